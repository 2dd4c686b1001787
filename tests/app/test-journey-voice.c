/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-journey.h"
#include "zhupi-palette.h"

#define TITLE "星河重工下线新船"
#define TITLE_LENGTH 8
#define ARTICLE TITLE "\n\n新船长三百米，由星河重工建造。云帆电池有限公司供货。\n"
#define SENTENCE "今天天气很好。\n"
#define SENTENCE_LENGTH 8
/* Read to the end, they take longer than any test waits. */
#define N_SENTENCES 100

static void
open_with_voice (ZhupiJourney *journey,
                 const char   *voice,
                 const char   *article)
{
  zhupi_ui_home_setenv (journey->home, "ZHUPI_VOICE", voice);
  /* Whatever is installed here, it is not there and cannot be started. */
  zhupi_ui_home_setenv (journey->home, "SPEECHD_ADDRESS", "unix_socket:/nowhere/speechd.sock");
  zhupi_ui_home_setenv (journey->home, "SPEECHD_CMD", "/nowhere/speech-dispatcher");
  zhupi_journey_open_text (journey, article);
  zhupi_journey_focus_text (journey);
}

/* The sentence that is heard has a line around it. */
static gboolean
is_reading (ZhupiJourney *journey)
{
  guint32 outline = zhupi_palette_get_page (ZHUPI_THEME_LIGHT)->hit;
  g_autofree AtspiRect *place = zhupi_ui_extents (journey->text);
  g_autoptr (GArray) colors = zhupi_ui_list_colors (journey->ui, journey->text, place);

  for (guint i = 0; i < colors->len; i++)
    {
      if (g_array_index (colors, guint32, i) == outline)
        return TRUE;
    }
  return FALSE;
}

/* M takes the sentence that is heard, a class key labels it. */
static void
test_mark_while_listening (ZhupiJourney *journey)
{
  open_with_voice (journey, "silent", ARTICLE);
  zhupi_ui_key ("ctrl+r");
  zhupi_ui_key ("m");
  zhupi_ui_wait_until (zhupi_ui_is_selected (journey->text, 0, TITLE_LENGTH));
  zhupi_ui_key ("2");
  zhupi_ui_wait_until (zhupi_journey_count_marks (journey, TITLE, "project") == 1);
  g_assert_cmpuint (zhupi_journey_count_lines (journey, "\"Annotation\"", "\"project\"", NULL), ==, 1);
}

/* Esc ends the reading and leaves the caret where the sentence began that was heard. */
static void
test_escape (ZhupiJourney *journey)
{
  g_autoptr (GString) article = g_string_new (TITLE "\n\n");
  int start;

  for (guint i = 0; i < N_SENTENCES; i++)
    g_string_append (article, SENTENCE);
  open_with_voice (journey, "silent", article->str);
  start = zhupi_ui_offset_of (journey->text, SENTENCE);
  zhupi_ui_click_character (journey->ui, journey->text, start + 1, 1, 1);
  zhupi_ui_wait_until (zhupi_ui_get_caret (journey->text) == start + 1);
  zhupi_ui_key ("ctrl+r");
  zhupi_ui_wait_until (is_reading (journey));
  zhupi_ui_key ("Escape");
  zhupi_ui_wait_until (!is_reading (journey));
  g_assert_cmpint ((zhupi_ui_get_caret (journey->text) - start) % SENTENCE_LENGTH, ==, 0);
}

/* The voice goes on by itself: after the title comes the first sentence. */
static void
test_goes_on (ZhupiJourney *journey)
{
  gint64 deadline = zhupi_ui_deadline ();
  int start;
  int end;

  open_with_voice (journey, "silent", ARTICLE);
  start = zhupi_ui_offset_of (journey->text, "新船长");
  end = zhupi_ui_offset_of (journey->text, "。云帆");
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
test_no_dispatcher (ZhupiJourney *journey)
{
  g_autoptr (AtspiAccessible) toast = NULL;

  open_with_voice (journey, "speechd", ARTICLE);
  zhupi_ui_key ("ctrl+r");
  toast = zhupi_ui_wait_containing (journey->ui, ATSPI_ROLE_LABEL, "Speech Dispatcher");
  zhupi_ui_wait_until (zhupi_ui_is_seen (toast));
  g_assert_false (is_reading (journey));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  zhupi_ui_init ();
  zhupi_journey_add ("/journey/voice/mark-while-listening", test_mark_while_listening);
  zhupi_journey_add ("/journey/voice/escape-ends-the-reading", test_escape);
  zhupi_journey_add ("/journey/voice/goes-on-to-the-next-sentence", test_goes_on);
  zhupi_journey_add ("/journey/voice/without-speech-dispatcher-a-toast", test_no_dispatcher);
  return g_test_run ();
}
