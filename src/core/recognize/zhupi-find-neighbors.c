/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-finders.h"
#include "recognize/zhupi-left-walk.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)
#define NAME_KINDS (MASK (COMPANY) | MASK (AMBIGUOUS) | MASK (USER_COMPANY))
#define SUFFIX_KINDS (MASK (LEGAL_FORM) | MASK (SUFFIX) | MASK (WEAK_SUFFIX))

/* From this score on a name counts as one, and as a sure one. */
#define NAME_SCORE 500
#define SURE_SCORE 800
#define MIN_LENGTH 2
#define MAX_LENGTH 8
#define MAX_LATIN 20
/* Of what stands behind a country. */
#define MAX_ABROAD 5
/* Items of an enumeration are not longer. */
#define MAX_ITEM 40
/* So many short names in a row need no full one beside them. */
#define MIN_SHORT_NAMES 2

/* The best occurrences of the reading by their edges: number + 1. */
typedef struct
{
  ZhupiNames *names;
  guint32 *from;
  guint32 *to;
} Edges;

typedef struct
{
  guint start;
  guint end;
  gboolean is_company;
} Item;

static int
score_of (const ZhupiNames *names,
          guint32           number)
{
  return zhupi_names_get (names, g_array_index (names->occurrences, ZhupiOccurrence,
                                                number - 1).name)->score;
}

static void
offer (const ZhupiNames *names,
       guint32          *best,
       guint32           number)
{
  if (score_of (names, number) >= NAME_SCORE &&
      (*best == 0 || score_of (names, number) > score_of (names, *best)))
    *best = number;
}

static void
fill_edges (Edges      *edges,
            ZhupiNames *names)
{
  edges->names = names;
  edges->from = g_new0 (guint32, names->reading->n_chars + 1);
  edges->to = g_new0 (guint32, names->reading->n_chars + 1);
  for (guint i = 0; i < names->occurrences->len; i++)
    {
      const ZhupiOccurrence *occurrence = &g_array_index (names->occurrences, ZhupiOccurrence, i);

      offer (names, &edges->from[occurrence->start], i + 1);
      offer (names, &edges->to[occurrence->end], i + 1);
    }
}

static gboolean
is_edge (const ZhupiReading *reading,
         guint               position)
{
  return zhupi_reading_is_break (reading, position) ||
         zhupi_left_walk_is_boundary (reading, zhupi_reading_token_at (reading, position));
}

/* 董事长某某、总经理某某 are in a row as well. */
static gboolean
is_person (const ZhupiReading *reading,
           const Item         *item)
{
  return zhupi_reading_hit_from (reading, item->start, MASK (CUE_PERSON)) != NULL ||
         zhupi_reading_hit_to (reading, item->start, MASK (CUE_PERSON)) != NULL ||
         (reading->tagged != NULL && item->end > item->start &&
          reading->tagged[item->end - 1] == ZHUPI_WORD_PERSON);
}

/* 资讯 ends a firm, though 讯 alone ends what is none. */
static gboolean
ends_otherwise (const ZhupiReading *reading,
                guint               end)
{
  const ZhupiHit *suffix = zhupi_reading_hit_to (reading, end, SUFFIX_KINDS);
  const ZhupiHit *other = zhupi_reading_hit_to (reading, end,
                                                MASK (HEAD) | MASK (ZONE) | MASK (NOT_COMPANY) |
                                                  MASK (CATEGORY) | MASK (PLACE));

  return other != NULL && (suffix == NULL || suffix->start >= other->start);
}

/* 和 of 三和茶业. */
static gboolean
is_letter_of_name (const ZhupiReading *reading,
                   const Item         *item,
                   guint               position)
{
  const ZhupiHit *suffix = zhupi_reading_hit_to (reading, item->end, SUFFIX_KINDS);

  return position == item->start + 1 && reading->chars[position] == U'和' && suffix != NULL &&
         suffix->start == item->start + MIN_LENGTH;
}

/* A letter says less than a character. */
static guint
max_length (const ZhupiReading *reading,
            const Item         *item)
{
  return zhupi_char_is_ascii_letter (reading->chars[item->start]) ? MAX_LATIN : MAX_LENGTH;
}

