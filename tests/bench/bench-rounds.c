/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "bench-rounds.h"

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

double
bench_percentile (GArray *values,
                  double  fraction)
{
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, (guint) (fraction * (values->len - 1) + 0.5));
}

void
bench_rounds_collect (GHashTable *results,
                      const char *name,
                      const char *output)
{
  g_auto(GStrv) lines = g_strsplit (output, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) words = g_strsplit (lines[i], " ", 2);
      g_autofree char *key = NULL;
      GArray *values;
      double value;

      if (g_strv_length (words) < 2)
        continue;
      key = g_strdup_printf ("%s %s", name, words[0]);
      values = g_hash_table_lookup (results, key);
      if (values == NULL)
        {
          values = g_array_new (FALSE, FALSE, sizeof (double));
          g_hash_table_insert (results, g_steal_pointer (&key), values);
        }
      value = g_ascii_strtod (words[1], NULL);
      g_array_append_val (values, value);
    }
}

static void
print_bar (GHashTable     *results,
           const BenchBar *bar)
{
  GArray *values = g_hash_table_lookup (results, bar->figure);
  GArray *against = bar->against != NULL ? g_hash_table_lookup (results, bar->against) : NULL;
  double value;
  double limit = bar->plus;

  if (values == NULL || (bar->against != NULL && against == NULL))
    return;
  value = bench_percentile (values, 0.5);
  if (against != NULL)
    limit = MAX (bar->ratio * bench_percentile (against, 0.5),
                 bench_percentile (against, 0.5) + bar->plus);
  printf ("%-4s %-32s %10.3f, bar %10.3f\n", value <= limit ? "ok" : "OVER", bar->figure, value,
          limit);
}

void
bench_rounds_print (GHashTable     *results,
                    const BenchBar *bars,
                    guint           n_bars)
{
  g_autoptr(GList) keys = g_list_sort (g_hash_table_get_keys (results), (GCompareFunc) strcmp);

  for (GList *l = keys; l != NULL; l = l->next)
    {
      GArray *values = g_hash_table_lookup (results, l->data);

      printf ("%-36s %10.3f   (%u runs)\n", (const char *) l->data,
              bench_percentile (values, 0.5), values->len);
    }
  for (guint i = 0; i < n_bars; i++)
    print_bar (results, &bars[i]);
}
