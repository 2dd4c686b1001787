/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-left-walk.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

/* Words of these kinds end a walk: no part of a company's name. */
#define STOP_KINDS (MASK (BOUNDARY) | MASK (NOT_COMPANY) | MASK (CATEGORY) | MASK (CUE_BEFORE) | \
                    MASK (CUE_AFTER) | MASK (ZONE) | MASK (GENERIC))
#define SUFFIX_KINDS (MASK (LEGAL_FORM) | MASK (SUFFIX) | MASK (WEAK_SUFFIX))
/* Names that are whole: another one begins behind them. */
#define NAME_KINDS (MASK (COMPANY) | MASK (USER_COMPANY) | MASK (LEGAL_FORM) | MASK (SUFFIX))
/* Words rarer than this (about 1 in 300,000) are as good as names. */
#define COMMON_COST 202

/* What stands before a suffix: a place and a stem of up to four characters. */
#define MAX_STEM 6
#define MIN_STEM 2
#define MAX_FULL_STEM 24
/* What stands in brackets within a name, with them. */
#define MAX_BRACKETS 8
/* Of 控股, and what may stand between 由 and it. */
#define SHARES_LENGTH 2
#define MAX_HOLDER 16

/* Some words are vague before a noun and end names as well: 智能. */
static gboolean
stops (const ZhupiToken *token)
{
  guint32 kinds = token->kinds & STOP_KINDS;

  return kinds != 0 && !((kinds & ~(MASK (GENERIC) | MASK (PRODUCT))) == 0 &&
                         (token->kinds & SUFFIX_KINDS) != 0);
}

gboolean
zhupi_left_walk_is_boundary (const ZhupiReading *reading,
                             const ZhupiToken   *token)
{
  if (zhupi_reading_is_digit (reading, token->start))
    return TRUE;
  if (token->length == 1)
    return zhupi_reading_is_break (reading, token->start) ||
           (token->kinds & MASK (BOUNDARY)) != 0;
  return stops (token) || token->word_class == ZHUPI_WORD_FUNCTION ||
         token->word_class == ZHUPI_WORD_IDIOM || token->word_class == ZHUPI_WORD_TIME ||
         token->word_class == ZHUPI_WORD_NUMBER;
}

gboolean
zhupi_left_walk_is_word (const ZhupiToken *token)
{
  return token->length > 1 && (token->kinds & MASK (WORD)) != 0 &&
         token->word_class != ZHUPI_WORD_PLACE && token->word_class != ZHUPI_WORD_NAME &&
         token->word_class != ZHUPI_WORD_PERSON &&
         (token->kinds & (MASK (PLACE) | MASK (COMPANY) | MASK (USER_COMPANY))) == 0;
}

gboolean
zhupi_left_walk_is_common (const ZhupiToken *token)
{
  return token->cost < COMMON_COST && zhupi_left_walk_is_word (token);
}

gboolean
zhupi_left_walk_is_phrase (const ZhupiReading *reading,
                           guint               start,
                           guint               end)
{
  const guint32 names = MASK (COMPANY) | MASK (AMBIGUOUS) | MASK (USER_COMPANY);

  for (guint i = start; i < end;)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, i);

      if (!zhupi_left_walk_is_word (token) || (token->kinds & names) != 0)
        return FALSE;
      i = token->start + token->length;
    }
  return TRUE;
}

gboolean
zhupi_left_walk_is_measure (const ZhupiReading *reading,
                            const ZhupiToken   *token)
{
  return token->length == 1 &&
         zhupi_char_is_one_of (reading->chars[token->start], U"家个名位项");
}

gboolean
zhupi_left_walk_is_bare (const ZhupiReading *reading,
                         guint               start,
                         guint               end)
{
  const guint32 forms = SUFFIX_KINDS | MASK (CATEGORY) | MASK (GENERIC) | MASK (CUE_BEFORE) |
                        MASK (PRODUCT) | MASK (LABEL) | MASK (HEAD);

  for (guint i = start; i < end;)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, i);
      const ZhupiHit *acronym = reading->chars[i] < ZHUPI_ASCII_END ?
                                  zhupi_reading_hit_from (reading, i, MASK (GENERIC) |
                                                                        MASK (STOCK)) : NULL;

      if (acronym != NULL && acronym->end <= end &&
          (acronym->kinds & (MASK (COMPANY) | MASK (AMBIGUOUS) | MASK (USER_COMPANY))) == 0)
        {
          i = acronym->end;
          continue;
        }
      if ((token->kinds & forms) == 0 ||
          (token->kinds & (MASK (COMPANY) | MASK (AMBIGUOUS) | MASK (USER_COMPANY))) != 0)
        return FALSE;
      i = token->start + token->length;
    }
  return TRUE;
}

