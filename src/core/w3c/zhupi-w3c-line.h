/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-record.h"
#include "annotation/zhupi-entity.h"
#include "annotation/zhupi-relation.h"
#include "annotation/zhupi-tag-set.h"
#include "json/zhupi-json-writer.h"
#include "text/zhupi-text-cursor.h"

G_BEGIN_DECLS

/**
 * ZhupiW3cLine:
 * @writer: where the lines go
 * @cursor: in the text of the article, or a part of it
 * @offset: code point of the article at which that part begins
 * @source: the IRI that names the article
 *
 * What it takes to write one line of a set file. Private to this room.
 */
typedef struct
{
  ZhupiJsonWriter *writer;
  ZhupiTextCursor cursor;
  guint offset;
  const char *source;
} ZhupiW3cLine;

void zhupi_w3c_line_add_id        (ZhupiJsonWriter             *writer,
                                   const char                  *name,
                                   const ZhupiUuid             *id);
/* These are also for other rooms that write W3C annotations. Nothing at all for 0. */
void zhupi_w3c_line_add_time      (ZhupiJsonWriter             *writer,
                                   const char                  *name,
                                   gint64                       time);
/* A person (Person) or a recognizer (Software); nothing for none. */
void zhupi_w3c_line_add_agent     (ZhupiJsonWriter             *writer,
                                   const char                  *key,
                                   const char                  *type,
                                   const char                  *name);
void zhupi_w3c_line_add_text      (ZhupiJsonWriter             *writer,
                                   const char                  *name,
                                   const char                  *value);
/* A body; nothing for none. */
void zhupi_w3c_line_add_textual_body  (ZhupiJsonWriter         *writer,
                                       const char              *purpose,
                                       const char              *value);
void zhupi_w3c_line_add_resource_body (ZhupiJsonWriter         *writer,
                                       const char              *purpose,
                                       const ZhupiUuid         *id);
void zhupi_w3c_line_record        (ZhupiW3cLine                *self,
                                   const ZhupiAnnotationRecord *record);
void zhupi_w3c_line_relation      (ZhupiW3cLine                *self,
                                   ZhupiRelation               *relation);
void zhupi_w3c_line_entity        (ZhupiW3cLine                *self,
                                   ZhupiEntity                 *entity);
void zhupi_w3c_line_tag           (ZhupiW3cLine                *self,
                                   const ZhupiTag              *tag);

G_END_DECLS
