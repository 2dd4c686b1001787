/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-history.h"
#include "recognize/zhupi-suggesting.h"
#include "recognize/zhupi-suggestion-taker.h"

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

static int
get_score (ZhupiAnnotationSet *set,
           guint               position)
{
  g_autoptr (ZhupiAnnotation) item = zhupi_annotation_set_dup_item (set, position);

  return zhupi_annotation_get_fields (item)->score;
}

/* What came early goes or changes where the later word differs. */
static void
test_late_suggestions_replace_early_ones (void)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set ();
  g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
  g_autoptr (ZhupiSuggestionTaker) taker = zhupi_suggestion_taker_new (history, "Test 1", FALSE);
  g_autoptr (GArray) early = make_suggestions ();
  g_autoptr (GArray) late = make_suggestions ();
  g_autoptr (GArray) none = zhupi_suggestions_new ();

  g_assert_true (zhupi_suggestion_taker_take_early (taker, early, NULL));
  g_array_index (late, ZhupiSuggestion, 1).score = 800;
  g_assert_true (zhupi_suggestion_taker_take (taker, (ZhupiRange) { 0, 11 }, late, NULL));
  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 2);
  g_assert_cmpint (get_score (set, 0), ==, 900);
  g_assert_cmpint (get_score (set, 1), ==, 800);
  g_assert_true (zhupi_suggestion_taker_take (taker, (ZhupiRange) { 0, 11 }, none, NULL));
  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 0);
}

/* What was suggested in an earlier run stays where this one is silent. */
static void
test_another_run_takes_nothing_out (void)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set ();
  g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
  g_autoptr (ZhupiSuggestionTaker) taker = zhupi_suggestion_taker_new (history, "Test 1", FALSE);
  g_autoptr (GArray) earlier = make_suggestions ();
  g_autoptr (GArray) none = zhupi_suggestions_new ();

  apply (set, earlier);
  g_assert_true (zhupi_suggestion_taker_take (taker, (ZhupiRange) { 0, 11 }, none, NULL));
  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 2);
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

/* Three pieces that name one company; the first two letters are its full name. */
#define PIECES_TEXT "星河甲乙星河。星河乙丙甲乙。星河丁丙乙丙。"
#define PIECE_LENGTH 7u
#define N_PIECES 3u

static ZhupiAnnotationSet *
make_set_of_pieces (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (PIECES_TEXT);
  g_autoptr (ZhupiArticle) article = zhupi_article_new (text, NULL);

  return zhupi_annotation_set_new (article, "set");
}

/* Each two letters are a mention. */
static void
add_mentions (GArray *suggestions,
              guint   number)
{
  const guint start = number * PIECE_LENGTH;

  for (guint i = 0; i < 3; i++)
    {
      ZhupiSuggestion one = { { start + 2 * i, start + 2 * i + 2 },
                              g_quark_from_static_string ("company"), 900,
                              g_strdup ("ends in 重工"), { start, start + 2 } };

      g_array_append_val (suggestions, one);
    }
}

static void
take_piece (ZhupiSuggestionTaker *taker,
            guint                 number)
{
  g_autoptr (GArray) suggestions = zhupi_suggestions_new ();
  ZhupiRange piece = { number * PIECE_LENGTH, (number + 1) * PIECE_LENGTH };

  add_mentions (suggestions, number);
  g_assert_true (zhupi_suggestion_taker_take (taker, piece, suggestions, NULL));
}

static ZhupiEntity *
get_entity (ZhupiAnnotationSet *set)
{
  GListModel *entities = zhupi_annotation_set_get_entities (set);

  g_assert_cmpuint (g_list_model_get_n_items (entities), ==, 1);
  return g_list_model_get_item (entities, 0);
}

static void
assert_aliases (ZhupiAnnotationSet *set,
                const char         *expected)
{
  g_autoptr (ZhupiEntity) entity = get_entity (set);
  g_autofree char *aliases = g_strjoinv (" ", (char **) zhupi_entity_get_aliases (entity));

  g_assert_cmpstr (aliases, ==, expected);
}

static void
test_pieces_in_any_order_give_the_same_entity (void)
{
  static const guint orders[][N_PIECES] = { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 },
                                            { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (ZhupiAnnotationSet) set = make_set_of_pieces ();
      g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
      g_autoptr (ZhupiSuggestionTaker) taker =
        zhupi_suggestion_taker_new (history, "Test 1", FALSE);

      for (guint k = 0; k < N_PIECES; k++)
        take_piece (taker, orders[i][k]);
      g_assert_true (zhupi_suggestion_taker_end (taker, NULL));
      g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 9);
      assert_aliases (set, "甲乙 乙丙 丁丙");
    }
}