/* Back to the last sign or 由. */
static gboolean
is_behind_by (const ZhupiReading *reading,
              guint               position)
{
  for (guint i = position; i > 0 && i + MAX_HOLDER > position; i--)
    {
      if (reading->chars[i - 1] == U'由')
        return TRUE;
      if (zhupi_reading_is_break (reading, i - 1))
        break;
    }
  return FALSE;
}

gboolean
zhupi_left_walk_holds_shares (const ZhupiReading *reading,
                              guint               start,
                              guint               end)
{
  gunichar next = end < reading->n_chars ? reading->chars[end] : 0;

  if (end != start + SHARES_LENGTH || !zhupi_chars_begin_at (reading, start, U"控股"))
    return FALSE;
  if (is_behind_by (reading, start))
    return zhupi_char_is_one_of (next, U"的),。");
  return next == U'的' && zhupi_reading_hit_to (reading, start, MASK (COMPANY) | MASK (LEGAL_FORM) |
                                                               MASK (SUFFIX)) != NULL;
}

static gboolean
is_common_verb (const ZhupiToken *token)
{
  return token->word_class == ZHUPI_WORD_VERB && zhupi_left_walk_is_common (token);
}

gboolean
zhupi_left_walk_is_place (const ZhupiToken *token)
{
  return (token->kinds & MASK (PLACE)) != 0 ||
         (token->length > 1 && token->word_class == ZHUPI_WORD_PLACE);
}

/* The hit must not begin before the walk would: a suffix alone is no name. */
static gboolean
another_name_ends (const ZhupiReading *reading,
                   guint               position,
                   guint               end)
{
  return position < end && zhupi_reading_hit_to (reading, position, NAME_KINDS) != NULL;
}

gboolean
zhupi_left_walk_begins_report (const ZhupiReading *reading,
                               guint               position)
{
  return zhupi_chars_begin_at (reading, position, U"显示") ||
         zhupi_chars_begin_at (reading, position, U"表明");
}

gboolean
zhupi_left_walk_ends_school (const ZhupiReading *reading,
                             guint               position)
{
  return zhupi_chars_end_at (reading, position, U"大学") ||
         zhupi_chars_end_at (reading, position, U"学院");
}

guint
zhupi_left_walk_company (const ZhupiReading *reading,
                         guint               end)
{
  guint position = end;

  while (position > 0)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, position - 1);

      if (token->start + token->length != position || end - token->start > MAX_STEM ||
          zhupi_left_walk_is_boundary (reading, token) || is_common_verb (token) ||
          another_name_ends (reading, position, end) ||
          zhupi_left_walk_ends_school (reading, position))
        break;
      if ((token->kinds & MASK (COUNTRY)) != 0 && position + MIN_STEM <= end)
        break;
      position = token->start;
      if (zhupi_left_walk_is_place (token) && position < end - token->length)
        break;
    }
  return position;
}

/* X (China) Ltd: before the bracket that ends at @position, if it holds a short name. (2) before a
 * name is the number of an item. */
static guint
skip_brackets (const ZhupiReading *reading,
               guint               position)
{
  if (position == 0 || reading->chars[position - 1] != ')')
    return position;
  for (guint i = position - 1; i > 0 && i + MAX_BRACKETS >= position; i--)
    {
      if (reading->chars[i - 1] == '(')
        return i > 1 && i + 1 < position && !zhupi_reading_is_break (reading, i - 2) ? i - 1
                                                                                      : position;
      if (zhupi_reading_is_break (reading, i - 1))
        return position;
    }
  return position;
}

/* The tagger sees that a function word is a part of a name here. */
static gboolean
is_in_name (const ZhupiReading *reading,
            const ZhupiToken   *token)
{
  return reading->tagged != NULL && reading->tagged[token->start] == ZHUPI_WORD_NAME &&
         token->word_class != ZHUPI_WORD_FUNCTION &&
         !zhupi_reading_is_break (reading, token->start);
}

/* 决定, 受理: a verb for the dictionary and for the tagger. */
static gboolean
is_sure_verb (const ZhupiReading *reading,
              const ZhupiToken   *token)
{
  return reading->tagged != NULL && reading->tagged[token->start] == ZHUPI_WORD_VERB &&
         is_common_verb (token) && (token->kinds & SUFFIX_KINDS) == 0;
}

/* 云帆有限公司 before a name is another one, and 云帆集团 where names may stand side by side; else
 * the group stands before its member. 云帆（集团）有限公司 is one name. */
static gboolean
ends_other_name (const ZhupiReading *reading,
                 guint               end)
{
  return reading->chars[end] != '(' &&
         (!reading->has_signs || reading->chars[end - 1] == U'司') &&
         zhupi_reading_hit_to (reading, end, MASK (LEGAL_FORM)) != NULL;
}

