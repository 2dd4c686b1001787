/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Grapheme_Cluster_Break and Extended_Pictographic of UAX 29, in one property. */
typedef enum
{
  ZHUPI_GRAPHEME_OTHER,
  ZHUPI_GRAPHEME_CR,
  ZHUPI_GRAPHEME_LF,
  ZHUPI_GRAPHEME_CONTROL,
  ZHUPI_GRAPHEME_EXTEND,
  ZHUPI_GRAPHEME_ZWJ,
  ZHUPI_GRAPHEME_REGIONAL_INDICATOR,
  ZHUPI_GRAPHEME_PREPEND,
  ZHUPI_GRAPHEME_SPACING_MARK,
  ZHUPI_GRAPHEME_L,
  ZHUPI_GRAPHEME_V,
  ZHUPI_GRAPHEME_T,
  ZHUPI_GRAPHEME_LV,
  ZHUPI_GRAPHEME_LVT,
  ZHUPI_GRAPHEME_PICTOGRAPH,
} ZhupiGraphemeClass;

ZhupiGraphemeClass zhupi_grapheme_class (gunichar c);

G_END_DECLS
