/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#include <string.h>

#define ARTICLE                                              \
  "星河重工下线新船\n\n"                                     \
  "新船长三百米，由星河重工建造。云帆电池有限公司供货。\n"
#define TITLE "星河重工下线新船"
#define NAME "三百米"
#define OTHER_NAME "新船长"
#define CLASS "project"

static void
wait_until_listed (ZhupiJourney *journey,
                   const char   *name)
{
  g_autoptr (AtspiAccessible) row =
    zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LIST_ITEM, name);

  zhupi_ui_wait_until (zhupi_ui_is_seen (row));
}

/* The window comes back with what was read last. */
static void
open_again (ZhupiJourney *journey)
{
  g_autofree char *text = NULL;

  zhupi_journey_open_nothing (journey);
  zhupi_journey_look (journey);
  text = zhupi_ui_text (journey->text);
  g_assert_true (g_str_has_prefix (text, TITLE));
}

/* Nothing is there, and what to do is said: one button on, there is something to read. */
static void
test_first (ZhupiJourney *journey)
{
  g_autoptr (GPtrArray) sets = zhupi_journey_list_sets (journey);
  g_autoptr (AtspiAccessible) list = NULL;
  g_autofree char *text = NULL;

  g_assert_cmpuint (sets->len, ==, 0);
  zhupi_journey_open_nothing (journey);
  g_object_unref (zhupi_ui_wait (journey->ui, ATSPI_ROLE_LABEL, "Open an Article"));
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, "Try the Sample Article");
  zhupi_journey_look (journey);
  text = zhupi_ui_text (journey->text);
  g_assert_nonnull (strstr (text, "北岸高新区"));
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"suggested\"", NULL) > 0);
  list = zhupi_ui_wait (journey->ui, ATSPI_ROLE_LIST, "Annotations");
  zhupi_ui_wait_until (zhupi_ui_count (list, ATSPI_ROLE_LIST_ITEM) > 0);
}

static void
test_open (ZhupiJourney *journey)
{
  g_autofree char *path = zhupi_ui_home_write (journey->home, "article.txt", ARTICLE);
  g_autofree char *text = NULL;

  zhupi_journey_open_nothing (journey);
  zhupi_ui_key ("ctrl+o");
  zhupi_journey_answer_chooser (journey, path);
  zhupi_journey_look (journey);
  text = zhupi_ui_text (journey->text);
  g_assert_true (g_str_has_prefix (text, TITLE));
}

static void
test_restart (ZhupiJourney *journey)
{
  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_mark (journey, NAME, "2");
  zhupi_journey_close (journey);
  g_assert_cmpuint (zhupi_journey_count_marks (journey, NAME, CLASS), ==, 1);

  open_again (journey);
  wait_until_listed (journey, NAME);
}

/* One mark had the time to be written; the other is cut off wherever it was on its way. */
static void
test_crash (ZhupiJourney *journey)
{
  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_mark (journey, NAME, "2");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, NAME, CLASS) == 1);
  zhupi_journey_mark (journey, OTHER_NAME, "2");
  zhupi_journey_crash (journey);

  open_again (journey);
  wait_until_listed (journey, NAME);
  g_assert_cmpuint (zhupi_journey_count_marks (journey, NAME, CLASS), ==, 1);
  zhupi_journey_focus_text (journey);
  zhupi_journey_mark (journey, "建造", "2");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, "建造", CLASS) == 1);
  wait_until_listed (journey, "建造");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/start/first-leads-to-the-sample", test_first);
  zhupi_journey_add ("/journey/start/opens-what-is-chosen", test_open);
  zhupi_journey_add ("/journey/start/again-finds-the-marks", test_restart);
  zhupi_journey_add ("/journey/start/after-a-crash-the-mark-is-there", test_crash);
  return g_test_run ();
}
