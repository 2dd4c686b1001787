/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

#define ZHUPI_DOCCANO_HOLDS \
  (ZHUPI_TRAIT_MENTIONS | ZHUPI_TRAIT_BLANKS | ZHUPI_TRAIT_OVERLAPS | ZHUPI_TRAIT_LINE_BREAKS \
   | ZHUPI_TRAIT_RELATIONS | ZHUPI_TRAIT_STATE_RELATIONS)

/* JSON Lines of doccano, one document a line: "label" when there are no relations, "entities" and
 * "relations" when there are. The program counts UTF-16 units, or graphemes when its project says
 * so; the file does not say which. */
GBytes   *zhupi_doccano_write (ZhupiAnnotationSet        *set,
                               GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  zhupi_doccano_read  (const ZhupiExchangeInput  *input,
                               ZhupiExchangeFound         found,
                               gpointer                   user_data,
                               GError                   **error);

G_END_DECLS
