/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-history.h"

G_BEGIN_DECLS

/**
 * ZhupiSuggestionTaker:
 *
 * Puts what is found in an article into its set, a piece at a time and in any order. A piece may
 * be taken twice: what rules alone say is shown until the tagger has read the piece as well, and
 * what it does not say in the same words goes then, but for what a person has decided meanwhile.
 * When all pieces have been taken for the last time, the set is the same whatever their order was.
 */
typedef struct _ZhupiSuggestionTaker ZhupiSuggestionTaker;

/* @goes_on: whether a run that was broken off is gone on with: what it left goes where it is not
 * said again. */
ZhupiSuggestionTaker *zhupi_suggestion_taker_new  (ZhupiHistory          *history,
                                                   const char            *generator,
                                                   gboolean               goes_on) G_GNUC_WARN_UNUSED_RESULT;
void                  zhupi_suggestion_taker_free (ZhupiSuggestionTaker  *self);
/* @number and @range: of the piece; @is_last: whether it will not be taken once more. Errors: those
 * of zhupi_history_apply(). */
gboolean              zhupi_suggestion_taker_take (ZhupiSuggestionTaker  *self,
                                                   guint                  number,
                                                   ZhupiRange             range,
                                                   GArray                *suggestions,
                                                   gboolean               is_last,
                                                   GError               **error);
/* To be called when all pieces have been taken. */
gboolean              zhupi_suggestion_taker_end  (ZhupiSuggestionTaker  *self,
                                                   GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiSuggestionTaker, zhupi_suggestion_taker_free)

G_END_DECLS
