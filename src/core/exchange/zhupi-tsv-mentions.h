/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-draft.h"

G_BEGIN_DECLS

/**
 * ZhupiTsvRow:
 * @unit: number of the row: "1-2" or "1-2.1"
 * @start: first place
 * @end: place after the last one
 * @word: its text
 *
 * A row of WebAnno TSV.
 */
typedef struct
{
  const char *unit;
  gint64 start;
  gint64 end;
  const char *word;
} ZhupiTsvRow;

/**
 * ZhupiTsvMentions:
 *
 * The mentions and relations of a file, put together of the rows and columns they stand in.
 */
typedef struct _ZhupiTsvMentions ZhupiTsvMentions;

ZhupiTsvMentions *zhupi_tsv_mentions_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void              zhupi_tsv_mentions_free (ZhupiTsvMentions  *self);
/* The mention of @layer that is the @stacked-th in the row, or has the number @id in all its rows.
 * Returns its index. */
guint             zhupi_tsv_mentions_add  (ZhupiTsvMentions  *self,
                                           const ZhupiTsvRow *row,
                                           const char        *layer,
                                           guint              id,
                                           guint              stacked);
/* What it is called. Of several features "value" and "label" win, then the first one. */
void              zhupi_tsv_mentions_name (ZhupiTsvMentions  *self,
                                           guint              index,
                                           const char        *feature,
                                           const char        *value);
/* A relation between the mention of a layer (%NULL: any) in the row @from_unit and one of @to, by
 * numbers where they have any. */
void              zhupi_tsv_mentions_link (ZhupiTsvMentions  *self,
                                           const char        *kind,
                                           const char        *layer,
                                           const char        *from_unit,
                                           guint              from_id,
                                           const char        *to_unit,
                                           guint              to_id);
/* The same between two mentions that are known. */
void              zhupi_tsv_mentions_link_index (ZhupiTsvMentions *self,
                                                 const char       *kind,
                                                 guint             from,
                                                 guint             to);
/* From a mention that is known. */
void              zhupi_tsv_mentions_link_from (ZhupiTsvMentions *self,
                                                const char       *kind,
                                                guint             from,
                                                const char       *layer,
                                                const char       *to_unit,
                                                guint             to_id);
/* Hands all on. */
void              zhupi_tsv_mentions_give (ZhupiTsvMentions  *self,
                                           ZhupiDraft        *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiTsvMentions, zhupi_tsv_mentions_free)

G_END_DECLS
