/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-text.h"

#include "text/zhupi-utf8-private.h"

#include <string.h>

/* Bytes a block; one entry of eight bytes a block makes the index 0.8 % of the text. */
#define BLOCK_SHIFT 10
#define BLOCK_BYTES ((gsize) 1 << BLOCK_SHIFT)

/* The end of a piece of so many code points is found from its beginning. */
#define MAX_WALK 256

/* What lies before the first byte of a block. */
typedef struct
{
  guint32 code_points;
  guint32 units;
} Block;

struct _ZhupiText
{
  gatomicrefcount ref_count;
  char *utf8;
  gsize n_bytes;
  guint length;
  guint n_units;
  Block *blocks;
  guint n_blocks;
};

G_DEFINE_BOXED_TYPE (ZhupiText, zhupi_text, zhupi_text_ref, zhupi_text_unref)

static gboolean
is_ascii (const ZhupiText *self)
{
  return self->length == self->n_bytes;
}

static gsize
block_size (const ZhupiText *self,
            guint            block)
{
  return MIN (BLOCK_BYTES, self->n_bytes - ((gsize) block << BLOCK_SHIFT));
}

static void
build_index (ZhupiText *self)
{
  ZhupiUtf8Count total = { 0, 0 };

  self->n_blocks = (guint) ((self->n_bytes >> BLOCK_SHIFT) + 1);
  self->blocks = g_new (Block, self->n_blocks);

  for (guint i = 0; i < self->n_blocks; i++)
    {
      ZhupiUtf8Count count;

      self->blocks[i] = (Block) { total.starts, total.starts + total.wide };
      count = zhupi_utf8_count (self->utf8 + ((gsize) i << BLOCK_SHIFT), block_size (self, i));
      total.starts += count.starts;
      total.wide += count.wide;
    }

  self->length = total.starts;
  self->n_units = total.starts + total.wide;
}

/**
 * zhupi_text_new_take:
 * @utf8: (transfer full): valid UTF-8 without NUL, @n_bytes long and NUL-terminated
 * @n_bytes: length in bytes, less than 4 GiB
 *
 * Makes a text of a buffer that came from g_malloc(). Linear in the size; the validity is the
 * caller's promise, as zhupi_decode() keeps it.
 *
 * Returns: (transfer full): the text
 */
ZhupiText *
zhupi_text_new_take (char  *utf8,
                     gsize  n_bytes)
{
  ZhupiText *self;

  g_return_val_if_fail (utf8 != NULL, NULL);
  g_return_val_if_fail (n_bytes < G_MAXUINT32, NULL);
  g_return_val_if_fail (utf8[n_bytes] == '\0', NULL);

  self = g_new0 (ZhupiText, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->utf8 = utf8;
  self->n_bytes = n_bytes;
  build_index (self);

  return self;
}

/**
 * zhupi_text_new:
 * @utf8: valid UTF-8, NUL-terminated
 *
 * Makes a text of a copy.
 *
 * Returns: (transfer full): the text
 */
ZhupiText *
zhupi_text_new (const char *utf8)
{
  gsize n_bytes;

  g_return_val_if_fail (utf8 != NULL, NULL);
  g_return_val_if_fail (g_utf8_validate (utf8, -1, NULL), NULL);

  n_bytes = strlen (utf8);
  return zhupi_text_new_take (g_strndup (utf8, n_bytes), n_bytes);
}

ZhupiText *
zhupi_text_ref (ZhupiText *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
zhupi_text_unref (ZhupiText *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->blocks);
  g_free (self->utf8);
  g_free (self);
}

/**
 * zhupi_text_get_utf8:
 * @self: a text
 * @n_bytes: (out) (nullable): length in bytes
 *
 * Returns: (transfer none): the whole text, NUL-terminated
 */
const char *
zhupi_text_get_utf8 (const ZhupiText *self,
                     gsize           *n_bytes)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (n_bytes != NULL)
    *n_bytes = self->n_bytes;
  return self->utf8;
}

/* Returns: number of code points */
guint
zhupi_text_get_length (const ZhupiText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->length;
}

/* The last block that has no more code points (units) before it than @position. */
static guint
find_block (const ZhupiText *self,
            guint            position,
            gboolean         in_units)
{
  guint low = 0;
  guint high = self->n_blocks - 1;

  while (low < high)
    {
      guint middle = low + (high - low + 1) / 2;
      const Block *block = &self->blocks[middle];

      if ((in_units ? block->units : block->code_points) <= position)
        low = middle;
      else
        high = middle - 1;
    }

  return low;
}

/**
 * zhupi_text_to_byte:
 * @self: a text
 * @code_point: place in code points; one past the end is taken for the end
 *
 * Returns: place in bytes
 */
gsize
zhupi_text_to_byte (const ZhupiText *self,
                    guint            code_point)
{
  guint block;
  gsize first;

  g_return_val_if_fail (self != NULL, 0);

  if (code_point >= self->length)
    return self->n_bytes;
  if (is_ascii (self))
    return code_point;

  block = find_block (self, code_point, FALSE);
  first = (gsize) block << BLOCK_SHIFT;
  return first + zhupi_utf8_nth_start (self->utf8 + first, block_size (self, block),
                                       code_point - self->blocks[block].code_points);
}

