/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-utf8-chunks-private.h"

#include "text/zhupi-utf8-private.h"

#include <string.h>

/* So much fits into the cache of a processor beside what is made of it. */
#define CHUNK_BYTES (32u * 1024)

/* The longest character. */
#define MAX_CHARACTER_BYTES 4

/* Up to the last byte that may begin a character, for the rest of that one may follow. */
static gsize
whole_characters (const char *bytes,
                  gsize       n_bytes)
{
  for (gsize i = 1; i <= MAX_CHARACTER_BYTES && i < n_bytes; i++)
    if (!zhupi_utf8_is_continuation (bytes[n_bytes - i]))
      return n_bytes - i;
  return n_bytes;
}

gboolean
zhupi_utf8_chunks_next (ZhupiUtf8Chunks  *self,
                        ZhupiSanitized   *sanitized,
                        GError          **error)
{
  gsize n_read;
  gsize n_all;

  if (self->is_at_end)
    return FALSE;
  if (self->bytes == NULL)
    self->bytes = g_malloc (CHUNK_BYTES);
  memmove (self->bytes, self->bytes + self->n_bytes, self->n_rest);
  if (!g_input_stream_read_all (self->stream, self->bytes + self->n_rest,
                                CHUNK_BYTES - self->n_rest, &n_read, NULL, error))
    return FALSE;
  n_all = self->n_rest + n_read;
  self->is_at_end = n_all < CHUNK_BYTES;
  self->n_bytes = self->is_at_end ? n_all : whole_characters (self->bytes, n_all);
  self->n_rest = n_all - self->n_bytes;
  zhupi_sanitize (self->bytes, self->n_bytes, sanitized);
  return TRUE;
}

gboolean
zhupi_utf8_chunks_reset (ZhupiUtf8Chunks  *self,
                         GError          **error)
{
  self->n_bytes = self->n_rest = 0;
  self->is_at_end = FALSE;
  return g_seekable_seek (G_SEEKABLE (self->stream), (goffset) self->n_skipped, G_SEEK_SET, NULL,
                          error);
}

void
zhupi_utf8_chunks_clear (ZhupiUtf8Chunks *self)
{
  g_clear_pointer (&self->bytes, g_free);
}
