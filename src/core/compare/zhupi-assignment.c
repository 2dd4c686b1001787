/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "compare/zhupi-assignment.h"

/* Rows and columns are counted from 1 here; 0 is "none". */
typedef struct
{
  const gint64 *weights;
  guint n_rows;
  guint n_columns;
  gint64 *row_potential;
  gint64 *column_potential;
  gint64 *slack;
  guint *row_of_column;
  guint *way;
  gboolean *is_used;
} Solver;

/* The method looks for the least cost. */
static gint64
get_reduced_cost (const Solver *self,
                  guint         row,
                  guint         column)
{
  gint64 weight = self->weights[(gsize) (row - 1) * self->n_columns + column - 1];

  return -weight - self->row_potential[row] - self->column_potential[column];
}

/* Relaxes the columns that are not in the tree yet; returns the nearest one. */
static guint
relax (Solver *self,
       guint   column,
       gint64 *delta)
{
  guint row = self->row_of_column[column];
  guint nearest = 0;

  *delta = G_MAXINT64;
  for (guint j = 1; j <= self->n_columns; j++)
    {
      gint64 cost;

      if (self->is_used[j])
        continue;
      cost = get_reduced_cost (self, row, j);
      if (cost < self->slack[j])
        {
          self->slack[j] = cost;
          self->way[j] = column;
        }
      if (self->slack[j] < *delta)
        {
          *delta = self->slack[j];
          nearest = j;
        }
    }
  return nearest;
}

static void
shift_potentials (Solver *self,
                  gint64  delta)
{
  for (guint j = 0; j <= self->n_columns; j++)
    {
      if (self->is_used[j])
        {
          self->row_potential[self->row_of_column[j]] += delta;
          self->column_potential[j] -= delta;
        }
      else
        {
          self->slack[j] -= delta;
        }
    }
}

static void
start_row (Solver *self,
           guint   row)
{
  self->row_of_column[0] = row;
  for (guint j = 0; j <= self->n_columns; j++)
    {
      self->slack[j] = G_MAXINT64;
      self->is_used[j] = FALSE;
    }
}

static void
add_row (Solver *self,
         guint   row)
{
  guint column = 0;

  start_row (self, row);
  do
    {
      gint64 delta;
      guint nearest;

      self->is_used[column] = TRUE;
      nearest = relax (self, column, &delta);
      shift_potentials (self, delta);
      column = nearest;
    }
  while (self->row_of_column[column] != 0);
  while (column != 0)
    {
      guint previous = self->way[column];

      self->row_of_column[column] = self->row_of_column[previous];
      column = previous;
    }
}

void
zhupi_assignment_solve (const gint64 *weights,
                        guint         n_rows,
                        guint         n_columns,
                        guint        *column_of_row)
{
  g_autofree gint64 *row_potential = g_new0 (gint64, n_rows + 1);
  g_autofree gint64 *column_potential = g_new0 (gint64, n_columns + 1);
  g_autofree gint64 *slack = g_new0 (gint64, n_columns + 1);
  g_autofree guint *row_of_column = g_new0 (guint, n_columns + 1);
  g_autofree guint *way = g_new0 (guint, n_columns + 1);
  g_autofree gboolean *is_used = g_new0 (gboolean, n_columns + 1);
  Solver solver = {
    weights, n_rows, n_columns, row_potential, column_potential, slack, row_of_column, way, is_used,
  };

  g_return_if_fail (weights != NULL && column_of_row != NULL);
  g_return_if_fail (n_rows <= n_columns);

  for (guint row = 1; row <= n_rows; row++)
    add_row (&solver, row);
  for (guint j = 1; j <= n_columns; j++)
    {
      if (row_of_column[j] != 0)
        column_of_row[row_of_column[j] - 1] = j - 1;
    }
}
