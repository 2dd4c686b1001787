/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-record-table.h"

#include "annotation/zhupi-record-spine.h"

/* A bulk load leaves a little room, so that not each of the first insertions splits a chunk. */
#define BULK_FILL (ZHUPI_CHUNK_CAPACITY * 63 / 64)
/* A chunk below this is joined with its neighbor when both fit into a bulk-loaded one. */
#define JOIN_BELOW (ZHUPI_CHUNK_CAPACITY / 4)

struct _ZhupiRecordTable
{
  ZhupiRecordSpine *spine;
};

static ZhupiRecordTable *
new_take (ZhupiRecordSpine *spine)
{
  ZhupiRecordTable *self = g_new (ZhupiRecordTable, 1);

  self->spine = spine;
  return self;
}

ZhupiRecordTable *
zhupi_record_table_new (void)
{
  return new_take (zhupi_record_spine_new ());
}

/**
 * zhupi_record_table_copy:
 * @self: a table
 *
 * Copies the table in O(1); the next change of either pays once for a list of chunks of its own.
 * The copy may be read, and freed, in another thread.
 *
 * Returns: (transfer full): the copy
 */
ZhupiRecordTable *
zhupi_record_table_copy (ZhupiRecordTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return new_take (zhupi_record_spine_ref (self->spine));
}

void
zhupi_record_table_free (ZhupiRecordTable *self)
{
  g_return_if_fail (self != NULL);

  zhupi_record_spine_unref (self->spine);
  g_free (self);
}

guint
zhupi_record_table_get_size (ZhupiRecordTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return zhupi_record_spine_get_size (self->spine);
}

/**
 * zhupi_record_table_nth:
 * @self: a table
 * @position: less than its size
 *
 * Returns: (transfer none): the record, valid until the table changes
 */
const ZhupiAnnotationRecord *
zhupi_record_table_nth (ZhupiRecordTable *self,
                        guint             position)
{
  guint index;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < zhupi_record_table_get_size (self), NULL);

  index = zhupi_record_spine_find_position (self->spine, &position);
  return &self->spine->chunks[index]->records[position];
}

static void
insert_first (ZhupiRecordTable            *self,
              const ZhupiAnnotationRecord *record)
{
  zhupi_record_spine_insert (self->spine, 0, zhupi_record_chunk_new (record, 1));
}

static void
split_chunk (ZhupiRecordTable *self,
             guint             index)
{
  ZhupiRecordChunk *chunk = zhupi_record_spine_own_chunk (self->spine, index);
  ZhupiRecordChunk *rest = zhupi_record_chunk_split (chunk);

  zhupi_record_spine_update (self->spine, index);
  zhupi_record_spine_insert (self->spine, index + 1, rest);
}

static guint
find_chunk_with_room (ZhupiRecordTable            *self,
                      const ZhupiAnnotationRecord *record)
{
  guint index = zhupi_record_spine_find_key (self->spine, record);

  if (self->spine->chunks[index]->n_records < ZHUPI_CHUNK_CAPACITY)
    return index;
  split_chunk (self, index);
  return zhupi_record_spine_find_key (self->spine, record);
}

/**
 * zhupi_record_table_insert:
 * @self: a table
 * @record: copied; its details are referenced
 *
 * Returns: the position at which it now stands
 */
guint
zhupi_record_table_insert (ZhupiRecordTable            *self,
                           const ZhupiAnnotationRecord *record)
{
  ZhupiRecordChunk *chunk;
  guint position;
  guint index;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (record != NULL && record->details != NULL, 0);

  self->spine = zhupi_record_spine_make_own (self->spine);
  if (self->spine->n_chunks == 0)
    {
      insert_first (self, record);
      return 0;
    }
  index = find_chunk_with_room (self, record);
  chunk = zhupi_record_spine_own_chunk (self->spine, index);
  position = zhupi_record_chunk_lower_bound (chunk, record);
  zhupi_record_chunk_insert (chunk, position, record, 1);
  zhupi_record_spine_update (self->spine, index);
  return zhupi_record_spine_count_before (self->spine, index) + position;
}

