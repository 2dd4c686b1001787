/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-input.h"

#include "article/zhupi-article-loader.h"
#include "article/zhupi-file-reader.h"
#include "text/zhupi-decoder.h"
#include "zhupi-cli-output.h"
#include "zhupi-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>

#define MEBIBYTE (1024u * 1024)

/* The largest set file: room for more than a million annotations. */
#define MAX_SET_BYTES (1000u * MEBIBYTE)

/* Bytes that are asked for at a time. */
#define READ_BYTES (256u * 1024)

static gboolean
is_standard_input (const char *path)
{
  return g_str_equal (path, "-");
}

gboolean
zhupi_cli_fail_too_large (gsize    max_bytes,
                          GError **error)
{
  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_TOO_LARGE,
               _("Standard input holds more than %u MiB; split it."),
               (guint) (max_bytes / MEBIBYTE));
  return FALSE;
}

gboolean
zhupi_cli_fail_reading (GError  *cause,
                        GError **error)
{
  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
               _("Standard input could not be read: %s."), cause->message);
  g_error_free (cause);
  return FALSE;
}

static gboolean
read_stream (FILE        *stream,
             GByteArray  *array,
             gsize        max_bytes,
             GError     **error)
{
  while (!feof (stream))
    {
      guint n_before = array->len;
      gsize n_read;

      g_byte_array_set_size (array, n_before + READ_BYTES);
      n_read = fread (array->data + n_before, 1, READ_BYTES, stream);
      g_byte_array_set_size (array, n_before + (guint) n_read);
      if (ferror (stream))
        {
          g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
                       _("Standard input could not be read: %s."), g_strerror (errno));
          return FALSE;
        }
      if (array->len > max_bytes)
        return zhupi_cli_fail_too_large (max_bytes, error);
    }

  return TRUE;
}

GBytes *
zhupi_cli_read_bytes (const char  *path,
                      gsize        max_bytes,
                      GError     **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GByteArray) array = NULL;

  if (!is_standard_input (path))
    {
      file = g_file_new_for_commandline_arg (path);
      return zhupi_file_read (file, max_bytes, NULL, error);
    }

  array = g_byte_array_new ();
  if (!read_stream (stdin, array, max_bytes, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

static ZhupiArticle *
load_article (const char  *path,
              const char  *charset,
              GError     **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!is_standard_input (path))
    {
      file = g_file_new_for_commandline_arg (path);
      return zhupi_article_load (file, charset, NULL, error);
    }

  bytes = zhupi_cli_read_bytes (path, ZHUPI_DECODER_MAX_BYTES, error);
  return bytes != NULL ? zhupi_article_new_from_document (bytes, NULL, charset, NULL, error)
                       : NULL;
}

void
zhupi_cli_tell_replaced (const char *path,
                         guint       n_replaced)
{
  if (n_replaced > 0)
    zhupi_cli_complain (path, ngettext ("%u character could not be read; U+FFFD stands for it.",
                                        "%u characters could not be read; U+FFFD stands for them.",
                                        n_replaced), n_replaced);
}

ZhupiArticle *
zhupi_cli_read_article (const char  *path,
                        const char  *charset,
                        GError     **error)
{
  ZhupiArticle *article = load_article (path, charset, error);

  if (article != NULL)
    zhupi_cli_tell_replaced (path, zhupi_article_get_n_replaced (article));
  return article;
}

GBytes *
zhupi_cli_read_set (const char  *path,
                    GError     **error)
{
  return zhupi_cli_read_bytes (path, MAX_SET_BYTES, error);
}
