/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#include <string.h>

#define TITLE "星河重工在北岸动工\n2026年3月4日\n\n"
#define PARTNERS "星河重工与云帆电池签约，北岸二期电池项目同日开工。\n\n"
#define LEADER "总裁何青在会上介绍了新的储能项目，工期两年。\n\n"
#define GUESTS "当地居民代表与供应商出席了仪式。\n"
#define OLD_TEXT TITLE PARTNERS LEADER GUESTS
#define NEW_TEXT TITLE "记者从园区获悉，首批设备已经到场。\n\n" PARTNERS GUESTS

/* Reads the first edition and marks a name that the second one has no more. */
static char *
read_first_edition (ZhupiJourney *journey)
{
  char *path = zhupi_ui_home_write (journey->home, "first.txt", OLD_TEXT);

  zhupi_journey_open (journey, path);
  zhupi_journey_mark (journey, "何青", "1");
  zhupi_journey_mark (journey, "居民代表", "1");
  return path;
}

/* Both marks as they are in a set that was carried over. */
static void
wait_for_carried (ZhupiJourney *journey)
{
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"zhupi:anchor\":\"orphan\"",
                                                  "\"exact\":\"何青\"", NULL) == 1);
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"zhupi:anchor\":\"exact\"",
                                                  "\"exact\":\"居民代表\"", NULL) == 1);
  /* The old edition has both as they were, as soon as its file is written. */
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"exact\":\"何青\"", NULL) == 2);
}

static void
open_second_edition (ZhupiJourney *journey)
{
  g_autofree char *second = zhupi_ui_home_write (journey->home, "second.txt", NEW_TEXT);
  g_autofree char *first = read_first_edition (journey);

  zhupi_journey_close (journey);
  zhupi_journey_open (journey, second);
  g_object_unref (zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LABEL,
                                            "Another edition of this article"));
  zhupi_ui_picture ("edition-offer.png");
}

static void
test_carry_over (ZhupiJourney *journey)
{
  open_second_edition (journey);
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, "Carry Over");
  wait_for_carried (journey);
  /* In the place of the set that nobody had touched; that of the old edition stays. */
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"First Reading\"", NULL) == 2);
}

static void
test_attach (ZhupiJourney *journey)
{
  open_second_edition (journey);
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, "Carry Over");
  wait_for_carried (journey);
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, "Find Their Places…");
  g_object_unref (zhupi_ui_wait (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "Attach Here"));
  zhupi_journey_select (journey, "记者");
  zhupi_ui_picture ("edition-orphans.png");
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, "Attach Here");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"zhupi:anchorMethod\":\"hand\"",
                                                  "\"exact\":\"记者\"", NULL) == 1);
  g_object_unref (zhupi_ui_wait (journey->ui, ATSPI_ROLE_LABEL, "Every Annotation Has Its Place"));
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "Attach Here");
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+z");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"zhupi:anchor\":\"orphan\"",
                                                  "\"exact\":\"何青\"", NULL) == 1);
  g_assert_cmpuint (zhupi_journey_count_lines (journey, "\"exact\":\"记者\"", NULL), ==, 0);
}

/* The window beside the text is of this article, and goes with it. */
static void
test_orphans_go (ZhupiJourney *journey)
{
  open_second_edition (journey);
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, "Carry Over");
  wait_for_carried (journey);
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, "Find Their Places…");
  g_object_unref (zhupi_ui_wait (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "Attach Here"));
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+Page_Down");
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "Attach Here");
}

static void
test_separately (ZhupiJourney *journey)
{
  open_second_edition (journey);
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, "Open Separately");
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "Open Separately");
  g_assert_cmpuint (zhupi_journey_count_lines (journey, "\"exact\":\"何青\"", NULL), ==, 1);
}

static void
change_file (const char *path,
             const char *text)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* Whether it stands in the text that is on the screen now. */
static gboolean
is_in_text (ZhupiJourney *journey,
            const char   *words)
{
  g_autofree char *text = NULL;

  zhupi_journey_look (journey);
  text = zhupi_ui_text (journey->text);
  return strstr (text, words) != NULL;
}

static void
test_follow (ZhupiJourney *journey)
{
  g_autofree char *path = read_first_edition (journey);

  change_file (path, NEW_TEXT);
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, "Compare…");
  g_object_unref (zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LABEL,
                                            "+ 记者从园区获悉"));
  zhupi_ui_picture ("edition-compare.png");
  zhupi_ui_wait_until (zhupi_ui_has_keyboard ("What Has Changed"));
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_gone_containing (journey->ui, ATSPI_ROLE_LABEL, "+ 记者从园区获悉");
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, "Follow");
  wait_for_carried (journey);
  zhupi_ui_wait_until (is_in_text (journey, "首批设备"));
}

static void
test_keep (ZhupiJourney *journey)
{
  g_autofree char *path = read_first_edition (journey);

  change_file (path, NEW_TEXT);
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, "Keep Mine");
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "Keep Mine");
  g_assert_false (is_in_text (journey, "首批设备"));
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"exact\":\"何青\"", NULL) == 1);
  g_assert_true (zhupi_ui_file_contains (path, "首批设备"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/editions/marks-are-carried-over", test_carry_over);
  zhupi_journey_add ("/journey/editions/an-orphan-is-attached-by-hand", test_attach);
  zhupi_journey_add ("/journey/editions/orphans-go-with-their-article", test_orphans_go);
  zhupi_journey_add ("/journey/editions/opened-separately", test_separately);
  zhupi_journey_add ("/journey/editions/a-changed-file-is-followed", test_follow);
  zhupi_journey_add ("/journey/editions/a-changed-file-is-declined", test_keep);
  return g_test_run ();
}
