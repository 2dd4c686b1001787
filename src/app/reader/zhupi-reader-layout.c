/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-reader-layout.h"

#include "text/zhupi-segments.h"

/* More paragraphs than that on one screen are paragraphs that are not laid out yet. */
#define MAX_VISIBLE 2000

void
zhupi_reader_layout_get_paragraph (ZhupiReaderLayout *self,
                                   const GtkTextIter *iter,
                                   ZhupiParagraph    *paragraph)
{
  GtkTextIter start = *iter;
  GtkTextIter end;

  gtk_text_iter_set_line_offset (&start, 0);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  gtk_text_view_get_line_yrange (self->view, &start, &paragraph->top, &paragraph->height);
  paragraph->start = (guint) gtk_text_iter_get_offset (&start);
  paragraph->end = (guint) gtk_text_iter_get_offset (&end);
  paragraph->above = paragraph->start == 0 ? self->space_above : 0;
  paragraph->below = self->space_below;
  paragraph->uneven = paragraph->start < self->body_start
                      || zhupi_article_is_heading (self->article,
                                                   zhupi_reader_layout_from_iter (self, &start));
}

void
zhupi_reader_layout_foreach_visible (ZhupiReaderLayout  *self,
                                     ZhupiParagraphFunc  func,
                                     gpointer            user_data)
{
  ZhupiParagraph paragraph;
  GdkRectangle visible;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (self->view, &visible);
  gtk_text_view_get_line_at_y (self->view, &iter, visible.y, NULL);
  for (guint i = 0; i < MAX_VISIBLE; i++)
    {
      zhupi_reader_layout_get_paragraph (self, &iter, &paragraph);
      if (paragraph.top >= visible.y + visible.height)
        break;
      func (&paragraph, user_data);
      if (!gtk_text_iter_forward_line (&iter))
        break;
    }
}

ZhupiRange
zhupi_reader_layout_to_range (ZhupiReaderLayout *self,
                              guint              start,
                              guint              end)
{
  return (ZhupiRange) {
    zhupi_view_text_from_buffer (self->view_text, start),
    zhupi_view_text_from_buffer (self->view_text, end),
  };
}

void
zhupi_reader_layout_list_boxes (ZhupiReaderLayout    *self,
                                const ZhupiParagraph *paragraph,
                                ZhupiRange            range,
                                GArray               *boxes)
{
  ZhupiText *text = zhupi_article_get_text (self->article);
  guint start = zhupi_segments_grapheme_floor (text, range.start);
  guint end = zhupi_segments_grapheme_ceil (text, range.end);

  zhupi_mark_geometry_list (self->geometry, paragraph,
                            zhupi_view_text_to_buffer (self->view_text, start),
                            zhupi_view_text_end_to_buffer (self->view_text, end), boxes);
}

void
zhupi_reader_layout_get_iter (ZhupiReaderLayout *self,
                              guint              code_point,
                              GtkTextIter       *iter)
{
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->view), iter,
                                      (int) zhupi_view_text_to_buffer (self->view_text,
                                                                       code_point));
}

guint
zhupi_reader_layout_from_iter (ZhupiReaderLayout *self,
                               const GtkTextIter *iter)
{
  return zhupi_view_text_from_buffer (self->view_text, (guint) gtk_text_iter_get_offset (iter));
}

gboolean
zhupi_reader_layout_pick (ZhupiReaderLayout *self,
                          double             x,
                          double             y,
                          guint             *code_point)
{
  GtkTextIter iter;
  int buffer_x;
  int buffer_y;

  if (self->view_text == NULL)
    return FALSE;
  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_location (self->view, &iter, buffer_x, buffer_y))
    return FALSE;
  *code_point = zhupi_reader_layout_from_iter (self, &iter);
  return *code_point < zhupi_article_get_length (self->article);
}
