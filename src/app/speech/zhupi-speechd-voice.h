/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "speech/zhupi-voice.h"

G_BEGIN_DECLS

/**
 * ZhupiSpeechdVoice:
 *
 * Speaks through Speech Dispatcher. Connecting and waiting are done in a worker; the connection
 * is made with the first sentence.
 */
#define ZHUPI_TYPE_SPEECHD_VOICE (zhupi_speechd_voice_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiSpeechdVoice, zhupi_speechd_voice, ZHUPI, SPEECHD_VOICE, GObject)

ZhupiVoice *zhupi_speechd_voice_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
