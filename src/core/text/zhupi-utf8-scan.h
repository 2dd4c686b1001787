/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-decoder.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ZHUPI_SHA256_SIZE (64 + 1)

/**
 * ZhupiUtf8Scan:
 * @n_mark: bytes of the byte-order mark before the text
 * @length: of the text, in code points
 * @n_replaced: as in #ZhupiDecoded
 * @sha256: of the text in UTF-8, as hexadecimal digits
 *
 * What one reading finds out about a text, so that another one need not hold it whole.
 */
typedef struct
{
  gsize n_mark;
  guint length;
  guint n_replaced;
  char sha256[ZHUPI_SHA256_SIZE];
} ZhupiUtf8Scan;

/* Whether zhupi_decode() takes the bytes of the stream for UTF-8 and makes a text of them: FALSE
 * for what it must see whole and for what it refuses, and with @error set when reading fails.
 * @charset: (nullable): as for zhupi_decode(). */
gboolean zhupi_utf8_scan (GInputStream   *stream,
                          const char     *charset,
                          ZhupiUtf8Scan  *scan,
                          GError        **error);

G_END_DECLS
