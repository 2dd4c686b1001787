/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "compare/compare-sets.h"

#include "annotation/zhupi-annotation-set-private.h"

#include <stdlib.h>
#include <string.h>

ZhupiArticle *
compare_article_new (guint length)
{
  g_autofree char *utf8 = g_strnfill (length, 'x');
  g_autoptr (ZhupiText) text = zhupi_text_new (utf8);

  return zhupi_article_new (text, NULL);
}

static GArray *
parse_pieces (const char *word)
{
  g_auto (GStrv) parts = g_strsplit (word, "+", -1);
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *hyphen = strchr (parts[i], '-');
      ZhupiRange range = { (guint) atoi (parts[i]), (guint) atoi (hyphen + 1) };

      g_array_append_val (pieces, range);
    }
  return pieces;
}

static ZhupiAnnotationRecord
parse_record (const char *clause)
{
  g_auto (GStrv) words = g_strsplit (clause, " ", -1);
  g_autoptr (GArray) pieces = parse_pieces (words[0]);
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;
  ZhupiAnnotationRecord record = {
    .start = g_array_index (pieces, ZhupiRange, 0).start,
    .end = g_array_index (pieces, ZhupiRange, pieces->len - 1).end,
    .tag = g_quark_from_string (words[1]),
    .state = words[2] == NULL ? ZHUPI_STATE_ACCEPTED : ZHUPI_STATE_SUGGESTED,
  };

  if (pieces->len > 1)
    {
      fields.fragments = (const ZhupiRange *) (gpointer) pieces->data;
      fields.n_fragments = pieces->len;
    }
  record.details = zhupi_details_new (&fields);
  zhupi_uuid_init_random (&record.id);
  return record;
}

ZhupiAnnotationSet *
compare_set_new (ZhupiArticle *article,
                 const char   *line)
{
  g_auto (GStrv) clauses = g_strsplit (line, "; ", -1);
  ZhupiAnnotationSet *set = zhupi_annotation_set_new (article, "set");

  zhupi_annotation_set_begin_change (set);
  for (guint i = 0; clauses[i] != NULL && *clauses[i] != '\0'; i++)
    {
      ZhupiAnnotationRecord record = parse_record (clauses[i]);

      g_assert_true (zhupi_annotation_set_replace (set, NULL, &record));
      zhupi_details_unref (record.details);
    }
  zhupi_annotation_set_end_change (set);
  return set;
}
