/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-left-walk.h"
#include "recognize/zhupi-tiling.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

/* A character of a name is worth as much as its score lies above this; each name costs a little,
 * so that one whole name beats two halves of the same score. */
#define WORTHLESS_SCORE 250
#define NAME_COST 20
/* Between a bank and the word for its branch. */
#define MAX_PLACES 3
/* From a conjunction to the word for an association. */
#define MAX_TRADES 14
/* A word for a plant or a park. */
#define MIN_HEAD 3

#define SHORT_EVIDENCE (ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_SHORT_FORM) | \
                        ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_AMBIGUOUS))
#define SETTLED_EVIDENCE (ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_KNOWN) | \
                          ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_NEIGHBOR) | \
                          ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_ALIAS))

/* The best choice up to a place, and the last name of it (occurrence + 1, 0 for none). A character
 * is worth less than a thousand, so that there is room for two million of them. */
typedef struct
{
  gint32 value;
  guint32 occurrence;
} Best;

/* An edge inside a common word of two characters or more is most likely an accident. */
static gboolean
cuts_word (const ZhupiReading *reading,
           guint               position,
           guint               start,
           guint               end)
{
  const ZhupiToken *token;

  if (position == 0 || position >= reading->n_chars)
    return FALSE;
  token = zhupi_reading_token_at (reading, position);
  return token->start < position && zhupi_left_walk_is_common (token) &&
         !(token->start >= start && token->start + token->length <= end);
}

/* 高等 of 云帆、江高等企业 is no word. */
static gboolean
is_before_et_cetera (const ZhupiNames      *names,
                     const ZhupiOccurrence *occurrence)
{
  return names->reading->chars[occurrence->end] == U'等' &&
         (zhupi_names_get (names, occurrence->name)->evidence &
          ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_LIST)) != 0;
}

static gboolean
is_ascii_word_char (const ZhupiReading *reading,
                    guint               position)
{
  return position < reading->n_chars && zhupi_char_is_ascii_word (reading->chars[position]);
}

static gboolean
cuts_ascii_word (const ZhupiReading *reading,
                 guint               position)
{
  return position > 0 && is_ascii_word_char (reading, position - 1) &&
         is_ascii_word_char (reading, position);
}

/* 北岸银行江阴分行: the branch is not its bank. */
static gboolean
is_in_branch (const ZhupiReading *reading,
              guint               end)
{
  for (guint i = 0; i <= MAX_PLACES && end < reading->n_chars; i++)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, end);

      if (zhupi_reading_hit_from (reading, end, MASK (BRANCH)) != NULL)
        return TRUE;
      if (token->start != end ||
          ((token->kinds & (MASK (PLACE) | MASK (ZONE))) == 0 &&
           token->word_class != ZHUPI_WORD_PLACE))
        return FALSE;
      end += token->length;
    }
  return FALSE;
}

/* 协会, 学会, 商会, 联合会, 基金会, 促进会; not 董事会. */
static gboolean
is_association (const ZhupiReading *reading,
                guint               end)
{
  return end >= 2 && reading->chars[end - 1] == U'会' &&
         zhupi_char_is_one_of (reading->chars[end - 2], U"协学商合金进");
}

/* 中国化学 of 中国化学与物理电源协会: the first of two trades of all the country. */
static gboolean
is_first_trade (const ZhupiReading *reading,
                guint               start,
                guint               end)
{
  if (end + 1 >= reading->n_chars || !zhupi_char_is_and (reading->chars[end]) ||
      !zhupi_chars_begin_at (reading, start, U"中国"))
    return FALSE;
  for (guint i = end + 1; i < MIN (reading->n_chars, end + MAX_TRADES); i++)
    if (zhupi_reading_is_break (reading, i) || zhupi_reading_hit_from (reading, i, MASK (PLACE)) ||
        (zhupi_reading_token_at (reading, i)->kinds & MASK (BOUNDARY)) != 0)
      return FALSE;
    else if (is_association (reading, i + 1))
      return TRUE;
  return FALSE;
}

/* 星河行业协会, 星河能源局: the name of an association or of an authority begins so. */
static gboolean
is_in_association (const ZhupiReading *reading,
                   guint               end)
{
  for (guint i = 0; i < MAX_PLACES && end < reading->n_chars; i++)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, end);
      guint token_end = token->start + token->length;

      if (token->start != end || zhupi_reading_is_break (reading, end) ||
          token->word_class == ZHUPI_WORD_FUNCTION ||
          (token->kinds & (MASK (BOUNDARY) | MASK (CUE_AFTER))) != 0)
        return FALSE;
      if (is_association (reading, token_end) || (i == 0 && zhupi_token_is (reading, token, U"局")))
        return TRUE;
      end = token_end;
    }
  return FALSE;
}

/* 星河区, 江阴星河高新区: the name of a zone; 星河软件园: of a park. */
static gboolean
is_in_zone (const ZhupiReading *reading,
            guint               start,
            guint               end)
{
  for (guint i = start; i < end; i++)
    {
      const ZhupiHit *zone = zhupi_reading_hit_from (reading, i, MASK (ZONE));
      const ZhupiHit *head = zhupi_reading_hit_from (reading, i, MASK (HEAD));

      if ((zone != NULL && zone->end > end) ||
          (head != NULL && i > start && head->end == end + 1 && head->end >= i + MIN_HEAD))
        return TRUE;
    }
  return FALSE;
}

