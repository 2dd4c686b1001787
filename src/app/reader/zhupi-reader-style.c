/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

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

static double
get_em (ZhupiReaderView *self)
{
  return self->font_size * get_pixels_per_point (self);
}

static void
update_metrics (ZhupiReaderView *self,
                double           em)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  self->layout.em = (int) lround (em);
  self->layout.line_height = (int) lround (em * self->line_height);
  self->layout.space_above = SPACE_ABOVE;
  self->layout.space_below = (int) lround (em * PARAGRAPH_GAP_EM);
  gtk_text_view_set_bottom_margin (view, BOTTOM_MARGIN);
  g_object_set (self->first_tag, "pixels-above-lines", SPACE_ABOVE, NULL);
  zhupi_mark_geometry_set_line_height (self->layout.geometry, self->layout.line_height);
}

/* Type and page. Everything is laid out anew by this: never for marks. */
void
zhupi_reader_view_update_style (ZhupiReaderView *self)
{
  double em = get_em (self);
  ZhupiReaderColors colors = zhupi_reader_theme_get_page (self->theme);
  g_autofree char *css = NULL;

  update_metrics (self, em);
  css = zhupi_reader_theme_dup_css (self->theme, self->serif, em, self->layout.line_height);
  gtk_css_provider_load_from_data (self->css, css, -1);
  g_object_set (self->date_tag, "foreground-rgba", &colors.dim, NULL);
  zhupi_mark_painter_set_theme (self->painter, self->theme);
  zhupi_reader_view_update_page (self, self->allocated_width);
}

/* A whole number of ideographs in a line, in the middle of the view. */
static gboolean
find_page (ZhupiReaderView *self,
           int              width,
           ZhupiReaderPage *page)
{
  double em = get_em (self);
  int n_ideographs = MIN (self->measure, (int) ((width - 2 * MIN_MARGIN) / em));
  int column = (int) ceil (MAX (n_ideographs, 1) * em);

  page->width = width;
  page->font_size = self->font_size;
  page->indent = (int) lround (em * INDENT_EM);
  page->below = self->layout.space_below;
  page->left = (width - column) / 2;
  page->right = MAX (width - page->left - column - CARET_SPACE, 0);
  return width > 2 * MIN_MARGIN;
}

static void
set_view (ZhupiReaderView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_indent (view, self->page.indent);
  gtk_text_view_set_pixels_below_lines (view, self->page.below);
  gtk_text_view_set_left_margin (view, self->page.left);
  gtk_text_view_set_right_margin (view, self->page.right);
}

static void
set_tag (ZhupiReaderView *self)
{
  g_object_set (self->page_tag, "indent", self->page.indent,
                "pixels-below-lines", self->page.below, "left-margin", self->page.left,
                "right-margin", self->page.right, NULL);
}

/* The text view is not told: it goes through all lines for each property. */
static void
set_tag_silently (ZhupiReaderView *self)
{
  GtkTextTagTable *table
    = gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));
  gulong handler = g_signal_handler_find (table, G_SIGNAL_MATCH_ID,
                                          g_signal_lookup ("tag-changed", GTK_TYPE_TEXT_TAG_TABLE),
                                          0, NULL, NULL, NULL);

  if (handler != 0)
    g_signal_handler_block (table, handler);
  set_tag (self);
  if (handler != 0)
    g_signal_handler_unblock (table, handler);
}

/* Indent, gaps and margins. @width: px, of the view. With each setter a text view goes through all
 * lines, 12 ms in 100 MB: a large text has a tag instead. With a new width, or a new font, it goes
 * through them anyway. */
void
zhupi_reader_view_update_page (ZhupiReaderView *self,
                               int              width)
{
  ZhupiReaderPage before = self->page;
  ZhupiReaderPage page;

  if (!find_page (self, width, &page) || memcmp (&page, &self->page, sizeof page) == 0)
    return;
  self->page = page;
  if (!self->tagged)
    set_view (self);
  else if (page.font_size != before.font_size || page.width != before.width)
    set_tag_silently (self);
  else
    set_tag (self);
}

/* To be called while the buffer is empty: setters cost nothing then, and a line without
 * characters, such as the last, has no tag. */
void
zhupi_reader_view_set_tagged (ZhupiReaderView *self,
                              gboolean         tagged)
{
  self->tagged = tagged;
  set_view (self);
  if (tagged)
    set_tag (self);
}
