/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

/* An offset that a file does not give. */
#define ZHUPI_DRAFT_NOWHERE (-1)

/**
 * ZhupiDraftPiece:
 * @start: first place, in the unit of the file, or %ZHUPI_DRAFT_NOWHERE
 * @end: place after the last one
 */
typedef struct
{
  gint64 start;
  gint64 end;
} ZhupiDraftPiece;

/**
 * ZhupiDraftMention:
 * @id: (nullable): what the file calls it; a UUID is kept
 * @tag: (nullable): its class
 * @pieces: where it is; when there are several, they are in order
 * @n_pieces: how many there are, 0 when only the quote says where it is
 * @quote: (nullable): its text; blanks in it do not count
 * @state: (nullable): "suggested" or "rejected"
 * @entity: (nullable): name of what it mentions
 * @created: microseconds since 1970 UTC, 0 when unknown
 * @modified: likewise
 * @score: per mille, or %ZHUPI_SCORE_NONE
 * @bodies: (nullable): JSON of further bodies, parted by commas
 * @members: (nullable): JSON of further members, parted by commas
 *
 * One mention as a file tells it. All is borrowed.
 */
typedef struct
{
  const char *id;
  const char *tag;
  const ZhupiDraftPiece *pieces;
  guint n_pieces;
  const char *quote;
  const char *state;
  const char *note;
  const char *entity;
  const char *reason;
  const char *creator;
  const char *generator;
  gint64 created;
  gint64 modified;
  int score;
  const char *bodies;
  const char *members;
} ZhupiDraftMention;

#define ZHUPI_DRAFT_MENTION_INIT { .score = ZHUPI_SCORE_NONE }

/**
 * ZhupiDraftRelation:
 * @id: (nullable): what the file calls it; a UUID is kept
 * @from: what the file calls the mention
 * @to: likewise
 */
typedef struct
{
  const char *id;
  const char *kind;
  const char *from;
  const char *to;
  const char *note;
} ZhupiDraftRelation;

/**
 * ZhupiDraft:
 *
 * One document as a foreign file tells it, on its way to a set. When all is in, the unit of its
 * offsets is found out: code points, UTF-16 or bytes, with line ends as they are, as LF or as
 * CRLF. A reader of a format fills one of these and knows nothing of sets.
 */
typedef struct _ZhupiDraft ZhupiDraft;

/* @usual: what the format is known to count; wins when nothing in the file says otherwise. */
ZhupiDraft *zhupi_draft_new          (const ZhupiExchangeInput  *input,
                                      ZhupiOffsetUnit            usual) G_GNUC_WARN_UNUSED_RESULT;
void        zhupi_draft_free         (ZhupiDraft                *self);
/* The text that the file carries; valid UTF-8. */
void        zhupi_draft_set_text     (ZhupiDraft                *self,
                                      const char                *utf8);
void        zhupi_draft_set_name     (ZhupiDraft                *self,
                                      const char                *name);
/* What the offsets count, as the file itself says. */
void        zhupi_draft_set_unit     (ZhupiDraft                *self,
                                      ZhupiOffsetUnit            unit);
/* The text that the file carries has lost white space, or got some. */
void        zhupi_draft_set_loose    (ZhupiDraft                *self);
/* Pieces with only a line break between them are one: the format cuts mentions there. */
void        zhupi_draft_join_lines   (ZhupiDraft                *self);
void        zhupi_draft_add_mention  (ZhupiDraft                *self,
                                      const ZhupiDraftMention   *mention);
void        zhupi_draft_add_relation (ZhupiDraft                *self,
                                      const ZhupiDraftRelation  *relation);
/* Classes and relation types, in order; without any the set has the usual ones. */
void        zhupi_draft_add_tag      (ZhupiDraft                *self,
                                      const ZhupiTag            *tag);
void        zhupi_draft_add_relation_type (ZhupiDraft           *self,
                                           const ZhupiTag       *type);
/* Something about the whole document that a person should know; @message is taken. */
void        zhupi_draft_tell         (ZhupiDraft                *self,
                                      char                      *message);
/* Calls @found with the set; not when the text of the file is not that of the input's article.
 * Returns FALSE when @found does not want more, or with @error set. */
gboolean    zhupi_draft_finish       (ZhupiDraft                *self,
                                      ZhupiExchangeFound         found,
                                      gpointer                   user_data,
                                      GError                   **error);

/* The id of an entity that a file only names: what has the same class (nullable) and name is the
 * same, in every file. */
void        zhupi_draft_find_entity_id (const char              *tag,
                                        const char              *name,
                                        ZhupiUuid               *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiDraft, zhupi_draft_free)

G_END_DECLS
