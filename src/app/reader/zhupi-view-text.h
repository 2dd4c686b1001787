/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "article/zhupi-article.h"

G_BEGIN_DECLS

/* Code points from which on a paragraph gets soft breaks when they are wanted, and always. */
#define ZHUPI_VIEW_TEXT_LONG 600
#define ZHUPI_VIEW_TEXT_TOO_LONG 5000

/* What stands for a blank beside a wide character: a space of a quarter em (U+2005). */
#define ZHUPI_VIEW_TEXT_THIN_BLANK "\342\200\205"

/**
 * ZhupiViewText:
 *
 * An article as a text view holds it: with soft breaks (line feeds that are not of the article)
 * at sentence ends of long paragraphs, because the cost of a text view is that of its longest
 * paragraph, and with thin blanks beside wide characters. Made piece by piece; maps code points
 * of the article to offsets of the buffer and back in O(log n), as far as it has been made.
 */
typedef struct _ZhupiViewText ZhupiViewText;

ZhupiViewText *zhupi_view_text_new           (ZhupiArticle        *article,
                                              guint                longest) G_GNUC_WARN_UNUSED_RESULT;
void           zhupi_view_text_free          (ZhupiViewText       *self);
gboolean       zhupi_view_text_feed          (ZhupiViewText       *self,
                                              GString             *out,
                                              gsize                n_bytes);
guint          zhupi_view_text_get_fed       (const ZhupiViewText *self);
guint          zhupi_view_text_get_n_breaks  (const ZhupiViewText *self);
guint          zhupi_view_text_to_buffer     (const ZhupiViewText *self,
                                              guint                code_point);
guint          zhupi_view_text_end_to_buffer (const ZhupiViewText *self,
                                              guint                code_point);
guint          zhupi_view_text_from_buffer   (const ZhupiViewText *self,
                                              guint                offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiViewText, zhupi_view_text_free)

G_END_DECLS
