/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#include <locale.h>

#define CHINESE "zh_CN.UTF-8"
#define FULL_NAME "青禾食品有限公司"
#define SMALL_WIDTH 800
#define SMALL_HEIGHT 600
#define NARROW_WIDTH 360
/* px: a frame of its own where nothing makes shadows; and what stands at the right of the text */
#define FRAME_WIDTH 10
#define RULER_WIDTH 30
#define PANE_WIDTH 400
/* The edge of the pane itself, in pixels. */
#define PANE_EDGE 2

static void
set_size (ZhupiJourney *journey,
          int           width,
          int           height)
{
  g_autofree char *settings =
    g_strdup_printf ("[io/github/zhupi/Zhupi]\nwindow-width=%d\nwindow-height=%d\n", width, height);

  zhupi_journey_write_settings (journey, settings);
}

static void
test_small (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) frame = NULL;
  g_autofree AtspiRect *place = NULL;

  set_size (journey, SMALL_WIDTH, SMALL_HEIGHT);
  zhupi_journey_open (journey, NULL);
  frame = zhupi_ui_wait (journey->ui, ATSPI_ROLE_FRAME, NULL);
  place = zhupi_ui_extents (frame);
  g_assert_cmpint (place->width, <=, SMALL_WIDTH);
  g_assert_cmpint (place->height, <=, SMALL_HEIGHT);
  zhupi_ui_picture ("window-800x600.png");
  zhupi_journey_mark (journey, FULL_NAME, "2");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, FULL_NAME, "project") == 1);
  g_assert_false (zhupi_ui_has_selection (journey->text));
}

static gboolean
has_locale (const char *name)
{
  locale_t locale = newlocale (LC_ALL_MASK, name, (locale_t) 0);

  if (locale == (locale_t) 0)
    return FALSE;
  freelocale (locale);
  return TRUE;
}

static void
test_chinese (ZhupiJourney *journey)
{
  g_autofree char *sample = zhupi_journey_sample ();
  g_autoptr (AtspiAccessible) undo = NULL;

  /* The locale itself need not be on the machine, but a newer C library takes "C.UTF-8" for "C",
   * which does not ask for LANGUAGE. */
  zhupi_ui_home_setenv (journey->home, "LANGUAGE", "zh_CN");
  if (has_locale (CHINESE))
    zhupi_ui_home_setenv (journey->home, "LC_ALL", CHINESE);
  journey->ui = zhupi_ui_start (journey->home, sample, NULL);
  undo = zhupi_ui_wait (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "撤消");
  zhupi_ui_settle ();
  zhupi_ui_picture ("window-chinese.png");
  zhupi_ui_wait_until (zhupi_ui_is_seen (undo));
}

static void
test_find (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) found = NULL;

  zhupi_journey_open (journey, NULL);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+f");
  g_object_unref (zhupi_ui_wait (journey->ui, ATSPI_ROLE_ENTRY, "Find in the article"));
  zhupi_ui_type ("helmora");
  found = zhupi_ui_wait (journey->ui, ATSPI_ROLE_LABEL, "1 of 1");
  zhupi_ui_wait_until (zhupi_ui_is_seen (found));
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_until (zhupi_ui_has_state (journey->text, ATSPI_STATE_FOCUSED));
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_LABEL, "1 of 1");
}

static void
test_find_escape (ZhupiJourney *journey)
{
  zhupi_journey_open (journey, NULL);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+f");
  zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, "Words");
  zhupi_ui_wait_focus (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "Words");
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_until (zhupi_ui_has_state (journey->text, ATSPI_STATE_FOCUSED));
}

static void
test_filter (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) list = NULL;
  g_autoptr (AtspiAccessible) row = NULL;
  guint n_rows;
  guint n_found;

  zhupi_journey_open (journey, NULL);
  list = zhupi_ui_wait (journey->ui, ATSPI_ROLE_LIST, "Annotations");
  n_rows = zhupi_ui_count (list, ATSPI_ROLE_LIST_ITEM);
  g_assert_cmpuint (n_rows, >, 2);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+l");
  zhupi_ui_type ("helmora");
  zhupi_ui_wait_until (zhupi_ui_count (list, ATSPI_ROLE_LIST_ITEM) < n_rows);
  row = zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LIST_ITEM, "Helmora");
  zhupi_ui_wait_until (zhupi_ui_is_seen (row));
  /* A list has rows a little beyond what is seen of it, now more, now fewer. */
  n_found = zhupi_ui_count (list, ATSPI_ROLE_LIST_ITEM);
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_until (zhupi_ui_has_state (journey->text, ATSPI_STATE_FOCUSED));
  zhupi_ui_wait_until (zhupi_ui_count (list, ATSPI_ROLE_LIST_ITEM) > n_found);
}

