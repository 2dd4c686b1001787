/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-palette.h"

/* WCAG 2.2: text 4.5:1, graphical objects 3:1. */
#define MIN_TEXT 4.5
#define MIN_LINE 3.0

static void
test_known_contrast (void)
{
  g_assert_cmpfloat_with_epsilon (zhupi_palette_contrast (0x000000, 0xffffff), 21, 0.01);
  g_assert_cmpfloat_with_epsilon (zhupi_palette_contrast (0xffffff, 0xffffff), 1, 0.01);
  g_assert_cmpfloat_with_epsilon (zhupi_palette_contrast (0x767676, 0xffffff), 4.54, 0.01);
}

static void
test_pages (void)
{
  for (guint theme = 0; theme < ZHUPI_N_THEMES; theme++)
    {
      const ZhupiPageColors *colors = zhupi_palette_get_page (theme);

      g_assert_cmpfloat (zhupi_palette_contrast (colors->text, colors->page), >=, MIN_TEXT);
      g_assert_cmpfloat (zhupi_palette_contrast (colors->dim, colors->page), >=, MIN_TEXT);
      g_assert_cmpfloat (zhupi_palette_contrast (colors->text, colors->selection), >=, MIN_TEXT);
      g_assert_cmpfloat (zhupi_palette_contrast (colors->hit, colors->page), >=, MIN_LINE);
    }
}

static void
test_marks (void)
{
  const char *const *names = zhupi_palette_list_names ();

  for (guint theme = 0; theme < ZHUPI_N_THEMES; theme++)
    for (guint i = 0; names[i] != NULL; i++)
      {
        const ZhupiPageColors *page = zhupi_palette_get_page (theme);
        ZhupiMarkColors mark = zhupi_palette_get_mark (theme, names[i]);

        g_test_message ("theme %u, %s", theme, names[i]);
        g_assert_cmpfloat (zhupi_palette_contrast (page->text, mark.fill), >=, MIN_TEXT);
        g_assert_cmpfloat (zhupi_palette_contrast (mark.line, page->page), >=, MIN_LINE);
        g_assert_cmpfloat (zhupi_palette_contrast (mark.line, mark.fill), >=, MIN_LINE);
      }
}

static void
test_unknown_name (void)
{
  ZhupiMarkColors unknown = zhupi_palette_get_mark (ZHUPI_THEME_LIGHT, "no such color");
  ZhupiMarkColors slate = zhupi_palette_get_mark (ZHUPI_THEME_LIGHT, "slate");

  g_assert_cmphex (unknown.fill, ==, slate.fill);
  g_assert_cmphex (unknown.line, ==, slate.line);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/palette/contrast-as-published", test_known_contrast);
  g_test_add_func ("/page/palette/pages-can-be-read", test_pages);
  g_test_add_func ("/page/palette/marks-can-be-seen-in-every-theme", test_marks);
  g_test_add_func ("/page/palette/unknown-color-is-slate", test_unknown_name);
  return g_test_run ();
}
