/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-record-spine.h"

#include <string.h>

#define ROOT 1
#define MIN_LEAVES 4

static ZhupiSpineNode
join_nodes (ZhupiSpineNode a,
            ZhupiSpineNode b)
{
  return (ZhupiSpineNode) { MAX (a.max_end, b.max_end), a.n_records + b.n_records };
}

static void
rebuild_inner_nodes (ZhupiRecordSpine *self)
{
  for (guint i = self->n_leaves - 1; i >= ROOT; i--)
    self->nodes[i] = join_nodes (self->nodes[2 * i], self->nodes[2 * i + 1]);
}

static void
allocate (ZhupiRecordSpine *self,
          guint             n_leaves)
{
  self->n_leaves = n_leaves;
  self->chunks = g_renew (ZhupiRecordChunk *, self->chunks, n_leaves);
  self->nodes = g_new0 (ZhupiSpineNode, 2 * n_leaves);
}

ZhupiRecordSpine *
zhupi_record_spine_new (void)
{
  ZhupiRecordSpine *self = g_new0 (ZhupiRecordSpine, 1);

  g_atomic_ref_count_init (&self->n_refs);
  allocate (self, MIN_LEAVES);
  return self;
}

ZhupiRecordSpine *
zhupi_record_spine_ref (ZhupiRecordSpine *self)
{
  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

void
zhupi_record_spine_unref (ZhupiRecordSpine *self)
{
  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;
  for (guint i = 0; i < self->n_chunks; i++)
    zhupi_record_chunk_unref (self->chunks[i]);
  g_free (self->chunks);
  g_free (self->nodes);
  g_free (self);
}

static ZhupiRecordSpine *
copy_spine (ZhupiRecordSpine *self)
{
  ZhupiRecordSpine *copy = g_new0 (ZhupiRecordSpine, 1);

  g_atomic_ref_count_init (&copy->n_refs);
  allocate (copy, self->n_leaves);
  copy->n_chunks = self->n_chunks;
  memcpy (copy->nodes, self->nodes, 2 * self->n_leaves * sizeof *self->nodes);
  for (guint i = 0; i < self->n_chunks; i++)
    copy->chunks[i] = zhupi_record_chunk_ref (self->chunks[i]);
  return copy;
}

ZhupiRecordSpine *
zhupi_record_spine_make_own (ZhupiRecordSpine *self)
{
  ZhupiRecordSpine *copy;

  if (g_atomic_ref_count_compare (&self->n_refs, 1))
    return self;
  copy = copy_spine (self);
  zhupi_record_spine_unref (self);
  return copy;
}

ZhupiRecordChunk *
zhupi_record_spine_own_chunk (ZhupiRecordSpine *self,
                              guint             index)
{
  self->chunks[index] = zhupi_record_chunk_make_own (self->chunks[index]);
  return self->chunks[index];
}

static ZhupiSpineNode
summarize (const ZhupiRecordChunk *chunk)
{
  return (ZhupiSpineNode) { zhupi_record_chunk_get_max_end (chunk), chunk->n_records };
}

void
zhupi_record_spine_update (ZhupiRecordSpine *self,
                           guint             index)
{
  guint node = self->n_leaves + index;

  self->nodes[node] = summarize (self->chunks[index]);
  for (node /= 2; node >= ROOT; node /= 2)
    self->nodes[node] = join_nodes (self->nodes[2 * node], self->nodes[2 * node + 1]);
}

static void
grow (ZhupiRecordSpine *self)
{
  g_autofree ZhupiSpineNode *old_nodes = self->nodes;
  guint n_old = self->n_leaves;

  allocate (self, 2 * n_old);
  memcpy (self->nodes + self->n_leaves, old_nodes + n_old, n_old * sizeof *old_nodes);
  rebuild_inner_nodes (self);
}

void
zhupi_record_spine_insert (ZhupiRecordSpine *self,
                           guint             index,
                           ZhupiRecordChunk *chunk)
{
  ZhupiSpineNode *leaf;
  guint n_behind = self->n_chunks - index;

  if (self->n_chunks == self->n_leaves)
    grow (self);
  leaf = self->nodes + self->n_leaves + index;
  memmove (leaf + 1, leaf, n_behind * sizeof *leaf);
  memmove (self->chunks + index + 1, self->chunks + index, n_behind * sizeof *self->chunks);
  self->chunks[index] = chunk;
  *leaf = summarize (chunk);
  self->n_chunks++;
  if (n_behind == 0)
    zhupi_record_spine_update (self, index);
  else
    rebuild_inner_nodes (self);
}

void
zhupi_record_spine_remove (ZhupiRecordSpine *self,
                           guint             index)
{
  ZhupiSpineNode *leaf = self->nodes + self->n_leaves + index;
  guint n_behind = self->n_chunks - index - 1;

  zhupi_record_chunk_unref (self->chunks[index]);
  memmove (leaf, leaf + 1, n_behind * sizeof *leaf);
  memmove (self->chunks + index, self->chunks + index + 1, n_behind * sizeof *self->chunks);
  self->n_chunks--;
  self->nodes[self->n_leaves + self->n_chunks] = (ZhupiSpineNode) { 0, 0 };
  rebuild_inner_nodes (self);
}

guint
zhupi_record_spine_get_size (ZhupiRecordSpine *self)
{
  return self->nodes[ROOT].n_records;
}

guint
zhupi_record_spine_count_before (ZhupiRecordSpine *self,
                                 guint             index)
{
  guint count = 0;

  for (guint node = self->n_leaves + index; node > ROOT; node /= 2)
    {
      gboolean is_right = node % 2 == 1;

      if (is_right)
        count += self->nodes[node - 1].n_records;
    }
  return count;
}

guint
zhupi_record_spine_find_position (ZhupiRecordSpine *self,
                                  guint            *position)
{
  guint node = ROOT;

  while (node < self->n_leaves)
    {
      node *= 2;
      if (*position >= self->nodes[node].n_records)
        {
          *position -= self->nodes[node].n_records;
          node++;
        }
    }
  return node - self->n_leaves;
}

/* Up until a right sibling has something, then down to its first leaf that has. Cost O(log n)
 * for a far leaf, O(1) for the next one. */
guint
zhupi_record_spine_find_overlap (ZhupiRecordSpine *self,
                                 guint             index,
                                 guint             start)
{
  guint node = self->n_leaves + index;

  if (index >= self->n_chunks)
    return self->n_chunks;
  while (self->nodes[node].max_end <= start)
    {
      while (node % 2 == 1)
        node /= 2;
      if (node == 0)
        return self->n_chunks;
      node++;
    }
  while (node < self->n_leaves)
    {
      node *= 2;
      if (self->nodes[node].max_end <= start)
        node++;
    }
  return node - self->n_leaves;
}

guint
zhupi_record_spine_find_key (ZhupiRecordSpine            *self,
                             const ZhupiAnnotationRecord *key)
{
  guint low = 0;
  guint high = self->n_chunks;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (zhupi_annotation_record_compare (self->chunks[middle]->records, key) <= 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low == 0 ? 0 : low - 1;
}
