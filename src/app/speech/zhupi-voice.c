/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "speech/zhupi-voice.h"

#include "speech/zhupi-silent-voice.h"
#ifdef HAVE_SPEECH
#include "speech/zhupi-speechd-voice.h"
#endif

/* How long the silent voice takes for a sentence. */
#define SILENT_SENTENCE_MS 1500

G_DEFINE_INTERFACE (ZhupiVoice, zhupi_voice, G_TYPE_OBJECT)

static void
zhupi_voice_default_init (ZhupiVoiceInterface *iface)
{
}

ZhupiVoice *
zhupi_voice_new_default (void)
{
  if (g_strcmp0 (g_getenv ("ZHUPI_VOICE"), "silent") == 0)
    return zhupi_silent_voice_new (SILENT_SENTENCE_MS);
#ifdef HAVE_SPEECH
  return zhupi_speechd_voice_new ();
#else
  return NULL;
#endif
}

void
zhupi_voice_speak_async (ZhupiVoice          *self,
                         const char          *utf8,
                         const char          *language,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_return_if_fail (ZHUPI_IS_VOICE (self));
  g_return_if_fail (utf8 != NULL && language != NULL);

  g_task_set_source_tag (task, zhupi_voice_speak_async);
  ZHUPI_VOICE_GET_IFACE (self)->speak (self, utf8, language, task);
}

gboolean
zhupi_voice_speak_finish (ZhupiVoice    *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
