/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-anchor-neighbors.h"

#include <stdlib.h>
#include <string.h>

/* A place with this score tells where its neighbors are. */
#define CERTAIN 900

/* Neighbors beyond this many code points do not count. */
#define MAX_DISTANCE 512u

/* Neighbors have gone together when what lies between them has changed by no more code points. */
#define MAX_GAP 32

typedef struct
{
  const ZhupiAnchorQuote *quotes;
  ZhupiAnchorPlace *places;
  ZhupiText *new_text;
  guint *order;
  guint n;
} Neighbors;

static gboolean
has_home (const ZhupiAnchorQuote *quote)
{
  return quote->old.start < quote->old.end;
}

static int
compare_old (gconstpointer a,
             gconstpointer b,
             gpointer      user_data)
{
  const Neighbors *self = user_data;
  ZhupiRange x = self->quotes[*(const guint *) a].old;
  ZhupiRange y = self->quotes[*(const guint *) b].old;

  if (x.start != y.start)
    return x.start < y.start ? -1 : 1;
  return x.end < y.end ? -1 : x.end > y.end;
}

static int
compare_new (gconstpointer a,
             gconstpointer b,
             gpointer      user_data)
{
  const Neighbors *self = user_data;
  const ZhupiAnchorPlace *x = &self->places[*(const guint *) a];
  const ZhupiAnchorPlace *y = &self->places[*(const guint *) b];

  if (x->range.start != y->range.start)
    return x->range.start < y->range.start ? -1 : 1;
  return y->score - x->score;
}

static gint64
get_shift (const Neighbors *self,
           guint            i)
{
  return (gint64) self->places[i].range.start - self->quotes[i].old.start;
}

/* By how much the nearest certain quote on that side of number @at in the order has shifted. */
static gboolean
find_shift (const Neighbors *self,
            guint            at,
            int              step,
            gint64          *shift)
{
  guint start = self->quotes[self->order[at]].old.start;

  for (gint64 i = (gint64) at + step; i >= 0 && i < self->n; i += step)
    {
      guint neighbor = self->order[i];

      if (ABS ((gint64) self->quotes[neighbor].old.start - start) > MAX_DISTANCE)
        return FALSE;
      if (self->places[neighbor].state == ZHUPI_ANCHOR_ORPHAN
          || self->places[neighbor].score < CERTAIN)
        continue;
      *shift = get_shift (self, neighbor);
      return TRUE;
    }
  return FALSE;
}

static gboolean
says_the_same (const Neighbors        *self,
               const ZhupiAnchorQuote *quote,
               ZhupiRange              range)
{
  return quote->exact != NULL
    && zhupi_text_slice_equals (self->new_text, range, quote->exact, -1);
}

/* The only candidate between where both neighbors have gone; %NULL for none or several. */
static const ZhupiRange *
find_between (const Neighbors        *self,
              const ZhupiAnchorQuote *quote,
              const ZhupiAnchorPlace *place,
              gint64                  least,
              gint64                  most)
{
  const ZhupiRange *found = NULL;

  for (guint i = 0; i < place->n_candidates; i++)
    {
      gint64 shift = (gint64) place->candidates[i].start - quote->old.start;

      if (shift < least || shift > most || !says_the_same (self, quote, place->candidates[i]))
        continue;
      if (found != NULL)
        return NULL;
      found = &place->candidates[i];
    }
  return found;
}

static void
take_between (Neighbors *self,
              guint      at)
{
  const ZhupiAnchorQuote *quote = &self->quotes[self->order[at]];
  ZhupiAnchorPlace *place = &self->places[self->order[at]];
  const ZhupiRange *found;
  gint64 before, behind;

  if (!find_shift (self, at, -1, &before) || !find_shift (self, at, 1, &behind)
      || ABS (before - behind) > MAX_GAP)
    return;
  found = find_between (self, quote, place, MIN (before, behind), MAX (before, behind));
  if (found == NULL)
    return;
  place->range = *found;
  place->state = ZHUPI_ANCHOR_MOVED;
  place->method = ZHUPI_ANCHOR_BY_QUOTE;
  /* Below what is certain, so that no chain of such places can form. */
  place->score = CERTAIN - 1;
}

static void
list (Neighbors *self,
      guint      n_quotes,
      gboolean   by_new)
{
  self->n = 0;
  for (guint i = 0; i < n_quotes; i++)
    if (by_new ? self->places[i].state != ZHUPI_ANCHOR_ORPHAN : has_home (&self->quotes[i]))
      self->order[self->n++] = i;
}

static void
orphan (ZhupiAnchorPlace *place)
{
  ZhupiRange range = place->range;

  *place = (ZhupiAnchorPlace) { .state = ZHUPI_ANCHOR_ORPHAN, .n_candidates = 1 };
  place->candidates[0] = range;
}

/* Two that overlap now but did not before cannot both be right. */
static gboolean
collide (const Neighbors *self,
         guint            a,
         guint            b)
{
  return zhupi_range_overlaps (self->places[a].range, self->places[b].range)
    && !(has_home (&self->quotes[a]) && has_home (&self->quotes[b])
         && zhupi_range_overlaps (self->quotes[a].old, self->quotes[b].old));
}

/* Of two alike neither is right for sure. */
static void
part (Neighbors *self,
      guint      a,
      guint      b)
{
  int difference = self->places[a].score - self->places[b].score;

  if (difference <= 0)
    orphan (&self->places[a]);
  if (difference >= 0)
    orphan (&self->places[b]);
}

static void
part_collided (Neighbors *self)
{
  guint last = G_MAXUINT;

  for (guint i = 0; i < self->n; i++)
    {
      guint next = self->order[i];

      if (last != G_MAXUINT && collide (self, last, next))
        part (self, last, next);
      if (self->places[next].state != ZHUPI_ANCHOR_ORPHAN)
        last = next;
      else if (last != G_MAXUINT && self->places[last].state == ZHUPI_ANCHOR_ORPHAN)
        last = G_MAXUINT;
    }
}

void
zhupi_anchor_settle_neighbors (const ZhupiAnchorQuote *quotes,
                               GArray                 *places,
                               ZhupiText              *new_text)
{
  g_autofree guint *order = g_new (guint, places->len + 1);
  Neighbors self = { quotes, (ZhupiAnchorPlace *) (gpointer) places->data, new_text, order, 0 };

  list (&self, places->len, FALSE);
  g_qsort_with_data (order, (int) self.n, sizeof *order, compare_old, &self);
  for (guint i = 0; i < self.n; i++)
    if (self.places[order[i]].state == ZHUPI_ANCHOR_ORPHAN)
      take_between (&self, i);

  list (&self, places->len, TRUE);
  g_qsort_with_data (order, (int) self.n, sizeof *order, compare_new, &self);
  part_collided (&self);
}
