/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-reader-view.h"

G_BEGIN_DECLS

/* Colors of the page in a theme. */
typedef struct
{
  GdkRGBA page;
  GdkRGBA text;
  GdkRGBA dim;
  GdkRGBA selection;
  GdkRGBA hit;
} ZhupiReaderColors;

/* Colors of the marks of one class. */
typedef struct
{
  GdkRGBA fill;
  GdkRGBA line;
} ZhupiReaderMarkColors;

ZhupiReaderColors      zhupi_reader_theme_get_page    (ZhupiReaderTheme  theme);
ZhupiReaderMarkColors  zhupi_reader_theme_get_mark    (ZhupiReaderTheme  theme,
                                                       const char       *color);
/* Whether marks have fills: with high contrast there are lines alone, and thicker ones. */
gboolean               zhupi_reader_theme_has_fills   (ZhupiReaderTheme  theme);
/* Style sheet of the page for widgets of the class "zhupi-reader". Sizes in px. */
char                  *zhupi_reader_theme_dup_css     (ZhupiReaderTheme  theme,
                                                       gboolean          serif,
                                                       double            font_size,
                                                       int               line_height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
