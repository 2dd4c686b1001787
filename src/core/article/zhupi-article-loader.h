/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "article/zhupi-article.h"

G_BEGIN_DECLS

ZhupiArticle *zhupi_article_load        (GFile                *file,
                                         const char           *charset,
                                         GCancellable         *cancellable,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void          zhupi_article_load_async  (GFile                *file,
                                         const char           *charset,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
ZhupiArticle *zhupi_article_load_finish (GAsyncResult         *result,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
