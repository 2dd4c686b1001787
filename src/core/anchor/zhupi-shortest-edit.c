/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-sequence-diff.h"

/* Differences beyond which a range counts as replaced. */
#define MAX_EDITS 192u

/**
 * Edit:
 * @rows: for each number of differences how far each diagonal reaches in the old range: row d has
 *   the d + 1 diagonals -d, -d + 2 … d
 *
 * The greedy walk of Myers.
 */
typedef struct
{
  const ZhupiSequences *sequences;
  ZhupiRange in_old;
  ZhupiRange in_new;
  int *rows;
} Edit;

static int *
get_row (const Edit *self,
         int         n_edits)
{
  return self->rows + n_edits * (n_edits + 1) / 2;
}

/* Whether the walk came to diagonal number @i of row @n_edits by leaving out a new item. */
static gboolean
came_from_above (const Edit *self,
                 int         n_edits,
                 int         i)
{
  const int *last = get_row (self, n_edits - 1);

  return i == 0 || (i < n_edits && last[i - 1] < last[i]);
}

static int
slide (const Edit *self,
       int         x,
       int         diagonal)
{
  int n_old = (int) zhupi_range_length (self->in_old);
  int n_new = (int) zhupi_range_length (self->in_new);

  while (x < n_old && x - diagonal < n_new
         && self->sequences->old[self->in_old.start + x]
            == self->sequences->new[self->in_new.start + x - diagonal])
    x++;
  return x;
}

static int
get_begin (const Edit *self,
           int         n_edits,
           int         i)
{
  const int *last;

  if (n_edits == 0)
    return 0;
  last = get_row (self, n_edits - 1);
  return came_from_above (self, n_edits, i) ? last[i] : last[i - 1] + 1;
}

/* TRUE when the end of both ranges is reached. */
static gboolean
fill_row (Edit *self,
          int   n_edits)
{
  int n_old = (int) zhupi_range_length (self->in_old);
  int n_new = (int) zhupi_range_length (self->in_new);
  int *row = get_row (self, n_edits);
  gboolean is_done = FALSE;

  for (int i = 0; i <= n_edits; i++)
    {
      int diagonal = 2 * i - n_edits;
      int begin = get_begin (self, n_edits, i);

      /* Beyond an edge there is nothing to slide over. */
      row[i] = begin > n_old || begin - diagonal > n_new ? begin : slide (self, begin, diagonal);
      is_done |= row[i] == n_old && row[i] - diagonal == n_new;
    }
  return is_done;
}

static void
set_pairs (Edit *self,
           int   begin,
           int   end,
           int   diagonal)
{
  for (int x = begin; x < end; x++)
    self->sequences->pairs[self->in_old.start + x] = self->in_new.start + x - diagonal;
}

static void
walk_back (Edit *self,
           int   n_edits)
{
  int diagonal = (int) zhupi_range_length (self->in_old) - (int) zhupi_range_length (self->in_new);

  for (; n_edits >= 0; n_edits--)
    {
      int i = (diagonal + n_edits) / 2;

      set_pairs (self, get_begin (self, n_edits, i), get_row (self, n_edits)[i], diagonal);
      if (n_edits > 0)
        diagonal += came_from_above (self, n_edits, i) ? 1 : -1;
    }
}

void
zhupi_shortest_edit (const ZhupiSequences *sequences,
                     ZhupiRange            in_old,
                     ZhupiRange            in_new)
{
  guint most = MIN (zhupi_range_length (in_old) + zhupi_range_length (in_new), MAX_EDITS);
  g_autofree int *rows = g_new (int, (most + 1) * (most + 2) / 2);
  Edit self = { sequences, in_old, in_new, rows };

  for (guint n_edits = 0; n_edits <= most; n_edits++)
    if (fill_row (&self, (int) n_edits))
      {
        walk_back (&self, (int) n_edits);
        return;
      }
}
