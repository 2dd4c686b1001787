/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-mark-painting.h"

/* Height of a fill, in sizes of the type. */
#define FILL_EM 1.5

/* px between lines of lanes, while there is room. */
#define LANE_PITCH 4.0
#define LINE_THICKNESS 2.0
#define CONTRAST_PITCH 5.0
#define CONTRAST_THICKNESS 3.0
#define REJECTED_THICKNESS 1.0

/* The band of those that have no lane: each adds to it, up to so many. */
#define BAND_ALPHA 0.25f
#define BAND_MAX 16

/* px: the sign of a note, at the end of a mark. */
#define NOTE_SIZE 5

void
zhupi_mark_painting_get_band (const ZhupiReaderLayout *layout,
                              int                     *top,
                              int                     *height)
{
  *height = MIN (layout->line_height - 2, (int) (layout->em * FILL_EM));
  *top = (layout->line_height - *height) / 2;
}

/* px below the top of a line, and thickness, of the line of a lane. Lanes may reach down to the
 * signs of the next line; where many are needed they move together and begin higher. */
static double
place_lane (const ZhupiMarkPainting *self,
            const ZhupiMark  *mark,
            double           *thickness)
{
  gboolean contrast = !zhupi_reader_theme_has_fills (zhupi_tag_styles_get_theme (self->styles));
  double pitch = contrast ? CONTRAST_PITCH : LANE_PITCH;
  double end = self->layout->line_height + (self->layout->line_height - self->layout->em) / 2.0;
  double glyph_end = (self->layout->line_height + self->layout->em) / 2.0;
  double first;
  int top;
  int height;

  *thickness = contrast ? CONTRAST_THICKNESS : LINE_THICKNESS;
  zhupi_mark_painting_get_band (self->layout, &top, &height);
  first = top + height - *thickness;
  if (first + (mark->n_lanes - 1) * pitch + *thickness >= end)
    {
      first = glyph_end + 1;
      pitch = (end - first) / mark->n_lanes;
      *thickness = CLAMP (pitch * 0.6, 1.0, *thickness);
    }
  return first + mark->lane * pitch;
}

static void
paint_fills (ZhupiMarkPainting *self,
             const ZhupiMark *mark)
{
  const ZhupiTagStyle *style = zhupi_tag_styles_lookup (self->styles, mark->record.tag);
  int top;
  int height;

  if (mark->record.state != ZHUPI_STATE_ACCEPTED ||
      !zhupi_reader_theme_has_fills (zhupi_tag_styles_get_theme (self->styles)))
    return;
  zhupi_mark_painting_get_band (self->layout, &top, &height);
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const ZhupiLineBox *box = &g_array_index (self->boxes, ZhupiLineBox, i);

      zhupi_mark_stroke_fill (self->fills, &style->colors.fill, box->x, box->y + top,
                              box->width, height, box->first, box->last);
    }
}

static void
paint_note_sign (ZhupiMarkPainting *self,
                 const ZhupiLineBox *box,
                 const GdkRGBA      *color)
{
  int top;
  int height;

  zhupi_mark_painting_get_band (self->layout, &top, &height);
  for (int row = 0; row < NOTE_SIZE; row++)
    gtk_snapshot_append_color (self->lines, color,
                               &GRAPHENE_RECT_INIT (box->x + box->width - NOTE_SIZE + row,
                                                    box->y + top + row, NOTE_SIZE - row, 1));
}

static void
paint_lines (ZhupiMarkPainting *self,
             const ZhupiMark *mark)
{
  const ZhupiTagStyle *style = zhupi_tag_styles_lookup (self->styles, mark->record.tag);
  GdkRGBA color = style->colors.line;
  ZhupiLineStyle line = style->line;
  double thickness;
  double y = place_lane (self, mark, &thickness);

  if (mark->record.state == ZHUPI_STATE_SUGGESTED)
    line = ZHUPI_LINE_DOTTED;
  if (mark->record.state == ZHUPI_STATE_REJECTED)
    {
      color = zhupi_reader_theme_get_page (zhupi_tag_styles_get_theme (self->styles)).dim;
      thickness = REJECTED_THICKNESS;
    }
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const ZhupiLineBox *box = &g_array_index (self->boxes, ZhupiLineBox, i);

      zhupi_mark_stroke_line (self->lines, &color, line, box->x, box->y + y, box->width,
                              thickness);
      if (box->last && zhupi_details_get_fields (mark->record.details)->note != NULL)
        paint_note_sign (self, box, &color);
    }
}