/* Nothing but a short string of words that are no phrase can be taken for a name. */
static gboolean
may_be_name (const ZhupiReading *reading,
             const Item         *item)
{
  const ZhupiHit *name = zhupi_reading_hit_from (reading, item->start, NAME_KINDS);

  if (name != NULL && name->end <= item->end)
    return name->end == item->end ||
           zhupi_reading_hit_from (reading, name->end, SUFFIX_KINDS) != NULL;
  if (item->end < item->start + MIN_LENGTH ||
      item->end > item->start + max_length (reading, item) || is_person (reading, item) ||
      (item->start > 0 && zhupi_reading_is_digit (reading, item->start - 1)) ||
      ends_otherwise (reading, item->end))
    return FALSE;
  for (guint i = item->start; i < item->end; i++)
    if ((is_edge (reading, i) && !is_letter_of_name (reading, item, i)) ||
        zhupi_left_walk_ends_school (reading, i))
      return FALSE;
  return TRUE;
}

static Item
first_item (const Edges *edges,
            guint        comma)
{
  const ZhupiReading *reading = edges->names->reading;
  guint32 best = edges->to[comma];
  guint start = comma;

  if (best != 0)
    return (Item) { g_array_index (edges->names->occurrences, ZhupiOccurrence, best - 1).start,
                    comma, TRUE };
  while (start > 0 && comma - start <= MAX_LENGTH && !is_edge (reading, start - 1))
    start--;
  return (Item) { start, comma, FALSE };
}

/* 家居 behind a short name. */
static guint
take_suffix (const ZhupiReading *reading,
             guint               end)
{
  const ZhupiHit *suffix = zhupi_reading_hit_from (reading, end, SUFFIX_KINDS);

  return suffix != NULL && (suffix->end >= reading->n_chars || is_edge (reading, suffix->end)) ?
    suffix->end : end;
}

static Item
last_item (const Edges *edges,
           guint        start)
{
  const ZhupiReading *reading = edges->names->reading;
  const ZhupiHit *known = zhupi_reading_hit_from (reading, start, NAME_KINDS);
  guint32 best = edges->from[start];
  guint end = start;

  if (best != 0)
    return (Item) { start, g_array_index (edges->names->occurrences, ZhupiOccurrence,
                                          best - 1).end, TRUE };
  if (known != NULL)
    return (Item) { start, take_suffix (reading, known->end), FALSE };
  while (end < reading->n_chars && end - start <= MAX_LENGTH && !is_edge (reading, end))
    end++;
  return (Item) { start, end, FALSE };
}

static gboolean
is_name (ZhupiNames *names,
         guint       start,
         guint       end)
{
  const ZhupiName *name = end > start ? zhupi_names_lookup (names, start, end) : NULL;

  return name != NULL && name->score >= NAME_SCORE;
}

/* The comma behind the item that begins at @start; 0 when the enumeration ends with it. */
static guint
next_comma (const ZhupiReading *reading,
            guint               start)
{
  for (guint i = start; i < MIN (reading->n_chars, start + MAX_ITEM); i++)
    {
      gunichar c = reading->chars[i];

      if (c == U'、')
        return i;
      if (zhupi_reading_is_break (reading, i) && c != '(' && c != ')' && c != ' ')
        return 0;
    }
  return 0;
}

static gboolean
has_suffix (const ZhupiReading *reading,
            const Item         *item)
{
  const ZhupiHit *suffix = zhupi_reading_hit_to (reading, item->end, SUFFIX_KINDS);

  return suffix != NULL && suffix->start >= item->start + MIN_LENGTH;
}

static gboolean
is_short_name (const ZhupiReading *reading,
               const Item         *item)
{
  const ZhupiHit *hit = item->end > item->start ?
                          zhupi_reading_hit_from (reading, item->start, MASK (AMBIGUOUS)) : NULL;

  return hit != NULL && hit->end == item->end;
}

/* Short names that are words as well are companies among themselves. */
static guint
count_companies (const ZhupiReading *reading,
                 const GArray       *items)
{
  guint n_companies = 0;
  guint n_short = 0;
  guint n_formed = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);

      n_companies += item->is_company;
      n_formed += !item->is_company && has_suffix (reading, item) && may_be_name (reading, item);
      n_short += !item->is_company && is_short_name (reading, item);
    }
  if (n_companies > 0)
    n_companies += n_formed;
  if (n_companies == 0 && (n_short < MIN_SHORT_NAMES || n_short * 2 <= items->len))
    return 0;
  return n_companies + n_short;
}

/* 德国 of 德国Star, in a list. */
static void
skip_country (const ZhupiReading *reading,
              Item               *item)
{
  const ZhupiHit *country = zhupi_reading_hit_from (reading, item->start, MASK (COUNTRY));

  if (!item->is_company && country != NULL && country->end + MIN_LENGTH <= item->end &&
      g_unichar_isupper (reading->chars[country->end]))
    item->start = country->end;
}

