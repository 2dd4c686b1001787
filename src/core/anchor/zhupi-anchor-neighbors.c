/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-anchor-neighbors.h"

#include <stdlib.h>

/* A place with this score tells where its neighbors are. */
#define CERTAIN 900

/* Neighbors beyond this many code points do not count. */
#define MAX_DISTANCE 512u

/* And one within these stands close by. */
#define NEAR 32u

/* A neighbor tells a place the less exactly the farther away it is. */
#define MIN_SLACK 2u
#define SLACK_SHARE 8u
#define MAX_SLACK 32u

/* A place is held against so many certain ones on each side, no farther away than this. */
#define N_WITNESSES 6u
#define MAX_WITNESS_DISTANCE 96u
#define MIN_WITNESSES 3u
#define WITNESS_SLACK 8
#define SAME_SHIFT 4

/* So many times as many witnesses must say that the words there are others. */
#define OUTVOTED 3u

typedef struct
{
  const ZhupiAnchorQuote *quotes;
  ZhupiAnchorPlace *places;
  guint *order;
  guint n;
  gboolean *is_stranger;
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

static gint64
get_end_shift (const Neighbors *self,
               guint            i)
{
  return (gint64) self->places[i].range.end - self->quotes[i].old.end;
}

static gboolean
is_certain (const Neighbors *self,
            guint            i)
{
  return self->places[i].state != ZHUPI_ANCHOR_ORPHAN && self->places[i].score >= CERTAIN;
}

/* Code points between both in the old text; 0 when they touch or overlap. */
static guint
get_distance (const Neighbors *self,
              guint            a,
              guint            b)
{
  ZhupiRange x = self->quotes[a].old, y = self->quotes[b].old;

  if (x.end <= y.start)
    return y.start - x.end;
  return y.end <= x.start ? x.start - y.end : 0;
}

/* What the nearest certain quote on that side of number @at in the order tells. */
static gboolean
find_hint (const Neighbors *self,
           guint            at,
           int              step,
           ZhupiAnchorHint *hint)
{
  guint quote = self->order[at];

  for (gint64 i = (gint64) at + step; i >= 0 && i < self->n; i += step)
    {
      guint neighbor = self->order[i];
      guint distance = get_distance (self, quote, neighbor);
      gint64 shift = step < 0 ? get_end_shift (self, neighbor) : get_shift (self, neighbor);

      if (distance > MAX_DISTANCE)
        return FALSE;
      if (!is_certain (self, neighbor))
        continue;
      *hint = (ZhupiAnchorHint) {
        (guint) MAX (0, (gint64) self->quotes[quote].old.start + shift),
        MIN (MIN_SLACK + distance / SLACK_SHARE, MAX_SLACK), distance
      };
      return TRUE;
    }
  return FALSE;
}

/* Neighbors that say different things tell of a gap between them, into which most likely the quote
 * itself has gone, unless one of them stood close by. */
static gboolean
are_worth_it (const ZhupiAnchorHint *hints,
              guint                  n_hints)
{
  for (guint i = 0; i < n_hints; i++)
    if (hints[i].distance <= NEAR)
      return TRUE;
  return n_hints == ZHUPI_ANCHOR_MAX_HINTS
    && ABS ((gint64) hints[0].place - hints[1].place) <= hints[0].slack + hints[1].slack;
}

static void
look_again (Neighbors        *self,
            guint             at,
            ZhupiAnchorRetry  retry,
            gpointer          user_data)
{
  ZhupiAnchorHint hints[ZHUPI_ANCHOR_MAX_HINTS];
  ZhupiAnchorPlace found = { .state = ZHUPI_ANCHOR_ORPHAN };
  guint n_hints = 0, quote = self->order[at];

  n_hints += find_hint (self, at, -1, &hints[n_hints]);
  n_hints += find_hint (self, at, 1, &hints[n_hints]);
  if (n_hints == 0 || !are_worth_it (hints, n_hints))
    return;
  retry (quote, hints, n_hints, &found, user_data);
  if (found.state == ZHUPI_ANCHOR_ORPHAN
      || (self->is_stranger[quote]
          && zhupi_range_overlaps (found.range, self->places[quote].candidates[0])))
    return;
  /* Below what is certain, so that no chain of such places can form. */
  found.score = MIN (found.score, CERTAIN - 1);
  self->places[quote] = found;
}

/* @shift: of the nearest one that speaks against it, on one side. */
typedef struct
{
  guint n_for;
  guint n_against;
  gint64 shift;
} Witnesses;

static Witnesses
hear_side (const Neighbors *self,
           guint            at,
           int              step)
{
  Witnesses witnesses = { 0, 0, 0 };
  guint quote = self->order[at];
  gint64 shift = get_shift (self, quote);

  for (gint64 i = (gint64) at + step; i >= 0 && i < self->n; i += step)
    {
      guint other = self->order[i];
      gint64 distance = (gint64) self->places[other].range.start - self->places[quote].range.start;

      if (ABS (distance) > MAX_WITNESS_DISTANCE
          || witnesses.n_for + witnesses.n_against == N_WITNESSES)
        break;
      if (!has_home (&self->quotes[other]) || !is_certain (self, other))
        continue;
      if (ABS (get_shift (self, other) - shift) <= WITNESS_SLACK)
        witnesses.n_for++;
      else if (witnesses.n_against++ == 0)
        witnesses.shift = get_shift (self, other);
    }
  return witnesses;
}

/* Whether the words there are those of another place, as the quotes on both sides tell: these have
 * moved alike, so that nothing can have come between them. */
static gboolean
is_elsewhere (const Neighbors *self,
              guint            at)
{
  const ZhupiAnchorPlace *place = &self->places[self->order[at]];
  Witnesses before, behind;

  if (!has_home (&self->quotes[self->order[at]]) || place->method < ZHUPI_ANCHOR_BY_QUOTE)
    return FALSE;
  before = hear_side (self, at, -1);
  behind = hear_side (self, at, 1);
  return before.n_against > 0 && behind.n_against > 0
    && ABS (before.shift - behind.shift) <= SAME_SHIFT
    && before.n_against + behind.n_against >= MIN_WITNESSES
    && before.n_against + behind.n_against >= OUTVOTED * (before.n_for + behind.n_for);
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

/* Whether one ends with the character that the other begins with. */
static gboolean
share_border (ZhupiRange x,
              ZhupiRange y)
{
  return zhupi_range_length (x) > 1 && zhupi_range_length (y) > 1
    && (x.end == y.start + 1 || y.end == x.start + 1);
}

/* Two that overlap now but did not before cannot both be right, but for a full stop or the like
 * that both had beside them. */
static gboolean
collide (const Neighbors *self,
         guint            a,
         guint            b)
{
  ZhupiRange x = self->places[a].range, y = self->places[b].range;

  return zhupi_range_overlaps (x, y) && !share_border (x, y)
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

static void
drop_strangers (Neighbors *self)
{
  for (guint i = 0; i < self->n; i++)
    self->is_stranger[self->order[i]] = is_elsewhere (self, i);
  for (guint i = 0; i < self->n; i++)
    if (self->is_stranger[self->order[i]])
      orphan (&self->places[self->order[i]]);
}

void
zhupi_anchor_settle_neighbors (const ZhupiAnchorQuote *quotes,
                               GArray                 *places,
                               ZhupiAnchorRetry        retry,
                               gpointer                user_data)
{
  g_autofree guint *order = g_new (guint, places->len + 1);
  g_autofree gboolean *is_stranger = g_new0 (gboolean, places->len + 1);
  Neighbors self = { quotes, (ZhupiAnchorPlace *) (gpointer) places->data, order, 0, is_stranger };

  list (&self, places->len, TRUE);
  g_qsort_with_data (order, (int) self.n, sizeof *order, compare_new, &self);
  drop_strangers (&self);

  list (&self, places->len, FALSE);
  g_qsort_with_data (order, (int) self.n, sizeof *order, compare_old, &self);
  for (guint i = 0; i < self.n; i++)
    if (self.places[order[i]].state == ZHUPI_ANCHOR_ORPHAN)
      look_again (&self, i, retry, user_data);

  list (&self, places->len, TRUE);
  g_qsort_with_data (order, (int) self.n, sizeof *order, compare_new, &self);
  part_collided (&self);
}
