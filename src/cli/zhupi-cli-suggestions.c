/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-suggestions.h"

#include "recognize/zhupi-proposals.h"
#include "text/zhupi-piece-reader.h"
#include "w3c/zhupi-w3c-stream.h"
#include "zhupi-error.h"

#include <glib/gi18n.h>

struct _ZhupiCliSuggestions
{
  ZhupiCliRecognition *recognition;
  ZhupiCliText *text;
  ZhupiProposals *proposals;
  /* For each piece the bytes of its suggestions, and how many these are before them: how many
   * there are and what they name stands in the file before them. */
  ZhupiCliSpool *spool;
  GByteArray *packed;
  guint n_found;
};

static gboolean
keep (ZhupiCliSuggestions   *self,
      const ZhupiTextPiece  *piece,
      const GArray          *suggestions,
      GError               **error)
{
  for (guint i = 0; i < suggestions->len; i++)
    zhupi_proposals_add (self->proposals, piece, &g_array_index (suggestions, ZhupiSuggestion, i));
  self->n_found += suggestions->len;
  zhupi_suggestions_pack (suggestions, self->packed);
  return zhupi_cli_spool_add (self->spool, &self->packed->len, sizeof self->packed->len, error)
         && zhupi_cli_spool_add (self->spool, self->packed->data, self->packed->len, error);
}

static gboolean
find_in_piece (ZhupiCliSuggestions   *self,
               const ZhupiTextPiece  *piece,
               GError               **error)
{
  const ZhupiRecognizerOptions *options = &self->recognition->options;
  g_autoptr (GArray) suggestions =
    zhupi_recognizer_suggest_in_piece (self->recognition->recognizer, piece, options, NULL, error);

  if (suggestions == NULL || !keep (self, piece, suggestions, error))
    return FALSE;
  if (options->progress != NULL)
    options->progress (piece->offset + piece->range.end, self->text->scan.length,
                       options->progress_data);
  return TRUE;
}

static gboolean
find_all (ZhupiCliSuggestions  *self,
          GError              **error)
{
  g_autoptr (ZhupiPieceReader) reader = zhupi_piece_reader_new (self->text->stream,
                                                                &self->text->scan);
  GError *cause = NULL;
  ZhupiTextPiece piece;

  while (zhupi_piece_reader_next (reader, &piece, &cause))
    if (!find_in_piece (self, &piece, &cause))
      break;
  return cause == NULL || zhupi_cli_text_fail (self->text, cause, error);
}

ZhupiCliSuggestions *
zhupi_cli_suggestions_find (ZhupiCliRecognition  *recognition,
                            ZhupiCliText         *text,
                            const char           *name,
                            GError              **error)
{
  g_autoptr (ZhupiCliSuggestions) self = g_new0 (ZhupiCliSuggestions, 1);
  gboolean is_done;

  self->recognition = recognition;
  self->text = text;
  self->proposals = zhupi_proposals_new (text->scan.sha256,
                                         zhupi_recognizer_get_name (recognition->recognizer));
  self->spool = zhupi_cli_spool_new ();
  self->packed = g_byte_array_new ();
  zhupi_cli_recognition_begin (recognition, name);
  is_done = find_all (self, error);
  zhupi_cli_recognition_end (recognition);
  return is_done ? g_steal_pointer (&self) : NULL;
}

void
zhupi_cli_suggestions_free (ZhupiCliSuggestions *self)
{
  zhupi_proposals_free (self->proposals);
  zhupi_cli_spool_free (self->spool);
  g_byte_array_unref (self->packed);
  g_free (self);
}

/* Returns: (nullable): what was kept of the next piece */
static GArray *
take_next (ZhupiCliSuggestions  *self,
           GInputStream         *kept,
           GError              **error)
{
  guint n_bytes = 0;

  if (!g_input_stream_read_all (kept, &n_bytes, sizeof n_bytes, NULL, NULL, error))
    return NULL;
  g_byte_array_set_size (self->packed, n_bytes);
  if (n_bytes > 0
      && !g_input_stream_read_all (kept, self->packed->data, n_bytes, NULL, NULL, error))
    return NULL;
  return zhupi_suggestions_unpack (self->packed);
}

static int
compare_records (gconstpointer a,
                 gconstpointer b)
{
  return zhupi_annotation_record_compare (a, b);
}

static void
clear_record_cb (gpointer data)
{
  zhupi_details_unref (((ZhupiAnnotationRecord *) data)->details);
}

/* In the order of a set, where ids decide between what has one span. */
static void
write_piece (ZhupiCliSuggestions  *self,
             ZhupiW3cStream       *stream,
             const ZhupiTextPiece *piece,
             const GArray         *suggestions)
{
  g_autoptr (GArray) records = g_array_sized_new (FALSE, FALSE, sizeof (ZhupiAnnotationRecord),
                                                  suggestions->len);

  g_array_set_clear_func (records, clear_record_cb);
  g_array_set_size (records, suggestions->len);
  for (guint i = 0; i < suggestions->len; i++)
    zhupi_proposals_init_record (self->proposals, piece,
                                 &g_array_index (suggestions, ZhupiSuggestion, i),
                                 &g_array_index (records, ZhupiAnnotationRecord, i));
  g_array_sort (records, compare_records);
  for (guint i = 0; i < records->len; i++)
    zhupi_w3c_stream_add (stream, piece, &g_array_index (records, ZhupiAnnotationRecord, i));
}

static gboolean
write_pieces (ZhupiCliSuggestions  *self,
              ZhupiW3cStream       *stream,
              GError              **error)
{
  g_autoptr (ZhupiPieceReader) reader = zhupi_piece_reader_new (self->text->stream,
                                                                &self->text->scan);
  g_autoptr (GInputStream) kept = zhupi_cli_spool_read (self->spool, error);
  GError *cause = NULL;
  ZhupiTextPiece piece;

  if (kept == NULL)
    return FALSE;
  while (zhupi_piece_reader_next (reader, &piece, &cause))
    {
      g_autoptr (GArray) suggestions = take_next (self, kept, &cause);

      if (suggestions == NULL)
        break;
      write_piece (self, stream, &piece, suggestions);
    }
  return cause == NULL || zhupi_cli_text_fail (self->text, cause, error);
}

static gboolean
finish (ZhupiW3cStream  *stream,
        GError         **error)
{
  g_autoptr (GError) cause = NULL;

  if (zhupi_w3c_stream_finish (stream, &cause))
    return TRUE;
  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO, _("Writing failed: %s."), cause->message);
  return FALSE;
}

gboolean
zhupi_cli_suggestions_write (ZhupiCliSuggestions  *self,
                             GOutputStream        *output,
                             gboolean              in_one_line,
                             GError              **error)
{
  g_autoptr (GPtrArray) entities = zhupi_proposals_list_entities (self->proposals);
  g_autofree char *source = self->text->file != NULL ? g_file_get_uri (self->text->file) : NULL;
  g_autoptr (ZhupiW3cStream) stream = NULL;
  ZhupiW3cHead head = {
    .source = source,
    .sha256 = self->text->scan.sha256,
    .length = self->text->scan.length,
    .entities = entities,
    .total = self->n_found,
  };

  head.name = zhupi_cli_recognition_name_set (head.sha256, &head.id);
  stream = zhupi_w3c_stream_new (&head, output, in_one_line);
  return write_pieces (self, stream, error) && finish (stream, error);
}
