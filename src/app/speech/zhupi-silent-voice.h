/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "speech/zhupi-voice.h"

G_BEGIN_DECLS

/**
 * ZhupiSilentVoice:
 *
 * Takes its time for each sentence and says nothing; it remembers what it was given. For tests,
 * and for who wants the text to move on by itself.
 */
#define ZHUPI_TYPE_SILENT_VOICE (zhupi_silent_voice_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiSilentVoice, zhupi_silent_voice, ZHUPI, SILENT_VOICE, GObject)

/* @sentence_ms: how long a sentence takes */
ZhupiVoice *zhupi_silent_voice_new        (guint             sentence_ms) G_GNUC_WARN_UNUSED_RESULT;
/* "zh:…" a sentence, those that were stopped too (borrowed; element type utf8). */
GPtrArray  *zhupi_silent_voice_get_spoken (ZhupiSilentVoice *self);
/* From now on every sentence fails with this message. */
void        zhupi_silent_voice_fail       (ZhupiSilentVoice *self,
                                           const char       *message);

G_END_DECLS
