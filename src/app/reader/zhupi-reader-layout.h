/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-mark-geometry.h"

#include "zhupi-view-text.h"

G_BEGIN_DECLS

/**
 * ZhupiReaderLayout:
 * @view: the text view
 * @geometry: where ranges lie in it
 * @article: what it shows (nullable)
 * @view_text: how the article lies in the buffer (nullable)
 * @em: px, size of the type
 * @line_height: px
 * @body_start: buffer offset of the first paragraph in the type of the body
 * @space_above: px above the first paragraph of the buffer
 * @space_below: px below each paragraph of the body
 *
 * Between the code points of the article and the pixels of the view. What the drawing, the
 * pointer and the place have in common.
 */
typedef struct
{
  GtkTextView *view;
  ZhupiMarkGeometry *geometry;
  ZhupiArticle *article;
  ZhupiViewText *view_text;
  int em;
  int line_height;
  guint body_start;
  int space_above;
  int space_below;
} ZhupiReaderLayout;

typedef void (*ZhupiParagraphFunc) (const ZhupiParagraph *paragraph,
                                    gpointer              user_data);

void       zhupi_reader_layout_get_paragraph   (ZhupiReaderLayout    *self,
                                                const GtkTextIter    *iter,
                                                ZhupiParagraph       *paragraph);
void       zhupi_reader_layout_foreach_visible (ZhupiReaderLayout    *self,
                                                ZhupiParagraphFunc    func,
                                                gpointer              user_data);
/* Code points of a piece of the buffer. */
ZhupiRange zhupi_reader_layout_to_range        (ZhupiReaderLayout    *self,
                                                guint                 start,
                                                guint                 end);
/* The boxes of a range of the article inside one paragraph; never half a character. */
void       zhupi_reader_layout_list_boxes      (ZhupiReaderLayout    *self,
                                                const ZhupiParagraph *paragraph,
                                                ZhupiRange            range,
                                                GArray               *boxes);
void       zhupi_reader_layout_get_iter        (ZhupiReaderLayout    *self,
                                                guint                 code_point,
                                                GtkTextIter          *iter);
guint      zhupi_reader_layout_from_iter       (ZhupiReaderLayout    *self,
                                                const GtkTextIter    *iter);
/* The character under a place of the widget; FALSE when there is none. */
gboolean   zhupi_reader_layout_pick            (ZhupiReaderLayout    *self,
                                                double                x,
                                                double                y,
                                                guint                *code_point);

G_END_DECLS
