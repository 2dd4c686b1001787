/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZhupiExtractor:
 * @id: name that is kept with the article, such as "html"
 * @patterns: of file names, ended by %NULL
 * @mime_type: of such files
 * @matches: whether these bytes are of that kind; @name: of the file (nullable)
 * @extract: the text of the document: the title on the first line, the date and the source on the
 *   second, then the paragraphs; UTF-8. @charset: its character encoding (nullable: find out).
 *   @headings: where the paragraphs are appended that are headings (element type
 *   ZhupiPlainHeading). Errors: %ZHUPI_ERROR_NOT_TEXT, %ZHUPI_ERROR_TOO_LARGE,
 *   %ZHUPI_ERROR_FORMAT and those of zhupi_decode()
 *
 * A kind of document that is more than plain text.
 */
typedef struct
{
  const char *id;
  const char *const *patterns;
  const char *mime_type;
  gboolean (*matches) (GBytes *bytes, const char *name);
  GBytes *(*extract) (GBytes *bytes, const char *charset, GArray *headings, GError **error);
} ZhupiExtractor;

/* The kinds that this build can read. */
const ZhupiExtractor *const *zhupi_extractors_list (guint      *n_extractors);
/* What reads these bytes; %NULL for plain text. @name: of the file (nullable). */
const ZhupiExtractor        *zhupi_extractors_find (GBytes     *bytes,
                                                    const char *name);

G_END_DECLS
