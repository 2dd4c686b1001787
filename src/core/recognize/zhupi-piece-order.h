/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-text-piece.h"

G_BEGIN_DECLS

/**
 * ZhupiPieceOrder:
 *
 * The pieces of a text, in the order in which they are worth reading: outward from where somebody
 * looks. Where the pieces end depends on the text alone.
 */
typedef struct _ZhupiPieceOrder ZhupiPieceOrder;

/* Finds the pieces as they are needed. For worker threads: in one long paragraph a millisecond
 * each. */
ZhupiPieceOrder *zhupi_piece_order_new       (ZhupiText       *text) G_GNUC_WARN_UNUSED_RESULT;
void             zhupi_piece_order_free      (ZhupiPieceOrder *self);
/* A piece that was taken, by its number, in code points of the text. */
ZhupiRange       zhupi_piece_order_get_piece (ZhupiPieceOrder *self,
                                              guint            number);
/* Takes the pieces (by their numbers, @n_most at most) that are nearest to a place and were not
 * taken before; FALSE when all were. */
gboolean         zhupi_piece_order_take      (ZhupiPieceOrder *self,
                                              guint            place,
                                              guint            n_most,
                                              ZhupiRange      *numbers);
/* None was taken. */
void             zhupi_piece_order_restart   (ZhupiPieceOrder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiPieceOrder, zhupi_piece_order_free)

G_END_DECLS
