/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-bigrams.h"
#include "recognize/zhupi-finders.h"
#include "recognize/zhupi-left-walk.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

/* A name that only stands before titles and behind a group's short name has these lengths. */
#define MIN_MINED 3
#define MAX_MINED 5
/* A member of a group: two characters behind its short name, so many times in the text. */
#define MEMBER_LENGTH 2
#define MIN_MEMBER_COUNT 2

static gboolean
starts_clause (const ZhupiReading *reading,
               guint               position)
{
  const ZhupiToken *before;

  if (position == 0 || zhupi_reading_is_break (reading, position - 1))
    return TRUE;
  before = zhupi_reading_token_at (reading, position - 1);
  return before->start + before->length == position &&
         zhupi_left_walk_is_boundary (reading, before);
}

static gboolean
is_plain (const ZhupiReading *reading,
          guint               start,
          guint               end)
{
  for (guint i = start; i < end; i++)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, i);

      if (zhupi_reading_is_break (reading, i) || zhupi_left_walk_is_common (token) ||
          (token->kinds & (MASK (BOUNDARY) | MASK (NOT_COMPANY) | MASK (ZONE) | MASK (PLACE))) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Strings before a title that come again: X负责人 … X首台. */
static void
mine_before (ZhupiNames     *names,
             const ZhupiHit *cue)
{
  for (guint length = MIN_MINED; length <= MAX_MINED && length <= cue->start; length++)
    {
      guint start = cue->start - length;

      if (starts_clause (names->reading, start) && is_plain (names->reading, start, cue->start) &&
          zhupi_bigrams_count (names->reading->bigrams, start, cue->start) >= MIN_MEMBER_COUNT)
        zhupi_names_add_with_span (names, start, cue->start, ZHUPI_EVIDENCE_MINED, cue->start,
                                   cue->end);
    }
}

/* 三一 and two characters that are no word, several times: a member of the group. */
static void
find_member (ZhupiNames     *names,
             const ZhupiHit *group)
{
  guint end = group->end + MEMBER_LENGTH;

  if (end > names->reading->n_chars || !is_plain (names->reading, group->end, end) ||
      zhupi_bigrams_count (names->reading->bigrams, group->start, end) < MIN_MEMBER_COUNT)
    return;
  zhupi_names_add_with_span (names, group->start, end, ZHUPI_EVIDENCE_STEM, group->start,
                             group->end);
}

void
zhupi_find_repeated_names (ZhupiNames *names)
{
  for (guint i = 1; i < names->reading->n_hits; i++)
    {
      const ZhupiHit *hit = zhupi_reading_get_hit (names->reading, i);

      if (hit->kinds & MASK (CUE_AFTER))
        mine_before (names, hit);
      if (hit->kinds & MASK (AMBIGUOUS))
        find_member (names, hit);
    }
}
