/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names as in the IANA registry; the functions return static or interned strings. */
const char *zhupi_charset_from_mark   (const char  *bytes,
                                       gsize        n_bytes,
                                       gsize       *n_mark);
const char *zhupi_charset_guess_utf16 (const char  *bytes,
                                       gsize        n_bytes);
const char *zhupi_charset_guess       (const char  *bytes,
                                       gsize        n_bytes);

/* Converts to UTF-8; what cannot be read becomes U+FFFD and is counted. FALSE when the encoding
 * is not known here. The result may hold control characters. */
gboolean    zhupi_charset_convert     (const char  *charset,
                                       const char  *bytes,
                                       gsize        n_bytes,
                                       GString    **utf8,
                                       guint       *n_replaced);

G_END_DECLS
