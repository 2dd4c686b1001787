/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-finders.h"
#include "recognize/zhupi-left-walk.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)
#define SUFFIX_KINDS (MASK (LEGAL_FORM) | MASK (SUFFIX) | MASK (WEAK_SUFFIX))

#define MIN_LENGTH 2

static gboolean
goes_on (const ZhupiReading *reading,
         guint               position)
{
  return zhupi_reading_hit_from (reading, position, SUFFIX_KINDS | MASK (PLACE) | MASK (BRANCH) |
                                                      MASK (HEAD)) != NULL;
}

static guint
skip_cue (const ZhupiReading *reading,
          guint               start)
{
  const ZhupiHit *cue = zhupi_reading_hit_from (reading, start,
                                                MASK (CUE_BEFORE) | MASK (CUE_AFTER));

  return cue != NULL ? cue->end : start;
}

static gboolean
holds_zone (const ZhupiReading *reading,
            guint               start,
            guint               end)
{
  for (guint i = start; i < end; i++)
    {
      const ZhupiHit *zone = zhupi_reading_hit_from (reading, i, MASK (ZONE));

      if (zone != NULL && zone->end >= i + MIN_LENGTH)
        return TRUE;
    }
  return FALSE;
}

static void
add_rest (ZhupiNames *names,
          guint       start,
          guint       end,
          double      probability)
{
  if (start + MIN_LENGTH <= end && !holds_zone (names->reading, start, end) &&
      !zhupi_left_walk_is_phrase (names->reading, start, end))
    zhupi_names_add_probability (names, start, end, probability);
}

/* Whether known names and others stand in the name side by side, as in damaged lists. */
static void
take_apart (ZhupiNames      *names,
            const ZhupiName *name)
{
  const ZhupiReading *reading = names->reading;
  const ZhupiHit *first = zhupi_reading_hit_from (reading, name->start, MASK (COMPANY));
  const ZhupiHit *last = zhupi_reading_hit_to (reading, name->end, MASK (COMPANY));
  double probability = name->probability;
  guint start = name->start;
  guint end = name->end;

  if (first != NULL && first->end + MIN_LENGTH <= end && !goes_on (reading, first->end))
    {
      zhupi_names_add (names, start, end, ZHUPI_EVIDENCE_GLUED, NULL);
      add_rest (names, skip_cue (reading, first->end), end, probability);
    }
  else if (last != NULL && last->start >= start + MIN_LENGTH &&
           !zhupi_left_walk_is_place (zhupi_reading_token_at (reading, last->start - 1)))
    {
      zhupi_names_add (names, start, end, ZHUPI_EVIDENCE_GLUED, NULL);
      add_rest (names, start, last->start, probability);
    }
}

static gboolean
may_be_several (const ZhupiName *name)
{
  return name->evidence & ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_TAGGED) &&
         !(name->evidence & (ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_KNOWN) |
                             ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_USER) |
                             ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_LEGAL_FORM)));
}

static gboolean
is_whole (const ZhupiNames *names,
          guint             number)
{
  const ZhupiName *name = zhupi_names_get (names, number);

  return name->end > name->start + MIN_LENGTH && names->whole[name->start + 1] &&
         names->whole[name->end - 1];
}

void
zhupi_find_compounds (ZhupiNames *names)
{
  for (guint i = 0; i < names->names->len; i++)
    if (may_be_several (zhupi_names_get (names, i)) && !is_whole (names, i))
      take_apart (names, zhupi_names_get (names, i));
}
