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
/* Shows the text at the current point, in a PDF too. */
void zhupi_page_show_layout (cairo_t           *cr,
                             PangoLayout       *layout);
/* Whether the line of @iter begins between the two heights of its layout, px. */
gboolean zhupi_page_is_between (PangoLayoutIter *iter,
                                double           top,
                                double           bottom);
/* Draws the marks over the paragraph at @range that @layout holds, from its top left corner.
 * @notes: (nullable): annotations that get the number of their note, see
 * zhupi_page_appendix_list_notes()
 * @top, @bottom: only lines that begin between these heights of the layout, px */
void zhupi_page_marks_draw (cairo_t            *cr,
                            PangoLayout        *layout,
                            ZhupiAnnotationSet *set,
                            ZhupiRange          range,
                            GArray             *notes,
                            ZhupiTheme          theme,
                            double              top,
                            double              bottom);
/* Draws what the reader wrote in there (@insertions: see zhupi_supply_list()); the rest likewise. */
void zhupi_page_insertions_draw (cairo_t            *cr,
                                 PangoLayout        *layout,
                                 ZhupiAnnotationSet *set,
                                 ZhupiRange          range,
                                 GArray             *insertions,
                                 ZhupiTheme          theme,
                                 double              top,
                                 double              bottom);
/* A small number with its top right (or, @from_left, its top left) corner at a place, px. */
void zhupi_page_draw_number (cairo_t           *cr,
                             PangoLayout       *layout,
                             guint              number,
                             double             x,
                             double             y,
                             gboolean           from_left);

G_END_DECLS
