/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#include <string.h>

#define NAME "Second look"
#define ONLY_IN_SECOND "早春"

static guint
count_sets (ZhupiJourney *journey)
{
  g_autoptr (GPtrArray) sets = zhupi_journey_list_sets (journey);

  return sets->len;
}

static void
open_chooser (ZhupiJourney *journey)
{
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, "Annotation Sets");
}

static void
press_in_chooser (ZhupiJourney *journey,
                  const char   *button)
{
  open_chooser (journey);
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, button);
}

static void
close_chooser (ZhupiJourney *journey)
{
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "Duplicate");
  zhupi_ui_settle ();
}

/* Puts a file beside the sets, as the program does with one that it cannot read. */
static void
lay_aside (ZhupiJourney *journey)
{
  g_autoptr (GPtrArray) sets = zhupi_journey_list_sets (journey);
  g_autofree char *folder = g_path_get_dirname (g_ptr_array_index (sets, 0));
  g_autofree char *path = g_build_filename (folder, "a.damaged-1.journal", NULL);

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
}

/* What lies beside the sets is told where the sets are. */
static void
test_laid_aside (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) told = NULL;

  zhupi_journey_open (journey, NULL);
  zhupi_ui_wait_until (count_sets (journey) == 1);
  open_chooser (journey);
  zhupi_ui_settle ();
  g_assert_null (zhupi_ui_find_containing (journey->ui, ATSPI_ROLE_LABEL, "laid aside"));
  close_chooser (journey);
  lay_aside (journey);
  zhupi_journey_focus_text (journey);
  open_chooser (journey);
  told = zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LABEL, "laid aside");
  zhupi_ui_wait_until (zhupi_ui_is_seen (told));
  close_chooser (journey);
}

static void
test_duplicate (ZhupiJourney *journey)
{
  guint n_lines;

  zhupi_journey_open (journey, NULL);
  n_lines = zhupi_journey_count_lines (journey, "\"Annotation\"", NULL);
  press_in_chooser (journey, "Duplicate");
  zhupi_ui_wait_until (count_sets (journey) == 2);
  zhupi_ui_wait_until (
    zhupi_journey_count_lines (journey, "\"Annotation\"", NULL) == 2 * n_lines);
  g_assert_cmpuint (count_sets (journey), ==, 2);
}

static void
wait_for_name (ZhupiJourney *journey,
               const char   *name)
{
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", name);

  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, quoted, NULL) == 1);
}

/* What is typed next is the name. */
static void
test_copy_name (ZhupiJourney *journey)
{
  zhupi_journey_open (journey, NULL);
  press_in_chooser (journey, "Duplicate");
  wait_for_name (journey, "First Reading (Copy)");
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, "Duplicate");
  wait_for_name (journey, "First Reading (Copy 2)");
  zhupi_ui_type (NAME "\n");
  wait_for_name (journey, NAME);
  g_assert_cmpuint (zhupi_journey_count_lines (journey, "(Copy 2)", NULL), ==, 0);
}

/* A mark in one set is not in the other, and one click leads from set to set. */
static void
test_switch (ZhupiJourney *journey)
{
  zhupi_journey_open (journey, NULL);
  press_in_chooser (journey, "New Set");
  zhupi_ui_wait_until (count_sets (journey) == 2);
  close_chooser (journey);
  zhupi_journey_mark (journey, ONLY_IN_SECOND, "2");
  g_object_unref (
    zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LIST_ITEM, ONLY_IN_SECOND));
  open_chooser (journey);
  zhupi_journey_press (journey, ATSPI_ROLE_LIST_ITEM, "First Reading");
  zhupi_ui_wait_gone_containing (journey->ui, ATSPI_ROLE_LIST_ITEM, ONLY_IN_SECOND ", Project");
  open_chooser (journey);
  zhupi_journey_press (journey, ATSPI_ROLE_LIST_ITEM, "Reading 2");
  g_object_unref (zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LIST_ITEM,
                                            ONLY_IN_SECOND ", Project"));
  g_assert_cmpuint (zhupi_journey_count_marks (journey, ONLY_IN_SECOND, "project"), ==, 1);
}

