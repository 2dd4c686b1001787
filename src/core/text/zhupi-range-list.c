/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-range-list.h"

/* Ranges whose beginning is kept. */
#define BLOCK_SIZE 32u

/* A number is written in groups of seven bits, the lowest first; all but the last group of a
 * number have the eighth bit set (LEB128). */
#define GROUP_BITS 7
#define GROUP_MASK 0x7Fu
#define MORE_BIT 0x80u
#define MAX_GROUPS 5

typedef struct
{
  guint32 start; /* of the first range */
  guint32 byte;  /* where it is written */
} Block;

/* Of each range is written how far behind the one before it begins (of the first of a block: 0)
 * and how long it is. */
struct _ZhupiRangeList
{
  GArray *blocks;
  GByteArray *bytes;
  guint size;
  guint end; /* of the last range */
};

ZhupiRangeList *
zhupi_range_list_new (void)
{
  ZhupiRangeList *self = g_new0 (ZhupiRangeList, 1);

  self->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  self->bytes = g_byte_array_new ();
  return self;
}

void
zhupi_range_list_free (ZhupiRangeList *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->blocks);
  g_byte_array_unref (self->bytes);
  g_free (self);
}

static guint8 *
write_number (guint8 *at,
              guint   number)
{
  for (; number > GROUP_MASK; number >>= GROUP_BITS)
    *at++ = (guint8) (number | MORE_BIT);
  *at++ = (guint8) number;
  return at;
}

static guint
read_number (const guint8 **at)
{
  guint number = **at & GROUP_MASK;

  for (guint shift = GROUP_BITS; (*(*at)++ & MORE_BIT) != 0; shift += GROUP_BITS)
    number |= (**at & GROUP_MASK) << shift;
  return number;
}

/**
 * zhupi_range_list_append:
 * @self: a list
 * @range: a range that begins where the last one ends, or behind it
 */
void
zhupi_range_list_append (ZhupiRangeList *self,
                         ZhupiRange      range)
{
  guint8 written[2 * MAX_GROUPS];
  guint8 *at = written;

  g_return_if_fail (self != NULL);
  g_return_if_fail (self->end <= range.start && range.start <= range.end);

  if (self->size % BLOCK_SIZE == 0)
    {
      Block block = { range.start, self->bytes->len };

      g_array_append_val (self->blocks, block);
      self->end = range.start;
    }
  at = write_number (at, range.start - self->end);
  at = write_number (at, zhupi_range_length (range));
  g_byte_array_append (self->bytes, written, (guint) (at - written));
  self->end = range.end;
  self->size++;
}

guint
zhupi_range_list_get_size (const ZhupiRangeList *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

static void
go_to_block (ZhupiRangeIter *self,
             guint           block)
{
  self->index = block * BLOCK_SIZE;
  if (self->index < self->list->size)
    self->at = self->list->bytes->data + g_array_index (self->list->blocks, Block, block).byte;
}

/**
 * zhupi_range_iter_init:
 * @self: an iterator
 * @list: a list, borrowed
 * @index: number of the range that zhupi_range_iter_next() shall give first
 */
void
zhupi_range_iter_init (ZhupiRangeIter       *self,
                       const ZhupiRangeList *list,
                       guint                 index)
{
  ZhupiRange passed;

  g_return_if_fail (self != NULL && list != NULL);

  *self = (ZhupiRangeIter) { .list = list };
  go_to_block (self, MIN (index, list->size) / BLOCK_SIZE);
  while (self->index < index && zhupi_range_iter_next (self, &passed))
    {
    }
}

/* Returns: whether there was one more */
gboolean
zhupi_range_iter_next (ZhupiRangeIter *self,
                       ZhupiRange     *range)
{
  g_return_val_if_fail (self != NULL && range != NULL, FALSE);

  if (self->index == self->list->size)
    return FALSE;
  if (self->index % BLOCK_SIZE == 0)
    self->place = g_array_index (self->list->blocks, Block, self->index / BLOCK_SIZE).start;
  range->start = self->place + read_number (&self->at);
  range->end = range->start + read_number (&self->at);
  self->place = range->end;
  self->index++;
  return TRUE;
}

/**
 * zhupi_range_list_nth:
 * @self: a list
 * @index: less than its size
 *
 * Returns: the range of that number
 */
ZhupiRange
zhupi_range_list_nth (const ZhupiRangeList *self,
                      guint                 index)
{
  ZhupiRange range = { 0, 0 };
  ZhupiRangeIter iter;

  g_return_val_if_fail (self != NULL && index < self->size, range);

  zhupi_range_iter_init (&iter, self, index);
  zhupi_range_iter_next (&iter, &range);
  return range;
}

/* The last block that begins before a place, or the first. */
static guint
find_block (const ZhupiRangeList *self,
            guint                 code_point)
{
  guint low = 0;
  guint high = self->blocks->len;

  while (low + 1 < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->blocks, Block, middle).start < code_point)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* Returns: how many ranges begin before a place: the number of the first that does not */
guint
zhupi_range_list_count_before (const ZhupiRangeList *self,
                               guint                 code_point)
{
  ZhupiRangeIter iter = { .list = self };
  ZhupiRange range;
  guint count;

  g_return_val_if_fail (self != NULL, 0);

  go_to_block (&iter, find_block (self, code_point));
  do
    count = iter.index;
  while (zhupi_range_iter_next (&iter, &range) && range.start < code_point);
  return count;
}

/* Returns: the range over a place or ending at it, else an empty one at the place */
ZhupiRange
zhupi_range_list_find (const ZhupiRangeList *self,
                       guint                 code_point)
{
  ZhupiRange nothing = { code_point, code_point };
  ZhupiRange range;
  guint count;

  g_return_val_if_fail (self != NULL, nothing);

  count = zhupi_range_list_count_before (self, code_point + 1);
  if (count == 0)
    return nothing;
  range = zhupi_range_list_nth (self, count - 1);
  return code_point <= range.end ? range : nothing;
}
