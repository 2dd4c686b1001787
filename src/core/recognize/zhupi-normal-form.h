/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-lexicon-walk.h"

G_BEGIN_DECLS

#define ZHUPI_FULL_WIDTH_FIRST 0xff01u
#define ZHUPI_FULL_WIDTH_LAST 0xff5eu
#define ZHUPI_FULL_WIDTH_SHIFT 0xfee0u
#define ZHUPI_IDEOGRAPHIC_SPACE 0x3000u

/* Half width for full width, simplified for traditional, one code point for one: positions stay.
 * @lexicon (nullable) knows the traditional characters. */
static inline gunichar
zhupi_normal_form (const ZhupiLexicon *lexicon,
                   gunichar            c)
{
  guint16 fold;

  if (c < 0x80)
    return c;
  if (c >= ZHUPI_FULL_WIDTH_FIRST && c <= ZHUPI_FULL_WIDTH_LAST)
    return c - ZHUPI_FULL_WIDTH_SHIFT;
  if (c == ZHUPI_IDEOGRAPHIC_SPACE)
    return ' ';
  fold = lexicon != NULL ? zhupi_lexicon_cell_of (lexicon, c)->fold : 0;
  return fold != 0 ? fold : c;
}

G_END_DECLS
