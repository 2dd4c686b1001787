/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* Paths are files or URIs, "-" is standard input. All return %NULL with @error set on failure. */

GBytes             *zhupi_cli_read_bytes   (const char    *path,
                                            gsize          max_bytes,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;
ZhupiArticle       *zhupi_cli_read_article (const char    *path,
                                            const char    *charset,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;
/* The bytes of a set file or of a file to import. */
GBytes             *zhupi_cli_read_set     (const char    *path,
                                            GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/* Tells of characters that U+FFFD stands for; nothing for none. */
void                zhupi_cli_tell_replaced (const char   *path,
                                             guint         n_replaced);
/* Standard input cannot be read, or is too large; FALSE. @cause is taken. */
gboolean            zhupi_cli_fail_reading   (GError       *cause,
                                              GError      **error);
gboolean            zhupi_cli_fail_too_large (gsize        max_bytes,
                                              GError     **error);

G_END_DECLS
