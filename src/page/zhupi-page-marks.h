/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"
#include "zhupi-palette.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Code points from which a paragraph is set in groups of sentences, and of such a group. */
#define ZHUPI_PAGE_LONG_PARAGRAPH 1500
#define ZHUPI_PAGE_GROUP 150

void zhupi_page_set_color  (cairo_t            *cr,
                            ZhupiColor          color);
/* Draws the marks over the paragraph at @range that @layout holds, from its top left corner. */
void zhupi_page_marks_draw (cairo_t            *cr,
                            PangoLayout        *layout,
                            ZhupiAnnotationSet *set,
                            ZhupiRange          range,
                            ZhupiTheme          theme);

G_END_DECLS
