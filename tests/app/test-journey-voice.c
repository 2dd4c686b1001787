/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"

#define ARTICLE "星河重工下线新船\n\n新船长三百米，由星河重工建造。云帆电池有限公司供货。\n"
#define TITLE_LENGTH 8

static void
begin (ZhupiJourney *journey,
       const char   *voice)
{
  g_autofree char *path = NULL;

  zhupi_journey_begin (journey);
  zhupi_ui_home_setenv (journey->home, "ZHUPI_VOICE", voice);
  /* Whatever is installed here, it is not there and cannot be started. */
  zhupi_ui_home_setenv (journey->home, "SPEECHD_ADDRESS", "unix_socket:/nowhere/speechd.sock");
  zhupi_ui_home_setenv (journey->home, "SPEECHD_CMD", "/nowhere/speech-dispatcher");
  path = zhupi_ui_home_write (journey->home, "article.txt", ARTICLE);
  zhupi_journey_open (journey, path);
  zhupi_journey_focus_text (journey);
}

static void
set_up_silent (ZhupiJourney *journey,
               gconstpointer data)
{
  begin (journey, "silent");
}

static void
set_up_real (ZhupiJourney *journey,
             gconstpointer data)
{
  begin (journey, "speechd");
}

static void
tear_down (ZhupiJourney *journey,
           gconstpointer data)
{
  zhupi_journey_close (journey);
  zhupi_journey_end (journey);
}

/* M takes the sentence that is heard, a class key labels it, Esc ends the reading. */
static void
test_mark_while_listening (ZhupiJourney *journey,
                           gconstpointer data)
{
  zhupi_ui_key ("ctrl+r");
  zhupi_ui_key ("m");
  zhupi_ui_wait_until (zhupi_ui_is_selected (journey->text, 0, TITLE_LENGTH));
  zhupi_ui_key ("2");
  zhupi_ui_wait_until (
    zhupi_journey_count_lines (journey, "\"星河重工下线新船\"", "\"project\"", NULL) == 1);
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_until (zhupi_ui_get_caret (journey->text) < TITLE_LENGTH + 1);
  g_assert_cmpuint (zhupi_journey_count_lines (journey, "\"Annotation\"", "\"project\"", NULL), ==, 1);
}

/* The voice goes on by itself: after the title comes the first sentence. */
static void
test_goes_on (ZhupiJourney *journey,
              gconstpointer data)
{
  int start = zhupi_ui_offset_of (journey->text, "新船长");
  int end = zhupi_ui_offset_of (journey->text, "。云帆");
  gint64 deadline = zhupi_ui_deadline ();

  zhupi_ui_key ("ctrl+r");
  while (!zhupi_ui_is_selected (journey->text, start, end))
    {
      zhupi_ui_tick (deadline, G_STRLOC, "the second sentence to be read");
      zhupi_ui_key ("m");
    }
  g_assert_true (zhupi_ui_has_state (journey->text, ATSPI_STATE_FOCUSED));
}

/* Where nobody speaks, a toast says so, and the program goes on. */
static void
test_no_dispatcher (ZhupiJourney *journey,
                    gconstpointer data)
{
  g_autoptr (AtspiAccessible) toast = NULL;

  zhupi_ui_key ("ctrl+r");
  toast = zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LABEL, "Speech Dispatcher");
  g_assert_true (zhupi_ui_is_seen (toast));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
#define ADD(path, set_up, func) g_test_add (path, ZhupiJourney, NULL, set_up, func, tear_down)
  ADD ("/journey/voice/mark-while-listening", set_up_silent, test_mark_while_listening);
  ADD ("/journey/voice/goes-on-to-the-next-sentence", set_up_silent, test_goes_on);
  ADD ("/journey/voice/without-speech-dispatcher-a-toast", set_up_real, test_no_dispatcher);
#undef ADD
  return g_test_run ();
}
