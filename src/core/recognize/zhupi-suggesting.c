/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-suggesting.h"

static void
clear_record_cb (gpointer data)
{
  ZhupiAnnotationRecord *record = data;

  zhupi_details_unref (record->details);
}

GArray *
zhupi_suggesting_make_records (ZhupiAnnotationSet *set,
                               const GArray       *suggestions,
                               ZhupiProposals     *proposals)
{
  GArray *records = g_array_new (FALSE, FALSE, sizeof (ZhupiAnnotationRecord));
  ZhupiText *text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  const ZhupiTextPiece whole = { text, 0, { 0, zhupi_text_get_length (text) } };

  g_array_set_clear_func (records, clear_record_cb);
  for (guint i = 0; i < suggestions->len; i++)
    {
      const ZhupiSuggestion *suggestion = &g_array_index (suggestions, ZhupiSuggestion, i);
      ZhupiAnnotationRecord record;

      zhupi_proposals_add (proposals, &whole, suggestion);
      zhupi_proposals_init_record (proposals, &whole, suggestion, &record);
      g_array_append_val (records, record);
    }
  return records;
}

ZhupiCommand *
zhupi_suggesting_new_command (ZhupiAnnotationSet *set,
                              GArray             *suggestions,
                              const char         *generator)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (set);
  g_autoptr (ZhupiProposals) proposals =
    zhupi_proposals_new (zhupi_article_get_sha256 (article), generator);
  g_autoptr (GArray) records = zhupi_suggesting_make_records (set, suggestions, proposals);
  g_autoptr (ZhupiCommand) mentions =
    zhupi_editing_add_records (set, ZHUPI_COMMAND_SUGGEST,
                               (const ZhupiAnnotationRecord *) (const void *) records->data,
                               records->len);
  ZhupiCommand *command;

  if (mentions == NULL)
    return NULL;
  command = zhupi_command_new (ZHUPI_COMMAND_SUGGEST, NULL);
  zhupi_proposals_add_news (proposals, set, command);
  zhupi_command_append (command, mentions);
  return command;
}
