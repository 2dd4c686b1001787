/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "golden.h"

#include <fontconfig/fontconfig.h>
#include <glib/gstdio.h>
#include <pango/pango.h>
#include <string.h>

#define FAMILY "Noto Sans CJK SC"
#define TYPE_FILE "made-with.txt"
#define FOLDER "goldens"
#define PANGO_MINOR_DIGITS 2

/* One and the same glyph is not gray alike in each version of what draws it. */
#define MAX_CHANNEL_DIFFERENCE 64
/* One in so many pixels may differ more than that. */
#define PIXELS_A_STRAY 1000

#define CHANNEL_BITS 8
#define N_CHANNELS 3

static gboolean
makes_goldens (void)
{
  return g_getenv ("ZHUPI_MAKE_GOLDENS") != NULL;
}

char *
golden_path (const char *name)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), FOLDER, name, NULL);
}

char *
golden_build_path (const char *name)
{
  return g_build_filename (g_getenv ("G_TEST_BUILDDIR"), name, NULL);
}

/* The version of the type that is found for the family, 0 where it is another family. */
static int
find_type_version (void)
{
  FcPattern *wanted = FcNameParse ((const FcChar8 *) FAMILY);
  FcPattern *found;
  FcChar8 *family = NULL;
  FcResult result;
  int version = 0;

  FcConfigSubstitute (NULL, wanted, FcMatchPattern);
  FcDefaultSubstitute (wanted);
  found = FcFontMatch (NULL, wanted, &result);
  if (found != NULL && FcPatternGetString (found, FC_FAMILY, 0, &family) == FcResultMatch &&
      g_str_equal ((const char *) family, FAMILY))
    FcPatternGetInteger (found, FC_FONTVERSION, 0, &version);
  if (found != NULL)
    FcPatternDestroy (found);
  FcPatternDestroy (wanted);
  return version;
}

static char *
describe_type (void)
{
  g_auto (GStrv) parts = g_strsplit (pango_version_string (), ".", -1);

  parts[PANGO_MINOR_DIGITS][0] = '\0';
  return g_strdup_printf ("%s %d, Pango %s.%s\n", FAMILY, find_type_version (), parts[0], parts[1]);
}

gboolean
golden_has_type (void)
{
  g_autofree char *path = golden_path (TYPE_FILE);
  g_autofree char *here = describe_type ();
  g_autofree char *there = NULL;
  g_autofree char *reason = NULL;
  g_autoptr (GError) error = NULL;

  if (makes_goldens ())
    {
      g_file_set_contents (path, here, -1, &error);
      g_assert_no_error (error);
      return TRUE;
    }
  g_file_get_contents (path, &there, NULL, &error);
  g_assert_no_error (error);
  if (g_str_equal (here, there))
    return TRUE;
  reason = g_strdup_printf ("made with %s, and here is %s", g_strchomp (there), g_strchomp (here));
  g_test_skip (reason);
  return FALSE;
}

static gboolean
pixels_differ (guint32 a,
               guint32 b)
{
  for (guint i = 0; i < N_CHANNELS; i++)
    {
      int difference = (int) ((a >> (i * CHANNEL_BITS)) & G_MAXUINT8) -
                       (int) ((b >> (i * CHANNEL_BITS)) & G_MAXUINT8);

      if (ABS (difference) > MAX_CHANNEL_DIFFERENCE)
        return TRUE;
    }
  return FALSE;
}

static guint
count_strays (cairo_surface_t *a,
              cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a);
  guint n_strays = 0;

  cairo_surface_flush (a);
  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    {
      const guint32 *row_a = (const guint32 *) (gpointer)
        (cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a));
      const guint32 *row_b = (const guint32 *) (gpointer)
        (cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b));

      for (int x = 0; x < width; x++)
        n_strays += pixels_differ (row_a[x], row_b[x]);
    }
  return n_strays;
}

static void
write_seen (cairo_surface_t *seen,
            const char      *name)
{
  g_autofree char *seen_name = g_strconcat ("seen-", name, NULL);
  g_autofree char *path = golden_build_path (seen_name);

  cairo_surface_write_to_png (seen, path);
  g_test_message ("what was drawn is in %s", path);
}

static void
compare (const char      *name,
         cairo_surface_t *seen,
         cairo_surface_t *kept)
{
  int width = cairo_image_surface_get_width (kept);
  int height = cairo_image_surface_get_height (kept);
  gboolean has_size = cairo_image_surface_get_width (seen) == width &&
                      cairo_image_surface_get_height (seen) == height;
  guint n_strays = has_size ? count_strays (seen, kept) : G_MAXUINT;

  if (n_strays > (guint) (width * height / PIXELS_A_STRAY))
    write_seen (seen, name);
  g_assert_cmpint (cairo_image_surface_get_width (seen), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (seen), ==, height);
  g_assert_cmpuint (n_strays, <=, width * height / PIXELS_A_STRAY);
}

void
golden_compare (const char      *name,
                cairo_surface_t *seen)
{
  g_autofree char *path = golden_path (name);
  cairo_surface_t *kept;

  g_assert_cmpint (cairo_surface_status (seen), ==, CAIRO_STATUS_SUCCESS);
  if (makes_goldens ())
    {
      g_assert_cmpint (cairo_surface_write_to_png (seen, path), ==, CAIRO_STATUS_SUCCESS);
      cairo_surface_destroy (seen);
      return;
    }
  kept = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (kept), ==, CAIRO_STATUS_SUCCESS);
  compare (name, seen, kept);
  cairo_surface_destroy (kept);
  cairo_surface_destroy (seen);
}
