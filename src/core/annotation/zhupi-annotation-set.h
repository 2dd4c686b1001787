/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation.h"
#include "annotation/zhupi-entity.h"
#include "annotation/zhupi-record-table.h"
#include "annotation/zhupi-relation.h"
#include "annotation/zhupi-tag-set.h"

G_BEGIN_DECLS

/**
 * ZhupiAnnotationSet:
 *
 * A named set of annotations of one article, as a GListModel of #ZhupiAnnotation in text order
 * with exact `items-changed` ranges. Only commands (room edit) change it; the functions for that
 * are in zhupi-annotation-set-private.h.
 *
 * Properties: `name`, `tag-set`, `note`, `read-only` (all notified).
 *
 * ZhupiAnnotationSet::text-damaged: (guint start, guint end): what is drawn over these code
 * points has changed; emitted once a command. ZhupiAnnotationSet::changed: (): anything changed;
 * emitted once a command, after all else.
 */
#define ZHUPI_TYPE_ANNOTATION_SET (zhupi_annotation_set_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiAnnotationSet, zhupi_annotation_set, ZHUPI, ANNOTATION_SET, GObject)

ZhupiAnnotationSet *zhupi_annotation_set_new           (ZhupiArticle       *article,
                                                        const char         *name) G_GNUC_WARN_UNUSED_RESULT;
ZhupiAnnotationSet *zhupi_annotation_set_duplicate     (ZhupiAnnotationSet *self,
                                                        const char         *name) G_GNUC_WARN_UNUSED_RESULT;
/* A frozen copy for another thread: same ids, shared records; costs microseconds. */
ZhupiAnnotationSet *zhupi_annotation_set_snapshot      (ZhupiAnnotationSet *self) G_GNUC_WARN_UNUSED_RESULT;
/* A frozen copy of a part: without these classes (quarks, nullable), with these states (bits). */
ZhupiAnnotationSet *zhupi_annotation_set_filter        (ZhupiAnnotationSet *self,
                                                        GHashTable         *hidden_tags,
                                                        guint               states) G_GNUC_WARN_UNUSED_RESULT;
/* Without what a person put into the text; the set itself when there is nothing of it. */
ZhupiAnnotationSet *zhupi_annotation_set_without_insertions (ZhupiAnnotationSet *self) G_GNUC_WARN_UNUSED_RESULT;
ZhupiArticle       *zhupi_annotation_set_get_article   (ZhupiAnnotationSet *self);
const ZhupiUuid    *zhupi_annotation_set_get_id        (ZhupiAnnotationSet *self);
const char         *zhupi_annotation_set_get_name      (ZhupiAnnotationSet *self);
const char         *zhupi_annotation_set_get_creator   (ZhupiAnnotationSet *self);
gint64              zhupi_annotation_set_get_created   (ZhupiAnnotationSet *self);
const char         *zhupi_annotation_set_get_note      (ZhupiAnnotationSet *self);
ZhupiTagSet        *zhupi_annotation_set_get_tag_set   (ZhupiAnnotationSet *self);
gboolean            zhupi_annotation_set_get_read_only (ZhupiAnnotationSet *self);
void                zhupi_annotation_set_set_read_only (ZhupiAnnotationSet *self,
                                                        gboolean            read_only);
ZhupiRecordTable   *zhupi_annotation_set_get_records   (ZhupiAnnotationSet *self);
guint               zhupi_annotation_set_get_size      (ZhupiAnnotationSet *self);
/* Number of annotations of a class (0: of all classes) in a state; O(1). */
guint               zhupi_annotation_set_count         (ZhupiAnnotationSet *self,
                                                        GQuark              tag,
                                                        ZhupiState          state);
/* By id: O(n), about 3 ms at a million; the id must not be none. */
gboolean            zhupi_annotation_set_find_id       (ZhupiAnnotationSet *self,
                                                        const ZhupiUuid    *id,
                                                        guint              *position);
ZhupiAnnotation    *zhupi_annotation_set_dup_item      (ZhupiAnnotationSet *self,
                                                        guint               position) G_GNUC_WARN_UNUSED_RESULT;
GListModel         *zhupi_annotation_set_get_entities  (ZhupiAnnotationSet *self);
ZhupiEntity        *zhupi_annotation_set_find_entity   (ZhupiAnnotationSet *self,
                                                        const ZhupiUuid    *id);
GListModel         *zhupi_annotation_set_get_relations (ZhupiAnnotationSet *self);
ZhupiRelation      *zhupi_annotation_set_find_relation (ZhupiAnnotationSet *self,
                                                        const ZhupiUuid    *id);
/* Annotations of the file whose place or class cannot be read here: JSON texts, kept and written
 * back untouched (borrowed; element type utf8). */
GPtrArray          *zhupi_annotation_set_get_unplaced  (ZhupiAnnotationSet *self);
/* Unknown members of the file's top level, as JSON text `"key":value,…` (nullable). */
const char         *zhupi_annotation_set_get_extra     (ZhupiAnnotationSet *self);

G_END_DECLS
