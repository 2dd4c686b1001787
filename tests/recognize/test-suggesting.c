/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-history.h"
#include "recognize/zhupi-suggesting.h"

static GArray *
make_suggestions (void)
{
  GArray *suggestions = zhupi_suggestions_new ();
  ZhupiSuggestion one = { { 0, 4 }, g_quark_from_static_string ("company"), 900,
                          g_strdup ("ends in 重工") };
  ZhupiSuggestion two = { { 0, 8 }, g_quark_from_static_string ("project"), 700,
                          g_strdup ("ends in 基地; names the company 星河重工") };

  g_array_append_val (suggestions, one);
  g_array_append_val (suggestions, two);
  return suggestions;
}

static ZhupiAnnotationSet *
make_set (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new ("星河重工江阴基地开工。");
  g_autoptr (ZhupiArticle) article = zhupi_article_new (text, NULL);

  return zhupi_annotation_set_new (article, "set");
}

static void
apply (ZhupiAnnotationSet *set,
       GArray             *suggestions)
{
  g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
  g_autoptr (ZhupiCommand) command = zhupi_suggesting_new_command (set, suggestions, "Test 1");
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (command);
  zhupi_history_apply (history, command, &error);
  g_assert_no_error (error);
}

static const ZhupiAnnotationRecord *
record_at (ZhupiAnnotationSet *set,
           guint               position,
           ZhupiAnnotation   **item)
{
  *item = zhupi_annotation_set_dup_item (set, position);
  return zhupi_annotation_get_record (*item);
}

static void
test_makes_suggested_annotations (void)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set ();
  g_autoptr (GArray) suggestions = make_suggestions ();
  g_autoptr (ZhupiAnnotation) item = NULL;
  const ZhupiAnnotationRecord *record;

  apply (set, suggestions);
  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 2);
  record = record_at (set, 0, &item);
  g_assert_cmpuint (record->state, ==, ZHUPI_STATE_SUGGESTED);
  g_assert_cmpstr (zhupi_annotation_get_fields (item)->reason, ==, "ends in 重工");
  g_assert_cmpstr (zhupi_annotation_get_fields (item)->generator, ==, "Test 1");
  g_assert_cmpint (zhupi_annotation_get_fields (item)->score, ==, 900);
  g_assert_cmpint (zhupi_annotation_get_fields (item)->created, ==, 0);
}

static void
test_same_text_same_ids (void)
{
  g_autoptr (ZhupiAnnotationSet) first = make_set ();
  g_autoptr (ZhupiAnnotationSet) second = make_set ();
  g_autoptr (GArray) suggestions = make_suggestions ();

  apply (first, suggestions);
  apply (second, suggestions);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (ZhupiAnnotation) a = NULL;
      g_autoptr (ZhupiAnnotation) b = NULL;

      g_assert_true (zhupi_uuid_equal (&record_at (first, i, &a)->id,
                                       &record_at (second, i, &b)->id));
    }
}

static void
test_nothing_new_gives_no_command (void)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set ();
  g_autoptr (GArray) suggestions = make_suggestions ();

  apply (set, suggestions);
  g_assert_null (zhupi_suggesting_new_command (set, suggestions, "Test 1"));
}

/* What came early goes where the later word differs, and stays where a person has decided. */
static void
test_late_suggestions_replace_early_ones (void)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set ();
  g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
  g_autoptr (GArray) early = make_suggestions ();
  g_autoptr (GArray) late = make_suggestions ();
  g_autoptr (ZhupiCommand) command = NULL;
  g_autoptr (ZhupiAnnotation) item = NULL;

  g_array_index (late, ZhupiSuggestion, 1).score = 800;
  apply (set, early);
  command = zhupi_suggesting_new_withdrawal (set, early, late);
  g_assert_true (zhupi_history_apply_silently (history, command, NULL));
  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 1);
  apply (set, late);
  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 2);
  record_at (set, 1, &item);
  g_assert_cmpint (zhupi_annotation_get_fields (item)->score, ==, 800);
  g_assert_null (zhupi_suggesting_new_withdrawal (set, late, late));
}

static void
test_names_of_one_company_get_an_entity (void)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set ();
  g_autoptr (GArray) suggestions = make_suggestions ();
  g_autoptr (ZhupiEntity) entity = NULL;
  g_autoptr (ZhupiAnnotation) item = NULL;

  g_array_index (suggestions, ZhupiSuggestion, 0).entity = (ZhupiRange) { 0, 4 };
  apply (set, suggestions);
  entity = g_list_model_get_item (zhupi_annotation_set_get_entities (set), 0);
  g_assert_nonnull (entity);
  g_assert_cmpstr (zhupi_entity_get_name (entity), ==, "星河重工");
  record_at (set, 0, &item);
  g_assert_true (zhupi_uuid_equal (&zhupi_annotation_get_fields (item)->entity,
                                   zhupi_entity_get_id (entity)));
}

static void
test_reason_without_translation_stays (void)
{
  static const char *const reasons[] = { "ends in 重工; 4 times in this text",
                                         "in a list of companies; before 董事长",
                                         "something from a later version", "" };

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      g_autofree char *translated = zhupi_reason_translate (reasons[i]);
      g_assert_cmpstr (translated, ==, reasons[i]);
    }
}

static void
test_score_is_told_in_percent (void)
{
  g_autofree char *score = zhupi_score_describe (756);
  g_autofree char *none = zhupi_score_describe (ZHUPI_SCORE_NONE);

  g_assert_cmpstr (score, ==, "75%");
  g_assert_null (none);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recognize/suggesting/makes-suggested-annotations",
                   test_makes_suggested_annotations);
  g_test_add_func ("/recognize/suggesting/same-text-same-ids", test_same_text_same_ids);
  g_test_add_func ("/recognize/suggesting/nothing-new-gives-no-command",
                   test_nothing_new_gives_no_command);
  g_test_add_func ("/recognize/suggesting/late-suggestions-replace-early-ones",
                   test_late_suggestions_replace_early_ones);
  g_test_add_func ("/recognize/suggesting/names-of-one-company-get-an-entity",
                   test_names_of_one_company_get_an_entity);
  g_test_add_func ("/recognize/reason/without-translation-it-stays",
                   test_reason_without_translation_stays);
  g_test_add_func ("/recognize/reason/score-is-told-in-percent", test_score_is_told_in_percent);
  return g_test_run ();
}
