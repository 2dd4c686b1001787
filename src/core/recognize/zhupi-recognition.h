/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-history.h"
#include "recognize/zhupi-recognizer.h"

G_BEGIN_DECLS

/**
 * ZhupiRecognition:
 *
 * One run of the recognizer over an article, whose suggestions arrive in a set as they are found:
 * in the pieces near the reader's place first. Workers read the pieces; the main loop takes the
 * suggestions, a few milliseconds at a time, behind drawing. Rules come first, everywhere; then
 * the tagger corrects them. In the end the set is the same wherever the reader was.
 */
#define ZHUPI_TYPE_RECOGNITION (zhupi_recognition_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiRecognition, zhupi_recognition, ZHUPI, RECOGNITION, GObject)

/* @goes_on: whether this run goes on with one that was broken off, by a crash perhaps: suggestions
 * that it left, that nobody has decided on and that are not made again are taken out. */
ZhupiRecognition *zhupi_recognition_new        (ZhupiRecognizer              *recognizer,
                                                ZhupiHistory                 *history,
                                                const ZhupiRecognizerOptions *options,
                                                gboolean                      goes_on) G_GNUC_WARN_UNUSED_RESULT;
/* What becomes of the suggestions that start in @range, a piece of the article; they may be changed. */
typedef void (*ZhupiRecognitionFunc) (ZhupiRange range,
                                      GArray    *suggestions,
                                      gpointer   user_data);

/* A run whose suggestions are given away in the main loop, piece by piece. Rules and tagger read
 * together. @user_data: must live until the run is over or cancelled */
ZhupiRecognition *zhupi_recognition_new_with_func (ZhupiRecognizer              *recognizer,
                                                   ZhupiArticle                 *article,
                                                   const ZhupiRecognizerOptions *options,
                                                   ZhupiRecognitionFunc          func,
                                                   gpointer                      user_data) G_GNUC_WARN_UNUSED_RESULT;
/* Where the reader is, in code points: what lies there comes next. */
void              zhupi_recognition_set_place  (ZhupiRecognition             *self,
                                                guint                         place);
/* To be called once. When it is cancelled, what has arrived stays. */
void              zhupi_recognition_run_async  (ZhupiRecognition             *self,
                                                GCancellable                 *cancellable,
                                                GAsyncReadyCallback           callback,
                                                gpointer                      user_data);
gboolean          zhupi_recognition_run_finish (ZhupiRecognition             *self,
                                                GAsyncResult                 *result,
                                                GError                      **error);

G_END_DECLS
