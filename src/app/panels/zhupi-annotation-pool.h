/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/**
 * ZhupiAnnotationPool:
 *
 * The annotation objects that are on the screen, each once. A list view keeps the widget of a
 * row whose item it has already; with a new object for each question it would make all of them
 * again whenever a filter changes. Holds no reference: what nobody shows is forgotten.
 */
#define ZHUPI_TYPE_ANNOTATION_POOL (zhupi_annotation_pool_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiAnnotationPool, zhupi_annotation_pool, ZHUPI, ANNOTATION_POOL, GObject)

ZhupiAnnotationPool *zhupi_annotation_pool_new      (void) G_GNUC_WARN_UNUSED_RESULT;
/* The object for a record of the set: the one in use if the record is as it was. */
ZhupiAnnotation     *zhupi_annotation_pool_dup_item (ZhupiAnnotationPool *self,
                                                     ZhupiAnnotationSet  *set,
                                                     guint                position) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
