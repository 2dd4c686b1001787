/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* CRC-32C (Castagnoli, as in RFC 3720, appendix B.4) of @data behind that of what came before,
 * 0 for nothing. */
guint32 zhupi_crc32c (guint32       crc,
                      gconstpointer data,
                      gsize         n_bytes);

G_END_DECLS
