/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-segments.h"

#include "text/zhupi-punctuation-private.h"

#define RIGHT_BOOK_TITLE 0x300B
#define RIGHT_ANGLE 0x3009

/* U+4000 to U+9FFF in UTF-8. */
#define FIRST_IDEOGRAPH_LEAD 0xE4
#define LAST_IDEOGRAPH_LEAD 0xE9
#define IDEOGRAPH_BYTES 3

/* A place in the text that is walked through. */
typedef struct
{
  const char *text;
  const char *p;
  const char *end;
  guint code_point;
} Cursor;

static gunichar
peek (const Cursor *self)
{
  return self->p < self->end ? g_utf8_get_char (self->p) : 0;
}

static void
advance (Cursor *self)
{
  self->p = g_utf8_next_char (self->p);
  self->code_point++;
}

static gboolean
is_cjk_terminator (gunichar c)
{
  return c == 0x3002     /* 。 */
         || c == 0xFF01  /* ！ */
         || c == 0xFF1F  /* ？ */
         || c == 0xFF61  /* ｡ */
         || c == 0x2026; /* … */
}

static gboolean
is_terminator (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || is_cjk_terminator (c);
}

/* What goes on with the sentence though a quotation has ended before it. */
static gboolean
goes_on (gunichar c)
{
  return c == 0xFF0C     /* ， */
         || c == 0x3001  /* 、 */
         || c == 0xFF1B  /* ； */
         || c == 0xFF1A  /* ： */
         || c == RIGHT_BOOK_TITLE || c == RIGHT_ANGLE || c == ',' || c == ';';
}

static gboolean
begins_sentence (gunichar c)
{
  return c == 0 || zhupi_char_is_line_end (c) || g_unichar_isupper (c) || zhupi_char_is_cjk (c)
         || g_unichar_isdigit (c) || c == '"' || c == '(' || c == '[';
}

/* Whether a sentence may begin after the blanks at the cursor; @needs_blank: only after some. */
static gboolean
is_open_end (Cursor   cursor,
             gboolean needs_blank)
{
  const char *first = cursor.p;

  while (cursor.p < cursor.end && zhupi_char_is_blank (peek (&cursor))
         && !zhupi_char_is_line_end (peek (&cursor)))
    advance (&cursor);

  if (needs_blank && cursor.p == first && cursor.p < cursor.end)
    return FALSE;
  return begins_sentence (peek (&cursor));
}

static void
skip_terminators (Cursor *self)
{
  while (is_terminator (peek (self)))
    advance (self);
}

static void
skip_closers (Cursor *self)
{
  while (zhupi_char_is_closer (peek (self)) && !goes_on (peek (self)))
    advance (self);
}

/* At a terminator: moves behind it and what is kept on; says whether the sentence ends there. */
static gboolean
pass_terminator (Cursor *self)
{
  const char *first = self->p;
  gunichar c = peek (self);
  gboolean single;

  skip_terminators (self);
  single = self->p == first + 1;
  skip_closers (self);

  if (goes_on (peek (self)))
    return FALSE;
  if (c == '.' && single && zhupi_is_abbreviation_stop (self->text, first))
    return self->p == self->end;
  if (is_cjk_terminator (c))
    return TRUE;
  return is_open_end (*self, c == '.');
}

/* Passes letters, digits and the common ideographs, which are nearly all of a text, by their first
 * bytes alone; says whether there were any. */
static gboolean
pass_letters (Cursor *self)
{
  const char *first = self->p;

  while (self->p < self->end)
    {
      guint8 lead = (guint8) *self->p;

      if (lead >= FIRST_IDEOGRAPH_LEAD && lead <= LAST_IDEOGRAPH_LEAD)
        self->p += IDEOGRAPH_BYTES;
      else if (g_ascii_isalnum (lead))
        self->p++;
      else
        break;
      self->code_point++;
    }

  return self->p > first;
}

static void
skip_blanks (Cursor *self)
{
  while (self->p < self->end && zhupi_char_is_blank (peek (self)))
    advance (self);
}

static gboolean
pass_other (Cursor *self)
{
  advance (self);
  return FALSE;
}

/* From the first character that is no blank to the end of its sentence. */
static ZhupiRange
next_sentence (Cursor *self)
{
  ZhupiRange range = { self->code_point, self->code_point };

  while (self->p < self->end)
    {
      gunichar c;
      gboolean ended;

      if (pass_letters (self))
        range.end = self->code_point;
      c = peek (self);
      if (c == 0 || zhupi_char_is_line_end (c))
        break;

      ended = is_terminator (c) ? pass_terminator (self) : pass_other (self);
      if (!zhupi_char_is_blank (c))
        range.end = self->code_point;
      if (ended)
        break;
    }

  return range;
}

/**
 * zhupi_segments_list_sentences:
 * @text: a text
 * @range: what to look at, such as a paragraph
 *
 * Finds the sentences: in order, apart, without blanks around them, closing quotation marks kept
 * on. A line end always ends one. Linear.
 *
 * Returns: (transfer full) (element-type ZhupiRange): the sentences, none of them empty
 */
GArray *
zhupi_segments_list_sentences (const ZhupiText *text,
                               ZhupiRange       range)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  Cursor cursor = { NULL };
  gsize n_bytes;

  g_return_val_if_fail (text != NULL, sentences);
  g_return_val_if_fail (range.start <= range.end, sentences);

  cursor.text = zhupi_text_get_utf8 (text, NULL);
  cursor.p = zhupi_text_peek (text, range, &n_bytes);
  cursor.end = cursor.p + n_bytes;
  cursor.code_point = range.start;

  for (skip_blanks (&cursor); cursor.p < cursor.end; skip_blanks (&cursor))
    {
      ZhupiRange sentence = next_sentence (&cursor);

      g_array_append_val (sentences, sentence);
    }

  return sentences;
}
