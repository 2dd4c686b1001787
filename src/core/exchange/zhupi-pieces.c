/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-pieces.h"

#include <string.h>

/* All that Python, in which most of the readers are written, takes for the end of a line. */
static gboolean
breaks_line (gunichar c)
{
  switch (c)
    {
    case '\n':
    case '\v':
    case '\f':
    case '\r':
    case 0x1c:
    case 0x1d:
    case 0x1e:
    case 0x85:
    case 0x2028:
    case 0x2029:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
cut (const ZhupiText *text,
     ZhupiRange       range,
     GArray          *pieces)
{
  ZhupiRange piece = { range.start, range.start };
  gsize n_bytes;
  const char *at = zhupi_text_peek (text, range, &n_bytes);

  for (; piece.end < range.end; piece.end++, at = g_utf8_next_char (at))
    {
      if (!breaks_line (g_utf8_get_char (at)))
        continue;
      if (piece.start < piece.end)
        g_array_append_val (pieces, piece);
      piece.start = piece.end + 1;
    }
  if (piece.start < piece.end)
    g_array_append_val (pieces, piece);
}

GArray *
zhupi_pieces_cut_at_line_breaks (ZhupiArticle                *article,
                                 const ZhupiAnnotationRecord *record)
{
  GArray *cut_pieces = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  ZhupiRange whole;
  guint n_pieces;
  const ZhupiRange *pieces = zhupi_annotation_record_get_pieces (record, &whole, &n_pieces);

  for (guint i = 0; i < n_pieces; i++)
    cut (zhupi_article_get_text (article), pieces[i], cut_pieces);
  return cut_pieces;
}

static gboolean
is_line_break (const ZhupiText *text,
               ZhupiRange       range)
{
  gsize n_bytes;
  const char *at = zhupi_text_peek (text, range, &n_bytes);
  const char *end = at + n_bytes;

  for (; at < end; at = g_utf8_next_char (at))
    if (!breaks_line (g_utf8_get_char (at)))
      return FALSE;
  return TRUE;
}

void
zhupi_pieces_join_at_line_breaks (ZhupiArticle *article,
                                  GArray       *pieces)
{
  const ZhupiText *text = zhupi_article_get_text (article);
  guint n_kept = 0;

  for (guint i = 0; i < pieces->len; i++)
    {
      ZhupiRange piece = g_array_index (pieces, ZhupiRange, i);
      ZhupiRange *last = n_kept > 0 ? &g_array_index (pieces, ZhupiRange, n_kept - 1) : NULL;

      if (last != NULL && last->end <= piece.start
          && is_line_break (text, (ZhupiRange) { last->end, piece.start }))
        last->end = piece.end;
      else
        g_array_index (pieces, ZhupiRange, n_kept++) = piece;
    }

  g_array_set_size (pieces, n_kept);
}

gboolean
zhupi_pieces_change_at_line_breaks (ZhupiArticle                *article,
                                    const ZhupiAnnotationRecord *record)
{
  g_autoptr (GArray) again = zhupi_pieces_cut_at_line_breaks (article, record);
  ZhupiRange whole;
  guint n_pieces;
  const ZhupiRange *pieces = zhupi_annotation_record_get_pieces (record, &whole, &n_pieces);

  zhupi_pieces_join_at_line_breaks (article, again);
  return again->len != n_pieces
         || memcmp (again->data, pieces, n_pieces * sizeof *pieces) != 0;
}

gboolean
zhupi_pieces_is_blank (gunichar c)
{
  return g_unichar_isspace (c) || breaks_line (c);
}

ZhupiRange
zhupi_pieces_trim (const ZhupiText *text,
                   ZhupiRange       range)
{
  while (range.start < range.end && zhupi_pieces_is_blank (zhupi_text_get_char (text, range.start)))
    range.start++;
  while (range.start < range.end
         && zhupi_pieces_is_blank (zhupi_text_get_char (text, range.end - 1)))
    range.end--;
  return range;
}

gboolean
zhupi_pieces_change_trimmed (ZhupiArticle                *article,
                             const ZhupiAnnotationRecord *record)
{
  ZhupiRange range = zhupi_annotation_record_get_range (record);

  return !zhupi_range_equal (zhupi_pieces_trim (zhupi_article_get_text (article), range), range);
}