/* The given name of a person whom a company may be called after. */
static gboolean
is_in_person (const ZhupiReading *reading,
              const ZhupiName    *name,
              guint               start,
              guint               end)
{
  return reading->tagged != NULL && (name->evidence & SHORT_EVIDENCE) != 0 &&
         (name->evidence & SETTLED_EVIDENCE) == 0 &&
         ((start > 0 && reading->tagged[start] == ZHUPI_WORD_PERSON &&
           reading->tagged[start - 1] == ZHUPI_WORD_PERSON) ||
          (reading->tagged[end - 1] == ZHUPI_WORD_PERSON &&
           reading->tagged[end] == ZHUPI_WORD_PERSON));
}

/* 星河路, 在星河路上: the name of a street. */
static gboolean
is_in_street (const ZhupiReading *reading,
              guint               end)
{
  const ZhupiToken *token = end < reading->n_chars ? zhupi_reading_token_at (reading, end) : NULL;

  return token != NULL && token->start == end &&
         ((token->length == 1 && zhupi_char_is_one_of (reading->chars[end], U"路街")) ||
          zhupi_token_is (reading, token, U"路上") || zhupi_token_is (reading, token, U"路口") ||
          zhupi_token_is (reading, token, U"街上") || zhupi_token_is (reading, token, U"大道"));
}

/* 最美的: the word, not the company; 3万云帆: a measure, if nothing else speaks for it. */
static gboolean
is_part_of_phrase (const ZhupiReading *reading,
                   const ZhupiName    *name,
                   guint               start,
                   guint               end)
{
  gboolean is_known = (name->evidence & ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_KNOWN)) != 0;

  if (start == 0)
    return FALSE;
  if (reading->chars[end - 1] == U'的' &&
      zhupi_char_is_one_of (reading->chars[start - 1], U"最更很太较么"))
    return TRUE;
  return !is_known && zhupi_char_is_one_of (reading->chars[start], U"万亿") &&
         zhupi_reading_is_digit (reading, start - 1);
}

static gboolean
is_possible (const ZhupiNames      *names,
             const ZhupiOccurrence *occurrence,
             int                    threshold)
{
  const ZhupiReading *reading = names->reading;
  guint start = occurrence->start;
  guint end = occurrence->end;

  return zhupi_names_get (names, occurrence->name)->score >= threshold &&
         !names->whole[start] && !names->whole[end] &&
         !cuts_word (reading, start, start, end) &&
         (!cuts_word (reading, end, start, end) || is_before_et_cetera (names, occurrence)) &&
         !cuts_ascii_word (reading, start) && !cuts_ascii_word (reading, end) &&
         !is_in_branch (reading, end) && !is_in_street (reading, end) &&
         !is_in_person (reading, zhupi_names_get (names, occurrence->name), start, end) &&
         !is_in_zone (reading, start, end) &&
         !is_part_of_phrase (reading, zhupi_names_get (names, occurrence->name), start, end) &&
         !is_in_association (reading, end) && !is_first_trade (reading, start, end);
}

static void
take_if_better (const ZhupiNames *names,
                Best             *best,
                guint             number)
{
  const ZhupiOccurrence *occurrence = &g_array_index (names->occurrences, ZhupiOccurrence, number);
  int worth = zhupi_names_get (names, occurrence->name)->score - WORTHLESS_SCORE;
  gint32 value = best[occurrence->start].value - NAME_COST +
                 worth * (int) (occurrence->end - occurrence->start);

  if (value > best[occurrence->end].value)
    best[occurrence->end] = (Best) { value, number + 1 };
}

static void
reverse (GArray *occurrences)
{
  for (guint i = 0; i < occurrences->len / 2; i++)
    {
      ZhupiOccurrence *a = &g_array_index (occurrences, ZhupiOccurrence, i);
      ZhupiOccurrence *b = &g_array_index (occurrences, ZhupiOccurrence, occurrences->len - 1 - i);
      ZhupiOccurrence swapped = *a;

      *a = *b;
      *b = swapped;
    }
}

static GArray *
walk_back (const ZhupiNames *names,
           const Best       *best)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (ZhupiOccurrence));

  for (guint i = names->reading->n_chars; i > 0;)
    {
      const ZhupiOccurrence *last;

      if (best[i].occurrence == 0)
        {
          i--;
          continue;
        }
      last = &g_array_index (names->occurrences, ZhupiOccurrence, best[i].occurrence - 1);
      g_array_append_val (chosen, *last);
      i = last->start;
    }
  reverse (chosen);
  return chosen;
}

/* What was best up to @from is so behind it too, unless a name that ends there is better. */
static void
carry_on (Best *best,
          guint from,
          guint to)
{
  for (guint i = from + 1; i <= to; i++)
    if (best[i].value <= best[i - 1].value)
      best[i] = (Best) { best[i - 1].value, 0 };
}

/* The occurrences come by start; at each place what ends there has been decided before. */
GArray *
zhupi_tiling_choose (const ZhupiNames *names,
                     int               threshold)
{
  guint n_chars = names->reading->n_chars;
  g_autofree Best *best = g_new0 (Best, n_chars + 1);
  guint done = 0;

  for (guint i = 0; i < names->occurrences->len; i++)
    {
      const ZhupiOccurrence *occurrence = &g_array_index (names->occurrences, ZhupiOccurrence, i);

      carry_on (best, done, occurrence->start);
      done = occurrence->start;
      if (is_possible (names, occurrence, threshold))
        take_if_better (names, best, i);
    }
  carry_on (best, done, n_chars);
  return walk_back (names, best);
}
