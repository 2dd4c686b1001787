/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "article/zhupi-article.h"
#include "recognize/zhupi-learner.h"
#include "recognize/zhupi-suggestion.h"
#include "text/zhupi-text-piece.h"

G_BEGIN_DECLS

/**
 * ZhupiRecognizer:
 *
 * Finds companies and projects in an article. Deterministic: the same article, lexicons and
 * settings give the same suggestions, in text order. Holds what is costly to load (lexicons,
 * tagger) and may be used from several threads at once.
 *
 * Overlap rule: suggestions of one class never overlap each other; a company inside the name of
 * a project is suggested beside the project.
 */
#define ZHUPI_TYPE_RECOGNIZER (zhupi_recognizer_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiRecognizer, zhupi_recognizer, ZHUPI, RECOGNIZER, GObject)

/* Suggestions below this (per mille) are not made unless a reader asks for them. */
#define ZHUPI_RECOGNIZER_THRESHOLD 500

/* Told after each piece of a long article, in the thread that does the work. */
typedef void (*ZhupiRecognizerProgress) (guint    n_done,
                                         guint    n_code_points,
                                         gpointer user_data);

/**
 * ZhupiRecognizerOptions:
 * @without_tagger: lexicon and rules alone: 10 ms instead of 200 for 10,000 characters
 * @threshold: least score, per mille; 0 for %ZHUPI_RECOGNIZER_THRESHOLD
 * @range: some pieces (see #ZhupiPieceOrder) to which to keep, in code points; empty for all. The
 *   others have no influence on what is suggested there
 * @progress: (nullable)
 * @progress_data: for @progress; must live until the work is done
 */
typedef struct
{
  gboolean without_tagger;
  int threshold;
  ZhupiRange range;
  ZhupiRecognizerProgress progress;
  gpointer progress_data;
} ZhupiRecognizerOptions;

/* @data_folder: where the lexicons were installed; %NULL for the usual place (or the build's,
 * when run from it). What is missing or damaged is told by zhupi_recognizer_dup_problem(), and
 * the rest goes on. The tagger is loaded when it is first needed. */
ZhupiRecognizer *zhupi_recognizer_new          (const char          *data_folder) G_GNUC_WARN_UNUSED_RESULT;
/* One sentence for each thing that cannot be used, %NULL when there is none. Loads the tagger. */
char            *zhupi_recognizer_dup_problem  (ZhupiRecognizer     *self);
/* The same without the tagger, which is not loaded. */
char            *zhupi_recognizer_dup_lexicon_problem (ZhupiRecognizer *self);
/* Name and version for the `generator` of an annotation. */
const char      *zhupi_recognizer_get_name     (ZhupiRecognizer     *self);
/* What the reader taught it: consulted from now on. %NULL for nothing. */
void             zhupi_recognizer_set_learner  (ZhupiRecognizer     *self,
                                                ZhupiLearner        *learner);
/* Element type ZhupiSuggestion with a clear function set. */
GArray          *zhupi_recognizer_suggest      (ZhupiRecognizer     *self,
                                                ZhupiArticle        *article,
                                                GCancellable        *cancellable,
                                                GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* @options: %NULL for the usual. Called again for the same article it uses what the tagger has
 * said before, so that after a lesson new suggestions cost milliseconds. */
GArray          *zhupi_recognizer_suggest_with (ZhupiRecognizer              *self,
                                                ZhupiArticle                 *article,
                                                const ZhupiRecognizerOptions *options,
                                                GCancellable                 *cancellable,
                                                GError                      **error) G_GNUC_WARN_UNUSED_RESULT;
/* The suggestions of one piece, at their places in the whole text: those of all pieces one after
 * the other are what is suggested for an article of that text. */
GArray          *zhupi_recognizer_suggest_in_piece (ZhupiRecognizer              *self,
                                                    const ZhupiTextPiece         *piece,
                                                    const ZhupiRecognizerOptions *options,
                                                    GCancellable                 *cancellable,
                                                    GError                      **error) G_GNUC_WARN_UNUSED_RESULT;
/* Bytes of the longest dictionary word at a place, for double-click; a #ZhupiWordLookup whose
 * user data is the recognizer. */
gsize            zhupi_recognizer_lookup_word  (const char          *utf8,
                                                gsize                n_bytes,
                                                gpointer             recognizer);

G_END_DECLS
