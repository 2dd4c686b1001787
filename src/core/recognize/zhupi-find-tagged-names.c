/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-finders.h"
#include "recognize/zhupi-left-walk.h"
#include "recognize/zhupi-splitting.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)
#define SUFFIX_KINDS (MASK (LEGAL_FORM) | MASK (SUFFIX) | MASK (WEAK_SUFFIX))
#define NAME_KINDS (MASK (COMPANY) | MASK (AMBIGUOUS) | MASK (USER_COMPANY))
#define MIN_LENGTH 2
/* Known names this long are not the short names of groups. */
#define MIN_TRIMMED 3
#define MAX_LATIN_WORDS 4
/* A tagged name this long without a legal form may be several. */
#define LONG_NAME 7
/* An authority that the tagger is this sure of. */
#define SURE_OTHER 0.25f
/* An edge of a name that the tagger is this sure of, and another that it hardly sees. */
#define SURE_EDGE 0.4f
#define SMALL_SHARE 0.4

/* Of 数据. */
#define DATA_LENGTH 2
/* 化学科技: so many trades, one behind the other. */
#define MAX_TRADES 2

/* 鼎川（江阴）有限公司. */
static gboolean
is_inner_bracket (const ZhupiReading *reading,
                  guint               position,
                  guint               start,
                  guint               end)
{
  return position > start && position + 1 < end &&
         (reading->chars[position] == '(' || reading->chars[position] == ')') &&
         zhupi_reading_hit_to (reading, end, MASK (LEGAL_FORM)) != NULL;
}

/* 江阴）有限公司 */
static gboolean
closes_bracket_before (const ZhupiReading *reading,
                       guint               start,
                       guint               end)
{
  for (guint i = start; i < end; i++)
    if (reading->chars[i] == '(' || reading->chars[i] == ')')
      return reading->chars[i] == ')';
  return FALSE;
}

/* 新 of 鼎新科技: the tagger sees that the word is a part of a name. */
static gboolean
is_letter_of_name (const ZhupiReading *reading,
                   const ZhupiToken   *token,
                   guint               start)
{
  return token->length == 1 && token->start > start &&
         token->word_class != ZHUPI_WORD_FUNCTION && reading->tagged != NULL &&
         reading->tagged[token->start] == ZHUPI_WORD_NAME;
}

static gboolean
holds_boundary (const ZhupiReading *reading,
                guint               start,
                guint               end)
{
  if (closes_bracket_before (reading, start, end))
    return TRUE;
  for (guint i = start; i < end; i++)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, i);

      if ((zhupi_reading_is_break (reading, i) && !is_inner_bracket (reading, i, start, end)) ||
          zhupi_reading_hit_from (reading, i, MASK (BRANCH)) != NULL ||
          (token->start == i && (token->kinds & MASK (BOUNDARY)) != 0 &&
           !is_letter_of_name (reading, token, start)))
        return TRUE;
    }
  return FALSE;
}

/* Two legal forms, one behind the other: two names. */
static gboolean
holds_legal_form (const ZhupiReading *reading,
                  guint               start,
                  guint               end)
{
  for (guint i = start + MIN_LENGTH; i < end; i++)
    {
      const ZhupiHit *form = zhupi_reading_hit_from (reading, i, MASK (LEGAL_FORM));

      if (form == NULL || form->end >= end)
        continue;
      if (zhupi_reading_hit_from (reading, form->end, NAME_KINDS) != NULL ||
          ((form->kinds & MASK (SUFFIX)) == 0 &&
           zhupi_reading_hit_from (reading, form->end, SUFFIX_KINDS) == NULL &&
           reading->chars[form->end] != '(' && reading->chars[form->end] != ')'))
        return TRUE;
    }
  return FALSE;
}

