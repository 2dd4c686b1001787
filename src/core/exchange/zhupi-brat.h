/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

#define ZHUPI_BRAT_HOLDS \
  (ZHUPI_TRAIT_MENTIONS | ZHUPI_TRAIT_BLANKS | ZHUPI_TRAIT_FRAGMENTS | ZHUPI_TRAIT_OVERLAPS \
   | ZHUPI_TRAIT_STATES | ZHUPI_TRAIT_NOTES | ZHUPI_TRAIT_ENTITIES | ZHUPI_TRAIT_RELATIONS \
   | ZHUPI_TRAIT_STATE_RELATIONS)

/* The attributes of mentions that nobody has accepted. */
#define ZHUPI_BRAT_SUGGESTED "Suggested"
#define ZHUPI_BRAT_REJECTED "Rejected"
/* A note, and the link to an entity, of which the name stands behind it. */
#define ZHUPI_BRAT_NOTE "AnnotatorNotes"
#define ZHUPI_BRAT_LINK "Reference"
#define ZHUPI_BRAT_LINK_SPACE "Zhupi"

/* Standoff of brat: T with pieces in code points, R, A for states, N for entities, # for notes, of
 * which each line is one. A mention is cut at its line breaks. Events, equivalences and other
 * attributes are read as relations and as bodies. The text is beside it in NAME.txt, the classes
 * are in annotation.conf. */
GBytes   *zhupi_brat_write      (ZhupiAnnotationSet        *set,
                                 GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes   *zhupi_brat_write_conf (ZhupiAnnotationSet        *set,
                                 GBytes                    *before) G_GNUC_WARN_UNUSED_RESULT;
gboolean  zhupi_brat_read       (const ZhupiExchangeInput  *input,
                                 ZhupiExchangeFound         found,
                                 gpointer                   user_data,
                                 GError                   **error);

G_END_DECLS
