/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "article/zhupi-article.h"

G_BEGIN_DECLS

/**
 * ZhupiCliLineArticle:
 * @id: (nullable): the JSON of what the line calls its article, a text or a whole number
 * @article: (nullable): the article
 *
 * An article that stands in one line.
 */
typedef struct
{
  char *id;
  ZhupiArticle *article;
} ZhupiCliLineArticle;

/* A JSON object with "text" and, if need be, "id" and "source". @number: of the line, from 1. FALSE with @error set when it is
 * not; then @self may have an id all the same. */
gboolean zhupi_cli_line_article_parse (ZhupiCliLineArticle  *self,
                                       const GString        *line,
                                       guint                 number,
                                       GError              **error);
void     zhupi_cli_line_article_clear (ZhupiCliLineArticle  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZhupiCliLineArticle, zhupi_cli_line_article_clear)

G_END_DECLS
