/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-finders.h"
#include "recognize/zhupi-left-walk.h"
#include "recognize/zhupi-splitting.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

#define NAME_KINDS (MASK (COMPANY) | MASK (AMBIGUOUS) | MASK (USER_COMPANY))
#define SUFFIX_KINDS (MASK (LEGAL_FORM) | MASK (SUFFIX) | MASK (WEAK_SUFFIX))

/* Between 等 and what the list is of. */
#define MAX_DESCRIPTION 14
#define MAX_RUN 60
/* Function words that a counted list may hold inside its names. */
#define MAX_SKIPPED 4
#define MIN_LENGTH 2
#define MAX_LENGTH 16
/* Names behind a label, or in brackets behind a project, are this long at most, and what stands
 * between two list commas. */
#define MAX_FULL_NAME 24
#define MAX_ITEM 120

/* A list: its run of names, how many there are (0: not said), and what it is of (nullable). */
typedef struct
{
  guint start;
  guint end;
  guint n_names;
  const ZhupiHit *category;
} List;

static guint
small_number (gunichar c)
{
  static const char32_t digits[] = U"二三四五六七八九十";

  if (c == U'两')
    return 2;
  for (guint i = 0; digits[i] != 0; i++)
    if (digits[i] == c)
      return i + 2;
  return c >= '2' && c <= '9' ? c - '0' : 0;
}

static const ZhupiHit *
find_category (const ZhupiReading *reading,
               guint               from)
{
  for (guint i = from; i < MIN (from + MAX_DESCRIPTION, reading->n_chars); i++)
    {
      const ZhupiHit *hit = zhupi_reading_hit_from (reading, i, MASK (CATEGORY));

      if (hit != NULL)
        return hit;
      if (zhupi_reading_is_break (reading, i))
        return NULL;
    }
  return NULL;
}

static gboolean
is_measure (const ZhupiReading *reading,
            guint               position)
{
  return position < reading->n_chars && zhupi_char_is_one_of (reading->chars[position], U"家个");
}

/* X、Y等四家企业: the number is told behind 等. */
static gboolean
match_et_cetera (const ZhupiReading *reading,
                 guint               position,
                 List               *list)
{
  if (reading->chars[position] != U'等')
    return FALSE;
  list->end = position;
  list->n_names = 0;
  if (is_measure (reading, position + 2))
    list->n_names = small_number (reading->chars[position + 1]);
  list->category = find_category (reading, position + 1);
  return list->category != NULL;
}

/* X Y两家企业: a number right behind the names. */
static gboolean
match_number (const ZhupiReading *reading,
              guint               position,
              List               *list)
{
  if (reading->chars[position + 1] != U'家')
    return FALSE;
  list->end = position;
  list->n_names = small_number (reading->chars[position]);
  if (list->n_names == 0 || position == 0 || reading->chars[position - 1] == U'等' ||
      (zhupi_reading_token_at (reading, position - 1)->kinds & MASK (BOUNDARY)) != 0)
    return FALSE;
  list->category = find_category (reading, position + 2);
  return list->category != NULL;
}

/* A single character before a list comma or at the end of the list belongs to a name, even if it
 * is a function word elsewhere; of others @n_skipped are passed over. */
static gboolean
ends_enumeration (const ZhupiReading *reading,
                  guint               position,
                  guint               end,
                  guint              *n_skipped)
{
  const ZhupiToken *token = zhupi_reading_token_at (reading, position - 1);

  if (reading->chars[position - 1] == U'、' ||
      !zhupi_left_walk_is_boundary (reading, token))
    return FALSE;
  if (zhupi_reading_is_break (reading, position - 1) || token->length > 1)
    return TRUE;
  if (position == end || reading->chars[position] == U'、')
    return FALSE;
  return (*n_skipped)-- == 0;
}

/* Back to where the enumeration begins: list commas belong to it. */
static guint
list_start (const ZhupiReading *reading,
            guint               end,
            guint               n_skipped)
{
  guint position = end;

  while (position > 0 && end - position < MAX_RUN &&
         !ends_enumeration (reading, position, end, &n_skipped))
    position = MIN (zhupi_reading_token_at (reading, position - 1)->start, position - 1);
  return position;
}

/* Without commas and without a number only what looks like a name is one. */
static gboolean
is_formed (const ZhupiReading *reading,
           guint               start,
           guint               end)
{
  const ZhupiHit *known = zhupi_reading_hit_from (reading, start, NAME_KINDS);

  return known != NULL || zhupi_reading_hit_to (reading, end, SUFFIX_KINDS) != NULL;
}

/* Plants, zones and authorities stand in lists as well. */
static gboolean
is_no_company (const ZhupiReading *reading,
               guint               end)
{
  return zhupi_reading_hit_to (reading, end,
                               MASK (HEAD) | MASK (ZONE) | MASK (NOT_COMPANY)) != NULL &&
         zhupi_reading_hit_to (reading, end, NAME_KINDS | SUFFIX_KINDS) == NULL;
}

