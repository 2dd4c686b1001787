/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* An article of that many code points. */
ZhupiArticle       *compare_article_new (guint         length);
/* A set from a line such as "0-3 company; 4-9 project suggested; 2-4+6-8 company". */
ZhupiAnnotationSet *compare_set_new     (ZhupiArticle *article,
                                         const char   *line);

G_END_DECLS
