/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-piece-order.h"

/* One piece: where it ends, and whether it was taken. */
typedef struct
{
  guint end;
  gboolean is_taken;
} Piece;

/* @pieces: as far as they are known: finding them in 100 MB of one paragraph takes a second */
struct _ZhupiPieceOrder
{
  ZhupiText *text;
  GArray *pieces;
};

ZhupiPieceOrder *
zhupi_piece_order_new (ZhupiText *text)
{
  ZhupiPieceOrder *self = g_new (ZhupiPieceOrder, 1);

  self->text = zhupi_text_ref (text);
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  return self;
}

void
zhupi_piece_order_free (ZhupiPieceOrder *self)
{
  g_array_unref (self->pieces);
  zhupi_text_unref (self->text);
  g_free (self);
}

static Piece *
nth (ZhupiPieceOrder *self,
     guint            number)
{
  return &g_array_index (self->pieces, Piece, number);
}

/* Finds one more piece; FALSE when there is none. */
static gboolean
find_more (ZhupiPieceOrder *self)
{
  guint start = self->pieces->len > 0 ? nth (self, self->pieces->len - 1)->end : 0;
  Piece piece = { 0, FALSE };

  if (start >= zhupi_text_get_length (self->text))
    return FALSE;
  piece.end = zhupi_text_piece_find_end (self->text, start);
  g_array_append_val (self->pieces, piece);
  return TRUE;
}

ZhupiRange
zhupi_piece_order_get_piece (ZhupiPieceOrder *self,
                             guint            number)
{
  g_return_val_if_fail (number < self->pieces->len, ((ZhupiRange) { 0, 0 }));

  return (ZhupiRange) { number > 0 ? nth (self, number - 1)->end : 0, nth (self, number)->end };
}

/* The piece that a place lies in; the last one for what is behind it. There must be one. */
static guint
find_piece (ZhupiPieceOrder *self,
            guint            place)
{
  guint low = 0;
  guint high;

  while (nth (self, self->pieces->len - 1)->end <= place)
    if (!find_more (self))
      break;
  high = self->pieces->len - 1;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (nth (self, middle)->end <= place)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static gboolean
is_free (ZhupiPieceOrder *self,
         guint            number)
{
  return (number < self->pieces->len || (number == self->pieces->len && find_more (self)))
         && !nth (self, number)->is_taken;
}

/* What is ahead is read sooner than what lies as far behind. */
static gboolean
find_nearest (ZhupiPieceOrder *self,
              guint            middle,
              guint           *number)
{
  for (guint distance = 0; distance <= self->pieces->len; distance++)
    {
      *number = middle + distance;
      if (is_free (self, *number))
        return TRUE;
      *number = middle - distance;
      if (distance <= middle && is_free (self, *number))
        return TRUE;
    }
  return FALSE;
}

/* The free pieces beside the nearest one, farther away from the middle. */
static ZhupiRange
widen (ZhupiPieceOrder *self,
       guint            middle,
       guint            nearest,
       guint            n_most)
{
  ZhupiRange numbers = { nearest, nearest + 1 };

  if (nearest >= middle)
    while (zhupi_range_length (numbers) < n_most && is_free (self, numbers.end))
      numbers.end++;
  else
    while (zhupi_range_length (numbers) < n_most && numbers.start > 0
           && is_free (self, numbers.start - 1))
      numbers.start--;
  return numbers;
}

gboolean
zhupi_piece_order_take (ZhupiPieceOrder *self,
                        guint            place,
                        guint            n_most,
                        ZhupiRange      *numbers)
{
  guint middle, nearest;

  g_return_val_if_fail (n_most > 0, FALSE);

  if (self->pieces->len == 0 && !find_more (self))
    return FALSE;
  middle = find_piece (self, place);
  if (!find_nearest (self, middle, &nearest))
    return FALSE;
  *numbers = widen (self, middle, nearest, n_most);
  for (guint i = numbers->start; i < numbers->end; i++)
    nth (self, i)->is_taken = TRUE;
  return TRUE;
}

void
zhupi_piece_order_restart (ZhupiPieceOrder *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    nth (self, i)->is_taken = FALSE;
}
