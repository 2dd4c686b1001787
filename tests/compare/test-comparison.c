/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "compare/compare-sets.h"
#include "compare/zhupi-comparison.h"
#include "zhupi-error.h"

#include <math.h>

#define ACCEPTED (1u << ZHUPI_STATE_ACCEPTED)
#define VISIBLE (ACCEPTED | 1u << ZHUPI_STATE_SUGGESTED)
#define LENGTH 400

static ZhupiComparison *
compare_states (const char *left_line,
                const char *right_line,
                guint       states)
{
  g_autoptr (ZhupiArticle) article = compare_article_new (LENGTH);
  g_autoptr (ZhupiAnnotationSet) left = compare_set_new (article, left_line);
  g_autoptr (ZhupiAnnotationSet) right = compare_set_new (article, right_line);
  g_autoptr (GError) error = NULL;
  ZhupiComparison *comparison = zhupi_comparison_new (left, right, states, &error);

  g_assert_no_error (error);
  return comparison;
}

static void
print_record (GString                     *text,
              const ZhupiAnnotationRecord *record)
{
  if (record->details == NULL)
    g_string_append (text, " -");
  else
    g_string_append_printf (text, " %u-%u %s", record->start, record->end,
                            g_quark_to_string (record->tag));
}

static char *
print_differences (ZhupiComparison *comparison)
{
  static const char * const kinds[] = { "equal", "label", "boundary", "left", "right" };
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_differences;
  const ZhupiDifference *differences =
    zhupi_comparison_get_differences (comparison, &n_differences);

  for (guint i = 0; i < n_differences; i++)
    {
      g_string_append (text, kinds[differences[i].kind]);
      print_record (text, &differences[i].left);
      print_record (text, &differences[i].right);
      g_string_append (text, ";");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_differences (const char *left,
                    const char *right,
                    const char *expected)
{
  g_autoptr (ZhupiComparison) comparison = compare_states (left, right, ACCEPTED);
  g_autofree char *printed = print_differences (comparison);

  g_assert_cmpstr (printed, ==, expected);
}

static void
test_kinds (void)
{
  assert_differences ("", "", "");
  assert_differences ("0-3 a", "0-3 a", "equal 0-3 a 0-3 a;");
  assert_differences ("0-3 a", "0-3 b", "label 0-3 a 0-3 b;");
  assert_differences ("0-3 a", "1-5 a", "boundary 0-3 a 1-5 a;");
  assert_differences ("0-3 a", "3-5 a", "left 0-3 a -;right - 3-5 a;");
  assert_differences ("0-3 a", "1-5 b", "left 0-3 a -;right - 1-5 b;");
}

static void
test_fragments (void)
{
  assert_differences ("0-2+5-7 a", "0-2+5-7 a", "equal 0-7 a 0-7 a;");
  assert_differences ("0-2+5-7 a", "0-7 a", "boundary 0-7 a 0-7 a;");
  assert_differences ("0-2+5-7 a", "2-5 a", "left 0-7 a -;right - 2-5 a;");
}

/* Equal ones are paired before anything else, however much another pair overlaps. */
static void
test_order_of_steps (void)
{
  assert_differences ("0-10 a; 0-9 a", "0-9 a", "equal 0-9 a 0-9 a;left 0-10 a -;");
  assert_differences ("0-4 a; 0-4 b", "0-4 b; 0-4 c",
                      "label 0-4 a 0-4 c;equal 0-4 b 0-4 b;");
  assert_differences ("0-4 a", "0-4 a; 0-4 a", "equal 0-4 a 0-4 a;right - 0-4 a;");
}

/* The first left span overlaps 10-20 most; but then 12-22 would be alone. */
static void
test_together_most (void)
{
  assert_differences ("5-18 a; 11-16 a", "10-20 a; 0-9 a",
                      "boundary 5-18 a 0-9 a;boundary 11-16 a 10-20 a;");
  assert_differences ("2-5 a", "0-10 a; 2-6 a", "right - 0-10 a;boundary 2-5 a 2-6 a;");
}

static void
test_states (void)
{
  g_autoptr (ZhupiComparison) accepted =
    compare_states ("0-3 a suggested; 5-8 a", "0-3 a", ACCEPTED);
  g_autoptr (ZhupiComparison) visible =
    compare_states ("0-3 a suggested; 5-8 a", "0-3 a", VISIBLE);
  g_autofree char *of_accepted = print_differences (accepted);
  g_autofree char *of_visible = print_differences (visible);

  g_assert_cmpstr (of_accepted, ==, "right - 0-3 a;left 5-8 a -;");
  g_assert_cmpstr (of_visible, ==, "equal 0-3 a 0-3 a;left 5-8 a -;");
}

static void
test_scores (void)
{
  g_autoptr (ZhupiComparison) comparison =
    compare_states ("0-3 a; 5-8 a; 10-12 b; 20-22 b", "0-3 a; 5-9 a; 10-12 a; 30-31 c", ACCEPTED);
  guint n_scores;
  const ZhupiClassScore *scores = zhupi_comparison_get_scores (comparison, &n_scores);

  g_assert_cmpuint (n_scores, ==, 4);
  g_assert_cmpuint (scores[0].tag, ==, 0);
  g_assert_cmpuint (scores[0].n_left, ==, 4);
  g_assert_cmpuint (scores[0].n_right, ==, 4);
  g_assert_cmpuint (scores[0].n[ZHUPI_DIFFERENCE_LABEL], ==, 1);
  g_assert_cmpfloat_with_epsilon (zhupi_class_score_get_exact_f1 (&scores[0]), 0.25, 1e-9);
  g_assert_cmpfloat_with_epsilon (zhupi_class_score_get_overlap_f1 (&scores[0]), 0.5, 1e-9);
  g_assert_cmpstr (g_quark_to_string (scores[1].tag), ==, "a");
  g_assert_cmpuint (scores[1].n_left, ==, 2);
  g_assert_cmpuint (scores[1].n_right, ==, 3);
  g_assert_cmpuint (scores[1].n[ZHUPI_DIFFERENCE_LABEL], ==, 1);
  g_assert_cmpfloat_with_epsilon (zhupi_class_score_get_exact_f1 (&scores[1]), 0.4, 1e-9);
  g_assert_cmpfloat_with_epsilon (zhupi_class_score_get_overlap_f1 (&scores[1]), 0.8, 1e-9);
  g_assert_cmpuint (scores[2].n[ZHUPI_DIFFERENCE_ONLY_LEFT], ==, 1);
  g_assert_cmpuint (scores[2].n_right, ==, 0);
  g_assert_cmpuint (scores[3].n[ZHUPI_DIFFERENCE_ONLY_RIGHT], ==, 1);
}

static void
test_no_score (void)
{
  g_autoptr (ZhupiComparison) comparison = compare_states ("", "", ACCEPTED);
  guint n_scores;
  const ZhupiClassScore *scores = zhupi_comparison_get_scores (comparison, &n_scores);

  g_assert_cmpuint (n_scores, ==, 1);
  g_assert_true (isnan (zhupi_class_score_get_exact_f1 (scores)));
  g_assert_true (isnan (zhupi_class_score_get_overlap_f1 (scores)));
}

static void
test_other_text (void)
{
  g_autoptr (ZhupiArticle) article = compare_article_new (10);
  g_autoptr (ZhupiArticle) longer = compare_article_new (11);
  g_autoptr (ZhupiAnnotationSet) left = zhupi_annotation_set_new (article, "mine");
  g_autoptr (ZhupiAnnotationSet) right = zhupi_annotation_set_new (longer, "yours");
  g_autoptr (GError) error = NULL;

  g_assert_null (zhupi_comparison_new (left, right, ACCEPTED, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_MISMATCH);
}

static GPtrArray *
random_clauses (GRand *rand)
{
  GPtrArray *clauses = g_ptr_array_new_with_free_func (g_free);
  guint n_clauses = (guint) g_rand_int_range (rand, 0, 30);

  for (guint i = 0; i < n_clauses; i++)
    {
      int start = g_rand_int_range (rand, 0, 60);
      int end = start + g_rand_int_range (rand, 1, 12);

      g_ptr_array_add (clauses, g_strdup_printf ("%d-%d %c", start, end,
                                                 g_rand_int_range (rand, 'a', 'c')));
    }
  return clauses;
}

static char *
join_shuffled (GRand     *rand,
               GPtrArray *clauses)
{
  for (guint i = clauses->len; i > 1; i--)
    {
      guint other = (guint) g_rand_int_range (rand, 0, (int) i);
      gpointer last = clauses->pdata[i - 1];

      clauses->pdata[i - 1] = clauses->pdata[other];
      clauses->pdata[other] = last;
    }
  g_ptr_array_add (clauses, NULL);
  g_ptr_array_remove_index (clauses, clauses->len - 1);
  return g_strjoinv ("; ", (char **) clauses->pdata);
}

static char *
print_shuffled (GRand     *rand,
                GPtrArray *left,
                GPtrArray *right)
{
  g_autofree char *left_line = join_shuffled (rand, left);
  g_autofree char *right_line = join_shuffled (rand, right);
  g_autoptr (ZhupiComparison) comparison = compare_states (left_line, right_line, ACCEPTED);

  return print_differences (comparison);
}

static void
test_shuffled (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (GPtrArray) left = random_clauses (rand);
      g_autoptr (GPtrArray) right = random_clauses (rand);
      g_autofree char *first = print_shuffled (rand, left, right);
      g_autofree char *second = print_shuffled (rand, left, right);

      g_assert_cmpstr (first, ==, second);
    }
}

/* Pairing by list order would find one equal, one wrong and one spurious span here. */
static void
test_list_order (void)
{
  const char *expected = "equal 0-3 a 0-3 a;right - 2-5 a;equal 4-9 a 4-9 a;";

  assert_differences ("0-3 a; 4-9 a", "2-5 a; 0-3 a; 4-9 a", expected);
  assert_differences ("4-9 a; 0-3 a", "0-3 a; 4-9 a; 2-5 a", expected);
}

static void
test_pile (void)
{
  g_autoptr (GString) left = g_string_new ("0-399 a");
  g_autoptr (GString) right = g_string_new ("1-400 a");
  g_autoptr (ZhupiComparison) comparison = NULL;
  guint n_scores;
  const ZhupiClassScore *scores;

  for (guint i = 1; i < 300; i++)
    {
      g_string_append_printf (left, "; %u-%u a", i / 2, 399 - i / 3);
      g_string_append_printf (right, "; %u-%u a", i / 3 + 1, 400 - i / 2);
    }
  comparison = compare_states (left->str, right->str, ACCEPTED);
  scores = zhupi_comparison_get_scores (comparison, &n_scores);
  g_assert_cmpuint (scores[0].n_left, ==, 300);
  g_assert_cmpuint (scores[0].n_right, ==, 300);
  g_assert_cmpuint (scores[0].n[ZHUPI_DIFFERENCE_NONE] + scores[0].n[ZHUPI_DIFFERENCE_BOUNDARY],
                    ==, 300);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/comparison/knows-five-kinds", test_kinds);
  g_test_add_func ("/compare/comparison/pieces-count", test_fragments);
  g_test_add_func ("/compare/comparison/equal-before-label-before-overlap", test_order_of_steps);
  g_test_add_func ("/compare/comparison/pairs-that-together-overlap-most", test_together_most);
  g_test_add_func ("/compare/comparison/only-the-states-asked-for", test_states);
  g_test_add_func ("/compare/comparison/scores-by-class", test_scores);
  g_test_add_func ("/compare/comparison/nothing-has-no-score", test_no_score);
  g_test_add_func ("/compare/comparison/refuses-another-text", test_other_text);
  g_test_add_func ("/compare/comparison/list-order-does-not-matter", test_list_order);
  g_test_add_func ("/compare/comparison/shuffling-changes-nothing", test_shuffled);
  g_test_add_func ("/compare/comparison/a-pile-of-marks-is-paired", test_pile);
  return g_test_run ();
}
