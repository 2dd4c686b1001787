/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  ZHUPI_THEME_LIGHT,
  ZHUPI_THEME_SEPIA,
  ZHUPI_THEME_DARK,
  ZHUPI_THEME_CONTRAST_LIGHT,
  ZHUPI_THEME_CONTRAST_DARK,
  ZHUPI_N_THEMES,
} ZhupiTheme;

/* A color as 0xRRGGBB. */
typedef guint32 ZhupiColor;

/**
 * ZhupiPageColors:
 *
 * The page without marks. Text on page is at least 4.5:1 by WCAG, dim text too.
 */
typedef struct
{
  ZhupiColor page;
  ZhupiColor text;
  ZhupiColor dim;
  ZhupiColor selection;
  ZhupiColor hit;
} ZhupiPageColors;

/**
 * ZhupiMarkColors:
 *
 * One color of a tag set: text on @fill is at least 4.5:1, @line on page and on @fill 3:1. In the
 * high-contrast themes the fill is that of the page.
 */
typedef struct
{
  ZhupiColor fill;
  ZhupiColor line;
} ZhupiMarkColors;

const ZhupiPageColors *zhupi_palette_get_page   (ZhupiTheme  theme);
/* By the name of a #ZhupiTag color; an unknown name gives "slate". */
ZhupiMarkColors        zhupi_palette_get_mark   (ZhupiTheme  theme,
                                                 const char *color);
/* Names in order, %NULL at the end. */
const char * const    *zhupi_palette_list_names (void);
/* Contrast ratio by WCAG 2.2, 1 to 21. */
double                 zhupi_palette_contrast   (ZhupiColor  a,
                                                 ZhupiColor  b);

G_END_DECLS
