/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/edit-fixture.h"
#include "zhupi-error.h"

#include <string.h>

static ZhupiCommand *
mark (EditFixture *fixture,
      guint        start,
      guint        end)
{
  return zhupi_editing_mark (fixture->set, (ZhupiRange) { start, end }, fixture->company,
                             &fixture->author);
}

static void
test_undo_redo (EditFixture  *fixture,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  edit_fixture_do (fixture, mark (fixture, 0, 4));
  edit_fixture_do (fixture, mark (fixture, 5, 9));
  edit_fixture_undo (fixture);
  edit_fixture_assert (fixture, "0-4 company accepted;");
  edit_fixture_undo (fixture);
  edit_fixture_assert (fixture, "");
  g_assert_false (zhupi_history_undo (fixture->history, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_CONFLICT);
  g_assert_true (zhupi_history_redo (fixture->history, NULL));
  g_assert_true (zhupi_history_redo (fixture->history, NULL));
  g_assert_false (zhupi_history_redo (fixture->history, NULL));
  edit_fixture_assert (fixture, "0-4 company accepted; 5-9 company accepted;");
}

static void
test_new_step_clears_redo (EditFixture  *fixture,
                           gconstpointer data)
{
  edit_fixture_do (fixture, mark (fixture, 0, 4));
  edit_fixture_undo (fixture);
  g_assert_true (zhupi_history_get_can_redo (fixture->history));
  edit_fixture_do (fixture, mark (fixture, 5, 9));
  g_assert_false (zhupi_history_get_can_redo (fixture->history));
  g_assert_null (zhupi_history_peek_redo (fixture->history));
}

static void
note_property_cb (GString    *log,
                  GParamSpec *pspec)
{
  g_string_append_printf (log, "%s;", g_param_spec_get_name (pspec));
}

static void
test_properties (EditFixture  *fixture,
                 gconstpointer data)
{
  g_autoptr (GString) log = g_string_new (NULL);
  g_autofree char *undo_label = NULL;
  g_autofree char *redo_label = NULL;

  g_signal_connect_swapped (fixture->history, "notify", G_CALLBACK (note_property_cb), log);
  edit_fixture_do (fixture, mark (fixture, 0, 4));
  g_assert_cmpstr (log->str, ==, "undo-label;can-undo;");
  g_string_truncate (log, 0);
  edit_fixture_do (fixture, mark (fixture, 18, 22));
  g_assert_cmpstr (log->str, ==, "");
  edit_fixture_undo (fixture);
  g_assert_cmpstr (log->str, ==, "redo-label;can-redo;");
  g_object_get (fixture->history, "undo-label", &undo_label, "redo-label", &redo_label, NULL);
  g_assert_cmpstr (undo_label, ==, "Mark 星河重工");
  g_assert_cmpstr (redo_label, ==, "Mark 星河重工");
  g_signal_handlers_disconnect_by_data (fixture->history, log);
}

static void
test_group (EditFixture  *fixture,
            gconstpointer data)
{
  zhupi_history_begin_group (fixture->history, ZHUPI_COMMAND_IMPORT, NULL);
  edit_fixture_do (fixture, mark (fixture, 0, 4));
  zhupi_history_begin_group (fixture->history, ZHUPI_COMMAND_MARK, "inner");
  edit_fixture_do (fixture, mark (fixture, 5, 9));
  zhupi_history_end_group (fixture->history);
  g_assert_false (zhupi_history_get_can_undo (fixture->history));
  g_assert_false (zhupi_history_undo (fixture->history, NULL));
  edit_fixture_do (fixture, mark (fixture, 10, 15));
  zhupi_history_end_group (fixture->history);
  g_assert_cmpint (zhupi_history_peek_undo (fixture->history)->kind, ==,
                   ZHUPI_COMMAND_IMPORT);
  g_assert_cmpuint (zhupi_annotation_set_get_size (fixture->set), ==, 3);
  edit_fixture_undo (fixture);
  g_assert_cmpuint (zhupi_annotation_set_get_size (fixture->set), ==, 0);
  g_assert_false (zhupi_history_get_can_undo (fixture->history));
  g_assert_true (zhupi_history_redo (fixture->history, NULL));
  g_assert_cmpuint (zhupi_annotation_set_get_size (fixture->set), ==, 3);
}

static void
test_empty_group (EditFixture  *fixture,
                  gconstpointer data)
{
  g_autoptr (ZhupiCommand) nothing = zhupi_command_new (ZHUPI_COMMAND_MARK, NULL);

  zhupi_history_begin_group (fixture->history, ZHUPI_COMMAND_IMPORT, NULL);
  zhupi_history_end_group (fixture->history);
  g_assert_true (zhupi_history_apply (fixture->history, nothing, NULL));
  g_assert_false (zhupi_history_get_can_undo (fixture->history));
}

static void
test_read_only (EditFixture  *fixture,
                gconstpointer data)
{
  g_autoptr (ZhupiCommand) command = mark (fixture, 5, 9);
  g_autoptr (GError) error = NULL;

  edit_fixture_do (fixture, mark (fixture, 0, 4));
  zhupi_annotation_set_set_read_only (fixture->set, TRUE);
  g_assert_false (zhupi_history_apply (fixture->history, command, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_READ_ONLY);
  g_assert_nonnull (strstr (error->message, "Reading"));
  g_assert_false (zhupi_history_apply_silently (fixture->history, command, NULL));
  g_assert_false (zhupi_history_undo (fixture->history, NULL));
  g_assert_false (zhupi_history_redo (fixture->history, NULL));
  edit_fixture_assert (fixture, "0-4 company accepted;");
}

static void
test_silent (EditFixture  *fixture,
             gconstpointer data)
{
  edit_fixture_do (fixture, mark (fixture, 0, 4));
  edit_fixture_undo (fixture);
  edit_fixture_suggest (fixture, (ZhupiRange) { 5, 9 }, fixture->company, 700);
  g_assert_false (zhupi_history_get_can_undo (fixture->history));
  g_assert_true (zhupi_history_redo (fixture->history, NULL));
  edit_fixture_undo (fixture);
  edit_fixture_assert (fixture, "5-9 company suggested;");
}

static void
note_applied_cb (GString      *log,
                 ZhupiCommand *command,
                 gboolean      reverted)
{
  g_string_append_printf (log, "%u%c;", zhupi_command_get_size (command), reverted ? '-' : '+');
}

static void
test_applied (EditFixture  *fixture,
              gconstpointer data)
{
  g_autoptr (GString) log = g_string_new (NULL);

  g_signal_connect_swapped (fixture->history, "applied", G_CALLBACK (note_applied_cb), log);
  zhupi_history_begin_group (fixture->history, ZHUPI_COMMAND_IMPORT, NULL);
  edit_fixture_do (fixture, mark (fixture, 0, 4));
  edit_fixture_do (fixture, mark (fixture, 5, 9));
  zhupi_history_end_group (fixture->history);
  edit_fixture_undo (fixture);
  edit_fixture_suggest (fixture, (ZhupiRange) { 23, 25 }, fixture->company, 700);
  g_assert_true (zhupi_history_redo (fixture->history, NULL));
  g_assert_cmpstr (log->str, ==, "1+;1+;2-;1+;2+;");
  g_signal_handlers_disconnect_by_data (fixture->history, log);
}

/* What changed behind the history's back makes undo refuse, and nothing is lost. */
static void
test_conflict (EditFixture  *fixture,
               gconstpointer data)
{
  g_autoptr (ZhupiCommand) removal = NULL;
  g_autoptr (GError) error = NULL;

  edit_fixture_do (fixture, mark (fixture, 0, 4));
  removal = zhupi_editing_remove (fixture->set, edit_fixture_nth (fixture, 0));
  g_assert_true (zhupi_history_apply_silently (fixture->history, removal, NULL));
  g_assert_false (zhupi_history_undo (fixture->history, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_CONFLICT);
  g_assert_true (zhupi_history_get_can_undo (fixture->history));
  edit_fixture_assert (fixture, "");
}

#define ADD(name, func) \
  g_test_add ("/edit/history/" name, EditFixture, NULL, edit_fixture_set_up, func, \
              edit_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("undo-and-redo-walk-all-steps", test_undo_redo);
  ADD ("new-step-clears-redo", test_new_step_clears_redo);
  ADD ("properties-notify-on-real-change-only", test_properties);
  ADD ("group-is-one-step", test_group);
  ADD ("nothing-done-is-no-step", test_empty_group);
  ADD ("read-only-set-is-left-alone", test_read_only);
  ADD ("silent-command-is-no-step", test_silent);
  ADD ("applied-tells-each-command", test_applied);
  ADD ("conflict-refuses-and-keeps-the-step", test_conflict);
  return g_test_run ();
}
