/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

#define ZHUPI_CSV_HOLDS \
  (ZHUPI_TRAIT_MENTIONS | ZHUPI_TRAIT_BLANKS | ZHUPI_TRAIT_OVERLAPS | ZHUPI_TRAIT_LINE_BREAKS \
   | ZHUPI_TRAIT_STATES | ZHUPI_TRAIT_NOTES | ZHUPI_TRAIT_ENTITIES | ZHUPI_TRAIT_IDS \
   | ZHUPI_TRAIT_SCORES | ZHUPI_TRAIT_REASONS | ZHUPI_TRAIT_AUTHORS | ZHUPI_TRAIT_CREATED)

#define ZHUPI_CSV_ENTITIES_HOLDS ZHUPI_TRAIT_ENTITY_DETAILS

/* Between the texts of the pieces of a discontinuous mention. */
#define ZHUPI_CSV_GAP " … "

/* One mention a line by RFC 4180 in UTF-8, after a line of names. Start and end are code points,
 * end exclusive; the score is per mille. A mention in pieces spans them all, with its pieces'
 * texts joined by an ellipsis. */
GBytes             *zhupi_csv_write (ZhupiAnnotationSet  *set,
                                     GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* A field and the comma after it. */
void                zhupi_csv_append_field (GString             *table,
                                            const char          *text);

/* One entity a line: its id, class and name, its aliases with a line for each, its note, and how
 * many mentions it has. */
GBytes             *zhupi_csv_write_entities (ZhupiAnnotationSet  *set,
                                              GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* Reads such a table, in any encoding, with the columns in any order and comma, semicolon or tab
 * between them; needed are the class, and start and end or the text, or for a table of
 * entities the class and the name. What cannot be placed is
 * kept and told as by zhupi_w3c_read(); errors are %ZHUPI_ERROR_FORMAT and _SYNTAX beside its. */
gboolean            zhupi_csv_read  (const ZhupiExchangeInput  *input,
                                     ZhupiExchangeFound         found,
                                     gpointer                   user_data,
                                     GError                   **error);

G_END_DECLS
