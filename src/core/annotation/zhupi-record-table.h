/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-record.h"

G_BEGIN_DECLS

/**
 * ZhupiRecordTable:
 *
 * Annotation records in order of (start, end, id), with an interval index over them. Chunks of
 * a few hundred records that are shared copy-on-write between a table and its copies, so that
 * a copy for a writer thread costs microseconds. At 1,000,000 records: a query of what overlaps
 * a screenful costs < 2 us, an insertion or removal far less than 2 ms, the n-th record O(log n).
 */
typedef struct _ZhupiRecordTable ZhupiRecordTable;

/* Return FALSE to stop. The record is valid during the call only. */
typedef gboolean (*ZhupiRecordFunc) (const ZhupiAnnotationRecord *record,
                                     gpointer                     user_data);

ZhupiRecordTable            *zhupi_record_table_new      (void) G_GNUC_WARN_UNUSED_RESULT;
ZhupiRecordTable            *zhupi_record_table_copy     (ZhupiRecordTable            *self) G_GNUC_WARN_UNUSED_RESULT;
void                         zhupi_record_table_free     (ZhupiRecordTable            *self);
guint                        zhupi_record_table_get_size (ZhupiRecordTable            *self);
const ZhupiAnnotationRecord *zhupi_record_table_nth      (ZhupiRecordTable            *self,
                                                          guint                        position);
guint                        zhupi_record_table_insert   (ZhupiRecordTable            *self,
                                                          const ZhupiAnnotationRecord *record);
void                         zhupi_record_table_append_sorted (ZhupiRecordTable            *self,
                                                               const ZhupiAnnotationRecord *records,
                                                               guint                        n_records);
gboolean                     zhupi_record_table_find     (ZhupiRecordTable            *self,
                                                          const ZhupiAnnotationRecord *key,
                                                          guint                       *position);
void                         zhupi_record_table_remove   (ZhupiRecordTable            *self,
                                                          guint                        position);
void                         zhupi_record_table_set      (ZhupiRecordTable            *self,
                                                          guint                        position,
                                                          const ZhupiAnnotationRecord *record);
guint                        zhupi_record_table_lower_bound (ZhupiRecordTable         *self,
                                                             guint                     start);
gboolean                     zhupi_record_table_foreach_overlap (ZhupiRecordTable     *self,
                                                                 ZhupiRange            range,
                                                                 ZhupiRecordFunc       func,
                                                                 gpointer              user_data);
gboolean                     zhupi_record_table_foreach  (ZhupiRecordTable            *self,
                                                          ZhupiRecordFunc              func,
                                                          gpointer                     user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiRecordTable, zhupi_record_table_free)

G_END_DECLS
