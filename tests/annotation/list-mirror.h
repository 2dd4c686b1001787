/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/**
 * ListMirror:
 * @items: #ZhupiAnnotation objects, as a list view would hold them
 * @ranges: text of all ranges told since the last list_mirror_take_ranges(), as "(2,1,0)"
 *
 * Follows a set by its items-changed alone, and checks at each of them that the set is then
 * of the size it says.
 */
typedef struct
{
  ZhupiAnnotationSet *set;
  GPtrArray *items;
  GString *ranges;
} ListMirror;

ListMirror *list_mirror_new         (ZhupiAnnotationSet *set);
void        list_mirror_free        (ListMirror         *self);
char       *list_mirror_take_ranges (ListMirror         *self);
void        list_mirror_assert_same (ListMirror         *self);
/* The mirror of @self must hold exactly these records, in this order. */
void        list_mirror_assert_records (ListMirror                  *self,
                                        const ZhupiAnnotationRecord *records,
                                        guint                        n_records);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ListMirror, list_mirror_free)

G_END_DECLS
