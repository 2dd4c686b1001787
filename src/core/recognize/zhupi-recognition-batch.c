/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-recognition-batch.h"

static void
clear_cb (gpointer data)
{
  ZhupiFoundPiece *piece = data;

  g_clear_pointer (&piece->suggestions, g_array_unref);
}

ZhupiRecognitionBatch *
zhupi_recognition_batch_new (ZhupiRecognizer *recognizer,
                             ZhupiArticle    *article)
{
  ZhupiRecognitionBatch *self = g_new0 (ZhupiRecognitionBatch, 1);

  self->recognizer = g_object_ref (recognizer);
  self->article = g_object_ref (article);
  self->found = g_array_new (FALSE, FALSE, sizeof (ZhupiFoundPiece));
  g_array_set_clear_func (self->found, clear_cb);
  return self;
}

void
zhupi_recognition_batch_free (ZhupiRecognitionBatch *self)
{
  g_object_unref (self->recognizer);
  g_object_unref (self->article);
  g_array_unref (self->found);
  g_free (self);
}

static gboolean
read_piece (ZhupiRecognitionBatch  *self,
            guint                   number,
            GCancellable           *cancellable,
            GError                **error)
{
  ZhupiFoundPiece piece = { zhupi_piece_order_get_piece (self->order, number), NULL, 0 };
  ZhupiRecognizerOptions options = self->options;

  options.range = piece.range;
  piece.suggestions = zhupi_recognizer_suggest_with (self->recognizer, self->article, &options,
                                                     cancellable, error);
  if (piece.suggestions == NULL)
    return FALSE;
  g_array_append_val (self->found, piece);
  return TRUE;
}

gboolean
zhupi_recognition_batch_read (ZhupiRecognitionBatch  *self,
                              GCancellable           *cancellable,
                              GError                **error)
{
  ZhupiRange numbers;

  if (self->order == NULL)
    self->order = zhupi_piece_order_new (zhupi_article_get_text (self->article));
  if (!zhupi_piece_order_take (self->order, self->place, self->n_most, &numbers))
    return TRUE;
  for (guint i = numbers.start; i < numbers.end; i++)
    if (!read_piece (self, i, cancellable, error))
      return FALSE;
  return TRUE;
}

static ZhupiSuggestion *
nth (ZhupiFoundPiece *self,
     guint            index)
{
  return &g_array_index (self->suggestions, ZhupiSuggestion, index);
}

GArray *
zhupi_found_piece_cut (ZhupiFoundPiece *self,
                       guint            n_most,
                       ZhupiRange      *range)
{
  GArray *cut = zhupi_suggestions_new ();
  const guint first = self->n_used;
  guint end = MIN (first + n_most, self->suggestions->len);

  while (end > 0 && end < self->suggestions->len
         && nth (self, end)->range.start == nth (self, end - 1)->range.start)
    end++;
  range->start = first > 0 ? nth (self, first)->range.start : self->range.start;
  range->end = end < self->suggestions->len ? nth (self, end)->range.start : self->range.end;
  for (guint i = first; i < end; i++)
    {
      g_array_append_vals (cut, nth (self, i), 1);
      nth (self, i)->reason = NULL;
    }
  self->n_used = end;
  return cut;
}
