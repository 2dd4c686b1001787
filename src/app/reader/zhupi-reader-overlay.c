/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-reader-view-private.h"

#include "zhupi-mark-painting.h"

/* px */
#define SELECTED_THICKNESS 2
#define HIT_THICKNESS 1
#define CURRENT_HIT_THICKNESS 2

/* A mark under the pointer is so much darker, or lighter on a dark page. */
#define HOVER_ALPHA 0.1f

/* What is drawn over the marks and changes often. Nothing here is kept, all edges are known. */

typedef struct
{
  ZhupiReaderView *view;
  GtkSnapshot *snapshot;
  GArray *boxes;
  const ZhupiParagraph *paragraph;
} Overlay;

static gboolean
list_boxes (Overlay    *overlay,
            ZhupiRange  range)
{
  ZhupiReaderLayout *layout = &overlay->view->layout;
  ZhupiRange lies = zhupi_reader_layout_to_range (layout, overlay->paragraph->start,
                                                  overlay->paragraph->end);

  g_array_set_size (overlay->boxes, 0);
  if (!zhupi_range_overlaps (lies, range))
    return FALSE;
  zhupi_reader_layout_list_boxes (layout, overlay->paragraph, range, overlay->boxes);
  return overlay->boxes->len > 0;
}

static void
outline (Overlay       *overlay,
         ZhupiRange     range,
         const GdkRGBA *color,
         int            thickness)
{
  int top;
  int height;

  if (!list_boxes (overlay, range))
    return;
  zhupi_mark_painting_get_band (&overlay->view->layout, &top, &height);
  for (guint i = 0; i < overlay->boxes->len; i++)
    {
      const ZhupiLineBox *box = &g_array_index (overlay->boxes, ZhupiLineBox, i);

      zhupi_mark_stroke_outline (overlay->snapshot, color, box->x - 1,
                                 overlay->paragraph->top + box->y + top - 1, box->width + 2,
                                 height + 2, thickness);
    }
}

static void
darken (Overlay    *overlay,
        ZhupiRange  range)
{
  GdkRGBA color = zhupi_reader_theme_get_page (overlay->view->theme).text;
  int top;
  int height;

  if (!list_boxes (overlay, range))
    return;
  color.alpha = HOVER_ALPHA;
  zhupi_mark_painting_get_band (&overlay->view->layout, &top, &height);
  for (guint i = 0; i < overlay->boxes->len; i++)
    {
      const ZhupiLineBox *box = &g_array_index (overlay->boxes, ZhupiLineBox, i);

      zhupi_mark_stroke_fill (overlay->snapshot, &color, box->x,
                              overlay->paragraph->top + box->y + top, box->width, height,
                              box->first, box->last);
    }
}

/* Index of the first hit that ends after a code point; hits are in order and apart. */
static guint
find_hit (GArray *hits,
          guint   code_point)
{
  guint low = 0;
  guint high = hits->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (hits, ZhupiRange, middle).end <= code_point)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
outline_hits (Overlay *overlay)
{
  ZhupiReaderView *self = overlay->view;
  GdkRGBA color = zhupi_reader_theme_get_page (self->theme).hit;
  ZhupiRange lies = zhupi_reader_layout_to_range (&self->layout, overlay->paragraph->start,
                                                  overlay->paragraph->end);

  if (self->hits == NULL)
    return;
  for (guint i = find_hit (self->hits, lies.start); i < self->hits->len; i++)
    {
      ZhupiRange hit = g_array_index (self->hits, ZhupiRange, i);

      if (hit.start >= lies.end)
        break;
      outline (overlay, hit, &color,
               i == self->current_hit ? CURRENT_HIT_THICKNESS : HIT_THICKNESS);
    }
}

static void
snapshot_paragraph_cb (const ZhupiParagraph *paragraph,
                       gpointer              user_data)
{
  Overlay *overlay = user_data;
  ZhupiReaderView *self = overlay->view;

  overlay->paragraph = paragraph;
  if (self->has_hovered)
    darken (overlay, zhupi_annotation_record_get_range (&self->hovered));
  outline_hits (overlay);
  if (self->has_selected)
    {
      GdkRGBA color = zhupi_mark_painter_get_colors (self->painter, self->selected.tag).line;

      outline (overlay, zhupi_annotation_record_get_range (&self->selected), &color,
               SELECTED_THICKNESS);
    }
}

void
zhupi_reader_view_snapshot_overlay (ZhupiReaderView *self,
                                    GtkSnapshot     *snapshot)
{
  g_autoptr(GArray) boxes = NULL;
  Overlay overlay = { self, snapshot, NULL, NULL };

  if (self->layout.view_text == NULL
      || (!self->has_hovered && !self->has_selected && self->hits == NULL))
    return;
  overlay.boxes = boxes = g_array_new (FALSE, FALSE, sizeof (ZhupiLineBox));
  zhupi_reader_layout_foreach_visible (&self->layout, snapshot_paragraph_cb, &overlay);
}
