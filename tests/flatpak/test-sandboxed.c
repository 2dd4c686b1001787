/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "app/zhupi-journey.h"
#include "app/zhupi-uitest-private.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* The window in its sandbox, with no more than the manifest gives it: files come and go through
 * the file chooser of the desktop. The one who starts this sets ZHUPI_TEST_DOCUMENTS (a folder
 * with article.txt, where the export goes) and ZHUPI_TEST_APP (the application id). */

#define NAME "星河重工"
#define NOTE "crane maker in the zone"
#define CHOOSER "xdg-desktop-portal-gtk"

static ZhupiUiHome *home;

static char *
document_path (const char *name)
{
  return g_build_filename (g_getenv ("ZHUPI_TEST_DOCUMENTS"), name, NULL);
}

/* What the sandbox keeps for the application, where the journeys look for a person's data. */
static void
look_into_sandbox (void)
{
  g_autofree char *outside = zhupi_ui_home_path (home, "../data");
  g_autofree char *inside =
    g_build_filename ("documents", ".var", "app", g_getenv ("ZHUPI_TEST_APP"), "data", NULL);

  g_assert_cmpint (g_rmdir (outside), ==, 0);
  g_assert_cmpint (symlink (inside, outside), ==, 0);
}

static gboolean
has_note (ZhupiJourney *journey)
{
  return zhupi_journey_count_lines (journey, NAME, "\"company\"", NOTE, NULL) == 1;
}

/* The first Return may only take what the chooser completed. */
static gboolean
is_chosen (void)
{
  zhupi_ui_settle ();
  if (zhupi_ui_find_window_of (CHOOSER) == 0)
    return TRUE;
  zhupi_ui_key ("Return");
  zhupi_ui_settle ();
  return FALSE;
}

/* In the file chooser of the desktop; @keys give the keyboard to its line for a path. */
static void
choose (const char *path,
        const char *keys)
{
  zhupi_ui_wait_until (zhupi_ui_find_window_of (CHOOSER) != 0);
  zhupi_ui_settle ();
  zhupi_ui_key (keys);
  zhupi_ui_settle ();
  zhupi_ui_key ("ctrl+a");
  zhupi_ui_type (path);
  zhupi_ui_wait_until (is_chosen ());
}

static void
wait_for_article (ZhupiJourney *journey)
{
  journey->text = zhupi_ui_wait (journey->ui, ATSPI_ROLE_TEXT, "Article text");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"Annotation\"", NULL) > 0);
  zhupi_ui_settle ();
}

static void
open_article (ZhupiJourney *journey)
{
  g_autofree char *path = document_path ("article.txt");

  journey->ui = zhupi_ui_start (home, NULL, NULL);
  zhupi_ui_settle ();
  zhupi_ui_key ("ctrl+o");
  choose (path, "ctrl+l");
  wait_for_article (journey);
}

static void
export_set (ZhupiJourney *journey)
{
  g_autofree char *path = document_path ("export.zhupi.json");
  g_autoptr (AtspiAccessible) button = NULL;

  zhupi_ui_key ("ctrl+e");
  button = zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "Export");
  zhupi_ui_settle ();
  zhupi_ui_click (journey->ui, button, 1, 1);
  choose (path, "ctrl+a");
  zhupi_ui_wait_until (zhupi_ui_file_contains (path, NOTE));
}

static void
test_journey (void)
{
  ZhupiJourney journey = { .home = home };

  open_article (&journey);
  zhupi_journey_select (&journey, NAME);
  zhupi_ui_key ("1");
  zhupi_journey_write_note (&journey, NOTE);
  zhupi_ui_wait_until (has_note (&journey));
  export_set (&journey);
  zhupi_ui_picture ("sandboxed.png");
  zhupi_journey_close (&journey);
}

/* A sandbox remembers the article, even though the file was only lent. */
static void
test_restart (void)
{
  ZhupiJourney journey = { .home = home };

  journey.ui = zhupi_ui_start (home, NULL, NULL);
  zhupi_ui_settle ();
  zhupi_ui_picture ("restarted.png");
  wait_for_article (&journey);
  g_assert_true (has_note (&journey));
  zhupi_journey_close (&journey);
}

/* From the bundle in one file: its translations are in it. */
static void
test_chinese (void)
{
  ZhupiUi *ui;
  g_autoptr (AtspiAccessible) button = NULL;

  zhupi_ui_home_setenv (home, "LC_ALL", "zh_CN.UTF-8");
  zhupi_ui_home_setenv (home, "LANGUAGE", "zh_CN");
  ui = zhupi_ui_start (home, NULL, NULL);
  button = zhupi_ui_wait_containing (ui, ATSPI_ROLE_PUSH_BUTTON, "打开");
  zhupi_ui_settle ();
  zhupi_ui_picture ("chinese.png");
  g_clear_object (&button);
  zhupi_ui_close (ui);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  home = zhupi_ui_home_new ();
  look_into_sandbox ();
  g_test_add_func ("/flatpak/journey/open-mark-note-export-through-the-portal", test_journey);
  g_test_add_func ("/flatpak/journey/restart-finds-the-work-again", test_restart);
  g_test_add_func ("/flatpak/bundle/window-is-chinese", test_chinese);
  status = g_test_run ();
  zhupi_ui_home_free (home);
  return status;
}
