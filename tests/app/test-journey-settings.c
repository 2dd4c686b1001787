/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#define AUTHOR "Li Ming"
#define WHEEL_DOWN 5
#define N_WHEEL_STEPS 12

static void
close_top_window (ZhupiJourney *journey,
                  const char   *title)
{
  zhupi_ui_wait_until (zhupi_ui_has_keyboard (title));
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_gone (journey->ui, ATSPI_ROLE_FRAME, title);
  zhupi_ui_settle ();
}

/* What is asked for lies below the fold. */
static void
scroll_down (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) place =
    zhupi_ui_wait (journey->ui, ATSPI_ROLE_LABEL, "Reset the Look of the Text");

  zhupi_ui_click (journey->ui, place, WHEEL_DOWN, N_WHEEL_STEPS);
}

static void
test_author (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) entry = NULL;

  zhupi_journey_open (journey, NULL);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+comma");
  entry = zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_TEXT, "Your Name in Annotations");
  scroll_down (journey);
  zhupi_ui_click (journey->ui, entry, 1, 1);
  zhupi_ui_key ("ctrl+a");
  zhupi_ui_type (AUTHOR "\n");
  zhupi_ui_wait_until (zhupi_journey_has_setting (journey, "author-name='" AUTHOR "'"));
  close_top_window (journey, "Preferences");

  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("shift+Right");
  zhupi_ui_key ("1");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"春\"", AUTHOR, NULL) == 1);
  g_assert_cmpuint (zhupi_journey_count_lines (journey, AUTHOR, NULL), ==, 1);
}

static void
test_text_size (ZhupiJourney *journey)
{
  zhupi_journey_open (journey, NULL);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+plus");
  zhupi_ui_wait_until (zhupi_journey_has_setting (journey, "font-size=16"));
  zhupi_ui_key ("ctrl+0");
  zhupi_ui_wait_until (!zhupi_journey_has_setting (journey, "font-size=16"));
  g_assert_false (zhupi_journey_has_setting (journey, "font-size"));
}

static void
test_single_keys_off (ZhupiJourney *journey)
{
  guint n_lines;

  zhupi_journey_write_settings (journey,
                                "[io/github/zhupi/Zhupi]\nsingle-key-shortcuts=false\n");
  zhupi_journey_open (journey, NULL);
  n_lines = zhupi_journey_count_lines (journey, "\"Annotation\"", NULL);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("shift+Right");
  zhupi_ui_key ("1");
  zhupi_ui_key ("ctrl+s");
  zhupi_ui_settle ();
  g_assert_cmpuint (zhupi_journey_count_lines (journey, "\"Annotation\"", NULL), ==, n_lines);
  g_assert_cmpuint (zhupi_journey_count_marks (journey, "春", NULL), ==, 0);
}

static void
test_windows (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) preferences = NULL;

  zhupi_journey_open (journey, NULL);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("F1");
  g_object_unref (zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LABEL, "Next mark"));
  zhupi_ui_settle ();
  zhupi_ui_picture ("window-shortcuts.png");
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_gone_containing (journey->ui, ATSPI_ROLE_LABEL, "Next mark");
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+comma");
  preferences = zhupi_ui_wait (journey->ui, ATSPI_ROLE_FRAME, "Preferences");
  zhupi_ui_wait_until (zhupi_ui_is_seen (preferences));
  zhupi_ui_settle ();
  zhupi_ui_picture ("window-preferences.png");
  close_top_window (journey, "Preferences");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/settings/author-is-in-new-marks", test_author);
  zhupi_journey_add ("/journey/settings/text-size-by-keys-is-remembered", test_text_size);
  zhupi_journey_add ("/journey/settings/single-keys-can-be-switched-off", test_single_keys_off);
  zhupi_journey_add ("/journey/settings/keys-and-preferences-open-and-close", test_windows);
  return g_test_run ();
}
