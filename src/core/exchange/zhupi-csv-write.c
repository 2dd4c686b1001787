/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-csv.h"

#include <string.h>

#define LINE_END "\r\n"
#define HEADER "id,class,start,end,text,state,note,entity,score,reason,creator,created" LINE_END

#define MICROSECONDS_A_SECOND G_GINT64_CONSTANT (1000000)

static const char *const state_names[ZHUPI_N_STATES] = {
  [ZHUPI_STATE_ACCEPTED] = "accepted",
  [ZHUPI_STATE_SUGGESTED] = "suggested",
  [ZHUPI_STATE_REJECTED] = "rejected",
};

typedef struct
{
  ZhupiAnnotationSet *set;
  GString *table;
} Writing;

static void
append_quoted (GString    *table,
               const char *text)
{
  g_string_append_c (table, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (table, '"');
      g_string_append_c (table, *text);
    }
  g_string_append_c (table, '"');
}

void
zhupi_csv_append_field (GString    *table,
                        const char *text)
{
  if (text != NULL && strpbrk (text, ",\"\r\n") != NULL)
    append_quoted (table, text);
  else if (text != NULL)
    g_string_append (table, text);
  g_string_append_c (table, ',');
}

static void
append_text (Writing                     *writing,
             const ZhupiAnnotationRecord *record)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (writing->set);
  const ZhupiText *text = zhupi_article_get_text (article);
  ZhupiRange whole;
  guint n_pieces;
  const ZhupiRange *pieces = zhupi_annotation_record_get_pieces (record, &whole, &n_pieces);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < n_pieces; i++)
    {
      gsize n_bytes;
      const char *piece = zhupi_text_peek (text, pieces[i], &n_bytes);

      if (i > 0)
        g_string_append (joined, ZHUPI_CSV_GAP);
      g_string_append_len (joined, piece, n_bytes);
    }

  zhupi_csv_append_field (writing->table, joined->str);
}

static const char *
find_entity_name (Writing         *writing,
                  const ZhupiUuid *id)
{
  ZhupiEntity *entity = NULL;

  if (!zhupi_uuid_is_none (id))
    entity = zhupi_annotation_set_find_entity (writing->set, id);
  return entity != NULL ? zhupi_entity_get_name (entity) : NULL;
}

static void
append_score (GString *table,
              int      score)
{
  if (score != ZHUPI_SCORE_NONE)
    g_string_append_printf (table, "%d", score);
  g_string_append_c (table, ',');
}

/* The last field of a line. */
static void
append_time (GString *table,
             gint64   time)
{
  g_autoptr (GDateTime) moment = NULL;
  g_autofree char *iso = NULL;

  if (time != 0)
    moment = g_date_time_new_from_unix_utc (time / MICROSECONDS_A_SECOND);
  if (moment != NULL)
    iso = g_date_time_format_iso8601 (moment);
  g_string_append_printf (table, "%s" LINE_END, iso != NULL ? iso : "");
}

static gboolean
append_record_cb (const ZhupiAnnotationRecord *record,
                  gpointer                     user_data)
{
  Writing *writing = user_data;
  GString *table = writing->table;
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);
  char id[ZHUPI_UUID_STRING_SIZE];

  zhupi_uuid_format (&record->id, id);
  zhupi_csv_append_field (table, id);
  zhupi_csv_append_field (table, g_quark_to_string (record->tag));
  g_string_append_printf (table, "%u,%u,", record->start, record->end);
  append_text (writing, record);
  zhupi_csv_append_field (table, state_names[record->state]);
  zhupi_csv_append_field (table, fields->note);
  zhupi_csv_append_field (table, find_entity_name (writing, &fields->entity));
  append_score (table, fields->score);
  zhupi_csv_append_field (table, fields->reason);
  zhupi_csv_append_field (table, fields->creator != NULL ? fields->creator : fields->generator);
  append_time (table, fields->created);

  return TRUE;
}

GBytes *
zhupi_csv_write (ZhupiAnnotationSet  *set,
                 GError             **error)
{
  Writing writing = { set, NULL };

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);

  writing.table = g_string_new (HEADER);
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), append_record_cb, &writing);
  return g_string_free_to_bytes (writing.table);
}
