/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "article/zhupi-article.h"
#include "store/zhupi-desk.h"

G_BEGIN_DECLS

/* An article on the desk that seems to be an older edition of @article: from the same source, or
 * under the same title, but of another text, and with marks of a person. The one that was opened
 * last; %NULL for none. Main loop only. */
ZhupiDeskArticle *zhupi_edition_find_older (ZhupiDesk        *desk,
                                            ZhupiArticle     *article) G_GNUC_WARN_UNUSED_RESULT;
/* Accepted marks of all sets of an article together. */
guint             zhupi_edition_count_marks (ZhupiDeskArticle *article);

G_END_DECLS
