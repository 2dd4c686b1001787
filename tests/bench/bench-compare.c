/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-annotation-set-private.h"
#include "compare/zhupi-agreement.h"
#include "compare/zhupi-comparison.h"

#include <stdlib.h>

/* What it costs to compare two readings of 10,000 mentions each. */

#define N_RECORDS 10000u
#define DISTANCE 30u
#define SEED 20210604u
#define ACCEPTED (1u << ZHUPI_STATE_ACCEPTED)
#define N_TIMES 10u
#define US_PER_MS 1000.0

static const char * const tags[] = { "company", "project", "place", "person" };

static ZhupiArticle *
make_article (void)
{
  g_autofree char *utf8 = g_strnfill (N_RECORDS * DISTANCE + DISTANCE, 'x');
  g_autoptr (ZhupiText) text = zhupi_text_new (utf8);

  return zhupi_article_new (text, NULL);
}

/* One reader in two differs by some code points at the edges, one in ten by the class. */
static ZhupiAnnotationRecord
make_record (GRand        *rand,
             guint         number,
             ZhupiDetails *details)
{
  guint tag = g_rand_int_range (rand, 0, 10) == 0 ? (number + 1) % 4 : number % 4;
  ZhupiAnnotationRecord record = {
    .start = number * DISTANCE + (guint) g_rand_int_range (rand, 0, 3),
    .tag = g_quark_from_string (tags[tag]),
    .details = details,
  };

  record.end = record.start + (guint) g_rand_int_range (rand, 3, 8);
  zhupi_uuid_init_random (&record.id);
  return record;
}

static ZhupiAnnotationSet *
make_set (ZhupiArticle *article,
          GRand        *rand)
{
  ZhupiAnnotationSet *set = zhupi_annotation_set_new (article, "reading");
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;
  g_autoptr (ZhupiDetails) details = zhupi_details_new (&fields);
  g_autofree ZhupiAnnotationRecord *records = g_new (ZhupiAnnotationRecord, N_RECORDS);

  for (guint i = 0; i < N_RECORDS; i++)
    records[i] = make_record (rand, i, details);
  zhupi_annotation_set_fill (set, records, N_RECORDS);
  return set;
}

static void
print_f1 (ZhupiComparison *comparison)
{
  guint n_scores;
  const ZhupiClassScore *scores = zhupi_comparison_get_scores (comparison, &n_scores);

  g_print ("F1 exact %.3f, overlap %.3f\n", zhupi_class_score_get_exact_f1 (&scores[0]),
           zhupi_class_score_get_overlap_f1 (&scores[0]));
}

int
main (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (ZhupiArticle) article = make_article ();
  g_autoptr (ZhupiAnnotationSet) left = make_set (article, rand);
  g_autoptr (ZhupiAnnotationSet) right = make_set (article, rand);
  g_autoptr (ZhupiComparison) comparison = NULL;
  ZhupiAgreement agreement = { 0 };
  gint64 begin = g_get_monotonic_time ();
  gint64 middle;

  for (guint i = 0; i < N_TIMES; i++)
    {
      g_clear_pointer (&comparison, zhupi_comparison_unref);
      comparison = zhupi_comparison_new (left, right, ACCEPTED, NULL);
    }
  middle = g_get_monotonic_time ();
  for (guint i = 0; i < N_TIMES; i++)
    agreement = zhupi_agreement_measure (left, right, 0, ACCEPTED);
  g_print ("%u mentions in each of two sets\n", N_RECORDS);
  g_print ("pairs and F1        %8.2f ms\n", (middle - begin) / US_PER_MS / N_TIMES);
  g_print ("kappa and alpha     %8.2f ms\n",
           (g_get_monotonic_time () - middle) / US_PER_MS / N_TIMES);
  print_f1 (comparison);
  g_print ("kappa %.3f, alpha %.3f\n", agreement.kappa, agreement.alpha);
  return EXIT_SUCCESS;
}
