/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-text.h"

G_BEGIN_DECLS

/**
 * ZhupiTextPiece:
 * @text: the piece and what stands around it, or the whole text
 * @offset: code point of the whole text at which @text begins
 * @range: the piece, in code points of @text
 *
 * A piece of a text that need not be held whole. What stands around it is enough for quotes of it
 * and for the boundaries of graphemes in them.
 */
typedef struct
{
  ZhupiText *text;
  guint offset;
  ZhupiRange range;
} ZhupiTextPiece;

/* Code points: the usual length of a piece, and of what is to stand before and behind it. */
#define ZHUPI_TEXT_PIECE_LENGTH 30000u
#define ZHUPI_TEXT_PIECE_MARGIN 1100u

/* The end of the piece that begins at @start: that of a sentence if there is one. Depends on
 * nothing farther than the margin behind it. */
guint zhupi_text_piece_find_end  (const ZhupiText      *text,
                                  guint                 start);
/* @range: in code points of the whole text, within the piece or its margins. */
char *zhupi_text_piece_dup_slice (const ZhupiTextPiece *self,
                                  ZhupiRange            range) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
