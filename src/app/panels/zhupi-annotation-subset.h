/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "panels/zhupi-annotation-group.h"
#include "panels/zhupi-annotation-pool.h"
#include "panels/zhupi-annotation-query.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What zhupi_annotation_subset_get_position() answers for a title row. */
#define ZHUPI_SUBSET_NO_POSITION G_MAXUINT

/**
 * ZhupiAnnotationSubset:
 *
 * The annotations of a set that a query lets through, in text order or in groups with title
 * rows: a GListModel of #ZhupiAnnotation and #ZhupiGroupTitle. It holds four bytes an annotation
 * and makes objects only for rows that are asked for. It follows the set; each of the set's
 * `items-changed` becomes at most one of its own, over the rows between the first and the last
 * that changed. For another query or another grouping make another subset.
 */
#define ZHUPI_TYPE_ANNOTATION_SUBSET (zhupi_annotation_subset_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiAnnotationSubset, zhupi_annotation_subset, ZHUPI, ANNOTATION_SUBSET, GObject)

ZhupiAnnotationSubset *zhupi_annotation_subset_new          (ZhupiAnnotationSet    *set,
                                                             ZhupiAnnotationQuery  *query,
                                                             ZhupiGrouping          grouping,
                                                             ZhupiAnnotationPool   *pool) G_GNUC_WARN_UNUSED_RESULT;
/* Position in the set of the annotation in a row, or ZHUPI_SUBSET_NO_POSITION. */
guint                  zhupi_annotation_subset_get_position (ZhupiAnnotationSubset *self,
                                                             guint                  row);
gboolean               zhupi_annotation_subset_find         (ZhupiAnnotationSubset *self,
                                                             guint                  position,
                                                             guint                 *row);

G_END_DECLS