static void
test_new (ZhupiJourney *journey)
{
  zhupi_journey_open (journey, NULL);
  press_in_chooser (journey, "New Set");
  zhupi_ui_wait_until (count_sets (journey) == 2);
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"Reading 2\"", NULL) == 1);
  g_assert_cmpuint (count_sets (journey), ==, 2);
}

static void
test_rename (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) entry = NULL;

  zhupi_journey_open (journey, NULL);
  open_chooser (journey);
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

/* Another program has other classes for the words, as soon as they stand in the set file. */
static gboolean
change_class_of (ZhupiJourney *journey,
                 const char   *words)
{
  g_autoptr (GPtrArray) sets = zhupi_journey_list_sets (journey);
  const char *path = g_ptr_array_index (sets, 0);
  g_autofree char *contents = NULL;
  g_autoptr (GString) changed = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  lines = g_strsplit (contents, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      if (strstr (*line, words) == NULL)
        continue;
      changed = g_string_new (*line);
      g_string_replace (changed, "\"project\"", "\"company\"", 0);
      g_free (*line);
      *line = g_strdup (changed->str);
      break;
    }
  if (changed == NULL)
    return FALSE;
  g_free (contents);
  contents = g_strjoinv ("\n", lines);
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  return TRUE;
}

/* The button of the banner asks, and what is taken over can be undone. */
static void
test_foreign (ZhupiJourney *journey)
{
  zhupi_journey_open (journey, NULL);
  zhupi_journey_mark (journey, ONLY_IN_SECOND, "2");
  zhupi_ui_wait_until (change_class_of (journey, "\"" ONLY_IN_SECOND "\""));
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, "Decide…");
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, "Take Over Theirs");
  g_object_unref (zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LIST_ITEM,
                                            ONLY_IN_SECOND ", Company"));
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+z");
  g_object_unref (zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LIST_ITEM,
                                            ONLY_IN_SECOND ", Project"));
  g_assert_cmpuint (count_sets (journey), ==, 1);
}

static void
test_delete (ZhupiJourney *journey)
{
  guint n_lines;

  zhupi_journey_open (journey, NULL);
  n_lines = zhupi_journey_count_lines (journey, "\"Annotation\"", NULL);
  press_in_chooser (journey, "Duplicate");
  zhupi_ui_wait_until (count_sets (journey) == 2);
  close_chooser (journey);
  press_in_chooser (journey, "Delete This Set");
  zhupi_ui_wait_until (count_sets (journey) == 1);
  zhupi_ui_settle ();
  g_assert_cmpuint (count_sets (journey), ==, 1);
  zhupi_journey_undo_by_toast (journey);
  zhupi_ui_wait_until (count_sets (journey) == 2);
  zhupi_ui_wait_until (
    zhupi_journey_count_lines (journey, "\"Annotation\"", NULL) == 2 * n_lines);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/sets/laid-aside-files-are-told", test_laid_aside);
  zhupi_journey_add ("/journey/sets/duplicate-has-the-same-marks", test_duplicate);
  zhupi_journey_add ("/journey/sets/copy-is-named-at-once", test_copy_name);
  zhupi_journey_add ("/journey/sets/new-is-named-by-its-number", test_new);
  zhupi_journey_add ("/journey/sets/each-has-its-own-marks", test_switch);
  zhupi_journey_add ("/journey/sets/rename-can-be-undone", test_rename);
  zhupi_journey_add ("/journey/sets/deleted-comes-back-by-the-toast", test_delete);
  zhupi_journey_add ("/journey/sets/another-program's-can-be-taken-over", test_foreign);
  return g_test_run ();
}
