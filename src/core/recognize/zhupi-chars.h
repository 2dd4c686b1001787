/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-reading.h"

#include <string.h>
#include <uchar.h>

G_BEGIN_DECLS

/* Characters and words of a reading, asked for by literals: U'和', U"公司". What a reading holds is
 * in normal form, so that commas and brackets are those of ASCII. */

#define ZHUPI_QUOTE_OPEN U'“'
#define ZHUPI_QUOTE_CLOSE U'”'
/* Latin letters end before this, and from the other on they are Chinese. */
#define ZHUPI_LATIN_END 0x250u
#define ZHUPI_FIRST_CHINESE 0x2e80u
#define ZHUPI_ASCII_END 0x80u

static inline gboolean
zhupi_char_is_one_of (gunichar        c,
                      const char32_t *chars)
{
  for (; *chars != 0; chars++)
    if (c == *chars)
      return TRUE;
  return FALSE;
}

/* One to ten, no digits. */
static inline gboolean
zhupi_char_is_numeral (gunichar c)
{
  return zhupi_char_is_one_of (c, U"一二三四五六七八九十");
}

static inline gboolean
zhupi_char_is_and (gunichar c)
{
  return c == U'和' || c == U'及' || c == U'与';
}

/* What stands between the items of a list. */
static inline gboolean
zhupi_char_joins (gunichar c)
{
  return c == U'、' || zhupi_char_is_and (c);
}

static inline gboolean
zhupi_char_ends_sentence (gunichar c)
{
  return zhupi_char_is_one_of (c, U"。;!?\n");
}

/* g_ascii_isalpha() and the like look at one byte alone. */
static inline gboolean
zhupi_char_is_ascii_letter (gunichar c)
{
  return c < ZHUPI_ASCII_END && g_ascii_isalpha (c);
}

static inline gboolean
zhupi_char_is_ascii_word (gunichar c)
{
  return c < ZHUPI_ASCII_END && g_ascii_isalnum (c);
}

static inline gboolean
zhupi_chars_are_at (const ZhupiReading *reading,
                    guint               start,
                    const char32_t     *word,
                    guint               length)
{
  return start + length <= reading->n_chars &&
         memcmp (reading->chars + start, word, length * sizeof *word) == 0;
}

static inline gboolean
zhupi_chars_are_before (const ZhupiReading *reading,
                        guint               end,
                        const char32_t     *word,
                        guint               length)
{
  return end >= length && zhupi_chars_are_at (reading, end - length, word, length);
}

/* Each takes a literal, whose length is known when it is compiled. */
#define ZHUPI_PAIR_SIZE 3 /* of a literal of two characters, in a table */
#define ZHUPI_CHARS_LENGTH(literal) (G_N_ELEMENTS (literal) - 1)
#define zhupi_chars_begin_at(reading, start, literal) \
  zhupi_chars_are_at (reading, start, literal, ZHUPI_CHARS_LENGTH (literal))
#define zhupi_chars_end_at(reading, end, literal) \
  zhupi_chars_are_before (reading, end, literal, ZHUPI_CHARS_LENGTH (literal))
/* Whether the word of the text is that one, and no longer. */
#define zhupi_token_is(reading, token, literal) \
  ((token)->length == ZHUPI_CHARS_LENGTH (literal) && \
   zhupi_chars_begin_at (reading, (token)->start, literal))

G_END_DECLS
