/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "text/zhupi-segments.h"
#include "zhupi-reader-view-private.h"

/* px: how near to an edge the pointer takes it, and the handle that is drawn */
#define REACH 7
#define BAR_WIDTH 2
#define KNOB_SIZE 8

/* Where the edges of the selected mark lie, in buffer coordinates. */
typedef struct
{
  ZhupiReaderView *view;
  GArray *boxes;
  gboolean has_start;
  gboolean has_end;
  GdkRectangle start;
  GdkRectangle end;
} Edges;

static void
find_in_paragraph_cb (const ZhupiParagraph *paragraph,
                      gpointer              user_data)
{
  Edges *edges = user_data;
  ZhupiReaderLayout *layout = &edges->view->layout;
  ZhupiRange lies = zhupi_reader_layout_to_range (layout, paragraph->start, paragraph->end);
  ZhupiRange range = zhupi_annotation_record_get_range (&edges->view->selected);

  if (!zhupi_range_overlaps (lies, range))
    return;
  g_array_set_size (edges->boxes, 0);
  zhupi_reader_layout_list_boxes (layout, paragraph, range, edges->boxes);
  for (guint i = 0; i < edges->boxes->len; i++)
    {
      const ZhupiLineBox *box = &g_array_index (edges->boxes, ZhupiLineBox, i);

      if (box->first)
        edges->start = (GdkRectangle) { box->x, paragraph->top + box->y, 0, box->height };
      if (box->last)
        edges->end = (GdkRectangle) { box->x + box->width, paragraph->top + box->y, 0,
                                      box->height };
      edges->has_start |= box->first;
      edges->has_end |= box->last;
    }
}

static gboolean
find_edges (ZhupiReaderView *self,
            Edges           *edges)
{
  g_autoptr(GArray) boxes = NULL;

  if (!self->has_selected || self->layout.view_text == NULL
      || zhupi_annotation_set_get_read_only (self->set))
    return FALSE;
  boxes = g_array_new (FALSE, FALSE, sizeof (ZhupiLineBox));
  *edges = (Edges) { self, boxes };
  zhupi_reader_layout_foreach_visible (&self->layout, find_in_paragraph_cb, edges);
  edges->boxes = NULL;
  return edges->has_start || edges->has_end;
}

static gboolean
is_near (const GdkRectangle *edge,
         int                 x,
         int                 y)
{
  return ABS (x - edge->x) <= REACH && y >= edge->y && y < edge->y + edge->height + KNOB_SIZE;
}

ZhupiReaderHandle
zhupi_reader_view_pick_handle (ZhupiReaderView *self,
                               double           x,
                               double           y)
{
  Edges edges;
  int buffer_x;
  int buffer_y;

  if (!find_edges (self, &edges))
    return ZHUPI_HANDLE_NONE;
  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET,
                                         (int) x, (int) y, &buffer_x, &buffer_y);
  if (edges.has_end && is_near (&edges.end, buffer_x, buffer_y))
    return ZHUPI_HANDLE_END;
  if (edges.has_start && is_near (&edges.start, buffer_x, buffer_y))
    return ZHUPI_HANDLE_START;
  return ZHUPI_HANDLE_NONE;
}

/* The border between characters that is nearest to a place. */
static guint
pick_border (ZhupiReaderView *self,
             double           x,
             double           y)
{
  GtkTextIter iter;
  int buffer_x;
  int buffer_y;
  int trailing = 0;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET,
                                         (int) x, (int) y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_position (GTK_TEXT_VIEW (self), &iter, &trailing, buffer_x, buffer_y);
  gtk_text_iter_forward_chars (&iter, trailing);
  return zhupi_segments_grapheme_floor (zhupi_article_get_text (self->article),
                                        zhupi_reader_layout_from_iter (&self->layout, &iter));
}

void
zhupi_reader_view_drag_handle (ZhupiReaderView *self,
                               double           x,
                               double           y)
{
  guint place = pick_border (self, x, y);

  if (self->pointer.handle == ZHUPI_HANDLE_START && place < self->selected.end)
    self->selected.start = place;
  else if (self->pointer.handle == ZHUPI_HANDLE_END && place > self->selected.start)
    self->selected.end = place;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
zhupi_reader_view_drop_handle (ZhupiReaderView *self)
{
  ZhupiRange range = zhupi_annotation_record_get_range (&self->selected);
  guint position;

  self->pointer.handle = ZHUPI_HANDLE_NONE;
  if (!zhupi_annotation_set_find_id (self->set, &self->selected.id, &position))
    return;
  self->selected = *zhupi_record_table_nth (zhupi_annotation_set_get_records (self->set), position);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (!zhupi_range_equal (range, zhupi_annotation_record_get_range (&self->selected)))
    g_signal_emit (self, zhupi_reader_view_signals[ZHUPI_READER_RANGE_EDITED], 0, position,
                   range.start, range.end);
}

static void
snapshot_handle (GtkSnapshot        *snapshot,
                 const GdkRectangle *edge,
                 const GdkRGBA      *color)
{
  float x = (float) edge->x;
  float bottom = (float) edge->y + (float) edge->height;

  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (x - BAR_WIDTH / 2.0f, (float) edge->y, BAR_WIDTH,
                                                  (float) edge->height));
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (x - KNOB_SIZE / 2.0f, bottom - KNOB_SIZE / 2.0f,
                                                  KNOB_SIZE, KNOB_SIZE));
}

void
zhupi_reader_view_snapshot_handles (ZhupiReaderView *self,
                                    GtkSnapshot     *snapshot)
{
  GdkRGBA color;
  Edges edges;

  if (!find_edges (self, &edges))
    return;
  color = zhupi_mark_painter_get_colors (self->painter, self->selected.tag).line;
  if (edges.has_start)
    snapshot_handle (snapshot, &edges.start, &color);
  if (edges.has_end)
    snapshot_handle (snapshot, &edges.end, &color);
}
