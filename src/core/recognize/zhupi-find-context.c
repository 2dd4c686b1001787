/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-finders.h"
#include "recognize/zhupi-left-walk.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

/* From so many places on a name is frequent. */
#define MANY 4

static void
look_around (ZhupiNames            *names,
             const ZhupiOccurrence *occurrence)
{
  const ZhupiName *name = zhupi_names_get (names, occurrence->name);
  const ZhupiHit *after = zhupi_reading_hit_from (names->reading, occurrence->end,
                                                  MASK (CUE_AFTER));
  const ZhupiHit *before = zhupi_reading_hit_to (names->reading, occurrence->start,
                                                 MASK (CUE_BEFORE));

  if (after != NULL)
    zhupi_names_add_with_span (names, name->start, name->end, ZHUPI_EVIDENCE_CUE_AFTER,
                               after->start, after->end);
  if (before != NULL)
    zhupi_names_add_with_span (names, name->start, name->end, ZHUPI_EVIDENCE_CUE_BEFORE,
                               before->start, before->end);
}

static void
tell_count (ZhupiNames      *names,
            const ZhupiName *name)
{
  g_autofree char *count = NULL;

  if (name->count < 2)
    return;
  count = g_strdup_printf ("%u", name->count);
  zhupi_names_add (names, name->start, name->end,
                   name->count < MANY ? ZHUPI_EVIDENCE_REPEATED : ZHUPI_EVIDENCE_OFTEN, count);
}

static void
tell_common_word (ZhupiNames      *names,
                  const ZhupiName *name)
{
  const ZhupiToken *token = zhupi_reading_token_at (names->reading, name->start);

  if (token->start == name->start && token->start + token->length == name->end &&
      zhupi_left_walk_is_common (token))
    zhupi_names_add (names, name->start, name->end, ZHUPI_EVIDENCE_COMMON_WORD, NULL);
}

void
zhupi_find_context (ZhupiNames *names)
{
  for (guint i = 0; i < names->occurrences->len; i++)
    look_around (names, &g_array_index (names->occurrences, ZhupiOccurrence, i));
  for (guint i = 0; i < names->names->len; i++)
    {
      tell_count (names, zhupi_names_get (names, i));
      tell_common_word (names, zhupi_names_get (names, i));
    }
}
