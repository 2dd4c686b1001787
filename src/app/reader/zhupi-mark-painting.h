/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-mark-lanes.h"
#include "zhupi-reader-layout.h"
#include "zhupi-tag-styles.h"

G_BEGIN_DECLS

/**
 * ZhupiMarkPainting:
 * @layout: where the text lies
 * @styles: how the classes look
 * @paragraph: the paragraph that is painted
 * @range: code points of it that are painted
 * @fills: where the fills are drawn, relative to the top of the paragraph
 * @lines: where the lines are drawn
 * @boxes: (element-type ZhupiLineBox): scratch
 * @n_banded: marks that had no lane, so far
 *
 * The painting of one paragraph, or of a block of it.
 */
typedef struct
{
  ZhupiReaderLayout *layout;
  ZhupiTagStyles *styles;
  const ZhupiParagraph *paragraph;
  ZhupiRange range;
  GtkSnapshot *fills;
  GtkSnapshot *lines;
  GArray *boxes;
  guint n_banded;
} ZhupiMarkPainting;

/* @marks: (element-type ZhupiMark) */
void zhupi_mark_painting_run      (ZhupiMarkPainting       *self,
                                   GArray                  *marks);
/* px below the top of a line, and height, of the fill of a mark. */
void zhupi_mark_painting_get_band (const ZhupiReaderLayout *layout,
                                   int                     *top,
                                   int                     *height);

G_END_DECLS