/* 星河联合重工有限公司: 联合 is a verb only where no name stands before it, or no trade behind. */
static gboolean
joins_trade (const ZhupiReading *reading,
             const ZhupiToken   *token)
{
  return zhupi_token_is (reading, token, U"联合") &&
         zhupi_reading_hit_from (reading, token->start + token->length, SUFFIX_KINDS) != NULL &&
         zhupi_reading_hit_to (reading, token->start,
                               SUFFIX_KINDS | MASK (COMPANY) | MASK (AMBIGUOUS)) != NULL;
}

/* A full name holds words that stop a short one: 科技, 发展, 产业. */
static gboolean
stops_full_name (const ZhupiReading *reading,
                 const ZhupiToken   *token,
                 gboolean            is_first)
{
  if (zhupi_left_walk_is_measure (reading, token))
    return TRUE;
  if (is_in_name (reading, token) && token->length == 1)
    return FALSE;
  if (token->length == 1 || zhupi_reading_is_digit (reading, token->start))
    return zhupi_left_walk_is_boundary (reading, token);
  if (!is_first && ends_other_name (reading, token->start + token->length))
    return TRUE;
  if ((token->kinds & (SUFFIX_KINDS | MASK (COMPANY) | MASK (AMBIGUOUS))) != 0 ||
      joins_trade (reading, token))
    return FALSE;
  return (token->kinds & (MASK (BOUNDARY) | MASK (CUE_BEFORE) | MASK (CUE_AFTER) |
                          MASK (LABEL))) != 0 ||
         token->word_class == ZHUPI_WORD_FUNCTION || token->word_class == ZHUPI_WORD_TIME ||
         is_sure_verb (reading, token);
}

/* 云帆铝业江阴星河有限公司: the place begins a second name; 云帆江阴有限公司 is one, and so is
 * 云帆铝业中国投资有限公司. */
static gboolean
begins_after_other (const ZhupiReading *reading,
                    const ZhupiToken   *token,
                    guint               end)
{
  return !reading->has_signs && zhupi_left_walk_is_place (token) &&
         (token->kinds & MASK (GENERIC)) == 0 && token->start + token->length + MIN_STEM <= end &&
         zhupi_reading_hit_to (reading, token->start,
                               MASK (SUFFIX) | MASK (LEGAL_FORM) | MASK (COMPANY)) != NULL;
}

/* Everyday words before a place are no part of the name that begins with the place. */
static guint
begin_at_place (const ZhupiReading *reading,
                guint               start,
                guint               end)
{
  for (guint i = start; i < end;)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, i);

      i = token->start + token->length;
      if (zhupi_left_walk_is_place (token) && i < end)
        return token->start;
      if (!zhupi_left_walk_is_word (token) || (token->kinds & MASK (AMBIGUOUS)) != 0)
        return start;
    }
  return start;
}

/* The word 实业集团 reaches into the form 集团有限公司: the walk begins before the word. */
static guint
first_edge (const ZhupiReading *reading,
            guint               end)
{
  const ZhupiToken *token = end < reading->n_chars ? zhupi_reading_token_at (reading, end) : NULL;

  return token != NULL && (token->kinds & SUFFIX_KINDS) != 0 ? token->start : end;
}

/* 由原星河重工有限公司: what it was called before. */
static guint
skip_former (const ZhupiReading *reading,
             guint               start,
             guint               end)
{
  const ZhupiToken *token = zhupi_reading_token_at (reading, start);
  gboolean is_former = zhupi_token_is (reading, token, U"原") && start + MIN_STEM < end &&
                       (start == 0 || zhupi_reading_is_break (reading, start - 1) ||
                        zhupi_left_walk_is_boundary (reading,
                                                     zhupi_reading_token_at (reading, start - 1)));

  return is_former ? start + 1 : start;
}

guint
zhupi_left_walk_full_name (const ZhupiReading *reading,
                           guint               end)
{
  guint position = first_edge (reading, end);
  /* 德国星河公司 is no full name. */
  gboolean is_short = zhupi_reading_hit_from (reading, end, MASK (LEGAL_FORM)) == NULL;

  while (position > 0)
    {
      guint before = skip_brackets (reading, position);
      const ZhupiToken *token;

      if (before < position)
        {
          position = before;
          continue;
        }
      token = zhupi_reading_token_at (reading, position - 1);
      if (token->start + token->length != position || end - token->start > MAX_FULL_STEM ||
          stops_full_name (reading, token, position == end) ||
          (is_short && (token->kinds & MASK (COUNTRY)) != 0 && position < end))
        break;
      position = token->start;
      if (begins_after_other (reading, token, end))
        break;
    }
  if (position < end && reading->chars[position] == '(')
    return end;
  return begin_at_place (reading, skip_former (reading, position, end), end);
}
