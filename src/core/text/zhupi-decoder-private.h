/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZhupiDecoderCounts:
 * @n_bytes: of the file, without its mark
 * @n_nuls: bytes that are NUL
 * @n_controls: bytes that no text has, see zhupi_sanitize_count_controls()
 * @n_wide: characters beyond ASCII, what stands for broken ones among them
 * @n_broken: invalid sequences
 * @n_replaced: all that was replaced
 *
 * What tells whether a file without a mark is UTF-8.
 */
typedef struct
{
  gsize n_bytes;
  gsize n_nuls;
  gsize n_controls;
  gsize n_wide;
  gsize n_broken;
  gsize n_replaced;
} ZhupiDecoderCounts;

/* A file that is not text by its first bytes. */
gboolean zhupi_decoder_has_signature  (const char               *bytes,
                                       gsize                     n_bytes);
gboolean zhupi_decoder_is_utf8_name   (const char               *charset);
gsize    zhupi_decoder_count_nuls     (const char               *bytes,
                                       gsize                     n_bytes);
/* Half the bytes of Latin letters in UTF-16 are NUL. */
gboolean zhupi_decoder_has_many_nuls  (const ZhupiDecoderCounts *counts);
gboolean zhupi_decoder_has_many_controls (const ZhupiDecoderCounts *counts);
/* Only the last character is cut, or there is much more good than broken. */
gboolean zhupi_decoder_is_mostly_utf8 (const ZhupiDecoderCounts *counts);

G_END_DECLS
