/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-companies.h"
#include "recognize/zhupi-finders.h"
#include "recognize/zhupi-scoring.h"
#include "recognize/zhupi-suggestion.h"
#include "recognize/zhupi-tiling.h"

#define MASK(evidence) ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_##evidence)
#define GROUP_KINDS (ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_COMPANY) | \
                     ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_AMBIGUOUS))
/* Speaks for a company even inside the name of a project. */
#define SURE_EVIDENCE (MASK (KNOWN) | MASK (AMBIGUOUS) | MASK (USER) | MASK (LEGAL_FORM) | \
                       MASK (SUFFIX) | MASK (ALIAS) | MASK (SHORT_FORM) | MASK (STOCK_CODE) | \
                       MASK (ENGLISH_FORM))

static void
judge (ZhupiNames *names,
       const int  *weights)
{
  zhupi_names_find_occurrences (names);
  zhupi_find_context (names);
  zhupi_scoring_run (names, weights);
}

ZhupiCompanies *
zhupi_companies_new (const ZhupiReading *reading,
                     const ZhupiTagging *tagging,
                     const int          *weights,
                     int                 threshold)
{
  ZhupiCompanies *self = g_new0 (ZhupiCompanies, 1);
  ZhupiNames *names = zhupi_names_new (reading);

  self->names = names;
  self->threshold = threshold;
  zhupi_find_known_names (names);
  zhupi_find_suffixed_names (names);
  zhupi_find_english_names (names);
  zhupi_find_bracketed_names (names);
  zhupi_find_cued_names (names);
  zhupi_find_listed_names (names);
  if (tagging != NULL)
    zhupi_find_tagged_names (names, tagging);
  zhupi_find_repeated_names (names);
  judge (names, weights);
  zhupi_find_neighbors (names);
  zhupi_find_glued_names (names);
  zhupi_find_short_forms (names);
  judge (names, weights);
  self->chosen = zhupi_tiling_choose (names, threshold);
  return self;
}

void
zhupi_companies_free (ZhupiCompanies *self)
{
  zhupi_names_free (self->names);
  g_array_unref (self->chosen);
  g_free (self);
}

/* For each name how many of its chosen places lie outside the names of projects. */
static guint *
count_outside (const ZhupiCompanies *self,
               const gboolean       *inside)
{
  guint *counts = g_new0 (guint, self->names->names->len + 1);

  for (guint i = 0; i < self->chosen->len; i++)
    counts[g_array_index (self->chosen, ZhupiOccurrence, i).name] += !inside[i];
  return counts;
}

/* Both lists are in text order. */
static gboolean *
find_inside (const ZhupiCompanies *self,
             const GArray         *suggestions,
             guint                 project)
{
  gboolean *inside = g_new0 (gboolean, self->chosen->len + 1);
  guint offset = self->names->reading->offset;

  for (guint i = 0; i < self->chosen->len; i++)
    {
      const ZhupiOccurrence *occurrence = &g_array_index (self->chosen, ZhupiOccurrence, i);

      while (project < suggestions->len &&
             g_array_index (suggestions, ZhupiSuggestion, project).range.end <=
               offset + occurrence->start)
        project++;
      inside[i] = project < suggestions->len &&
                  g_array_index (suggestions, ZhupiSuggestion, project).range.start <=
                    offset + occurrence->start;
    }
  return inside;
}

/* Of 星河光伏装备 in a project's name the group 星河 is left. */
static gboolean
narrow (ZhupiCompanies  *self,
        ZhupiOccurrence *occurrence)
{
  const ZhupiReading *reading = self->names->reading;
  const ZhupiHit *group = zhupi_reading_hit_from (reading, occurrence->start, GROUP_KINDS);
  const ZhupiName *name = group != NULL && group->end < occurrence->end ?
                            zhupi_names_lookup (self->names, group->start, group->end) : NULL;

  if (name == NULL || name->score < self->threshold)
    return FALSE;
  *occurrence = (ZhupiOccurrence) { group->start, group->end, name->number };
  return TRUE;
}

static gboolean
is_sure (const ZhupiCompanies *self,
         guint                 number)
{
  return (zhupi_names_get (self->names, number)->evidence & SURE_EVIDENCE) != 0;
}

/* How many different names each full name has here. */
static guint *
count_names (ZhupiCompanies *self,
             const guint    *n_outside)
{
  guint n_names = self->names->names->len;
  guint *counts = g_new0 (guint, n_names + 1);

  for (guint i = 0; i < n_names; i++)
    if (n_outside[i] > 0)
      counts[zhupi_names_get_full (self->names, i, self->threshold)]++;
  return counts;
}

/* A name has one reason at all its places. @first: for each name the number + 1 of the suggestion
 * that has it already */
static char *
dup_reason (const ZhupiName *name,
            guint           *first,
            const GArray    *suggestions)
{
  if (first[name->number] != 0)
    return g_strdup (g_array_index (suggestions, ZhupiSuggestion, first[name->number] - 1).reason);
  first[name->number] = suggestions->len + 1;
  return zhupi_scoring_dup_reason (name);
}

static void
add_suggestion (ZhupiCompanies        *self,
                const ZhupiOccurrence *occurrence,
                const guint           *n_names,
                guint                 *first,
                GArray                *suggestions)
{
  const ZhupiName *name = zhupi_names_get (self->names, occurrence->name);
  guint number = zhupi_names_get_full (self->names, occurrence->name, self->threshold);
  const ZhupiName *full = zhupi_names_get (self->names, number);
  guint offset = self->names->reading->offset;
  ZhupiSuggestion suggestion = {
    .range = { offset + occurrence->start, offset + occurrence->end },
    .tag = g_quark_from_static_string ("company"),
    .score = name->score,
    .reason = dup_reason (name, first, suggestions),
  };

  if (n_names[number] > 1)
    suggestion.entity = (ZhupiRange) { offset + full->start, offset + full->end };
  g_array_append_val (suggestions, suggestion);
}

void
zhupi_companies_suggest (ZhupiCompanies *self,
                         GArray         *suggestions,
                         guint           first_project)
{
  g_autofree gboolean *inside = find_inside (self, suggestions, first_project);
  g_autofree guint *n_outside = count_outside (self, inside);
  g_autofree guint *n_names = count_names (self, n_outside);
  g_autofree guint *first = g_new0 (guint, self->names->names->len + 1);

  for (guint i = 0; i < self->chosen->len; i++)
    {
      ZhupiOccurrence occurrence = g_array_index (self->chosen, ZhupiOccurrence, i);

      if (!inside[i] || n_outside[occurrence.name] > 0 || is_sure (self, occurrence.name) ||
          narrow (self, &occurrence))
        add_suggestion (self, &occurrence, n_names, first, suggestions);
    }
}
