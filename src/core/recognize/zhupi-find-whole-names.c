/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-finders.h"
#include "recognize/zhupi-left-walk.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)
#define NAME_KINDS (MASK (COMPANY) | MASK (AMBIGUOUS) | MASK (USER_COMPANY))
#define SUFFIX_KINDS (MASK (SUFFIX) | MASK (WEAK_SUFFIX))
/* What is made or built is not the firm, nor what belongs to it. */
#define OTHER_KINDS (MASK (PRODUCT) | MASK (HEAD) | MASK (NOT_COMPANY) | MASK (ZONE) | \
                     MASK (BRANCH) | MASK (CUE_AFTER) | MASK (CUE_BEFORE) | MASK (BOUNDARY) | \
                     MASK (LEGAL_FORM))

#define NAME_SCORE 500
#define MIN_LENGTH 2
/* The firm in a country, or a member of a group, that the tagger sees as one. */
#define ONE_NAME 0.25
#define SURE_NAME 0.5
#define MAX_ITEM 8
#define MAX_PLACE 6
#define MAX_NUMBERED 12

static gboolean
is_edge (const ZhupiReading *reading,
         guint               position)
{
  const ZhupiToken *token;

  if (position >= reading->n_chars || zhupi_reading_is_break (reading, position))
    return TRUE;
  token = zhupi_reading_token_at (reading, position);
  return token->start == position && zhupi_left_walk_is_boundary (reading, token);
}

static gboolean
is_in_list (const ZhupiReading *reading,
            guint               start,
            guint               end)
{
  return (start > 0 && zhupi_char_joins (reading->chars[start - 1])) ||
         (end < reading->n_chars && zhupi_char_joins (reading->chars[end]));
}

static gboolean
is_tagged_whole (ZhupiNames *names,
                 guint       start,
                 guint       end,
                 double      probability)
{
  const ZhupiName *name = zhupi_names_lookup (names, start, end);

  return name != NULL && name->probability >= probability;
}

/* What is made may be called so as well. */
static gboolean
is_word (const ZhupiReading *reading,
         guint               start,
         guint               end)
{
  const ZhupiToken *token = zhupi_reading_token_at (reading, start);

  return token->start == start && token->start + token->length == end &&
         zhupi_left_walk_is_word (token);
}

static gboolean
is_company (ZhupiNames     *names,
            const ZhupiHit *hit)
{
  const ZhupiName *name = zhupi_names_lookup (names, hit->start, hit->end);

  return (hit->kinds & (MASK (COMPANY) | MASK (USER_COMPANY))) != 0 ||
         (name != NULL && name->score >= NAME_SCORE);
}

/* 第二工程局 of 星河第二工程局. */
static guint
numbered_end (const ZhupiReading *reading,
              guint               start)
{
  guint end = start + 1;

  if (start >= reading->n_chars || reading->chars[start] != U'第')
    return start;
  while (end < start + MAX_NUMBERED && !is_edge (reading, end))
    end++;
  return zhupi_reading_hit_to (reading, end, MASK (LEGAL_FORM) | MASK (SUFFIX)) != NULL ? end
                                                                                        : start;
}

/* 电池销售公司 of 星河电池销售公司; 江阴公司 of 星河江阴公司 is its branch there. */
static guint
firm_end (const ZhupiReading *reading,
          guint               start)
{
  gboolean is_branch = TRUE;

  for (guint i = start; i < MIN (reading->n_chars, start + MAX_ITEM);)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, i);
      guint end = token->start + token->length;

      if (token->start == i && zhupi_token_is (reading, token, U"公司"))
        return is_branch ? start : end;
      if (token->start != i || is_edge (reading, i) ||
          (token->kinds & (NAME_KINDS | MASK (CUE_AFTER) | MASK (CUE_BEFORE))) != 0)
        break;
      is_branch = is_branch && zhupi_left_walk_is_place (token);
      i = end;
    }
  return start;
}

/* 星河路远 of two names, 星河电子, 星河中国, 星河云: where what belongs to the name behind it ends. */
static guint
rest_end (ZhupiNames     *names,
          const ZhupiHit *first)
{
  const ZhupiReading *reading = names->reading;
  const ZhupiHit *name = zhupi_reading_hit_from (reading, first->end, NAME_KINDS);
  const ZhupiHit *suffix = zhupi_reading_hit_from (reading, first->end, SUFFIX_KINDS);
  const ZhupiHit *country = zhupi_reading_hit_from (reading, first->end, MASK (PLACE));
  guint end = numbered_end (reading, first->end);

  if (end > first->end)
    {
      zhupi_names_add_with_span (names, first->start, end, ZHUPI_EVIDENCE_SUFFIX, first->end, end);
      return end;
    }
  end = firm_end (reading, first->end);
  if (end > first->end)
    return end;
  if (name != NULL && is_edge (reading, name->end) &&
      (is_in_list (reading, first->start, name->end) ||
       is_tagged_whole (names, first->start, name->end, ONE_NAME)))
    return name->end;
  if (suffix != NULL && (suffix->kinds & OTHER_KINDS) == 0 && is_edge (reading, suffix->end) &&
      zhupi_reading_hit_from (reading, suffix->end, MASK (NOT_COMPANY)) == NULL &&
      ((suffix->kinds & MASK (SUFFIX)) != 0 || is_in_list (reading, first->start, suffix->end)))
    return suffix->end;
  if (country != NULL && (country->kinds & MASK (GENERIC)) != 0 &&
      (first->kinds & MASK (COMPANY)) != 0 && is_edge (reading, country->end) &&
      is_in_list (reading, first->start, country->end))
    return country->end;
  if (first->end < reading->n_chars && reading->chars[first->end] == U'云' &&
      (first->kinds & MASK (COMPANY)) != 0 && is_edge (reading, first->end + 1))
    return first->end + 1;
  return first->end;
}

