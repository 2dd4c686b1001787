/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "compare/compare-sets.h"
#include "compare/zhupi-merging.h"
#include "edit/zhupi-editing.h"
#include "edit/zhupi-history.h"

#define VISIBLE (1u << ZHUPI_STATE_ACCEPTED | 1u << ZHUPI_STATE_SUGGESTED)
#define LENGTH 400

static const char left_line[] = "0-4 company; 10-14 company; 20-24 company; 30-34 project";
static const char right_line[] = "0-4 company; 10-14 project; 20-26 company; 40-44 project";

typedef struct
{
  ZhupiArticle *article;
  ZhupiAnnotationSet *left;
  ZhupiAnnotationSet *right;
  ZhupiHistory *history;
  ZhupiComparison *comparison;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->article = compare_article_new (LENGTH);
  self->left = compare_set_new (self->article, left_line);
  self->right = compare_set_new (self->article, right_line);
  self->history = zhupi_history_new (self->left);
  self->comparison = zhupi_comparison_new (self->left, self->right, VISIBLE, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  zhupi_comparison_unref (self->comparison);
  g_object_unref (self->history);
  g_object_unref (self->right);
  g_object_unref (self->left);
  g_object_unref (self->article);
}

static char *
print_set (ZhupiAnnotationSet *set)
{
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (set);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < zhupi_record_table_get_size (records); i++)
    {
      const ZhupiAnnotationRecord *record = zhupi_record_table_nth (records, i);

      g_ptr_array_add (words, g_strdup_printf ("%u-%u %s", record->start, record->end,
                                               g_quark_to_string (record->tag)));
    }
  g_ptr_array_add (words, NULL);
  return g_strjoinv ("; ", (char **) words->pdata);
}

static void
assert_set (ZhupiAnnotationSet *set,
            const char         *expected)
{
  g_autofree char *line = print_set (set);

  g_assert_cmpstr (line, ==, expected);
}

static void
apply (Fixture      *self,
       ZhupiCommand *command)
{
  g_autoptr (ZhupiCommand) owned = command;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (command);
  zhupi_history_apply (self->history, command, &error);
  g_assert_no_error (error);
}

static void
merge (Fixture          *self,
       ZhupiMergePolicy  policy)
{
  apply (self, zhupi_merging_merge (self->left, self->right, self->comparison, policy));
}

static void
test_left (Fixture       *self,
           gconstpointer  data)
{
  merge (self, ZHUPI_MERGE_LEFT);
  assert_set (self->left, "0-4 company; 10-14 company; 20-24 company; 30-34 project; "
                          "40-44 project");
}

static void
test_right (Fixture       *self,
            gconstpointer  data)
{
  merge (self, ZHUPI_MERGE_RIGHT);
  assert_set (self->left, "0-4 company; 10-14 project; 20-26 company; 30-34 project; "
                          "40-44 project");
}

static void
test_both (Fixture       *self,
           gconstpointer  data)
{
  merge (self, ZHUPI_MERGE_BOTH);
  g_assert_cmpuint (zhupi_annotation_set_get_size (self->left), ==, 7);
}

static void
test_neither (Fixture       *self,
              gconstpointer  data)
{
  merge (self, ZHUPI_MERGE_NEITHER);
  assert_set (self->left, "0-4 company");
}

static void
test_take (Fixture       *self,
           gconstpointer  data)
{
  guint n_differences;
  const ZhupiDifference *differences =
    zhupi_comparison_get_differences (self->comparison, &n_differences);

  apply (self, zhupi_merging_take (self->left, self->right, differences, n_differences));
  assert_set (self->left, right_line);
}

static void
test_undo (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  merge (self, ZHUPI_MERGE_NEITHER);
  zhupi_history_undo (self->history, &error);
  g_assert_no_error (error);
  assert_set (self->left, left_line);
  g_assert_false (zhupi_history_get_can_undo (self->history));
}

static void
test_other_is_untouched (Fixture       *self,
                         gconstpointer  data)
{
  merge (self, ZHUPI_MERGE_BOTH);
  assert_set (self->right, right_line);
}

