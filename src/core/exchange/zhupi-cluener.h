/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

#define ZHUPI_CLUENER_HOLDS \
  (ZHUPI_TRAIT_MENTIONS | ZHUPI_TRAIT_BLANKS | ZHUPI_TRAIT_OVERLAPS | ZHUPI_TRAIT_LINE_BREAKS)

/* JSON Lines of CLUENER: classes, in them the texts, of these the places by first and last code
 * point. Unlike anywhere else the last one is still within the mention. */
GBytes   *zhupi_cluener_write (ZhupiAnnotationSet        *set,
                               GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  zhupi_cluener_read  (const ZhupiExchangeInput  *input,
                               ZhupiExchangeFound         found,
                               gpointer                   user_data,
                               GError                   **error);

G_END_DECLS
