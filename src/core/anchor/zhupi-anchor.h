/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ZHUPI_ANCHOR_MAX_CANDIDATES 3u
#define ZHUPI_ANCHOR_MAX_SCORE 1000

/* A quote whose place in the old text is not known. */
#define ZHUPI_ANCHOR_NO_PLACE G_MAXUINT

/**
 * ZhupiAnchorQuote:
 * @old: where it stood, in code points of the old text, or %ZHUPI_ANCHOR_NO_PLACE twice
 * @exact: what it says (nullable when the old text is held)
 * @prefix: what stood before it (nullable)
 * @suffix: what stood behind it (nullable)
 *
 * One piece of the old text that is looked for in the new one.
 */
typedef struct
{
  ZhupiRange old;
  const char *exact;
  const char *prefix;
  const char *suffix;
} ZhupiAnchorQuote;

/**
 * ZhupiAnchorState:
 * @ZHUPI_ANCHOR_EXACT: the same words at the place that corresponds
 * @ZHUPI_ANCHOR_MOVED: found, but elsewhere or in other words
 * @ZHUPI_ANCHOR_ORPHAN: gone, or at several places alike
 */
typedef enum
{
  ZHUPI_ANCHOR_EXACT,
  ZHUPI_ANCHOR_MOVED,
  ZHUPI_ANCHOR_ORPHAN,
} ZhupiAnchorState;

/* By what means a place was found. */
typedef enum
{
  ZHUPI_ANCHOR_BY_NOTHING,
  ZHUPI_ANCHOR_BY_IDENTITY,
  ZHUPI_ANCHOR_BY_DIFF,
  ZHUPI_ANCHOR_BY_QUOTE,
  ZHUPI_ANCHOR_BY_FUZZY,
} ZhupiAnchorMethod;

/**
 * ZhupiAnchorPlace:
 * @range: in the new text, on grapheme borders; empty for an orphan
 * @score: per mille
 * @candidates: of an orphan: where it may be, best first; never chosen without a person
 *
 * What became of a quote.
 */
typedef struct
{
  ZhupiAnchorState state;
  ZhupiAnchorMethod method;
  int score;
  ZhupiRange range;
  ZhupiRange candidates[ZHUPI_ANCHOR_MAX_CANDIDATES];
  guint n_candidates;
} ZhupiAnchorPlace;

/**
 * zhupi_anchor_attach:
 * @quotes: in any order
 * @n_quotes: number of them
 * @old_text: (nullable): the text that the quotes were made on
 * @new_text: where they are looked for
 * @cancellable: (nullable): looked at every few milliseconds
 * @error: cancellation
 *
 * Finds the quotes again. Nothing is placed on a guess: what is not clear becomes an orphan.
 * Pure; may be called in any thread. Linear in texts and quotes but for short sorts.
 *
 * Returns: (transfer full) (element-type ZhupiAnchorPlace): one place a quote, in their order
 */
GArray     *zhupi_anchor_attach          (const ZhupiAnchorQuote  *quotes,
                                          guint                    n_quotes,
                                          ZhupiText               *old_text,
                                          ZhupiText               *new_text,
                                          GCancellable            *cancellable,
                                          GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
/* "exact", "moved" or "orphan" */
const char *zhupi_anchor_state_get_name  (ZhupiAnchorState         state);
/* "none", "identity", "diff", "quote" or "fuzzy" */
const char *zhupi_anchor_method_get_name (ZhupiAnchorMethod        method);

G_END_DECLS
