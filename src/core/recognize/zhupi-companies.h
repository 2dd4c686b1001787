/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-names.h"
#include "recognize/zhupi-tagger.h"

G_BEGIN_DECLS

/**
 * ZhupiCompanies:
 * @names: every string that may be one, judged
 * @chosen: array of #ZhupiOccurrence: where companies are named, in text order, none over another
 * @threshold: the score from which on a name counts
 *
 * The companies of one reading.
 */
typedef struct
{
  ZhupiNames *names;
  GArray *chosen;
  int threshold;
} ZhupiCompanies;

/* Runs the rules over a reading. @tagging: %NULL without a tagger; @weights: what evidence weighs,
 * %NULL for the project's own. */
ZhupiCompanies *zhupi_companies_new     (const ZhupiReading *reading,
                                         const ZhupiTagging *tagging,
                                         const int          *weights,
                                         int                 threshold) G_GNUC_WARN_UNUSED_RESULT;
void            zhupi_companies_free    (ZhupiCompanies     *self);
/* Adds them to @suggestions, which holds the projects of the reading from @first_project on: inside
 * the name of one only what is a company for sure counts. */
void            zhupi_companies_suggest (ZhupiCompanies     *self,
                                         GArray             *suggestions,
                                         guint               first_project);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiCompanies, zhupi_companies_free)

G_END_DECLS
