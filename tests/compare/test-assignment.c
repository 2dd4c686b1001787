/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "compare/zhupi-assignment.h"

#define N_ROUNDS 3000
#define MAX_SIDE 6

/* The greatest sum, by trying everything. */
static gint64
try_all (const gint64 *weights,
         guint         n_rows,
         guint         n_columns,
         guint         row,
         guint         taken)
{
  gint64 best = -1;

  if (row == n_rows)
    return 0;
  for (guint j = 0; j < n_columns; j++)
    {
      gint64 sum;

      if ((taken & (1u << j)) != 0)
        continue;
      sum = weights[row * n_columns + j]
            + try_all (weights, n_rows, n_columns, row + 1, taken | (1u << j));
      best = MAX (best, sum);
    }
  return best;
}

static gint64
sum_chosen (const gint64 *weights,
            guint         n_rows,
            guint         n_columns)
{
  guint columns[MAX_SIDE];
  guint taken = 0;
  gint64 sum = 0;

  zhupi_assignment_solve (weights, n_rows, n_columns, columns);
  for (guint i = 0; i < n_rows; i++)
    {
      g_assert_cmpuint (columns[i], <, n_columns);
      g_assert_cmpuint (taken & (1u << columns[i]), ==, 0);
      taken |= 1u << columns[i];
      sum += weights[i * n_columns + columns[i]];
    }
  return sum;
}

static void
test_optimal (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  gint64 weights[MAX_SIDE * MAX_SIDE] = { 0 };

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      guint n_columns = (guint) g_rand_int_range (rand, 1, MAX_SIDE + 1);
      guint n_rows = (guint) g_rand_int_range (rand, 1, (int) n_columns + 1);

      for (guint i = 0; i < n_rows * n_columns; i++)
        weights[i] = g_rand_boolean (rand) ? g_rand_int_range (rand, 0, 15) : 0;
      g_assert_cmpint (sum_chosen (weights, n_rows, n_columns), ==,
                       try_all (weights, n_rows, n_columns, 0, 0));
    }
}

/* Taking the greatest weight first would give 9 + 0. */
static void
test_not_greedy (void)
{
  const gint64 weights[] = { 9, 8, 8, 0 };
  guint columns[2];

  zhupi_assignment_solve (weights, 2, 2, columns);
  g_assert_cmpuint (columns[0], ==, 1);
  g_assert_cmpuint (columns[1], ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/assignment/equals-trying-everything", test_optimal);
  g_test_add_func ("/compare/assignment/is-not-greedy", test_not_greedy);
  return g_test_run ();
}
