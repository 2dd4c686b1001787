/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>

#include "repair/zhupi-gap.h"

/* How many lost digits and separators are suspected in each of the articles that are given: in
 * sound ones none should be. */

#define MS_PER_US 0.001

static void
count_gaps (const char *path)
{
  g_autofree char *utf8 = NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (ZhupiText) text = NULL;
  g_autoptr (GArray) gaps = NULL;
  gint64 begin;
  guint n_kinds[ZHUPI_GAP_SEPARATOR + 1] = { 0 };

  if (!g_file_get_contents (path, &utf8, NULL, NULL))
    {
      g_print ("%-24s not there\n", name);
      return;
    }
  text = zhupi_text_new (utf8);
  begin = g_get_monotonic_time ();
  gaps = zhupi_gap_find (text, NULL, 0);
  begin = g_get_monotonic_time () - begin;
  for (guint i = 0; i < gaps->len; i++)
    n_kinds[g_array_index (gaps, ZhupiGap, i).kind]++;
  g_print ("%-24s %8u %8u %10u %8.2f\n", name, zhupi_text_get_length (text),
           n_kinds[ZHUPI_GAP_NUMBER], n_kinds[ZHUPI_GAP_SEPARATOR], begin * MS_PER_US);
}

int
main (int   argc,
      char *argv[])
{
  g_print ("%-24s %8s %8s %10s %8s\n", "article", "length", "numbers", "separators", "ms");
  for (int i = 1; i < argc; i++)
    count_gaps (argv[i]);
  return EXIT_SUCCESS;
}
