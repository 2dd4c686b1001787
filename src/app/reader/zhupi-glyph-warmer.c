/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "zhupi-glyph-warmer.h"

/* What is remembered: all ideographs of daily use are below. */
#define N_CHARACTERS 0x10000

/* Characters that are drawn in one go: a millisecond's work. */
#define BATCH 32

struct _ZhupiGlyphWarmer
{
  GtkWidget *widget; /* owns this */
  GString *waiting;  /* UTF-8 */
  gsize drawn;       /* bytes of @waiting */
  cairo_surface_t *surface;
  guint8 seen[N_CHARACTERS / 8];
};

ZhupiGlyphWarmer *
zhupi_glyph_warmer_new (GtkWidget *widget)
{
  ZhupiGlyphWarmer *self = g_new0 (ZhupiGlyphWarmer, 1);

  self->widget = widget;
  self->waiting = g_string_new (NULL);
  return self;
}

void
zhupi_glyph_warmer_free (ZhupiGlyphWarmer *self)
{
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_string_free (self->waiting, TRUE);
  g_free (self);
}

void
zhupi_glyph_warmer_forget (ZhupiGlyphWarmer *self)
{
  memset (self->seen, 0, sizeof self->seen);
  g_string_truncate (self->waiting, 0);
  self->drawn = 0;
  g_clear_pointer (&self->surface, cairo_surface_destroy);
}

void
zhupi_glyph_warmer_add (ZhupiGlyphWarmer  *self,
                        const GtkTextIter *line)
{
  GtkTextIter iter = *line;

  for (; !gtk_text_iter_ends_line (&iter); gtk_text_iter_forward_char (&iter))
    {
      gunichar c = gtk_text_iter_get_char (&iter);

      if (c >= N_CHARACTERS || !g_unichar_isgraph (c)
          || (self->seen[c / 8] & (1u << c % 8)) != 0)
        continue;
      self->seen[c / 8] |= (guint8) (1u << c % 8);
      g_string_append_unichar (self->waiting, c);
    }
}

static PangoLayout *
make_layout (ZhupiGlyphWarmer *self)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, NULL);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_language_new (pango_language_from_string ("zh-cn")));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* All in one place, one over the other: it is for the shapes alone. */
static void
draw_batch (ZhupiGlyphWarmer *self,
            cairo_t          *cr,
            PangoLayout      *layout)
{
  const char *start = self->waiting->str + self->drawn;
  const char *end = start;

  for (guint i = 0; i < BATCH && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  self->drawn = (gsize) (end - self->waiting->str);
  pango_layout_set_text (layout, start, (int) (end - start));
  pango_cairo_show_layout (cr, layout);
}

static void
ensure_surface (ZhupiGlyphWarmer *self,
                PangoLayout      *layout)
{
  int scale = gtk_widget_get_scale_factor (self->widget);
  PangoRectangle extents;

  if (self->surface != NULL)
    return;
  pango_layout_set_text (layout, "国", -1);
  pango_layout_get_pixel_extents (layout, NULL, &extents);
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                              extents.width * BATCH * scale,
                                              extents.height * scale);
  cairo_surface_set_device_scale (self->surface, scale, scale);
}

gboolean
zhupi_glyph_warmer_run (ZhupiGlyphWarmer *self,
                        gint64            until)
{
  g_autoptr(PangoLayout) layout = NULL;
  cairo_t *cr;

  if (self->drawn == self->waiting->len)
    return FALSE;
  layout = make_layout (self);
  ensure_surface (self, layout);
  cr = cairo_create (self->surface);
  while (self->drawn < self->waiting->len && g_get_monotonic_time () < until)
    draw_batch (self, cr, layout);
  cairo_destroy (cr);
  if (self->drawn < self->waiting->len)
    return TRUE;
  g_string_truncate (self->waiting, 0);
  self->drawn = 0;
  return FALSE;
}
