/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

#define ZHUPI_SPACY_HOLDS \
  (ZHUPI_TRAIT_MENTIONS | ZHUPI_TRAIT_BLANKS | ZHUPI_TRAIT_OVERLAPS | ZHUPI_TRAIT_LINE_BREAKS \
   | ZHUPI_TRAIT_RELATIONS | ZHUPI_TRAIT_STATE_RELATIONS)

/* JSON Lines of spaCy and Prodigy, one document a line: "spans" with code points and with tokens,
 * of which each is one code point. A relation names the last token of each mention and, as two of
 * them may end there, the mentions themselves. "ents" and "entities" are read too. */
GBytes   *zhupi_spacy_write (ZhupiAnnotationSet        *set,
                             GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  zhupi_spacy_read  (const ZhupiExchangeInput  *input,
                             ZhupiExchangeFound         found,
                             gpointer                   user_data,
                             GError                   **error);

G_END_DECLS