/* 苹果 of 江阴苹果: the word, or the company's short name. */
static gboolean
is_word_behind (const ZhupiReading *reading,
                guint               start,
                guint               end)
{
  const ZhupiToken *token = start < reading->n_chars ? zhupi_reading_token_at (reading, start)
                                                     : NULL;

  return token != NULL && token->start == start && token->start + token->length == end &&
         (token->kinds & MASK (AMBIGUOUS)) != 0 && zhupi_left_walk_is_word (token);
}

/* 德国博世集团: the name of the group is known. */
static gboolean
is_known_abroad (const ZhupiHit *place,
                 const ZhupiHit *rest,
                 guint           end)
{
  return (place->kinds & MASK (COUNTRY)) != 0 && rest != NULL && rest->end == end;
}

/* 德国 of 德国星河, 江阴 of 江阴比亚迪: where the company is. A full name begins with its place. */
static guint
skip_place (const ZhupiReading *reading,
            guint               start,
            guint               end)
{
  const ZhupiHit *place = zhupi_reading_hit_from (reading, start, MASK (PLACE));
  const ZhupiHit *name = zhupi_reading_hit_from (reading, start, NAME_KINDS);
  const ZhupiHit *rest = place != NULL ?
                           zhupi_reading_hit_from (reading, place->end, MASK (COMPANY)) : NULL;

  if (place != NULL && (is_word_behind (reading, place->end, end) ||
                        is_known_abroad (place, rest, end)))
    return place->end;
  if (place == NULL || place->end + MIN_LENGTH > end || (name != NULL && name->end > place->end) ||
      zhupi_reading_hit_to (reading, end, MASK (LEGAL_FORM)) != NULL)
    return start;
  if (rest != NULL && rest->end == end && place->end + MIN_TRIMMED <= end)
    return place->end;
  return (place->kinds & MASK (COUNTRY)) != 0 &&
         !zhupi_left_walk_is_bare (reading, place->end, end) ? place->end : start;
}

static gboolean
is_latin_letter (const ZhupiReading *reading,
                 guint               position)
{
  return position < reading->n_chars && zhupi_char_is_ascii_letter (reading->chars[position]);
}

/* Star River: the tagger took the first word. */
static guint
take_latin_words (const ZhupiReading *reading,
                  guint               end)
{
  for (guint i = 0; i < MAX_LATIN_WORDS; i++)
    {
      if (!is_latin_letter (reading, end - 1) || reading->chars[end] != ' ' ||
          !is_latin_letter (reading, end + 1) || !g_unichar_isupper (reading->chars[end + 1]))
        break;
      for (end += 2; is_latin_letter (reading, end); end++)
        continue;
    }
  return end;
}

/* 星河数据显示: what they say is none of their name. */
static guint
without_data (const ZhupiReading    *reading,
              const ZhupiTaggerSpan *span)
{
  if (span->end < span->start + 2 * DATA_LENGTH)
    return span->end;
  if (zhupi_chars_end_at (reading, span->end, U"数据显示"))
    return span->end - 2 * DATA_LENGTH;
  return zhupi_chars_end_at (reading, span->end, U"数据") &&
         zhupi_left_walk_begins_report (reading, span->end) ? span->end - DATA_LENGTH : span->end;
}

/* Without 子公司 before the name, or 与 behind it. */
static ZhupiTaggerSpan
trim (const ZhupiReading    *reading,
      const ZhupiTaggerSpan *span)
{
  ZhupiTaggerSpan trimmed = *span;
  const ZhupiHit *cue = zhupi_reading_hit_from (reading, span->start, MASK (CUE_BEFORE));

  if (cue != NULL && cue->end < span->end)
    trimmed.start = cue->end;
  trimmed.start = skip_place (reading, trimmed.start, trimmed.end);
  trimmed.end = take_latin_words (reading, trimmed.end);
  trimmed.end = without_data (reading, &trimmed);
  if (trimmed.end >= trimmed.start + 2 * MIN_LENGTH &&
      zhupi_left_walk_holds_shares (reading, trimmed.end - MIN_LENGTH, trimmed.end))
    trimmed.end -= MIN_LENGTH;
  while (trimmed.end > trimmed.start + MIN_LENGTH)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, trimmed.end - 1);

      if ((token->kinds & MASK (BOUNDARY)) == 0 || (token->kinds & SUFFIX_KINDS) != 0 ||
          token->start <= trimmed.start + 1)
        break;
      trimmed.end = token->start;
    }
  return trimmed;
}

