/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-reader-selection.h"

/* Word, clause, sentence, paragraph. */
#define N_LEVELS 4

static ZhupiText *
get_text (const ZhupiWords *words)
{
  return zhupi_article_get_text (words->article);
}

ZhupiRange
zhupi_reader_selection_snap (const ZhupiWords *words,
                             ZhupiRange        range)
{
  ZhupiText *text = get_text (words);

  if (range.start >= range.end)
    return range;
  return (ZhupiRange) {
    zhupi_segments_grapheme_floor (text, range.start),
    zhupi_segments_grapheme_ceil (text, range.end),
  };
}

ZhupiRange
zhupi_reader_selection_word (const ZhupiWords *words,
                             guint             code_point)
{
  return zhupi_segments_word_at (get_text (words), code_point, words->lookup, words->user_data);
}

/* Blanks, line ends and signs are no words to stop at. */
static gboolean
is_word (const ZhupiWords *words,
         ZhupiRange        range)
{
  return g_unichar_isalnum (zhupi_text_get_char (get_text (words), range.start));
}

static guint
step_forward (const ZhupiWords *words,
              guint             code_point)
{
  guint length = zhupi_article_get_length (words->article);

  while (code_point < length)
    {
      ZhupiRange word = zhupi_reader_selection_word (words, code_point);

      code_point = MAX (word.end, code_point + 1);
      if (is_word (words, word))
        break;
    }
  return MIN (code_point, length);
}

static guint
step_back (const ZhupiWords *words,
           guint             code_point)
{
  while (code_point > 0)
    {
      ZhupiRange word = zhupi_reader_selection_word (words, code_point - 1);

      code_point = MIN (word.start, code_point - 1);
      if (is_word (words, word))
        break;
    }
  return code_point;
}

guint
zhupi_reader_selection_step (const ZhupiWords *words,
                             guint             code_point,
                             int               count)
{
  for (; count > 0; count--)
    code_point = step_forward (words, code_point);
  for (; count < 0; count++)
    code_point = step_back (words, code_point);
  return code_point;
}

static void
list_levels (const ZhupiWords *words,
             guint             code_point,
             ZhupiRange        levels[N_LEVELS])
{
  levels[0] = zhupi_reader_selection_word (words, code_point);
  levels[1] = zhupi_segments_clause_at (get_text (words), code_point);
  levels[2] = zhupi_article_sentence_at (words->article, code_point);
  levels[3] = zhupi_article_paragraph_at (words->article, code_point);
}

static gboolean
contains (ZhupiRange outer,
          ZhupiRange inner)
{
  return outer.start <= inner.start && inner.end <= outer.end
         && zhupi_range_length (outer) > zhupi_range_length (inner);
}

ZhupiRange
zhupi_reader_selection_grow (const ZhupiWords *words,
                             ZhupiRange        range)
{
  ZhupiRange levels[N_LEVELS];

  list_levels (words, range.start, levels);
  for (guint i = 0; i < N_LEVELS; i++)
    {
      if (contains (levels[i], range))
        return levels[i];
    }
  return range;
}

ZhupiRange
zhupi_reader_selection_shrink (const ZhupiWords *words,
                               ZhupiRange        range)
{
  ZhupiRange levels[N_LEVELS];

  list_levels (words, range.start, levels);
  for (guint i = N_LEVELS; i > 0; i--)
    {
      if (contains (range, levels[i - 1]))
        return levels[i - 1];
    }
  return (ZhupiRange) { range.start, range.start };
}
