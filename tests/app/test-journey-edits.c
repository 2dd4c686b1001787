/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#include <string.h>

#define ARTICLE                                                                \
  "星河重工下线新船\n\n"                                                       \
  "新船长三百米，由星河重工建造。今天天气很好，江面上风平浪静。\n"
#define N_STEPS 20
#define WORD "天气"
#define OUTER "今天天气很好"
#define NOTE "seen twice"

static void
test_relabel (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) row = NULL;

  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_mark (journey, WORD, "1");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, WORD, "company") == 1);
  zhupi_ui_key ("2");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, WORD, "project") == 1);
  g_assert_cmpuint (zhupi_journey_count_marks (journey, WORD, "company"), ==, 0);
  row = zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LIST_ITEM, WORD ", Project");
}

/* What the right button is pressed on can become something else by the menu. */
static void
test_relabel_by_menu (ZhupiJourney *journey)
{
  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_mark (journey, WORD, "1");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, WORD, "company") == 1);
  zhupi_ui_click_character (journey->ui, journey->text,
                            zhupi_ui_offset_of (journey->text, WORD), 3, 1);
  if (!zhupi_journey_sees_menu (journey))
    return;
  zhupi_journey_press_containing (journey, ATSPI_ROLE_MENU_ITEM, "Project");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, WORD, "project") == 1);
  g_assert_cmpuint (zhupi_journey_count_marks (journey, WORD, "company"), ==, 0);
}

/* One inside the other, and one over the edge of both. */
static void
test_overlap (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) row = NULL;
  g_autofree char *description = NULL;

  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_mark (journey, OUTER, "2");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, OUTER, "project") == 1);
  /* The edge of a chosen mark would be moved by a drag that begins on it. */
  zhupi_ui_key ("Escape");
  zhupi_journey_mark (journey, WORD, "1");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, WORD, "company") == 1);
  zhupi_ui_key ("Escape");
  zhupi_journey_mark (journey, "很好，江面上", "1");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, "很好，江面上", "company") == 1);
  g_assert_cmpuint (zhupi_journey_count_marks (journey, OUTER, "project"), ==, 1);
  row = zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LIST_ITEM, WORD ", Company");
  description = atspi_accessible_get_name (row, NULL);
  g_assert_nonnull (strstr (description, "overlaps"));
}

/* What the line below the title tells of. */
static void
wait_for_marks (ZhupiJourney *journey,
                guint         n_marks)
{
  g_autofree char *part = g_strdup_printf (" · %u marks", n_marks);
  g_autoptr (AtspiAccessible) label =
    zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LABEL, part);

  zhupi_ui_wait_until (zhupi_ui_is_seen (label));
}

static void
press_often (const char *keys)
{
  for (guint i = 0; i < N_STEPS; i++)
    zhupi_ui_key (keys);
}

/* Twenty marks of a character each, one after the other. */
static void
test_undo_twenty (ZhupiJourney *journey)
{
  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_focus_text (journey);
  zhupi_ui_click_character (journey->ui, journey->text,
                            zhupi_ui_offset_of (journey->text, "新船长"), 1, 1);
  for (guint i = 0; i < N_STEPS; i++)
    {
      zhupi_ui_key ("shift+Right");
      zhupi_ui_key ("1");
    }
  wait_for_marks (journey, N_STEPS);
  press_often ("ctrl+z");
  wait_for_marks (journey, 0);
  press_often ("ctrl+shift+z");
  wait_for_marks (journey, N_STEPS);
  zhupi_journey_close (journey);
  g_assert_cmpuint (zhupi_journey_count_marks (journey, "很", "company"), ==, 1);
}

/* A note is one step, however many keys were pressed for it. */
static void
test_note (ZhupiJourney *journey)
{
  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_mark (journey, WORD, "1");
  zhupi_journey_write_note (journey, NOTE);
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, NOTE, NULL) == 1);
  zhupi_ui_key ("ctrl+z");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, NOTE, NULL) == 0);
  g_assert_cmpuint (zhupi_journey_count_marks (journey, WORD, "company"), ==, 1);
  zhupi_ui_key ("ctrl+y");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, NOTE, NULL) == 1);
  g_assert_cmpuint (zhupi_journey_count_lines (journey, WORD, "\"company\"", NOTE, NULL), ==, 1);
}

/* What is still being typed is in the list, which goes back to the beginning. */
static void
test_note_in_history (ZhupiJourney *journey)
{
  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_mark (journey, WORD, "1");
  zhupi_ui_key ("n");
  zhupi_ui_wait_focus (journey->ui, ATSPI_ROLE_TEXT, "Note");
  zhupi_ui_type (NOTE);
  zhupi_ui_key ("ctrl+h");
  g_object_unref (zhupi_ui_wait (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "Go There"));
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, NOTE, NULL) == 1);
  g_object_unref (zhupi_ui_wait (journey->ui, ATSPI_ROLE_LABEL, "Beginning"));
  zhupi_ui_wait_until (zhupi_ui_has_keyboard ("History"));
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "Go There");
}

static void
test_delete (ZhupiJourney *journey)
{
  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_mark (journey, WORD, "1");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, WORD, "company") == 1);
  zhupi_ui_key ("BackSpace");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, WORD, "company") == 0);
  zhupi_ui_key ("ctrl+z");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, WORD, "company") == 1);
  g_assert_cmpuint (zhupi_journey_count_marks (journey, WORD, "project"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/edits/another-key-another-class", test_relabel);
  zhupi_journey_add ("/journey/edits/menu-changes-the-class", test_relabel_by_menu);
  zhupi_journey_add ("/journey/edits/marks-may-overlap", test_overlap);
  zhupi_journey_add ("/journey/edits/twenty-steps-back-and-forth", test_undo_twenty);
  zhupi_journey_add ("/journey/edits/note-is-one-step", test_note);
  zhupi_journey_add ("/journey/edits/history-has-the-note-that-is-typed", test_note_in_history);
  zhupi_journey_add ("/journey/edits/deleted-comes-back", test_delete);
  return g_test_run ();
}
