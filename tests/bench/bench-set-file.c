/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdio.h>
#include <sys/resource.h>

#include "../w3c/sets.h"
#include "w3c/zhupi-w3c.h"

/* Writes and reads a set of 100,000 annotations of a long article, and prints what it cost. */

#define N_RECORDS 100000
#define N_COPIES 2000
#define N_ROUNDS 5
#define MEGABYTE (1024.0 * 1024.0)

static double
measure_peak (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024.0;
}

static ZhupiArticle *
make_long_article (void)
{
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (ZhupiText) text = NULL;

  for (guint i = 0; i < N_COPIES; i++)
    g_string_append_printf (string, "%u %s", i, SETS_TEXT);
  text = zhupi_text_new (string->str);
  return zhupi_article_new (text, NULL);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : 1;
}

static double
median_seconds (gint64 times[N_ROUNDS])
{
  qsort (times, N_ROUNDS, sizeof *times, compare_times);
  return (double) times[N_ROUNDS / 2] / G_USEC_PER_SEC;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (ZhupiArticle) article = make_long_article ();
  g_autoptr (ZhupiAnnotationSet) set = sets_make_random (article, N_RECORDS, 1);
  double before = measure_peak ();
  gint64 save[N_ROUNDS], load[N_ROUNDS];
  gsize n_bytes = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GBytes) bytes = zhupi_w3c_write (set);
      gint64 written = g_get_monotonic_time ();
      g_autoptr (ZhupiAnnotationSet) again = zhupi_w3c_read (bytes, article, NULL, NULL);

      load[i] = g_get_monotonic_time () - written;
      save[i] = written - start;
      n_bytes = g_bytes_get_size (bytes);
      if (again == NULL || zhupi_annotation_set_get_size (again) != N_RECORDS)
        return 1;
    }
  printf ("set file, %d annotations on %u characters: %.1f MB\n",
          N_RECORDS, zhupi_article_get_length (article), n_bytes / MEGABYTE);
  printf ("  save %.3f s, load %.3f s (medians of %d; bar: 2 s each)\n",
          median_seconds (save), median_seconds (load), N_ROUNDS);
  printf ("  memory: %.0f MB before, %.0f MB at most\n", before, measure_peak ());
  return 0;
}
