/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-text.h"

#include "article/zhupi-article.h"
#include "article/zhupi-file-reader.h"
#include "extract/zhupi-extractor.h"
#include "zhupi-cli-input.h"
#include "zhupi-cli-output.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

/* Bytes that are asked for at a time. */
#define READ_BYTES (64u * 1024)

/* What begins a file tells what it is. */
#define HEAD_BYTES (64u * 1024)

static gboolean
rewind_stream (GInputStream  *stream,
               GError       **error)
{
  return g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, NULL, error);
}

/* A pipe can be read once only, but its text is read three times: for what it is, for the names
 * in it, and for their quotes. */
static GInputStream *
spool (ZhupiCliText  *self,
       GInputStream  *stream,
       GError       **error)
{
  char bytes[READ_BYTES];
  gsize n_all = 0;
  gsize n_read;

  self->spool = zhupi_cli_spool_new ();
  do
    {
      if (!g_input_stream_read_all (stream, bytes, sizeof bytes, &n_read, NULL, error)
          || !zhupi_cli_spool_add (self->spool, bytes, n_read, error))
        return NULL;
      n_all += n_read;
      if (n_all > ZHUPI_DECODER_MAX_BYTES)
        {
          zhupi_cli_fail_too_large (ZHUPI_DECODER_MAX_BYTES, error);
          return NULL;
        }
    }
  while (n_read == sizeof bytes);
  return zhupi_cli_spool_read (self->spool, error);
}

static GInputStream *
open_stream (ZhupiCliText  *self,
             GError       **error)
{
  g_autoptr (GInputStream) stream = NULL;

  if (self->file == NULL)
    stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  else
    stream = G_INPUT_STREAM (zhupi_file_open (self->file, ZHUPI_DECODER_MAX_BYTES, NULL, error));
  if (stream == NULL)
    return NULL;
  if (G_IS_SEEKABLE (stream) && g_seekable_can_seek (G_SEEKABLE (stream)))
    return g_steal_pointer (&stream);
  return spool (self, stream, error);
}

/* Whether the file is no document that text has to be taken out of first. */
static gboolean
is_plain (ZhupiCliText  *self,
          const char    *name,
          gboolean      *plain,
          GError       **error)
{
  g_autofree char *head = g_malloc (HEAD_BYTES);
  g_autoptr (GBytes) bytes = NULL;
  gsize n_read;

  if (!g_input_stream_read_all (self->stream, head, HEAD_BYTES, &n_read, NULL, error))
    return FALSE;
  bytes = g_bytes_new_take (g_steal_pointer (&head), n_read);
  *plain = zhupi_extractors_find (bytes, name) == NULL;
  return rewind_stream (self->stream, error);
}

static ZhupiArticle *
read_article (ZhupiCliText  *self,
              const char    *name,
              const char    *charset,
              GError       **error)
{
  g_autofree char *source = self->file != NULL ? g_file_get_uri (self->file) : NULL;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;

  if (!rewind_stream (self->stream, error)
      || g_output_stream_splice (memory, self->stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL,
                                 error) < 0)
    return NULL;
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  return zhupi_article_new_from_document (bytes, name, charset, source, error);
}

/* What is not UTF-8 has to be seen whole: its encoding is guessed from all of it, and the text of
 * a document may stand in it in any order. From then on it is a text like others. */
static gboolean
read_whole (ZhupiCliText  *self,
            const char    *name,
            const char    *charset,
            GError       **error)
{
  g_autoptr (ZhupiArticle) article = read_article (self, name, charset, error);
  g_autoptr (GBytes) bytes = NULL;
  ZhupiText *text;
  const char *utf8;
  gsize n_bytes;

  if (article == NULL)
    return FALSE;
  text = zhupi_article_get_text (article);
  utf8 = zhupi_text_get_utf8 (text, &n_bytes);
  bytes = g_bytes_new_with_free_func (utf8, n_bytes, (GDestroyNotify) zhupi_text_unref,
                                      zhupi_text_ref (text));
  g_set_object (&self->stream, NULL);
  self->stream = g_memory_input_stream_new_from_bytes (bytes);
  self->scan = (ZhupiUtf8Scan) { .length = zhupi_text_get_length (text),
                                 .n_replaced = zhupi_article_get_n_replaced (article) };
  g_strlcpy (self->scan.sha256, zhupi_article_get_sha256 (article), sizeof self->scan.sha256);
  return TRUE;
}

static gboolean
scan (ZhupiCliText  *self,
      const char    *name,
      const char    *charset,
      GError       **error)
{
  GError *cause = NULL;
  gboolean plain;

  if (!is_plain (self, name, &plain, error))
    return FALSE;
  if (plain && zhupi_utf8_scan (self->stream, charset, &self->scan, &cause))
    return TRUE;
  if (cause == NULL)
    return read_whole (self, name, charset, error);
  g_propagate_error (error, cause);
  return FALSE;
}

gboolean
zhupi_cli_text_fail (ZhupiCliText  *self,
                     GError        *cause,
                     GError       **error)
{
  if (cause->domain != G_IO_ERROR)
    g_propagate_error (error, cause);
  else if (self->file != NULL)
    zhupi_file_fail_reading (self->file, cause, error);
  else
    zhupi_cli_fail_reading (cause, error);
  return FALSE;
}

gboolean
zhupi_cli_text_open (ZhupiCliText  *self,
                     const char    *path,
                     const char    *charset,
                     GError       **error)
{
  g_autofree char *name = NULL;
  GError *cause = NULL;

  if (!g_str_equal (path, "-"))
    {
      self->file = g_file_new_for_commandline_arg (path);
      name = g_file_get_basename (self->file);
    }
  self->stream = open_stream (self, &cause);
  if (self->stream == NULL || !scan (self, name, charset, &cause))
    return zhupi_cli_text_fail (self, cause, error);
  zhupi_cli_tell_replaced (path, self->scan.n_replaced);
  return TRUE;
}

void
zhupi_cli_text_clear (ZhupiCliText *self)
{
  g_clear_object (&self->stream);
  g_clear_pointer (&self->spool, zhupi_cli_spool_free);
  g_clear_object (&self->file);
}
