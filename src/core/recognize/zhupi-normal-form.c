/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-normal-form.h"

#define FULL_WIDTH_FIRST 0xff01u
#define FULL_WIDTH_LAST 0xff5eu
#define FULL_WIDTH_SHIFT 0xfee0u
#define IDEOGRAPHIC_SPACE 0x3000u

gunichar
zhupi_normal_form (const ZhupiLexicon *lexicon,
                   gunichar            c)
{
  if (c < 0x80)
    return c;
  if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST)
    return c - FULL_WIDTH_SHIFT;
  if (c == IDEOGRAPHIC_SPACE)
    return ' ';
  return lexicon != NULL ? zhupi_lexicon_fold (lexicon, c) : c;
}
