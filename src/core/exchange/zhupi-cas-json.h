/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

#define ZHUPI_CAS_JSON_HOLDS \
  (ZHUPI_TRAIT_MENTIONS | ZHUPI_TRAIT_FRAGMENTS | ZHUPI_TRAIT_OVERLAPS | ZHUPI_TRAIT_LINE_BREAKS \
   | ZHUPI_TRAIT_STATES \
   | ZHUPI_TRAIT_NOTES | ZHUPI_TRAIT_ENTITIES | ZHUPI_TRAIT_RELATIONS | ZHUPI_TRAIT_IDS \
   | ZHUPI_TRAIT_SCORES | ZHUPI_TRAIT_REASONS | ZHUPI_TRAIT_AUTHORS | ZHUPI_TRAIT_CREATED \
   | ZHUPI_TRAIT_MODIFIED | ZHUPI_TRAIT_STATE_RELATIONS | ZHUPI_TRAIT_BLANKS)

/* UIMA CAS JSON 0.4, as INCEpTION and dkpro-cassis read and write it. Offsets are UTF-16 units.
 * Mentions are named entities of DKPro Core, whose "value" is the class, with features of our own;
 * relations are a layer with a governor and a dependent. Any other annotation is read, too: its
 * class is the value of a feature or the name of its type; words and sentences are left out. */
GBytes   *zhupi_cas_json_write (ZhupiAnnotationSet        *set,
                                GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  zhupi_cas_json_read  (const ZhupiExchangeInput  *input,
                                ZhupiExchangeFound         found,
                                gpointer                   user_data,
                                GError                   **error);

G_END_DECLS
