/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-finders.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

#define NAME_KINDS (MASK (COMPANY) | MASK (AMBIGUOUS) | MASK (USER_COMPANY) | \
                    MASK (USER_PROJECT) | MASK (USER_OTHER))

/* What the reader called something else is no company, whatever else speaks for it. */
static ZhupiEvidence
evidence_of (guint32 kinds)
{
  if (kinds & (MASK (USER_OTHER) | MASK (USER_PROJECT)))
    return ZHUPI_EVIDENCE_REJECTED;
  if (kinds & MASK (USER_COMPANY))
    return ZHUPI_EVIDENCE_USER;
  return kinds & MASK (AMBIGUOUS) ? ZHUPI_EVIDENCE_AMBIGUOUS : ZHUPI_EVIDENCE_KNOWN;
}

/* A short name that no dictionary has as a word, and that the tagger takes for one as well. */
static gboolean
is_rare (const ZhupiReading *reading,
         const ZhupiHit     *hit)
{
  const ZhupiToken *token = zhupi_reading_token_at (reading, hit->start);

  return (hit->kinds & (MASK (AMBIGUOUS) | MASK (WORD))) == MASK (AMBIGUOUS) &&
         token->start == hit->start && token->start + token->length == hit->end &&
         reading->tagged != NULL && reading->tagged[hit->start] == ZHUPI_WORD_NAME;
}

void
zhupi_find_known_names (ZhupiNames *names)
{
  for (guint i = 1; i < names->reading->n_hits; i++)
    {
      const ZhupiHit *hit = zhupi_reading_get_hit (names->reading, i);

      if (hit->kinds & NAME_KINDS)
        zhupi_names_add (names, hit->start, hit->end, evidence_of (hit->kinds), NULL);
      if (is_rare (names->reading, hit))
        zhupi_names_add (names, hit->start, hit->end, ZHUPI_EVIDENCE_MINED, NULL);
    }
}
