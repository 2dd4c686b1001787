/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-editing.h"
#include "edit/zhupi-history.h"
#include "repair/zhupi-supply.h"
#include "zhupi-error.h"
#include "zhupi-page-appendix.h"
#include "zhupi-page-file.h"

#include <glib/gstdio.h>

/* A title, then one short paragraph: the mark lies in the first line of the second block. */
#define UTF8 "星河重工下线\n甲乙丙丁戊己庚辛壬癸，北岸高新区供图。\n"

/* On a sheet so much shorter it cannot all stand, in whatever fonts there are. */
#define SHORT_SHEET 0.4

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
write_note (ZhupiAnnotationSet *set,
            guint               position,
            const char         *note)
{
  const ZhupiAuthor author = { "tester", 2 };
  g_autoptr(ZhupiHistory) history = zhupi_history_new (set);
  g_autoptr(ZhupiCommand) command = NULL;
  g_autoptr(GError) error = NULL;

  command = zhupi_editing_set_note (
    set, zhupi_record_table_nth (zhupi_annotation_set_get_records (set), position), note, &author);
  zhupi_history_apply (history, command, &error);
  g_assert_no_error (error);
}

static void
draw_page (Fixture *fixture)
{
  cairo_t *cr;

  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                 (int) zhupi_page_get_width (fixture->page),
                                                 (int) zhupi_page_get_height (fixture->page));
  cr = cairo_create (fixture->surface);
  zhupi_page_draw (fixture->page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (fixture->surface);
}

