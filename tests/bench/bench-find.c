/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/zhupi-finder.h"

/* Looks for things in 100 MB of varied text, and for how long a cancelled search goes on. */

#define N_BYTES (100 * 1024 * 1024)
#define N_ROUNDS 5
#define FIRST_IDEOGRAPH 0x4e00
#define N_IDEOGRAPHS 3000
#define PARAGRAPH 400
#define CANCEL_AFTER_US 20000
#define MS_PER_US 1000.0

static ZhupiText *
make_text (void)
{
  GString *utf8 = g_string_sized_new (N_BYTES + PARAGRAPH);
  gsize n_bytes;

  g_random_set_seed (1);
  while (utf8->len < N_BYTES)
    {
      guint word = g_random_int_range (0, PARAGRAPH);

      g_string_append_unichar (utf8, FIRST_IDEOGRAPH + g_random_int_range (0, N_IDEOGRAPHS));
      if (word == 0)
        g_string_append (utf8, "。\n");
      else if (word == 1)
        g_string_append (utf8, "Ｓtar 12亿元");
    }
  n_bytes = utf8->len;
  return zhupi_text_new_take (g_string_free (utf8, FALSE), n_bytes);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : 1;
}

static void
bench (ZhupiText      *text,
       const char     *name,
       const char     *pattern,
       ZhupiFindFlags  flags)
{
  gint64 times[N_ROUNDS];
  guint n_hits = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr(GError) error = NULL;
      g_autoptr(GArray) hits = zhupi_find (text, pattern, flags, NULL, &error);

      times[i] = g_get_monotonic_time () - start;
      n_hits = hits != NULL ? hits->len : 0;
    }
  qsort (times, N_ROUNDS, sizeof *times, compare_times);
  printf ("  %-34s %8.1f ms  %8u hits\n", name, times[N_ROUNDS / 2] / MS_PER_US, n_hits);
}

static gpointer
cancel_later (gpointer user_data)
{
  g_usleep (CANCEL_AFTER_US);
  g_cancellable_cancel (user_data);
  return NULL;
}

static void
bench_cancel (ZhupiText      *text,
              const char     *name,
              const char     *pattern,
              ZhupiFindFlags  flags)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  GThread *thread = g_thread_new ("cancel", cancel_later, cancellable);
  gint64 start = g_get_monotonic_time ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) hits = zhupi_find (text, pattern, flags, cancellable, &error);
  gint64 end = g_get_monotonic_time ();

  g_thread_join (thread);
  printf ("  %-34s %8.1f ms after the word  (%s)\n", name,
          (end - start - CANCEL_AFTER_US) / MS_PER_US, error != NULL ? error->message : "done");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(ZhupiText) text = make_text ();

  printf ("find in 100 MB (medians of %d; bar: 1 s)\n", N_ROUNDS);
  bench (text, "plain, characters without variants", "乙丁", ZHUPI_FIND_DEFAULT);
  bench (text, "plain, one frequent character", "亿", ZHUPI_FIND_DEFAULT);
  bench (text, "folded, simplified", "丰万", ZHUPI_FIND_DEFAULT);
  bench (text, "folded, letters", "star", ZHUPI_FIND_DEFAULT);
  bench (text, "exact", "12亿元", ZHUPI_FIND_EXACT);
  bench (text, "expression", "[0-9]+亿", ZHUPI_FIND_REGEX);
  printf ("cancelled (bar: 100 ms)\n");
  bench_cancel (text, "plain", "星河重工", ZHUPI_FIND_EXACT);
  bench_cancel (text, "folded", "star", ZHUPI_FIND_DEFAULT);
  bench_cancel (text, "expression", "[0-9]+亿", ZHUPI_FIND_REGEX);
  bench_cancel (text, "expression that backtracks", "(.*)(.*)(.*)x", ZHUPI_FIND_REGEX);
  bench_cancel (text, "expression, quadratic", ".*?亿.*?兆", ZHUPI_FIND_REGEX);
  return EXIT_SUCCESS;
}
