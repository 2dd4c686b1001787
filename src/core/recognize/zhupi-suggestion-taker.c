/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-suggesting.h"
#include "recognize/zhupi-suggestion-taker.h"

/* @early: number of a piece -> what rules alone said of it, packed: there may be a million
 * @has_added: whether any mention was new */
struct _ZhupiSuggestionTaker
{
  ZhupiHistory *history;
  char *generator;
  gboolean goes_on;
  ZhupiProposals *proposals;
  GHashTable *early;
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
  self->proposals = zhupi_proposals_new (zhupi_article_get_sha256 (article), generator);
  zhupi_proposals_set_completes (self->proposals, goes_on);
  self->early = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_byte_array_unref);
  return self;
}

void
zhupi_suggestion_taker_free (ZhupiSuggestionTaker *self)
{
  g_object_unref (self->history);
  g_free (self->generator);
  zhupi_proposals_free (self->proposals);
  g_hash_table_unref (self->early);
  g_free (self);
}

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

static gboolean
take_early (ZhupiSuggestionTaker  *self,
            guint                  number,
            GArray                *suggestions,
            GError               **error)
{
  ZhupiAnnotationSet *set = zhupi_history_get_set (self->history);
  GByteArray *packed = g_byte_array_new ();

  drop_entities (suggestions);
  if (!self->goes_on)
    zhupi_suggestions_pack (suggestions, packed);
  g_hash_table_insert (self->early, GUINT_TO_POINTER (number), packed);
  return apply (self, zhupi_suggesting_new_command (set, suggestions, self->generator), error);
}

/* What may have to go from a piece. */
static GArray *
list_early (ZhupiSuggestionTaker *self,
            guint                 number,
            ZhupiRange            range)
{
  GByteArray *packed = g_hash_table_lookup (self->early, GUINT_TO_POINTER (number));

  if (self->goes_on)
    return zhupi_suggesting_list_undecided (zhupi_history_get_set (self->history), range,
                                            self->generator);
  return packed != NULL ? zhupi_suggestions_unpack (packed) : zhupi_suggestions_new ();
}

static gboolean
take_finally (ZhupiSuggestionTaker  *self,
              guint                  number,
              ZhupiRange             range,
              GArray                *suggestions,
              GError               **error)
{
  ZhupiAnnotationSet *set = zhupi_history_get_set (self->history);
  g_autoptr (GArray) early = list_early (self, number, range);
  ZhupiCommand *command;

  g_hash_table_remove (self->early, GUINT_TO_POINTER (number));
  if (!apply (self, zhupi_suggesting_new_withdrawal (self->history, early, suggestions), error))
    return FALSE;
  command = zhupi_suggesting_new_part (set, suggestions, self->proposals);
  self->has_added |= command != NULL;
  return apply (self, command, error);
}

gboolean
zhupi_suggestion_taker_take (ZhupiSuggestionTaker  *self,
                             guint                  number,
                             ZhupiRange             range,
                             GArray                *suggestions,
                             gboolean               is_last,
                             GError               **error)
{
  if (is_last)
    return take_finally (self, number, range, suggestions, error);
  return take_early (self, number, suggestions, error);
}

gboolean
zhupi_suggestion_taker_end (ZhupiSuggestionTaker  *self,
                            GError               **error)
{
  ZhupiAnnotationSet *set = zhupi_history_get_set (self->history);

  return !self->has_added
         || apply (self, zhupi_suggesting_new_rest (set, self->proposals), error);
}
