/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-sequence-diff.h"

#include <string.h>

/* Place of a run, plus one, that stands once; none; or many. */
#define NOWHERE 0u
#define MANY G_MAXUINT32

#define HASH_FACTOR G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)
#define HASH_SHIFT 29

typedef struct
{
  guint64 hash;
  guint32 old;
  guint32 new;
} Run;

typedef struct
{
  Run *runs;
  gsize mask;
  guint gram;
} RunTable;

static guint64
hash_run (const guint32 *items,
          guint          n_items)
{
  guint64 hash = n_items;

  for (guint i = 0; i < n_items; i++)
    {
      hash = (hash ^ items[i]) * HASH_FACTOR;
      hash ^= hash >> HASH_SHIFT;
    }
  return hash;
}

static void
run_table_init (RunTable *self,
                guint     n_runs,
                guint     gram)
{
  gsize size = 2;

  while (size < 2 * (gsize) n_runs)
    size *= 2;
  *self = (RunTable) { g_new0 (Run, size), size - 1, gram };
}

/* The run, or the empty place where it belongs. */
static Run *
run_table_find (const RunTable *self,
                guint64         hash)
{
  gsize i = hash & self->mask;

  while (self->runs[i].old != NOWHERE && self->runs[i].hash != hash)
    i = (i + 1) & self->mask;
  return &self->runs[i];
}

static guint
count_runs (ZhupiRange range,
            guint      gram)
{
  guint length = zhupi_range_length (range);

  return length < gram ? 0 : length - gram + 1;
}

static void
add_old (RunTable      *self,
         const guint32 *items,
         ZhupiRange     range)
{
  for (guint i = 0; i < count_runs (range, self->gram); i++)
    {
      guint64 hash = hash_run (items + range.start + i, self->gram);
      Run *run = run_table_find (self, hash);

      run->hash = hash;
      run->old = run->old == NOWHERE ? range.start + i + 1 : MANY;
    }
}

static void
add_new (RunTable      *self,
         const guint32 *items,
         ZhupiRange     range)
{
  for (guint i = 0; i < count_runs (range, self->gram); i++)
    {
      Run *run = run_table_find (self, hash_run (items + range.start + i, self->gram));

      if (run->old != NOWHERE)
        run->new = run->new == NOWHERE ? range.start + i + 1 : MANY;
    }
}

static gboolean
stands_once (const RunTable       *self,
             const ZhupiSequences *sequences,
             const Run            *run)
{
  return run->old != MANY && run->new != MANY && run->new != NOWHERE
    && memcmp (sequences->old + run->old - 1, sequences->new + run->new - 1,
               self->gram * sizeof (guint32)) == 0;
}

/* In order of the old places. */
static GArray *
list_points (const RunTable       *self,
             const ZhupiSequences *sequences,
             ZhupiRange            in_old)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (ZhupiFixedPoint));

  for (guint i = 0; i < count_runs (in_old, self->gram); i++)
    {
      guint old = in_old.start + i;
      const Run *run = run_table_find (self, hash_run (sequences->old + old, self->gram));
      ZhupiFixedPoint point = { old, run->new - 1 };

      if (stands_once (self, sequences, run))
        g_array_append_val (points, point);
    }
  return points;
}

/* Number of piles whose top lies before @new. */
static guint
find_pile (const ZhupiFixedPoint *points,
           const guint           *piles,
           guint                  n_piles,
           guint                  new)
{
  guint low = 0, high = n_piles;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (points[piles[middle]].new < new)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The longest row that rises in both; it is left at the head of the array. */
static void
keep_rising (GArray *array)
{
  ZhupiFixedPoint *points = (ZhupiFixedPoint *) (gpointer) array->data;
  g_autofree guint *piles = g_new (guint, array->len + 1);
  g_autofree guint *before = g_new (guint, array->len + 1);
  g_autofree ZhupiFixedPoint *rising = g_new (ZhupiFixedPoint, array->len + 1);
  guint n_piles = 0;
  guint at;

  for (guint i = 0; i < array->len; i++)
    {
      guint pile = find_pile (points, piles, n_piles, points[i].new);

      before[i] = pile > 0 ? piles[pile - 1] : G_MAXUINT;
      piles[pile] = i;
      n_piles = MAX (n_piles, pile + 1);
    }

  at = n_piles > 0 ? piles[n_piles - 1] : G_MAXUINT;
  for (guint i = n_piles; i > 0; i--, at = before[at])
    rising[i - 1] = points[at];
  memcpy (points, rising, n_piles * sizeof *points);
  g_array_set_size (array, n_piles);
}

GArray *
zhupi_fixed_points_find (const ZhupiSequences *sequences,
                         ZhupiRange            in_old,
                         ZhupiRange            in_new,
                         guint                 gram)
{
  RunTable table;
  GArray *points;

  run_table_init (&table, count_runs (in_old, gram), gram);
  add_old (&table, sequences->old, in_old);
  add_new (&table, sequences->new, in_new);
  points = list_points (&table, sequences, in_old);
  g_free (table.runs);
  if (points->len > 0)
    keep_rising (points);
  return points;
}
