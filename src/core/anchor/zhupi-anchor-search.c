/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-anchor-search.h"

#include <string.h>

/* Places word for word that are looked at closely: those with the most equal context. */
#define MAX_EXACT 8u

/* Code points by which a quote may lie beside its guess. */
#define VOTE_SLACK 12u
#define GUESS_SLACK 64u

/* Code points of each context between which a short quote is looked for, and the fewest of them. */
#define BORDER 12u
#define MAX_ERRORS 3u
#define ERROR_PARTS 8u
#define MIN_FUZZY 3u
#define MAX_LOSS 9u
#define LOSS_PARTS 20u
#define MIN_REST 12u
#define MIN_HALF 2u
#define REST_MARGIN 60
#define LOST_SIDE (ZHUPI_ANCHOR_MAX_SCORE * 3 / 10)
#define MIN_BORDER 6u

typedef struct
{
  ZhupiAnchorSearch *search;
  const ZhupiAnchorPattern *pattern;
  GArray *candidates;
} Run;

typedef struct
{
  guint place;
  guint n_equal;
} Occurrence;

void
zhupi_anchor_search_clear (ZhupiAnchorSearch *self)
{
  for (guint i = 0; i <= ZHUPI_ANCHOR_MAX_GRAM; i++)
    g_clear_pointer (&self->grams[i], zhupi_gram_index_free);
}

const guint32 *
zhupi_anchor_search_look_up (ZhupiAnchorSearch *self,
                             const guint32     *run,
                             guint              gram,
                             guint             *n_places)
{
  if (self->grams[gram] == NULL)
    self->grams[gram] = zhupi_gram_index_new (self->text.items, self->text.length, gram);
  return zhupi_gram_index_look_up (self->grams[gram], run, n_places);
}

/* Text that already stood in the old edition cannot be what a lost quote has become. */
static gboolean
is_free (const Run  *self,
         ZhupiRange  range)
{
  const ZhupiTextMap *map = self->pattern->map;

  return map == NULL
    || 2 * zhupi_text_map_count_taken (map, range) <= zhupi_range_length (range);
}

static void
add_candidate (Run        *self,
               ZhupiRange  range,
               guint       n_errors,
               gboolean    is_rest)
{
  ZhupiAnchorCandidate candidate = { .range = range, .n_errors = n_errors, .is_rest = is_rest };

  if (range.start >= range.end || !is_free (self, range))
    return;
  for (guint i = 0; i < self->candidates->len; i++)
    if (zhupi_range_equal (g_array_index (self->candidates, ZhupiAnchorCandidate, i).range, range))
      return;
  zhupi_anchor_candidate_weigh (&candidate, self->search->text, self->pattern);
  g_array_append_val (self->candidates, candidate);
}

static void
add (Run        *self,
     ZhupiRange  range,
     guint       n_errors)
{
  add_candidate (self, range, n_errors, FALSE);
}

static gboolean
stands_at (const Run *self,
           guint      place)
{
  ZhupiSequence exact = self->pattern->exact;
  ZhupiSequence text = self->search->text;

  return place <= text.length && exact.length <= text.length - place
    && memcmp (text.items + place, exact.items, exact.length * sizeof (guint32)) == 0;
}

/* Code points of the context that are equal without a gap. */
static guint
count_equal (const Run *self,
             guint      place)
{
  ZhupiSequence prefix = self->pattern->prefix, suffix = self->pattern->suffix;
  ZhupiSequence text = self->search->text;
  guint end = place + self->pattern->exact.length;
  guint before = 0, behind = 0;

  while (before < prefix.length && before < place
         && prefix.items[prefix.length - before - 1] == text.items[place - before - 1])
    before++;
  while (behind < suffix.length && end + behind < text.length
         && suffix.items[behind] == text.items[end + behind])
    behind++;
  return before + behind;
}

