/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "article/zhupi-article-loader.h"

#include "text/zhupi-decoder.h"
#include "zhupi-error.h"

#include <glib/gi18n-lib.h>

#define QUERY_ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE

/* Bytes that are asked for at a time. */
#define READ_BYTES (256u * 1024)

/* Turns what GIO says into one sentence for a person; a cancellation stays what it is. */
static gboolean
fail_reading (GFile   *file,
              GError  *cause,
              GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) owned = cause;

  if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&owned));
  else if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
           || g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
                 _("There is no file “%s”; check its name and folder."), name);
  else if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
                 _("You may not read the file “%s”; ask its owner for permission."), name);
  else
    g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
                 _("The file “%s” could not be read: %s."), name, owned->message);
  return FALSE;
}

static gboolean
fail_folder (GFile   *file,
             GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
               _("“%s” is a folder; open a text file inside it."), name);
  return FALSE;
}

static gboolean
fail_too_large (GFile   *file,
                GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_TOO_LARGE,
               _("The file “%s” is larger than 512 MiB; split it and open the parts."), name);
  return FALSE;
}

/* What can be refused is refused before a byte is read. */
static gboolean
check_file (GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInfo) info = NULL;
  GError *cause = NULL;

  info = g_file_query_info (file, QUERY_ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  if (info == NULL)
    return fail_reading (file, cause, error);
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return fail_folder (file, error);
  if (g_file_info_get_size (info) > ZHUPI_DECODER_MAX_BYTES)
    return fail_too_large (file, error);
  return TRUE;
}

/* A pipe or a growing file has no size that could be believed, so it is watched while reading. */
static gboolean
read_all (GFile         *file,
          GInputStream  *stream,
          GByteArray    *array,
          GCancellable  *cancellable,
          GError       **error)
{
  gsize n_read;

  do
    {
      guint n_before = array->len;
      GError *cause = NULL;

      if (n_before > ZHUPI_DECODER_MAX_BYTES)
        return fail_too_large (file, error);
      g_byte_array_set_size (array, n_before + READ_BYTES);
      if (!g_input_stream_read_all (stream, array->data + n_before, READ_BYTES, &n_read,
                                    cancellable, &cause))
        return fail_reading (file, cause, error);
      g_byte_array_set_size (array, n_before + (guint) n_read);
    }
  while (n_read == READ_BYTES);

  return TRUE;
}

static GBytes *
read_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) array = g_byte_array_new ();
  GError *cause = NULL;

  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    {
      fail_reading (file, cause, error);
      return NULL;
    }
  if (!read_all (file, G_INPUT_STREAM (stream), array, cancellable, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

/**
 * zhupi_article_load:
 * @file: a plain text file
 * @charset: (nullable): its character encoding, or %NULL to find out
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error of %ZHUPI_ERROR, or %G_IO_ERROR_CANCELLED
 *
 * Reads an article; blocks.
 *
 * Returns: (transfer full) (nullable): the article
 */
ZhupiArticle *
zhupi_article_load (GFile         *file,
                    const char    *charset,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *uri = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (!check_file (file, cancellable, error))
    return NULL;
  bytes = read_file (file, cancellable, error);
  if (bytes == NULL)
    return NULL;

  uri = g_file_get_uri (file);
  return zhupi_article_new_from_bytes (bytes, charset, uri, error);
}

static void
load_worker (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  ZhupiArticle *article = zhupi_article_load (source, data, cancellable, &error);

  if (article != NULL)
    g_task_return_pointer (task, article, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * zhupi_article_load_async:
 * @file: a plain text file
 * @charset: (nullable): its character encoding, or %NULL to find out
 * @cancellable: (nullable): a cancellable
 * @callback: called in the main context of the caller
 * @user_data: for @callback
 *
 * Reads an article in a thread.
 */
void
zhupi_article_load_async (GFile               *file,
                          const char          *charset,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, zhupi_article_load_async);
  g_task_set_task_data (task, g_strdup (charset), g_free);
  g_task_run_in_thread (task, load_worker);
}

/* Returns: (transfer full) (nullable): the article */
ZhupiArticle *
zhupi_article_load_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
