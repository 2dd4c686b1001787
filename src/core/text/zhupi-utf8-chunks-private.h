/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-sanitize-private.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZhupiUtf8Chunks:
 * @stream: (unowned): bytes that are to be UTF-8
 * @n_skipped: bytes before the text: a byte-order mark
 * @bytes: those of the latest chunk as they were read
 * @n_bytes: how many
 *
 * Reads a text in chunks of whole characters, each made fit for a text: one after the other they
 * are what zhupi_sanitize() makes of all bytes. Start with stream and mark, the rest from zeros.
 */
typedef struct
{
  GInputStream *stream;
  gsize n_skipped;
  char *bytes;
  gsize n_bytes;

  gsize n_rest;
  gboolean is_at_end;
} ZhupiUtf8Chunks;

/* The text of @sanitized is the caller's. FALSE at the end, and with @error set on failure. */
gboolean zhupi_utf8_chunks_next  (ZhupiUtf8Chunks  *self,
                                  ZhupiSanitized   *sanitized,
                                  GError          **error);
/* Back to the first chunk. */
gboolean zhupi_utf8_chunks_reset (ZhupiUtf8Chunks  *self,
                                  GError          **error);
void     zhupi_utf8_chunks_clear (ZhupiUtf8Chunks  *self);

G_END_DECLS
