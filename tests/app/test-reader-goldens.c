/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "goldens/golden.h"
#include "reader-stage.h"
#include "reader/zhupi-reader-theme.h"
#include "w3c/zhupi-w3c.h"

#include <gtk/gtk.h>
#include <string.h>

/* The reading view with the article and the marks that the page is drawn of, too. */

static char *
read_beside (const char *name)
{
  g_autofree char *path = golden_path (name);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;

  g_file_get_contents (path, &contents, NULL, &error);
  g_assert_no_error (error);
  return contents;
}

static ZhupiAnnotationSet *
read_marks (ZhupiArticle *article)
{
  char *json = read_beside ("marks.zhupi.json");
  g_autoptr (GBytes) bytes = g_bytes_new_take (json, strlen (json));
  g_autoptr (GError) error = NULL;
  ZhupiAnnotationSet *set = zhupi_w3c_read (bytes, article, NULL, &error);

  g_assert_no_error (error);
  return set;
}

static cairo_surface_t *
take (ReaderStage *stage)
{
  ReaderPicture picture = reader_stage_take (stage);
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, picture.width, picture.height);
  gsize row = (gsize) picture.width * sizeof (guint32);

  for (int y = 0; y < picture.height; y++)
    memcpy (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface),
            picture.pixels + y * picture.width, row);
  cairo_surface_mark_dirty (surface);
  reader_picture_clear (&picture);
  return surface;
}

static void
draw (const char *name,
      int         theme)
{
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  ReaderStage stage;

  reader_stage_set_up (&stage, read_beside ("article.txt"));
  set = read_marks (stage.article);
  zhupi_reader_view_set_set (stage.view, set);
  g_object_set (stage.view, "theme", theme, NULL);
  reader_stage_paint (&stage, 2);
  golden_compare (name, take (&stage));
  zhupi_reader_view_set_set (stage.view, stage.set);
  g_assert_finalize_object (g_steal_pointer (&set));
  reader_stage_tear_down (&stage);
}

static void
test_light (void)
{
  if (golden_has_type ())
    draw ("reader-light.png", ZHUPI_READER_THEME_LIGHT);
}

static void
test_sepia (void)
{
  if (golden_has_type ())
    draw ("reader-sepia.png", ZHUPI_READER_THEME_SEPIA);
}

static void
test_dark (void)
{
  if (golden_has_type ())
    draw ("reader-dark.png", ZHUPI_READER_THEME_DARK);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/reader/goldens/light", test_light);
  g_test_add_func ("/reader/goldens/sepia", test_sepia);
  g_test_add_func ("/reader/goldens/dark", test_dark);
  return g_test_run ();
}
