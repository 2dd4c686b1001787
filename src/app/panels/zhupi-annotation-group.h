/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "panels/zhupi-group-title.h"

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

typedef enum
{
  ZHUPI_GROUPING_POSITION,
  ZHUPI_GROUPING_CLASS,
  ZHUPI_GROUPING_ENTITY,
} ZhupiGrouping;

/* The first row of a group that no list has been told of yet. */
#define ZHUPI_GROUP_UNPLACED G_MAXUINT

/**
 * ZhupiGroupKey:
 * @tag: class when grouped by class, else 0
 * @entity: entity when grouped by entity, else none
 *
 * What the annotations of a group have in common; all zero for the only group of an ungrouped
 * list.
 */
typedef struct
{
  GQuark tag;
  ZhupiUuid entity;
} ZhupiGroupKey;

/**
 * ZhupiAnnotationGroup:
 * @key: what its annotations have in common
 * @title: the row above them; %NULL in an ungrouped list
 * @rank: groups stand in the order of (rank, title)
 * @positions: sorted positions in the set (element type guint)
 * @first_row: where the group begins, by the layout that the list knows
 * @splice_at: index in @positions where the change under way takes place
 * @added: positions that the change under way brings, sorted (element type guint)
 *
 * One group of a #ZhupiAnnotationSubset.
 */
typedef struct
{
  ZhupiGroupKey key;
  ZhupiGroupTitle *title;
  guint rank;
  GArray *positions;
  guint first_row;
  guint splice_at;
  GArray *added;
} ZhupiAnnotationGroup;

ZhupiGroupKey         zhupi_group_key_of               (const ZhupiAnnotationRecord *record,
                                                        ZhupiGrouping                grouping);
ZhupiAnnotationGroup *zhupi_annotation_group_new       (ZhupiAnnotationSet          *set,
                                                        ZhupiGrouping                grouping,
                                                        ZhupiGroupKey                key) G_GNUC_WARN_UNUSED_RESULT;
void                  zhupi_annotation_group_free      (ZhupiAnnotationGroup        *self);
int                   zhupi_annotation_group_compare   (const ZhupiAnnotationGroup  *a,
                                                        const ZhupiAnnotationGroup  *b);
/* Index of the first member at or behind a position of the set. */
guint                 zhupi_annotation_group_lower_bound (ZhupiAnnotationGroup      *self,
                                                          guint                      position);
guint                 zhupi_annotation_group_get_n_titles (ZhupiAnnotationGroup     *self);
/* Takes out what the set removed and moves the rest; returns how many members went. */
guint                 zhupi_annotation_group_cut       (ZhupiAnnotationGroup        *self,
                                                        guint                        position,
                                                        guint                        n_removed,
                                                        guint                        n_added);
/* Puts in what the change added, where zhupi_annotation_group_cut() has made room. */
void                  zhupi_annotation_group_paste     (ZhupiAnnotationGroup        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiAnnotationGroup, zhupi_annotation_group_free)

G_END_DECLS
