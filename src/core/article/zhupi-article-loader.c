/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "article/zhupi-article-loader.h"

#include "article/zhupi-file-reader.h"
#include "text/zhupi-decoder.h"

/**
 * zhupi_article_load:
 * @file: a plain text file, or a document that text can be taken out of
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
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  bytes = zhupi_file_read (file, ZHUPI_DECODER_MAX_BYTES, cancellable, error);
  if (bytes == NULL)
    return NULL;

  uri = g_file_get_uri (file);
  name = g_file_get_basename (file);
  return zhupi_article_new_from_document (bytes, name, charset, uri, error);
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
 * @file: a plain text file, or a document that text can be taken out of
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
