/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-names.h"

G_BEGIN_DECLS

/**
 * ZhupiProjectWalk:
 * @start: where the name begins
 * @company: the company that it begins with, or %NULL
 * @place_start: of the place nearest to the beginning
 * @place_end: of the same; 0 when there is none
 * @n_words: characters that say what is built, beside company, place and head
 * @n_names: characters of words that the tagger takes for names
 * @n_generic: characters of words that say nothing
 * @n_rare: characters of rare words among @n_words and @n_names
 * @n_products: characters of words for what is made
 * @has_number: whether it says how much is made
 * @has_stage: whether it says which stage of it
 * @has_route: whether it says from where to where it goes
 *
 * What stands before the head of a project's name.
 */
typedef struct
{
  guint start;
  const ZhupiOccurrence *company;
  guint place_start;
  guint place_end;
  guint n_words;
  guint n_names;
  guint n_generic;
  guint n_rare;
  guint n_products;
  gboolean has_number;
  gboolean has_stage;
  gboolean has_route;
} ZhupiProjectWalk;

/* @company_to: for each place of the reading the number + 1 of the company that ends there. */
void zhupi_project_walk_run (ZhupiProjectWalk   *self,
                             const ZhupiReading *reading,
                             const GArray       *companies,
                             const guint32      *company_to,
                             guint               head_start,
                             guint               head_end);

G_END_DECLS
