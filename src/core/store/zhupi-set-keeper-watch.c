/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/zhupi-desk-article-private.h"
#include "store/zhupi-set-keeper-struct.h"
#include "w3c/zhupi-w3c.h"

/* What other programs do to the set file while it is open. */

/* Whoever writes a file writes more than once. */
#define QUIET_MILLISECONDS 300

/* A look at the set file from a thread. */
typedef struct
{
  ZhupiSetFile *file;
  ZhupiArticle *article;
  gboolean is_missing;
  GBytes *foreign;
  ZhupiAnnotationSet *foreign_set;
} Look;

static void
look_free (Look *self)
{
  zhupi_set_file_unref (self->file);
  g_object_unref (self->article);
  g_clear_pointer (&self->foreign, g_bytes_unref);
  g_clear_object (&self->foreign_set);
  g_free (self);
}

static void
look_worker (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Look *look = task_data;

  look->foreign = zhupi_set_file_look (look->file, &look->is_missing);
  if (look->foreign != NULL)
    look->foreign_set = zhupi_w3c_read (look->foreign, look->article, NULL, NULL);
  g_task_return_boolean (task, TRUE);
}

/* What is no set at all is dealt with when the set file is written the next time. */
static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (ZhupiSetKeeper) self = user_data;
  Look *look = g_task_get_task_data (G_TASK (result));

  if (self->is_closed || self->is_writing)
    return;
  if (look->is_missing)
    zhupi_set_keeper_write_anew (self);
  else if (look->foreign_set != NULL)
    zhupi_set_keeper_find_foreign (self, look->foreign, look->foreign_set);
}

static gboolean
look_cb (gpointer user_data)
{
  ZhupiSetKeeper *self = user_data;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, looked_cb, g_object_ref (self));
  Look *look = g_new0 (Look, 1);

  self->look_id = 0;
  look->file = zhupi_set_file_ref (self->file);
  look->article = g_object_ref (zhupi_annotation_set_get_article (self->set));
  g_task_set_source_tag (task, look_cb);
  g_task_set_task_data (task, look, (GDestroyNotify) look_free);
  g_task_run_in_thread (task, look_worker);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (ZhupiSetKeeper *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  if (!self->is_closed)
    self->look_id = g_timeout_add (QUIET_MILLISECONDS, look_cb, self);
}

void
zhupi_set_keeper_watch_file (ZhupiSetKeeper *self)
{
  const ZhupiUuid *id = zhupi_annotation_set_get_id (self->set);
  g_autofree char *path = zhupi_desk_article_dup_set_path (self->desk_article, id);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (changed_cb), self,
                             G_CONNECT_SWAPPED);
}

void
zhupi_set_keeper_stop_watching (ZhupiSetKeeper *self)
{
  g_clear_handle_id (&self->look_id, g_source_remove);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}