/* As wide as it was left. */
static void
test_pane (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) list = NULL;
  g_autofree AtspiRect *place = NULL;

  zhupi_journey_write_settings (
    journey, "[io/github/zhupi/Zhupi]\nmarks-position=" G_STRINGIFY (PANE_WIDTH) "\n");
  zhupi_journey_open (journey, NULL);
  list = zhupi_ui_wait (journey->ui, ATSPI_ROLE_LIST, "Annotations");
  place = zhupi_ui_extents (list);
  g_assert_cmpint (ABS (place->width - PANE_WIDTH), <=, PANE_EDGE);
}

/* There is room for the text alone: the panes lie over it, one at a time, until one is back. */
static void
test_narrow (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) frame = NULL;
  g_autoptr (AtspiAccessible) articles = NULL;
  g_autoptr (AtspiAccessible) filter = NULL;
  g_autofree AtspiRect *place = NULL;
  g_autofree AtspiRect *text = NULL;

  set_size (journey, NARROW_WIDTH, SMALL_HEIGHT);
  zhupi_journey_open (journey, NULL);
  frame = zhupi_ui_wait (journey->ui, ATSPI_ROLE_FRAME, NULL);
  place = zhupi_ui_extents (frame);
  text = zhupi_ui_extents (journey->text);
  g_assert_cmpint (place->width, <=, NARROW_WIDTH + FRAME_WIDTH);
  g_assert_cmpint (place->width - text->width, <, RULER_WIDTH + FRAME_WIDTH);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("F9");
  articles = zhupi_ui_wait (journey->ui, ATSPI_ROLE_PAGE_TAB, "Articles");
  zhupi_ui_wait_until (zhupi_ui_is_seen (articles));
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_until (zhupi_ui_has_state (journey->text, ATSPI_STATE_FOCUSED));
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_PAGE_TAB, "Articles");
  zhupi_ui_key ("ctrl+F9");
  filter = zhupi_ui_wait (journey->ui, ATSPI_ROLE_LIST, "Annotations");
  zhupi_ui_wait_until (zhupi_ui_is_seen (filter));
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_LIST, "Annotations");
}

/* Neither a menu that was looked at nor a set's keeps the keyboard. */
static void
test_menu_gives_back (ZhupiJourney *journey)
{
  static const char *const buttons[] = { "Main Menu", "Annotation Sets" };

  zhupi_journey_open (journey, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      zhupi_journey_focus_text (journey);
      zhupi_journey_press (journey, ATSPI_ROLE_PUSH_BUTTON, buttons[i]);
      zhupi_ui_wait_until (!zhupi_ui_has_state (journey->text, ATSPI_STATE_FOCUSED));
      zhupi_ui_settle ();
      zhupi_ui_key ("Escape");
      zhupi_ui_wait_until (zhupi_ui_has_state (journey->text, ATSPI_STATE_FOCUSED));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/window/fits-800x600", test_small);
  zhupi_journey_add ("/journey/window/narrow-one-shows-the-text-alone", test_narrow);
  zhupi_journey_add ("/journey/window/speaks-chinese", test_chinese);
  zhupi_journey_add ("/journey/window/find-as-you-type", test_find);
  zhupi_journey_add ("/journey/window/find-ends-by-escape-on-its-buttons", test_find_escape);
  zhupi_journey_add ("/journey/window/filter-as-you-type", test_filter);
  zhupi_journey_add ("/journey/window/menu-gives-the-keyboard-back", test_menu_gives_back);
  zhupi_journey_add ("/journey/window/pane-is-as-wide-as-it-was-left", test_pane);
  return g_test_run ();
}
