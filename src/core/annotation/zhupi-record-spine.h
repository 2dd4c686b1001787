/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-record-chunk.h"

G_BEGIN_DECLS

/**
 * ZhupiSpineNode:
 * @max_end: greatest end below the node
 * @n_records: number of records below the node
 */
typedef struct
{
  guint max_end;
  guint n_records;
} ZhupiSpineNode;

/**
 * ZhupiRecordSpine:
 * @n_refs: tables that share it; only one that is not shared may be changed
 * @n_chunks: number of chunks; none of them is empty
 * @n_leaves: room for chunks, a power of two
 * @chunks: the chunks in order
 * @nodes: an implicit binary tree: node 1 is the root, the children of i are 2i and 2i + 1, the
 *   leaf of chunk c is n_leaves + c
 *
 * The chunks of a table and the tree that finds them by position and by what they overlap.
 */
typedef struct
{
  gatomicrefcount n_refs;
  guint n_chunks;
  guint n_leaves;
  ZhupiRecordChunk **chunks;
  ZhupiSpineNode *nodes;
} ZhupiRecordSpine;

ZhupiRecordSpine *zhupi_record_spine_new           (void);
ZhupiRecordSpine *zhupi_record_spine_ref           (ZhupiRecordSpine *self);
void              zhupi_record_spine_unref         (ZhupiRecordSpine *self);
/* (transfer full) to (transfer full): itself when nobody shares it, else a copy. */
ZhupiRecordSpine *zhupi_record_spine_make_own      (ZhupiRecordSpine *self);
/* The chunk, which may be changed; zhupi_record_spine_update() must follow. */
ZhupiRecordChunk *zhupi_record_spine_own_chunk     (ZhupiRecordSpine *self,
                                                    guint             index);
void              zhupi_record_spine_update        (ZhupiRecordSpine *self,
                                                    guint             index);
/* Takes @chunk, which must not be empty. */
void              zhupi_record_spine_insert        (ZhupiRecordSpine *self,
                                                    guint             index,
                                                    ZhupiRecordChunk *chunk);
void              zhupi_record_spine_remove        (ZhupiRecordSpine *self,
                                                    guint             index);
guint             zhupi_record_spine_get_size      (ZhupiRecordSpine *self);
/* Number of records in the chunks before @index. */
guint             zhupi_record_spine_count_before  (ZhupiRecordSpine *self,
                                                    guint             index);
/* The chunk with record number @position; leaves the position within it. */
guint             zhupi_record_spine_find_position (ZhupiRecordSpine *self,
                                                    guint            *position);
/* The first chunk from @index on with a record that ends behind @start, or n_chunks. */
guint             zhupi_record_spine_find_overlap  (ZhupiRecordSpine *self,
                                                    guint             index,
                                                    guint             start);
/* The chunk in which @key is or would be put; 0 when there is none at all. */
guint             zhupi_record_spine_find_key      (ZhupiRecordSpine            *self,
                                                    const ZhupiAnnotationRecord *key);

G_END_DECLS
