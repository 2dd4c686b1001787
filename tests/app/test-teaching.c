/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panel-fixture.h"

#include "edit/zhupi-same-text.h"
#include "store/desks.h"
#include "zhupi-document-private.h"

#include <string.h>

/* 星河重工 stands at 0, 18 and 31. */

typedef struct
{
  PanelFixture panel;
  GSettings *settings;
  ZhupiTeaching *teaching;
  ZhupiLearner *learner;
  char *path;
  char *message;
} Fixture;

static void
message_cb (Fixture    *self,
            const char *sentence)
{
  g_free (self->message);
  self->message = g_strdup (sentence);
}

static void
start_teaching (Fixture *self)
{
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);

  self->teaching = zhupi_teaching_new (recognizer, self->path);
  self->learner = zhupi_teaching_get_learner (self->teaching);
  g_signal_connect_swapped (self->teaching, "message", G_CALLBACK (message_cb), self);
  panel_fixture_wait_for (zhupi_teaching_get_ready (self->teaching));
  g_set_object (&self->panel.document->teaching, self->teaching);
}

static void
stop_teaching (Fixture *self)
{
  panel_fixture_wait_for (self->panel.document->look == NULL);
  g_clear_object (&self->panel.document->teaching);
  zhupi_teaching_flush (self->teaching);
  desks_let_go (self->teaching);
}

/* Without the tagger: it is not in every build. */
static void
set_up (Fixture      *self,
        gconstpointer data)
{
  panel_fixture_set_up (&self->panel, data);
  self->settings = g_settings_new ("io.github.zhupi.Zhupi");
  g_settings_set_boolean (self->settings, "use-tagger", FALSE);
  self->path = g_build_filename (self->panel.folder, "learned.json", NULL);
  start_teaching (self);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  stop_teaching (self);
  g_settings_reset (self->settings, "use-tagger");
  g_settings_reset (self->settings, "lexicons");
  g_object_unref (self->settings);
  g_free (self->path);
  g_free (self->message);
  panel_fixture_tear_down (&self->panel, data);
}

static void
decide (Fixture   *self,
        guint      position,
        ZhupiState state)
{
  ZhupiAuthor author = zhupi_document_get_author (self->panel.document);

  panel_fixture_run (&self->panel,
                     zhupi_editing_set_state (self->panel.set,
                                              panel_fixture_nth (&self->panel, position), state,
                                              &author));
}

/* As "星河重工 company +2 -0; …". */
static void
assert_lessons (Fixture    *self,
                const char *expected)
{
  g_autoptr (GArray) lessons = zhupi_learner_list (self->learner);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lessons->len; i++)
    {
      const ZhupiLesson *lesson = &g_array_index (lessons, ZhupiLesson, i);

      g_string_append_printf (text, "%s %s%s +%u -%u; ", lesson->name,
                              lesson->is_accepted ? "" : "not ", lesson->tag,
                              lesson->n_accepted, lesson->n_rejected);
    }
  g_assert_cmpstr (g_strchomp (text->str), ==, expected);
}

static guint
count (Fixture    *self,
       ZhupiState  state)
{
  return zhupi_annotation_set_count (self->panel.set, 0, state);
}

static void
test_accept (Fixture      *self,
             gconstpointer data)
{
  panel_fixture_suggest (&self->panel, 0, 4, self->panel.company);
  decide (self, 0, ZHUPI_STATE_ACCEPTED);
  assert_lessons (self, "星河重工 company +1 -0;");
  g_assert_true (zhupi_document_undo (self->panel.document));
  assert_lessons (self, "");
}

static void
test_redo (Fixture      *self,
           gconstpointer data)
{
  panel_fixture_mark (&self->panel, 5, 9, self->panel.company);
  g_assert_true (zhupi_document_undo (self->panel.document));
  g_assert_true (zhupi_document_redo (self->panel.document));
  assert_lessons (self, "云帆电池 company +1 -0;");
}

static void
test_reject (Fixture      *self,
             gconstpointer data)
{
  panel_fixture_suggest (&self->panel, 10, 15, self->panel.company);
  decide (self, 0, ZHUPI_STATE_REJECTED);
  assert_lessons (self, "北岸高新区 not company +0 -1;");
  g_assert_true (zhupi_document_undo (self->panel.document));
  assert_lessons (self, "");
}

