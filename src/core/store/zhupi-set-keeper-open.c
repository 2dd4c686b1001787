/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/zhupi-set-keeper-private.h"

static void
open_worker (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;

  if (zhupi_set_opening_run (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static char *
dup_set_name (ZhupiDeskArticle *desk_article,
              const ZhupiUuid  *id)
{
  GPtrArray *sets = zhupi_desk_article_get_sets (desk_article);

  for (guint i = 0; i < sets->len; i++)
    {
      const ZhupiSetEntry *entry = sets->pdata[i];

      if (zhupi_uuid_equal (&entry->id, id))
        return g_strdup (entry->name);
    }
  return g_strdup ("");
}

/**
 * zhupi_set_keeper_open_async:
 * @desk_article: whose set it is
 * @article: the text of @desk_article
 * @id: of the set
 * @cancellable: (nullable): to leave off waiting
 * @callback: called when the set is read
 * @user_data: for @callback
 *
 * Reads and checks the set in a worker thread.
 */
void
zhupi_set_keeper_open_async (ZhupiDeskArticle    *desk_article,
                             ZhupiArticle        *article,
                             const ZhupiUuid     *id,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (ZHUPI_IS_DESK_ARTICLE (desk_article));
  g_return_if_fail (ZHUPI_IS_ARTICLE (article));
  g_return_if_fail (id != NULL);

  name = dup_set_name (desk_article, id);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, zhupi_set_keeper_open_async);
  g_task_set_task_data (task, zhupi_set_opening_new (desk_article, article, id, name),
                        (GDestroyNotify) zhupi_set_opening_free);
  g_task_run_in_thread (task, open_worker);
}

/**
 * zhupi_set_keeper_open_finish:
 * @result: what the callback was given
 * @error: return location for an error: %ZHUPI_ERROR_IO and those of zhupi_w3c_read()
 *
 * Returns: (transfer full) (nullable): the keeper
 */
ZhupiSetKeeper *
zhupi_set_keeper_open_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  return zhupi_set_keeper_make (g_task_get_task_data (G_TASK (result)));
}
