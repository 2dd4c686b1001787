/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-text-map.h"

/* Code points on each side of a range that tell whether it is still the same place. */
#define CONTEXT 16u

/* A context may have grown by as much. */
#define CONTEXT_REACH (2 * CONTEXT)

/* With less context in the line, the neighboring lines are looked at too. */
#define MIN_CONTEXT 8u

/* How far the guess looks for something that is left. */
#define GUESS_REACH 4096u

/* So many code points in a row are no accident. */
#define FIRM_RUN 6u

/* Of a range, what may have been replaced at an edge: one part in so many, or so many. */
#define EDGE_SHARE 8u
#define MIN_EDGE 3u

/* How much farther apart two code points of a range may be than they were. */
#define STRETCH 2u
#define SLACK 4u

#define FULL_STOP 0x3002

void
zhupi_text_map_free (ZhupiTextMap *self)
{
  if (self == NULL)
    return;
  g_free (self->to_new);
  g_free (self->to_old);
  g_free (self->is_moved);
  g_free (self->is_kept);
  g_free (self);
}

void
zhupi_text_map_join (ZhupiTextMap *self,
                     guint         old,
                     guint         new)
{
  self->to_new[old] = new;
  self->to_old[new] = old;
}

void
zhupi_text_map_cut (ZhupiTextMap *self,
                    ZhupiRange    old,
                    ZhupiRange    new)
{
  for (guint i = old.start; i < old.end; i++)
    if (self->to_new[i] != ZHUPI_NO_MATCH)
      {
        self->to_old[self->to_new[i]] = ZHUPI_NO_MATCH;
        self->to_new[i] = ZHUPI_NO_MATCH;
      }
  for (guint i = new.start; i < new.end; i++)
    if (self->to_old[i] != ZHUPI_NO_MATCH)
      {
        self->to_new[self->to_old[i]] = ZHUPI_NO_MATCH;
        self->to_old[i] = ZHUPI_NO_MATCH;
      }
}

guint
zhupi_text_map_count_taken (const ZhupiTextMap *self,
                            ZhupiRange          new)
{
  guint n_taken = 0;

  for (guint i = new.start; i < new.end; i++)
    n_taken += self->to_old[i] != ZHUPI_NO_MATCH;
  return n_taken;
}

/* The piece of @old that is left, from its first to its last code point. */
static ZhupiRange
find_left_over (const ZhupiTextMap *self,
                ZhupiRange          old,
                guint              *n_kept)
{
  ZhupiRange kept = { old.end, old.end };

  *n_kept = 0;
  for (guint i = old.start; i < old.end; i++)
    if (self->to_new[i] != ZHUPI_NO_MATCH)
      {
        if (*n_kept == 0)
          kept.start = i;
        kept.end = i + 1;
        (*n_kept)++;
      }
  return kept;
}

/* Whether nothing goes from one of these code points of the old text to the next. */
static gboolean
ends_sentence (gunichar c)
{
  return c == FULL_STOP || c == '\n';
}

/* How many of the characters lost at an edge may have been replaced: few, and no sentence of
 * which nothing is left. */
static guint
count_replaced (ZhupiRange old,
                guint      n_lost)
{
  return n_lost <= MAX (MIN_EDGE, zhupi_range_length (old) / EDGE_SHARE) ? n_lost : 0;
}

/* Characters at the start that were replaced by others: as many as were lost, at most. */
static guint
widen_start (const ZhupiTextMap *self,
             ZhupiRange          old,
             guint               kept_start)
{
  guint new = self->to_new[kept_start];
  guint n_lost = count_replaced (old, kept_start - old.start);

  if (n_lost > 0 && ends_sentence (self->old.items[kept_start - 1]))
    return new;
  while (n_lost > 0 && new > 0 && self->to_old[new - 1] == ZHUPI_NO_MATCH
         && self->new.items[new - 1] != '\n')
    {
      new--;
      n_lost--;
    }
  return new;
}

static guint
widen_end (const ZhupiTextMap *self,
           ZhupiRange          old,
           guint               kept_end)
{
  guint new = self->to_new[kept_end - 1] + 1;
  guint n_lost = count_replaced (old, old.end - kept_end);

  if (n_lost > 0 && ends_sentence (self->old.items[kept_end - 1]))
    return new;
  while (n_lost > 0 && new < self->new.length && self->to_old[new] == ZHUPI_NO_MATCH
         && self->new.items[new] != '\n')
    {
      new++;
      n_lost--;
    }
  return new;
}

static gboolean
goes_on (const ZhupiTextMap *self,
         guint               old)
{
  return old + 1 < self->old.length && self->to_new[old] != ZHUPI_NO_MATCH
    && self->to_new[old + 1] == self->to_new[old] + 1;
}

/* Rows are followed a little way beyond the range. @core is set from the first to the last of
 * those in the range. */
static guint
count_firm (const ZhupiTextMap *self,
            ZhupiRange          old,
            ZhupiRange         *core)
{
  guint last = MIN (old.end + FIRM_RUN, self->old.length);
  guint n_firm = 0;
  guint end;

  for (guint begin = old.start > FIRM_RUN ? old.start - FIRM_RUN : 0; begin < last; begin = end)
    {
      ZhupiRange inside;

      for (end = begin + 1; end < last && goes_on (self, end - 1); )
        end++;
      inside = (ZhupiRange) { MAX (begin, old.start), MIN (end, old.end) };
      if (end - begin < FIRM_RUN || inside.start >= inside.end)
        continue;
      if (n_firm == 0)
        core->start = inside.start;
      core->end = inside.end;
      n_firm += zhupi_range_length (inside);
    }
  return n_firm;
}

