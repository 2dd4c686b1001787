/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-left-walk.h"
#include "recognize/zhupi-project-edges.h"
#include "recognize/zhupi-project-words.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

/* What stands in brackets or quotes within a name, with them. */
#define MAX_INSIDE 26
/* Of what stands in brackets, with them. */
#define MAX_LATIN 16
/* A stage in brackets is not longer. */
#define MAX_STAGE 6

/* What ends a sentence or a list stands in no name. */
static gboolean
ends_clause (gunichar c)
{
  return zhupi_char_is_one_of (c, U"\n。,;:!?()“”");
}

static guint
skip_pair (const ZhupiReading *reading,
           guint               position,
           gunichar            open,
           gunichar            close)
{
  if (position < 2 || reading->chars[position - 1] != close)
    return position;
  for (guint i = position - 1; i > 0 && i + MAX_INSIDE >= position; i--)
    {
      if (reading->chars[i - 1] == open)
        return i + 1 < position ? i - 1 : position;
      if (ends_clause (reading->chars[i - 1]))
        return position;
    }
  return position;
}

guint
zhupi_project_edges_skip_brackets (const ZhupiReading *reading,
                                   guint               position)
{
  return skip_pair (reading, position, '(', ')');
}

guint
zhupi_project_edges_skip_quotes (const ZhupiReading *reading,
                                 guint               position)
{
  return skip_pair (reading, position, ZHUPI_QUOTE_OPEN, ZHUPI_QUOTE_CLOSE);
}

/* 碳酸酯（EC）项目, 隔膜（20GWh）项目: in Latin letters and figures. */
gboolean
zhupi_project_edges_holds_latin (const ZhupiReading *reading,
                                 guint               start,
                                 guint               end)
{
  if (end - start > MAX_LATIN || zhupi_reading_is_break (reading, start - 1))
    return FALSE;
  for (guint i = start + 1; i + 1 < end; i++)
    if (reading->chars[i] >= ZHUPI_ASCII_END)
      return FALSE;
  return TRUE;
}

/* 3+5 in quotes before 码头. */
gboolean
zhupi_project_edges_begin_sum (const ZhupiReading *reading,
                               guint               start)
{
  while (zhupi_reading_is_digit (reading, start))
    start++;
  return reading->chars[start] == '+';
}

/* （二期）, （一标段） */
static guint
skip_stage_in_brackets (const ZhupiReading *reading,
                        guint               position)
{
  if (position >= reading->n_chars || reading->chars[position] != '(')
    return position;
  for (guint i = position + 2; i < MIN (reading->n_chars, position + 2 + MAX_STAGE); i++)
    if (reading->chars[i] == ')')
      return zhupi_char_is_one_of (reading->chars[i - 1], U"期段") ? i + 1 : position;
  return position;
}

