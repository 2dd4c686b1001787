/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-uuid-set.h"
#include "edit/zhupi-revision.h"
#include "recognize/zhupi-needed.h"
#include "recognize/zhupi-suggesting.h"
#include "recognize/zhupi-suggestion-taker.h"

/* @early: ids of what rules alone said
 * @has_added: whether any mention was new, now or before the run was broken off */
struct _ZhupiSuggestionTaker
{
  ZhupiHistory *history;
  char *generator;
  gboolean goes_on;
  ZhupiProposals *proposals;
  ZhupiUuidSet *early;
  gboolean has_added;
};

ZhupiSuggestionTaker *
zhupi_suggestion_taker_new (ZhupiHistory *history,
                            const char   *generator,
                            gboolean      goes_on)
{
  ZhupiSuggestionTaker *self = g_new0 (ZhupiSuggestionTaker, 1);
  ZhupiArticle *article = zhupi_annotation_set_get_article (zhupi_history_get_set (history));

  self->history = g_object_ref (history);
  self->generator = g_strdup (generator);
  self->goes_on = goes_on;
  self->has_added = goes_on;
  self->proposals = zhupi_proposals_new (zhupi_article_get_sha256 (article), generator);
  zhupi_proposals_set_completes (self->proposals, goes_on);
  self->early = zhupi_uuid_set_new (0);
  return self;
}

void
zhupi_suggestion_taker_free (ZhupiSuggestionTaker *self)
{
  g_object_unref (self->history);
  g_free (self->generator);
  zhupi_proposals_free (self->proposals);
  zhupi_uuid_set_free (self->early);
  g_free (self);
}

/* Eats the command. */
static gboolean
apply (ZhupiSuggestionTaker  *self,
       ZhupiCommand          *command,
       GError               **error)
{
  g_autoptr (ZhupiCommand) owned = command;

  return owned == NULL || zhupi_history_apply_silently (self->history, owned, error);
}

/* Entities wait for the tagger, which finds more of their names. */
static void
drop_entities (GArray *suggestions)
{
  for (guint i = 0; i < suggestions->len; i++)
    g_array_index (suggestions, ZhupiSuggestion, i).entity = (ZhupiRange) { 0, 0 };
}

static void
note_early_cb (const ZhupiAnnotationRecord *before,
               const ZhupiAnnotationRecord *after,
               gpointer                     user_data)
{
  zhupi_uuid_set_add (user_data, &after->id);
}

gboolean
zhupi_suggestion_taker_take_early (ZhupiSuggestionTaker  *self,
                                   GArray                *suggestions,
                                   GError               **error)
{
  ZhupiAnnotationSet *set = zhupi_history_get_set (self->history);
  ZhupiCommand *command;

  drop_entities (suggestions);
  command = zhupi_suggesting_new_command (set, suggestions, self->generator);
  if (command != NULL)
    zhupi_command_foreach_record (command, note_early_cb, self->early);
  return apply (self, command, error);
}

/* What becomes of what stands in a range.
 * @late: ids -> records that shall stand there
 * @needed: what a redo wants to find */
typedef struct
{
  ZhupiSuggestionTaker *taker;
  ZhupiRange range;
  GHashTable *late;
  ZhupiNeeded *needed;
  ZhupiCommand *command;
} Correction;

static gboolean
may_go (const Correction            *self,
        const ZhupiAnnotationRecord *record)
{
  const ZhupiSuggestionTaker *taker = self->taker;
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);

  if (record->state != ZHUPI_STATE_SUGGESTED
      || zhupi_needed_contains (self->needed, &record->id))
    return FALSE;
  return zhupi_uuid_set_contains (taker->early, &record->id)
         || (taker->goes_on && g_strcmp0 (fields->generator, taker->generator) == 0);
}

static gboolean
correct_cb (const ZhupiAnnotationRecord *record,
            gpointer                     user_data)
{
  Correction *self = user_data;
  const ZhupiAnnotationRecord *late;

  if (record->start < self->range.start || !may_go (self, record))
    return TRUE;
  late = g_hash_table_lookup (self->late, &record->id);
  if (late == NULL)
    zhupi_command_replace (self->command, record, NULL);
  else if (late->tag == record->tag && zhupi_annotation_record_compare (late, record) == 0
           && !zhupi_details_equal (late->details, record->details))
    zhupi_command_replace (self->command, record, late);
  return TRUE;
}

static GHashTable *
index_records (GArray *records)
{
  GHashTable *index = g_hash_table_new (zhupi_uuid_hash, zhupi_uuid_equal);

  for (guint i = 0; i < records->len; i++)
    {
      ZhupiAnnotationRecord *record = &g_array_index (records, ZhupiAnnotationRecord, i);

      g_hash_table_insert (index, &record->id, record);
    }
  return index;
}

static ZhupiCommand *
new_correction (ZhupiSuggestionTaker *self,
                ZhupiRange            range,
                GArray               *records)
{
  ZhupiAnnotationSet *set = zhupi_history_get_set (self->history);
  g_autoptr (GHashTable) late = index_records (records);
  g_autoptr (ZhupiNeeded) needed = zhupi_needed_new (self->history);
  Correction correction = { self, range, late, needed,
                            zhupi_command_new (ZHUPI_COMMAND_SUGGEST, NULL) };

  zhupi_record_table_foreach_overlap (zhupi_annotation_set_get_records (set), range, correct_cb,
                                      &correction);
  return correction.command;
}

static ZhupiCommand *
new_mentions (ZhupiSuggestionTaker *self,
              GArray               *records)
{
  ZhupiAnnotationSet *set = zhupi_history_get_set (self->history);
  const ZhupiAnnotationRecord *first = (const void *) records->data;

  return zhupi_editing_add_records (set, ZHUPI_COMMAND_SUGGEST, first, records->len);
}

gboolean
zhupi_suggestion_taker_take (ZhupiSuggestionTaker  *self,
                             ZhupiRange             range,
                             GArray                *suggestions,
                             GError               **error)
{
  ZhupiAnnotationSet *set = zhupi_history_get_set (self->history);
  g_autoptr (GArray) records = zhupi_suggesting_make_records (set, suggestions, self->proposals);
  g_autoptr (ZhupiCommand) correction = new_correction (self, range, records);
  g_autoptr (ZhupiCommand) mentions = new_mentions (self, records);
  ZhupiCommand *command;

  if (mentions == NULL && zhupi_command_get_size (correction) == 0)
    return TRUE;
  self->has_added = TRUE;
  command = zhupi_command_new (ZHUPI_COMMAND_SUGGEST, NULL);
  zhupi_proposals_add_news (self->proposals, set, command);
  zhupi_command_append (command, correction);
  if (mentions != NULL)
    zhupi_command_append (command, mentions);
  return apply (self, command, error);
}

gboolean
zhupi_suggestion_taker_end (ZhupiSuggestionTaker  *self,
                            GError               **error)
{
  ZhupiCommand *command = zhupi_command_new (ZHUPI_COMMAND_SUGGEST, NULL);

  if (self->has_added)
    zhupi_proposals_add_news (self->proposals, zhupi_history_get_set (self->history), command);
  return apply (self, zhupi_revision_drop_empty (command), error);
}
