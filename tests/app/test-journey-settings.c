/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#define SETTINGS "../config/glib-2.0/settings/keyfile"
#define AUTHOR "Li Ming"
#define WHEEL_DOWN 5
#define N_WHEEL_STEPS 12

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

static gboolean
settings_contain (ZhupiJourney *journey,
                  const char   *line)
{
  g_autofree char *path = zhupi_ui_home_path (journey->home, SETTINGS);

  return zhupi_ui_file_contains (path, line);
}

static void
close_top_window (ZhupiJourney *journey,
                  const char   *title)
{
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

  zhupi_ui_settle ();
  zhupi_ui_click (journey->ui, place, WHEEL_DOWN, N_WHEEL_STEPS);
  zhupi_ui_settle ();
}

static void
test_author (ZhupiJourney *journey,
             gconstpointer data)
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
  zhupi_ui_wait_until (settings_contain (journey, "author-name='" AUTHOR "'"));
  close_top_window (journey, "Preferences");

  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("shift+Right");
  zhupi_ui_key ("1");
  zhupi_ui_wait_until (zhupi_journey_count_lines (journey, "\"春\"", AUTHOR, NULL) == 1);
  g_assert_cmpuint (zhupi_journey_count_lines (journey, AUTHOR, NULL), ==, 1);
}

static void
test_text_size (ZhupiJourney *journey,
                gconstpointer data)
{
  zhupi_journey_open (journey, NULL);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+plus");
  zhupi_ui_wait_until (settings_contain (journey, "font-size=16"));
  zhupi_ui_key ("ctrl+0");
  zhupi_ui_wait_until (!settings_contain (journey, "font-size=16"));
  g_assert_false (settings_contain (journey, "font-size"));
}

static void
test_single_keys_off (ZhupiJourney *journey,
                      gconstpointer data)
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
  g_assert_cmpuint (zhupi_journey_count_lines (journey, "\"春\"", NULL), ==, 0);
}

static void
test_windows (ZhupiJourney *journey,
              gconstpointer data)
{
  g_autoptr (AtspiAccessible) preferences = NULL;

  zhupi_journey_open (journey, NULL);
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("F1");
  g_object_unref (zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LABEL, "Next mark"));
  zhupi_ui_settle ();
  zhupi_ui_picture ("window-shortcuts.png");
  zhupi_ui_key ("Escape");
  zhupi_ui_settle ();
  zhupi_journey_focus_text (journey);
  zhupi_ui_key ("ctrl+comma");
  preferences = zhupi_ui_wait (journey->ui, ATSPI_ROLE_FRAME, "Preferences");
  g_assert_true (zhupi_ui_is_seen (preferences));
  zhupi_ui_settle ();
  zhupi_ui_picture ("window-preferences.png");
  close_top_window (journey, "Preferences");
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
  add ("/journey/settings/author-is-in-new-marks", test_author);
  add ("/journey/settings/text-size-by-keys-is-remembered", test_text_size);
  add ("/journey/settings/single-keys-can-be-switched-off", test_single_keys_off);
  add ("/journey/settings/keys-and-preferences-open-and-close", test_windows);
  return g_test_run ();
}
