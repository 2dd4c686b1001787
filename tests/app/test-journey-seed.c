/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#define NAME "三一中起"
#define NOTE "crane maker in the zone"

static char *
dup_shared_path (const char *name)
{
  return g_build_filename (g_getenv ("ZHUPI_SHARED"), name, NULL);
}

static gboolean
has_note (ZhupiJourney *journey)
{
  return zhupi_journey_count_lines (journey, NAME, "\"company\"", NOTE, NULL) == 1;
}

static void
mark_by_mouse_and_key (ZhupiJourney *journey)
{
  zhupi_journey_mark (journey, NAME, "1");
  zhupi_journey_write_note (journey, NOTE);
  zhupi_ui_wait_until (has_note (journey));
}

static void
undo_and_redo (ZhupiJourney *journey)
{
  zhupi_ui_key ("ctrl+z");
  zhupi_ui_wait_until (!has_note (journey));
  zhupi_ui_key ("ctrl+shift+z");
  zhupi_ui_wait_until (has_note (journey));
}

static void
find_again (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) row =
    zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LIST_ITEM, NAME);

  g_assert_true (has_note (journey));
}

/* The project's own check, its schema, and every MUST assertion of the W3C. */
static void
check_export (ZhupiJourney *journey,
              const char   *path,
              const char   *article)
{
  const char *source = g_getenv ("ZHUPI_TEST_SOURCE");
  g_autofree char *checker = g_build_filename (source, "tests/w3c/check-sets.mjs", NULL);
  g_autofree char *schema = g_build_filename (source, "data/zhupi-set.schema.json", NULL);
  g_autofree char *suite = dup_shared_path ("w3c");
  const char *check[] = { g_getenv ("ZHUPI_TEST_CLI"), "check", path, "--article", article, NULL };
  const char *look_for_checker[] = { "node", "-e", "require ('ajv')", NULL };
  const char *hold[] = { "node", checker, suite, schema, path, NULL };

  g_assert_cmpint (zhupi_ui_home_run (journey->home, check, NULL), ==, 0);
  zhupi_ui_home_setenv (journey->home, "NODE_PATH", "/usr/share/nodejs");
  if (zhupi_ui_home_run (journey->home, look_for_checker, NULL) != 0)
    {
      g_test_message ("node with ajv is not installed: the schemas were not looked at");
      return;
    }
  g_assert_cmpint (zhupi_ui_home_run (journey->home, hold, NULL), ==, 0);
}

static void
test_whole_journey (ZhupiJourney *journey)
{
  g_autofree char *article = dup_shared_path ("corpus/seed/article.txt");
  g_autofree char *exported = NULL;

  if (!g_file_test (article, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the seed article is not beside the project");
      return;
    }
  zhupi_journey_open (journey, article);
  mark_by_mouse_and_key (journey);
  undo_and_redo (journey);
  zhupi_journey_close (journey);

  /* GTK's file chooser now and then leaks what it sorted folders by; the first half of the journey
   * looks for leaks. */
  zhupi_ui_home_setenv (journey->home, "ASAN_OPTIONS", "detect_leaks=0");
  zhupi_journey_open (journey, article);
  find_again (journey);
  exported = zhupi_journey_export (journey, NOTE);
  zhupi_journey_close (journey);

  check_export (journey, exported, article);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/seed/mark-note-undo-reopen-export", test_whole_journey);
  return g_test_run ();
}
