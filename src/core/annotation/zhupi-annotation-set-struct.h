/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set-private.h"
#include "annotation/zhupi-object-list.h"
#include "annotation/zhupi-tag-counts.h"

G_BEGIN_DECLS

/* Only the files of the set itself may include this header. */

/**
 * ZhupiSetChange:
 * @depth: of nested changes
 * @is_bulk: list changes are told as one range at the end, not one by one
 * @is_dirty: something has changed
 * @n_before: size of the list at the beginning
 * @n_head: records at the head of the list that were not touched
 * @n_tail: records at the tail of the list that were not touched
 * @damage: code points that look different now; empty when none do
 *
 * What has happened since the change began.
 */
typedef struct
{
  guint depth;
  gboolean is_bulk;
  gboolean is_dirty;
  guint n_before;
  guint n_head;
  guint n_tail;
  ZhupiRange damage;
} ZhupiSetChange;

struct _ZhupiAnnotationSet
{
  GObject parent_instance;

  ZhupiArticle *article;
  ZhupiUuid id;
  char *name;
  char *creator;
  char *note;
  char *extra;
  gint64 created;
  gboolean read_only;
  ZhupiTagSet *tag_set;
  ZhupiRecordTable *records;
  ZhupiTagCounts *counts;
  ZhupiObjectList *entities;
  ZhupiObjectList *relations;
  GPtrArray *unplaced;
  gboolean unplaced_is_shared;
  ZhupiSetChange change;
  ZhupiAnnotationSet *held; /* nullable: the state that snapshots are made of */
  ZhupiAnnotationRecord last_found; /* place of what was last asked for by id; no reference */
};

void zhupi_annotation_set_notify_name      (ZhupiAnnotationSet *self);
void zhupi_annotation_set_notify_note      (ZhupiAnnotationSet *self);
void zhupi_annotation_set_notify_tag_set   (ZhupiAnnotationSet *self);
void zhupi_annotation_set_emit_text_damaged (ZhupiAnnotationSet *self,
                                             ZhupiRange          range);
void zhupi_annotation_set_emit_changed     (ZhupiAnnotationSet *self);

G_END_DECLS
