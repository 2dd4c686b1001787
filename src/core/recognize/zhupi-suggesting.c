/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-suggesting.h"

/* The name space of suggestions, a random UUID of version 4. */
static const ZhupiUuid suggestion_space = {
  { 0x6b, 0x0e, 0x51, 0xc4, 0x2f, 0x9a, 0x4d, 0x37, 0x9c, 0x18, 0x83, 0xd5, 0x1e, 0x70, 0xaf, 0x62 }
};

static void
derive_id (ZhupiUuid             *id,
           ZhupiArticle          *article,
           const ZhupiSuggestion *suggestion)
{
  g_autofree char *name = g_strdup_printf ("%s %s %u %u", zhupi_article_get_sha256 (article),
                                           g_quark_to_string (suggestion->tag),
                                           suggestion->range.start, suggestion->range.end);

  zhupi_uuid_init_from_name (id, &suggestion_space, name, -1);
}

static ZhupiDetails *
make_details (const ZhupiSuggestion *suggestion,
              const char            *generator)
{
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;

  fields.generator = generator;
  fields.reason = suggestion->reason;
  fields.score = suggestion->score;
  return zhupi_details_new (&fields);
}

static void
clear_record_cb (gpointer data)
{
  ZhupiAnnotationRecord *record = data;

  zhupi_details_unref (record->details);
}

static void
append_record (GArray                *records,
               ZhupiArticle          *article,
               const ZhupiSuggestion *suggestion,
               const char            *generator)
{
  ZhupiAnnotationRecord record = {
    .start = suggestion->range.start,
    .end = suggestion->range.end,
    .tag = suggestion->tag,
    .state = ZHUPI_STATE_SUGGESTED,
    .details = make_details (suggestion, generator),
  };

  derive_id (&record.id, article, suggestion);
  g_array_append_val (records, record);
}

ZhupiCommand *
zhupi_suggesting_new_command (ZhupiAnnotationSet *set,
                              GArray             *suggestions,
                              const char         *generator)
{
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (ZhupiAnnotationRecord));
  ZhupiArticle *article = zhupi_annotation_set_get_article (set);

  g_array_set_clear_func (records, clear_record_cb);
  for (guint i = 0; i < suggestions->len; i++)
    append_record (records, article, &g_array_index (suggestions, ZhupiSuggestion, i), generator);
  return zhupi_editing_add_records (set, ZHUPI_COMMAND_SUGGEST,
                                    (const ZhupiAnnotationRecord *) (const void *) records->data,
                                    records->len);
}
