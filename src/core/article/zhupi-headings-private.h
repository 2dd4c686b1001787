/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "article/zhupi-article.h"

G_BEGIN_DECLS

/* Those that are paragraphs of the article, in text order and neither its title nor its date line
 * (element type ZhupiHeading). Of each only the start and the level are looked at. */
GArray             *zhupi_headings_new            (ZhupiArticle       *article,
                                                   const ZhupiHeading *headings,
                                                   guint               n_headings) G_GNUC_WARN_UNUSED_RESULT;
/* @plain: those of the extractor (element type ZhupiPlainHeading) */
GArray             *zhupi_headings_new_from_plain (ZhupiArticle       *article,
                                                   GArray             *plain) G_GNUC_WARN_UNUSED_RESULT;
/* The last that begins at or before a place; %NULL before the first. O(log n) */
const ZhupiHeading *zhupi_headings_find           (const GArray       *headings,
                                                   guint               code_point);

G_END_DECLS