/* The answer given before holds again. */
static void
test_undo_keeps_older (Fixture      *self,
                       gconstpointer data)
{
  panel_fixture_suggest (&self->panel, 0, 4, self->panel.company);
  panel_fixture_suggest (&self->panel, 18, 22, self->panel.company);
  decide (self, 0, ZHUPI_STATE_ACCEPTED);
  decide (self, 1, ZHUPI_STATE_REJECTED);
  assert_lessons (self, "星河重工 not company +1 -1;");
  g_assert_true (zhupi_document_undo (self->panel.document));
  assert_lessons (self, "星河重工 company +1 -0;");
}

static void
test_accept_as (Fixture      *self,
                gconstpointer data)
{
  ZhupiAuthor author = zhupi_document_get_author (self->panel.document);

  panel_fixture_suggest (&self->panel, 24, 30, self->panel.company);
  panel_fixture_run (&self->panel,
                     zhupi_editing_relabel (self->panel.set, panel_fixture_nth (&self->panel, 0),
                                            self->panel.project, &author));
  assert_lessons (self, "北岸储能电站 project +1 -0;");
}

/* One step is one lesson, however many places it has. */
static void
test_all_is_one (Fixture      *self,
                 gconstpointer data)
{
  ZhupiAuthor author = zhupi_document_get_author (self->panel.document);

  panel_fixture_run (&self->panel,
                     zhupi_editing_mark_all (self->panel.set, (ZhupiRange) { 0, 4 },
                                             self->panel.company, &author));
  g_assert_cmpuint (count (self, ZHUPI_STATE_ACCEPTED), ==, 3);
  assert_lessons (self, "星河重工 company +1 -0;");
}

/* A place that was left out of "mark all the same" is not suggested at once. */
static void
test_exception_stays_out (Fixture      *self,
                          gconstpointer data)
{
  const ZhupiRange chosen = { 0, 4 };
  const ZhupiRange other = { 18, 22 };
  ZhupiAuthor author = zhupi_document_get_author (self->panel.document);

  panel_fixture_run (&self->panel,
                     zhupi_same_text_mark (self->panel.set, chosen, self->panel.company, &other, 1,
                                           &author));
  assert_lessons (self, "星河重工 company +1 -0;");
  g_assert_null (self->panel.document->look);
  g_assert_cmpuint (zhupi_annotation_set_get_size (self->panel.set), ==, 2);
}

static void
test_other_classes (Fixture      *self,
                    gconstpointer data)
{
  panel_fixture_mark (&self->panel, 10, 15, g_quark_from_string ("place"));
  assert_lessons (self, "");
}

static void
test_suggestions_teach_nothing (Fixture      *self,
                                gconstpointer data)
{
  zhupi_document_suggest (self->panel.document);
  panel_fixture_wait_for (!zhupi_document_get_busy (self->panel.document));
  assert_lessons (self, "");
}

/* A name that was accepted is found elsewhere, at once; nothing else comes. */
static void
test_looks_again (Fixture      *self,
                  gconstpointer data)
{
  panel_fixture_mark (&self->panel, 0, 4, self->panel.company);
  panel_fixture_wait_for (count (self, ZHUPI_STATE_SUGGESTED) == 2);
  g_assert_cmpuint (panel_fixture_nth (&self->panel, 1)->start, ==, 18);
  g_assert_cmpuint (panel_fixture_nth (&self->panel, 2)->start, ==, 31);
  g_assert_true (zhupi_document_undo (self->panel.document));
  g_assert_cmpuint (count (self, ZHUPI_STATE_ACCEPTED), ==, 0);
}

/* Of undecided suggestions, those that the lexicon of the person speaks for. */
static guint
count_from_lexicon (Fixture *self)
{
  guint n = 0;

  for (guint i = 0; i < zhupi_annotation_set_get_size (self->panel.set); i++)
    {
      const ZhupiAnnotationRecord *record = panel_fixture_nth (&self->panel, i);
      const char *reason = zhupi_details_get_fields (record->details)->reason;

      n += record->state == ZHUPI_STATE_SUGGESTED && reason != NULL
           && strstr (reason, "in your lexicon") != NULL;
    }
  return n;
}

static void
mark_and_wait (Fixture *self)
{
  panel_fixture_mark (&self->panel, 0, 4, self->panel.company);
  panel_fixture_wait_for (count_from_lexicon (self) == 2);
}

