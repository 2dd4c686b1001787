/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

#define ZHUPI_HYPOTHESIS_HOLDS \
  (ZHUPI_TRAIT_MENTIONS | ZHUPI_TRAIT_BLANKS | ZHUPI_TRAIT_OVERLAPS | ZHUPI_TRAIT_LINE_BREAKS \
   | ZHUPI_TRAIT_NOTES | ZHUPI_TRAIT_IDS | ZHUPI_TRAIT_CREATED | ZHUPI_TRAIT_MODIFIED)

/* What the search of the Hypothesis API answers: the class is the first tag, the note is the text.
 * Places count UTF-16 units, as pages do; the quote has the last word. Answers to an annotation
 * stay with it. */
GBytes   *zhupi_hypothesis_write (ZhupiAnnotationSet        *set,
                                  GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  zhupi_hypothesis_read  (const ZhupiExchangeInput  *input,
                                  ZhupiExchangeFound         found,
                                  gpointer                   user_data,
                                  GError                   **error);

G_END_DECLS
