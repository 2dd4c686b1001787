/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "panels/zhupi-annotation-subset.h"

G_BEGIN_DECLS

/**
 * RowMirror:
 * @rows: what each row says, as a list view would remember it
 * @ranges: text of all ranges told since row_mirror_take_ranges(), as "(2,1,0)"
 *
 * Follows the rows of the annotation list by their items-changed alone.
 */
typedef struct
{
  ZhupiAnnotationSubset *subset;
  GPtrArray *rows;
  GString *ranges;
} RowMirror;

RowMirror *row_mirror_new          (ZhupiAnnotationSubset *subset);
void       row_mirror_free         (RowMirror             *self);
char      *row_mirror_take_ranges  (RowMirror             *self);
/* What the mirror holds is what the list has. */
void       row_mirror_assert_same  (RowMirror             *self);
/* All rows as "Company: 0-4 18-22 Project: 5-9", or without titles. */
char      *row_mirror_dup_text     (RowMirror             *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RowMirror, row_mirror_free)

G_END_DECLS