/* What a lesson brought goes with it, and comes back with it. */
static void
test_undo_withdraws (Fixture      *self,
                     gconstpointer data)
{
  mark_and_wait (self);
  g_assert_true (zhupi_document_undo (self->panel.document));
  panel_fixture_wait_for (count_from_lexicon (self) == 0);
  assert_lessons (self, "");
  g_assert_true (zhupi_document_redo (self->panel.document));
  panel_fixture_wait_for (count (self, ZHUPI_STATE_SUGGESTED) == 2);
}

static void
test_delete_withdraws (Fixture      *self,
                       gconstpointer data)
{
  mark_and_wait (self);
  panel_fixture_run (&self->panel,
                     zhupi_editing_remove (self->panel.set, panel_fixture_nth (&self->panel, 0)));
  assert_lessons (self, "");
  panel_fixture_wait_for (count_from_lexicon (self) == 0);
  g_assert_true (zhupi_document_undo (self->panel.document));
  assert_lessons (self, "星河重工 company +1 -0;");
  panel_fixture_wait_for (count (self, ZHUPI_STATE_SUGGESTED) == 2);
}

/* Another mark of the name still says so. */
static void
test_delete_of_one_of_two (Fixture      *self,
                           gconstpointer data)
{
  mark_and_wait (self);
  decide (self, 1, ZHUPI_STATE_ACCEPTED);
  panel_fixture_run (&self->panel,
                     zhupi_editing_remove (self->panel.set, panel_fixture_nth (&self->panel, 0)));
  assert_lessons (self, "星河重工 company +2 -0;");
}

static void
assert_suggested_as (Fixture *self,
                     GQuark   tag)
{
  for (guint i = 1; i < zhupi_annotation_set_get_size (self->panel.set); i++)
    g_assert_cmpuint (panel_fixture_nth (&self->panel, i)->tag, ==, tag);
  g_assert_cmpuint (count_from_lexicon (self), ==, 2);
}

static void
test_other_class_takes_its_place (Fixture      *self,
                                  gconstpointer data)
{
  ZhupiAuthor author = zhupi_document_get_author (self->panel.document);

  mark_and_wait (self);
  panel_fixture_run (&self->panel,
                     zhupi_editing_relabel (self->panel.set, panel_fixture_nth (&self->panel, 0),
                                            self->panel.project, &author));
  assert_lessons (self, "星河重工 project +1 -0;");
  panel_fixture_wait_for (self->panel.document->look == NULL);
  assert_suggested_as (self, self->panel.project);
  g_assert_true (zhupi_document_undo (self->panel.document));
  assert_lessons (self, "星河重工 company +1 -0;");
  panel_fixture_wait_for (self->panel.document->look == NULL);
  assert_suggested_as (self, self->panel.company);
}

/* A suggestion that a step to redo speaks of must be found by it. */
static void
test_redo_finds_its_suggestion (Fixture      *self,
                                gconstpointer data)
{
  mark_and_wait (self);
  decide (self, 1, ZHUPI_STATE_ACCEPTED);
  g_assert_true (zhupi_document_undo (self->panel.document));
  g_assert_true (zhupi_document_undo (self->panel.document));
  panel_fixture_wait_for (self->panel.document->look == NULL);
  g_assert_cmpuint (count_from_lexicon (self), ==, 1);
  g_assert_true (zhupi_document_redo (self->panel.document));
  g_assert_true (zhupi_document_redo (self->panel.document));
  g_assert_cmpuint (count (self, ZHUPI_STATE_ACCEPTED), ==, 2);
}

static void
test_one_character (Fixture      *self,
                    gconstpointer data)
{
  panel_fixture_mark (&self->panel, 0, 1, self->panel.company);
  assert_lessons (self, "");
  g_assert_null (self->panel.document->look);
}

static void
test_rejected_stays (Fixture      *self,
                     gconstpointer data)
{
  panel_fixture_suggest (&self->panel, 18, 22, self->panel.company);
  decide (self, 0, ZHUPI_STATE_REJECTED);
  zhupi_document_suggest (self->panel.document);
  panel_fixture_wait_for (!zhupi_document_get_busy (self->panel.document));
  for (guint i = 0; i < zhupi_annotation_set_get_size (self->panel.set); i++)
    {
      const ZhupiAnnotationRecord *record = panel_fixture_nth (&self->panel, i);

      g_assert_false (record->state == ZHUPI_STATE_SUGGESTED && record->start == 31
                      && record->end == 35);
    }
}