/* 星河基地云帆: the name of a plant and something behind it. */
static gboolean
holds_head (const ZhupiReading *reading,
            guint               start,
            guint               end)
{
  for (guint i = start + MIN_LENGTH; i < end; i++)
    {
      const ZhupiHit *head = zhupi_reading_hit_to (reading, i, MASK (HEAD));

      if (head != NULL && head->start > start &&
          (head->kinds & (MASK (FACILITY) | SUFFIX_KINDS)) == 0 &&
          zhupi_reading_hit_from (reading, i, SUFFIX_KINDS | MASK (CATEGORY)) == NULL &&
          zhupi_reading_hit_to (reading, end, MASK (LEGAL_FORM)) == NULL)
        return TRUE;
    }
  return FALSE;
}

/* 5GW硅片厂 is a capacity, 江阴苹果 a fruit. */
static gboolean
is_no_name (const ZhupiReading    *reading,
            const ZhupiTaggerSpan *span)
{
  const ZhupiHit *homonym = zhupi_reading_hit_to (reading, span->end, MASK (HOMONYM));
  guint start = span->start;

  if (homonym != NULL && homonym->start > start &&
      zhupi_reading_hit_to (reading, span->end, MASK (COMPANY)) == NULL)
    return TRUE;
  if (span->end == start + MIN_LENGTH && zhupi_char_is_numeral (reading->chars[start]) &&
      zhupi_reading_hit_to (reading, span->end, MASK (NOT_COMPANY)) != NULL)
    return TRUE;
  while (start < span->end && zhupi_reading_is_digit (reading, start))
    start++;
  return start > span->start &&
         (start == span->end || zhupi_reading_hit_from (reading, start, MASK (GENERIC)) != NULL);
}

/* Authorities, schools, associations, zones and plants are organizations too, but no companies. A
 * head of one character makes a plant only of the name of its owner or of a place. */
static gboolean
is_vetoed (const ZhupiReading *reading,
           guint               end)
{
  const ZhupiHit *hit = zhupi_reading_hit_to (reading, end,
                                              MASK (NOT_COMPANY) | MASK (ZONE) | MASK (HEAD) |
                                                MASK (CUE_BEFORE));
  const ZhupiHit *suffix = zhupi_reading_hit_to (reading, end, SUFFIX_KINDS);

  if (hit != NULL && suffix != NULL && suffix->start < hit->start)
    return FALSE;
  /* 星河四局, 星河二院: the builder, not the authority. */
  if (hit != NULL && hit->start > 0 && hit->end == hit->start + 1 &&
      zhupi_char_is_numeral (reading->chars[hit->start - 1]))
    return FALSE;
  if (hit != NULL && hit->kinds & MASK (HEAD) && hit->end == hit->start + 1 &&
      zhupi_reading_hit_to (reading, hit->start,
                            MASK (COMPANY) | MASK (AMBIGUOUS) | MASK (PLACE)) == NULL)
    return FALSE;
  return hit != NULL && (hit->kinds & MASK (CATEGORY)) == 0 &&
         zhupi_reading_hit_to (reading, end, MASK (COMPANY) | MASK (LEGAL_FORM)) == NULL;
}

