/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-reader-view-private.h"

/* Where a range comes to lie that is brought into view: so far down the view. */
#define GOOD_PLACE 0.3

static gboolean
is_reachable (ZhupiReaderView *self,
              guint            code_point)
{
  return self->layout.view_text != NULL && gtk_widget_get_height (GTK_WIDGET (self)) > 0
         && gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self)) != NULL
         && (code_point < zhupi_view_text_get_fed (self->layout.view_text)
             || zhupi_text_filler_is_done (self->filler));
}

static void
locate_range (ZhupiReaderView *self,
              ZhupiRange       range,
              GdkRectangle    *first,
              GdkRectangle    *last)
{
  GtkTextIter iter;

  zhupi_reader_layout_get_iter (&self->layout, range.start, &iter);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, first);
  zhupi_reader_layout_get_iter (&self->layout, MAX (range.end, range.start + 1) - 1, &iter);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, last);
}

/* Whether it is in view with its whole lines: what is asked for are the boxes of the type, around
 * which a mark is drawn. The first lines of a long one will do. */
static gboolean
is_in_view (ZhupiReaderView *self,
            ZhupiRange       range)
{
  int around = self->layout.line_height / 2;
  GdkRectangle visible;
  GdkRectangle first;
  GdkRectangle last;
  int bottom;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  bottom = visible.y + visible.height - around;
  locate_range (self, range, &first, &last);
  if (first.y < visible.y + around || first.y + first.height > bottom)
    return FALSE;
  return last.y + last.height <= bottom || last.y - first.y > visible.height / 2;
}

/* Nothing has to be found out for that, and mostly nothing moves. */
static void
go_to_top (ZhupiReaderView *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));

  zhupi_place_keeper_release (self->keeper);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_lower (adjustment));
}

static void
go_now (ZhupiReaderView *self,
        ZhupiRange       range,
        ZhupiPlaceWish   wish)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  guint offset = zhupi_view_text_to_buffer (self->layout.view_text, range.start);
  int pixels = (self->layout.line_height - self->layout.em) / 4;

  if (wish == ZHUPI_PLACE_IN_VIEW && is_in_view (self, range))
    return;
  if (wish == ZHUPI_PLACE_TOP && offset == 0)
    {
      go_to_top (self);
      return;
    }
  if (wish == ZHUPI_PLACE_MIDDLE)
    pixels = height / 2;
  else if (wish == ZHUPI_PLACE_IN_VIEW)
    pixels = (int) (height * GOOD_PLACE);
  if (offset == 0)
    pixels = self->layout.space_above;
  zhupi_place_keeper_jump (self->keeper, offset, pixels);
}

void
zhupi_reader_view_go (ZhupiReaderView *self,
                      ZhupiRange       range,
                      ZhupiPlaceWish   wish)
{
  guint length;

  if (self->article == NULL)
    return;
  length = zhupi_article_get_length (self->article);
  range.start = MIN (range.start, length);
  range.end = CLAMP (range.end, range.start, length);
  self->pending = (ZhupiPendingPlace) { TRUE, range, wish };
  zhupi_reader_view_go_pending (self);
}

/* Goes where it could not be gone before, if it can be now. */
void
zhupi_reader_view_go_pending (ZhupiReaderView *self)
{
  if (!self->pending.waits || !is_reachable (self, self->pending.range.end))
    return;
  self->pending.waits = FALSE;
  go_now (self, self->pending.range, self->pending.wish);
}

void
zhupi_reader_view_show_range (ZhupiReaderView *self,
                              ZhupiRange       range)
{
  g_return_if_fail (ZHUPI_IS_READER_VIEW (self));

  zhupi_reader_view_go (self, range, ZHUPI_PLACE_IN_VIEW);
}

void
zhupi_reader_view_set_place (ZhupiReaderView *self,
                             guint            code_point)
{
  g_return_if_fail (ZHUPI_IS_READER_VIEW (self));

  zhupi_reader_view_go (self, (ZhupiRange) { code_point, code_point }, ZHUPI_PLACE_TOP);
}

guint
zhupi_reader_view_get_place (ZhupiReaderView *self)
{
  g_return_val_if_fail (ZHUPI_IS_READER_VIEW (self), 0);

  if (self->layout.view_text == NULL)
    return 0;
  if (self->pending.waits)
    return self->pending.range.start;
  return zhupi_view_text_from_buffer (self->layout.view_text,
                                      zhupi_place_keeper_get (self->keeper));
}

/* Joins the boxes of a paragraph to the rectangle that is collected. */
typedef struct
{
  ZhupiReaderView *view;
  ZhupiRange range;
  GdkRectangle bounds;
  GArray *boxes;
} Bounding;

static void
bound_paragraph_cb (const ZhupiParagraph *paragraph,
                    gpointer              user_data)
{
  Bounding *bounding = user_data;
  ZhupiReaderLayout *layout = &bounding->view->layout;
  ZhupiRange lies = zhupi_reader_layout_to_range (layout, paragraph->start, paragraph->end);

  if (!zhupi_range_overlaps (lies, bounding->range))
    return;
  g_array_set_size (bounding->boxes, 0);
  zhupi_reader_layout_list_boxes (layout, paragraph, bounding->range, bounding->boxes);
  for (guint i = 0; i < bounding->boxes->len; i++)
    {
      const ZhupiLineBox *box = &g_array_index (bounding->boxes, ZhupiLineBox, i);
      GdkRectangle piece = { box->x, box->y + paragraph->top, box->width, box->height };

      if (bounding->bounds.width == 0)
        bounding->bounds = piece;
      else
        gdk_rectangle_union (&bounding->bounds, &piece, &bounding->bounds);
    }
}

gboolean
zhupi_reader_view_get_bounds (ZhupiReaderView *self,
                              ZhupiRange       range,
                              GdkRectangle    *bounds)
{
  g_autoptr(GArray) boxes = g_array_new (FALSE, FALSE, sizeof (ZhupiLineBox));
  Bounding bounding = { self, range, { 0, 0, 0, 0 }, boxes };
  GdkRectangle visible;

  g_return_val_if_fail (ZHUPI_IS_READER_VIEW (self), FALSE);

  if (self->layout.view_text == NULL)
    return FALSE;
  bounding.range.end = MAX (range.end, range.start + 1);
  zhupi_reader_layout_foreach_visible (&self->layout, bound_paragraph_cb, &bounding);
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  if (bounding.bounds.width == 0
      || !gdk_rectangle_intersect (&bounding.bounds, &visible, &bounding.bounds))
    return FALSE;
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET,
                                         bounding.bounds.x, bounding.bounds.y,
                                         &bounding.bounds.x, &bounding.bounds.y);
  if (bounds != NULL)
    *bounds = bounding.bounds;
  return TRUE;
}
