/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-record.h"
#include "annotation/zhupi-tag-set.h"
#include "text/zhupi-text-piece.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZhupiW3cHead:
 * @id: of the set
 * @name: (nullable)
 * @created: 0 for none
 * @creator: (nullable)
 * @source: (nullable): URI of the article
 * @sha256: of its text
 * @length: of its text, in code points
 * @note: (nullable)
 * @tag_set: (nullable): %NULL for the default
 * @entities: (element-type ZhupiEntity): is put in order
 * @extra: (nullable): members that another program wrote
 * @total: annotations, relations and what has no place
 *
 * What stands in a set file before the annotations. Everything is borrowed.
 */
typedef struct
{
  ZhupiUuid id;
  const char *name;
  gint64 created;
  const char *creator;
  const char *source;
  const char *sha256;
  guint length;
  const char *note;
  ZhupiTagSet *tag_set;
  GPtrArray *entities;
  const char *extra;
  guint total;
} ZhupiW3cHead;

/**
 * ZhupiW3cStream:
 *
 * Writes a set file annotation by annotation, as zhupi_w3c_write_to() writes it of a set, without
 * holding more than what is being written.
 */
typedef struct _ZhupiW3cStream ZhupiW3cStream;

/* @in_one_line: without line ends but the last. */
ZhupiW3cStream *zhupi_w3c_stream_new    (const ZhupiW3cHead          *head,
                                         GOutputStream               *output,
                                         gboolean                     in_one_line) G_GNUC_WARN_UNUSED_RESULT;
void            zhupi_w3c_stream_free   (ZhupiW3cStream              *self);
/* The records of a text come in the order of a set; @piece holds the record and the text around
 * it. */
void            zhupi_w3c_stream_add    (ZhupiW3cStream              *self,
                                         const ZhupiTextPiece        *piece,
                                         const ZhupiAnnotationRecord *record);
/* Ends the file; FALSE when anything failed since the beginning. */
gboolean        zhupi_w3c_stream_finish (ZhupiW3cStream              *self,
                                         GError                     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiW3cStream, zhupi_w3c_stream_free)

G_END_DECLS