/**
 * zhupi_record_table_append_sorted:
 * @self: a table
 * @records: (array length=n_records): in order, none before the last one of the table; copied,
 *   their details are referenced
 * @n_records: how many
 */
void
zhupi_record_table_append_sorted (ZhupiRecordTable            *self,
                                  const ZhupiAnnotationRecord *records,
                                  guint                        n_records)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (records != NULL || n_records == 0);

  self->spine = zhupi_record_spine_make_own (self->spine);
  while (n_records > 0)
    {
      guint n_taken = MIN (n_records, BULK_FILL);

      zhupi_record_spine_insert (self->spine, self->spine->n_chunks,
                                 zhupi_record_chunk_new (records, n_taken));
      records += n_taken;
      n_records -= n_taken;
    }
}

/**
 * zhupi_record_table_find:
 * @self: a table
 * @key: a record of which start, end and id count
 * @position: (out) (optional): where it stands, or where it would be inserted
 *
 * Returns: whether it is there
 */
gboolean
zhupi_record_table_find (ZhupiRecordTable            *self,
                         const ZhupiAnnotationRecord *key,
                         guint                       *position)
{
  const ZhupiRecordChunk *chunk;
  guint place;
  guint index;

  g_return_val_if_fail (self != NULL && key != NULL, FALSE);

  if (position != NULL)
    *position = 0;
  if (self->spine->n_chunks == 0)
    return FALSE;
  index = zhupi_record_spine_find_key (self->spine, key);
  chunk = self->spine->chunks[index];
  place = zhupi_record_chunk_lower_bound (chunk, key);
  if (position != NULL)
    *position = zhupi_record_spine_count_before (self->spine, index) + place;
  return place < chunk->n_records
         && zhupi_annotation_record_compare (&chunk->records[place], key) == 0;
}

static gboolean
can_join (ZhupiRecordTable *self,
          guint             index)
{
  guint n_here = self->spine->chunks[index]->n_records;

  return n_here < JOIN_BELOW
         && index + 1 < self->spine->n_chunks
         && n_here + self->spine->chunks[index + 1]->n_records <= BULK_FILL;
}

static void
join_with_next (ZhupiRecordTable *self,
                guint             index)
{
  ZhupiRecordChunk *chunk = zhupi_record_spine_own_chunk (self->spine, index);
  const ZhupiRecordChunk *next = self->spine->chunks[index + 1];

  zhupi_record_chunk_insert (chunk, chunk->n_records, next->records, next->n_records);
  zhupi_record_spine_update (self->spine, index);
  zhupi_record_spine_remove (self->spine, index + 1);
}

/**
 * zhupi_record_table_remove:
 * @self: a table
 * @position: less than its size
 */
void
zhupi_record_table_remove (ZhupiRecordTable *self,
                           guint             position)
{
  ZhupiRecordChunk *chunk;
  guint index;

  g_return_if_fail (self != NULL);
  g_return_if_fail (position < zhupi_record_table_get_size (self));

  self->spine = zhupi_record_spine_make_own (self->spine);
  index = zhupi_record_spine_find_position (self->spine, &position);
  chunk = zhupi_record_spine_own_chunk (self->spine, index);
  zhupi_record_chunk_remove (chunk, position);
  if (chunk->n_records == 0)
    {
      zhupi_record_spine_remove (self->spine, index);
      return;
    }
  zhupi_record_spine_update (self->spine, index);
  if (can_join (self, index))
    join_with_next (self, index);
}

/**
 * zhupi_record_table_set:
 * @self: a table
 * @position: less than its size
 * @record: with the start, end and id of the one that stands there; copied, its details are
 *   referenced
 */
void
zhupi_record_table_set (ZhupiRecordTable            *self,
                        guint                        position,
                        const ZhupiAnnotationRecord *record)
{
  ZhupiAnnotationRecord copy;
  ZhupiAnnotationRecord *place;
  guint index;

  g_return_if_fail (self != NULL);
  g_return_if_fail (position < zhupi_record_table_get_size (self));
  g_return_if_fail (record != NULL && record->details != NULL);

  self->spine = zhupi_record_spine_make_own (self->spine);
  index = zhupi_record_spine_find_position (self->spine, &position);
  place = &zhupi_record_spine_own_chunk (self->spine, index)->records[position];
  g_return_if_fail (zhupi_annotation_record_compare (place, record) == 0);

  copy = *record;
  zhupi_details_ref (copy.details);
  zhupi_details_unref (place->details);
  *place = copy;
}

