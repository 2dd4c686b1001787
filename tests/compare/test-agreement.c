/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "compare/compare-sets.h"
#include "compare/zhupi-agreement.h"

#include <math.h>

#define ACCEPTED (1u << ZHUPI_STATE_ACCEPTED)
#define THREE_DECIMALS 0.0005

static ZhupiAgreement
measure (guint       length,
         const char *left_line,
         const char *right_line,
         const char *tag)
{
  g_autoptr (ZhupiArticle) article = compare_article_new (length);
  g_autoptr (ZhupiAnnotationSet) left = compare_set_new (article, left_line);
  g_autoptr (ZhupiAnnotationSet) right = compare_set_new (article, right_line);

  return zhupi_agreement_measure (left, right, tag == NULL ? 0 : g_quark_from_string (tag),
                                  ACCEPTED);
}

/* Cohen 1960, page 45: three categories; agreement 0.70, by chance 0.41, kappa 0.492. */
static void
test_cohen (void)
{
  ZhupiAgreement agreement =
    measure (100,
             "0-44 a; 44-49 a; 49-50 a; 50-57 b; 57-77 b; 77-80 b; 80-89 c; 89-94 c; 94-100 c",
             "0-44 a; 44-49 b; 49-50 c; 50-57 a; 57-77 b; 77-80 c; 80-89 a; 89-94 b; 94-100 c",
             NULL);

  g_assert_cmpuint (agreement.n_units, ==, 100);
  g_assert_cmpuint (agreement.n_equal, ==, 70);
  g_assert_cmpfloat_with_epsilon (agreement.observed, 0.70, THREE_DECIMALS);
  g_assert_cmpfloat_with_epsilon (agreement.kappa, 0.492, THREE_DECIMALS);
}

/* Krippendorff 2004, page 224: binary data, ten units; alpha 0.095. */
static void
test_krippendorff (void)
{
  ZhupiAgreement agreement = measure (10, "1-2 a; 8-9 a", "0-3 a; 5-6 a", NULL);

  g_assert_cmpfloat_with_epsilon (1 - agreement.observed, 0.4, THREE_DECIMALS);
  g_assert_cmpfloat_with_epsilon (agreement.alpha, 0.095, THREE_DECIMALS);
}

/* Classes that lie on one place are one answer together, in whatever order they were made. */
static void
test_stacked (void)
{
  ZhupiAgreement equal = measure (10, "0-5 a; 2-8 b; 3-4 a", "2-8 b; 0-5 a", NULL);
  ZhupiAgreement less = measure (10, "0-5 a; 2-8 b", "0-5 a", NULL);

  g_assert_cmpuint (equal.n_equal, ==, 10);
  g_assert_cmpfloat_with_epsilon (equal.kappa, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (equal.alpha, 1, 1e-9);
  g_assert_cmpuint (less.n_equal, ==, 4);
}

static void
test_one_class (void)
{
  ZhupiAgreement a = measure (10, "0-5 a; 2-8 b", "0-5 a", "a");
  ZhupiAgreement b = measure (10, "0-5 a; 2-8 b", "0-5 a", "b");

  g_assert_cmpuint (a.n_equal, ==, 10);
  g_assert_cmpfloat_with_epsilon (a.kappa, 1, 1e-9);
  g_assert_cmpuint (b.n_equal, ==, 4);
  g_assert_cmpfloat_with_epsilon (b.kappa, 0, 1e-9);
}

static void
test_fragments (void)
{
  ZhupiAgreement agreement = measure (10, "0-2+6-8 a", "0-8 a", NULL);

  g_assert_cmpuint (agreement.n_equal, ==, 6);
}

/* Where both can only say one thing, agreement says nothing: never 1. */
static void
test_certain (void)
{
  ZhupiAgreement nothing = measure (10, "", "", NULL);
  ZhupiAgreement all = measure (10, "0-10 a", "0-10 a", NULL);

  g_assert_cmpfloat_with_epsilon (nothing.observed, 1, 1e-9);
  g_assert_true (isnan (nothing.kappa));
  g_assert_true (isnan (nothing.alpha));
  g_assert_true (isnan (all.kappa));
}

static void
test_other_states (void)
{
  ZhupiAgreement agreement = measure (10, "0-5 a suggested", "", NULL);

  g_assert_cmpuint (agreement.n_equal, ==, 10);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/agreement/kappa-of-cohen-1960", test_cohen);
  g_test_add_func ("/compare/agreement/alpha-of-krippendorff-2004", test_krippendorff);
  g_test_add_func ("/compare/agreement/stacked-classes-are-sets", test_stacked);
  g_test_add_func ("/compare/agreement/one-class-alone", test_one_class);
  g_test_add_func ("/compare/agreement/gaps-are-not-covered", test_fragments);
  g_test_add_func ("/compare/agreement/certain-agreement-is-not-a-number", test_certain);
  g_test_add_func ("/compare/agreement/only-the-states-asked-for", test_other_states);
  return g_test_run ();
}
