/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#define NAME "Second look"
#define ONLY_IN_SECOND "早春"

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
  zhupi_journey_end (journey);
}

static guint
count_sets (ZhupiJourney *journey)
{
  g_autoptr (GPtrArray) sets = zhupi_journey_list_sets (journey);

  return sets->len;
}

static void
press (ZhupiJourney *journey,
       const char   *button)
{
  g_autoptr (AtspiAccessible) found = zhupi_ui_wait (journey->ui, ATSPI_ROLE_PUSH_BUTTON, button);

  zhupi_ui_wait_until (zhupi_ui_is_seen (found));
  zhupi_ui_settle ();
  zhupi_ui_click (journey->ui, found, 1, 1);
}

static void
press_in_chooser (ZhupiJourney *journey,
                  const char   *button)
{
  press (journey, "Annotation Sets");
  press (journey, button);
}

static void
close_chooser (ZhupiJourney *journey)
{
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "Duplicate");
  zhupi_ui_settle ();
}

static void
test_duplicate (ZhupiJourney *journey,
                gconstpointer data)
{
  guint n_lines = zhupi_journey_count_lines (journey, "\"Annotation\"", NULL);

  press_in_chooser (journey, "Duplicate");
  zhupi_ui_wait_until (count_sets (journey) == 2);
  zhupi_ui_wait_until (
    zhupi_journey_count_lines (journey, "\"Annotation\"", NULL) == 2 * n_lines);
  g_assert_cmpuint (count_sets (journey), ==, 2);
}

/* A mark in one set is not in the other, and one click leads from set to set. */
static void
test_switch (ZhupiJourney *journey,
             gconstpointer data)
{
  press_in_chooser (journey, "New Set");
  zhupi_ui_wait_until (count_sets (journey) == 2);
  close_chooser (journey);
  zhupi_journey_mark (journey, ONLY_IN_SECOND, "2");
  g_object_unref (
    zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LIST_ITEM, ONLY_IN_SECOND));
  press (journey, "Annotation Sets");
  zhupi_journey_press (journey, ATSPI_ROLE_LIST_ITEM, "First Reading");
  zhupi_ui_wait_gone_containing (journey->ui, ATSPI_ROLE_LIST_ITEM, ONLY_IN_SECOND ", Project");
  press (journey, "Annotation Sets");
  zhupi_journey_press (journey, ATSPI_ROLE_LIST_ITEM, "Reading 2");
  g_object_unref (zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LIST_ITEM,
                                            ONLY_IN_SECOND ", Project"));
  g_assert_cmpuint (zhupi_journey_count_lines (journey, "\"" ONLY_IN_SECOND "\"", "\"project\"",
                                               NULL), ==, 1);
}

static void
test_new (ZhupiJourney *journey,
          gconstpointer data)
{
  press_in_chooser (journey, "New Set");
  zhupi_ui_wait_until (count_sets (journey) == 2);
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"Reading 2\"", NULL) == 1);
  g_assert_cmpuint (count_sets (journey), ==, 2);
}

static void
test_rename (ZhupiJourney *journey,
             gconstpointer data)
{
  g_autoptr (AtspiAccessible) entry = NULL;

  press (journey, "Annotation Sets");
  zhupi_ui_settle ();
  entry = zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_TEXT, "Name of This Set");
  zhupi_ui_click (journey->ui, entry, 1, 1);
  zhupi_ui_key ("ctrl+a");
  zhupi_ui_type (NAME "\n");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"" NAME "\"", NULL) == 1);
  close_chooser (journey);
  zhupi_ui_key ("ctrl+z");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"" NAME "\"", NULL) == 0);
  g_assert_cmpuint (count_sets (journey), ==, 1);
}

static void
test_delete (ZhupiJourney *journey,
             gconstpointer data)
{
  press_in_chooser (journey, "Duplicate");
  zhupi_ui_wait_until (count_sets (journey) == 2);
  close_chooser (journey);
  press_in_chooser (journey, "Delete This Set");
  zhupi_ui_wait_until (count_sets (journey) == 1);
  zhupi_ui_settle ();
  g_assert_cmpuint (count_sets (journey), ==, 1);
  zhupi_journey_undo_by_toast (journey);
  zhupi_ui_wait_until (count_sets (journey) == 2);
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
  add ("/journey/sets/duplicate-has-the-same-marks", test_duplicate);
  add ("/journey/sets/new-is-named-by-its-number", test_new);
  add ("/journey/sets/each-has-its-own-marks", test_switch);
  add ("/journey/sets/rename-can-be-undone", test_rename);
  add ("/journey/sets/deleted-comes-back-by-the-toast", test_delete);
  return g_test_run ();
}
