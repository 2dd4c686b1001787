/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-page-appendix.h"
#include "zhupi-page-marks.h"

/* Lanes of lines under the text; deeper marks share the last. */
#define N_LANES 3

/* px */
#define LINE_WIDTH 2.0
#define LANE_HEIGHT 4.0
#define FILL_RADIUS 3.0
#define LINE_GAP 3.0

/* Of the number of a note: in font sizes of the text, and how far it stands above the line, px. */
#define NUMBER_SCALE 0.55
#define NUMBER_RISE 4.0

typedef struct
{
  cairo_t *cr;
  PangoLayout *layout;
  ZhupiText *text;
  ZhupiTagSet *tag_set;
  ZhupiRange range;
  GArray *notes;
  ZhupiTheme theme;
  double top;
  double bottom;
  gsize first_byte;
  guint lane_ends[N_LANES];
  gboolean lines;
} MarksDrawing;

void
zhupi_page_set_color (cairo_t    *cr,
                      ZhupiColor  color)
{
  cairo_set_source_rgb (cr, ((color >> 16) & 0xff) / 255.0, ((color >> 8) & 0xff) / 255.0,
                        (color & 0xff) / 255.0);
}

/* A PDF may lose a glyph when its font is cut down to what is used (seen with cairo 1.16 and CFF
 * fonts): the outlines over the text show it all the same, and the text can still be found. */
void
zhupi_page_show_layout (cairo_t     *cr,
                        PangoLayout *layout)
{
  pango_cairo_show_layout (cr, layout);
  if (cairo_surface_get_type (cairo_get_target (cr)) != CAIRO_SURFACE_TYPE_PDF)
    return;
  pango_cairo_layout_path (cr, layout);
  cairo_fill (cr);
}

static void
rounded_rectangle (cairo_t *cr,
                   double   x,
                   double   y,
                   double   width,
                   double   height)
{
  double r = MIN (FILL_RADIUS, width / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI / 2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
}

static void
set_dashes (cairo_t    *cr,
            const char *line)
{
  static const double dashed[] = { 4, 2 };
  static const double dotted[] = { 1.5, 2.5 };
  static const double dash_dot[] = { 6, 2, 1.5, 2 };

  if (g_strcmp0 (line, "dashed") == 0)
    cairo_set_dash (cr, dashed, G_N_ELEMENTS (dashed), 0);
  else if (g_strcmp0 (line, "dotted") == 0)
    cairo_set_dash (cr, dotted, G_N_ELEMENTS (dotted), 0);
  else if (g_strcmp0 (line, "dash-dot") == 0)
    cairo_set_dash (cr, dash_dot, G_N_ELEMENTS (dash_dot), 0);
  else
    cairo_set_dash (cr, NULL, 0, 0);
}

static guint
pick_lane (MarksDrawing                *drawing,
           const ZhupiAnnotationRecord *record)
{
  guint lane = 0;

  while (lane + 1 < N_LANES && drawing->lane_ends[lane] > record->start)
    lane++;
  drawing->lane_ends[lane] = MAX (drawing->lane_ends[lane], record->end);
  return lane;
}

static void
draw_fill (MarksDrawing                *drawing,
           const ZhupiAnnotationRecord *record,
           ZhupiMarkColors              colors,
           double                       x,
           double                       width,
           const PangoRectangle        *line)
{
  if (record->state == ZHUPI_STATE_SUGGESTED)
    return;
  zhupi_page_set_color (drawing->cr, colors.fill);
  rounded_rectangle (drawing->cr, x, PANGO_PIXELS (line->y) - 1, width,
                     PANGO_PIXELS (line->height) + 2);
  cairo_fill (drawing->cr);
}

static void
draw_line (MarksDrawing                *drawing,
           const ZhupiAnnotationRecord *record,
           const char                  *style,
           ZhupiMarkColors              colors,
           guint                        lane,
           double                       x,
           double                       width,
           const PangoRectangle        *line)
{
  double y = PANGO_PIXELS (line->y + line->height) + LINE_GAP + lane * LANE_HEIGHT;

  zhupi_page_set_color (drawing->cr, colors.line);
  cairo_set_line_width (drawing->cr, LINE_WIDTH);
  set_dashes (drawing->cr, record->state == ZHUPI_STATE_SUGGESTED ? "dotted" : style);
  cairo_move_to (drawing->cr, x, y);
  cairo_line_to (drawing->cr, x + width, y);
  cairo_stroke (drawing->cr);
  cairo_set_dash (drawing->cr, NULL, 0, 0);
}

void
zhupi_page_draw_number (cairo_t     *cr,
                        PangoLayout *layout,
                        guint        number,
                        double       x,
                        double       y,
                        gboolean     from_left)
{
  g_autoptr(PangoLayout) small = pango_layout_new (pango_layout_get_context (layout));
  g_autofree char *text = g_strdup_printf ("%u", number);
  PangoFontDescription *font =
    pango_font_description_copy (pango_layout_get_font_description (layout));
  int width;

  pango_font_description_set_absolute_size (font,
                                            pango_font_description_get_size (font) * NUMBER_SCALE);
  pango_layout_set_font_description (small, font);
  pango_font_description_free (font);
  pango_layout_set_text (small, text, -1);
  pango_layout_get_pixel_size (small, &width, NULL);
  cairo_move_to (cr, from_left ? x : x - width, y);
  pango_cairo_show_layout (cr, small);
}

/* The number of the note, where the mark ends. */
static void
draw_note_number (MarksDrawing                *drawing,
                  const ZhupiAnnotationRecord *record,
                  ZhupiMarkColors              colors,
                  double                       x,
                  const PangoRectangle        *line)
{
  guint number;

  if (drawing->notes == NULL || record->end > drawing->range.end)
    return;
  number = zhupi_page_appendix_get_number (drawing->notes, record);
  if (number == 0)
    return;
  zhupi_page_set_color (drawing->cr, colors.line);
  zhupi_page_draw_number (drawing->cr, drawing->layout, number, x,
                          PANGO_PIXELS (line->y) - NUMBER_RISE, TRUE);
}

/* The pieces of a mark on one line of the layout. */
static void
draw_on_line (MarksDrawing                *drawing,
              const ZhupiAnnotationRecord *record,
              const ZhupiTag              *tag,
              guint                        lane,
              PangoLayoutIter             *iter,
              int                          start,
              int                          end)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  ZhupiMarkColors colors = zhupi_palette_get_mark (drawing->theme, tag ? tag->color : NULL);
  PangoRectangle extents;
  g_autofree int *x = NULL;
  int n_pieces;

  if (end <= line->start_index || start >= line->start_index + line->length)
    return;
  pango_layout_iter_get_run_extents (iter, NULL, &extents);
  pango_layout_line_get_x_ranges (line, MAX (start, line->start_index),
                                  MIN (end, line->start_index + line->length), &x, &n_pieces);
  for (int i = 0; i < n_pieces; i++)
    {
      double left = PANGO_PIXELS (x[2 * i]);
      double width = PANGO_PIXELS (x[2 * i + 1]) - left;

      if (drawing->lines)
        draw_line (drawing, record, tag ? tag->line : NULL, colors, lane, left, width, &extents);
      else
        draw_fill (drawing, record, colors, left, width, &extents);
      if (drawing->lines && i + 1 == n_pieces && end <= line->start_index + line->length)
        draw_note_number (drawing, record, colors, left + width, &extents);
    }
}

