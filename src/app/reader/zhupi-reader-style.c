/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "zhupi-reader-view-private.h"

/* px: the least margin beside the text */
#define MIN_MARGIN 28

/* px above the first line and below the last */
#define SPACE_ABOVE 28
#define BOTTOM_MARGIN 64

/* Space between paragraphs, in sizes of the type. */
#define PARAGRAPH_GAP_EM 0.3

/* Indent of a first line, in ideographs. */
#define INDENT_EM 2

#define POINTS_PER_INCH 72.0
#define DEFAULT_DPI 96.0

/* The text view keeps so many px of the width for the caret. */
#define CARET_SPACE 1

/* px of a point, with the person's text scaling. */
static double
get_pixels_per_point (ZhupiReaderView *self)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return (dpi > 0 ? dpi / (double) PANGO_SCALE : DEFAULT_DPI) / POINTS_PER_INCH;
}

static void
update_metrics (ZhupiReaderView *self,
                double           em)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  int gap = (int) lround (em * PARAGRAPH_GAP_EM);

  self->layout.em = (int) lround (em);
  self->layout.line_height = (int) lround (em * self->line_height);
  self->layout.space_above = SPACE_ABOVE;
  self->layout.space_below = gap;
  gtk_text_view_set_indent (view, (int) lround (em * INDENT_EM));
  gtk_text_view_set_pixels_below_lines (view, gap);
  gtk_text_view_set_bottom_margin (view, BOTTOM_MARGIN);
  g_object_set (self->first_tag, "pixels-above-lines", SPACE_ABOVE, NULL);
  zhupi_mark_geometry_set_line_height (self->layout.geometry, self->layout.line_height);
}

/* Type and page. Everything is laid out anew by this: never for marks. */
void
zhupi_reader_view_update_style (ZhupiReaderView *self)
{
  double em = self->font_size * get_pixels_per_point (self);
  ZhupiReaderColors colors = zhupi_reader_theme_get_page (self->theme);
  g_autofree char *css = NULL;

  update_metrics (self, em);
  css = zhupi_reader_theme_dup_css (self->theme, self->serif, em, self->layout.line_height);
  gtk_css_provider_load_from_data (self->css, css, -1);
  g_object_set (self->date_tag, "foreground-rgba", &colors.dim, NULL);
  zhupi_mark_painter_set_theme (self->painter, self->theme);
  zhupi_reader_view_update_margins (self, self->allocated_width);
}

/* A whole number of ideographs in a line, in the middle of the view. */
void
zhupi_reader_view_update_margins (ZhupiReaderView *self,
                                  int              width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  double em = self->font_size * get_pixels_per_point (self);
  int n_ideographs = MIN (self->measure, (int) ((width - 2 * MIN_MARGIN) / em));
  int column = (int) ceil (MAX (n_ideographs, 1) * em);
  int left;

  if (width <= 2 * MIN_MARGIN)
    return;
  left = (width - column) / 2;
  gtk_text_view_set_left_margin (view, left);
  gtk_text_view_set_right_margin (view, MAX (width - left - column - CARET_SPACE, 0));
}
