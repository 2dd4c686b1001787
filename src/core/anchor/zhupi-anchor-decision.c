/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-anchor-search.h"

#include "anchor/zhupi-fuzzy-match.h"

/* Code points of context that are held against each other, and how many more the new may have. */
#define CONTEXT 16u
#define CONTEXT_SLACK 8u

/* With less context in its line, a quote is known by the neighboring lines too. */
#define MIN_CONTEXT 8u

#define WHOLE ZHUPI_ANCHOR_MAX_SCORE
#define AGREES (WHOLE / 2)
#define FRAMES (WHOLE * 6 / 10)

/* No place is taken below this score, nor when another one comes nearer than the margin. */
#define MIN_SCORE 600
#define MIN_REST_SCORE 450
#define MARGIN 100
#define EXACT_MARGIN 30

/* The quote counts for as much as both sides. */
#define PARTS 4

/* What each neighbor that says the same is worth, and code points to the one next to a quote. */
#define HINT_SCORE 100
#define NEXT 8u

#define FULL_STOP 0x3002u
#define EXCLAMATION_MARK 0xFF01u
#define QUESTION_MARK 0xFF1Fu

/* Code points that a quote may grow by, beside its own length. */
#define MAX_GROWTH 4u

static gboolean
is_sentence_end (guint32 c)
{
  return c == '\n' || c == FULL_STOP || c == EXCLAMATION_MARK || c == QUESTION_MARK;
}

static guint
count_in_line (ZhupiRun run)
{
  guint n = 0;

  while (n < run.length && run.first[(int) n * run.step] != '\n')
    n++;
  return n;
}

/* Similarity of what lies on one side, read away from the quote. */
static int
compare_side (ZhupiRun context,
              ZhupiRun text)
{
  ZhupiFuzzyHit hit;

  if (context.length == 0)
    return text.length == 0 || text.first[0] == '\n' ? WHOLE : 0;
  hit = zhupi_fuzzy_match (context, text, TRUE);
  return WHOLE - (int) (hit.n_errors * WHOLE / context.length);
}

static ZhupiRun
get_before (ZhupiSequence text,
            guint         end,
            guint         most)
{
  return (ZhupiRun) { end > 0 ? text.items + end - 1 : text.items, MIN (end, most), -1 };
}

static ZhupiRun
get_behind (ZhupiSequence text,
            guint         start,
            guint         most)
{
  return (ZhupiRun) { text.items + start, MIN (text.length - start, most), 1 };
}

/* Whether the line goes on in the text as in the context, and ends where it ends there. */
static gboolean
has_same_end (ZhupiRun context,
              ZhupiRun text)
{
  guint n = count_in_line (context);

  if (n == CONTEXT || n > text.length)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (context.first[(int) i * context.step] != text.first[(int) i * text.step])
      return FALSE;
  return n == text.length || text.first[(int) n * text.step] == '\n';
}

/* Whether the quote begins or ends where @hint says. */
static gboolean
agrees (const ZhupiAnchorHint *hint,
        ZhupiRange             range,
        guint                  length)
{
  return ABS ((gint64) range.start - hint->place) <= hint->slack
    || ABS ((gint64) range.end - length - hint->place) <= hint->slack;
}

static void
hear_hints (ZhupiAnchorCandidate     *self,
            const ZhupiAnchorPattern *pattern)
{
  for (guint i = 0; i < pattern->n_hints; i++)
    if (agrees (&pattern->hints[i], self->range, pattern->exact.length))
      {
        self->n_agree++;
        self->is_next = self->is_next || pattern->hints[i].distance <= NEXT;
      }
}

static gboolean
is_same_line (const ZhupiAnchorCandidate *self,
              ZhupiSequence               text,
              ZhupiRun                    left,
              ZhupiRun                    right,
              guint                       length)
{
  return self->n_errors == 0 && length + count_in_line (left) + count_in_line (right) >= MIN_CONTEXT
    && has_same_end (left, get_before (text, self->range.start, CONTEXT))
    && has_same_end (right, get_behind (text, self->range.end, CONTEXT));
}

static guint
count_in_sentence (ZhupiRun run)
{
  guint n = 0;

  while (n < run.length && !is_sentence_end (run.first[(int) n * run.step]))
    n++;
  return n;
}

static gboolean
starts_alike (ZhupiRun a,
              ZhupiRun b,
              guint    n)
{
  if (n >= a.length || n >= b.length || !is_sentence_end (b.first[(int) n * b.step]))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (a.first[(int) i * a.step] != b.first[(int) i * b.step])
      return FALSE;
  return TRUE;
}