/* IEA of 国际能源署（IEA）: the authority, in brackets behind its name. */
static gboolean
is_other_alias (const ZhupiReading    *reading,
                const ZhupiTaggerSpan *span)
{
  const guint32 others = MASK (NOT_COMPANY) | MASK (ZONE) | MASK (PLACE) | MASK (PRODUCT);
  const guint32 companies = SUFFIX_KINDS | NAME_KINDS;

  return span->start > 1 && span->end < reading->n_chars &&
         reading->chars[span->start - 1] == '(' && reading->chars[span->end] == ')' &&
         zhupi_char_is_ascii_letter (reading->chars[span->start]) &&
         zhupi_reading_hit_to (reading, span->start - 1, others) != NULL &&
         zhupi_reading_hit_to (reading, span->start - 1, companies) == NULL;
}

/* 星河大学微电子: what a school teaches. */
static gboolean
is_of_school (const ZhupiReading    *reading,
              const ZhupiTaggerSpan *span)
{
  if (zhupi_reading_hit_to (reading, span->end, MASK (LEGAL_FORM)) != NULL)
    return FALSE;
  for (guint i = span->start + MIN_LENGTH; i < span->end; i++)
    if (zhupi_left_walk_ends_school (reading, i))
      return TRUE;
  return FALSE;
}

/* 产业发展司: a department; 公司 is none. */
static gboolean
is_department (const ZhupiReading    *reading,
               const ZhupiTaggerSpan *span)
{
  return reading->chars[span->end - 1] == U'司' && reading->chars[span->end - 2] != U'公' &&
         zhupi_reading_hit_to (reading, span->end, NAME_KINDS) == NULL;
}

/* Beside places mostly words of the dictionary: a phrase that the tagger took for a name. */
static gboolean
is_phrase (const ZhupiReading *reading,
           guint               start,
           guint               end)
{
  guint n_words = 0;
  guint n_others = 0;

  for (guint i = 0; i < MAX_TRADES; i++)
    {
      const ZhupiHit *suffix = zhupi_reading_hit_to (reading, end, SUFFIX_KINDS);

      if (suffix == NULL || suffix->start <= start)
        break;
      end = suffix->start;
      if ((suffix->kinds & MASK (LEGAL_FORM)) != 0)
        break;
    }
  for (guint i = start; i < end; i++)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, i);

      if (zhupi_left_walk_is_word (token))
        n_words++;
      else if ((token->kinds & MASK (PLACE)) == 0 && token->word_class != ZHUPI_WORD_PLACE)
        n_others++;
    }
  return n_words >= n_others;
}

/* 星河医疗递表上交所: the authority begins behind the verb. */
static guint
authority_start (const ZhupiReading    *reading,
                 const ZhupiTaggerSpan *span)
{
  guint start = span->start;

  for (guint i = span->start; i < span->end;)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, i);

      i = token->start + token->length;
      if (token->length > 1 && i < span->end && (token->kinds & MASK (BOUNDARY)) != 0 &&
          (token->kinds & (SUFFIX_KINDS | MASK (GENERIC))) == 0)
        start = i;
    }
  return start;
}

/* What stands within the name of an authority is most likely a part of that name; the company
 * stands beside the word for its branch. */
static void
mark_inside (ZhupiNames            *names,
             const ZhupiTaggerSpan *span)
{
  if (span->probability < SURE_OTHER ||
      zhupi_reading_hit_to (names->reading, span->end, MASK (CUE_BEFORE)) != NULL)
    return;
  for (guint i = authority_start (names->reading, span); i < span->end; i++)
    names->other[i] = TRUE;
}

/* 星河重工 | 集团江阴公司: a name does not begin with 集团. */
static gboolean
cuts_form (const ZhupiReading *reading,
           const GArray       *ends)
{
  for (guint i = 0; i + 1 < ends->len; i++)
    if (zhupi_reading_hit_from (reading, g_array_index (ends, guint, i),
                                MASK (LEGAL_FORM)) != NULL)
      return TRUE;
  return FALSE;
}