gboolean
zhupi_page_is_between (PangoLayoutIter *iter,
                       double           top,
                       double           bottom)
{
  int line_top;

  pango_layout_iter_get_line_yrange (iter, &line_top, NULL);
  return (double) line_top / PANGO_SCALE >= top && (double) line_top / PANGO_SCALE < bottom;
}

static void
draw_record (MarksDrawing                *drawing,
             const ZhupiAnnotationRecord *record)
{
  const ZhupiTag *tag = zhupi_tag_set_lookup (drawing->tag_set, g_quark_to_string (record->tag));
  guint first = MAX (record->start, drawing->range.start);
  guint last = MIN (record->end, drawing->range.end);
  int start = (int) (zhupi_text_to_byte (drawing->text, first) - drawing->first_byte);
  int end = (int) (zhupi_text_to_byte (drawing->text, last) - drawing->first_byte);
  guint lane = drawing->lines ? pick_lane (drawing, record) : 0;
  PangoLayoutIter *iter = pango_layout_get_iter (drawing->layout);

  do
    {
      if (zhupi_page_is_between (iter, drawing->top, drawing->bottom))
        draw_on_line (drawing, record, tag, lane, iter, start, end);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static gboolean
collect_record (const ZhupiAnnotationRecord *record,
                gpointer                     user_data)
{
  if (record->state != ZHUPI_STATE_REJECTED)
    g_array_append_vals (user_data, record, 1);
  return TRUE;
}

/* Long ones first, so that a nested mark lies on top of what it is in. */
static int
compare_length (gconstpointer a,
                gconstpointer b)
{
  const ZhupiAnnotationRecord *first = a;
  const ZhupiAnnotationRecord *second = b;
  guint first_length = first->end - first->start;
  guint second_length = second->end - second->start;

  if (first_length != second_length)
    return first_length > second_length ? -1 : 1;
  return zhupi_annotation_record_compare (first, second);
}

static void
draw_records (MarksDrawing *drawing,
              GArray       *records)
{
  for (guint i = 0; i < records->len; i++)
    draw_record (drawing, &g_array_index (records, ZhupiAnnotationRecord, i));
}

void
zhupi_page_marks_draw (cairo_t            *cr,
                       PangoLayout        *layout,
                       ZhupiAnnotationSet *set,
                       ZhupiRange          range,
                       GArray             *notes,
                       ZhupiTheme          theme,
                       double              top,
                       double              bottom)
{
  ZhupiText *text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  g_autoptr(GArray) in_order = g_array_new (FALSE, FALSE, sizeof (ZhupiAnnotationRecord));
  g_autoptr(GArray) by_length = NULL;
  MarksDrawing drawing = {
    cr, layout, text, zhupi_annotation_set_get_tag_set (set), range, notes, theme,
    top, bottom, zhupi_text_to_byte (text, range.start),
  };

  zhupi_record_table_foreach_overlap (zhupi_annotation_set_get_records (set), range,
                                      collect_record, in_order);
  by_length = g_array_copy (in_order);
  g_array_sort (by_length, compare_length);

  /* All fills first: a line is never hidden by a neighbor's fill. */
  draw_records (&drawing, by_length);
  drawing.lines = TRUE;
  draw_records (&drawing, in_order);
}
