/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZhupiVoice:
 *
 * Something that speaks, one sentence at a time. Cancelling stops it in the middle of a word.
 */
#define ZHUPI_TYPE_VOICE (zhupi_voice_get_type ())
G_DECLARE_INTERFACE (ZhupiVoice, zhupi_voice, ZHUPI, VOICE, GObject)

struct _ZhupiVoiceInterface
{
  GTypeInterface parent_iface;

  void (*speak) (ZhupiVoice *self,
                 const char *utf8,
                 const char *language,
                 GTask      *task);
};

/* The voice of this computer; one that says nothing where the environment variable ZHUPI_VOICE is
 * "silent". %NULL where the program was built without speech. */
ZhupiVoice *zhupi_voice_new_default  (void) G_GNUC_WARN_UNUSED_RESULT;
/* Ends when the sentence has been spoken. @language: such as "zh" or "en". */
void        zhupi_voice_speak_async  (ZhupiVoice           *self,
                                      const char           *utf8,
                                      const char           *language,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
/* Errors: cancellation; %ZHUPI_ERROR_IO where nothing can be spoken. */
gboolean    zhupi_voice_speak_finish (ZhupiVoice           *self,
                                      GAsyncResult         *result,
                                      GError              **error);

G_END_DECLS
