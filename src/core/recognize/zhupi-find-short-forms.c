/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-bigrams.h"
#include "recognize/zhupi-finders.h"
#include "recognize/zhupi-left-walk.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)
#define SUFFIX_KINDS (MASK (LEGAL_FORM) | MASK (SUFFIX) | MASK (WEAK_SUFFIX))

/* Short forms of fewer characters are no names, of more no short forms. */
#define MIN_SHORT 2
#define MAX_SHORT 4
#define SURE_SCORE 800

/* Behind the place that a full name begins with. */
static guint
skip_place (const ZhupiReading *reading,
            const ZhupiName    *name)
{
  const ZhupiHit *place = zhupi_reading_hit_from (reading, name->start, MASK (PLACE));

  return place != NULL && place->end < name->end ? place->end : name->start;
}

/* Before what the name ends in: 星河 of 星河集团. */
static guint
stem_end (const ZhupiReading *reading,
          const ZhupiName    *name)
{
  guint end = name->end;

  for (;;)
    {
      const ZhupiHit *suffix = zhupi_reading_hit_to (reading, end, SUFFIX_KINDS);

      if (suffix == NULL || suffix->start <= name->start)
        return end;
      end = suffix->start;
    }
}

static gboolean
is_word (const ZhupiToken *token)
{
  return zhupi_left_walk_is_word (token) || token->word_class == ZHUPI_WORD_NUMBER;
}

/* 国家 of 国家能源集团 names nothing. */
static gboolean
is_generic (const ZhupiReading *reading,
            guint               start,
            guint               end)
{
  const ZhupiHit *hit = zhupi_reading_hit_from (reading, start,
                                                MASK (GENERIC) | MASK (PRODUCT) | SUFFIX_KINDS);

  return hit != NULL && hit->end == end;
}

/* It must stand somewhere by itself, not only within the full name. */
static void
add_short_form (ZhupiNames      *names,
                const ZhupiName *name,
                guint            start,
                guint            end)
{
  const ZhupiToken *token = zhupi_reading_token_at (names->reading, start);

  if (end < start + MIN_SHORT || end > start + MAX_SHORT ||
      zhupi_reading_hit_to (names->reading, end, MASK (ZONE)) != NULL ||
      zhupi_bigrams_count (names->reading->bigrams, start, end) <= name->count ||
      (zhupi_left_walk_is_place (token) && token->start + token->length >= end) ||
      is_generic (names->reading, start, end) ||
      (token->start == start && token->start + token->length == end && is_word (token)))
    return;
  zhupi_names_add_short (names, start, end, ZHUPI_EVIDENCE_SHORT_FORM, name->start, name->end);
}

/* Without its place, without its suffix, without both. Names that differ in a character are
 * different names: nothing but the ends is ever taken away. */
void
zhupi_find_short_forms (ZhupiNames *names)
{
  guint n_names = names->names->len;

  for (guint i = 0; i < n_names; i++)
    {
      const ZhupiName *name = zhupi_names_get (names, i);
      guint start;
      guint end;

      if (name->score < SURE_SCORE ||
          name->evidence & ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_SHORT_FORM))
        continue;
      start = skip_place (names->reading, name);
      end = stem_end (names->reading, name);
      add_short_form (names, name, start, name->end);
      add_short_form (names, name, start, end);
      if (end >= start + MIN_SHORT && start > name->start)
        add_short_form (names, name, name->start, end);
    }
}
