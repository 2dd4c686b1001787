/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-recognizer.h"
#include "zhupi-error.h"

#include <glib/gstdio.h>
#include <string.h>

#define LESSON "澜汐今天开工。记者走进澜汐，看到澜汐的车间。"

static const ZhupiRecognizerOptions without_tagger = { .without_tagger = TRUE };

/* How many suggestions of the class stand on the text. */
static guint
count (ZhupiLearner *learner,
       const char   *text,
       const char   *name,
       const char   *tag)
{
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);
  g_autoptr (ZhupiText) decoded = zhupi_text_new (text);
  g_autoptr (ZhupiArticle) article = zhupi_article_new (decoded, NULL);
  g_autoptr (GArray) suggestions = NULL;
  guint n = 0;

  zhupi_recognizer_set_learner (recognizer, learner);
  suggestions = zhupi_recognizer_suggest_with (recognizer, article, &without_tagger, NULL, NULL);
  for (guint i = 0; i < suggestions->len; i++)
    {
      const ZhupiSuggestion *suggestion = &g_array_index (suggestions, ZhupiSuggestion, i);

      n += suggestion->tag == g_quark_from_string (tag) &&
           zhupi_text_slice_equals (decoded, suggestion->range, name, -1);
    }
  return n;
}

static void
test_accepted_name_is_found_everywhere (void)
{
  g_autoptr (ZhupiLearner) learner = zhupi_learner_new ();

  g_assert_cmpuint (count (learner, LESSON, "澜汐", "company"), ==, 0);
  zhupi_learner_accept (learner, "澜汐", "company", NULL);
  g_assert_cmpuint (count (learner, LESSON, "澜汐", "company"), ==, 3);
}

static void
test_accepted_project (void)
{
  g_autoptr (ZhupiLearner) learner = zhupi_learner_new ();

  zhupi_learner_accept (learner, "澜汐", "project", NULL);
  g_assert_cmpuint (count (learner, LESSON, "澜汐", "project"), ==, 3);
  g_assert_cmpuint (count (learner, LESSON, "澜汐", "company"), ==, 0);
}

static void
test_rejected_name_is_gone (void)
{
  g_autoptr (ZhupiLearner) learner = zhupi_learner_new ();

  g_assert_cmpuint (count (learner, "星河重工宣布扩产。", "星河重工", "company"), ==, 1);
  zhupi_learner_reject (learner, "星河重工", "company", "ends in 重工");
  g_assert_cmpuint (count (learner, "星河重工宣布扩产。", "星河重工", "company"), ==, 0);
  zhupi_learner_reset (learner);
  g_assert_cmpuint (count (learner, "星河重工宣布扩产。", "星河重工", "company"), ==, 1);
}

static void
test_answers_move_weights (void)
{
  g_autoptr (ZhupiLearner) learner = zhupi_learner_new ();
  g_autoptr (ZhupiLessons) before = zhupi_learner_get_lessons (learner);
  g_autoptr (ZhupiLessons) after = NULL;

  zhupi_learner_reject (learner, "甲", "company", "ends in 重工; 3 times in this text");
  after = zhupi_learner_get_lessons (learner);
  g_assert_cmpint (after->weights[ZHUPI_EVIDENCE_SUFFIX], <, before->weights[ZHUPI_EVIDENCE_SUFFIX]);
  g_assert_cmpint (after->weights[ZHUPI_EVIDENCE_REPEATED], <,
                   before->weights[ZHUPI_EVIDENCE_REPEATED]);
  g_assert_cmpint (after->weights[ZHUPI_EVIDENCE_LIST], ==, before->weights[ZHUPI_EVIDENCE_LIST]);
}

static void
test_json_round_trip (void)
{
  g_autoptr (ZhupiLearner) learner = zhupi_learner_new ();
  g_autoptr (ZhupiLearner) other = zhupi_learner_new ();
  g_autofree char *json = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  zhupi_learner_accept (learner, "星河\"重工\"", "company", "ends in 重工");
  zhupi_learner_accept (learner, "北岸二期", "project", NULL);
  zhupi_learner_reject (learner, "春潮", "company", NULL);
  json = zhupi_learner_dup_json (learner);
  zhupi_learner_set_json (other, json, &error);
  g_assert_no_error (error);
  again = zhupi_learner_dup_json (other);
  g_assert_cmpstr (json, ==, again);
  g_assert_cmpuint (zhupi_learner_get_size (other), ==, 3);
}

static void
test_bad_json_changes_nothing (void)
{
  static const char *const bad[] = { "", "{", "[]", "{\"version\":2}", "{\"names\":{\"甲\":1}}",
                                     "{\"names\":{\"\":\"company\"}}", "{} x",
                                     "{\"weights\":{\"suffix\":\"a\"}}" };
  g_autoptr (ZhupiLearner) learner = zhupi_learner_new ();

  zhupi_learner_accept (learner, "澜汐", "company", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (zhupi_learner_set_json (learner, bad[i], &error));
      g_assert_nonnull (error);
      g_assert_cmpuint (zhupi_learner_get_size (learner), ==, 1);
    }
}

static char *
temporary_file (const char *contents)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int fd = g_file_open_tmp ("zhupi-XXXXXX", &path, &error);

  g_assert_no_error (error);
  g_close (fd, NULL);
  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);
  return path;
}

static void
test_saves_and_loads (void)
{
  g_autoptr (ZhupiLearner) learner = zhupi_learner_new ();
  g_autoptr (ZhupiLearner) other = zhupi_learner_new ();
  g_autofree char *path = temporary_file ("");
  g_autoptr (GError) error = NULL;

  zhupi_learner_accept (learner, "澜汐", "company", NULL);
  g_assert_true (zhupi_learner_save (learner, path, &error));
  g_assert_true (zhupi_learner_load (other, path, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (zhupi_learner_get_size (other), ==, 1);
  g_unlink (path);
  g_assert_true (zhupi_learner_load (other, path, &error));
  g_assert_no_error (error);
}

static void
test_own_lexicon (void)
{
  g_autoptr (ZhupiLearner) learner = zhupi_learner_new ();
  g_autofree char *path = temporary_file ("# own\n澜汐\tcompany\t澜汐海洋股份有限公司\n春潮\tproduct\n");
  g_autoptr (GError) error = NULL;
  g_autofree char *canonical = NULL;

  g_assert_true (zhupi_learner_add_lexicon (learner, path, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (learner, LESSON, "澜汐", "company"), ==, 3);
  canonical = zhupi_learner_dup_canonical (learner, "澜汐");
  g_assert_cmpstr (canonical, ==, "澜汐海洋股份有限公司");
  g_unlink (path);
  g_assert_false (zhupi_learner_add_lexicon (learner, path, &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recognize/learner/accepted-name-is-found-everywhere",
                   test_accepted_name_is_found_everywhere);
  g_test_add_func ("/recognize/learner/accepted-project", test_accepted_project);
  g_test_add_func ("/recognize/learner/rejected-name-is-gone", test_rejected_name_is_gone);
  g_test_add_func ("/recognize/learner/answers-move-weights", test_answers_move_weights);
  g_test_add_func ("/recognize/learner/json-round-trip", test_json_round_trip);
  g_test_add_func ("/recognize/learner/bad-json-changes-nothing", test_bad_json_changes_nothing);
  g_test_add_func ("/recognize/learner/saves-and-loads", test_saves_and_loads);
  g_test_add_func ("/recognize/learner/own-lexicon", test_own_lexicon);
  return g_test_run ();
}
