/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panel-fixture.h"

#include "dialogs/zhupi-names-page.h"
#include "store/desks.h"

#include <string.h>

typedef struct
{
  char *folder;
  GSettings *settings;
  ZhupiTeaching *teaching;
  ZhupiLearner *learner;
  GtkWidget *window;
  GtkWidget *page;
} Fixture;

static void
start_teaching (Fixture *self)
{
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);
  g_autofree char *path = g_build_filename (self->folder, "learned.json", NULL);

  self->teaching = zhupi_teaching_new (recognizer, path);
  self->learner = zhupi_teaching_get_learner (self->teaching);
  panel_fixture_wait_for (zhupi_teaching_get_ready (self->teaching));
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->folder = desks_make_folder ();
  self->settings = g_settings_new ("io.github.zhupi.Zhupi");
  start_teaching (self);
  zhupi_learner_accept (self->learner, "云帆电池", "company", NULL);
  zhupi_learner_accept (self->learner, "北岸储能电站", "project", NULL);
  zhupi_learner_reject (self->learner, "高新区", "company", NULL);

  self->page = GTK_WIDGET (zhupi_names_page_new (self->teaching, self->settings));
  self->window = adw_preferences_window_new ();
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (self->window),
                              ADW_PREFERENCES_PAGE (self->page));
  gtk_window_present (GTK_WINDOW (self->window));
  panel_fixture_wait_for (gtk_widget_get_height (self->page) > 0);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_settings_reset (self->settings, "lexicons");
  g_settings_reset (self->settings, "use-tagger");
  g_settings_reset (self->settings, "suggestion-threshold");
  panel_fixture_wait (1);
  zhupi_teaching_flush (self->teaching);
  desks_let_go (self->teaching);
  g_object_unref (self->settings);
  desks_remove_folder (self->folder);
  g_free (self->folder);
}

static GListModel *
get_names (Fixture *self)
{
  GtkWidget *list = panel_fixture_find (
    GTK_WIDGET (panel_fixture_child (self->page, ZHUPI_TYPE_NAMES_PAGE, "list_scroller")),
    GTK_TYPE_LIST_VIEW);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

static void
assert_names (Fixture    *self,
              const char *expected)
{
  GListModel *names = get_names (self);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (GtkStringObject) name = g_list_model_get_item (names, i);

      g_string_append_printf (text, "%s; ", gtk_string_object_get_string (name));
    }
  g_string_replace (text, "\t", " ", 0);
  g_assert_cmpstr (g_strchomp (text->str), ==, expected);
}

#define ALL "云帆电池 company 1 1 0; 北岸储能电站 project 1 1 0; 高新区 company 0 0 1;"

static void
test_list (Fixture      *self,
           gconstpointer data)
{
  assert_names (self, ALL);
  panel_fixture_assert_named (GTK_WIDGET (panel_fixture_child (self->page, ZHUPI_TYPE_NAMES_PAGE,
                                                               "list_scroller")));
}

static void
click_first_button (Fixture *self)
{
  GtkWidget *list = panel_fixture_find (
    GTK_WIDGET (panel_fixture_child (self->page, ZHUPI_TYPE_NAMES_PAGE, "list_scroller")),
    GTK_TYPE_LIST_VIEW);

  panel_fixture_wait_for (panel_fixture_find (list, GTK_TYPE_BUTTON) != NULL);
  g_signal_emit_by_name (panel_fixture_find (list, GTK_TYPE_BUTTON), "clicked");
}

/* As the person does: the button lies outside of the page. */
static void
undo_by_toast (Fixture *self)
{
  GtkWidget *toast = NULL;
  GtkWidget *button;

  panel_fixture_wait_for (
    (toast = panel_fixture_find (self->window, g_type_from_name ("AdwToastWidget"))) != NULL);
  button = panel_fixture_find (toast, GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
test_forget (Fixture      *self,
             gconstpointer data)
{
  click_first_button (self);
  assert_names (self, "北岸储能电站 project 1 1 0; 高新区 company 0 0 1;");
  undo_by_toast (self);
  assert_names (self, ALL);
}

static void
test_reset (Fixture      *self,
            gconstpointer data)
{
  GtkStack *stack = GTK_STACK (panel_fixture_child (self->page, ZHUPI_TYPE_NAMES_PAGE,
                                                    "list_stack"));

  g_assert_true (gtk_widget_activate_action (self->page, "names.reset", NULL));
  assert_names (self, "");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "empty");
  undo_by_toast (self);
  assert_names (self, ALL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "list");
}

static void
test_add (Fixture      *self,
          gconstpointer data)
{
  GtkEditable *row = GTK_EDITABLE (panel_fixture_child (self->page, ZHUPI_TYPE_NAMES_PAGE,
                                                        "add_row"));

  gtk_editable_set_text (row, " 星河重工 ");
  g_signal_emit_by_name (row, "apply");
  gtk_editable_set_text (row, "  ");
  g_signal_emit_by_name (row, "apply");
  assert_names (self, "云帆电池 company 1 1 0; 北岸储能电站 project 1 1 0; "
                      "星河重工 company 1 1 0; 高新区 company 0 0 1;");
}

static void
test_lexicons (Fixture      *self,
               gconstpointer data)
{
  const char *paths[] = { "/nowhere/own.tsv", NULL };
  GtkWidget *group = GTK_WIDGET (panel_fixture_child (self->page, ZHUPI_TYPE_NAMES_PAGE,
                                                      "lexicon_group"));
  g_auto (GStrv) left = NULL;

  g_settings_set_strv (self->settings, "lexicons", paths);
  panel_fixture_wait_for (panel_fixture_find (group, ADW_TYPE_ACTION_ROW) != NULL);
  g_assert_true (gtk_widget_activate_action (self->page, "names.remove-lexicon", "s",
                                             "/nowhere/own.tsv"));
  panel_fixture_wait_for (panel_fixture_find (group, ADW_TYPE_ACTION_ROW) == NULL);
  left = g_settings_get_strv (self->settings, "lexicons");
  g_assert_cmpuint (g_strv_length (left), ==, 0);
}

static void
test_options (Fixture      *self,
              gconstpointer data)
{
  GtkSwitch *tagger = GTK_SWITCH (panel_fixture_child (self->page, ZHUPI_TYPE_NAMES_PAGE,
                                                       "tagger_switch"));
  GtkAdjustment *threshold = GTK_ADJUSTMENT (panel_fixture_child (self->page,
                                                                  ZHUPI_TYPE_NAMES_PAGE,
                                                                  "threshold"));
  ZhupiRecognizerOptions options;

  zhupi_teaching_get_options (self->teaching, &options);
  g_assert_false (options.without_tagger);
  g_assert_cmpint (options.threshold, ==, ZHUPI_RECOGNIZER_THRESHOLD);
  gtk_switch_set_active (tagger, FALSE);
  gtk_adjustment_set_value (threshold, 75);
  zhupi_teaching_get_options (self->teaching, &options);
  g_assert_true (options.without_tagger);
  g_assert_cmpint (options.threshold, ==, 750);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

  ADD ("/app/names-page/lists-lessons", test_list);
  ADD ("/app/names-page/forget-and-undo", test_forget);
  ADD ("/app/names-page/reset-and-undo", test_reset);
  ADD ("/app/names-page/add", test_add);
  ADD ("/app/names-page/lexicons", test_lexicons);
  ADD ("/app/names-page/options", test_options);

  return g_test_run ();
}