/* Whether it stands in one and the same sentence, from end to end. */
static gboolean
is_same_sentence (const ZhupiAnchorCandidate *self,
                  ZhupiSequence               text,
                  ZhupiRun                    left,
                  ZhupiRun                    right,
                  guint                       length)
{
  guint n_left = count_in_sentence (left), n_right = count_in_sentence (right);

  return self->n_errors == 0 && length + n_left + n_right >= MIN_CONTEXT
    && starts_alike (left, get_before (text, self->range.start, CONTEXT), n_left)
    && starts_alike (right, get_behind (text, self->range.end, CONTEXT), n_right);
}

void
zhupi_anchor_candidate_weigh (ZhupiAnchorCandidate     *self,
                              ZhupiSequence             text,
                              const ZhupiAnchorPattern *pattern)
{
  ZhupiRun left = get_before (pattern->prefix, pattern->prefix.length, CONTEXT);
  ZhupiRun right = get_behind (pattern->suffix, 0, CONTEXT);
  guint n_left = count_in_line (left), n_right = count_in_line (right);
  guint length = pattern->exact.length;
  int quote = WHOLE - (int) (MIN (self->n_errors, length) * WHOLE / length);

  self->is_same_line = is_same_line (self, text, left, right, length);
  self->is_same_sentence = is_same_sentence (self, text, left, right, length);
  if (n_left + n_right >= MIN_CONTEXT || self->is_same_line)
    {
      left.length = n_left;
      right.length = n_right;
    }
  self->n_left = left.length;
  self->n_right = right.length;
  self->left = compare_side (left, get_before (text, self->range.start,
                                               left.length + CONTEXT_SLACK));
  self->right = compare_side (right, get_behind (text, self->range.end,
                                                 right.length + CONTEXT_SLACK));
  self->score = (2 * quote + self->left + self->right) / PARTS;
  hear_hints (self, pattern);
  self->score += (int) self->n_agree * HINT_SCORE;
}

/* A short quote needs both sides, or one side to the letter; a long one needs one side. At the
 * edge of the text there is but one side, which must agree the more. */
static gboolean
is_supported (guint length,
              int   left,
              guint n_left,
              int   right,
              guint n_right)
{
  if (n_left == 0 && n_right >= MIN_CONTEXT && right >= FRAMES)
    return TRUE;
  if (n_right == 0 && n_left >= MIN_CONTEXT && left >= FRAMES)
    return TRUE;
  if (length < ZHUPI_ANCHOR_SHORT)
    return (left >= AGREES && right >= AGREES && n_left + n_right >= MIN_CONTEXT)
      || (left >= FRAMES && n_left >= MIN_CONTEXT) || (right >= FRAMES && n_right >= MIN_CONTEXT);
  return (left >= AGREES && n_left > 0) || (right >= AGREES && n_right > 0);
}

/* Whether its neighbors say where it is, and a part of what stands there agrees. */
static gboolean
is_hinted (const ZhupiAnchorCandidate *self)
{
  return (self->n_agree == ZHUPI_ANCHOR_MAX_HINTS || self->is_next)
    && self->left + self->right >= AGREES;
}

/* A quote of which little is left is known by its surroundings alone. */
static gboolean
is_well_framed (const ZhupiAnchorPattern   *pattern,
                const ZhupiAnchorCandidate *self)
{
  guint length = pattern->exact.length;
  guint n_allowed = length < ZHUPI_ANCHOR_SHORT ? 0 : length / ZHUPI_ANCHOR_ERROR_SHARE;

  if (self->is_rest || is_hinted (self))
    return self->left >= FRAMES || self->right >= FRAMES;
  return self->n_errors <= n_allowed || (self->left >= FRAMES && self->right >= FRAMES);
}

/* Word for word with one side to the letter: others must only be worse. */
static int
get_margin (const ZhupiAnchorCandidate *best)
{
  gboolean is_exact = best->n_errors == 0
                      && ((best->left == WHOLE && best->n_left >= MIN_CONTEXT)
                          || (best->right == WHOLE && best->n_right >= MIN_CONTEXT));

  return is_exact ? EXACT_MARGIN : MARGIN;
}

/* Word for word, nowhere else, and among words that are much alike. */
static gboolean
is_alone (GArray *candidates)
{
  const ZhupiAnchorCandidate *only = &g_array_index (candidates, ZhupiAnchorCandidate, 0);

  return candidates->len == 1 && only->n_errors == 0 && only->left + only->right >= FRAMES
    && only->n_left + only->n_right >= MIN_CONTEXT;
}

