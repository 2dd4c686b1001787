/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "anchor/zhupi-anchor.h"
#include "anchor/zhupi-gram-index.h"
#include "anchor/zhupi-text-map.h"

G_BEGIN_DECLS

/* Code points of context that are recorded with a quote. */
#define ZHUPI_ANCHOR_CONTEXT 32u

/* A quote of fewer code points says little by itself, and is only found word for word. */
#define ZHUPI_ANCHOR_SHORT 8u

/* One character in so many may differ. */
#define ZHUPI_ANCHOR_ERROR_SHARE 4u

/* Longest run that the index of the search holds. */
#define ZHUPI_ANCHOR_MAX_GRAM 4u

/* Where other quotes of the same text, before and behind, say that a quote begins. */
#define ZHUPI_ANCHOR_MAX_HINTS 2u

/**
 * ZhupiAnchorHint:
 * @place: in code points of the new text
 * @slack: by how much it may lie beside that
 * @distance: code points between the quote and the one that tells, in the old text
 */
typedef struct
{
  guint place;
  guint slack;
  guint distance;
} ZhupiAnchorHint;

/**
 * ZhupiAnchorPattern:
 * @exact: the quote
 * @prefix: what stood before it
 * @suffix: what stood behind it
 * @map: (nullable): set when the old text is known
 * @guess: with a map, about where in the new text the quote would be
 * @hints: what its neighbors tell
 * @n_hints: number of them
 *
 * What is looked for.
 */
typedef struct
{
  ZhupiSequence exact;
  ZhupiSequence prefix;
  ZhupiSequence suffix;
  const ZhupiTextMap *map;
  guint guess;
  ZhupiAnchorHint hints[ZHUPI_ANCHOR_MAX_HINTS];
  guint n_hints;
} ZhupiAnchorPattern;

/**
 * ZhupiAnchorCandidate:
 * @n_errors: characters of the quote that differ
 * @left: agreement of what stands before, per mille
 * @right: agreement of what stands behind
 * @n_left: code points that were held against each other before
 * @n_right: the same behind
 * @score: of all three
 * @is_rest: what is left of a quote of which a part is gone, or that was torn apart
 * @n_agree: hints that say the same
 * @is_next: whether one of them comes from close by
 * @is_same_line: a short line, such as a title, that is the same from end to end
 * @is_same_sentence: the same of the sentence around it
 */
typedef struct
{
  ZhupiRange range;
  guint n_errors;
  int left;
  int right;
  guint n_left;
  guint n_right;
  int score;
  guint n_agree;
  gboolean is_next;
  gboolean is_rest;
  gboolean is_same_line;
  gboolean is_same_sentence;
} ZhupiAnchorCandidate;

/**
 * ZhupiAnchorSearch:
 *
 * A text in which many quotes are looked for, with an index of its short runs, made when needed.
 */
typedef struct
{
  ZhupiSequence text;
  ZhupiGramIndex *grams[ZHUPI_ANCHOR_MAX_GRAM + 1];
} ZhupiAnchorSearch;

void    zhupi_anchor_search_clear (ZhupiAnchorSearch        *self);
/* (element-type ZhupiAnchorCandidate): the likeliest places, best first. */
GArray *zhupi_anchor_search_run   (ZhupiAnchorSearch        *self,
                                   const ZhupiAnchorPattern *pattern) G_GNUC_WARN_UNUSED_RESULT;
/* Places, rising, where the first @gram code points of @run may stand. */
const guint32 *zhupi_anchor_search_look_up (ZhupiAnchorSearch *self,
                                            const guint32     *run,
                                            guint              gram,
                                            guint             *n_places);
/* (element-type guint32): about where the quote begins, as its surroundings tell. */
GArray *zhupi_anchor_votes_find   (ZhupiAnchorSearch        *self,
                                   const ZhupiAnchorPattern *pattern) G_GNUC_WARN_UNUSED_RESULT;
/* Where in @text half of a quote and more is left; the number of code points, 0 for less. */
guint   zhupi_anchor_rest_find    (ZhupiSequence             exact,
                                   ZhupiSequence             text,
                                   ZhupiRange               *range);
/* Fills in all but the range, @n_errors and @is_rest. */
void    zhupi_anchor_candidate_weigh (ZhupiAnchorCandidate     *self,
                                      ZhupiSequence             text,
                                      const ZhupiAnchorPattern *pattern);
/* Chooses one of the candidates, or none. */
void    zhupi_anchor_decide       (const ZhupiAnchorPattern *pattern,
                                   GArray                   *candidates,
                                   ZhupiAnchorPlace         *place);
/* Takes what the map says of @old; FALSE when that is too little. */
gboolean zhupi_anchor_decide_map  (const ZhupiTextMap       *map,
                                   ZhupiRange                old,
                                   ZhupiAnchorPlace         *place);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZhupiAnchorSearch, zhupi_anchor_search_clear)

G_END_DECLS
