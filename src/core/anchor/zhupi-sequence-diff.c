/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-sequence-diff.h"

/* Ranges that are compared item by item at once. */
#define SMALL 64u

static gboolean
is_same (const ZhupiSequences *self,
         guint                 old,
         guint                 new)
{
  return self->old[old] == self->new[new];
}

static void
match_head (const ZhupiSequences *self,
            ZhupiRange           *in_old,
            ZhupiRange           *in_new)
{
  while (in_old->start < in_old->end && in_new->start < in_new->end
         && is_same (self, in_old->start, in_new->start))
    self->pairs[in_old->start++] = in_new->start++;
}

static void
match_tail (const ZhupiSequences *self,
            ZhupiRange           *in_old,
            ZhupiRange           *in_new)
{
  while (in_old->start < in_old->end && in_new->start < in_new->end
         && is_same (self, in_old->end - 1, in_new->end - 1))
    self->pairs[--in_old->end] = --in_new->end;
}

static void diff_range (const ZhupiSequences *self, ZhupiRange in_old, ZhupiRange in_new,
                        const guint *grams);

static void
diff_between (const ZhupiSequences *self,
              ZhupiRange            in_old,
              ZhupiRange            in_new,
              GArray               *points,
              const guint          *grams)
{
  for (guint i = 0; i < points->len; i++)
    {
      ZhupiFixedPoint point = g_array_index (points, ZhupiFixedPoint, i);

      if (point.old < in_old.start || point.new < in_new.start)
        continue;
      diff_range (self, (ZhupiRange) { in_old.start, point.old },
                  (ZhupiRange) { in_new.start, point.new }, grams);
      in_old.start = point.old;
      in_new.start = point.new;
      match_head (self, &in_old, &in_new);
    }
  diff_range (self, in_old, in_new, grams);
}

/* As deep as there are lengths of runs. */
static void
diff_range (const ZhupiSequences *self,
            ZhupiRange            in_old,
            ZhupiRange            in_new,
            const guint          *grams)
{
  g_autoptr (GArray) points = NULL;

  match_head (self, &in_old, &in_new);
  match_tail (self, &in_old, &in_new);
  if (in_old.start == in_old.end || in_new.start == in_new.end)
    return;
  if (*grams == 0 || zhupi_range_length (in_old) + zhupi_range_length (in_new) <= SMALL)
    {
      zhupi_shortest_edit (self, in_old, in_new);
      return;
    }
  points = zhupi_fixed_points_find (self, in_old, in_new, *grams);
  diff_between (self, in_old, in_new, points, grams + 1);
}

void
zhupi_sequence_diff (ZhupiSequence  old,
                     ZhupiSequence  new,
                     const guint   *grams,
                     guint32       *pairs)
{
  ZhupiSequences sequences = { old.items, new.items, pairs };

  g_return_if_fail (grams != NULL && pairs != NULL);

  for (guint i = 0; i < old.length; i++)
    pairs[i] = ZHUPI_NO_MATCH;
  diff_range (&sequences, (ZhupiRange) { 0, old.length }, (ZhupiRange) { 0, new.length }, grams);
}
