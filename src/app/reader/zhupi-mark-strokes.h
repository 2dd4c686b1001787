/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  ZHUPI_LINE_SOLID,
  ZHUPI_LINE_DASHED,
  ZHUPI_LINE_DOTTED,
  ZHUPI_LINE_DOUBLE,
  ZHUPI_LINE_WAVY,
  ZHUPI_LINE_DASH_DOT,
} ZhupiLineStyle;

/* Plain rectangles on whole pixels: nothing is drawn faster or sharper. All numbers in px. */

ZhupiLineStyle zhupi_line_style_from_name (const char     *name);
void           zhupi_mark_stroke_fill     (GtkSnapshot    *snapshot,
                                           const GdkRGBA  *color,
                                           int             x,
                                           int             y,
                                           int             width,
                                           int             height,
                                           gboolean        round_left,
                                           gboolean        round_right);
void           zhupi_mark_stroke_line     (GtkSnapshot    *snapshot,
                                           const GdkRGBA  *color,
                                           ZhupiLineStyle  style,
                                           int             x,
                                           double          y,
                                           int             width,
                                           double          thickness);
void           zhupi_mark_stroke_outline  (GtkSnapshot    *snapshot,
                                           const GdkRGBA  *color,
                                           int             x,
                                           int             y,
                                           int             width,
                                           int             height,
                                           int             thickness);

G_END_DECLS