static void
add_piece (ZhupiNames *names,
           const List *list,
           guint       start,
           guint       end)
{
  ZhupiEvidence evidence = list->n_names > 1 ? ZHUPI_EVIDENCE_COUNTED_LIST : ZHUPI_EVIDENCE_LIST;

  if (end - start < MIN_LENGTH || end - start > MAX_LENGTH || is_no_company (names->reading, end))
    return;
  if (list->category == NULL)
    zhupi_names_add (names, start, end, evidence, NULL);
  else
    zhupi_names_add_with_span (names, start, end, evidence, list->category->start,
                               list->category->end);
}

static void
add_pieces (ZhupiNames *names,
            const List *list,
            guint       start,
            guint       end,
            guint       n_names)
{
  gboolean certain;
  g_autoptr (GArray) ends = zhupi_splitting_run (names->reading, start, end, n_names, &certain);

  for (guint i = 0; i < ends->len; i++)
    {
      guint piece_end = g_array_index (ends, guint, i);

      if (n_names > 1 || is_formed (names->reading, start, piece_end))
        add_piece (names, list, start, piece_end);
      start = piece_end;
    }
}

static guint
count_commas (const ZhupiReading *reading,
              guint               start,
              guint               end)
{
  guint n = 0;

  for (guint i = start; i < end; i++)
    n += reading->chars[i] == U'、';
  return n;
}

/* With commas each part is a name; without, the run is tiled. */
static void
add_list (ZhupiNames *names,
          List       *list)
{
  const ZhupiReading *reading = names->reading;
  guint from;

  list->start = list_start (reading, list->end, 0);
  for (guint i = 1; list->end - list->start < list->n_names * MIN_LENGTH && i <= MAX_SKIPPED; i++)
    list->start = list_start (reading, list->end, i);
  if (list->end - list->start < MIN_LENGTH)
    return;
  if (count_commas (reading, list->start, list->end) == 0)
    {
      add_pieces (names, list, list->start, list->end, list->n_names);
      return;
    }
  from = list->start;
  for (guint i = list->start; i <= list->end; i++)
    if (i == list->end || reading->chars[i] == U'、')
      {
        add_piece (names, list, from, i);
        from = i + 1;
      }
}

/* （总投资2亿元）, （登记编号）: no word of it is a name. */
static gboolean
is_said_of_project (const ZhupiReading *reading,
                    guint               start,
                    guint               end)
{
  const ZhupiToken *first = zhupi_reading_token_at (reading, start);

  if ((first->kinds & (MASK (GENERIC) | MASK (BOUNDARY))) == MASK (GENERIC) &&
      first->start + first->length < end &&
      zhupi_reading_is_digit (reading, first->start + first->length))
    return TRUE;
  return (first->kinds & (NAME_KINDS | MASK (PLACE))) == 0 &&
         zhupi_left_walk_is_word (first) &&
         zhupi_reading_hit_to (reading, end, NAME_KINDS | SUFFIX_KINDS) == NULL;
}

static gboolean
is_full_name (const ZhupiReading *reading,
              guint               start,
              guint               end)
{
  if (end < start + MIN_LENGTH || end > start + MAX_FULL_NAME || is_no_company (reading, end) ||
      zhupi_reading_is_digit (reading, start) || reading->chars[start] == U'含' ||
      zhupi_reading_hit_from (reading, start, MASK (ALIAS) | MASK (STOCK)) != NULL ||
      is_said_of_project (reading, start, end))
    return FALSE;
  for (guint i = start; i < end; i++)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, i);

      if ((token->length > 1 && (token->kinds & MASK (BOUNDARY)) != 0) ||
          token->word_class == ZHUPI_WORD_TIME)
        return FALSE;
    }
  return zhupi_reading_hit_to (reading, end, MASK (PLACE)) == NULL;
}

/* From @start on names with list commas between, up to another sign. Brackets may stand in them. */
static void
add_row (ZhupiNames *names,
         guint       start)
{
  const ZhupiReading *reading = names->reading;
  guint depth = 0;

  for (guint i = start; i <= MIN (reading->n_chars, start + MAX_ITEM); i++)
    {
      gboolean ends = i == reading->n_chars || (reading->chars[i] == ')' && depth == 0);

      if (!ends && reading->chars[i] == '(')
        depth++;
      else if (!ends && reading->chars[i] == ')')
        depth--;
      else if (ends || (zhupi_reading_is_break (reading, i) && reading->chars[i] != U'·'))
        {
          if (is_full_name (reading, start, i))
            zhupi_names_add (names, start, i, ZHUPI_EVIDENCE_LIST, NULL);
          start = i + 1;
          if (ends || reading->chars[i] != U'、')
            return;
        }
    }
}

/* 投资方：X、Y, and X项目（Y、Z）. */
static void
add_row_behind (ZhupiNames *names,
                guint       position)
{
  const ZhupiReading *reading = names->reading;
  guint32 kinds = reading->chars[position] == ':' ? MASK (LABEL) :
                  reading->chars[position] == '(' ? MASK (HEAD) : 0;

  if (kinds != 0 && zhupi_reading_hit_to (reading, position, kinds) != NULL)
    add_row (names, position + 1);
}

void
zhupi_find_listed_names (ZhupiNames *names)
{
  for (guint i = 1; i < names->reading->n_chars; i++)
    {
      List list;

      add_row_behind (names, i);
      if (match_et_cetera (names->reading, i, &list) || match_number (names->reading, i, &list))
        add_list (names, &list);
    }
}
