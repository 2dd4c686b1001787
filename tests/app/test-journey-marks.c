/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#define TITLE_WORD "春潮"
#define N_TITLE_WORD 2
#define PLACE "江北理工大学"
#define REPEATED "园区"
#define SUGGESTED "\"suggested\""
#define REJECTED "\"rejected\""

static void
mark_title_word_by_keys (ZhupiJourney *journey)
{
  zhupi_journey_focus_text (journey);
  for (guint i = 0; i < N_TITLE_WORD; i++)
    zhupi_ui_key ("shift+Right");
  zhupi_ui_wait_until (zhupi_ui_is_selected (journey->text, 0, N_TITLE_WORD));
  zhupi_ui_key ("2");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, TITLE_WORD, "project") == 1);
}

/* What the program gives the keyboard to first must lead to the text without the mouse. */
static void
test_keyboard_only (ZhupiJourney *journey)
{
  gint64 deadline = zhupi_ui_deadline ();

  zhupi_journey_open (journey, NULL);
  while (!zhupi_ui_has_state (journey->text, ATSPI_STATE_FOCUSED))
    {
      zhupi_ui_key ("Tab");
      zhupi_ui_tick (deadline, G_STRLOC, "the text to get the keyboard");
    }
  zhupi_ui_key ("ctrl+Home");
  zhupi_ui_key ("shift+Right");
  zhupi_ui_key ("shift+Right");
  zhupi_ui_key ("1");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, TITLE_WORD, "company") == 1);
  zhupi_ui_key ("2");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, TITLE_WORD, "project") == 1);
  g_assert_cmpuint (zhupi_journey_count_marks (journey, TITLE_WORD, "company"), ==, 0);
}

static void
test_edges (ZhupiJourney *journey)
{
  zhupi_journey_open (journey, NULL);
  mark_title_word_by_keys (journey);
  zhupi_ui_key ("alt+Right");
  zhupi_ui_key ("alt+Right");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, "春潮催动", NULL) == 1);
  zhupi_ui_key ("alt+shift+Right");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, "潮催动", NULL) == 1);
  zhupi_ui_key ("ctrl+z");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, "春潮催动", NULL) == 1);
  g_assert_cmpuint (zhupi_journey_count_marks (journey, "潮催动", NULL), ==, 0);
}

static void
test_mouse_drag (ZhupiJourney *journey)
{
  zhupi_journey_open (journey, NULL);
  zhupi_journey_mark (journey, PLACE, "1");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, PLACE, "company") == 1);
  g_assert_false (zhupi_ui_has_selection (journey->text));
}

static void
test_popover (ZhupiJourney *journey)
{
  zhupi_journey_open (journey, NULL);
  zhupi_journey_select (journey, PLACE);
  if (!zhupi_journey_sees_menu (journey))
    return;
  zhupi_journey_press_containing (journey, ATSPI_ROLE_MENU_ITEM, "Project");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, PLACE, "project") == 1);
  g_assert_cmpuint (zhupi_journey_count_marks (journey, PLACE, "company"), ==, 0);
}

static void
test_accept_and_reject (ZhupiJourney *journey)
{
  guint n_suggested;

  zhupi_journey_open (journey, NULL);
  n_suggested = zhupi_journey_count_lines (journey, SUGGESTED, NULL);
  g_assert_cmpuint (n_suggested, >, 2);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("s");
  zhupi_ui_key ("a");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, SUGGESTED, NULL) == n_suggested - 1);
  zhupi_ui_key ("x");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, REJECTED, NULL) == 1);
  g_assert_cmpuint (zhupi_journey_count_lines (journey, SUGGESTED, NULL), ==, n_suggested - 2);
  zhupi_ui_key ("ctrl+z");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, REJECTED, NULL) == 0);
  zhupi_ui_key ("ctrl+z");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, SUGGESTED, NULL) == n_suggested);
}

static void
test_delete_and_undo (ZhupiJourney *journey)
{
  zhupi_journey_open (journey, NULL);
  mark_title_word_by_keys (journey);
  zhupi_ui_key ("Delete");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, TITLE_WORD, NULL) == 0);
  zhupi_journey_undo_by_toast (journey);
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, TITLE_WORD, NULL) == 1);
  g_assert_cmpuint (zhupi_journey_count_marks (journey, TITLE_WORD, "project"), ==, 1);
}

/* A digit in the note is a digit. */
static void
test_keys_rest_in_note (ZhupiJourney *journey)
{
  guint n_lines;

  zhupi_journey_open (journey, NULL);
  mark_title_word_by_keys (journey);
  n_lines = zhupi_journey_count_lines (journey, "\"Annotation\"", NULL);
  zhupi_journey_write_note (journey, "1 or 2, ask Jack");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "1 or 2, ask Jack", NULL) == 1);
  g_assert_cmpuint (zhupi_journey_count_lines (journey, "\"Annotation\"", NULL), ==, n_lines);
}

static guint
count_repeated (ZhupiJourney *journey)
{
  return zhupi_journey_count_marks (journey, REPEATED, "company");
}

static void
mark_all_the_same (ZhupiJourney *journey,
                   gboolean      with_exception)
{
  zhupi_journey_select (journey, REPEATED);
  zhupi_ui_key ("m");
  g_object_unref (zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_CHECK_BOX, "Other places"));
  zhupi_ui_settle ();
  if (with_exception)
    zhupi_ui_key ("space");
  zhupi_ui_key ("Return");
}

/* Keys alone: M shows the places, Space leaves one out, Enter marks, one undo takes all back. */
static void
test_same (ZhupiJourney *journey)
{
  guint n_lines;
  guint n_marked;

  zhupi_journey_open (journey, NULL);
  n_lines = zhupi_journey_count_lines (journey, "\"Annotation\"", NULL);
  mark_all_the_same (journey, FALSE);
  zhupi_ui_wait_until (count_repeated (journey) > 2);
  n_marked = count_repeated (journey);
  g_assert_cmpuint (n_marked, >, 2);
  zhupi_ui_key ("ctrl+z");
  zhupi_ui_wait_until (count_repeated (journey) == 0);
  mark_all_the_same (journey, TRUE);
  zhupi_ui_wait_until (count_repeated (journey) == n_marked - 1);
  zhupi_ui_key ("ctrl+z");
  zhupi_ui_wait_until (count_repeated (journey) == 0);
  g_assert_cmpuint (zhupi_journey_count_lines (journey, "\"Annotation\"", NULL), ==, n_lines);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/marks/keyboard-alone-is-enough", test_keyboard_only);
  zhupi_journey_add ("/journey/marks/edges-move-by-keys", test_edges);
  zhupi_journey_add ("/journey/marks/mouse-drag-and-key", test_mouse_drag);
  zhupi_journey_add ("/journey/marks/popover-offers-the-classes", test_popover);
  zhupi_journey_add ("/journey/marks/accept-and-reject-are-single-keys", test_accept_and_reject);
  zhupi_journey_add ("/journey/marks/deleted-comes-back-by-the-toast", test_delete_and_undo);
  zhupi_journey_add ("/journey/marks/all-the-same-with-an-exception", test_same);
  zhupi_journey_add ("/journey/marks/keys-rest-in-the-note", test_keys_rest_in_note);
  return g_test_run ();
}
