/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

#define ZHUPI_LABEL_STUDIO_HOLDS \
  (ZHUPI_TRAIT_MENTIONS | ZHUPI_TRAIT_BLANKS | ZHUPI_TRAIT_OVERLAPS | ZHUPI_TRAIT_LINE_BREAKS \
   | ZHUPI_TRAIT_STATES | ZHUPI_TRAIT_NOTES | ZHUPI_TRAIT_RELATIONS | ZHUPI_TRAIT_IDS)

/* Tasks of Label Studio in JSON: what is accepted in "annotations", what is suggested in
 * "predictions", what is rejected in an annotation that was cancelled; notes in the "meta" of a
 * region. It has one relation of two regions, with several labels, in one list. Its own files
 * count code points or UTF-16 units; both are read, and JSON_MIN is too. */
GBytes   *zhupi_label_studio_write (ZhupiAnnotationSet        *set,
                                    GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  zhupi_label_studio_read  (const ZhupiExchangeInput  *input,
                                    ZhupiExchangeFound         found,
                                    gpointer                   user_data,
                                    GError                   **error);

G_END_DECLS
