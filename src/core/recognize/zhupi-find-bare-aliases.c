/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-finders.h"
#include "recognize/zhupi-left-walk.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

#define SURE_SCORE 800
#define MIN_LENGTH 2
/* In brackets behind a name. */
#define MAX_LATIN 60
#define MAX_CHINESE 6

/* Star River, not the code STAR.US. */
static gboolean
is_latin (const ZhupiReading *reading,
          guint               start,
          guint               end)
{
  const ZhupiHit *exchange;

  if (end < start + MIN_LENGTH || !g_unichar_isupper (reading->chars[start]))
    return FALSE;
  for (guint i = start; i < end; i++)
    if (reading->chars[i] >= ZHUPI_LATIN_END || zhupi_reading_is_digit (reading, i) ||
        reading->chars[i] < ' ')
      return FALSE;
  exchange = zhupi_reading_hit_to (reading, end, MASK (STOCK));
  return zhupi_reading_hit_from (reading, start, MASK (STOCK)) == NULL &&
         !(exchange != NULL && exchange->start > start &&
           reading->chars[exchange->start - 1] == '.');
}

/* Star中国 */
static gboolean
is_latin_in_country (const ZhupiReading *reading,
                     guint               start,
                     guint               end)
{
  const ZhupiHit *country = zhupi_reading_hit_to (reading, end, MASK (PLACE));

  return country != NULL && (country->kinds & MASK (GENERIC)) != 0 &&
         is_latin (reading, start, country->start);
}

/* SR of "Star River,SR": capitals behind the comma are a name of their own. */
static guint
comma_before_capitals (const ZhupiReading *reading,
                       guint               start,
                       guint               end)
{
  guint comma = end;

  while (comma > start && g_unichar_isupper (reading->chars[comma - 1]))
    comma--;
  return comma > start + 1 && comma + MIN_LENGTH <= end && reading->chars[comma - 1] == ',' ?
    comma - 1 : end;
}

/* 三疏 of 江阴第三疏浚有限公司, in the same order. */
static gboolean
is_taken_from (const ZhupiReading    *reading,
               const ZhupiOccurrence *occurrence,
               guint                  start,
               guint                  end)
{
  guint next = start;

  for (guint i = occurrence->start; i < occurrence->end && next < end; i++)
    next += reading->chars[i] == reading->chars[next];
  return next == end;
}

/* Star River（云帆）: a Chinese name behind one in Latin letters, or the short one behind the full. */
static gboolean
is_chinese_alias (const ZhupiReading    *reading,
                  const ZhupiOccurrence *occurrence,
                  guint                  start,
                  guint                  end)
{
  gboolean is_full = zhupi_reading_hit_to (reading, occurrence->end, MASK (LEGAL_FORM)) != NULL;

  if (end < start + MIN_LENGTH || end > start + MAX_CHINESE)
    return FALSE;
  for (guint i = start; i < end; i++)
    if (reading->chars[i] < ZHUPI_FIRST_CHINESE || zhupi_reading_is_break (reading, i))
      return FALSE;
  if (is_full && zhupi_reading_hit_to (reading, end, MASK (PLACE) | MASK (ZONE)) == NULL)
    return is_taken_from (reading, occurrence, start, end);
  return !is_full && is_latin (reading, occurrence->start, occurrence->end) &&
         zhupi_reading_hit_to (reading, end, MASK (HEAD) | MASK (ZONE) | MASK (NOT_COMPANY) |
                                               MASK (CATEGORY) | MASK (PLACE)) == NULL &&
         !zhupi_left_walk_is_word (zhupi_reading_token_at (reading, start));
}

static void
add_alias (ZhupiNames            *names,
           const ZhupiOccurrence *occurrence,
           guint                  start,
           guint                  end)
{
  zhupi_names_add_short (names, start, end, ZHUPI_EVIDENCE_ALIAS, occurrence->start,
                         occurrence->end);
}

/* 星河重工（Star River）, 星河重工有限公司（“星工”）. */
static void
add_bare_alias (ZhupiNames            *names,
                const ZhupiOccurrence *occurrence)
{
  const ZhupiReading *reading = names->reading;
  guint start = occurrence->end + 1;
  guint end = start;
  guint is_quoted = start < reading->n_chars && reading->chars[start] == ZHUPI_QUOTE_OPEN;
  guint first_end;

  while (end < MIN (reading->n_chars, start + MAX_LATIN) && reading->chars[end] != ')')
    end++;
  if (end >= reading->n_chars || reading->chars[end] != ')')
    return;
  if (is_chinese_alias (reading, occurrence, start + is_quoted, end - is_quoted))
    add_alias (names, occurrence, start + is_quoted, end - is_quoted);
  if (is_latin_in_country (reading, start, end))
    add_alias (names, occurrence, start, end);
  first_end = comma_before_capitals (reading, start, end);
  if (!is_latin (reading, start, first_end))
    return;
  add_alias (names, occurrence, start, first_end);
  if (first_end < end)
    add_alias (names, occurrence, first_end + 1, end);
  if (zhupi_names_get (names, occurrence->name)->score < SURE_SCORE)
    zhupi_names_add_with_span (names, occurrence->start, occurrence->end, ZHUPI_EVIDENCE_ALIAS,
                               start, first_end);
}

static gboolean
may_have_alias (const ZhupiName *name)
{
  return name->score >= SURE_SCORE ||
         (name->evidence & ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_AMBIGUOUS)) != 0;
}

void
zhupi_find_bare_aliases (ZhupiNames *names)
{
  const ZhupiReading *reading = names->reading;

  for (guint i = 0; i < names->occurrences->len; i++)
    {
      ZhupiOccurrence occurrence = g_array_index (names->occurrences, ZhupiOccurrence, i);

      if (may_have_alias (zhupi_names_get (names, occurrence.name)) &&
          occurrence.end < reading->n_chars && reading->chars[occurrence.end] == '(')
        add_bare_alias (names, &occurrence);
    }
}
