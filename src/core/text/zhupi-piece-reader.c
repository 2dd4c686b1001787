/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-piece-reader.h"

#include "text/zhupi-utf8-chunks-private.h"
#include "text/zhupi-utf8-private.h"
#include "zhupi-error.h"

#include <glib/gi18n-lib.h>

/* What a piece needs: itself and the margin behind it. */
#define WANTED (ZHUPI_TEXT_PIECE_LENGTH + ZHUPI_TEXT_PIECE_MARGIN)

struct _ZhupiPieceReader
{
  ZhupiUtf8Chunks chunks;
  gboolean has_begun;
  guint length;        /* of the whole text */
  GString *pending;    /* from the margin before the next piece on, as far as it was read */
  guint n_pending;     /* code points of it */
  guint start;         /* of the next piece, in code points of it */
  guint offset;        /* of it, in code points of the whole text */
  ZhupiText *text;     /* (nullable): of the latest piece */
};

ZhupiPieceReader *
zhupi_piece_reader_new (GInputStream        *stream,
                        const ZhupiUtf8Scan *scan)
{
  ZhupiPieceReader *self;

  g_return_val_if_fail (G_IS_SEEKABLE (stream), NULL);

  self = g_new0 (ZhupiPieceReader, 1);
  self->chunks.stream = g_object_ref (stream);
  self->chunks.n_skipped = scan->n_mark;
  self->length = scan->length;
  self->pending = g_string_new (NULL);
  return self;
}

void
zhupi_piece_reader_free (ZhupiPieceReader *self)
{
  g_object_unref (self->chunks.stream);
  zhupi_utf8_chunks_clear (&self->chunks);
  g_string_free (self->pending, TRUE);
  g_clear_pointer (&self->text, zhupi_text_unref);
  g_free (self);
}

static gboolean
fill (ZhupiPieceReader  *self,
      GError           **error)
{
  ZhupiSanitized chunk;

  while (self->n_pending - self->start <= WANTED)
    {
      GError *cause = NULL;

      if (!zhupi_utf8_chunks_next (&self->chunks, &chunk, &cause))
        {
          if (cause == NULL)
            return TRUE;
          g_propagate_error (error, cause);
          return FALSE;
        }
      self->n_pending += zhupi_utf8_count (chunk.utf8, chunk.n_bytes).starts;
      g_string_append_len (self->pending, chunk.utf8, (gssize) chunk.n_bytes);
      g_free (chunk.utf8);
    }
  return TRUE;
}

static gboolean
begin (ZhupiPieceReader  *self,
       GError           **error)
{
  if (self->has_begun)
    return TRUE;
  self->has_begun = TRUE;
  return zhupi_utf8_chunks_reset (&self->chunks, error);
}

/* A file may be written to while it is read. */
static gboolean
check_length (ZhupiPieceReader  *self,
              GError           **error)
{
  guint n_read = self->offset + self->n_pending;
  gboolean is_at_end = self->start == self->n_pending;

  if (n_read <= self->length && (!is_at_end || n_read == self->length))
    return TRUE;
  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
                       _("The text changed while it was read; try again when it is finished."));
  return FALSE;
}

static void
cut (ZhupiPieceReader *self,
     ZhupiTextPiece   *piece)
{
  guint end;
  guint kept_from;

  g_clear_pointer (&self->text, zhupi_text_unref);
  self->text = zhupi_text_new_take (g_strndup (self->pending->str, self->pending->len),
                                    self->pending->len);
  end = zhupi_text_piece_find_end (self->text, self->start);
  *piece = (ZhupiTextPiece) { self->text, self->offset, { self->start, end } };

  kept_from = end - MIN (end, ZHUPI_TEXT_PIECE_MARGIN);
  g_string_erase (self->pending, 0, (gssize) zhupi_text_to_byte (self->text, kept_from));
  self->n_pending -= kept_from;
  self->offset += kept_from;
  self->start = end - kept_from;
}

gboolean
zhupi_piece_reader_next (ZhupiPieceReader  *self,
                         ZhupiTextPiece    *piece,
                         GError           **error)
{
  g_return_val_if_fail (self != NULL && piece != NULL, FALSE);

  if (!begin (self, error) || !fill (self, error) || !check_length (self, error)
      || self->start == self->n_pending)
    return FALSE;
  cut (self, piece);
  return TRUE;
}
