/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-companies.h"
#include "recognize/zhupi-finders.h"
#include "recognize/zhupi-scoring.h"
#include "recognize/zhupi-suggestion.h"
#include "recognize/zhupi-tiling.h"

static void
add_suggestion (const ZhupiNames      *names,
                const ZhupiOccurrence *occurrence,
                GArray                *suggestions)
{
  const ZhupiName *name = zhupi_names_get (names, occurrence->name);
  guint offset = names->reading->offset;
  ZhupiSuggestion suggestion = {
    .range = { offset + occurrence->start, offset + occurrence->end },
    .tag = g_quark_from_static_string ("company"),
    .score = name->score,
    .reason = zhupi_scoring_dup_reason (name),
  };

  g_array_append_val (suggestions, suggestion);
}

static void
judge (ZhupiNames *names,
       const int  *weights)
{
  zhupi_names_find_occurrences (names);
  zhupi_find_context (names);
  zhupi_scoring_run (names, weights);
}

GArray *
zhupi_companies_suggest (const ZhupiReading *reading,
                         const ZhupiTagging *tagging,
                         const int          *weights,
                         int                 threshold,
                         GArray             *suggestions)
{
  g_autoptr (ZhupiNames) names = zhupi_names_new (reading);
  GArray *chosen;

  zhupi_find_known_names (names);
  zhupi_find_suffixed_names (names);
  zhupi_find_english_names (names);
  zhupi_find_bracketed_names (names);
  zhupi_find_listed_names (names);
  if (tagging != NULL)
    zhupi_find_tagged_names (names, tagging);
  zhupi_find_repeated_names (names);
  judge (names, weights);
  zhupi_find_neighbors (names);
  zhupi_find_short_forms (names);
  judge (names, weights);
  chosen = zhupi_tiling_choose (names, threshold);
  for (guint i = 0; i < chosen->len; i++)
    add_suggestion (names, &g_array_index (chosen, ZhupiOccurrence, i), suggestions);
  return chosen;
}
