/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A figure that must not exceed the greater of ratio x another figure and that figure + plus;
 * without another figure: plus. */
typedef struct
{
  const char *figure;
  const char *against;
  double ratio;
  double plus;
} BenchBar;

/* Sorts the values (doubles). */
double bench_percentile     (GArray         *values,
                             double          fraction);
/* Adds the lines "FIGURE VALUE" of one run to the results: "CASE FIGURE" to an array of doubles. */
void   bench_rounds_collect (GHashTable     *results,
                             const char     *name,
                             const char     *output);
/* Prints the medians, then the bars and whether they hold. */
void   bench_rounds_print   (GHashTable     *results,
                             const BenchBar *bars,
                             guint           n_bars);

G_END_DECLS