/* Keeps the best few, in falling order. */
static void
note_occurrence (Occurrence *best,
                 guint      *n_best,
                 Occurrence  occurrence)
{
  guint i = *n_best;

  if (i == MAX_EXACT && best[i - 1].n_equal >= occurrence.n_equal)
    return;
  if (i < MAX_EXACT)
    (*n_best)++;
  else
    i--;
  for (; i > 0 && best[i - 1].n_equal < occurrence.n_equal; i--)
    best[i] = best[i - 1];
  best[i] = occurrence;
}

/* The part of the quote that the index knows at the fewest places. */
static const guint32 *
look_up_rarest (Run   *self,
                guint *offset,
                guint *n_places)
{
  ZhupiSequence exact = self->pattern->exact;
  guint gram = MIN (exact.length, ZHUPI_ANCHOR_MAX_GRAM);
  const guint32 *places = NULL;

  *n_places = G_MAXUINT;
  for (guint i = 0; i + gram <= exact.length && i < ZHUPI_ANCHOR_CONTEXT; i++)
    {
      guint n;
      const guint32 *found = zhupi_anchor_search_look_up (self->search, exact.items + i, gram, &n);

      if (n < *n_places)
        {
          *n_places = n;
          *offset = i;
          places = found;
        }
    }
  return places;
}

static void
add_exact (Run *self)
{
  Occurrence best[MAX_EXACT];
  guint n_best = 0, n_places, offset = 0;
  guint length = self->pattern->exact.length;
  const guint32 *places = look_up_rarest (self, &offset, &n_places);

  for (guint i = 0; places != NULL && i < n_places; i++)
    {
      guint place = places[i] - offset;

      if (places[i] >= offset && stands_at (self, place)
          && is_free (self, (ZhupiRange) { place, place + length }))
        note_occurrence (best, &n_best, (Occurrence) { place, count_equal (self, place) });
    }
  for (guint i = 0; i < n_best; i++)
    add (self, (ZhupiRange) { best[i].place, best[i].place + length }, 0);
}

static void
add_short_in (Run        *self,
              ZhupiRange  window)
{
  for (guint place = window.start; place < window.end; place++)
    if (stands_at (self, place))
      add (self, (ZhupiRange) { place, place + self->pattern->exact.length }, 0);
}

/* Of a longer one with more errors it is better to look for the rest. */
static guint
count_allowed (guint length)
{
  return length < MIN_REST ? MAX (1, length * MAX_ERRORS / ERROR_PARTS)
                           : length / ZHUPI_ANCHOR_ERROR_SHARE;
}

static void
add_fuzzy_in (Run        *self,
              ZhupiRange  window,
              guint       n_allowed)
{
  ZhupiSequence exact = self->pattern->exact;
  const guint32 *text = self->search->text.items;
  ZhupiRun pattern = { exact.items, exact.length, 1 };
  ZhupiRun forward = { text + window.start, zhupi_range_length (window), 1 };
  ZhupiRun backward;
  ZhupiFuzzyHit hit = zhupi_fuzzy_match (pattern, forward, FALSE);
  guint end = window.start + hit.end;

  if (hit.n_errors > n_allowed)
    return;
  backward = (ZhupiRun) { text + end - 1, hit.end, -1 };
  pattern = (ZhupiRun) { exact.items + exact.length - 1, exact.length, -1 };
  hit = zhupi_fuzzy_match (pattern, backward, TRUE);
  add (self, (ZhupiRange) { end - hit.end, end }, hit.n_errors);
}

/* How far the window reaches to the best hit of @context, which is read from its first code point
 * on; 0 when it is not there. */
static guint
find_context (ZhupiRun context,
              ZhupiRun window)
{
  ZhupiFuzzyHit hit;

  if (context.length < MIN_BORDER)
    return 0;
  hit = zhupi_fuzzy_match (context, window, FALSE);
  return hit.n_errors * ZHUPI_ANCHOR_ERROR_SHARE <= context.length ? hit.end : 0;
}

