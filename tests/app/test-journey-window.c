/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#define FULL_NAME "青禾食品有限公司"
#define SMALL_WIDTH 800
#define SMALL_HEIGHT 600

static void
journey_set_up (ZhupiJourney *journey,
                gconstpointer data)
{
  zhupi_journey_begin (journey);
}

static void
journey_tear_down (ZhupiJourney *journey,
                   gconstpointer data)
{
  zhupi_journey_end (journey);
}

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
test_small (ZhupiJourney *journey,
            gconstpointer data)
{
  g_autoptr (AtspiAccessible) frame = NULL;
  g_autoptr (AtspiComponent) component = NULL;
  g_autofree AtspiRect *place = NULL;

  set_size (journey, SMALL_WIDTH, SMALL_HEIGHT);
  zhupi_journey_open (journey, NULL);
  frame = zhupi_ui_wait (journey->ui, ATSPI_ROLE_FRAME, NULL);
  component = atspi_accessible_get_component_iface (frame);
  place = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);
  g_assert_cmpint (place->width, <=, SMALL_WIDTH);
  g_assert_cmpint (place->height, <=, SMALL_HEIGHT);
  zhupi_ui_picture ("window-800x600.png");
  zhupi_journey_select (journey, FULL_NAME);
  zhupi_ui_key ("2");
  zhupi_ui_wait_until (
    zhupi_journey_count_lines (journey, "\"" FULL_NAME "\"", "\"project\"", NULL) == 1);
}

static void
test_chinese (ZhupiJourney *journey,
              gconstpointer data)
{
  g_autofree char *sample = zhupi_journey_sample ();
  g_autoptr (AtspiAccessible) undo = NULL;

  /* The locale itself need not be on the machine: any but "C" asks for LANGUAGE. */
  zhupi_ui_home_setenv (journey->home, "LANGUAGE", "zh_CN");
  journey->ui = zhupi_ui_start (journey->home, sample, NULL);
  undo = zhupi_ui_wait (journey->ui, ATSPI_ROLE_PUSH_BUTTON, "撤消");
  zhupi_ui_settle ();
  zhupi_ui_picture ("window-chinese.png");
  g_assert_true (zhupi_ui_is_seen (undo));
}

static void
test_find (ZhupiJourney *journey,
           gconstpointer data)
{
  g_autoptr (AtspiAccessible) found = NULL;

  zhupi_journey_open (journey, NULL);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+f");
  g_object_unref (zhupi_ui_wait (journey->ui, ATSPI_ROLE_ENTRY, "Find in the article"));
  zhupi_ui_settle ();
  zhupi_ui_type ("helmora");
  found = zhupi_ui_wait (journey->ui, ATSPI_ROLE_LABEL, "1 of 1");
  g_assert_true (zhupi_ui_is_seen (found));
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_until (zhupi_ui_has_state (journey->text, ATSPI_STATE_FOCUSED));
}

static void
test_filter (ZhupiJourney *journey,
             gconstpointer data)
{
  g_autoptr (AtspiAccessible) list = NULL;
  guint n_rows;

  zhupi_journey_open (journey, NULL);
  list = zhupi_ui_wait (journey->ui, ATSPI_ROLE_LIST, "Annotations");
  n_rows = zhupi_ui_count (list, ATSPI_ROLE_LIST_ITEM);
  g_assert_cmpuint (n_rows, >, 2);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+l");
  zhupi_ui_settle ();
  zhupi_ui_type ("helmora");
  zhupi_ui_wait_until (zhupi_ui_count (list, ATSPI_ROLE_LIST_ITEM) < n_rows);
}

static void
add (const char *path,
     void (*test) (ZhupiJourney *, gconstpointer))
{
  g_test_add (path, ZhupiJourney, NULL, journey_set_up, test, journey_tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  add ("/journey/window/fits-800x600", test_small);
  add ("/journey/window/speaks-chinese", test_chinese);
  add ("/journey/window/find-as-you-type", test_find);
  add ("/journey/window/filter-as-you-type", test_filter);
  return g_test_run ();
}
