/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-record.h"

G_BEGIN_DECLS

#define ZHUPI_CHUNK_CAPACITY 256u
/* Records whose greatest end is kept together, so that a query can skip them. */
#define ZHUPI_CHUNK_BLOCK 16u

/**
 * ZhupiRecordChunk:
 * @n_refs: tables that share it; only one that is not shared may be changed
 * @n_records: how many of @records are used
 * @block_ends: the greatest end in each block of records
 * @records: in order, each with a reference to its details
 *
 * A run of records in a #ZhupiRecordTable.
 */
typedef struct
{
  gatomicrefcount n_refs;
  guint n_records;
  guint block_ends[ZHUPI_CHUNK_CAPACITY / ZHUPI_CHUNK_BLOCK];
  ZhupiAnnotationRecord records[ZHUPI_CHUNK_CAPACITY];
} ZhupiRecordChunk;

ZhupiRecordChunk *zhupi_record_chunk_new         (const ZhupiAnnotationRecord *records,
                                                  guint                        n_records);
ZhupiRecordChunk *zhupi_record_chunk_ref         (ZhupiRecordChunk            *self);
void              zhupi_record_chunk_unref       (ZhupiRecordChunk            *self);
/* (transfer full) to (transfer full): itself when nobody shares it, else a copy. */
ZhupiRecordChunk *zhupi_record_chunk_make_own    (ZhupiRecordChunk            *self);
void              zhupi_record_chunk_insert      (ZhupiRecordChunk            *self,
                                                  guint                        position,
                                                  const ZhupiAnnotationRecord *records,
                                                  guint                        n_records);
void              zhupi_record_chunk_remove      (ZhupiRecordChunk            *self,
                                                  guint                        position);
/* Cuts it at half: what was behind is the result (transfer full). */
ZhupiRecordChunk *zhupi_record_chunk_split       (ZhupiRecordChunk            *self);
guint             zhupi_record_chunk_lower_bound (const ZhupiRecordChunk      *self,
                                                  const ZhupiAnnotationRecord *key);
guint             zhupi_record_chunk_get_max_end (const ZhupiRecordChunk      *self);

G_END_DECLS