/* Bytes inside a character belong to that character. */
static gsize
floor_byte (const ZhupiText *self,
            gsize            byte)
{
  while (byte > 0 && zhupi_utf8_is_continuation (self->utf8[byte]))
    byte--;
  return byte;
}

/**
 * zhupi_text_from_byte:
 * @self: a text
 * @byte: place in bytes; inside a character it is taken for the character's first byte
 *
 * Returns: place in code points
 */
guint
zhupi_text_from_byte (const ZhupiText *self,
                      gsize            byte)
{
  gsize first;

  g_return_val_if_fail (self != NULL, 0);

  if (byte >= self->n_bytes)
    return self->length;
  if (is_ascii (self))
    return (guint) byte;

  byte = floor_byte (self, byte);
  first = byte & ~(BLOCK_BYTES - 1);
  return self->blocks[byte >> BLOCK_SHIFT].code_points
         + zhupi_utf8_count (self->utf8 + first, byte - first).starts;
}

/**
 * zhupi_text_to_utf16:
 * @self: a text
 * @code_point: place in code points; one past the end is taken for the end
 *
 * Returns: place in UTF-16 units
 */
guint
zhupi_text_to_utf16 (const ZhupiText *self,
                     guint            code_point)
{
  ZhupiUtf8Count count;
  gsize byte;
  gsize first;

  g_return_val_if_fail (self != NULL, 0);

  if (code_point >= self->length)
    return self->n_units;
  if (self->n_units == self->length)
    return code_point;

  byte = zhupi_text_to_byte (self, code_point);
  first = byte & ~(BLOCK_BYTES - 1);
  count = zhupi_utf8_count (self->utf8 + first, byte - first);
  return self->blocks[byte >> BLOCK_SHIFT].units + count.starts + count.wide;
}

/**
 * zhupi_text_from_utf16:
 * @self: a text
 * @unit: place in UTF-16 units; between two surrogates it is taken for the first of them
 *
 * Returns: place in code points
 */
guint
zhupi_text_from_utf16 (const ZhupiText *self,
                       guint            unit)
{
  guint block;
  gsize first;

  g_return_val_if_fail (self != NULL, 0);

  if (unit >= self->n_units)
    return self->length;
  if (self->n_units == self->length)
    return unit;

  block = find_block (self, unit, TRUE);
  first = (gsize) block << BLOCK_SHIFT;
  return self->blocks[block].code_points
         + zhupi_utf8_code_points_in_units (self->utf8 + first, block_size (self, block),
                                            unit - self->blocks[block].units);
}

/* Returns: the character at @code_point, 0 at or past the end */
gunichar
zhupi_text_get_char (const ZhupiText *self,
                     guint            code_point)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_utf8_get_char (self->utf8 + zhupi_text_to_byte (self, code_point));
}

/**
 * zhupi_text_peek:
 * @self: a text
 * @range: in code points; clipped to the text
 * @n_bytes: (out): length of the piece in bytes
 *
 * Returns: (transfer none): where the piece begins; not NUL-terminated
 */
const char *
zhupi_text_peek (const ZhupiText *self,
                 ZhupiRange       range,
                 gsize           *n_bytes)
{
  gsize start;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_bytes != NULL, NULL);
  g_return_val_if_fail (range.start <= range.end, NULL);

  start = zhupi_text_to_byte (self, range.start);
  if (range.end - range.start <= MAX_WALK && range.end <= self->length)
    *n_bytes = zhupi_utf8_nth_start (self->utf8 + start, self->n_bytes - start,
                                     range.end - range.start);
  else
    *n_bytes = zhupi_text_to_byte (self, range.end) - start;
  return self->utf8 + start;
}

/* Returns: (transfer full): a copy of the piece, NUL-terminated; @range is clipped to the text */
char *
zhupi_text_dup_slice (const ZhupiText *self,
                      ZhupiRange       range)
{
  const char *piece;
  gsize n_bytes;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (range.start <= range.end, NULL);

  piece = zhupi_text_peek (self, range, &n_bytes);
  return g_strndup (piece, n_bytes);
}

/**
 * zhupi_text_slice_equals:
 * @self: a text
 * @range: in code points
 * @utf8: what to compare with
 * @n_bytes: length of @utf8, or -1 when it is NUL-terminated
 *
 * Returns: whether the range lies in the text and holds exactly these bytes
 */
gboolean
zhupi_text_slice_equals (const ZhupiText *self,
                         ZhupiRange       range,
                         const char      *utf8,
                         gssize           n_bytes)
{
  const char *piece;
  gsize n_piece;
  gsize n_wanted;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (utf8 != NULL, FALSE);

  if (range.start > range.end || range.end > self->length)
    return FALSE;

  piece = zhupi_text_peek (self, range, &n_piece);
  n_wanted = n_bytes < 0 ? strlen (utf8) : (gsize) n_bytes;
  return n_piece == n_wanted && memcmp (piece, utf8, n_piece) == 0;
}