static void
test_is_kept (Fixture      *self,
              gconstpointer data)
{
  g_autofree char *json = NULL;

  panel_fixture_mark (&self->panel, 5, 9, self->panel.company);
  panel_fixture_wait_for (g_file_test (self->path, G_FILE_TEST_EXISTS));
  json = desks_read (self->path);
  g_assert_nonnull (strstr (json, "云帆电池"));
  stop_teaching (self);
  start_teaching (self);
  assert_lessons (self, "云帆电池 company +1 -0;");
}

/* A file that cannot be read is told and left alone. */
static void
test_broken_file (Fixture      *self,
                  gconstpointer data)
{
  g_autofree char *after = NULL;

  stop_teaching (self);
  g_assert_true (g_file_set_contents (self->path, "{ broken", -1, NULL));
  start_teaching (self);
  g_assert_nonnull (self->message);
  panel_fixture_mark (&self->panel, 5, 9, self->panel.company);
  assert_lessons (self, "云帆电池 company +1 -0;");
  stop_teaching (self);
  after = desks_read (self->path);
  g_assert_cmpstr (after, ==, "{ broken");
  start_teaching (self);
}

static void
test_start_over (Fixture      *self,
                 gconstpointer data)
{
  g_autofree char *after = NULL;

  stop_teaching (self);
  g_assert_true (g_file_set_contents (self->path, "{ broken", -1, NULL));
  start_teaching (self);
  zhupi_teaching_start_over (self->teaching);
  panel_fixture_mark (&self->panel, 5, 9, self->panel.company);
  stop_teaching (self);
  after = desks_read (self->path);
  g_assert_nonnull (strstr (after, "云帆电池"));
  start_teaching (self);
}

static void
test_own_lexicon (Fixture      *self,
                  gconstpointer data)
{
  g_autofree char *lexicon = g_build_filename (self->panel.folder, "own.tsv", NULL);
  const char *paths[] = { lexicon, "/nowhere/none.tsv", NULL };

  g_assert_true (g_file_set_contents (lexicon, "签约\tcompany\t签约股份\n", -1, NULL));
  g_settings_set_strv (self->settings, "lexicons", paths);
  panel_fixture_wait_for (self->message != NULL);
  g_assert_nonnull (strstr (self->message, "none.tsv"));
  {
    g_autofree char *canonical = zhupi_learner_dup_canonical (self->learner, "签约");

    g_assert_cmpstr (canonical, ==, "签约股份");
  }
  assert_lessons (self, "");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

  ADD ("/app/teaching/undo-of-accept", test_accept);
  ADD ("/app/teaching/redo", test_redo);
  ADD ("/app/teaching/undo-of-reject", test_reject);
  ADD ("/app/teaching/undo-keeps-older-answer", test_undo_keeps_older);
  ADD ("/app/teaching/accept-as", test_accept_as);
  ADD ("/app/teaching/one-step-one-lesson", test_all_is_one);
  ADD ("/app/teaching/exception-stays-out", test_exception_stays_out);
  ADD ("/app/teaching/only-names", test_other_classes);
  ADD ("/app/teaching/suggestions-teach-nothing", test_suggestions_teach_nothing);
  ADD ("/app/teaching/looks-again", test_looks_again);
  ADD ("/app/teaching/undo-withdraws", test_undo_withdraws);
  ADD ("/app/teaching/delete-withdraws", test_delete_withdraws);
  ADD ("/app/teaching/delete-of-one-of-two", test_delete_of_one_of_two);
  ADD ("/app/teaching/other-class-takes-its-place", test_other_class_takes_its_place);
  ADD ("/app/teaching/redo-finds-its-suggestion", test_redo_finds_its_suggestion);
  ADD ("/app/teaching/one-character-is-no-name", test_one_character);
  ADD ("/app/teaching/rejected-stays-rejected", test_rejected_stays);
  ADD ("/app/teaching/is-kept", test_is_kept);
  ADD ("/app/teaching/broken-file-is-left-alone", test_broken_file);
  ADD ("/app/teaching/start-over-mends-the-file", test_start_over);
  ADD ("/app/teaching/own-lexicon", test_own_lexicon);

  return g_test_run ();
}
