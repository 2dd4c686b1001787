/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-record-chunk.h"

#include <string.h>

static void
ref_details (const ZhupiAnnotationRecord *records,
             guint                        n_records)
{
  for (guint i = 0; i < n_records; i++)
    zhupi_details_ref (records[i].details);
}

static void
update_block (ZhupiRecordChunk *self,
              guint             block)
{
  guint first = block * ZHUPI_CHUNK_BLOCK;
  guint last = MIN (first + ZHUPI_CHUNK_BLOCK, self->n_records);
  guint end = 0;

  for (guint i = first; i < last; i++)
    end = MAX (end, self->records[i].end);
  self->block_ends[block] = end;
}

static void
update_blocks (ZhupiRecordChunk *self,
               guint             position)
{
  for (guint i = position / ZHUPI_CHUNK_BLOCK; i < G_N_ELEMENTS (self->block_ends); i++)
    update_block (self, i);
}

ZhupiRecordChunk *
zhupi_record_chunk_new (const ZhupiAnnotationRecord *records,
                        guint                        n_records)
{
  ZhupiRecordChunk *self = g_new (ZhupiRecordChunk, 1);

  g_atomic_ref_count_init (&self->n_refs);
  self->n_records = 0;
  zhupi_record_chunk_insert (self, 0, records, n_records);
  return self;
}

ZhupiRecordChunk *
zhupi_record_chunk_ref (ZhupiRecordChunk *self)
{
  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

void
zhupi_record_chunk_unref (ZhupiRecordChunk *self)
{
  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;
  for (guint i = 0; i < self->n_records; i++)
    zhupi_details_unref (self->records[i].details);
  g_free (self);
}

ZhupiRecordChunk *
zhupi_record_chunk_make_own (ZhupiRecordChunk *self)
{
  ZhupiRecordChunk *copy;

  if (g_atomic_ref_count_compare (&self->n_refs, 1))
    return self;
  copy = zhupi_record_chunk_new (self->records, self->n_records);
  zhupi_record_chunk_unref (self);
  return copy;
}

void
zhupi_record_chunk_insert (ZhupiRecordChunk            *self,
                           guint                        position,
                           const ZhupiAnnotationRecord *records,
                           guint                        n_records)
{
  ZhupiAnnotationRecord *place = self->records + position;

  g_assert (self->n_records + n_records <= ZHUPI_CHUNK_CAPACITY);

  memmove (place + n_records, place, (self->n_records - position) * sizeof *place);
  memcpy (place, records, n_records * sizeof *place);
  ref_details (records, n_records);
  self->n_records += n_records;
  update_blocks (self, position);
}

void
zhupi_record_chunk_remove (ZhupiRecordChunk *self,
                           guint             position)
{
  ZhupiAnnotationRecord *place = self->records + position;

  zhupi_details_unref (place->details);
  self->n_records--;
  memmove (place, place + 1, (self->n_records - position) * sizeof *place);
  update_blocks (self, position);
}

ZhupiRecordChunk *
zhupi_record_chunk_split (ZhupiRecordChunk *self)
{
  guint half = self->n_records / 2;
  ZhupiRecordChunk *rest = zhupi_record_chunk_new (self->records + half, self->n_records - half);

  for (guint i = half; i < self->n_records; i++)
    zhupi_details_unref (self->records[i].details);
  self->n_records = half;
  update_blocks (self, half);
  return rest;
}

guint
zhupi_record_chunk_lower_bound (const ZhupiRecordChunk      *self,
                                const ZhupiAnnotationRecord *key)
{
  guint low = 0;
  guint high = self->n_records;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (zhupi_annotation_record_compare (&self->records[middle], key) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

guint
zhupi_record_chunk_get_max_end (const ZhupiRecordChunk *self)
{
  guint end = 0;

  for (guint i = 0; i < G_N_ELEMENTS (self->block_ends); i++)
    end = MAX (end, self->block_ends[i]);
  return end;
}
