/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-latin-words.h"

/* Names have no more words. */
#define MAX_WORDS 6

/* Begin a sentence, not a name. */
static const char *const no_names[] = {
  "the", "a", "an", "this", "that", "its", "their", "in", "on", "at", "for", "by", "from", "and",
  "but", "with", "when", "while", "as", "our", "new", "it", "then", "also", "now", "later",
  "however", "meanwhile", "if", "of", "to", "both", "today", "yesterday", "monday", "tuesday",
  "wednesday", "thursday", "friday", "saturday", "sunday", "last", "next", "under", "after",
  "before", "since", "he", "she", "they", "we", "mr", "ms", "mrs", "dr", NULL,
};
/* Stand inside names all the same. */
static const char *const joints[] = { "of", "and", "de", "&", NULL };

static inline gboolean
is_letter (gunichar c)
{
  if (G_LIKELY (c >= ZHUPI_LATIN_END))
    return FALSE;
  return c < ZHUPI_ASCII_END ? g_ascii_isalnum (c) || c == '&' : g_unichar_isalpha (c);
}

/* Inside a word, or at its end: Co., U.S., Coca-Cola. */
static gboolean
is_joined (const ZhupiReading *reading,
           guint               position)
{
  gunichar c = reading->chars[position];

  return is_letter (c) || c == '.' || ((c == '-' || c == '\'') && position + 1 < reading->n_chars &&
                                       is_letter (reading->chars[position + 1]));
}

/* (China) between other words. */
static void
take_brackets (const ZhupiReading *reading,
               ZhupiLatinWord     *word)
{
  if (word->start > 1 && reading->chars[word->start - 1] == '(' &&
      reading->chars[word->start - 2] == ' ' && word->end + 1 < reading->n_chars &&
      reading->chars[word->end] == ')' && reading->chars[word->end + 1] == ' ')
    {
      word->start--;
      word->end++;
    }
}

GArray *
zhupi_latin_words_list (const ZhupiReading *reading)
{
  GArray *words = g_array_new (FALSE, FALSE, sizeof (ZhupiLatinWord));

  for (guint i = 0; i < reading->n_chars; i++)
    if (is_letter (reading->chars[i]))
      {
        ZhupiLatinWord word = { i, i + 1 };

        while (word.end < reading->n_chars && is_joined (reading, word.end))
          word.end++;
        i = word.end;
        take_brackets (reading, &word);
        g_array_append_val (words, word);
      }
  return words;
}

gboolean
zhupi_latin_word_equals (const ZhupiReading   *reading,
                         const ZhupiLatinWord *word,
                         const char           *ascii)
{
  guint length = word->end - word->start;

  if (reading->chars[word->end - 1] == '.')
    length--;
  for (guint i = 0; i < length; i++)
    {
      gunichar c = reading->chars[word->start + i];

      if (c >= ZHUPI_ASCII_END || g_ascii_tolower (c) != ascii[i])
        return FALSE;
    }
  return ascii[length] == '\0';
}

/* Most are numbers, which no list has, and of the others the first letter tells most apart. */
gboolean
zhupi_latin_word_is_one_of (const ZhupiReading   *reading,
                            const ZhupiLatinWord *word,
                            const char *const    *list)
{
  gunichar c = reading->chars[word->start];
  char first = c < ZHUPI_ASCII_END ? g_ascii_tolower (c) : '\0';

  if (g_ascii_isdigit (first))
    return FALSE;
  for (guint i = 0; list[i] != NULL; i++)
    if (list[i][0] == first && zhupi_latin_word_equals (reading, word, list[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_adjacent (const ZhupiReading   *reading,
             const ZhupiLatinWord *before,
             const ZhupiLatinWord *after)
{
  return after->start == before->end + 1 && reading->chars[before->end] == ' ' &&
         reading->chars[before->end - 1] != '.';
}

static gboolean
is_capitalized (const ZhupiReading   *reading,
                const ZhupiLatinWord *word)
{
  gunichar first = reading->chars[word->start];

  return g_unichar_isupper (first == '(' ? reading->chars[word->start + 1] : first) &&
         !zhupi_latin_word_is_one_of (reading, word, no_names);
}

/* Star River's plant: whose it is does not belong to its name. */
static gboolean
is_possessive (const ZhupiReading   *reading,
               const ZhupiLatinWord *word)
{
  gunichar c = word->end > word->start + 2 ? reading->chars[word->end - 2] : 0;

  return reading->chars[word->end - 1] == 's' && (c == '\'' || c == U'’');
}

guint
zhupi_latin_words_count_before (const ZhupiReading *reading,
                                const GArray       *words,
                                guint               last)
{
  guint n_taken = 0;

  for (guint n = 1; n <= MIN (MAX_WORDS, last); n++)
    {
      const ZhupiLatinWord *word = &g_array_index (words, ZhupiLatinWord, last - n);

      if (!is_adjacent (reading, word, word + 1) || is_possessive (reading, word))
        break;
      if (is_capitalized (reading, word))
        n_taken = n;
      else if (!zhupi_latin_word_is_one_of (reading, word, joints))
        break;
    }
  return n_taken;
}