static void
link_to_entity (ZhupiAnnotationSet *set,
                guint               nth,
                const char         *name)
{
  g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
  const ZhupiAnnotationRecord *record =
    zhupi_record_table_nth (zhupi_annotation_set_get_records (set), nth);
  const ZhupiAuthor author = { "Lin", 1 };
  g_autoptr (ZhupiCommand) command = zhupi_editing_set_entity (set, record, name, &author);

  g_assert_true (zhupi_history_apply (history, command, NULL));
}

/* 20-26 and 40-44 of the right set come along with what they mention. */
static void
test_entities (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (ZhupiComparison) comparison = NULL;
  const ZhupiAnnotationRecord *taken;
  ZhupiEntity *entity;

  link_to_entity (self->left, 0, "Xinghe");
  link_to_entity (self->right, 2, "Xinghe");
  link_to_entity (self->right, 3, "Yunfan");
  comparison = zhupi_comparison_new (self->left, self->right, VISIBLE, NULL);
  apply (self, zhupi_merging_merge (self->left, self->right, comparison, ZHUPI_MERGE_RIGHT));

  g_assert_cmpuint (g_list_model_get_n_items (zhupi_annotation_set_get_entities (self->left)), ==,
                    2);
  taken = zhupi_record_table_nth (zhupi_annotation_set_get_records (self->left), 2);
  entity = zhupi_annotation_set_find_entity (self->left,
                                             &zhupi_details_get_fields (taken->details)->entity);
  g_assert_cmpstr (zhupi_entity_get_name (entity), ==, "Xinghe");
}

static void
test_unknown_class (Fixture       *self,
                    gconstpointer  data)
{
  static const ZhupiTag ship = { "ship", "Ship", NULL, "blue", "solid", 0, NULL };
  g_autoptr (ZhupiTagSet) more =
    zhupi_tag_set_with_tag (zhupi_annotation_set_get_tag_set (self->right), &ship);
  g_autoptr (ZhupiHistory) history = zhupi_history_new (self->right);
  g_autoptr (ZhupiCommand) teach = zhupi_editing_set_tag_set (self->right, more);
  const ZhupiAuthor author = { "Lin", 1 };
  GQuark class = g_quark_from_string ("ship");
  g_autoptr (ZhupiCommand) mark =
    zhupi_editing_mark (self->right, (ZhupiRange) { 50, 54 }, class, &author);
  g_autoptr (ZhupiComparison) comparison = NULL;

  g_assert_true (zhupi_history_apply (history, teach, NULL));
  g_assert_true (zhupi_history_apply (history, mark, NULL));
  comparison = zhupi_comparison_new (self->left, self->right, VISIBLE, NULL);
  apply (self, zhupi_merging_merge (self->left, self->right, comparison, ZHUPI_MERGE_LEFT));
  g_assert_nonnull (zhupi_tag_set_lookup (zhupi_annotation_set_get_tag_set (self->left), "ship"));
}

static void
test_equal_sets (void)
{
  g_autoptr (ZhupiArticle) article = compare_article_new (LENGTH);
  g_autoptr (ZhupiAnnotationSet) left = compare_set_new (article, left_line);
  g_autoptr (ZhupiAnnotationSet) right = compare_set_new (article, left_line);
  g_autoptr (ZhupiComparison) comparison = zhupi_comparison_new (left, right, VISIBLE, NULL);

  g_assert_null (zhupi_merging_merge (left, right, comparison, ZHUPI_MERGE_BOTH));
}

static void
add (const char *name,
     void      (*func) (Fixture *, gconstpointer))
{
  g_test_add (name, Fixture, NULL, set_up, func, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/compare/merging/left-wins", test_left);
  add ("/compare/merging/right-wins", test_right);
  add ("/compare/merging/both-stay", test_both);
  add ("/compare/merging/only-what-both-say", test_neither);
  add ("/compare/merging/taking-all-makes-them-equal", test_take);
  add ("/compare/merging/is-one-step-to-undo", test_undo);
  add ("/compare/merging/other-set-is-untouched", test_other_is_untouched);
  add ("/compare/merging/entities-come-along-once", test_entities);
  add ("/compare/merging/unknown-class-comes-along", test_unknown_class);
  g_test_add_func ("/compare/merging/equal-sets-need-nothing", test_equal_sets);
  return g_test_run ();
}
