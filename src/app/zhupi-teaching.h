/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-history.h"
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

/* Names by their texts: @gained are known from now on, @lost are known no longer, or as another
 * class. */
typedef struct
{
  GPtrArray *gained;
  GPtrArray *lost;
} ZhupiTeachingNames;

void             zhupi_teaching_names_init     (ZhupiTeachingNames     *self);
void             zhupi_teaching_names_clear    (ZhupiTeachingNames     *self);

/* @path: where the lessons are kept, %NULL for the usual place. Begins to read it. */
ZhupiTeaching   *zhupi_teaching_new            (ZhupiRecognizer        *recognizer,
                                                const char             *path) G_GNUC_WARN_UNUSED_RESULT;
ZhupiRecognizer *zhupi_teaching_get_recognizer (ZhupiTeaching          *self);
ZhupiLearner    *zhupi_teaching_get_learner    (ZhupiTeaching          *self);
gboolean         zhupi_teaching_get_ready      (ZhupiTeaching          *self);
/* How the person wants suggestions to be made. */
void             zhupi_teaching_get_options    (ZhupiTeaching          *self,
                                                ZhupiRecognizerOptions *options);
/* Learns from a step, or takes back what was learned from it; adds to @names what names it was. A
 * mark that is deleted takes its lesson with it when no other one of its name is left in @set. */
void             zhupi_teaching_learn          (ZhupiTeaching          *self,
                                                ZhupiAnnotationSet     *set,
                                                ZhupiCommand           *command,
                                                gboolean                reverted,
                                                ZhupiTeachingNames     *names);
/* Takes out of a set the undecided suggestions of @generator that start in @range, that have to do
 * with one of the names and that are not among @suggestions any more. Those that a redo needs
 * stay. %NULL when there are none. */
ZhupiCommand    *zhupi_teaching_new_withdrawal (ZhupiHistory           *history,
                                                ZhupiRange              range,
                                                const GArray           *suggestions,
                                                GPtrArray              *names,
                                                const char             *generator) G_GNUC_WARN_UNUSED_RESULT;
/* Of these suggestions, those that a set lacks and that have to do with one of the names (equal to
 * it, a longer form or a shorter one) or that stand where something was withdrawn. Those over a
 * mark of their class are left out. @withdrawal: nullable */
void             zhupi_teaching_keep_news      (GArray                 *suggestions,
                                                ZhupiAnnotationSet     *set,
                                                GPtrArray              *names,
                                                ZhupiCommand           *withdrawal);
/* What is learned now takes the place of a file that could not be read. */
void             zhupi_teaching_start_over     (ZhupiTeaching          *self);
/* Writes at once what is pending; for the end of the program. */
void             zhupi_teaching_flush          (ZhupiTeaching          *self);

G_END_DECLS
