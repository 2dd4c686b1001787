/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-command.h"
#include "recognize/zhupi-recognizer.h"

G_BEGIN_DECLS

/**
 * ZhupiTeaching:
 *
 * The recognizer with what the person has taught it: the learner and its file in the data folder,
 * the person's own lexicons, and how suggestions are to be made. Files are read and written off
 * the main loop.
 *
 * Properties (notified): `ready` (what was taught has been read, or could not be).
 *
 * ZhupiTeaching::message: (const char *sentence): what could not be done; for a toast.
 */
#define ZHUPI_TYPE_TEACHING (zhupi_teaching_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiTeaching, zhupi_teaching, ZHUPI, TEACHING, GObject)

/* @path: where the lessons are kept, %NULL for the usual place. Begins to read it. */
ZhupiTeaching   *zhupi_teaching_new            (ZhupiRecognizer        *recognizer,
                                                const char             *path) G_GNUC_WARN_UNUSED_RESULT;
ZhupiRecognizer *zhupi_teaching_get_recognizer (ZhupiTeaching          *self);
ZhupiLearner    *zhupi_teaching_get_learner    (ZhupiTeaching          *self);
gboolean         zhupi_teaching_get_ready      (ZhupiTeaching          *self);
/* How the person wants suggestions to be made. */
void             zhupi_teaching_get_options    (ZhupiTeaching          *self,
                                                ZhupiRecognizerOptions *options);
/* Learns from a step, or takes back what was learned from it. Returns the names that were
 * accepted, %NULL when there are none. */
GPtrArray       *zhupi_teaching_learn          (ZhupiTeaching          *self,
                                                ZhupiArticle           *article,
                                                ZhupiCommand           *command,
                                                gboolean                reverted) G_GNUC_WARN_UNUSED_RESULT;
/* Of these suggestions, those that a set lacks and that have to do with one of the names: equal to
 * it, a longer form or a shorter one. Those over a mark of their class are left out. */
void             zhupi_teaching_keep_related   (GArray                 *suggestions,
                                                ZhupiAnnotationSet     *set,
                                                GPtrArray              *names);
/* What is learned now takes the place of a file that could not be read. */
void             zhupi_teaching_start_over     (ZhupiTeaching          *self);
/* Writes at once what is pending; for the end of the program. */
void             zhupi_teaching_flush          (ZhupiTeaching          *self);

G_END_DECLS
