/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "../w3c/sets.h"
#include "annotation/zhupi-annotation-finder.h"
#include "annotation/zhupi-outline-model.h"
#include "edit/zhupi-editing.h"
#include "edit/zhupi-history.h"

/* What the outline costs at a million marks, and a search through them. */

#define N_RECORDS 1000000
#define N_COPIES 20000
#define N_ROUNDS 101
#define MS_PER_US 1000.0

static ZhupiArticle *
make_long_article (void)
{
  g_autoptr(GString) string = g_string_new (NULL);
  g_autoptr(ZhupiText) text = NULL;

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

static void
apply (ZhupiHistory *history,
       ZhupiCommand *command)
{
  g_autoptr(ZhupiCommand) owned = command;

  if (command != NULL && !zhupi_history_apply (history, command, NULL))
    exit (EXIT_FAILURE);
}

/* Median and worst of marking one word somewhere. */
static void
bench_mark (ZhupiAnnotationSet *set,
            const char         *name)
{
  g_autoptr(ZhupiHistory) history = zhupi_history_new (set);
  const ZhupiAuthor author = { "bench", 1 };
  guint length = zhupi_article_get_length (zhupi_annotation_set_get_article (set));
  gint64 times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      guint place = g_random_int_range (0, length - 2);
      gint64 start = g_get_monotonic_time ();

      apply (history, zhupi_editing_mark (set, (ZhupiRange) { place, place + 2 },
                                          g_quark_from_static_string ("company"), &author));
      times[i] = g_get_monotonic_time () - start;
    }
  qsort (times, N_ROUNDS, sizeof *times, compare_times);
  printf ("  %-34s %8.3f ms, worst %8.3f ms\n", name, times[N_ROUNDS / 2] / MS_PER_US,
          times[N_ROUNDS - 1] / MS_PER_US);
}

static double
wait_for_rest (void)
{
  gint64 longest = 0;
  gboolean more = TRUE;

  while (more)
    {
      gint64 start = g_get_monotonic_time ();

      more = g_main_context_iteration (NULL, FALSE);
      longest = MAX (longest, g_get_monotonic_time () - start);
    }
  return longest / MS_PER_US;
}

static void
bench_find (ZhupiAnnotationSet *set,
            const char         *pattern)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr(GArray) hits = zhupi_find_marks (set, pattern, ZHUPI_FIND_DEFAULT, NULL, NULL);

  printf ("  %-34s %8.1f ms  %8u hits\n", "find in quotes, notes, entities",
          (g_get_monotonic_time () - start) / MS_PER_US, hits->len);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(ZhupiArticle) article = make_long_article ();
  g_autoptr(ZhupiAnnotationSet) set = sets_make_random (article, N_RECORDS, 1);
  g_autoptr(ZhupiOutlineModel) outline = NULL;
  double longest;
  gint64 start;

  g_random_set_seed (1);
  printf ("%d marks on %u characters\n", N_RECORDS, zhupi_article_get_length (article));
  bench_mark (set, "mark a word, without an outline");
  start = g_get_monotonic_time ();
  outline = zhupi_outline_model_new (set);
  printf ("  %-34s %8.1f ms  %8u lines\n", "make the first of the outline",
          (g_get_monotonic_time () - start) / MS_PER_US,
          g_list_model_get_n_items (G_LIST_MODEL (outline)));
  longest = wait_for_rest ();
  printf ("  %-34s %8.1f ms  %8u lines\n", "the longest wait for the rest", longest,
          g_list_model_get_n_items (G_LIST_MODEL (outline)));
  bench_mark (set, "mark a word, with the outline");
  bench_find (set, "星河");
  return EXIT_SUCCESS;
}
