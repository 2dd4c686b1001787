/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-text-piece.h"

#include "text/zhupi-punctuation-private.h"
#include "text/zhupi-segments.h"

/* The beginning of the line that a place lies in, but not before @start. */
static guint
find_line_start (const ZhupiText *text,
                 guint            start,
                 guint            place)
{
  const char *p = zhupi_text_get_utf8 (text, NULL) + zhupi_text_to_byte (text, place);

  for (; place > start; place--)
    {
      p = g_utf8_prev_char (p);
      if (zhupi_char_is_line_end (g_utf8_get_char (p)))
        break;
    }
  return place;
}

guint
zhupi_text_piece_find_end (const ZhupiText *text,
                           guint            start)
{
  guint length = zhupi_text_get_length (text);
  guint place = start + ZHUPI_TEXT_PIECE_LENGTH;
  g_autoptr (GArray) sentences = NULL;
  ZhupiRange around;

  g_return_val_if_fail (start <= length, length);

  if (length - start <= ZHUPI_TEXT_PIECE_LENGTH)
    return length;
  around.start = find_line_start (text, start, place);
  around.end = MIN (place + ZHUPI_TEXT_PIECE_MARGIN, length);
  sentences = zhupi_segments_list_sentences (text, around);
  for (guint i = sentences->len; i-- > 0;)
    {
      ZhupiRange sentence = g_array_index (sentences, ZhupiRange, i);

      if (sentence.start <= place)
        return place <= sentence.end && sentence.start > start ? sentence.start : place;
    }
  return place;
}

char *
zhupi_text_piece_dup_slice (const ZhupiTextPiece *self,
                            ZhupiRange            range)
{
  g_return_val_if_fail (range.start >= self->offset, NULL);

  return zhupi_text_dup_slice (self->text, (ZhupiRange) { range.start - self->offset,
                                                          range.end - self->offset });
}
