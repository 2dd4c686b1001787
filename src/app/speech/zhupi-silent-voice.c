/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "speech/zhupi-silent-voice.h"

#include "zhupi-error.h"

struct _ZhupiSilentVoice
{
  GObject parent_instance;

  guint sentence_ms;
  GPtrArray *spoken;
  char *problem;
};

static void zhupi_silent_voice_voice_init (ZhupiVoiceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZhupiSilentVoice, zhupi_silent_voice, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ZHUPI_TYPE_VOICE,
                                                      zhupi_silent_voice_voice_init))

static gboolean
spoken_cb (gpointer user_data)
{
  GTask *task = user_data;

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, TRUE);
  return G_SOURCE_REMOVE;
}

/* A source that a cancellable wakes up before its time. */
static void
wait_for (GTask *task,
          guint  ms)
{
  g_autoptr(GSource) source = g_timeout_source_new (ms);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (cancellable != NULL)
    {
      g_autoptr(GSource) cancelled = g_cancellable_source_new (cancellable);

      g_source_set_dummy_callback (cancelled);
      g_source_add_child_source (source, cancelled);
    }
  g_task_attach_source (task, source, spoken_cb);
}

static void
zhupi_silent_voice_speak (ZhupiVoice *voice,
                          const char *utf8,
                          const char *language,
                          GTask      *task)
{
  ZhupiSilentVoice *self = ZHUPI_SILENT_VOICE (voice);

  if (self->problem != NULL)
    {
      g_task_return_new_error (task, ZHUPI_ERROR, ZHUPI_ERROR_IO, "%s", self->problem);
      return;
    }
  g_ptr_array_add (self->spoken, g_strdup_printf ("%s:%s", language, utf8));
  wait_for (task, self->sentence_ms);
}

GPtrArray *
zhupi_silent_voice_get_spoken (ZhupiSilentVoice *self)
{
  g_return_val_if_fail (ZHUPI_IS_SILENT_VOICE (self), NULL);

  return self->spoken;
}

void
zhupi_silent_voice_fail (ZhupiSilentVoice *self,
                         const char       *message)
{
  g_return_if_fail (ZHUPI_IS_SILENT_VOICE (self));

  g_free (self->problem);
  self->problem = g_strdup (message);
}

static void
zhupi_silent_voice_voice_init (ZhupiVoiceInterface *iface)
{
  iface->speak = zhupi_silent_voice_speak;
}

static void
zhupi_silent_voice_finalize (GObject *object)
{
  ZhupiSilentVoice *self = ZHUPI_SILENT_VOICE (object);

  g_clear_pointer (&self->spoken, g_ptr_array_unref);
  g_free (self->problem);
  G_OBJECT_CLASS (zhupi_silent_voice_parent_class)->finalize (object);
}

static void
zhupi_silent_voice_class_init (ZhupiSilentVoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_silent_voice_finalize;
}

static void
zhupi_silent_voice_init (ZhupiSilentVoice *self)
{
  self->spoken = g_ptr_array_new_with_free_func (g_free);
}

ZhupiVoice *
zhupi_silent_voice_new (guint sentence_ms)
{
  ZhupiSilentVoice *self = g_object_new (ZHUPI_TYPE_SILENT_VOICE, NULL);

  self->sentence_ms = sentence_ms;
  return ZHUPI_VOICE (self);
}
