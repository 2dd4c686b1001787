/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-record.h"

G_BEGIN_DECLS

/**
 * ZhupiTagCounts:
 *
 * How many records there are of each class in each state.
 */
typedef struct _ZhupiTagCounts ZhupiTagCounts;

ZhupiTagCounts *zhupi_tag_counts_new    (void);
ZhupiTagCounts *zhupi_tag_counts_copy   (ZhupiTagCounts              *self);
void            zhupi_tag_counts_free   (ZhupiTagCounts              *self);
void            zhupi_tag_counts_clear  (ZhupiTagCounts              *self);
void            zhupi_tag_counts_add    (ZhupiTagCounts              *self,
                                         const ZhupiAnnotationRecord *record);
void            zhupi_tag_counts_remove (ZhupiTagCounts              *self,
                                         const ZhupiAnnotationRecord *record);
/* @tag: 0 for all classes. */
guint           zhupi_tag_counts_get    (ZhupiTagCounts              *self,
                                         GQuark                       tag,
                                         ZhupiState                   state);

G_END_DECLS
