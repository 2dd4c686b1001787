/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "speech/zhupi-reader-voice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of an article that does not say. */
#define USUAL_LANGUAGE "zh"

struct _ZhupiReaderVoice
{
  GObject parent_instance;

  ZhupiVoice *voice;
  ZhupiArticle *article;
  GCancellable *cancellable; /* not NULL while it reads */
  guint next;
  ZhupiRange sentence;
};

enum
{
  SENTENCE,
  STOPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiReaderVoice, zhupi_reader_voice, G_TYPE_OBJECT)

static void
zhupi_reader_voice_end (ZhupiReaderVoice *self,
                        const char       *problem)
{
  if (self->cancellable == NULL)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->article);
  g_signal_emit (self, signals[STOPPED], 0, problem);
}

static gboolean
is_speakable (const char *utf8)
{
  for (const char *p = utf8; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }
  return FALSE;
}

/* The next sentence in which there is something to say; %NULL at the end of the article. */
static char *
zhupi_reader_voice_take_next (ZhupiReaderVoice *self)
{
  ZhupiText *text = zhupi_article_get_text (self->article);
  const ZhupiRangeList *sentences = zhupi_article_get_sentences (self->article);

  while (self->next < zhupi_range_list_get_size (sentences))
    {
      g_autofree char *utf8 = NULL;

      self->sentence = zhupi_range_list_nth (sentences, self->next++);
      utf8 = zhupi_text_dup_slice (text, self->sentence);
      if (is_speakable (utf8))
        return g_strstrip (g_steal_pointer (&utf8));
    }
  return NULL;
}

/* The language without the country: voices are sorted by that. */
static char *
dup_language (ZhupiArticle *article)
{
  const char *language = zhupi_article_get_language (article);

  if (language == NULL)
    return g_strdup (USUAL_LANGUAGE);
  return g_strndup (language, strcspn (language, "-_"));
}

static void zhupi_reader_voice_go_on (ZhupiReaderVoice *self);

/* After a stop and a new start the old sentence still reports: its own cancellable tells. */
static void
spoken_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ZhupiReaderVoice) self = user_data;
  GCancellable *cancellable = g_task_get_cancellable (G_TASK (result));
  g_autoptr(GError) error = NULL;

  if (zhupi_voice_speak_finish (ZHUPI_VOICE (object), result, &error))
    {
      if (cancellable == self->cancellable)
        zhupi_reader_voice_go_on (self);
      return;
    }
  if (cancellable == self->cancellable)
    zhupi_reader_voice_end (self, error->message);
}

static void
zhupi_reader_voice_go_on (ZhupiReaderVoice *self)
{
  g_autofree char *language = dup_language (self->article);
  g_autofree char *utf8 = zhupi_reader_voice_take_next (self);
  ZhupiRange sentence = self->sentence;

  if (utf8 == NULL)
    {
      zhupi_reader_voice_end (self, NULL);
      return;
    }
  zhupi_voice_speak_async (self->voice, utf8, language, self->cancellable, spoken_cb,
                           g_object_ref (self));
  g_signal_emit (self, signals[SENTENCE], 0, sentence.start, sentence.end);
}

/* The first sentence that ends behind a place. */
static guint
find_sentence (ZhupiArticle *article,
               guint         code_point)
{
  const ZhupiRangeList *sentences = zhupi_article_get_sentences (article);
  guint count = zhupi_range_list_count_before (sentences, code_point + 1);

  if (count > 0 && zhupi_range_list_nth (sentences, count - 1).end > code_point)
    count--;
  return count;
}

void
zhupi_reader_voice_start (ZhupiReaderVoice *self,
                          ZhupiArticle     *article,
                          guint             code_point)
{
  g_return_if_fail (ZHUPI_IS_READER_VOICE (self));
  g_return_if_fail (ZHUPI_IS_ARTICLE (article));

  zhupi_reader_voice_end (self, NULL);
  self->cancellable = g_cancellable_new ();
  self->article = g_object_ref (article);
  self->next = find_sentence (article, code_point);
  if (self->voice == NULL)
    zhupi_reader_voice_end (self, _("This program was built without Speech Dispatcher and cannot "
                                    "read aloud."));
  else
    zhupi_reader_voice_go_on (self);
}

void
zhupi_reader_voice_stop (ZhupiReaderVoice *self)
{
  g_return_if_fail (ZHUPI_IS_READER_VOICE (self));

  zhupi_reader_voice_end (self, NULL);
}

gboolean
zhupi_reader_voice_get_sentence (ZhupiReaderVoice *self,
                                 ZhupiRange       *sentence)
{
  g_return_val_if_fail (ZHUPI_IS_READER_VOICE (self), FALSE);

  if (self->cancellable == NULL)
    return FALSE;
  *sentence = self->sentence;
  return TRUE;
}

static void
zhupi_reader_voice_dispose (GObject *object)
{
  ZhupiReaderVoice *self = ZHUPI_READER_VOICE (object);

  zhupi_reader_voice_end (self, NULL);
  g_clear_object (&self->voice);
  G_OBJECT_CLASS (zhupi_reader_voice_parent_class)->dispose (object);
}

static void
zhupi_reader_voice_class_init (ZhupiReaderVoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zhupi_reader_voice_dispose;
  signals[SENTENCE] = g_signal_new ("sentence", ZHUPI_TYPE_READER_VOICE, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[STOPPED] = g_signal_new ("stopped", ZHUPI_TYPE_READER_VOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
zhupi_reader_voice_init (ZhupiReaderVoice *self)
{
}

ZhupiReaderVoice *
zhupi_reader_voice_new (ZhupiVoice *voice)
{
  ZhupiReaderVoice *self = g_object_new (ZHUPI_TYPE_READER_VOICE, NULL);

  g_set_object (&self->voice, voice);
  return self;
}
