/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ZHUPI_SHA256_BLOCK_BYTES 64u
#define ZHUPI_SHA256_WORDS 8

/* Whether the processor has instructions for SHA-256; only then the other one may be called. */
gboolean zhupi_sha256_is_native  (void);
/* Takes @n_blocks whole blocks into the eight words of the state. */
void     zhupi_sha256_add_blocks (guint32       state[ZHUPI_SHA256_WORDS],
                                  const guint8 *bytes,
                                  gsize         n_blocks);

G_END_DECLS
