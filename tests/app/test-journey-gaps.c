/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#define TEXT \
  "星河重工在北岸动工\n2026年3月4日\n\n" \
  "今年月日，星河重工总投资亿元的北岸二期项目开工，占地平方米。\n\n" \
  "据悉，星河云帆北岸南陵四家供应商到场，产值占全市的以上。\n"

static void
open_article (ZhupiJourney *journey)
{
  zhupi_journey_open_text (journey, TEXT);
  zhupi_journey_focus_text (journey);
}

static gboolean
step_to (ZhupiJourney *journey,
         int           wanted)
{
  if (zhupi_ui_get_caret (journey->text) == wanted)
    return TRUE;
  zhupi_ui_key ("shift+i");
  zhupi_ui_settle ();
  return zhupi_ui_get_caret (journey->text) == wanted;
}

/* To the spot before @words; the spots are looked for in the background. */
static void
go_to_gap (ZhupiJourney *journey,
           const char   *words)
{
  int wanted = zhupi_ui_offset_of (journey->text, words);

  zhupi_ui_wait_until (step_to (journey, wanted));
}

static void
write_in (ZhupiJourney *journey,
          const char   *words)
{
  zhupi_ui_key ("i");
  g_object_unref (zhupi_ui_wait (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "Write In"));
  zhupi_ui_settle ();
  zhupi_ui_type (words);
  zhupi_ui_key ("Return");
}

static void
test_write_in (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) out = NULL;

  open_article (journey);
  go_to_gap (journey, "亿元");
  write_in (journey, "150");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"motivation\":\"editing\"",
                                                  "\"purpose\":\"editing\",\"value\":\"150\"",
                                                  "\"suffix\":\"亿元", NULL) == 1);
  zhupi_ui_picture ("gaps.png");
  zhupi_ui_key ("ctrl+z");
  zhupi_ui_wait_until (
    zhupi_journey_count_lines (journey, "\"motivation\":\"editing\"", NULL) == 0);
  go_to_gap (journey, "亿元");
  zhupi_ui_key ("i");
  g_object_unref (zhupi_ui_wait (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "Not Known"));
  out = zhupi_ui_find (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "Take Out");
  g_assert_true (out == NULL || !zhupi_ui_is_seen (out));
}

/* The wedge itself asks; the line above it only takes the caret. */
static void
test_click (ZhupiJourney *journey)
{
  int offset;

  open_article (journey);
  go_to_gap (journey, "亿元");
  offset = zhupi_ui_offset_of (journey->text, "亿元");
  zhupi_ui_key ("ctrl+End");
  zhupi_ui_click_character (journey->ui, journey->text, offset, 1, 1);
  zhupi_ui_settle ();
  g_assert_cmpint (zhupi_ui_get_caret (journey->text), ==, offset);
  zhupi_ui_key ("ctrl+End");
  zhupi_ui_click_below (journey->ui, journey->text, offset);
  g_object_unref (zhupi_ui_wait (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "Write In"));
  zhupi_ui_settle ();
  zhupi_ui_picture ("gaps-click.png");
  zhupi_ui_type ("150");
  zhupi_ui_key ("Return");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"motivation\":\"editing\"",
                                                  "\"purpose\":\"editing\",\"value\":\"150\"",
                                                  "\"suffix\":\"亿元", NULL) == 1);
}

static void
test_not_known (ZhupiJourney *journey)
{
  open_article (journey);
  go_to_gap (journey, "平方米");
  zhupi_ui_key ("i");
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, "Not Known");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"motivation\":\"editing\"",
                                                  "lost in source", NULL) == 1);
  g_assert_cmpuint (zhupi_journey_count_lines (journey, "\"purpose\":\"editing\"", NULL), ==, 0);
}

/* What was written in is there again after a start, and the article is as it was. */
static void
test_comes_back (ZhupiJourney *journey)
{
  g_autofree char *path = zhupi_ui_home_path (journey->home, "article.txt");

  open_article (journey);
  go_to_gap (journey, "亿元");
  write_in (journey, "150");
  zhupi_ui_wait_until (
    zhupi_journey_count_lines (journey, "\"motivation\":\"editing\"", NULL) == 1);
  zhupi_journey_close (journey);
  zhupi_journey_open (journey, path);
  zhupi_journey_focus_text (journey);
  go_to_gap (journey, "亿元");
  zhupi_ui_key ("i");
  g_object_unref (zhupi_ui_wait (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "Take Out"));
  zhupi_ui_key ("Escape");
  g_assert_true (zhupi_ui_file_contains (path, "总投资亿元的"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/gaps/missing-text-is-written-in", test_write_in);
  zhupi_journey_add ("/journey/gaps/a-click-on-the-wedge-asks", test_click);
  zhupi_journey_add ("/journey/gaps/lost-and-not-known", test_not_known);
  zhupi_journey_add ("/journey/gaps/comes-back-after-a-start", test_comes_back);
  return g_test_run ();
}
