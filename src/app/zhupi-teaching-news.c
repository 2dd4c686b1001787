/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "edit/zhupi-revision.h"
#include "recognize/zhupi-needed.h"
#include "recognize/zhupi-suggesting.h"
#include "zhupi-teaching.h"

/* What of a new look at the article is news, and what of the old one holds no longer. */

void
zhupi_teaching_names_init (ZhupiTeachingNames *self)
{
  self->gained = g_ptr_array_new_with_free_func (g_free);
  self->lost = g_ptr_array_new_with_free_func (g_free);
}

void
zhupi_teaching_names_clear (ZhupiTeachingNames *self)
{
  g_clear_pointer (&self->gained, g_ptr_array_unref);
  g_clear_pointer (&self->lost, g_ptr_array_unref);
}

static gboolean
is_related (const char *quote,
            GPtrArray  *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (strstr (quote, name) != NULL || strstr (name, quote) != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
stands_clear_cb (const ZhupiAnnotationRecord *record,
                 gpointer                     user_data)
{
  const ZhupiSuggestion *suggestion = user_data;

  return record->tag != suggestion->tag || record->state == ZHUPI_STATE_REJECTED;
}

/* Whether the place was cleared by the withdrawal. */
static void
cleared_cb (const ZhupiAnnotationRecord *before,
            const ZhupiAnnotationRecord *after,
            gpointer                     user_data)
{
  ZhupiRange *range = user_data;

  if (before != NULL && before->start < range->end && range->start < before->end)
    range->end = range->start;
}

static gboolean
is_cleared (ZhupiRange    range,
            ZhupiCommand *withdrawal)
{
  if (withdrawal != NULL)
    zhupi_command_foreach_record (withdrawal, cleared_cb, &range);
  return zhupi_range_length (range) == 0;
}

void
zhupi_teaching_keep_news (GArray             *suggestions,
                          ZhupiAnnotationSet *set,
                          GPtrArray          *names,
                          ZhupiCommand       *withdrawal)
{
  ZhupiText *text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (set);

  for (guint i = suggestions->len; i-- > 0;)
    {
      ZhupiSuggestion *suggestion = &g_array_index (suggestions, ZhupiSuggestion, i);
      g_autofree char *quote = zhupi_text_dup_slice (text, suggestion->range);

      if (!(is_related (quote, names) || is_cleared (suggestion->range, withdrawal))
          || !zhupi_record_table_foreach_overlap (records, suggestion->range, stands_clear_cb,
                                                  suggestion))
        g_array_remove_index (suggestions, i);
    }
}

/* @needed: what a redo wants to find */
typedef struct
{
  ZhupiText *text;
  ZhupiRange range;
  const GArray *suggestions;
  GPtrArray *names;
  const char *generator;
  ZhupiNeeded *needed;
  ZhupiCommand *command;
} Withdrawal;

static gboolean
is_said_again (const Withdrawal            *self,
               const ZhupiAnnotationRecord *record,
               const char                  *reason)
{
  for (guint i = 0; i < self->suggestions->len; i++)
    {
      const ZhupiSuggestion *one = &g_array_index (self->suggestions, ZhupiSuggestion, i);

      if (one->tag == record->tag && g_strcmp0 (one->reason, reason) == 0
          && zhupi_range_equal (one->range, zhupi_annotation_record_get_range (record)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
withdraw_cb (const ZhupiAnnotationRecord *record,
             gpointer                     user_data)
{
  Withdrawal *self = user_data;
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);
  g_autofree char *quote = NULL;

  if (record->start < self->range.start || record->state != ZHUPI_STATE_SUGGESTED
      || g_strcmp0 (fields->generator, self->generator) != 0
      || zhupi_needed_contains (self->needed, &record->id))
    return TRUE;
  quote = zhupi_text_dup_slice (self->text, zhupi_annotation_record_get_range (record));
  if (is_related (quote, self->names) && !is_said_again (self, record, fields->reason))
    zhupi_command_replace (self->command, record, NULL);
  return TRUE;
}

ZhupiCommand *
zhupi_teaching_new_withdrawal (ZhupiHistory *history,
                               ZhupiRange    range,
                               const GArray *suggestions,
                               GPtrArray    *names,
                               const char   *generator)
{
  ZhupiAnnotationSet *set = zhupi_history_get_set (history);
  g_autoptr(ZhupiNeeded) needed = NULL;
  Withdrawal withdrawal = { .range = range, .suggestions = suggestions, .names = names,
                            .generator = generator };

  if (names->len == 0)
    return NULL;
  needed = zhupi_needed_new (history);
  withdrawal.needed = needed;
  withdrawal.text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  withdrawal.command = zhupi_command_new (ZHUPI_COMMAND_SUGGEST, NULL);
  zhupi_record_table_foreach_overlap (zhupi_annotation_set_get_records (set), range, withdraw_cb,
                                      &withdrawal);
  return zhupi_revision_drop_empty (withdrawal.command);
}