static gboolean
may_be_part (const ZhupiReading *reading,
             guint               end)
{
  static const char32_t parts[][ZHUPI_PAIR_SIZE] = { U"厂房", U"车间", U"水库", U"压站",
                                                  U"产线", U"船坞", U"站楼" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (zhupi_chars_end_at (reading, end, parts[i]))
      return TRUE;
  return FALSE;
}

/* Before 二期, 2号, 上: which of the parts it is. */
static guint
skip_which (const ZhupiReading *reading,
            guint               end)
{
  const ZhupiToken *token = zhupi_reading_token_at (reading, end - 1);
  gunichar last = reading->chars[end - 1];
  guint start = end - 1;

  if (zhupi_char_is_one_of (last, U"上下"))
    return start;
  if (last != U'号')
    return zhupi_project_words_is_stage (reading, token) ? token->start : end;
  while (start > 0 && zhupi_project_words_is_numeral (reading->chars[start - 1]))
    start--;
  return start;
}

gboolean
zhupi_project_edges_is_part (const ZhupiReading *reading,
                             guint               start,
                             guint               end)
{
  const ZhupiHit *whole;

  if (start == 0 || !may_be_part (reading, end))
    return FALSE;
  whole = zhupi_reading_hit_to (reading, skip_which (reading, start), MASK (HEAD));
  return whole != NULL && whole->end > whole->start + 1;
}

/* 一期厂房: the stage is that of the part. */
static gboolean
stands_before_part (const ZhupiReading *reading,
                    const ZhupiToken   *stage)
{
  const ZhupiHit *part = zhupi_reading_hit_from (reading, stage->start + stage->length,
                                                 MASK (HEAD));

  return part != NULL && may_be_part (reading, part->end);
}

/* 项目二期工程, 项目二期（江阴） */
static gboolean
goes_on (const ZhupiReading *reading,
         const ZhupiToken   *stage)
{
  guint end = stage->start + stage->length;

  return end < reading->n_chars &&
         (reading->chars[end] == '(' || zhupi_reading_hit_from (reading, end, MASK (HEAD)) != NULL);
}

guint
zhupi_project_edges_end (const ZhupiReading *reading,
                         guint               position)
{
  const ZhupiToken *next;

  if (position >= reading->n_chars)
    return position;
  next = zhupi_reading_token_at (reading, position);
  if (next->start != position || next->length < 2 ||
      !zhupi_project_words_is_stage (reading, next) || stands_before_part (reading, next) ||
      (zhupi_project_words_is_wide (reading, position) && goes_on (reading, next)))
    return skip_stage_in_brackets (reading, position);
  return next->start + next->length;
}

gboolean
zhupi_project_edges_is_last_stage (const ZhupiReading *reading,
                                   const ZhupiToken   *token)
{
  guint end = token->start + token->length;
  const ZhupiToken *next;

  if (token->length < 2 || !zhupi_project_words_is_stage (reading, token))
    return FALSE;
  if (end >= reading->n_chars || zhupi_reading_is_break (reading, end))
    return end >= reading->n_chars || reading->chars[end] != '(';
  next = zhupi_reading_token_at (reading, end);
  return zhupi_reading_hit_from (reading, end, MASK (HEAD)) == NULL &&
         ((next->kinds & (MASK (BOUNDARY) | MASK (ACT))) != 0 ||
          next->word_class == ZHUPI_WORD_FUNCTION ||
          next->word_class == ZHUPI_WORD_VERB || next->word_class == ZHUPI_WORD_TIME ||
          zhupi_reading_is_digit (reading, end));
}

static gboolean
is_unit (const ZhupiReading *reading,
         guint               start)
{
  const ZhupiHit *word = zhupi_reading_hit_from (reading, start, MASK (GENERIC));

  return word != NULL && zhupi_char_is_one_of (reading->chars[word->end - 1], U"Wh");
}

/* 德国 of 德国江阴工厂, of 德国Star工厂: the name begins behind it; 德国GWh工厂 lost its number. */
static gboolean
is_country_before_name (const ZhupiReading *reading,
                        const ZhupiToken   *token,
                        guint               head_start)
{
  guint end = token->start + token->length;
  const ZhupiToken *next;

  if ((token->kinds & MASK (COUNTRY)) == 0 || end >= head_start)
    return FALSE;
  if (is_unit (reading, end))
    return FALSE;
  next = zhupi_reading_token_at (reading, end);
  return zhupi_left_walk_is_place (next) || g_unichar_isupper (reading->chars[end]) ||
         zhupi_reading_hit_from (reading, end, MASK (COMPANY)) != NULL ||
         (reading->tagged != NULL && reading->tagged[end] == ZHUPI_WORD_PLACE);
}

guint
zhupi_project_edges_trim (const ZhupiReading *reading,
                          guint               start,
                          guint               head_start)
{
  const ZhupiToken *token = zhupi_reading_token_at (reading, start);
  guint end = token->start + token->length;

  if (reading->chars[start] == U'含' && start > 0 && reading->chars[start - 1] == '(')
    return start + 1;
  if (token->start != start || end >= head_start)
    return start;
  if (is_country_before_name (reading, token, head_start) ||
      (zhupi_token_is (reading, token, U"配套") &&
       (zhupi_left_walk_is_place (zhupi_reading_token_at (reading, end)) ||
        zhupi_reading_hit_from (reading, end, MASK (COMPANY) | MASK (AMBIGUOUS)) != NULL)) ||
      (token->length > 1 && (token->kinds & MASK (PRODUCT)) == 0 &&
       reading->chars[end - 1] != U'产' &&
       ((token->kinds & MASK (BOUNDARY)) != 0 || token->word_class == ZHUPI_WORD_VERB) &&
       (zhupi_reading_is_digit (reading, end) || reading->chars[end] == ZHUPI_QUOTE_OPEN)))
    return end;
  return start;
}
