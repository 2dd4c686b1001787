/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#define FIRST_ARTICLE                                        \
  "星河重工下线新船\n\n"                                     \
  "新船长三百米，由星河重工建造。今天天气很好。\n"
#define SECOND_ARTICLE                                       \
  "云帆电池扩建工厂\n\n"                                     \
  "新厂房明年完工，云帆电池有限公司投资。\n"
#define THIRD_ARTICLE "绿洲材料招收学徒\n\n报名从三月开始。\n"
#define FIRST_MARK "三百米"
#define SECOND_MARK "天气"

static const char *const titles[] = {
  "星河重工下线新船", "云帆电池扩建工厂", "绿洲材料招收学徒",
};

static void
open_with_marks (ZhupiJourney *journey)
{
  zhupi_journey_open_text (journey, FIRST_ARTICLE);
  zhupi_journey_mark (journey, FIRST_MARK, "2");
  zhupi_journey_mark (journey, SECOND_MARK, "2");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, SECOND_MARK, NULL) == 1);
  zhupi_journey_focus_text (journey);
}

static gboolean
is_row_selected (ZhupiJourney *journey,
                 const char   *name)
{
  g_autoptr (AtspiAccessible) row =
    zhupi_ui_find_containing (journey->ui, ATSPI_ROLE_LIST_ITEM, name);

  return row != NULL && zhupi_ui_has_state (row, ATSPI_STATE_SELECTED);
}

static gboolean
is_at (ZhupiJourney *journey,
       const char   *name)
{
  return zhupi_ui_get_caret (journey->text) == zhupi_ui_offset_of (journey->text, name);
}

static void
walk_to (ZhupiJourney *journey,
         const char   *key,
         const char   *mark)
{
  gint64 deadline = zhupi_ui_deadline ();

  while (!is_row_selected (journey, mark))
    {
      zhupi_ui_key (key);
      zhupi_ui_settle ();
      zhupi_ui_tick (deadline, G_STRLOC, mark);
    }
  g_assert_true (is_at (journey, mark));
}

/* Text and list go together, there and back. */
static void
test_marks (ZhupiJourney *journey)
{
  open_with_marks (journey);
  walk_to (journey, "j", FIRST_MARK);
  walk_to (journey, "j", SECOND_MARK);
  walk_to (journey, "k", FIRST_MARK);
}

/* What the line below the text tells of. */
static void
wait_for_status (ZhupiJourney *journey,
                 const char   *status)
{
  g_autoptr (AtspiAccessible) label = zhupi_ui_wait (journey->ui, ATSPI_ROLE_LABEL, status);

  zhupi_ui_wait_until (zhupi_ui_is_seen (label));
}

static void
test_list (ZhupiJourney *journey)
{
  open_with_marks (journey);
  zhupi_journey_press_containing (journey, ATSPI_ROLE_LIST_ITEM, FIRST_MARK);
  wait_for_status (journey, "In mark: Project " FIRST_MARK);
  zhupi_journey_press_containing (journey, ATSPI_ROLE_LIST_ITEM, SECOND_MARK);
  wait_for_status (journey, "In mark: Project " SECOND_MARK);
}

/* The keys that the hint bar tells of work wherever the focus is, and the text stays in place. */
static void
test_keys (ZhupiJourney *journey)
{
  g_autofree AtspiRect *before = NULL;
  g_autofree AtspiRect *after = NULL;

  open_with_marks (journey);
  before = zhupi_ui_extents (journey->text);
  zhupi_journey_press_containing (journey, ATSPI_ROLE_LIST_ITEM, FIRST_MARK);
  wait_for_status (journey, "In mark: Project " FIRST_MARK);
  g_assert_false (zhupi_ui_has_state (journey->text, ATSPI_STATE_FOCUSED));
  after = zhupi_ui_extents (journey->text);
  g_assert_cmpint (after->height, ==, before->height);
  zhupi_ui_key ("1");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, FIRST_MARK, "company") == 1);
  walk_to (journey, "j", SECOND_MARK);
  zhupi_ui_wait_until (zhupi_ui_has_state (journey->text, ATSPI_STATE_FOCUSED));
}

static gboolean
is_shown (ZhupiJourney *journey,
          const char   *title)
{
  g_autoptr (AtspiAccessible) text = zhupi_ui_find (journey->ui, ATSPI_ROLE_TEXT, "Article text");
  g_autofree char *shown = text != NULL ? zhupi_ui_text (text) : NULL;

  return shown != NULL && g_str_has_prefix (shown, title);
}

