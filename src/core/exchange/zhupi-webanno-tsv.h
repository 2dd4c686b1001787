/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

#define ZHUPI_WEBANNO_TSV_HOLDS \
  (ZHUPI_TRAIT_MENTIONS | ZHUPI_TRAIT_OVERLAPS | ZHUPI_TRAIT_LINE_BREAKS | ZHUPI_TRAIT_BLANKS \
   | ZHUPI_TRAIT_RELATIONS \
   | ZHUPI_TRAIT_STATE_RELATIONS)

/* WebAnno TSV 3.3, as INCEpTION reads and writes it. Offsets are UTF-16 units. Mentions are the
 * named entities that every project of INCEpTION has; relations are a layer "Relation" of the
 * person's own. Read are spans, slots, chains and relations of any layer. */
GBytes   *zhupi_webanno_tsv_write (ZhupiAnnotationSet        *set,
                                   GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  zhupi_webanno_tsv_read  (const ZhupiExchangeInput  *input,
                                   ZhupiExchangeFound         found,
                                   gpointer                   user_data,
                                   GError                   **error);

G_END_DECLS