/* What stands between two commas, and begins with a name, is one where the tagger sees one. */
static guint
item_end (ZhupiNames     *names,
          const ZhupiHit *first)
{
  const ZhupiReading *reading = names->reading;
  guint end = first->end;

  while (end - first->start <= MAX_ITEM && !is_edge (reading, end))
    end++;
  return end < first->end + MIN_LENGTH || end - first->start > MAX_ITEM ||
         !is_in_list (reading, first->start, end) ||
         zhupi_reading_hit_to (reading, end, OTHER_KINDS | MASK (PLACE)) != NULL ||
         !is_tagged_whole (names, first->start, end,
                           is_word (reading, first->end, end) ? SURE_NAME : ONE_NAME) ?
    first->end : end;
}

static gboolean
ends_in_company (const ZhupiReading *reading,
                 const ZhupiHit     *first,
                 guint               end)
{
  const ZhupiHit *last = zhupi_reading_hit_to (reading, end, MASK (COMPANY));

  return last != NULL && last->start == first->end;
}

static void
find_whole (ZhupiNames     *names,
            const ZhupiHit *first)
{
  guint end = rest_end (names, first);

  if (end > first->end && !is_company (names, first) &&
      !ends_in_company (names->reading, first, end))
    return;
  if (end == first->end)
    end = item_end (names, first);
  if (end == first->end)
    return;
  zhupi_names_add (names, first->start, end, ZHUPI_EVIDENCE_NEIGHBOR, NULL);
  zhupi_names_keep_whole (names, first->start, end);
}

/* The place in brackets that begin at @open: behind it; @open when there is none. */
static guint
place_end (const ZhupiReading *reading,
           guint               open)
{
  const ZhupiHit *place = open + 1 < reading->n_chars && reading->chars[open] == '(' ?
                            zhupi_reading_hit_from (reading, open + 1, MASK (PLACE)) : NULL;

  return place != NULL && place->end < reading->n_chars && reading->chars[place->end] == ')' ?
    place->end + 1 : open;
}

/* Where several names have a place behind them, it tells where they are. */
static gboolean
tells_where (const ZhupiReading *reading,
             guint               start,
             guint               end)
{
  if (start > 1 && reading->chars[start - 1] == U'、' && reading->chars[start - 2] == ')')
    return TRUE;
  if (end >= reading->n_chars || reading->chars[end] != U'、')
    return FALSE;
  for (guint i = end + 1; i < MIN (reading->n_chars, end + MAX_ITEM + MAX_PLACE); i++)
    if (place_end (reading, i) > i)
      return TRUE;
    else if (zhupi_reading_is_break (reading, i))
      return FALSE;
  return FALSE;
}

/* 星河（江阴）电池科技: behind the trade that stands behind the place. */
static guint
take_trade (const ZhupiReading *reading,
            guint               end)
{
  for (guint i = end; i < MIN (reading->n_chars, end + MAX_ITEM);)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, i);
      const ZhupiHit *suffix;

      if (token->start != i || is_edge (reading, i))
        break;
      i = token->start + token->length;
      suffix = zhupi_reading_hit_to (reading, i, SUFFIX_KINDS);
      if (suffix != NULL && suffix->start >= end && suffix->start <= token->start &&
          (suffix->kinds & OTHER_KINDS) == 0 && is_edge (reading, i))
        return zhupi_reading_hit_from (reading, i, MASK (HEAD)) == NULL ? i : end;
    }
  return end;
}

/* A sign, or what the company does. */
static gboolean
is_told_of (const ZhupiReading *reading,
            guint               position)
{
  const ZhupiToken *next;

  if (position >= reading->n_chars || zhupi_reading_is_break (reading, position))
    return TRUE;
  next = zhupi_reading_token_at (reading, position);
  return next->start == position && next->length > 1 &&
         (next->word_class == ZHUPI_WORD_VERB || (next->kinds & MASK (ACT)) != 0);
}

/* 星河电池（江阴）, without more behind it but its trade. */
static void
add_place (ZhupiNames            *names,
           const ZhupiOccurrence *occurrence)
{
  const ZhupiReading *reading = names->reading;
  guint place = place_end (reading, occurrence->end);
  guint end = place > occurrence->end ? take_trade (reading, place) : place;

  if (end == occurrence->end ||
      (end == place && !is_told_of (reading, end)) ||
      zhupi_names_get (names, occurrence->name)->score < NAME_SCORE ||
      tells_where (reading, occurrence->start, end))
    return;
  zhupi_names_add (names, occurrence->start, end, ZHUPI_EVIDENCE_NEIGHBOR, NULL);
  if (end > place)
    zhupi_names_add_with_span (names, occurrence->start, end, ZHUPI_EVIDENCE_SUFFIX, place, end);
  zhupi_names_keep_whole (names, occurrence->start, end);
}

/* In a text without signs names stand side by side. */
void
zhupi_find_whole_names (ZhupiNames *names)
{
  const ZhupiReading *reading = names->reading;

  if (!reading->has_signs)
    return;
  for (guint i = 1; i < reading->n_hits; i++)
    {
      const ZhupiHit *hit = zhupi_reading_get_hit (reading, i);

      if ((hit->kinds & NAME_KINDS) != 0 &&
          hit == zhupi_reading_hit_from (reading, hit->start, NAME_KINDS))
        find_whole (names, hit);
    }
  for (guint i = 0; i < names->occurrences->len; i++)
    {
      ZhupiOccurrence occurrence = g_array_index (names->occurrences, ZhupiOccurrence, i);

      add_place (names, &occurrence);
    }
}
