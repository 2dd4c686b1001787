/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "speech/zhupi-reader-voice.h"
#include "speech/zhupi-silent-voice.h"

/* A title at 0, a line without words, two sentences at 15 and 22. */
#define UTF8 "星河重工下线新船\n——！\n\n新船长三百米。云帆供货。\n"
#define FIRST_SENTENCE 15
#define SENTENCE_MS 5
#define LONG_MS 60000

typedef struct
{
  ZhupiArticle *article;
  ZhupiVoice *voice;
  ZhupiReaderVoice *reader;
  GString *heard;
  guint n_stops;
} Fixture;

static void
sentence_cb (ZhupiReaderVoice *reader,
             guint             start,
             guint             end,
             gpointer          user_data)
{
  g_string_append_printf (((Fixture *) user_data)->heard, "%u-%u ", start, end);
}

static void
stopped_cb (ZhupiReaderVoice *reader,
            const char       *problem,
            gpointer          user_data)
{
  Fixture *fixture = user_data;

  fixture->n_stops++;
  g_string_append (fixture->heard, problem != NULL ? problem : "end");
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(ZhupiText) text = zhupi_text_new (UTF8);

  fixture->article = zhupi_article_new (text, NULL);
  fixture->voice = zhupi_silent_voice_new (GPOINTER_TO_UINT (data));
  fixture->reader = zhupi_reader_voice_new (fixture->voice);
  fixture->heard = g_string_new (NULL);
  fixture->n_stops = 0;
  g_signal_connect (fixture->reader, "sentence", G_CALLBACK (sentence_cb), fixture);
  g_signal_connect (fixture->reader, "stopped", G_CALLBACK (stopped_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  /* What was stopped still reports. */
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (fixture->reader);
  g_assert_finalize_object (fixture->voice);
  g_assert_finalize_object (fixture->article);
  g_string_free (fixture->heard, TRUE);
}

static void
listen_to_the_end (Fixture *fixture)
{
  while (fixture->n_stops == 0)
    g_main_context_iteration (NULL, TRUE);
}

static char *
join_spoken (Fixture *fixture)
{
  GPtrArray *spoken = zhupi_silent_voice_get_spoken (ZHUPI_SILENT_VOICE (fixture->voice));
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < spoken->len; i++)
    g_string_append_printf (joined, "%s|", (const char *) g_ptr_array_index (spoken, i));
  return g_string_free (joined, FALSE);
}

static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *spoken = NULL;
  ZhupiRange sentence;

  zhupi_reader_voice_start (fixture->reader, fixture->article, 0);
  g_assert_true (zhupi_reader_voice_get_sentence (fixture->reader, &sentence));
  g_assert_cmpuint (sentence.start, ==, 0);
  listen_to_the_end (fixture);
  spoken = join_spoken (fixture);
  g_assert_cmpstr (spoken, ==, "zh:星河重工下线新船|zh:新船长三百米。|zh:云帆供货。|");
  g_assert_cmpstr (fixture->heard->str, ==, "0-8 14-21 21-26 end");
  g_assert_false (zhupi_reader_voice_get_sentence (fixture->reader, &sentence));
}

static void
test_from_the_caret (Fixture       *fixture,
                     gconstpointer  data)
{
  zhupi_reader_voice_start (fixture->reader, fixture->article, FIRST_SENTENCE + 8);
  listen_to_the_end (fixture);
  g_assert_cmpstr (fixture->heard->str, ==, "21-26 end");
}

static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  zhupi_reader_voice_start (fixture->reader, fixture->article, 0);
  zhupi_reader_voice_stop (fixture->reader);
  zhupi_reader_voice_stop (fixture->reader);
  g_assert_cmpuint (fixture->n_stops, ==, 1);
  g_assert_cmpstr (fixture->heard->str, ==, "0-8 end");
}

/* The sentence that was cut off must not push the new ones on. */
static void
test_start_again (Fixture       *fixture,
                  gconstpointer  data)
{
  zhupi_reader_voice_start (fixture->reader, fixture->article, 0);
  zhupi_reader_voice_start (fixture->reader, fixture->article, FIRST_SENTENCE);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpstr (fixture->heard->str, ==, "0-8 end14-21 ");
  zhupi_reader_voice_stop (fixture->reader);
}

static void
test_problem (Fixture       *fixture,
              gconstpointer  data)
{
  zhupi_silent_voice_fail (ZHUPI_SILENT_VOICE (fixture->voice), "No voice here.");
  zhupi_reader_voice_start (fixture->reader, fixture->article, 0);
  listen_to_the_end (fixture);
  g_assert_cmpstr (fixture->heard->str, ==, "0-8 No voice here.");
}

static void
test_no_voice (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(ZhupiReaderVoice) mute = zhupi_reader_voice_new (NULL);

  g_signal_connect (mute, "stopped", G_CALLBACK (stopped_cb), fixture);
  zhupi_reader_voice_start (mute, fixture->article, 0);
  g_assert_cmpuint (fixture->n_stops, ==, 1);
  g_assert_true (g_str_has_suffix (fixture->heard->str, "."));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, ms, func) \
  g_test_add (path, Fixture, GUINT_TO_POINTER (ms), set_up, func, tear_down)
  ADD ("/voice/reads-what-can-be-spoken-to-the-end", SENTENCE_MS, test_whole);
  ADD ("/voice/begins-with-the-sentence-at-the-caret", SENTENCE_MS, test_from_the_caret);
  ADD ("/voice/stops-once", LONG_MS, test_stop);
  ADD ("/voice/a-new-start-forgets-the-old-sentence", LONG_MS, test_start_again);
  ADD ("/voice/problem-is-told-and-ends-it", SENTENCE_MS, test_problem);
  ADD ("/voice/without-a-voice-it-says-so", SENTENCE_MS, test_no_voice);
#undef ADD
  return g_test_run ();
}
