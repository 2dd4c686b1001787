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
journey_set_up (ZhupiJourney *journey,
                gconstpointer data)
{
  zhupi_journey_begin (journey);
  zhupi_journey_open (journey, NULL);
}

static void
journey_tear_down (ZhupiJourney *journey,
                   gconstpointer data)
{
  zhupi_journey_close (journey);
  zhupi_journey_end (journey);
}

static void
mark_title_word_by_keys (ZhupiJourney *journey)
{
  zhupi_journey_focus_text (journey);
  for (guint i = 0; i < N_TITLE_WORD; i++)
    zhupi_ui_key ("shift+Right");
  zhupi_ui_wait_until (zhupi_ui_is_selected (journey->text, 0, N_TITLE_WORD));
  zhupi_ui_key ("2");
  zhupi_ui_wait_until (
    zhupi_journey_count_lines (journey, "\"" TITLE_WORD "\"", "\"project\"", NULL) == 1);
}

/* What the program gives the keyboard to first must lead to the text without the mouse. */
static void
test_keyboard_only (ZhupiJourney *journey,
                    gconstpointer data)
{
  gint64 deadline = zhupi_ui_deadline ();

  while (!zhupi_ui_has_state (journey->text, ATSPI_STATE_FOCUSED))
    {
      zhupi_ui_key ("Tab");
      zhupi_ui_tick (deadline, G_STRLOC, "the text to get the keyboard");
    }
  zhupi_ui_key ("ctrl+Home");
  zhupi_ui_key ("shift+Right");
  zhupi_ui_key ("shift+Right");
  zhupi_ui_key ("1");
  zhupi_ui_wait_until (
    zhupi_journey_count_lines (journey, "\"" TITLE_WORD "\"", "\"company\"", NULL) == 1);
  zhupi_ui_key ("2");
  zhupi_ui_wait_until (
    zhupi_journey_count_lines (journey, "\"" TITLE_WORD "\"", "\"project\"", NULL) == 1);
  g_assert_cmpuint (zhupi_journey_count_lines (journey, "\"" TITLE_WORD "\"", "\"company\"", NULL),
                    ==, 0);
}

static void
test_edges (ZhupiJourney *journey,
            gconstpointer data)
{
  mark_title_word_by_keys (journey);
  zhupi_ui_key ("alt+Right");
  zhupi_ui_key ("alt+Right");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"春潮催动\"", NULL) == 1);
  zhupi_ui_key ("alt+shift+Right");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"潮催动\"", NULL) == 1);
  zhupi_ui_key ("ctrl+z");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"春潮催动\"", NULL) == 1);
  g_assert_cmpuint (zhupi_journey_count_lines (journey, "\"潮催动\"", NULL), ==, 0);
}

static void
test_mouse_drag (ZhupiJourney *journey,
                 gconstpointer data)
{
  zhupi_journey_select (journey, PLACE);
  zhupi_ui_key ("1");
  zhupi_ui_wait_until (
    zhupi_journey_count_lines (journey, "\"" PLACE "\"", "\"company\"", NULL) == 1);
  g_assert_false (zhupi_ui_has_selection (journey->text));
}

static void
test_popover (ZhupiJourney *journey,
              gconstpointer data)
{
  g_autoptr (AtspiAccessible) project = NULL;

  zhupi_journey_select (journey, PLACE);
  project = zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_MENU_ITEM, "Project");
  zhupi_ui_settle ();
  zhupi_ui_click (journey->ui, project, 1, 1);
  zhupi_ui_wait_until (
    zhupi_journey_count_lines (journey, "\"" PLACE "\"", "\"project\"", NULL) == 1);
  g_assert_cmpuint (zhupi_journey_count_lines (journey, "\"" PLACE "\"", "\"company\"", NULL), ==, 0);
}

static void
test_accept_and_reject (ZhupiJourney *journey,
                        gconstpointer data)
{
  guint n_suggested = zhupi_journey_count_lines (journey, SUGGESTED, NULL);

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
test_delete_and_undo (ZhupiJourney *journey,
                      gconstpointer data)
{
  mark_title_word_by_keys (journey);
  zhupi_ui_key ("Delete");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"" TITLE_WORD "\"", NULL) == 0);
  zhupi_journey_undo_by_toast (journey);
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"" TITLE_WORD "\"", NULL) == 1);
  g_assert_cmpuint (zhupi_journey_count_lines (journey, "\"" TITLE_WORD "\"", "\"project\"", NULL),
                    ==, 1);
}

/* A digit in the note is a digit. */
static void
test_keys_rest_in_note (ZhupiJourney *journey,
                        gconstpointer data)
{
  guint n_lines;

  mark_title_word_by_keys (journey);
  n_lines = zhupi_journey_count_lines (journey, "\"Annotation\"", NULL);
  zhupi_ui_key ("n");
  zhupi_ui_wait_focus (journey->ui, ATSPI_ROLE_TEXT, "Note");
  zhupi_ui_type ("1 or 2, ask Jack");
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "1 or 2, ask Jack", NULL) == 1);
  g_assert_cmpuint (zhupi_journey_count_lines (journey, "\"Annotation\"", NULL), ==, n_lines);
}

static guint
count_repeated (ZhupiJourney *journey)
{
  return zhupi_journey_count_lines (journey, "\"" REPEATED "\"", "\"company\"", NULL);
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
test_same (ZhupiJourney *journey,
           gconstpointer data)
{
  guint n_marked;

  mark_all_the_same (journey, FALSE);
  zhupi_ui_wait_until (count_repeated (journey) > 2);
  n_marked = count_repeated (journey);
  g_assert_cmpuint (n_marked, >, 2);
  zhupi_ui_key ("ctrl+z");
  zhupi_ui_wait_until (count_repeated (journey) == 0);
  mark_all_the_same (journey, TRUE);
  zhupi_ui_wait_until (count_repeated (journey) == n_marked - 1);
}

static void
add (const char *path,
     void (*test) (ZhupiJourney *, gconstpointer))
{
  g_test_add (path, ZhupiJourney, NULL, journey_set_up, test, journey_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  add ("/journey/marks/keyboard-alone-is-enough", test_keyboard_only);
  add ("/journey/marks/edges-move-by-keys", test_edges);
  add ("/journey/marks/mouse-drag-and-key", test_mouse_drag);
  add ("/journey/marks/popover-offers-the-classes", test_popover);
  add ("/journey/marks/accept-and-reject-are-single-keys", test_accept_and_reject);
  add ("/journey/marks/deleted-comes-back-by-the-toast", test_delete_and_undo);
  add ("/journey/marks/all-the-same-with-an-exception", test_same);
  add ("/journey/marks/keys-rest-in-the-note", test_keys_rest_in_note);
  return g_test_run ();
}
