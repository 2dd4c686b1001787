/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* For formats in which a mention stands on one line: it is cut at its line breaks when it is
 * written, and put together again when it is read. */

/* The pieces of a mention without their line breaks, none of them empty
 * (element-type ZhupiRange). */
GArray   *zhupi_pieces_cut_at_line_breaks    (ZhupiArticle                *article,
                                              const ZhupiAnnotationRecord *record) G_GNUC_WARN_UNUSED_RESULT;
/* Makes one of pieces between which there is nothing but line breaks. */
void      zhupi_pieces_join_at_line_breaks   (ZhupiArticle                *article,
                                              GArray                      *pieces);
/* Whether a mention comes back changed from the two. */
gboolean  zhupi_pieces_change_at_line_breaks (ZhupiArticle                *article,
                                              const ZhupiAnnotationRecord *record);

/* White space, or what else a program may take for the end of a line. */
gboolean   zhupi_pieces_is_blank       (gunichar                     c);
/* The range without what is blank at its ends; empty when all of it is. */
ZhupiRange zhupi_pieces_trim           (const ZhupiText             *text,
                                        ZhupiRange                   range);
gboolean   zhupi_pieces_change_trimmed (ZhupiArticle                *article,
                                        const ZhupiAnnotationRecord *record);

G_END_DECLS
