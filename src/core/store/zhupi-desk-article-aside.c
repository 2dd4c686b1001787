/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "store/zhupi-desk-article-struct.h"

/* What could not be read, or was not ours, lies beside the sets under names of its own. */

static gboolean
is_aside (const char *name)
{
  return strstr (name, "." ZHUPI_ASIDE_DAMAGED "-") != NULL
         || strstr (name, "." ZHUPI_ASIDE_FOREIGN "-") != NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
list_worker (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autoptr (GDir) folder = g_dir_open (task_data, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      if (is_aside (name))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_sort (names, compare_names);
  g_task_return_pointer (task, names, (GDestroyNotify) g_ptr_array_unref);
}

GFile *
zhupi_desk_article_dup_sets_folder (ZhupiDeskArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_DESK_ARTICLE (self), NULL);

  return g_file_new_build_filename (self->folder, ZHUPI_DESK_SETS_NAME, NULL);
}

void
zhupi_desk_article_list_aside_async (ZhupiDeskArticle    *self,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ZHUPI_IS_DESK_ARTICLE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, zhupi_desk_article_list_aside_async);
  g_task_set_task_data (task, g_build_filename (self->folder, ZHUPI_DESK_SETS_NAME, NULL), g_free);
  g_task_run_in_thread (task, list_worker);
}

GPtrArray *
zhupi_desk_article_list_aside_finish (ZhupiDeskArticle  *self,
                                      GAsyncResult      *result,
                                      GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
