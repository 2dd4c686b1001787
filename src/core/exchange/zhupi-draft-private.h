/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-draft.h"
#include "exchange/zhupi-offsets.h"

G_BEGIN_DECLS

/* A mention with its strings in the draft, its pieces and what was found out of them. */
typedef struct
{
  ZhupiDraftMention mention;
  guint first_piece;
  gboolean is_placed;
} ZhupiDraftItem;

struct _ZhupiDraft
{
  const ZhupiExchangeInput *input;
  ZhupiOffsetUnit usual;
  ZhupiOffsetUnit unit;
  gboolean joins_lines;
  gboolean is_loose;
  char *text;
  char *name;
  GStringChunk *strings;
  GArray *items;     /* ZhupiDraftItem */
  GArray *pieces;    /* ZhupiDraftPiece of all items */
  GArray *ranges;    /* ZhupiRange in the article, for each piece */
  GArray *relations; /* ZhupiDraftRelation */
  GArray *tags;      /* ZhupiTag */
  GArray *relation_types;
  GPtrArray *findings;
  ZhupiArticle *article;
};

/* In zhupi-draft-place.c: finds out what the offsets count and where that is in the article.
 * @counted: (nullable): the text that the file carries. */
gboolean zhupi_draft_place (ZhupiDraft  *self,
                            ZhupiText   *counted,
                            GError     **error);
/* In zhupi-draft-write.c: all of it as a W3C collection. */
GBytes  *zhupi_draft_write (ZhupiDraft  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
