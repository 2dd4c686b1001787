/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-annotation-set-private.h"
#include "edit/zhupi-editing.h"
#include "edit/zhupi-history.h"
#include "panels/zhupi-annotation-subset.h"

/* What the annotation list costs at a hundred thousand suggestions, without its widgets. */

#define N_RECORDS 100000
#define SENTENCE "星河重工在北岸。"
#define SENTENCE_LENGTH 8
#define QUOTE_LENGTH 4

static ZhupiArticle *
new_article (void)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (ZhupiText) text = NULL;

  for (guint i = 0; i < N_RECORDS; i++)
    g_string_append (string, SENTENCE);
  text = zhupi_text_new (string->str);
  return zhupi_article_new (text, NULL);
}

static void
fill (ZhupiAnnotationSet *set)
{
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;
  g_autoptr (ZhupiDetails) details = zhupi_details_new (&fields);
  g_autofree ZhupiAnnotationRecord *records = g_new0 (ZhupiAnnotationRecord, N_RECORDS);

  for (guint i = 0; i < N_RECORDS; i++)
    {
      zhupi_uuid_init_random (&records[i].id);
      records[i].start = i * SENTENCE_LENGTH;
      records[i].end = records[i].start + QUOTE_LENGTH;
      records[i].tag = g_quark_from_string (i % 3 != 0 ? "company" : "project");
      records[i].state = ZHUPI_STATE_SUGGESTED;
      records[i].details = details;
    }
  zhupi_annotation_set_fill (set, records, N_RECORDS);
}

static void
report (const char *what,
        gint64      begin)
{
  g_print ("%-44s %8.2f ms\n", what, (g_get_monotonic_time () - begin) / 1000.0);
}

static ZhupiAnnotationSubset *
show (const char         *what,
      ZhupiAnnotationSet *set,
      const char         *words,
      ZhupiGrouping       grouping)
{
  g_autoptr (ZhupiAnnotationPool) pool = zhupi_annotation_pool_new ();
  gint64 begin = g_get_monotonic_time ();
  ZhupiAnnotationQuery *query =
    zhupi_annotation_query_new (set, ZHUPI_STATES_USUAL, NULL, words);
  ZhupiAnnotationSubset *subset = zhupi_annotation_subset_new (set, query, grouping, pool);

  report (what, begin);
  return subset;
}

static void
run (const char   *what,
     ZhupiHistory *history,
     ZhupiCommand *command)
{
  g_autoptr (ZhupiCommand) owned = command;
  gint64 begin = g_get_monotonic_time ();

  zhupi_history_apply (history, command, NULL);
  report (what, begin);
}

static void
change (ZhupiAnnotationSet *set)
{
  g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
  ZhupiAuthor author = { NULL, g_get_real_time () };
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (set);

  run ("note on one of them", history,
       zhupi_editing_set_note (set, zhupi_record_table_nth (records, N_RECORDS / 2), "note",
                               &author));
  run ("remove one of them", history,
       zhupi_editing_remove (set, zhupi_record_table_nth (records, N_RECORDS / 2)));
  run ("accept all", history, zhupi_editing_accept_all (set, 0, 0, &author));
}

int
main (void)
{
  g_autoptr (ZhupiArticle) article = new_article ();
  g_autoptr (ZhupiAnnotationSet) set = zhupi_annotation_set_new (article, "Reading");
  g_autoptr (ZhupiAnnotationSubset) plain = NULL;
  g_autoptr (ZhupiAnnotationSubset) words = NULL;
  g_autoptr (ZhupiAnnotationSubset) groups = NULL;

  fill (set);
  plain = show ("all, in text order", set, NULL, ZHUPI_GROUPING_POSITION);
  words = show ("those with words, in text order", set, "北岸", ZHUPI_GROUPING_POSITION);
  groups = show ("all, in groups", set, NULL, ZHUPI_GROUPING_CLASS);
  g_print ("with these three lists shown:\n");
  change (set);
  return 0;
}
