/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "anchor/zhupi-anchor.h"

#define HEAD "星河重工与云帆电池签约\n两家企业昨日在北岸高新区签署供货协议，期限五年。\n"
#define TAIL "分析人士认为，这笔订单将使产能利用率明显回升。\n"

typedef struct
{
  ZhupiText *old_text;
  ZhupiText *new_text;
  ZhupiAnchorPlace place;
} Attached;

typedef struct
{
  const char *words;
  guint nth;
} Mark;

void             attached_clear (Attached *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Attached, attached_clear)

ZhupiAnchorQuote make_quote    (ZhupiText        *text,
                                ZhupiRange        range);
void             clear_quote   (ZhupiAnchorQuote *quote);
/* The place of number @nth (from 0) of @words in @text. */
ZhupiRange       find_words    (ZhupiText        *text,
                                const char       *words,
                                guint             nth);
/* What becomes of number @nth of @words in @old. */
Attached         attach        (const char       *old,
                                const char       *new,
                                const char       *words,
                                guint             nth,
                                gboolean          with_old);
/* What becomes of the first of @marks when all of them are looked for without the old text. */
Attached         attach_first  (const char       *old,
                                const char       *new,
                                const Mark       *marks,
                                guint             n_marks);
void             assert_stands (const Attached   *attached,
                                const char       *words,
                                guint             nth);
