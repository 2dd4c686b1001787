/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-mark-strokes.h"

ZhupiLineStyle
zhupi_line_style_from_name (const char *name)
{
  static const char *const names[] = {
    [ZHUPI_LINE_SOLID] = "solid",   [ZHUPI_LINE_DASHED] = "dashed", [ZHUPI_LINE_DOTTED] = "dotted",
    [ZHUPI_LINE_DOUBLE] = "double", [ZHUPI_LINE_WAVY] = "wavy",     [ZHUPI_LINE_DASH_DOT] = "dash-dot",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_strcmp0 (name, names[i]) == 0)
        return (ZhupiLineStyle) i;
    }
  return ZHUPI_LINE_SOLID;
}

/* px at each end without a line, so that marks side by side can be told apart. */
#define LINE_INSET 3

static void
append_rectangle (GtkSnapshot   *snapshot,
                  const GdkRGBA *color,
                  double         x,
                  double         y,
                  double         width,
                  double         height)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width,
                                                  (float) height));
}

/* Two rectangles that leave the corners out: a clip would cost ten times as much. */
void
zhupi_mark_stroke_fill (GtkSnapshot   *snapshot,
                        const GdkRGBA *color,
                        int            x,
                        int            y,
                        int            width,
                        int            height,
                        gboolean       round_left,
                        gboolean       round_right)
{
  int left = round_left ? 1 : 0;
  int right = round_right ? 1 : 0;

  if (left + right == 0 || width <= left + right || color->alpha < 1)
    {
      append_rectangle (snapshot, color, x, y, width, height);
      return;
    }
  append_rectangle (snapshot, color, x + left, y, width - left - right, height);
  append_rectangle (snapshot, color, x, y + 1, width, height - 2);
}

/* Stops of one dash of a pattern. */
#define STOPS_A_DASH 4

/* One node for all the dashes: a gradient with hard edges that repeats. @lengths: what is drawn
 * and what is not, in turn; 0 ends. @shift: px that are left out of the first period. */
static void
append_dashes (GtkSnapshot   *snapshot,
               const GdkRGBA *color,
               const guint8  *lengths,
               int            shift,
               int            x,
               double         y,
               int            width,
               double         thickness)
{
  GskColorStop stops[STOPS_A_DASH * 2];
  GdkRGBA none = { color->red, color->green, color->blue, 0 };
  int period = 0;
  int at = 0;
  gsize n = 0;

  for (guint i = 0; lengths[i] != 0; i++)
    period += lengths[i];
  for (guint i = 0; lengths[i] != 0; i++)
    {
      const GdkRGBA *drawn = i % 2 == 0 ? color : &none;

      stops[n++] = (GskColorStop) { (float) at / (float) period, *drawn };
      at += lengths[i];
      stops[n++] = (GskColorStop) { (float) at / (float) period, *drawn };
    }
  gtk_snapshot_append_repeating_linear_gradient (snapshot,
                                                 &GRAPHENE_RECT_INIT ((float) x, (float) y,
                                                                      (float) width,
                                                                      (float) thickness),
                                                 &GRAPHENE_POINT_INIT ((float) (x - shift), 0),
                                                 &GRAPHENE_POINT_INIT ((float) (x - shift + period),
                                                                       0),
                                                 stops, n);
}

/* Steps of two pixels: up, middle, down, middle. */
static void
append_wave (GtkSnapshot   *snapshot,
             const GdkRGBA *color,
             int            x,
             double         y,
             int            width)
{
  static const guint8 peaks[] = { 2, 6, 0 };
  static const guint8 slopes[] = { 2, 2, 0 };

  append_dashes (snapshot, color, peaks, 0, x, y - 1, width, 1);
  append_dashes (snapshot, color, slopes, 2, x, y, width, 1);
  append_dashes (snapshot, color, peaks, 4, x, y + 1, width, 1);
}

static void
append_double (GtkSnapshot   *snapshot,
               const GdkRGBA *color,
               int            x,
               double         y,
               int            width)
{
  append_rectangle (snapshot, color, x, y - 1, width, 1);
  append_rectangle (snapshot, color, x, y + 1, width, 1);
}

void
zhupi_mark_stroke_line (GtkSnapshot    *snapshot,
                        const GdkRGBA  *color,
                        ZhupiLineStyle  style,
                        int             x,
                        double          y,
                        int             width,
                        double          thickness)
{
  static const guint8 dashed[] = { 4, 2, 0 };
  static const guint8 dotted[] = { 2, 2, 0 };
  static const guint8 dash_dot[] = { 6, 2, 2, 2, 0 };

  if (width > 4 * LINE_INSET)
    {
      x += LINE_INSET;
      width -= 2 * LINE_INSET;
    }
  switch (style)
    {
    case ZHUPI_LINE_DASHED:
      append_dashes (snapshot, color, dashed, 0, x, y, width, thickness);
      break;
    case ZHUPI_LINE_DOTTED:
      append_dashes (snapshot, color, dotted, 0, x, y, width, thickness);
      break;
    case ZHUPI_LINE_DASH_DOT:
      append_dashes (snapshot, color, dash_dot, 0, x, y, width, thickness);
      break;
    case ZHUPI_LINE_DOUBLE:
      append_double (snapshot, color, x, y, width);
      break;
    case ZHUPI_LINE_WAVY:
      append_wave (snapshot, color, x, y, width);
      break;
    case ZHUPI_LINE_SOLID:
    default:
      append_rectangle (snapshot, color, x, y, width, thickness);
      break;
    }
}

void
zhupi_mark_stroke_outline (GtkSnapshot   *snapshot,
                           const GdkRGBA *color,
                           int            x,
                           int            y,
                           int            width,
                           int            height,
                           int            thickness)
{
  append_rectangle (snapshot, color, x, y, width, thickness);
  append_rectangle (snapshot, color, x, y + height - thickness, width, thickness);
  append_rectangle (snapshot, color, x, y + thickness, thickness, height - 2 * thickness);
  append_rectangle (snapshot, color, x + width - thickness, y + thickness, thickness,
                    height - 2 * thickness);
}
