/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-revision.h"
#include "recognize/zhupi-proposals.h"
#include "recognize/zhupi-suggesting.h"

static void
clear_record_cb (gpointer data)
{
  ZhupiAnnotationRecord *record = data;

  zhupi_details_unref (record->details);
}

/* In the order of the text; those that the set has stay as they are. */
static void
add_entities (ZhupiProposals     *proposals,
              ZhupiAnnotationSet *set,
              ZhupiCommand       *command)
{
  g_autoptr (GPtrArray) entities = zhupi_proposals_list_entities (proposals);

  for (guint i = 0; i < entities->len; i++)
    {
      ZhupiEntity *entity = g_ptr_array_index (entities, i);

      if (zhupi_annotation_set_find_entity (set, zhupi_entity_get_id (entity)) == NULL)
        zhupi_command_replace_entity (command, NULL, entity);
    }
}

static ZhupiCommand *
add_records (ZhupiProposals     *proposals,
             ZhupiAnnotationSet *set,
             const GArray       *suggestions)
{
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (ZhupiAnnotationRecord));
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
  return zhupi_editing_add_records (set, ZHUPI_COMMAND_SUGGEST,
                                    (const ZhupiAnnotationRecord *) (const void *) records->data,
                                    records->len);
}

ZhupiCommand *
zhupi_suggesting_new_command (ZhupiAnnotationSet *set,
                              GArray             *suggestions,
                              const char         *generator)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (set);
  g_autoptr (ZhupiProposals) proposals =
    zhupi_proposals_new (zhupi_article_get_sha256 (article), generator);
  g_autoptr (ZhupiCommand) mentions = add_records (proposals, set, suggestions);
  ZhupiCommand *command;

  if (mentions == NULL)
    return NULL;
  command = zhupi_command_new (ZHUPI_COMMAND_SUGGEST, NULL);
  add_entities (proposals, set, command);
  zhupi_command_append (command, mentions);
  return command;
}

/* What is to be taken back: key of a span -> nothing. */
typedef struct
{
  GHashTable *keys;
  ZhupiCommand *command;
} Withdrawal;

static char *
dup_key (ZhupiRange  range,
         GQuark      tag,
         int         score,
         const char *reason)
{
  return g_strdup_printf ("%u %u %u %d %s", range.start, range.end, tag, score,
                          reason != NULL ? reason : "");
}

static void
withdrawal_init (Withdrawal   *self,
                 const GArray *early,
                 const GArray *late)
{
  self->command = zhupi_command_new (ZHUPI_COMMAND_SUGGEST, NULL);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < early->len; i++)
    {
      const ZhupiSuggestion *one = &g_array_index (early, ZhupiSuggestion, i);

      g_hash_table_add (self->keys, dup_key (one->range, one->tag, one->score, one->reason));
    }
  for (guint i = 0; i < late->len; i++)
    {
      const ZhupiSuggestion *one = &g_array_index (late, ZhupiSuggestion, i);
      g_autofree char *key = dup_key (one->range, one->tag, one->score, one->reason);

      if (!zhupi_suggestion_has_entity (one))
        g_hash_table_remove (self->keys, key);
    }
}

static gboolean
withdraw_cb (const ZhupiAnnotationRecord *record,
             gpointer                     user_data)
{
  Withdrawal *self = user_data;
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);
  g_autofree char *key = NULL;

  if (record->state != ZHUPI_STATE_SUGGESTED)
    return TRUE;
  key = dup_key (zhupi_annotation_record_get_range (record), record->tag, fields->score,
                 fields->reason);
  if (g_hash_table_contains (self->keys, key))
    zhupi_command_replace (self->command, record, NULL);
  return TRUE;
}

ZhupiCommand *
zhupi_suggesting_new_withdrawal (ZhupiAnnotationSet *set,
                                 GArray             *early,
                                 GArray             *late)
{
  Withdrawal withdrawal;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);

  withdrawal_init (&withdrawal, early, late);
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), withdraw_cb, &withdrawal);
  g_hash_table_unref (withdrawal.keys);
  return zhupi_revision_drop_empty (withdrawal.command);
}
