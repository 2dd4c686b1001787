/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#define ARTICLE                                                    \
  "星河重工下线新船\n\n"                                           \
  "新船长三百米，由星河重工建造。今天天气很好。\n"
#define MARKED "三百米"
#define NOTE "length over all"

static guint
count_marked (ZhupiJourney *journey)
{
  return zhupi_journey_count_lines (journey, "\"" MARKED "\"", "\"project\"", NOTE, NULL);
}

static void
mark_with_note (ZhupiJourney *journey)
{
  zhupi_journey_mark (journey, MARKED, "2");
  zhupi_journey_write_note (journey, NOTE);
  zhupi_ui_wait_until (count_marked (journey) == 1);
}

/* What was exported and deleted comes back by the import, and one undo takes it away again. */
static void
test_there_and_back (ZhupiJourney *journey)
{
  const char *check[] = { g_getenv ("ZHUPI_TEST_CLI"), "check", NULL, NULL };
  g_autofree char *path = NULL;

  zhupi_journey_open_text (journey, ARTICLE);
  mark_with_note (journey);
  path = zhupi_journey_export (journey, NOTE);
  check[2] = path;
  g_assert_cmpint (zhupi_ui_home_run (journey->home, check, NULL), ==, 0);

  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+z");
  zhupi_ui_key ("ctrl+z");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, MARKED, NULL) == 0);
  if (!zhupi_journey_choose (journey, "Import Annotations…"))
    return;
  zhupi_journey_answer_chooser (journey, path);
  zhupi_journey_press_containing (journey, ATSPI_ROLE_PUSH_BUTTON, "_Import");
  zhupi_ui_wait_until (count_marked (journey) == 1);
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_FRAME, "Import Annotations");
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+z");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, MARKED, NULL) == 0);
  g_assert_true (zhupi_ui_file_contains (path, MARKED));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/files/exported-and-imported", test_there_and_back);
  return g_test_run ();
}
