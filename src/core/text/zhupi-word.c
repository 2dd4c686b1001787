/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-segments.h"

#include "text/zhupi-punctuation-private.h"

/* The dictionary is asked from so many code points before the place on; by then the words have
 * fallen into step whatever the beginning. */
#define MAX_RUN_BEFORE 128

/* Words of one kind run on: letters with letters and digits, ideographs alone. */
typedef enum
{
  KIND_NONE,
  KIND_IDEOGRAPH,
  KIND_KANA,
  KIND_LETTER,
} Kind;

typedef struct
{
  const char *text;
  const char *end;
  ZhupiWordLookup lookup;
  gpointer user_data;
} Words;

static gboolean
is_kana (gunichar c)
{
  return c >= 0x3041 && c <= 0x30FF && c != 0x30FB;
}

static Kind
kind_of (gunichar c)
{
  if (zhupi_char_is_ideograph (c))
    return KIND_IDEOGRAPH;
  if (is_kana (c))
    return KIND_KANA;
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '_' ? KIND_LETTER : KIND_NONE;
}

/* The point of 3.14, the comma of 1,000, the apostrophe of a genitive. */
static gboolean
is_inner_sign (const char *text,
               const char *p)
{
  gunichar c = g_utf8_get_char (p);
  char before = p > text ? p[-1] : '\0';
  char after = p[1];

  if (c == '.' || c == ',')
    return g_ascii_isdigit (before) && g_ascii_isdigit (after);
  return c == '\'' && g_ascii_isalpha (before) && g_ascii_isalpha (after);
}

static gboolean
runs_on (const char *text,
         const char *p,
         Kind        kind)
{
  if (kind == KIND_LETTER && is_inner_sign (text, p))
    return TRUE;
  return kind != KIND_NONE && kind != KIND_IDEOGRAPH
         && (kind_of (g_utf8_get_char (p)) == kind || g_unichar_ismark (g_utf8_get_char (p)));
}

static const char *
run_end (const Words *self,
         const char  *p)
{
  Kind kind = kind_of (g_utf8_get_char (p));

  for (p = g_utf8_next_char (p); p < self->end && runs_on (self->text, p, kind);)
    p = g_utf8_next_char (p);
  return p;
}

/* End of the word that begins at @p: of the dictionary or of the run, whichever is longer. */
static const char *
word_end (const Words *self,
          const char  *p)
{
  const char *end = run_end (self, p);
  gsize n_bytes = self->end - p;
  gsize n_found;

  if (self->lookup == NULL || kind_of (g_utf8_get_char (p)) == KIND_NONE)
    return end;

  n_found = self->lookup (p, n_bytes, self->user_data);
  if (n_found > n_bytes || n_found <= (gsize) (end - p))
    return end;
  return p + n_found;
}

/* Where the words are in step with the place: the clause's beginning, if that is not far. */
static const char *
find_beginning (const ZhupiText *text,
                const char      *place,
                ZhupiRange       clause,
                guint            code_point)
{
  const char *utf8 = zhupi_text_get_utf8 (text, NULL);
  guint n_before = code_point - MIN (clause.start, code_point);
  const char *p = place;

  for (guint n = MIN (n_before, MAX_RUN_BEFORE); n > 0; n--)
    p = g_utf8_prev_char (p);
  /* Not in the middle of a run of letters. */
  while (n_before > MAX_RUN_BEFORE && p > utf8
         && runs_on (utf8, p, kind_of (g_utf8_get_char (g_utf8_prev_char (p)))))
    p = g_utf8_prev_char (p);
  return p;
}

static ZhupiRange
grapheme_at (const ZhupiText *text,
             guint            code_point)
{
  return (ZhupiRange) {
    zhupi_segments_grapheme_floor (text, code_point),
    zhupi_segments_grapheme_ceil (text, code_point + 1),
  };
}

/**
 * zhupi_segments_word_at:
 * @text: a text
 * @code_point: a place; at the end of the text its last character is meant
 * @lookup: (nullable): the dictionary
 * @user_data: for @lookup
 *
 * Finds the word over a place: a run of letters and digits, the dictionary's word by maximum
 * forward matching through the clause, or else one ideograph. A sign or a blank stands alone.
 *
 * Returns: the word in whole user-perceived characters; empty in an empty text
 */
ZhupiRange
zhupi_segments_word_at (const ZhupiText *text,
                        guint            code_point,
                        ZhupiWordLookup  lookup,
                        gpointer         user_data)
{
  ZhupiRange clause;
  Words words;
  const char *place;
  const char *p;
  const char *next;

  g_return_val_if_fail (text != NULL, ((ZhupiRange) { 0, 0 }));

  if (zhupi_text_get_length (text) == 0)
    return (ZhupiRange) { 0, 0 };

  code_point = MIN (code_point, zhupi_text_get_length (text) - 1);
  code_point = zhupi_segments_grapheme_floor (text, code_point);
  clause = zhupi_segments_clause_at (text, code_point);
  if (code_point < clause.start || code_point >= clause.end)
    return grapheme_at (text, code_point);

  words.text = zhupi_text_get_utf8 (text, NULL);
  words.end = words.text + zhupi_text_to_byte (text, clause.end);
  words.lookup = lookup;
  words.user_data = user_data;
  place = words.text + zhupi_text_to_byte (text, code_point);

  p = find_beginning (text, place, clause, code_point);
  for (next = word_end (&words, p); next <= place; next = word_end (&words, p))
    p = next;

  return (ZhupiRange) {
    zhupi_segments_grapheme_floor (text, zhupi_text_from_byte (text, p - words.text)),
    zhupi_segments_grapheme_ceil (text, zhupi_text_from_byte (text, next - words.text)),
  };
}
