/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-utf8-scan.h"

#include "text/zhupi-charset-private.h"
#include "text/zhupi-decoder-private.h"
#include "text/zhupi-utf8-chunks-private.h"
#include "text/zhupi-utf8-private.h"

/* Enough for every mark and for what tells that a file is no text. */
#define HEAD_BYTES 16

/* In bytes of which nothing had to be replaced there are no control characters. */
static void
count_chunk (ZhupiDecoderCounts    *counts,
             const ZhupiUtf8Chunks *chunks,
             const ZhupiSanitized  *chunk)
{
  counts->n_bytes += chunks->n_bytes;
  counts->n_wide += zhupi_utf8_count_leads (chunk->utf8, chunk->n_bytes);
  if (chunk->n_broken + chunk->n_controls == 0)
    return;
  counts->n_nuls += zhupi_decoder_count_nuls (chunks->bytes, chunks->n_bytes);
  counts->n_controls += zhupi_sanitize_count_controls (chunks->bytes, chunks->n_bytes);
  counts->n_broken += chunk->n_broken;
  counts->n_replaced += chunk->n_broken + chunk->n_controls;
}

/* Reads to the end; the text of a file beyond the limit is not needed. */
static gboolean
read_all (ZhupiUtf8Chunks     *chunks,
          ZhupiDecoderCounts  *counts,
          ZhupiUtf8Scan       *scan,
          GError             **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  GError *cause = NULL;
  ZhupiSanitized chunk;

  while (counts->n_bytes <= ZHUPI_DECODER_MAX_BYTES
         && zhupi_utf8_chunks_next (chunks, &chunk, &cause))
    {
      g_checksum_update (checksum, (const guchar *) chunk.utf8, (gssize) chunk.n_bytes);
      scan->length += zhupi_utf8_count (chunk.utf8, chunk.n_bytes).starts;
      count_chunk (counts, chunks, &chunk);
      g_free (chunk.utf8);
    }
  g_strlcpy (scan->sha256, g_checksum_get_string (checksum), sizeof scan->sha256);
  scan->n_replaced = (guint) counts->n_replaced;
  if (cause == NULL)
    return TRUE;
  g_propagate_error (error, cause);
  return FALSE;
}

/* What the first bytes and the person say. */
typedef enum
{
  OTHER,     /* not UTF-8, or not text */
  UTF8,
  UNMARKED,  /* the rest of the bytes must tell */
} Head;

static Head
look_at_head (const char *bytes,
              gsize       n_bytes,
              const char *wanted,
              gsize      *n_mark)
{
  const char *marked = zhupi_charset_from_mark (bytes, n_bytes, n_mark);

  if (marked == NULL && wanted == NULL)
    return zhupi_decoder_has_signature (bytes, n_bytes) ? OTHER : UNMARKED;
  if (marked == NULL || (wanted != NULL && g_ascii_strcasecmp (wanted, marked) != 0))
    {
      *n_mark = 0;
      return zhupi_decoder_is_utf8_name (wanted) ? UTF8 : OTHER;
    }
  return zhupi_decoder_is_utf8_name (marked) ? UTF8 : OTHER;
}

static gboolean
is_utf8 (const ZhupiDecoderCounts *counts)
{
  return !zhupi_decoder_has_many_nuls (counts) && zhupi_decoder_is_mostly_utf8 (counts)
         && (counts->n_replaced == 0 || !zhupi_decoder_has_many_controls (counts));
}

gboolean
zhupi_utf8_scan (GInputStream   *stream,
                 const char     *charset,
                 ZhupiUtf8Scan  *scan,
                 GError        **error)
{
  ZhupiUtf8Chunks chunks = { .stream = stream };
  ZhupiDecoderCounts counts = { 0 };
  char bytes[HEAD_BYTES];
  gsize n_bytes;
  gboolean is_read;
  Head head;

  g_return_val_if_fail (G_IS_SEEKABLE (stream), FALSE);

  *scan = (ZhupiUtf8Scan) { 0 };
  if (!g_input_stream_read_all (stream, bytes, sizeof bytes, &n_bytes, NULL, error))
    return FALSE;
  head = look_at_head (bytes, n_bytes, charset, &chunks.n_skipped);
  if (head == OTHER)
    return FALSE;
  scan->n_mark = chunks.n_skipped;
  is_read = zhupi_utf8_chunks_reset (&chunks, error) && read_all (&chunks, &counts, scan, error);
  zhupi_utf8_chunks_clear (&chunks);
  return is_read && scan->length > 0 && counts.n_bytes + scan->n_mark <= ZHUPI_DECODER_MAX_BYTES
         && (head == UTF8 || is_utf8 (&counts));
}