static void
test_broken_run_leaves_an_entity_to_complete (void)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set_of_pieces ();
  g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
  g_autoptr (ZhupiSuggestionTaker) broken = zhupi_suggestion_taker_new (history, "Test 1", FALSE);
  g_autoptr (ZhupiSuggestionTaker) taker = zhupi_suggestion_taker_new (history, "Test 1", TRUE);

  take_piece (broken, 2);
  assert_aliases (set, "丁丙 乙丙");
  for (guint i = 0; i < N_PIECES; i++)
    take_piece (taker, i);
  g_assert_true (zhupi_suggestion_taker_end (taker, NULL));
  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 9);
  assert_aliases (set, "甲乙 乙丙 丁丙");
}

static void
test_entity_of_a_person_stays (void)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set_of_pieces ();
  g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
  g_autoptr (ZhupiSuggestionTaker) taker = zhupi_suggestion_taker_new (history, "Test 1", FALSE);
  g_autoptr (ZhupiCommand) command = zhupi_command_new (ZHUPI_COMMAND_ENTITY, NULL);
  g_autoptr (ZhupiEntity) entity = NULL;
  g_autoptr (ZhupiEntity) changed = NULL;

  take_piece (taker, 0);
  entity = get_entity (set);
  changed = zhupi_entity_new (zhupi_entity_get_id (entity), "company", "星河集团", NULL, NULL, NULL);
  zhupi_command_replace_entity (command, entity, changed);
  g_assert_true (zhupi_history_apply (history, command, NULL));
  take_piece (taker, 1);
  g_assert_true (zhupi_entity_equal (zhupi_annotation_set_find_entity (
                                       set, zhupi_entity_get_id (entity)), changed));
}

/* A suggestion to which a redo comes back stays, whatever the tagger says of it. */
static void
test_redo_finds_what_it_needs (void)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set ();
  g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
  g_autoptr (ZhupiSuggestionTaker) taker = zhupi_suggestion_taker_new (history, "Test 1", FALSE);
  g_autoptr (GArray) early = make_suggestions ();
  g_autoptr (GArray) none = zhupi_suggestions_new ();
  g_autoptr (ZhupiCommand) accept = NULL;
  g_autoptr (ZhupiAnnotation) first = NULL;
  ZhupiAuthor author = { "甲", 0 };

  g_assert_true (zhupi_suggestion_taker_take_early (taker, early, NULL));
  first = zhupi_annotation_set_dup_item (set, 0);
  accept = zhupi_editing_set_state (set, zhupi_annotation_get_record (first),
                                    ZHUPI_STATE_ACCEPTED, &author);
  g_assert_true (zhupi_history_apply (history, accept, NULL));
  g_assert_true (zhupi_history_undo (history, NULL));
  g_assert_true (zhupi_suggestion_taker_take (taker, (ZhupiRange) { 0, 11 }, none, NULL));
  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 1);
  g_assert_true (zhupi_history_redo (history, NULL));
}

/* It was moved, or is called something else: it is not suggested once more where it was. */
static void
test_what_a_person_moved_is_not_added_again (void)
{
  g_autoptr (ZhupiAnnotationSet) set = make_set ();
  g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
  g_autoptr (GArray) suggestions = make_suggestions ();
  g_autoptr (ZhupiAnnotation) first = NULL;
  g_autoptr (ZhupiCommand) move = NULL;
  ZhupiAuthor author = { "甲", 0 };
  const ZhupiRange there = { 0, 2 };

  apply (set, suggestions);
  first = zhupi_annotation_set_dup_item (set, 0);
  move = zhupi_editing_move (set, zhupi_annotation_get_record (first), there, &author);
  g_assert_true (zhupi_history_apply (history, move, NULL));
  g_assert_null (zhupi_suggesting_new_command (set, suggestions, "Test 1"));
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
  g_test_add_func ("/recognize/suggesting/another-run-takes-nothing-out",
                   test_another_run_takes_nothing_out);
  g_test_add_func ("/recognize/suggesting/names-of-one-company-get-an-entity",
                   test_names_of_one_company_get_an_entity);
  g_test_add_func ("/recognize/suggesting/pieces-in-any-order-give-the-same-entity",
                   test_pieces_in_any_order_give_the_same_entity);
  g_test_add_func ("/recognize/suggesting/broken-run-leaves-an-entity-to-complete",
                   test_broken_run_leaves_an_entity_to_complete);
  g_test_add_func ("/recognize/suggesting/entity-of-a-person-stays",
                   test_entity_of_a_person_stays);
  g_test_add_func ("/recognize/suggesting/redo-finds-what-it-needs",
                   test_redo_finds_what_it_needs);
  g_test_add_func ("/recognize/suggesting/what-a-person-moved-is-not-added-again",
                   test_what_a_person_moved_is_not_added_again);
  g_test_add_func ("/recognize/reason/without-translation-it-stays",
                   test_reason_without_translation_stays);
  g_test_add_func ("/recognize/reason/score-is-told-in-percent", test_score_is_told_in_percent);
  return g_test_run ();
}