static guint
count_errors (const Run  *self,
              ZhupiRange  range)
{
  ZhupiSequence exact = self->pattern->exact;
  ZhupiRun pattern = { exact.items, exact.length, 1 };
  ZhupiRun text = { self->search->text.items + range.start, zhupi_range_length (range), 1 };
  guint n_errors = zhupi_fuzzy_match (pattern, text, TRUE).n_errors;

  return MAX (n_errors, ABS ((int) exact.length - (int) text.length));
}

/* What is left of a short quote beside the context that still stands at @place. */
static void
add_half (Run   *self,
          guint  place,
          int    step)
{
  ZhupiSequence exact = self->pattern->exact;
  ZhupiSequence text = self->search->text;
  guint most = step > 0 ? text.length - place : place;
  guint n = 0;

  while (n < exact.length && n < most
         && exact.items[step > 0 ? n : exact.length - n - 1]
              == text.items[step > 0 ? place + n : place - n - 1])
    n++;
  if (n < exact.length && n >= MIN_HALF && 2 * n >= exact.length)
    add_candidate (self, step > 0 ? (ZhupiRange) { place, place + n }
                                  : (ZhupiRange) { place - n, place }, exact.length - n, TRUE);
}

/* A quote in other words: what stands between both contexts, when half of it is left. */
static void
add_between (Run        *self,
             ZhupiRange  window)
{
  ZhupiSequence prefix = self->pattern->prefix, suffix = self->pattern->suffix;
  const guint32 *text = self->search->text.items;
  guint length = self->pattern->exact.length;
  guint n_prefix = MIN (prefix.length, BORDER), n_suffix = MIN (suffix.length, BORDER);
  ZhupiRun forward = { text + window.start, zhupi_range_length (window), 1 };
  ZhupiRun backward = { text + window.end - 1, zhupi_range_length (window), -1 };
  guint before = find_context ((ZhupiRun) { prefix.items + prefix.length - n_prefix, n_prefix, 1 },
                               forward);
  guint behind = n_suffix == 0 ? 0
    : find_context ((ZhupiRun) { suffix.items + n_suffix - 1, n_suffix, -1 }, backward);
  ZhupiRange range = { window.start + before, window.end - behind };

  if (before > 0)
    add_half (self, range.start, 1);
  if (behind > 0)
    add_half (self, range.end, -1);
  if (before == 0 || behind == 0 || range.start >= range.end
      || zhupi_range_length (range) > 2 * length)
    return;
  if (2 * count_errors (self, range) <= length)
    add (self, range, count_errors (self, range));
}

/* A quote of which a part is gone, or that was torn apart. */
static void
add_rest (Run        *self,
          ZhupiRange  window)
{
  ZhupiSequence exact = self->pattern->exact;
  ZhupiSequence text = self->search->text;
  ZhupiRange range;
  guint n_left;

  window.start -= MIN (window.start, exact.length);
  window.end = MIN (window.end + exact.length, text.length);
  n_left = zhupi_anchor_rest_find (exact, (ZhupiSequence) { text.items + window.start,
                                                            zhupi_range_length (window) }, &range);
  if (2 * n_left < exact.length)
    return;
  range = (ZhupiRange) { window.start + range.start, window.start + range.end };
  add_candidate (self, range, MAX (exact.length, zhupi_range_length (range)) - n_left, TRUE);
}

