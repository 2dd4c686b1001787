/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli.h"

#include "article/zhupi-article.h"

G_BEGIN_DECLS

typedef ZhupiExit (*ZhupiCliArticleFunc) (ZhupiArticle *article,
                                          const char   *name,
                                          gpointer      user_data);

/* Reads a file (or "-") in which each line is an article as JSON, an object with "text" and, if
 * need be, "source", one after the other in little memory. A line that cannot be read is told
 * and passed over. */
ZhupiExit zhupi_cli_lines_foreach (const char          *path,
                                   ZhupiCliArticleFunc  func,
                                   gpointer             user_data);

G_END_DECLS
