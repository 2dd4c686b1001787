/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-window-private.h"

#define NO_HIT G_MAXUINT

/* Reading aloud: the sentence that is spoken is outlined and kept on the screen. */

static void
zhupi_window_outline_sentence (ZhupiWindow *self,
                               ZhupiRange   sentence)
{
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));

  g_array_append_val (hits, sentence);
  zhupi_reader_view_set_hits (self->reader, hits, 0);
  zhupi_reader_view_show_range (self->reader, sentence);
}

static void
sentence_cb (ZhupiWindow *self,
             guint        start,
             guint        end)
{
  zhupi_window_outline_sentence (self, (ZhupiRange) { start, end });
}

static void
zhupi_window_show_voice (ZhupiWindow *self,
                         gboolean     reads)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "read-aloud");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (reads));
}

static void
stopped_cb (ZhupiWindow *self,
            const char  *problem)
{
  zhupi_window_show_voice (self, FALSE);
  zhupi_reader_view_set_hits (self->reader, NULL, NO_HIT);
  if (problem != NULL)
    zhupi_window_toast (self, problem);
}

static void
zhupi_window_start_voice (ZhupiWindow *self)
{
  if (self->voice == NULL)
    {
      g_autoptr(ZhupiVoice) voice = zhupi_voice_new_default ();

      self->voice = zhupi_reader_voice_new (voice);
      g_signal_connect_object (self->voice, "sentence", G_CALLBACK (sentence_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->voice, "stopped", G_CALLBACK (stopped_cb), self,
                               G_CONNECT_SWAPPED);
    }
  /* Both outline what they have found. */
  zhupi_find_bar_set_open (self->find_bar, FALSE);
  zhupi_window_show_voice (self, TRUE);
  zhupi_reader_voice_start (self->voice, zhupi_document_get_article (self->document),
                            zhupi_reader_view_get_caret (self->reader));
}

/* The caret stays where one stopped listening, so that one goes on from there. */
gboolean
zhupi_window_stop_voice (ZhupiWindow *self)
{
  ZhupiRange sentence;

  if (self->voice == NULL || !zhupi_reader_voice_get_sentence (self->voice, &sentence))
    return FALSE;
  zhupi_reader_voice_stop (self->voice);
  if (!zhupi_reader_view_get_selection (self->reader, NULL))
    zhupi_reader_view_select (self->reader, (ZhupiRange) { sentence.start, sentence.start });
  return TRUE;
}

static void
read_aloud_cb (GSimpleAction *action,
               GVariant      *value,
               gpointer       user_data)
{
  ZhupiWindow *self = user_data;

  if (!g_variant_get_boolean (value))
    zhupi_window_stop_voice (self);
  else if (self->document != NULL)
    zhupi_window_start_voice (self);
}

/* What is heard becomes the selection, ready for the key of a class. */
gboolean
zhupi_window_select_heard (ZhupiWindow *self)
{
  ZhupiArticle *article;
  ZhupiRange sentence;

  if (self->voice == NULL || !zhupi_reader_voice_get_sentence (self->voice, &sentence))
    return FALSE;
  article = zhupi_document_get_article (self->document);
  zhupi_reader_view_select (self->reader,
                            zhupi_segments_trim (zhupi_article_get_text (article), sentence));
  return TRUE;
}

static const GActionEntry entries[] = {
  { "read-aloud", NULL, NULL, "false", read_aloud_cb },
};

void
zhupi_window_voice_init (ZhupiWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

void
zhupi_window_voice_finish (ZhupiWindow *self)
{
  if (self->voice != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->voice, self);
      zhupi_reader_voice_stop (self->voice);
    }
  g_clear_object (&self->voice);
}
