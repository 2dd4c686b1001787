/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "article/zhupi-article.h"
#include "speech/zhupi-voice.h"

G_BEGIN_DECLS

/**
 * ZhupiReaderVoice:
 *
 * Reads an article aloud, sentence by sentence. It knows no widget.
 *
 * ZhupiReaderVoice::sentence: (guint start, guint end): these code points are read now
 * ZhupiReaderVoice::stopped: (const char *problem): it came to the end or was stopped; @problem is
 * a sentence for the person, or %NULL
 */
#define ZHUPI_TYPE_READER_VOICE (zhupi_reader_voice_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiReaderVoice, zhupi_reader_voice, ZHUPI, READER_VOICE, GObject)

/* @voice: (nullable) */
ZhupiReaderVoice *zhupi_reader_voice_new          (ZhupiVoice       *voice) G_GNUC_WARN_UNUSED_RESULT;
/* From the sentence over @code_point to the end of the article. */
void              zhupi_reader_voice_start        (ZhupiReaderVoice *self,
                                                   ZhupiArticle     *article,
                                                   guint             code_point);
void              zhupi_reader_voice_stop         (ZhupiReaderVoice *self);
/* The sentence that is read now; %FALSE when none is. */
gboolean          zhupi_reader_voice_get_sentence (ZhupiReaderVoice *self,
                                                   ZhupiRange       *sentence);

G_END_DECLS