static void
open_all (ZhupiJourney *journey)
{
  g_autofree char *first = zhupi_ui_home_write (journey->home, "first.txt", FIRST_ARTICLE);
  g_autofree char *second = zhupi_ui_home_write (journey->home, "second.txt", SECOND_ARTICLE);
  g_autofree char *third = zhupi_ui_home_write (journey->home, "third.txt", THIRD_ARTICLE);

  journey->ui = zhupi_ui_start (journey->home, first, second, third, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    g_object_unref (zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LIST_ITEM, titles[i]));
  zhupi_ui_wait_until (is_shown (journey, titles[0]));
}

static int
get_place (ZhupiJourney *journey,
           const char   *title)
{
  g_autoptr (AtspiAccessible) row =
    zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LIST_ITEM, title);

  return zhupi_ui_get_y (row);
}

/* The title whose row is the first below @place, NULL for none. */
static const char *
find_below (ZhupiJourney *journey,
            int           place)
{
  const char *found = NULL;
  int found_place = G_MAXINT;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      int title_place = get_place (journey, titles[i]);

      if (title_place > place && title_place < found_place)
        {
          found = titles[i];
          found_place = title_place;
        }
    }
  return found;
}

/* From the top to the bottom of the desk, and a step back. */
static void
test_articles (ZhupiJourney *journey)
{
  const char *order[G_N_ELEMENTS (titles)];
  g_autoptr (AtspiAccessible) frame = NULL;
  int place = 0;

  open_all (journey);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      order[i] = find_below (journey, place);
      g_assert_nonnull (order[i]);
      place = get_place (journey, order[i]);
    }
  zhupi_journey_press_containing (journey, ATSPI_ROLE_LIST_ITEM, order[0]);
  zhupi_ui_wait_until (is_shown (journey, order[0]));
  for (guint i = 1; i < G_N_ELEMENTS (titles); i++)
    {
      zhupi_ui_wait_focus (journey->ui, ATSPI_ROLE_TEXT, "Article text");
      zhupi_ui_key ("ctrl+Page_Down");
      zhupi_ui_wait_until (is_shown (journey, order[i]));
    }
  zhupi_ui_key ("ctrl+Page_Up");
  zhupi_ui_wait_until (is_shown (journey, order[1]));
  frame = zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_FRAME, order[1]);
  zhupi_ui_wait_until (zhupi_ui_is_seen (frame));
}

/* The keyboard goes to the text, also where the article was open already or clicked twice. */
static void
test_desk (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) row = NULL;

  open_all (journey);
  zhupi_journey_press_containing (journey, ATSPI_ROLE_LIST_ITEM, titles[1]);
  zhupi_ui_wait_until (is_shown (journey, titles[1]));
  zhupi_ui_wait_focus (journey->ui, ATSPI_ROLE_TEXT, "Article text");
  zhupi_journey_press_containing (journey, ATSPI_ROLE_LIST_ITEM, titles[1]);
  zhupi_ui_wait_focus (journey->ui, ATSPI_ROLE_TEXT, "Article text");
  g_assert_true (is_shown (journey, titles[1]));
  row = zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LIST_ITEM, titles[0]);
  zhupi_ui_click (journey->ui, row, 1, 2);
  zhupi_ui_wait_until (is_shown (journey, titles[0]));
  zhupi_ui_wait_focus (journey->ui, ATSPI_ROLE_TEXT, "Article text");
}

static void
test_done (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) row = NULL;

  open_all (journey);
  zhupi_ui_key ("ctrl+Return");
  row = zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LIST_ITEM, "done");
  zhupi_journey_close (journey);
  zhupi_journey_open_nothing (journey);
  g_clear_object (&row);
  row = zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LIST_ITEM, "done");
  zhupi_ui_wait_until (zhupi_ui_is_seen (row));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/walk/marks-by-single-keys", test_marks);
  zhupi_journey_add ("/journey/walk/list-leads-to-the-text", test_list);
  zhupi_journey_add ("/journey/walk/keys-work-beside-the-text", test_keys);
  zhupi_journey_add ("/journey/walk/articles-by-keys", test_articles);
  zhupi_journey_add ("/journey/walk/desk-leads-to-an-article", test_desk);
  zhupi_journey_add ("/journey/walk/done-is-remembered", test_done);
  return g_test_run ();
}
