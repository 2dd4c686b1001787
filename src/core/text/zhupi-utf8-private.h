/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZhupiUtf8Count:
 * @starts: first bytes of characters
 * @wide: characters beyond U+FFFF among them, which take two UTF-16 units
 */
typedef struct
{
  guint32 starts;
  guint32 wide;
} ZhupiUtf8Count;

static inline gboolean
zhupi_utf8_is_continuation (char byte)
{
  return (byte & 0xC0) == 0x80;
}

/* All five: valid UTF-8, which may begin or end inside a character. */
ZhupiUtf8Count zhupi_utf8_count                (const char *utf8,
                                                gsize       n_bytes);
/* How many characters beyond ASCII begin there. */
gsize          zhupi_utf8_count_leads          (const char *utf8,
                                                gsize       n_bytes);
/* Byte offset of the n-th (from 0) first byte; @n_bytes when there are not so many. */
gsize          zhupi_utf8_nth_start            (const char *utf8,
                                                gsize       n_bytes,
                                                guint       n);
/* The same of the n-th (from 1) first byte before @byte; there must be so many. */
gsize          zhupi_utf8_nth_start_before     (const char *utf8,
                                                gsize       byte,
                                                guint       n);
/* Number of characters that lie wholly in the first @units UTF-16 units. */
guint          zhupi_utf8_code_points_in_units (const char *utf8,
                                                gsize       n_bytes,
                                                guint       units);

G_END_DECLS
