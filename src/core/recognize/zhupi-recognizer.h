/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "article/zhupi-article.h"
#include "recognize/zhupi-suggestion.h"

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

/* @data_folder: where the lexicons were installed; %NULL for the usual place (or the build's,
 * when run from it). What is missing or damaged is told by zhupi_recognizer_dup_problem(), and
 * the rest goes on. */
ZhupiRecognizer *zhupi_recognizer_new          (const char          *data_folder) G_GNUC_WARN_UNUSED_RESULT;
char            *zhupi_recognizer_dup_problem  (ZhupiRecognizer     *self);
/* Name and version for the `generator` of an annotation. */
const char      *zhupi_recognizer_get_name     (ZhupiRecognizer     *self);
/* Element type ZhupiSuggestion with a clear function set. */
GArray          *zhupi_recognizer_suggest      (ZhupiRecognizer     *self,
                                                ZhupiArticle        *article,
                                                GCancellable        *cancellable,
                                                GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void             zhupi_recognizer_suggest_async (ZhupiRecognizer    *self,
                                                 ZhupiArticle       *article,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
GArray          *zhupi_recognizer_suggest_finish (ZhupiRecognizer   *self,
                                                  GAsyncResult      *result,
                                                  GError           **error) G_GNUC_WARN_UNUSED_RESULT;
/* Bytes of the longest dictionary word at a place, for double-click; a #ZhupiWordLookup whose
 * user data is the recognizer. */
gsize            zhupi_recognizer_lookup_word  (const char          *utf8,
                                                gsize                n_bytes,
                                                gpointer             recognizer);

G_END_DECLS
