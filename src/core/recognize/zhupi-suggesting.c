/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-revision.h"
#include "recognize/zhupi-suggesting.h"

static void
clear_record_cb (gpointer data)
{
  ZhupiAnnotationRecord *record = data;

  zhupi_details_unref (record->details);
}

static ZhupiCommand *
new_entities_command (ZhupiAnnotationSet *set,
                      ZhupiProposals     *proposals)
{
  ZhupiCommand *command = zhupi_command_new (ZHUPI_COMMAND_SUGGEST, NULL);

  zhupi_proposals_add_news (proposals, set, command);
  return command;
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
zhupi_suggesting_new_part (ZhupiAnnotationSet *set,
                           GArray             *suggestions,
                           ZhupiProposals     *proposals)
{
  g_autoptr (ZhupiCommand) mentions = add_records (proposals, set, suggestions);
  ZhupiCommand *command;

  if (mentions == NULL)
    return NULL;
  command = new_entities_command (set, proposals);
  zhupi_command_append (command, mentions);
  return command;
}

ZhupiCommand *
zhupi_suggesting_new_rest (ZhupiAnnotationSet *set,
                           ZhupiProposals     *proposals)
{
  return zhupi_revision_drop_empty (new_entities_command (set, proposals));
}

ZhupiCommand *
zhupi_suggesting_new_command (ZhupiAnnotationSet *set,
                              GArray             *suggestions,
                              const char         *generator)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (set);
  g_autoptr (ZhupiProposals) proposals =
    zhupi_proposals_new (zhupi_article_get_sha256 (article), generator);

  return zhupi_suggesting_new_part (set, suggestions, proposals);
}

/* What is to be taken back: key of a span -> nothing. */
typedef struct
{
  GHashTable *keys;
  GHashTable *needed;
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

  if (record->state != ZHUPI_STATE_SUGGESTED
      || (self->needed != NULL && g_hash_table_contains (self->needed, &record->id)))
    return TRUE;
  key = dup_key (zhupi_annotation_record_get_range (record), record->tag, fields->score,
                 fields->reason);
  if (g_hash_table_contains (self->keys, key))
    zhupi_command_replace (self->command, record, NULL);
  return TRUE;
}

static void
need_cb (const ZhupiAnnotationRecord *before,
         const ZhupiAnnotationRecord *after,
         gpointer                     user_data)
{
  if (before != NULL)
    g_hash_table_add (user_data, g_memdup2 (&before->id, sizeof before->id));
}

GHashTable *
zhupi_suggesting_find_needed (ZhupiHistory *history)
{
  g_autoptr (ZhupiCommand) undone = NULL;
  GHashTable *needed;

  g_return_val_if_fail (ZHUPI_IS_HISTORY (history), NULL);

  if (zhupi_history_get_can_redo (history))
    undone = zhupi_history_dup_difference (history, zhupi_history_get_n_steps (history), NULL);
  if (undone == NULL)
    return NULL;
  needed = g_hash_table_new_full (zhupi_uuid_hash, zhupi_uuid_equal, g_free, NULL);
  zhupi_command_foreach_record (undone, need_cb, needed);
  return needed;
}

static ZhupiRange
get_extent (const GArray *suggestions)
{
  ZhupiRange extent = { G_MAXUINT, 0 };

  for (guint i = 0; i < suggestions->len; i++)
    {
      ZhupiRange range = g_array_index (suggestions, ZhupiSuggestion, i).range;

      extent.start = MIN (extent.start, range.start);
      extent.end = MAX (extent.end, range.end);
    }
  return extent;
}

ZhupiCommand *
zhupi_suggesting_new_withdrawal (ZhupiHistory *history,
                                 GArray       *early,
                                 GArray       *late)
{
  Withdrawal withdrawal;
  ZhupiAnnotationSet *set;

  g_return_val_if_fail (ZHUPI_IS_HISTORY (history), NULL);

  if (early->len == 0)
    return NULL;
  set = zhupi_history_get_set (history);
  withdrawal_init (&withdrawal, early, late);
  withdrawal.needed = zhupi_suggesting_find_needed (history);
  zhupi_record_table_foreach_overlap (zhupi_annotation_set_get_records (set), get_extent (early),
                                      withdraw_cb, &withdrawal);
  g_hash_table_unref (withdrawal.keys);
  g_clear_pointer (&withdrawal.needed, g_hash_table_unref);
  return zhupi_revision_drop_empty (withdrawal.command);
}

typedef struct
{
  const char *generator;
  GArray *suggestions;
} Undecided;

static gboolean
list_undecided_cb (const ZhupiAnnotationRecord *record,
                   gpointer                     user_data)
{
  Undecided *self = user_data;
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);
  ZhupiSuggestion one = { zhupi_annotation_record_get_range (record), record->tag, fields->score,
                          NULL, { 0, 0 } };

  if (record->state != ZHUPI_STATE_SUGGESTED
      || g_strcmp0 (fields->generator, self->generator) != 0)
    return TRUE;
  one.reason = g_strdup (fields->reason);
  g_array_append_val (self->suggestions, one);
  return TRUE;
}

GArray *
zhupi_suggesting_list_undecided (ZhupiAnnotationSet *set,
                                 ZhupiRange          range,
                                 const char         *generator)
{
  Undecided undecided = { generator, zhupi_suggestions_new () };

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), undecided.suggestions);

  zhupi_record_table_foreach_overlap (zhupi_annotation_set_get_records (set), range,
                                      list_undecided_cb, &undecided);
  return undecided.suggestions;
}
