/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "article/zhupi-article.h"

G_BEGIN_DECLS

/**
 * ZhupiEditionWatch:
 *
 * Looks after the file that an open article came from. The content decides, by its checksum; a
 * time or a size alone proves nothing. What cannot be read is no news: the article lies on the
 * desk.
 *
 * ZhupiEditionWatch::changed: (ZhupiArticle *article): the file holds this other text now; told
 * once for each text, or %NULL when it holds the first one again.
 */
#define ZHUPI_TYPE_EDITION_WATCH (zhupi_edition_watch_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiEditionWatch, zhupi_edition_watch, ZHUPI, EDITION_WATCH, GObject)

/* @sha256: of the text that is open. Looks at once. */
ZhupiEditionWatch *zhupi_edition_watch_new  (GFile             *file,
                                             const char        *sha256) G_GNUC_WARN_UNUSED_RESULT;
/* Looks again, for a file system may tell nothing. */
void               zhupi_edition_watch_look (ZhupiEditionWatch *self);

G_END_DECLS
