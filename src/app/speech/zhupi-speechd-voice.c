/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "speech/zhupi-speechd-voice.h"

#include <glib/gi18n-lib.h>
#include <libspeechd.h>
#include <stdlib.h>
#include <string.h>

#include "zhupi-error.h"

/* A sentence that has not ended after this time will not end: what a slow voice needs for one
 * byte of it, and for anything at all. */
#define US_PER_BYTE (G_USEC_PER_SEC / 4)
#define MIN_PATIENCE_US (30 * G_USEC_PER_SEC)

struct _ZhupiSpeechdVoice
{
  GObject parent_instance;

  GMutex lock; /* one sentence at a time */
  SPDConnection *connection;
};

/* The library calls back without saying for whom, in a thread of its own. */
static GMutex ended_lock;
static GCond ended_cond;
static size_t last_ended;

static void zhupi_speechd_voice_voice_init (ZhupiVoiceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZhupiSpeechdVoice, zhupi_speechd_voice, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ZHUPI_TYPE_VOICE,
                                                      zhupi_speechd_voice_voice_init))

typedef struct
{
  char *utf8;
  char *language;
} Sentence;

static void
sentence_free (Sentence *sentence)
{
  g_free (sentence->utf8);
  g_free (sentence->language);
  g_free (sentence);
}

static void
ended_cb (size_t              message,
          size_t              client,
          SPDNotificationType type)
{
  g_mutex_lock (&ended_lock);
  last_ended = MAX (last_ended, message);
  g_cond_broadcast (&ended_cond);
  g_mutex_unlock (&ended_lock);
}

static void
cancelled_cb (GCancellable *cancellable,
              gpointer      user_data)
{
  g_mutex_lock (&ended_lock);
  g_cond_broadcast (&ended_cond);
  g_mutex_unlock (&ended_lock);
}

static void
zhupi_speechd_voice_disconnect (ZhupiSpeechdVoice *self)
{
  g_clear_pointer (&self->connection, spd_close);
  g_mutex_lock (&ended_lock);
  last_ended = 0;
  g_mutex_unlock (&ended_lock);
}

static gboolean
zhupi_speechd_voice_connect (ZhupiSpeechdVoice  *self,
                             GError            **error)
{
  char *reason = NULL;

  if (self->connection != NULL)
    return TRUE;
  self->connection = spd_open2 ("zhupi", "reader", NULL, SPD_MODE_THREADED, NULL, 1, &reason);
  free (reason);
  if (self->connection == NULL)
    {
      g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
                           _("Reading aloud needs Speech Dispatcher, which does not answer; "
                             "install it with a voice and try again."));
      return FALSE;
    }
  self->connection->callback_end = ended_cb;
  self->connection->callback_cancel = ended_cb;
  spd_set_notification_on (self->connection, SPD_END);
  spd_set_notification_on (self->connection, SPD_CANCEL);
  return TRUE;
}

/* Whether the message came to its end; else cancelled, or the voice has died. */
static gboolean
wait_for_end (size_t        message,
              gsize         n_bytes,
              GCancellable *cancellable)
{
  gint64 deadline = g_get_monotonic_time () + MAX (MIN_PATIENCE_US, (gint64) n_bytes * US_PER_BYTE);
  gboolean in_time = TRUE;

  g_mutex_lock (&ended_lock);
  while (last_ended < message && in_time && !g_cancellable_is_cancelled (cancellable))
    in_time = g_cond_wait_until (&ended_cond, &ended_lock, deadline);
  g_mutex_unlock (&ended_lock);
  return in_time;
}

static gboolean
tell_silence (ZhupiSpeechdVoice  *self,
              GError            **error)
{
  zhupi_speechd_voice_disconnect (self);
  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
                       _("Speech Dispatcher stopped answering; try again."));
  return FALSE;
}

static gboolean
zhupi_speechd_voice_say (ZhupiSpeechdVoice  *self,
                         const Sentence     *sentence,
                         GCancellable       *cancellable,
                         GError            **error)
{
  int message;

  if (g_cancellable_is_cancelled (cancellable))
    return TRUE;
  if (!zhupi_speechd_voice_connect (self, error))
    return FALSE;
  spd_set_language (self->connection, sentence->language);
  message = spd_say (self->connection, SPD_TEXT, sentence->utf8);
  if (message < 0 || !wait_for_end (message, strlen (sentence->utf8), cancellable))
    return tell_silence (self, error);
  if (g_cancellable_is_cancelled (cancellable))
    spd_cancel (self->connection);
  return TRUE;
}

static void
speak_worker (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  ZhupiSpeechdVoice *self = source;
  gulong handler = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), NULL, NULL);
  GError *error = NULL;
  gboolean said;

  g_mutex_lock (&self->lock);
  said = zhupi_speechd_voice_say (self, task_data, cancellable, &error);
  g_mutex_unlock (&self->lock);
  g_cancellable_disconnect (cancellable, handler);
  if (!said)
    g_task_return_error (task, error);
  else if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, TRUE);
}

static void
zhupi_speechd_voice_speak (ZhupiVoice *voice,
                           const char *utf8,
                           const char *language,
                           GTask      *task)
{
  Sentence *sentence = g_new0 (Sentence, 1);

  sentence->utf8 = g_strdup (utf8);
  sentence->language = g_strdup (language);
  g_task_set_task_data (task, sentence, (GDestroyNotify) sentence_free);
  g_task_run_in_thread (task, speak_worker);
}

static void
zhupi_speechd_voice_voice_init (ZhupiVoiceInterface *iface)
{
  iface->speak = zhupi_speechd_voice_speak;
}

static void
zhupi_speechd_voice_finalize (GObject *object)
{
  ZhupiSpeechdVoice *self = ZHUPI_SPEECHD_VOICE (object);

  zhupi_speechd_voice_disconnect (self);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (zhupi_speechd_voice_parent_class)->finalize (object);
}

static void
zhupi_speechd_voice_class_init (ZhupiSpeechdVoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_speechd_voice_finalize;
}

static void
zhupi_speechd_voice_init (ZhupiSpeechdVoice *self)
{
  g_mutex_init (&self->lock);
}

ZhupiVoice *
zhupi_speechd_voice_new (void)
{
  return g_object_new (ZHUPI_TYPE_SPEECHD_VOICE, NULL);
}