/* Where most are companies the others are too, and beside one what ends like one. */
static void
add_items (ZhupiNames   *names,
           const GArray *items)
{
  guint n_companies = count_companies (names->reading, items);

  if (n_companies == 0)
    return;
  for (guint i = 0; i < items->len; i++)
    {
      Item *item = &g_array_index (items, Item, i);

      skip_country (names->reading, item);
      if (!item->is_company && may_be_name (names->reading, item) &&
          (has_suffix (names->reading, item) ||
           (n_companies * 2 >= items->len &&
            !zhupi_left_walk_is_phrase (names->reading, item->start, item->end))) &&
          !zhupi_left_walk_is_bare (names->reading, item->start, item->end))
        zhupi_names_add (names, item->start, item->end, ZHUPI_EVIDENCE_NEIGHBOR, NULL);
    }
}

/* 德国云帆、法国星河: what stands behind each of several countries, and is no word. */
static void
add_abroad (ZhupiNames   *names,
            const GArray *items)
{
  const ZhupiReading *reading = names->reading;
  g_autoptr (GArray) firms = g_array_new (FALSE, FALSE, sizeof (Item));

  for (guint i = 0; i < items->len; i++)
    {
      Item item = g_array_index (items, Item, i);
      const ZhupiHit *country = zhupi_reading_hit_from (reading, item.start, MASK (COUNTRY));

      if (item.is_company || country == NULL || country->end + MIN_LENGTH > item.end ||
          item.end > country->end + MAX_ABROAD)
        continue;
      item.start = country->end;
      if (may_be_name (reading, &item) &&
          !zhupi_left_walk_is_phrase (reading, item.start, item.end) &&
          !zhupi_left_walk_is_place (zhupi_reading_token_at (reading, item.start)))
        g_array_append_val (firms, item);
    }
  for (guint i = 0; firms->len > 1 && i < firms->len; i++)
    zhupi_names_add (names, g_array_index (firms, Item, i).start,
                     g_array_index (firms, Item, i).end, ZHUPI_EVIDENCE_NEIGHBOR, NULL);
}

/* Returns the place of the last comma. */
static guint
read_enumeration (const Edges *edges,
                  guint        comma)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));
  Item item = first_item (edges, comma);
  guint next;

  g_array_append_val (items, item);
  while ((next = next_comma (edges->names->reading, comma + 1)) != 0)
    {
      item = (Item) { comma + 1, next, is_name (edges->names, comma + 1, next) };
      g_array_append_val (items, item);
      comma = next;
    }
  item = last_item (edges, comma + 1);
  g_array_append_val (items, item);
  while (item.end + 1 < edges->names->reading->n_chars &&
         zhupi_char_is_and (edges->names->reading->chars[item.end]))
    {
      item = last_item (edges, item.end + 1);
      g_array_append_val (items, item);
    }
  add_items (edges->names, items);
  add_abroad (edges->names, items);
  return comma;
}

static gboolean
is_sure (const Edges *edges,
         guint32      best)
{
  return best != 0 && score_of (edges->names, best) >= SURE_SCORE;
}

static gboolean
is_no_word (const ZhupiHit *hit)
{
  return hit != NULL && (hit->kinds & MASK (WORD)) == 0;
}

/* 云帆与比亚迪: a short name beside a company, or two that no dictionary has. */
static void
add_pair (const Edges *edges,
          guint        conjunction)
{
  const ZhupiReading *reading = edges->names->reading;
  const ZhupiHit *before = zhupi_reading_hit_to (reading, conjunction, MASK (AMBIGUOUS));
  const ZhupiHit *after = zhupi_reading_hit_from (reading, conjunction + 1, MASK (AMBIGUOUS));
  gboolean are_names = is_no_word (before) && is_no_word (after);

  if (before != NULL && (are_names || is_sure (edges, edges->from[conjunction + 1])))
    zhupi_names_add (edges->names, before->start, before->end, ZHUPI_EVIDENCE_NEIGHBOR, NULL);
  if (after != NULL && (are_names || is_sure (edges, edges->to[conjunction])))
    zhupi_names_add (edges->names, after->start, after->end, ZHUPI_EVIDENCE_NEIGHBOR, NULL);
}

void
zhupi_find_neighbors (ZhupiNames *names)
{
  const ZhupiReading *reading = names->reading;
  Edges edges;

  fill_edges (&edges, names);
  for (guint i = 1; i + 1 < reading->n_chars; i++)
    if (reading->chars[i] == U'、')
      i = read_enumeration (&edges, i);
  for (guint i = 1; i + 1 < reading->n_chars; i++)
    if (zhupi_char_is_and (reading->chars[i]))
      add_pair (&edges, i);
  zhupi_find_bare_aliases (names);
  zhupi_find_whole_names (names);
  zhupi_find_compounds (names);
  g_free (edges.from);
  g_free (edges.to);
}
