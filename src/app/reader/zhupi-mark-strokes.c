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

/* A corner of radius 2 as two columns of one pixel each; a clip would cost ten times as much. */
#define CORNER 2

static void
append_corner_columns (GtkSnapshot   *snapshot,
                       const GdkRGBA *color,
                       int            outer,
                       int            inner,
                       int            y,
                       int            height)
{
  append_rectangle (snapshot, color, outer, y + CORNER, 1, height - 2 * CORNER);
  append_rectangle (snapshot, color, inner, y + 1, 1, height - 2);
}

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
  int left = x;
  int right = x + width;

  if (width > 4 * CORNER && round_left)
    {
      append_corner_columns (snapshot, color, x, x + 1, y, height);
      left += CORNER;
    }
  if (width > 4 * CORNER && round_right)
    {
      append_corner_columns (snapshot, color, right - 1, right - 2, y, height);
      right -= CORNER;
    }
  append_rectangle (snapshot, color, left, y, right - left, height);
}

/* Lengths of what is drawn and of what is not, in turn; 0 ends. */
static void
append_dashes (GtkSnapshot   *snapshot,
               const GdkRGBA *color,
               const guint8  *lengths,
               int            x,
               double         y,
               int            width,
               double         thickness)
{
  int end = x + width;

  for (guint i = 0; x < end; i = lengths[i + 2] != 0 ? i + 2 : 0)
    {
      append_rectangle (snapshot, color, x, y, MIN (lengths[i], end - x), thickness);
      x += lengths[i] + lengths[i + 1];
    }
}

/* Steps of two pixels up and down. */
static void
append_wave (GtkSnapshot   *snapshot,
             const GdkRGBA *color,
             int            x,
             double         y,
             int            width,
             double         thickness)
{
  static const gint8 heights[] = { 0, 1, 2, 1 };
  const int step = 2;

  for (int at = 0; at < width; at += step)
    append_rectangle (snapshot, color, x + at,
                      y - 1 + heights[at / step % (int) G_N_ELEMENTS (heights)],
                      MIN (step, width - at), MAX (1, thickness - 0.5));
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

  switch (style)
    {
    case ZHUPI_LINE_DASHED:
      append_dashes (snapshot, color, dashed, x, y, width, thickness);
      break;
    case ZHUPI_LINE_DOTTED:
      append_dashes (snapshot, color, dotted, x, y, width, thickness);
      break;
    case ZHUPI_LINE_DASH_DOT:
      append_dashes (snapshot, color, dash_dot, x, y, width, thickness);
      break;
    case ZHUPI_LINE_DOUBLE:
      append_double (snapshot, color, x, y, width);
      break;
    case ZHUPI_LINE_WAVY:
      append_wave (snapshot, color, x, y, width, thickness);
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