/* Whether two code points lie about as far from each other as they did. */
static gboolean
is_near (const ZhupiTextMap *self,
         guint               first,
         guint               second)
{
  guint a = self->to_new[first], b = self->to_new[second];

  return a != ZHUPI_NO_MATCH && a < b && b - a <= STRETCH * (second - first) + SLACK;
}

/* From the firm part outwards, without what was paired by accident far away. */
static ZhupiRange
widen_core (const ZhupiTextMap *self,
            ZhupiRange          old,
            ZhupiRange          core)
{
  ZhupiRange kept = core;

  for (guint i = core.start; i > old.start; i--)
    if (is_near (self, i - 1, kept.start))
      kept.start = i - 1;
  for (guint i = core.end; i < old.end; i++)
    if (self->to_new[i] != ZHUPI_NO_MATCH && is_near (self, kept.end - 1, i))
      kept.end = i + 1;
  return kept;
}

static void
count_left (const ZhupiTextMap *self,
            guint               start,
            gboolean            in_line,
            ZhupiMapped        *mapped)
{
  guint n = MIN (start, CONTEXT);

  for (guint i = 1; i <= n && !(in_line && self->old.items[start - i] == '\n'); i++)
    {
      guint new = self->to_new[start - i];

      mapped->n_left++;
      mapped->n_left_kept += new != ZHUPI_NO_MATCH && new < mapped->range.start
        && mapped->range.start - new <= CONTEXT_REACH;
    }
}

static void
count_right (const ZhupiTextMap *self,
             guint               end,
             gboolean            in_line,
             ZhupiMapped        *mapped)
{
  guint n = MIN (self->old.length - end, CONTEXT);

  for (guint i = 0; i < n && !(in_line && self->old.items[end + i] == '\n'); i++)
    {
      guint new = self->to_new[end + i];

      mapped->n_right++;
      mapped->n_right_kept += new != ZHUPI_NO_MATCH && new >= mapped->range.end
        && new - mapped->range.end < CONTEXT_REACH;
    }
}

static void
count_context (const ZhupiTextMap *self,
               ZhupiRange          old,
               gboolean            in_line,
               ZhupiMapped        *mapped)
{
  mapped->n_left = mapped->n_left_kept = mapped->n_right = mapped->n_right_kept = 0;
  count_left (self, old.start, in_line, mapped);
  count_right (self, old.end, in_line, mapped);
}

/* Whether a short line, all of which has been counted, is still a line by itself. */
static gboolean
is_same_line (const ZhupiTextMap *self,
              const ZhupiMapped  *mapped)
{
  guint begin, end;

  if (mapped->n_left == CONTEXT || mapped->n_left_kept < mapped->n_left
      || mapped->n_right == CONTEXT || mapped->n_right_kept < mapped->n_right)
    return FALSE;
  begin = mapped->range.start - mapped->n_left;
  end = mapped->range.end + mapped->n_right;
  return (begin == 0 || self->new.items[begin - 1] == '\n')
    && (end >= self->new.length || self->new.items[end] == '\n');
}

static gboolean
is_kept (const ZhupiTextMap *self,
         ZhupiRange          old,
         const ZhupiMapped  *mapped)
{
  guint length = zhupi_range_length (old);

  if (mapped->n_kept < length || zhupi_range_length (mapped->range) != length)
    return FALSE;
  return (self->is_kept[old.start] && self->is_kept[old.end - 1]) || is_same_line (self, mapped);
}

void
zhupi_text_map_range (const ZhupiTextMap *self,
                      ZhupiRange          old,
                      ZhupiMapped        *mapped)
{
  ZhupiRange kept, core = old;

  g_return_if_fail (old.start < old.end && old.end <= self->old.length);

  *mapped = (ZhupiMapped) { .n_kept = 0 };
  kept = find_left_over (self, old, &mapped->n_kept);
  mapped->n_firm = count_firm (self, old, &core);
  if (2 * mapped->n_firm >= zhupi_range_length (old))
    kept = widen_core (self, old, core);
  if (mapped->n_kept == 0 || self->to_new[kept.start] > self->to_new[kept.end - 1])
    {
      mapped->n_kept = 0;
      return;
    }
  mapped->is_moved = self->is_moved[kept.start];
  mapped->range.start = widen_start (self, old, kept.start);
  mapped->range.end = widen_end (self, old, kept.end);
  count_context (self, old, TRUE, mapped);
  mapped->is_kept = is_kept (self, old, mapped);
  if (mapped->n_left + mapped->n_right < MIN_CONTEXT && !mapped->is_kept)
    count_context (self, old, FALSE, mapped);
}

guint
zhupi_text_map_guess (const ZhupiTextMap *self,
                      guint               old)
{
  for (guint i = 0; i < GUESS_REACH; i++)
    {
      if (i < old && self->to_new[old - i - 1] != ZHUPI_NO_MATCH)
        return MIN (self->to_new[old - i - 1] + i + 1, self->new.length);
      if (old + i < self->old.length && self->to_new[old + i] != ZHUPI_NO_MATCH)
        return self->to_new[old + i] > i ? self->to_new[old + i] - i : 0;
    }
  return MIN (old, self->new.length);
}