/* One more mark that has no lane: the band gets darker. */
static void
paint_band (ZhupiMarkPainting *self,
            const ZhupiMark *mark)
{
  GdkRGBA color = zhupi_reader_theme_get_page (zhupi_tag_styles_get_theme (self->styles)).dim;
  double thickness;
  double y = place_lane (self, mark, &thickness);

  if (self->n_banded++ >= BAND_MAX)
    return;
  color.alpha = BAND_ALPHA;
  for (guint i = 0; i < self->boxes->len; i++)
    {
      const ZhupiLineBox *box = &g_array_index (self->boxes, ZhupiLineBox, i);

      zhupi_mark_stroke_line (self->lines, &color, ZHUPI_LINE_SOLID, box->x, box->y + y,
                              box->width, thickness);
    }
}

/* The boxes of a mark in the block that is painted; a discontinuous mark has several pieces. */
static void
list_mark_boxes (ZhupiMarkPainting *self,
                 const ZhupiMark *mark)
{
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (mark->record.details);
  ZhupiRange whole = zhupi_annotation_record_get_range (&mark->record);
  guint n_pieces = fields->n_fragments > 0 ? fields->n_fragments : 1;

  g_array_set_size (self->boxes, 0);
  for (guint i = 0; i < n_pieces; i++)
    {
      ZhupiRange piece = fields->n_fragments > 0 ? fields->fragments[i] : whole;
      ZhupiRange part = { MAX (piece.start, self->range.start),
                          MIN (piece.end, self->range.end) };
      guint first = self->boxes->len;

      if (part.start >= part.end)
        continue;
      zhupi_reader_layout_list_boxes (self->layout, self->paragraph, part, self->boxes);
      if (self->boxes->len == first)
        continue;
      g_array_index (self->boxes, ZhupiLineBox, first).first = part.start == piece.start;
      g_array_index (self->boxes, ZhupiLineBox, self->boxes->len - 1).last = part.end == piece.end;
    }
}

static int
compare_length (gconstpointer a,
                gconstpointer b)
{
  const ZhupiMark *first = *(const ZhupiMark *const *) a;
  const ZhupiMark *second = *(const ZhupiMark *const *) b;
  guint first_length = first->record.end - first->record.start;
  guint second_length = second->record.end - second->record.start;

  return (first_length < second_length) - (first_length > second_length);
}

/* Long ones first, so that a nested mark lies on top of what it is in. */
void
zhupi_mark_painting_run (ZhupiMarkPainting *self,
                         GArray            *marks)
{
  g_autoptr(GPtrArray) order = g_ptr_array_sized_new (marks->len);

  for (guint i = 0; i < marks->len; i++)
    {
      ZhupiMark *mark = &g_array_index (marks, ZhupiMark, i);

      if (zhupi_range_overlaps (zhupi_annotation_record_get_range (&mark->record),
                                self->range))
        g_ptr_array_add (order, mark);
    }
  g_ptr_array_sort (order, compare_length);
  for (guint i = 0; i < order->len; i++)
    {
      const ZhupiMark *mark = g_ptr_array_index (order, i);

      if (mark->lane == ZHUPI_MARK_LANES && self->n_banded >= BAND_MAX)
        continue;
      list_mark_boxes (self, mark);
      if (mark->lane == ZHUPI_MARK_LANES)
        {
          paint_band (self, mark);
          continue;
        }
      paint_fills (self, mark);
      paint_lines (self, mark);
    }
}

