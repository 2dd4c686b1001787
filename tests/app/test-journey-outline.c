/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#include <string.h>

/* Stands once in the title, and once in the last paragraph. */
#define ARTICLE                                                          \
  "星河重工下线新船\n\n"                                                 \
  "新船长三百米，由星河重工建造。云帆电池有限公司供货。\n\n"             \
  "Harbor plans are ready. 到场的有百人。\n"

#define PAGE                                                                      \
  "<html><head><meta charset=\"utf-8\"></head><body><h1>星河重工下线新船</h1>"     \
  "<p>新船长三百米，由星河重工建造。</p><h2>供货安排</h2>"                        \
  "<p>云帆电池有限公司供货，分两批。</p></body></html>"

static void
put_caret (ZhupiJourney *journey,
           const char   *needle)
{
  zhupi_ui_click_character (journey->ui, journey->text,
                            zhupi_ui_offset_of (journey->text, needle) + 1, 1, 1);
  zhupi_ui_wait_until (zhupi_ui_has_state (journey->text, ATSPI_STATE_FOCUSED));
}

static void
show_outline (ZhupiJourney *journey)
{
  zhupi_journey_press (journey, ATSPI_ROLE_PAGE_TAB, "Outline");
}

/* H makes a heading of the sentence; the outline leads back to it; undo takes it away. */
static void
test_heading (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) line = NULL;
  int place;

  zhupi_journey_open_text (journey, ARTICLE);
  place = zhupi_ui_offset_of (journey->text, "到场");
  put_caret (journey, "到场");
  zhupi_ui_key ("h");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"heading\"", "到场的有百人", NULL) > 0);
  zhupi_ui_key ("ctrl+Home");
  show_outline (journey);
  line = zhupi_ui_wait (journey->ui, ATSPI_ROLE_LABEL, "到场的有百人");
  zhupi_ui_wait_until (zhupi_ui_is_seen (line));
  zhupi_ui_click (journey->ui, line, 1, 1);
  zhupi_ui_wait_until (zhupi_ui_get_caret (journey->text) == place);
  zhupi_ui_key ("ctrl+z");
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_LABEL, "到场的有百人");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"heading\"", "到场的有百人", NULL) == 0);
}

/* The title is a line of the outline, the sentences with marks are too. */
static void
test_lines (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) title = NULL;
  g_autoptr (AtspiAccessible) sentence = NULL;

  zhupi_journey_open_text (journey, ARTICLE);
  show_outline (journey);
  title = zhupi_ui_wait (journey->ui, ATSPI_ROLE_LABEL, "星河重工下线新船");
  sentence = zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LABEL, "云帆电池有限公司供货");
  zhupi_ui_wait_until (zhupi_ui_is_seen (title));
  g_assert_cmpint (zhupi_ui_get_y (title), <, zhupi_ui_get_y (sentence));
}

/* The text on the desk, where the page itself is not. */
static char *
find_text_on_desk (ZhupiJourney *journey)
{
  g_autoptr (GPtrArray) sets = zhupi_journey_list_sets (journey);
  g_autofree char *folder = g_path_get_dirname (g_ptr_array_index (sets, 0));

  return g_build_filename (folder, "..", "article.txt", NULL);
}

static void
assert_heading_leads_there (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) line = NULL;

  show_outline (journey);
  line = zhupi_ui_wait (journey->ui, ATSPI_ROLE_LABEL, "供货安排");
  zhupi_ui_click (journey->ui, line, 1, 1);
  zhupi_ui_wait_until (zhupi_ui_get_caret (journey->text)
                       == zhupi_ui_offset_of (journey->text, "供货安排"));
}

/* The headings of a page are lines of the outline, and still are when only its text is read. */
static void
test_page_headings (ZhupiJourney *journey)
{
  g_autofree char *page = zhupi_ui_home_write (journey->home, "page.html", PAGE);
  g_autofree char *text = NULL;

  zhupi_journey_open (journey, page);
  assert_heading_leads_there (journey);
  text = find_text_on_desk (journey);
  zhupi_journey_close (journey);
  zhupi_journey_open (journey, text);
  assert_heading_leads_there (journey);
}

/* What stands in the text and in no mark is found there alone. */
static void
test_find_in_marks (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) one = NULL;
  g_autoptr (AtspiAccessible) none = NULL;

  zhupi_journey_open_text (journey, ARTICLE);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+f");
  zhupi_ui_type ("harbor");
  one = zhupi_ui_wait (journey->ui, ATSPI_ROLE_LABEL, "1 of 1");
  zhupi_journey_press (journey, ATSPI_ROLE_COMBO_BOX, "Where to look");
  zhupi_ui_settle ();
  zhupi_ui_key ("Down");
  zhupi_ui_key ("Return");
  none = zhupi_ui_wait (journey->ui, ATSPI_ROLE_LABEL, "Not found");
  zhupi_ui_wait_until (zhupi_ui_is_seen (none));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/outline/heading-by-key-and-back", test_heading);
  zhupi_journey_add ("/journey/outline/title-and-sentences-with-marks", test_lines);
  zhupi_journey_add ("/journey/outline/headings-of-a-page", test_page_headings);
  zhupi_journey_add ("/journey/find/in-marks-is-not-in-the-text", test_find_in_marks);
  return g_test_run ();
}
