/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-uitest-private.h"

#include <X11/Xutil.h>

#define RGB_MASK 0xffffff

static void
add_color (GHashTable *counts,
           guint32     color)
{
  gpointer key = GUINT_TO_POINTER (color);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

  g_hash_table_insert (counts, key, GUINT_TO_POINTER (n + 1));
}

static void
count_colors (XImage     *image,
              GHashTable *counts)
{
  for (int y = 0; y < image->height; y++)
    {
      for (int x = 0; x < image->width; x++)
        add_color (counts, (guint32) XGetPixel (image, x, y) & RGB_MASK);
    }
}

static int
compare_counts (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  GHashTable *counts = user_data;
  guint n_a = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (*(guint32 *) a)));
  guint n_b = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GUINT_TO_POINTER (*(guint32 *) b)));

  return n_a == n_b ? 0 : n_a > n_b ? -1 : 1;
}

static GArray *
sort_colors (GHashTable *counts)
{
  GArray *colors = g_array_new (FALSE, FALSE, sizeof (guint32));
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    {
      guint32 color = GPOINTER_TO_UINT (key);

      g_array_append_val (colors, color);
    }
  g_array_sort_with_data (colors, compare_counts, counts);
  return colors;
}

GArray *
zhupi_ui_list_colors (ZhupiUi         *self,
                      AtspiAccessible *accessible,
                      const AtspiRect *place)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  AtspiRect on_screen = *place;
  XImage *image;
  int x, y;

  zhupi_ui_origin (self, accessible, &x, &y);
  on_screen.x += x;
  on_screen.y += y;
  image = zhupi_ui_take (&on_screen);
  if (image != NULL)
    {
      count_colors (image, counts);
      XDestroyImage (image);
    }
  return sort_colors (counts);
}

guint32
zhupi_ui_color_behind (ZhupiUi         *self,
                       AtspiAccessible *text,
                       int              offset)
{
  g_autofree AtspiRect *place = zhupi_ui_character (text, offset);
  g_autoptr (GArray) colors = NULL;

  g_assert_nonnull (place);
  colors = zhupi_ui_list_colors (self, text, place);
  g_assert_cmpuint (colors->len, >, 0);
  return g_array_index (colors, guint32, 0);
}

gboolean
zhupi_ui_clip (AtspiAccessible *accessible,
               const AtspiRect *clip,
               AtspiRect       *seen)
{
  g_autofree AtspiRect *place = zhupi_ui_extents (accessible);

  /* A page of a stack has no place of its own. */
  if (place == NULL && clip != NULL)
    *seen = *clip;
  else if (place != NULL)
    *seen = *place;
  if (place == NULL || clip == NULL)
    return (place != NULL || clip != NULL) && seen->width > 0 && seen->height > 0;
  seen->x = MAX (place->x, clip->x);
  seen->y = MAX (place->y, clip->y);
  seen->width = MIN (place->x + place->width, clip->x + clip->width) - seen->x;
  seen->height = MIN (place->y + place->height, clip->y + clip->height) - seen->y;
  return seen->width > 0 && seen->height > 0;
}