static void
draw (Fixture    *fixture,
      ZhupiTheme  theme)
{
  ZhupiPageStyle style = ZHUPI_PAGE_STYLE_INIT;

  style.theme = theme;
  fixture->page = zhupi_page_new (fixture->article, fixture->set, &style);
  draw_page (fixture);
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
write_in (ZhupiAnnotationSet *set,
          guint               place,
          const char         *words)
{
  const ZhupiAuthor author = { "tester", 3 };
  g_autoptr(ZhupiHistory) history = zhupi_history_new (set);
  g_autoptr(ZhupiCommand) command = zhupi_supply_text (set, place, words, &author);

  g_assert_true (zhupi_history_apply (history, command, NULL));
}

static void
take_out (ZhupiAnnotationSet *set,
          guint               place)
{
  g_autoptr(ZhupiHistory) history = zhupi_history_new (set);
  g_autoptr(ZhupiCommand) command = zhupi_supply_remove (set, place);

  g_assert_true (zhupi_history_apply (history, command, NULL));
}

static guint
count_written (Fixture    *fixture,
               ZhupiTheme  theme)
{
  guint n_pixels;

  draw (fixture, theme);
  n_pixels = count_pixels (fixture, zhupi_palette_get_mark (theme, "rose").line);
  undraw (fixture);
  return n_pixels;
}

/* Within a line and behind its end. */
static void
test_written_in (Fixture       *fixture,
                 gconstpointer  data)
{
  guint length = zhupi_article_get_length (fixture->article);

  for (guint theme = 0; theme < ZHUPI_N_THEMES; theme++)
    g_assert_cmpuint (count_written (fixture, theme), ==, 0);
  write_in (fixture->set, 9, "一五〇");
  for (guint theme = 0; theme < ZHUPI_N_THEMES; theme++)
    {
      guint before = count_written (fixture, theme);

      g_assert_cmpuint (before, >, 0);
      write_in (fixture->set, length - 1, "等");
      g_assert_cmpuint (count_written (fixture, theme), >, before);
      write_in (fixture->set, length - 1, NULL);
      g_assert_cmpuint (count_written (fixture, theme), >, before);
      take_out (fixture->set, length - 1);
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

static char *
describe_appendix (ZhupiAnnotationSet *set)
{
  g_autoptr(GArray) notes = zhupi_page_appendix_list_notes (set);
  g_autoptr(GPtrArray) items = zhupi_page_appendix_new (set, notes);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const ZhupiAppendixItem *item = g_ptr_array_index (items, i);

      g_string_append_printf (text, "%c %s\n", "HCL"[item->kind], item->text);
    }
  return g_string_free (text, FALSE);
}

static void
test_appendix_text (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *none = describe_appendix (fixture->set);
  g_autofree char *some = NULL;

  g_assert_cmpstr (none, ==, "");
  mark (fixture->set, 0, 4, "company");
  mark (fixture->set, 7, 9, "project");
  mark (fixture->set, 18, 23, "project");
  write_note (fixture->set, 1, "Which ones?");
  some = describe_appendix (fixture->set);
  g_assert_cmpstr (some, ==,
                   "H Notes\n"
                   "L 1  甲乙 — Which ones?\n"
                   "H Index (numbers of sentences)\n"
                   "C Company (1)\n"
                   "L 星河重工  1\n"
                   "C Project (2)\n"
                   "L 北岸高新区  2\n"
                   "L 甲乙  2\n");
}

/* The text stays where it is; the appendix comes behind it, numbers into the margin. */
static void
test_appendix_page (Fixture       *fixture,
                    gconstpointer  data)
{
  ZhupiPageStyle style = ZHUPI_PAGE_STYLE_INIT;
  ZhupiColor dim = zhupi_palette_get_page (ZHUPI_THEME_LIGHT)->dim;
  double height;
  guint n_dim;

  mark (fixture->set, 7, 9, "project");
  write_note (fixture->set, 0, "Which ones?");
  draw (fixture, ZHUPI_THEME_LIGHT);
  height = zhupi_page_get_height (fixture->page);
  n_dim = count_pixels (fixture, dim);
  undraw (fixture);

  style.index = TRUE;
  fixture->page = zhupi_page_new (fixture->article, fixture->set, &style);
  draw_page (fixture);
  g_assert_cmpfloat (zhupi_page_get_height (fixture->page), >, height + 4 * style.font_size);
  g_assert_cmpuint (count_pixels (fixture, dim), >, n_dim);
}

static void
store_result_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Laid out by a worker, drawn here; what is marked meanwhile is not on it. */
static void
test_worker (Fixture       *fixture,
             gconstpointer  data)
{
  ZhupiMarkColors late = zhupi_palette_get_mark (ZHUPI_THEME_LIGHT, "amber");
  ZhupiMarkColors early = zhupi_palette_get_mark (ZHUPI_THEME_LIGHT, "blue");
  ZhupiPageStyle style = ZHUPI_PAGE_STYLE_INIT;
  g_autoptr(GAsyncResult) result = NULL;

  mark (fixture->set, 7, 9, "company");
  zhupi_page_new_async (fixture->article, fixture->set, &style, store_result_cb, &result);
  mark (fixture->set, 10, 12, "project");
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  fixture->page = zhupi_page_new_finish (result);
  draw_page (fixture);
  g_assert_cmpuint (count_pixels (fixture, early.fill), >, 0);
  g_assert_cmpuint (count_pixels (fixture, late.fill), ==, 0);
}

/* What stands in a PDF can be read again by other programs. */
static void
test_pdf_text (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp ("zhupi-page-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "page.pdf", NULL);
  g_autofree char *reader = g_find_program_in_path ("pdftotext");
  const char *const command[] = { reader, path, "-", NULL };
  ZhupiPageStyle style = ZHUPI_PAGE_STYLE_INIT;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (reader == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      g_rmdir (folder);
      return;
    }
  mark (fixture->set, 18, 23, "project");
  write_note (fixture->set, 0, "Which ones?");
  style.index = TRUE;
  fixture->page = zhupi_page_new (fixture->article, fixture->set, &style);
  zhupi_page_save (fixture->page, path, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, NULL,
                &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "Which ones?"));
  g_assert_nonnull (strstr (text, "Project (1)"));
  g_assert_nonnull (strstr (text, "星河重工下线"));
  g_unlink (path);
  g_rmdir (folder);
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
  many = zhupi_page_paginate (fixture->page,
                              SHORT_SHEET * zhupi_page_get_height (fixture->page));
  g_assert_cmpuint (many->len, >=, 2);
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

/* A heading has more space above it than a paragraph, and larger type. In letters that every
 * machine has: what stands for one that is missing is of any size. */
static void
test_heading (Fixture       *fixture,
              gconstpointer  data)
{
  static const ZhupiHeading heading = { { 8, 14 }, 2 };
  g_autoptr(ZhupiText) text = zhupi_text_new ("Stellar\nSupply\nFrom the North Bank.\n");
  g_autoptr(ZhupiArticle) article = zhupi_article_new (text, NULL);
  ZhupiPageStyle style = ZHUPI_PAGE_STYLE_INIT;
  g_autoptr(ZhupiPage) plain = zhupi_page_new (article, NULL, &style);
  g_autoptr(ZhupiPage) with_heading = NULL;

  zhupi_article_set_headings (article, &heading, 1);
  with_heading = zhupi_page_new (article, NULL, &style);
  g_assert_cmpfloat (zhupi_page_get_height (with_heading), >, zhupi_page_get_height (plain));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/page/heading-stands-out", test_heading);
  ADD ("/page/mark-has-fill-and-line-in-every-theme", test_fill_and_line);
  ADD ("/page/what-was-written-in-stands-above-the-line", test_written_in);
  ADD ("/page/nested-mark-lies-on-top", test_nested_is_on_top);
  ADD ("/page/without-marks-only-text", test_no_marks);
  ADD ("/page/sheets-cut-no-line", test_pagination);
  ADD ("/page/appendix/notes-then-names-by-class", test_appendix_text);
  ADD ("/page/appendix/behind-the-text-numbers-in-the-margin", test_appendix_page);
  ADD ("/page/appendix/can-be-read-out-of-a-pdf", test_pdf_text);
  ADD ("/page/laid-out-by-a-worker-from-a-snapshot", test_worker);
  ADD ("/page/files-by-their-ending", test_files);
#undef ADD
  return g_test_run ();
}