static gboolean
is_clear (const ZhupiAnchorPattern *pattern,
          GArray                   *candidates)
{
  const ZhupiAnchorCandidate *best = &g_array_index (candidates, ZhupiAnchorCandidate, 0);

  if (is_alone (candidates))
    return TRUE;
  if (best->score < (best->is_rest ? MIN_REST_SCORE : MIN_SCORE)
      || !(best->is_same_line || best->is_same_sentence || is_hinted (best)
           || is_supported (pattern->exact.length, best->left, best->n_left, best->right,
                            best->n_right)))
    return FALSE;
  if (!is_well_framed (pattern, best))
    return FALSE;
  return candidates->len == 1 || best->score - best[1].score >= get_margin (best);
}

static void
keep_candidates (GArray           *candidates,
                 ZhupiAnchorPlace *place)
{
  place->state = ZHUPI_ANCHOR_ORPHAN;
  for (guint i = 0; i < candidates->len && place->n_candidates < ZHUPI_ANCHOR_MAX_CANDIDATES; i++)
    place->candidates[place->n_candidates++] =
      g_array_index (candidates, ZhupiAnchorCandidate, i).range;
}

void
zhupi_anchor_decide (const ZhupiAnchorPattern *pattern,
                     GArray                   *candidates,
                     ZhupiAnchorPlace         *place)
{
  const ZhupiAnchorCandidate *best;
  int score;

  if (candidates->len == 0 || !is_clear (pattern, candidates))
    {
      keep_candidates (candidates, place);
      return;
    }
  best = &g_array_index (candidates, ZhupiAnchorCandidate, 0);
  place->method = best->n_errors == 0 ? ZHUPI_ANCHOR_BY_QUOTE : ZHUPI_ANCHOR_BY_FUZZY;
  score = best->score - (int) best->n_agree * HINT_SCORE;
  place->state = score == WHOLE && pattern->map == NULL ? ZHUPI_ANCHOR_EXACT
                                                        : ZHUPI_ANCHOR_MOVED;
  place->range = best->range;
  place->score = score;
}

static int
get_share (guint n_kept,
           guint n)
{
  return n == 0 ? WHOLE : (int) (n_kept * WHOLE / n);
}

static guint
count_lines (ZhupiSequence text,
             ZhupiRange    range)
{
  guint n_lines = 0;

  for (guint i = range.start; i < range.end; i++)
    n_lines += text.items[i] == '\n';
  return n_lines;
}

/* Whether what is left stands in rows that are no accident, whatever has become of the rest. */
static gboolean
is_firm (guint              length,
         const ZhupiMapped *mapped)
{
  return 2 * mapped->n_firm >= length
    && (length >= ZHUPI_ANCHOR_SHORT || mapped->n_firm == mapped->n_kept);
}

/* Whether the mapped range is one piece of half or more of the old one. */
static gboolean
is_whole (const ZhupiTextMap *map,
          ZhupiRange          old,
          const ZhupiMapped  *mapped)
{
  guint length = zhupi_range_length (old);

  return mapped->n_kept > 0 && 2 * mapped->n_kept >= length
    && zhupi_range_length (mapped->range) <= 2 * length + MAX_GROWTH
    && (is_firm (length, mapped)
        || count_lines (map->new, mapped->range) <= count_lines (map->old, old));
}

gboolean
zhupi_anchor_decide_map (const ZhupiTextMap *map,
                         ZhupiRange          old,
                         ZhupiAnchorPlace   *place)
{
  guint length = zhupi_range_length (old);
  ZhupiMapped mapped;
  int left, right;

  zhupi_text_map_range (map, old, &mapped);
  left = get_share (mapped.n_left_kept, mapped.n_left);
  right = get_share (mapped.n_right_kept, mapped.n_right);
  if (!is_whole (map, old, &mapped))
    return FALSE;
  if (!mapped.is_kept && !is_firm (length, &mapped) && mapped.n_left + mapped.n_right >= MIN_CONTEXT
      && !is_supported (length, left, mapped.n_left, right, mapped.n_right))
    return FALSE;

  place->method = ZHUPI_ANCHOR_BY_DIFF;
  place->range = mapped.range;
  place->score = (2 * get_share (mapped.n_kept, length) + left + right) / PARTS;
  place->state = mapped.n_kept == length && zhupi_range_length (mapped.range) == length
    && !mapped.is_moved ? ZHUPI_ANCHOR_EXACT : ZHUPI_ANCHOR_MOVED;
  return TRUE;
}