static void
add_near (Run   *self,
          guint  place,
          guint  slack)
{
  guint length = self->pattern->exact.length;
  guint n_text = self->search->text.length;
  ZhupiRange window = { place > slack ? place - slack : 0,
                        (guint) MIN ((guint64) place + length + slack, n_text) };

  if (window.start >= window.end)
    return;
  if (length < ZHUPI_ANCHOR_SHORT)
    add_short_in (self, window);
  if (length >= MIN_FUZZY && length <= ZHUPI_FUZZY_MAX_LENGTH)
    add_fuzzy_in (self, window, count_allowed (length));
  if (length >= MIN_REST && length <= ZHUPI_FUZZY_MAX_LENGTH && self->candidates->len == 0)
    add_rest (self, window);
  if (length >= MIN_REST && length <= ZHUPI_FUZZY_MAX_LENGTH && self->candidates->len == 0)
    add_fuzzy_in (self, window, length * MAX_LOSS / LOSS_PARTS);
  if (length <= ZHUPI_FUZZY_MAX_LENGTH)
    add_between (self, (ZhupiRange) { window.start > BORDER ? window.start - BORDER : 0,
                                      MIN (window.end + BORDER, n_text) });
}

static guint
get_slack (const ZhupiAnchorPattern *pattern,
           guint                     least)
{
  return least + pattern->exact.length / ZHUPI_ANCHOR_ERROR_SHARE;
}

static void
add_voted (Run *self)
{
  g_autoptr (GArray) places = zhupi_anchor_votes_find (self->search, self->pattern);
  guint slack = get_slack (self->pattern, VOTE_SLACK);

  for (guint i = 0; i < places->len; i++)
    add_near (self, g_array_index (places, guint32, i), slack);
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const ZhupiAnchorCandidate *x = a;
  const ZhupiAnchorCandidate *y = b;

  if (x->score != y->score)
    return y->score - x->score;
  if (x->is_rest != y->is_rest)
    return x->is_rest ? -1 : 1;
  return x->range.start < y->range.start ? -1 : x->range.start > y->range.start;
}

/* Where one side is gone, what is left is preferred to what fills up with other words. */
static gboolean
is_plainer (const ZhupiAnchorCandidate *self,
            const ZhupiAnchorCandidate *other)
{
  return self->is_rest && !other->is_rest && other->n_errors > 0
    && MIN (other->left, other->right) < LOST_SIDE && other->score - self->score <= REST_MARGIN;
}

static gboolean
overlaps_kept (GArray                     *candidates,
               guint                       n_kept,
               const ZhupiAnchorCandidate *candidate)
{
  for (guint i = 0; i < n_kept; i++)
    {
      ZhupiAnchorCandidate *kept = &g_array_index (candidates, ZhupiAnchorCandidate, i);

      if (!zhupi_range_overlaps (candidate->range, kept->range))
        continue;
      if (is_plainer (candidate, kept))
        *kept = *candidate;
      return TRUE;
    }
  return FALSE;
}

/* Of several readings of one and the same place the best one stays. */
static void
drop_overlaps (GArray *candidates)
{
  guint n_kept = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      ZhupiAnchorCandidate candidate = g_array_index (candidates, ZhupiAnchorCandidate, i);

      if (!overlaps_kept (candidates, n_kept, &candidate))
        g_array_index (candidates, ZhupiAnchorCandidate, n_kept++) = candidate;
    }
  g_array_set_size (candidates, n_kept);
}

GArray *
zhupi_anchor_search_run (ZhupiAnchorSearch        *self,
                         const ZhupiAnchorPattern *pattern)
{
  Run run = { self, pattern, g_array_new (FALSE, FALSE, sizeof (ZhupiAnchorCandidate)) };

  if (pattern->exact.length == 0 || self->text.length == 0)
    return run.candidates;
  add_exact (&run);
  if (pattern->map != NULL)
    add_near (&run, pattern->guess, GUESS_SLACK);
  for (guint i = 0; i < pattern->n_hints; i++)
    add_near (&run, pattern->hints[i].place, get_slack (pattern, pattern->hints[i].slack));
  /* Who looks again has had the votes before. */
  if (pattern->n_hints == 0)
    add_voted (&run);
  g_array_sort (run.candidates, compare_candidates);
  drop_overlaps (run.candidates);
  return run.candidates;
}
