/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-text-piece.h"
#include "text/zhupi-utf8-scan.h"

G_BEGIN_DECLS

/**
 * ZhupiPieceReader:
 *
 * Reads a text piece by piece, in memory that does not grow with it.
 */
typedef struct _ZhupiPieceReader ZhupiPieceReader;

/* @stream: what was scanned; read again from its beginning. */
ZhupiPieceReader *zhupi_piece_reader_new  (GInputStream         *stream,
                                           const ZhupiUtf8Scan  *scan) G_GNUC_WARN_UNUSED_RESULT;
void              zhupi_piece_reader_free (ZhupiPieceReader     *self);
/* The next piece; borrowed, and valid until the next call. FALSE at the end, and with @error set
 * when reading fails or the text is not the one that was scanned. */
gboolean          zhupi_piece_reader_next (ZhupiPieceReader     *self,
                                           ZhupiTextPiece       *piece,
                                           GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiPieceReader, zhupi_piece_reader_free)

G_END_DECLS
