/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-uuid-set.h"
#include "w3c/zhupi-w3c-carry.h"
#include "w3c/zhupi-w3c-item.h"
#include "w3c/zhupi-w3c-place.h"
#include "w3c/zhupi-w3c-pool.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-error.h"

G_BEGIN_DECLS

/**
 * ZhupiW3cReading:
 * @n_items: annotations of the file that have been read
 * @n_quotes: quotes among them
 * @n_quotes_found: quotes that stand in this article
 * @total: what the file says @n_items is, or -1
 * @is_other_text: whether the file was made for a text with another checksum
 *
 * A set file that is being read. Private to this room.
 */
typedef struct
{
  ZhupiJsonReader *reader;
  gsize n_bytes;        /* of the file */
  ZhupiArticle *article;
  char *source;         /* the IRI that names the article */
  GPtrArray *findings; /* nullable */
  ZhupiW3cItem item;
  ZhupiW3cPlacer placer;
  ZhupiW3cPool *pool;
  GArray *records;      /* details borrowed from the pool */
  GPtrArray *links;     /* of Link: what may be a relation */
  GPtrArray *entities;
  GPtrArray *unplaced;  /* JSON texts */
  ZhupiUuidSet *ids;    /* of everything that was read */
  GHashTable *again;    /* ids that came twice, to the last one that was made of each */
  GHashTable *tags;     /* names of classes to their quarks */
  GArray *ranges;       /* of the item that is being read */
  ZhupiTagSet *tag_set;
  GString *id;
  GString *label;
  GString *creator;
  GString *note;
  GString *sha256;
  GString *members;
  gint64 created;
  gint64 total;
  guint n_items;
  guint n_quotes;
  guint n_quotes_found;
  gboolean is_other_text;
  GPtrArray *quotes;    /* (nullable): the items are only listed here */
  const ZhupiW3cCarried *carried; /* (nullable): where each item is now */
  guint n_carried;
  GError *error;        /* beside that of the reader */
} ZhupiW3cReading;

void     zhupi_w3c_reading_init       (ZhupiW3cReading *self,
                                       const char      *data,
                                       gsize            n_bytes,
                                       ZhupiArticle    *article,
                                       GPtrArray       *findings);
void     zhupi_w3c_reading_clear      (ZhupiW3cReading *self);
/* Tells of the item that is being read; @message is taken. */
void     zhupi_w3c_reading_tell       (ZhupiW3cReading *self,
                                       char            *message);
/* Tells of the whole file. */
void     zhupi_w3c_reading_tell_file  (ZhupiW3cReading *self,
                                       char            *message);
/* Notes @id as taken, or changes it to a new one and tells so. */
void     zhupi_w3c_reading_claim_id   (ZhupiW3cReading *self,
                                       ZhupiUuid       *id);
/* One annotation, whose first token is the current one. */
void     zhupi_w3c_reading_item       (ZhupiW3cReading *self);
/* In zhupi-w3c-carry.c: the item that was just read goes to the list of quotes. */
void     zhupi_w3c_reading_list       (ZhupiW3cReading *self);
/* Says of the item that was just read what became of it; FALSE when it is kept unplaced. */
gboolean zhupi_w3c_reading_carry      (ZhupiW3cReading *self,
                                       GArray          *ranges);
/* Reads all of the file into @self, which is then checked. */
gboolean zhupi_w3c_reading_run        (ZhupiW3cReading  *self,
                                       GError          **error);
/* Makes a class of what the file calls one; 0 with self->error set when there are too many. */
GQuark   zhupi_w3c_reading_claim_tag  (ZhupiW3cReading *self,
                                       const char      *name);
void     zhupi_w3c_reading_tag_set    (ZhupiW3cReading *self);
void     zhupi_w3c_reading_entities   (ZhupiW3cReading *self);
/* Relations, when all ids are known: adds them to @set. */
void     zhupi_w3c_reading_relate     (ZhupiW3cReading    *self,
                                       ZhupiAnnotationSet *set);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZhupiW3cReading, zhupi_w3c_reading_clear)

G_END_DECLS
