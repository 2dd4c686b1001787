/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-piece-order.h"
#include "recognize/zhupi-recognizer.h"

G_BEGIN_DECLS

/* What was found in a piece; of @suggestions the batch is the owner, and @n_used were taken. */
typedef struct
{
  ZhupiRange range;
  GArray *suggestions;
  guint n_used;
} ZhupiFoundPiece;

/**
 * ZhupiRecognitionBatch:
 * @recognizer: that reads
 * @article: what
 * @options: how
 * @order: of its pieces; %NULL has it made. Nobody else may use it meanwhile
 * @place: where the reader is
 * @n_most: pieces to be read
 * @found: of #ZhupiFoundPiece; empty when all pieces had been taken
 * @n_used: of those
 *
 * Some pieces that are read together by one worker. Only #ZhupiRecognition may include this.
 */
typedef struct
{
  ZhupiRecognizer *recognizer;
  ZhupiArticle *article;
  ZhupiRecognizerOptions options;
  ZhupiPieceOrder *order;
  guint place;
  guint n_most;
  GArray *found;
  guint n_used;
} ZhupiRecognitionBatch;

ZhupiRecognitionBatch *zhupi_recognition_batch_new  (ZhupiRecognizer        *recognizer,
                                                     ZhupiArticle           *article) G_GNUC_WARN_UNUSED_RESULT;
/* Leaves the order alone. */
void                   zhupi_recognition_batch_free (ZhupiRecognitionBatch  *self);
/* Cuts @n_most suggestions off, as far as they are there, and some more that start where the last of
 * them does; @range is where they start. */
GArray                *zhupi_found_piece_cut        (ZhupiFoundPiece        *self,
                                                     guint                   n_most,
                                                     ZhupiRange             *range) G_GNUC_WARN_UNUSED_RESULT;
/* Blocks; for worker threads. */
gboolean               zhupi_recognition_batch_read (ZhupiRecognitionBatch  *self,
                                                     GCancellable           *cancellable,
                                                     GError                **error);

G_END_DECLS
