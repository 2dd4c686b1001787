/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-reader-view-private.h"

/* What the paragraphs are, beyond title and date: headings, and the blank lines between them. */

/* Of the highest headings of an article, of those one step below, and of all others. */
static const struct
{
  double scale;
  int above; /* px */
} heading_styles[ZHUPI_READER_N_HEADING_STYLES] = { { 1.15, 14 }, { 1.05, 8 }, { 1, 4 } };

/* Of a blank line no more is left than the space below it. */
#define BLANK_SCALE 0.2

static GtkTextBuffer *
get_buffer (ZhupiReaderView *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

void
zhupi_reader_view_init_structure (ZhupiReaderView *self)
{
  GtkTextBuffer *buffer = get_buffer (self);

  for (guint i = 0; i < ZHUPI_READER_N_HEADING_STYLES; i++)
    self->heading_tags[i] = gtk_text_buffer_create_tag (buffer, NULL,
                                                        "scale", heading_styles[i].scale,
                                                        "weight", PANGO_WEIGHT_BOLD,
                                                        "justification", GTK_JUSTIFY_LEFT,
                                                        "indent", 0,
                                                        "pixels-above-lines",
                                                        heading_styles[i].above, NULL);
  self->blank_tag = gtk_text_buffer_create_tag (buffer, NULL, "scale", BLANK_SCALE,
                                                "line-height", BLANK_SCALE, NULL);
}

static void
decorate_headings (ZhupiReaderView *self,
                   ZhupiRange       range)
{
  guint n_headings;
  const ZhupiHeading *headings = zhupi_article_get_headings (self->article, &n_headings);

  for (guint i = 0; i < n_headings && headings[i].range.start < range.end; i++)
    {
      guint style = MIN (headings[i].depth, ZHUPI_READER_N_HEADING_STYLES - 1);

      if (headings[i].range.start >= range.start)
        zhupi_reader_view_apply_tag (self, self->heading_tags[style], headings[i].range);
    }
}

/* Where the line after a place begins. */
static guint
skip_line_end (ZhupiText *text,
               guint      at)
{
  guint length = zhupi_text_get_length (text);

  if (at < length && zhupi_text_get_char (text, at) == '\r')
    at++;
  else if (at < length)
    return at + 1;
  return at < length && zhupi_text_get_char (text, at) == '\n' ? at + 1 : at;
}

/* Texts part their paragraphs by blank lines, and the view by a space of its own: both would be
 * too much. */
static void
decorate_blank_lines (ZhupiReaderView *self,
                      ZhupiRange       range)
{
  ZhupiText *text = zhupi_article_get_text (self->article);
  guint n_paragraphs;
  const ZhupiRange *paragraphs = zhupi_article_get_paragraphs (self->article, &n_paragraphs);
  guint first = zhupi_article_count_paragraphs_before (self->article, range.start + 1);
  guint start = first > 0 ? skip_line_end (text, paragraphs[first - 1].end) : 0;

  for (guint i = first; i < n_paragraphs && start < range.end; i++)
    {
      ZhupiRange blank = { start, paragraphs[i].start };

      if (blank.end > blank.start)
        zhupi_reader_view_apply_tag (self, self->blank_tag, blank);
      start = skip_line_end (text, paragraphs[i].end);
    }
}

void
zhupi_reader_view_decorate_structure (ZhupiReaderView *self,
                                      ZhupiRange       range)
{
  decorate_headings (self, range);
  decorate_blank_lines (self, range);
}
