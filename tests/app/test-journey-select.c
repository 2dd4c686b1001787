/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#define ARTICLE                                                  \
  "星河重工下线新船\n\n"                                         \
  "新船长三百米，由星河重工建造。今天天气很好。\n\n"             \
  "Harbor plans are ready. 到场的有百人。\n"
#define SENTENCE "今天天气很好。"
#define N_WORDS 2

static void
select_by_clicks (ZhupiJourney *journey,
                  const char   *needle,
                  const char   *unit,
                  guint         times)
{
  int place = zhupi_ui_offset_of (journey->text, needle);
  int start = zhupi_ui_offset_of (journey->text, unit);
  int end = start + (int) g_utf8_strlen (unit, -1);

  zhupi_ui_click_character (journey->ui, journey->text, place, 1, times);
  zhupi_ui_wait_until (zhupi_ui_is_selected (journey->text, start, end));
}

static void
test_double_click (ZhupiJourney *journey)
{
  zhupi_journey_open_text (journey, ARTICLE);
  select_by_clicks (journey, "lans", "plans", 2);
  zhupi_ui_key ("2");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, "plans", "project") == 1);
  select_by_clicks (journey, "气很", "天气", 2);
  zhupi_ui_key ("2");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, "天气", "project") == 1);
  g_assert_false (zhupi_ui_has_selection (journey->text));
}

/* The menu that has come up goes first, and then the selection. */
static void
test_escape (ZhupiJourney *journey)
{
  zhupi_journey_open_text (journey, ARTICLE);
  select_by_clicks (journey, "lans", "plans", 2);
  if (!zhupi_journey_sees_menu (journey))
    return;
  g_object_unref (zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_MENU_ITEM, "Heading Here"));
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_gone_containing (journey->ui, ATSPI_ROLE_MENU_ITEM, "Heading Here");
  g_assert_true (zhupi_ui_has_selection (journey->text));
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_until (!zhupi_ui_has_selection (journey->text));
}

static void
test_triple_click (ZhupiJourney *journey)
{
  zhupi_journey_open_text (journey, ARTICLE);
  select_by_clicks (journey, "很好", SENTENCE, 3);
  zhupi_ui_key ("2");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "今天天气很好", "\"project\"", NULL) == 1);
  g_assert_false (zhupi_ui_has_selection (journey->text));
}

/* Right and left, by words, down a line, and to the end of the text. */
static void
test_arrows (ZhupiJourney *journey)
{
  g_autofree char *text = NULL;

  zhupi_journey_open_text (journey, ARTICLE);
  text = zhupi_ui_text (journey->text);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("shift+Right");
  zhupi_ui_key ("shift+Right");
  zhupi_ui_key ("shift+Right");
  zhupi_ui_key ("shift+Left");
  zhupi_ui_wait_until (zhupi_ui_is_selected (journey->text, 0, 2));
  zhupi_ui_key ("shift+Down");
  zhupi_ui_wait_until (zhupi_ui_get_caret (journey->text) > 8);
  zhupi_ui_key ("ctrl+shift+Home");
  zhupi_ui_key ("ctrl+shift+End");
  zhupi_ui_wait_until (zhupi_ui_is_selected (journey->text, 0, (int) g_utf8_strlen (text, -1)));
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_until (!zhupi_ui_has_selection (journey->text));
  g_assert_cmpuint (zhupi_journey_count_lines (journey, "\"project\"", "\"Annotation\"", NULL), ==, 0);
}

static void
test_words_by_keys (ZhupiJourney *journey)
{
  int start;

  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_focus_text (journey);
  start = zhupi_ui_offset_of (journey->text, "Harbor");
  zhupi_ui_click_character (journey->ui, journey->text, start, 1, 1);
  for (guint i = 0; i < N_WORDS; i++)
    zhupi_ui_key ("ctrl+shift+Right");
  zhupi_ui_wait_until (zhupi_ui_is_selected (journey->text, start, start + 12));
  zhupi_ui_key ("2");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, "Harbor plans", "project") == 1);
  g_assert_false (zhupi_ui_has_selection (journey->text));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/select/double-click-takes-a-word", test_double_click);
  zhupi_journey_add ("/journey/select/escape-closes-the-menu-first", test_escape);
  zhupi_journey_add ("/journey/select/triple-click-takes-a-sentence", test_triple_click);
  zhupi_journey_add ("/journey/select/shift-and-arrows", test_arrows);
  zhupi_journey_add ("/journey/select/words-by-keys", test_words_by_keys);
  return g_test_run ();
}