/**
 * zhupi_record_table_lower_bound:
 * @self: a table
 * @start: a code point
 *
 * Returns: position of the first record that starts at @start or behind, or the size
 */
guint
zhupi_record_table_lower_bound (ZhupiRecordTable *self,
                                guint             start)
{
  /* An empty span with the least id comes before all others of its start. */
  ZhupiAnnotationRecord key = { .start = start };
  guint position;

  g_return_val_if_fail (self != NULL, 0);

  zhupi_record_table_find (self, &key, &position);
  return position;
}

static gboolean
visit_block (const ZhupiRecordChunk *chunk,
             guint                   first,
             ZhupiRange              range,
             ZhupiRecordFunc         func,
             gpointer                user_data)
{
  guint last = MIN (first + ZHUPI_CHUNK_BLOCK, chunk->n_records);

  for (guint i = first; i < last; i++)
    {
      const ZhupiAnnotationRecord *record = &chunk->records[i];

      if (record->start >= range.end)
        return TRUE;
      if (record->end > range.start && !func (record, user_data))
        return FALSE;
    }
  return TRUE;
}

static gboolean
visit_chunk (const ZhupiRecordChunk *chunk,
             ZhupiRange              range,
             ZhupiRecordFunc         func,
             gpointer                user_data)
{
  for (guint first = 0; first < chunk->n_records; first += ZHUPI_CHUNK_BLOCK)
    {
      if (chunk->records[first].start >= range.end)
        return TRUE;
      if (chunk->block_ends[first / ZHUPI_CHUNK_BLOCK] <= range.start)
        continue;
      if (!visit_block (chunk, first, range, func, user_data))
        return FALSE;
    }
  return TRUE;
}

/**
 * zhupi_record_table_foreach_overlap:
 * @self: a table, which must not change meanwhile
 * @range: code points
 * @func: (scope call): called in order for each record with start < range.end and end > range.start
 * @user_data: for @func
 *
 * Cost: O(log n) and some per record that is visited, also when some records are very long.
 *
 * Returns: %FALSE when @func stopped it
 */
gboolean
zhupi_record_table_foreach_overlap (ZhupiRecordTable *self,
                                    ZhupiRange        range,
                                    ZhupiRecordFunc   func,
                                    gpointer          user_data)
{
  ZhupiRecordSpine *spine;
  guint index;

  g_return_val_if_fail (self != NULL && func != NULL, FALSE);

  spine = self->spine;
  index = zhupi_record_spine_find_overlap (spine, 0, range.start);
  while (index < spine->n_chunks && spine->chunks[index]->records[0].start < range.end)
    {
      if (!visit_chunk (spine->chunks[index], range, func, user_data))
        return FALSE;
      index = zhupi_record_spine_find_overlap (spine, index + 1, range.start);
    }
  return TRUE;
}

static gboolean
visit_all (const ZhupiRecordChunk *chunk,
           ZhupiRecordFunc         func,
           gpointer                user_data)
{
  for (guint i = 0; i < chunk->n_records; i++)
    {
      if (!func (&chunk->records[i], user_data))
        return FALSE;
    }
  return TRUE;
}

/**
 * zhupi_record_table_foreach:
 * @self: a table, which must not change meanwhile
 * @func: (scope call): called in order for each record
 * @user_data: for @func
 *
 * Returns: %FALSE when @func stopped it
 */
gboolean
zhupi_record_table_foreach (ZhupiRecordTable *self,
                            ZhupiRecordFunc   func,
                            gpointer          user_data)
{
  g_return_val_if_fail (self != NULL && func != NULL, FALSE);

  for (guint i = 0; i < self->spine->n_chunks; i++)
    {
      if (!visit_all (self->spine->chunks[i], func, user_data))
        return FALSE;
    }
  return TRUE;
}
