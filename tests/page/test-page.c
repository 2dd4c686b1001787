/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-editing.h"
#include "edit/zhupi-history.h"
#include "zhupi-error.h"
#include "zhupi-page-file.h"

#include <glib/gstdio.h>

/* A title, then one short paragraph: the mark lies in the first line of the second block. */
#define UTF8 "星河重工下线\n甲乙丙丁戊己庚辛壬癸，北岸高新区供图。\n"

typedef struct
{
  ZhupiArticle *article;
  ZhupiAnnotationSet *set;
  ZhupiPage *page;
  cairo_surface_t *surface;
} Fixture;

static void
mark (ZhupiAnnotationSet *set,
      guint               start,
      guint               end,
      const char         *tag)
{
  const ZhupiAuthor author = { "tester", 1 };
  g_autoptr(ZhupiHistory) history = zhupi_history_new (set);
  g_autoptr(ZhupiCommand) command = NULL;
  g_autoptr(GError) error = NULL;

  command = zhupi_editing_mark (set, (ZhupiRange) { start, end }, g_quark_from_string (tag),
                                &author);
  zhupi_history_apply (history, command, &error);
  g_assert_no_error (error);
}

static void
draw (Fixture    *fixture,
      ZhupiTheme  theme)
{
  ZhupiPageStyle style = ZHUPI_PAGE_STYLE_INIT;
  cairo_t *cr;

  style.theme = theme;
  fixture->page = zhupi_page_new (fixture->article, fixture->set, &style);
  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                 (int) zhupi_page_get_width (fixture->page),
                                                 (int) zhupi_page_get_height (fixture->page));
  cr = cairo_create (fixture->surface);
  zhupi_page_draw (fixture->page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (fixture->surface);
}

static void
undraw (Fixture *fixture)
{
  g_clear_pointer (&fixture->page, zhupi_page_free);
  g_clear_pointer (&fixture->surface, cairo_surface_destroy);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(ZhupiText) text = zhupi_text_new (UTF8);

  fixture->article = zhupi_article_new (text, NULL);
  fixture->set = zhupi_annotation_set_new (fixture->article, "test");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  undraw (fixture);
  g_assert_finalize_object (fixture->set);
  g_assert_finalize_object (fixture->article);
}

static guint
count_pixels (Fixture    *fixture,
              ZhupiColor  color)
{
  const guint8 *data = cairo_image_surface_get_data (fixture->surface);
  int stride = cairo_image_surface_get_stride (fixture->surface);
  guint n_pixels = 0;

  for (int y = 0; y < cairo_image_surface_get_height (fixture->surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (fixture->surface); x++)
      n_pixels += (*(const guint32 *) (data + y * stride + x * 4) & 0xffffff) == color;
  return n_pixels;
}

static void
test_fill_and_line (Fixture       *fixture,
                    gconstpointer  data)
{
  mark (fixture->set, 7, 11, "company");
  for (guint theme = 0; theme < ZHUPI_N_THEMES; theme++)
    {
      ZhupiMarkColors colors = zhupi_palette_get_mark (theme, "blue");

      draw (fixture, theme);
      g_assert_cmpuint (count_pixels (fixture, zhupi_palette_get_page (theme)->page), >, 0);
      g_assert_cmpuint (count_pixels (fixture, colors.fill), >, 0);
      g_assert_cmpuint (count_pixels (fixture, colors.line), >, 0);
      undraw (fixture);
    }
}

static void
test_nested_is_on_top (Fixture       *fixture,
                       gconstpointer  data)
{
  ZhupiMarkColors outer = zhupi_palette_get_mark (ZHUPI_THEME_LIGHT, "amber");
  ZhupiMarkColors inner = zhupi_palette_get_mark (ZHUPI_THEME_LIGHT, "blue");

  mark (fixture->set, 7, 13, "project");
  mark (fixture->set, 7, 9, "company");
  draw (fixture, ZHUPI_THEME_LIGHT);
  g_assert_cmpuint (count_pixels (fixture, inner.fill), >, 0);
  g_assert_cmpuint (count_pixels (fixture, outer.fill), >, 0);
}

static void
test_no_marks (Fixture       *fixture,
               gconstpointer  data)
{
  ZhupiMarkColors colors = zhupi_palette_get_mark (ZHUPI_THEME_LIGHT, "blue");

  draw (fixture, ZHUPI_THEME_LIGHT);
  g_assert_cmpuint (count_pixels (fixture, colors.fill), ==, 0);
  g_assert_cmpuint (count_pixels (fixture, zhupi_palette_get_page (ZHUPI_THEME_LIGHT)->text), >, 0);
}

static void
test_pagination (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GArray) one = NULL;
  g_autoptr(GArray) many = NULL;

  draw (fixture, ZHUPI_THEME_LIGHT);
  one = zhupi_page_paginate (fixture->page, zhupi_page_get_height (fixture->page));
  g_assert_cmpuint (one->len, ==, 1);
  many = zhupi_page_paginate (fixture->page, 120);
  g_assert_cmpuint (many->len, ==, 2);
  g_assert_cmpfloat (g_array_index (many, double, 1), >, 0);
  g_assert_cmpfloat (g_array_index (many, double, 1), <, zhupi_page_get_height (fixture->page));
}

static void
assert_begins (const char *path,
               const char *magic)
{
  g_autofree char *contents = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (contents, magic));
}

static void
test_files (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const kinds[][2] = {
    { "page.png", "\x89PNG" }, { "page.SVG", "<?xml" }, { "page.pdf", "%PDF" },
  };
  g_autofree char *folder = g_dir_make_tmp ("zhupi-page-XXXXXX", NULL);
  g_autofree char *elsewhere = g_build_filename (folder, "missing", "page.pdf", NULL);
  g_autoptr(GError) error = NULL;

  draw (fixture, ZHUPI_THEME_SEPIA);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_build_filename (folder, kinds[i][0], NULL);

      zhupi_page_save (fixture->page, path, &error);
      g_assert_no_error (error);
      assert_begins (path, kinds[i][1]);
      g_unlink (path);
    }
  g_assert_false (zhupi_page_save (fixture->page, elsewhere, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO);
  g_clear_error (&error);
  g_assert_false (zhupi_page_save (fixture->page, "page.doc", &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/page/mark-has-fill-and-line-in-every-theme", test_fill_and_line);
  ADD ("/page/nested-mark-lies-on-top", test_nested_is_on_top);
  ADD ("/page/without-marks-only-text", test_no_marks);
  ADD ("/page/sheets-cut-no-line", test_pagination);
  ADD ("/page/files-by-their-ending", test_files);
#undef ADD
  return g_test_run ();
}