static void
split_long (ZhupiNames            *names,
            const ZhupiTaggerSpan *span)
{
  gboolean certain;
  guint start = span->start;
  g_autoptr (GArray) ends = NULL;

  if (span->end - span->start < LONG_NAME ||
      zhupi_reading_hit_to (names->reading, span->end, MASK (LEGAL_FORM)) != NULL)
    return;
  ends = zhupi_splitting_run (names->reading, span->start, span->end, 0, &certain);
  if (cuts_form (names->reading, ends))
    return;
  for (guint i = 0; certain && ends->len > 1 && i < ends->len; i++)
    {
      guint end = g_array_index (ends, guint, i);

      zhupi_names_add_probability (names, start, end, span->probability);
      start = end;
    }
}

/* 主办星河云帆有限公司: where the tagger sees the name begin behind words that a walk to the left
 * took along. */
static void
mark_long_walk (ZhupiNames            *names,
                const ZhupiTaggerSpan *span)
{
  const ZhupiReading *reading = names->reading;
  const ZhupiHit *form = zhupi_reading_hit_to (reading, span->end, MASK (LEGAL_FORM));
  guint start = form != NULL && form->start > span->start ?
                  zhupi_left_walk_full_name (reading, form->start) : span->start;
  const ZhupiName *name;

  if (start >= span->start || span->probability < SURE_EDGE)
    return;
  for (guint i = start; i < span->start; i++)
    if (!zhupi_left_walk_is_word (zhupi_reading_token_at (reading, i)))
      return;
  name = zhupi_names_lookup (names, start, span->end);
  if (name != NULL && name->probability >= span->probability * SMALL_SHARE)
    return;
  zhupi_names_add (names, start, span->end, ZHUPI_EVIDENCE_GLUED, NULL);
  zhupi_names_add (names, start, span->end, ZHUPI_EVIDENCE_COMMON_STEM, NULL);
}

/* 苹果 of 云帆、苹果、星河. */
static gboolean
is_short_name_in_list (const ZhupiReading    *reading,
                       const ZhupiTaggerSpan *span)
{
  const ZhupiHit *hit = zhupi_reading_hit_from (reading, span->start, MASK (AMBIGUOUS));

  return hit != NULL && hit->end == span->end &&
         ((span->start > 0 && reading->chars[span->start - 1] == U'、') ||
          (span->end < reading->n_chars && reading->chars[span->end] == U'、'));
}

static void
add_span (ZhupiNames            *names,
          const ZhupiTaggerSpan *span)
{
  zhupi_names_add_probability (names, span->start, span->end, span->probability);
  if (!is_short_name_in_list (names->reading, span) &&
      is_phrase (names->reading, span->start, span->end))
    zhupi_names_add (names, span->start, span->end, ZHUPI_EVIDENCE_PHRASE, NULL);
  split_long (names, span);
  mark_long_walk (names, span);
}

void
zhupi_find_tagged_names (ZhupiNames         *names,
                         const ZhupiTagging *tagging)
{
  const GArray *spans = tagging->organizations;

  for (guint i = 0; i < spans->len; i++)
    {
      ZhupiTaggerSpan trimmed = trim (names->reading, &g_array_index (spans, ZhupiTaggerSpan, i));
      const ZhupiTaggerSpan *span = &trimmed;

      if (is_vetoed (names->reading, span->end) || is_of_school (names->reading, span) ||
          (span->end - span->start > MIN_LENGTH && is_department (names->reading, span)))
        mark_inside (names, span);
      else if (span->end - span->start >= MIN_LENGTH && !is_no_name (names->reading, span) &&
               !is_other_alias (names->reading, span) &&
               zhupi_reading_hit_from (names->reading, span->start, MASK (CUE_PERSON)) == NULL &&
               !holds_legal_form (names->reading, span->start, span->end) &&
               !holds_head (names->reading, span->start, span->end) &&
               !holds_boundary (names->reading, span->start, span->end))
        add_span (names, span);
    }
}
