/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "goldens/golden.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

/* The picture that the command writes, as a whole: an article of two scripts with marks beside,
 * within and across each other, open and rejected suggestions, and a note. */

static void
draw (const char *theme,
      const char *path)
{
  g_autofree char *article = golden_path ("article.txt");
  g_autofree char *marks = golden_path ("marks.zhupi.json");
  g_autofree char *set = g_strconcat ("--set=", marks, NULL);
  g_autofree char *theme_option = g_strconcat ("--theme=", theme, NULL);
  g_autofree char *output = g_strconcat ("--output=", path, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) command =
    g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, g_getenv ("ZHUPI_TEST_CLI"), "snapshot",
                      article, set, theme_option, output, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (command, NULL, &error);
  g_assert_no_error (error);
}

static void
test_theme (gconstpointer data)
{
  const char *theme = data;
  g_autofree char *name = g_strdup_printf ("page-%s.png", theme);
  g_autofree char *drawn_name = g_strconcat ("drawn-", name, NULL);
  g_autofree char *path = golden_build_path (drawn_name);

  if (!golden_has_type ())
    return;
  draw (theme, path);
  golden_compare (name, cairo_image_surface_create_from_png (path));
  g_unlink (path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/page/goldens/light", "light", test_theme);
  g_test_add_data_func ("/page/goldens/sepia", "sepia", test_theme);
  g_test_add_data_func ("/page/goldens/dark", "dark", test_theme);
  return g_test_run ();
}
