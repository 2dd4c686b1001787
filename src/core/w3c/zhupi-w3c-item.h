/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-uuid-set.h"
#include "json/zhupi-json-reader.h"

G_BEGIN_DECLS

#define ZHUPI_W3C_NO_POSITION (-1)

/* Texts of an item; an empty one is the same as none. */
typedef enum
{
  ZHUPI_W3C_ID,
  ZHUPI_W3C_MOTIVATION,
  ZHUPI_W3C_TAG,
  ZHUPI_W3C_NOTE,
  ZHUPI_W3C_REASON,
  ZHUPI_W3C_STATE,
  ZHUPI_W3C_ENTITY,     /* IRI */
  ZHUPI_W3C_LINK,       /* IRI */
  ZHUPI_W3C_LOOSE,      /* a body that does not say what it is for */
  ZHUPI_W3C_CREATOR,
  ZHUPI_W3C_GENERATOR,
  ZHUPI_W3C_TARGET_IRI, /* of a target that is a whole resource */
  ZHUPI_W3C_MOTIVATION_JSON, /* where it is none of ours */
  /* JSON of the bodies that these texts were taken from, where they say more than we would. */
  ZHUPI_W3C_TAG_BODY,
  ZHUPI_W3C_NOTE_BODY,
  ZHUPI_W3C_REASON_BODY,
  ZHUPI_W3C_LOOSE_BODY,
  ZHUPI_W3C_BODIES,     /* JSON of bodies that the model has no place for */
  ZHUPI_W3C_TARGETS,    /* JSON of what else its targets say */
  ZHUPI_W3C_MEMBERS,    /* JSON of members that are not known */
  ZHUPI_W3C_N_TEXTS,
} ZhupiW3cText;

/* Texts of a body. */
enum
{
  ZHUPI_W3C_BODY_PURPOSE,
  ZHUPI_W3C_BODY_VALUE,
  ZHUPI_W3C_BODY_SOURCE,
  ZHUPI_W3C_N_BODY_TEXTS,
};

/**
 * ZhupiW3cTarget:
 * @start: first code point, or %ZHUPI_W3C_NO_POSITION
 * @end: code point after the last one, or %ZHUPI_W3C_NO_POSITION
 * @exact: the quote, empty for none
 * @prefix: what stands before it, empty for none
 * @suffix: what stands behind it, empty for none
 * @data: the file
 * @source: IRI of the text, empty when it is that of the article
 * @selectors: JSON of selectors that are not ours, parted by commas
 * @members: JSON of members that are not ours, parted by commas
 *
 * One piece of text that an annotation points to.
 */
typedef struct
{
  gint64 start;
  gint64 end;
  GString *exact;
  GString *prefix;
  GString *suffix;
  const char *data;
  GString *source;
  GString *selectors;
  GString *members;
} ZhupiW3cTarget;

/**
 * ZhupiW3cItem:
 * @data: the file
 * @begin: offset of the item in the file
 * @n_bytes: of the item in the file
 * @ids: (nullable): where its id is going to be looked up
 * @uuid: its id, when that is one of ours; else "none"
 * @source: (nullable): the IRI that names the article
 *
 * One annotation as it stands in the file, before anything is looked up. One of these is used
 * for all items, one after the other. Private to this room.
 */
typedef struct
{
  const char *data;
  gsize begin;
  gsize n_bytes;
  const ZhupiUuidSet *ids;
  ZhupiUuid uuid;
  const char *source;
  GString *texts[ZHUPI_W3C_N_TEXTS];
  GPtrArray *targets;
  guint n_targets;
  GString *body[ZHUPI_W3C_N_BODY_TEXTS]; /* the body that is being read */
  GString *last_time;   /* as it was written */
  gint64 time;          /* which that is */
  gboolean knows_time;  /* whether it is one */
  gint64 created;
  gint64 modified;
  int score;
  gboolean has_bad_time;
  gboolean has_foreign_tag; /* its class is not said the way we say it */
  gboolean is_orphan;   /* it was not found again in this text; its place is that of another one */
} ZhupiW3cItem;

void        zhupi_w3c_item_init  (ZhupiW3cItem    *self,
                                  const char      *data);
void        zhupi_w3c_item_clear (ZhupiW3cItem    *self);
/* Reads the value whose first token is the current one; FALSE when it is no object. */
gboolean    zhupi_w3c_item_read  (ZhupiW3cItem    *self,
                                  ZhupiJsonReader *reader);
const ZhupiW3cTarget *zhupi_w3c_item_get_target (ZhupiW3cItem *self,
                                                 guint         index);

/* %NULL for none; valid until the next item is read. */
static inline const char *
zhupi_w3c_item_get (ZhupiW3cItem *self,
                    ZhupiW3cText  text)
{
  return self->texts[text]->len > 0 ? self->texts[text]->str : NULL;
}

/* Makes what a body without purpose says the tag or the note, of which there is none. */
void        zhupi_w3c_item_settle_loose (ZhupiW3cItem *self,
                                         ZhupiW3cText  text);
/* The `extra` of the annotation; %NULL when there is none. */
char       *zhupi_w3c_item_dup_extra    (ZhupiW3cItem *self) G_GNUC_WARN_UNUSED_RESULT;

/* What the parts of this room share. */

static inline void
zhupi_w3c_clear_text (GString *text)
{
  text->len = 0;
  text->str[0] = 0;
}

void        zhupi_w3c_set_text   (GString         *into,
                                  ZhupiJsonSlice   slice);
/* Sets @into to the current token when that is a text; skips any other value. */
void        zhupi_w3c_read_text  (ZhupiJsonReader *reader,
                                  GString         *into);
/* The first text of a value that may be a text or a list of them. */
void        zhupi_w3c_read_first_text (ZhupiJsonReader *reader,
                                       GString         *into);
/* The name of a Person or Software, which may be an object, an IRI, or a list of these. */
void        zhupi_w3c_read_agent (ZhupiJsonReader *reader,
                                  GString         *into);
/* Appends `"name":value` for the value whose first token is the current one. */
void        zhupi_w3c_keep_member (ZhupiJsonReader *reader,
                                   const char      *name,
                                   GString         *members);
void        zhupi_w3c_keep_slice  (ZhupiJsonReader      *reader,
                                   const ZhupiJsonSlice *name,
                                   GString              *members);

/* In zhupi-w3c-body.c and zhupi-w3c-target.c. */
void        zhupi_w3c_item_read_body   (ZhupiW3cItem    *self,
                                        ZhupiJsonReader *reader);
void        zhupi_w3c_item_read_target (ZhupiW3cItem    *self,
                                        ZhupiJsonReader *reader);
ZhupiW3cTarget *zhupi_w3c_target_new   (void);
void        zhupi_w3c_target_free      (ZhupiW3cTarget  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZhupiW3cItem, zhupi_w3c_item_clear)

G_END_DECLS
