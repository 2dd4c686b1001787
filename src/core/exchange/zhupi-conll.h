/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

/* Line breaks are white space here. */
#define ZHUPI_CONLL_HOLDS (ZHUPI_TRAIT_MENTIONS | ZHUPI_TRAIT_LINE_BREAKS)

/* One character and its label a line, with a tab between them: B- begins a mention, I- goes on, O
 * is none. White space is left out; an empty line ends a line of the text. What is read may have
 * tokens of any length and several columns, of which the first and the last one count, and labels
 * of any kind (BIO, IOB1, BIOES, BMES, BILOU). */
GBytes   *zhupi_conll_write (ZhupiAnnotationSet        *set,
                             GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  zhupi_conll_read  (const ZhupiExchangeInput  *input,
                             ZhupiExchangeFound         found,
                             gpointer                   user_data,
                             GError                   **error);

G_END_DECLS
