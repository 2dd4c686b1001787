/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-history.h"
#include "recognize/zhupi-suggestion.h"

G_BEGIN_DECLS

/**
 * ZhupiSuggestionTaker:
 *
 * Puts what is found in an article into its set, a part of the text at a time and in any order. A
 * part may be taken twice: what rules alone say is shown until the tagger has read it as well; what
 * it says otherwise takes the place of that, but for what a person has decided meanwhile. When all
 * parts have been taken for the last time, the set is the same whatever their order was.
 */
typedef struct _ZhupiSuggestionTaker ZhupiSuggestionTaker;

/* @goes_on: whether a run that was broken off is gone on with: what it left goes where it is not
 * said again. */
ZhupiSuggestionTaker *zhupi_suggestion_taker_new  (ZhupiHistory          *history,
                                                   const char            *generator,
                                                   gboolean               goes_on) G_GNUC_WARN_UNUSED_RESULT;
void                  zhupi_suggestion_taker_free (ZhupiSuggestionTaker  *self);
/* What rules alone say, of which the entities are dropped. Errors: those of
 * zhupi_history_apply_silently(). */
gboolean              zhupi_suggestion_taker_take_early (ZhupiSuggestionTaker  *self,
                                                         GArray                *suggestions,
                                                         GError               **error);
/* The last word: all suggestions that start in @range. */
gboolean              zhupi_suggestion_taker_take (ZhupiSuggestionTaker  *self,
                                                   ZhupiRange             range,
                                                   GArray                *suggestions,
                                                   GError               **error);
/* To be called when everything has been taken. */
gboolean              zhupi_suggestion_taker_end  (ZhupiSuggestionTaker  *self,
                                                   GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiSuggestionTaker, zhupi_suggestion_taker_free)

G_END_DECLS
