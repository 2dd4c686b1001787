/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-finders.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

static ZhupiEvidence
evidence_of (guint32 kinds)
{
  if (kinds & MASK (USER_COMPANY))
    return ZHUPI_EVIDENCE_USER;
  return kinds & MASK (AMBIGUOUS) ? ZHUPI_EVIDENCE_AMBIGUOUS : ZHUPI_EVIDENCE_KNOWN;
}

void
zhupi_find_known_names (ZhupiNames *names)
{
  const GArray *hits = names->reading->hits;

  for (guint i = 1; i < hits->len; i++)
    {
      const ZhupiHit *hit = zhupi_reading_get_hit (names->reading, i);

      if (hit->kinds & (MASK (COMPANY) | MASK (AMBIGUOUS) | MASK (USER_COMPANY)))
        zhupi_names_add (names, hit->start, hit->end, evidence_of (hit->kinds), NULL);
    }
}
