/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-finders.h"
#include "recognize/zhupi-left-walk.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

#define MIN_LENGTH 2
#define MAX_LENGTH 6

/* 子公司, 民企, 巨头: the word for a company, not 收购 or 例如. */
static gboolean
is_word_for_company (const ZhupiReading *reading,
                     const ZhupiHit     *cue)
{
  return zhupi_char_is_one_of (reading->chars[cue->end - 1], U"司企业头");
}

/* 企业才留得住人: what companies do begins there, no name. */
static gboolean
begins_predicate (const ZhupiReading *reading,
                  guint               position)
{
  return position < reading->n_chars &&
         zhupi_char_is_one_of (reading->chars[position], U"才就都也还又很已再");
}

/* The end of a run of characters that no dictionary knows as words. */
static guint
unknown_end (const ZhupiReading *reading,
             guint               start)
{
  guint end = start;

  while (end < reading->n_chars && end - start <= MAX_LENGTH)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, end);

      if (token->start != end || zhupi_left_walk_is_boundary (reading, token))
        break;
      if (zhupi_left_walk_is_word (token) || (token->kinds & MASK (PLACE)) != 0)
        return start;
      end = token->start + token->length;
    }
  return end;
}

/* 子公司鼎川, 民企云帆. */
void
zhupi_find_cued_names (ZhupiNames *names)
{
  const ZhupiReading *reading = names->reading;

  for (guint i = 1; i < reading->n_hits; i++)
    {
      const ZhupiHit *cue = zhupi_reading_get_hit (reading, i);
      guint end;

      if ((cue->kinds & MASK (CUE_BEFORE)) == 0 || !is_word_for_company (reading, cue) ||
          begins_predicate (reading, cue->end))
        continue;
      end = unknown_end (reading, cue->end);
      if (end >= cue->end + MIN_LENGTH && end <= cue->end + MAX_LENGTH)
        zhupi_names_add_with_span (names, cue->end, end, ZHUPI_EVIDENCE_APPOSITION, cue->start,
                                   cue->end);
    }
}
