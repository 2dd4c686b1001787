/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-segments.h"

#include "text/zhupi-punctuation-private.h"

/* Brackets are paired in pieces up to this; a longer piece is no mention of anything. */
#define MAX_PAIRED 1024

typedef struct
{
  const char *text;
  const char *start;
  const char *end;
  ZhupiRange range;
} Piece;

static gunichar
first_char (const Piece *self)
{
  return g_utf8_get_char (self->start);
}

static gunichar
last_char (const Piece *self)
{
  return g_utf8_get_char (g_utf8_prev_char (self->end));
}

static void
drop_first (Piece *self)
{
  self->start = g_utf8_next_char (self->start);
  self->range.start++;
}

static void
drop_last (Piece *self)
{
  self->end = g_utf8_prev_char (self->end);
  self->range.end--;
}

static gboolean
is_empty (const Piece *self)
{
  return self->start >= self->end;
}

static void
drop_blanks (Piece *self)
{
  while (!is_empty (self) && zhupi_char_is_blank (first_char (self)))
    drop_first (self);
  while (!is_empty (self) && zhupi_char_is_blank (last_char (self)))
    drop_last (self);
}

/* Where the bracket that opens at the start is closed; %NULL when it is not. */
static const char *
find_closer (const Piece *self)
{
  gunichar opener = first_char (self);
  gunichar closer = zhupi_char_get_closer (opener);
  guint depth = 0;

  for (const char *p = self->start; p < self->end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == opener)
        depth++;
      else if (c == closer && --depth == 0)
        return p;
    }

  return NULL;
}

/* Whether the bracket that closes at the end was opened inside, as in 星河（北岸）. */
static gboolean
is_last_opened_inside (const Piece *self)
{
  gunichar closer = last_char (self);
  guint depth = 0;

  for (const char *p = self->end; p > self->start;)
    {
      gunichar c;

      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (c == closer)
        depth++;
      else if (zhupi_char_get_closer (c) == closer && --depth == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_paired_length (const Piece *self)
{
  return zhupi_range_length (self->range) <= MAX_PAIRED;
}

static gboolean
keeps_first (const Piece *self)
{
  gunichar c = first_char (self);
  const char *closer;

  if (!zhupi_char_is_punctuation (c))
    return TRUE;
  if (zhupi_char_get_closer (c) == 0 || !is_paired_length (self))
    return FALSE;

  closer = find_closer (self);
  return closer != NULL && closer != g_utf8_prev_char (self->end);
}

static gboolean
keeps_last (const Piece *self)
{
  gunichar c = last_char (self);

  if (!zhupi_char_is_punctuation (c))
    return TRUE;
  if (c == '.' && zhupi_is_abbreviation_stop (self->start, self->end - 1))
    return TRUE;
  return zhupi_char_is_closer (c) && is_paired_length (self) && is_last_opened_inside (self);
}

static gboolean
is_wrapped (const Piece *self)
{
  return zhupi_char_get_closer (first_char (self)) != 0 && is_paired_length (self)
         && find_closer (self) == g_utf8_prev_char (self->end);
}

/* Takes one step; FALSE when nothing more is to be dropped. */
static gboolean
drop_punctuation (Piece *self)
{
  if (is_wrapped (self))
    {
      drop_first (self);
      drop_last (self);
      return TRUE;
    }
  if (!keeps_first (self))
    {
      drop_first (self);
      return TRUE;
    }
  if (!keeps_last (self))
    {
      drop_last (self);
      return TRUE;
    }
  return FALSE;
}

/**
 * zhupi_segments_trim:
 * @text: a text
 * @range: a piece of it, such as a selection
 *
 * Takes blanks and punctuation off both ends; a bracket that is closed or opened inside stays,
 * and so does the full stop of an abbreviation. Of nothing but punctuation all is kept.
 *
 * Returns: the piece that is left; empty only when @range holds nothing but blanks
 */
ZhupiRange
zhupi_segments_trim (const ZhupiText *text,
                     ZhupiRange       range)
{
  Piece piece;
  Piece bare;
  gsize n_bytes;

  g_return_val_if_fail (text != NULL, range);
  g_return_val_if_fail (range.start <= range.end, range);

  range.end = MIN (range.end, zhupi_text_get_length (text));
  range.start = MIN (range.start, range.end);
  piece.text = zhupi_text_get_utf8 (text, NULL);
  piece.start = zhupi_text_peek (text, range, &n_bytes);
  piece.end = piece.start + n_bytes;
  piece.range = range;

  drop_blanks (&piece);
  bare = piece;
  while (!is_empty (&bare) && drop_punctuation (&bare))
    drop_blanks (&bare);

  return is_empty (&bare) ? piece.range : bare.range;
}
