/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/zhupi-atomic-file.h"
#include "store/zhupi-desk-article-struct.h"

/* Changes of the record are gathered for so long; a place in the text changes often. */
#define FLUSH_MILLISECONDS 500

typedef struct
{
  ZhupiDeskArticle *article; /* given up in the main loop, never by a thread */
  guint64 generation;
  GBytes *bytes;
} Job;

static void
job_free (Job *self)
{
  g_clear_object (&self->article);
  g_bytes_unref (self->bytes);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static Job *
make_job (ZhupiDeskArticle *self)
{
  Job *job = g_new (Job, 1);

  job->article = g_object_ref (self);
  job->generation = ++self->generation;
  job->bytes = zhupi_desk_record_write (&self->record);
  return job;
}

/* Leaves the file alone when a later state is there. Returns: 0 or an errno value */
static int
write_record (const Job *job)
{
  ZhupiDeskArticle *self = job->article;
  g_autofree char *path = NULL;
  int code = 0;

  g_mutex_lock (&self->mutex);
  path = g_build_filename (self->folder, ZHUPI_DESK_RECORD_NAME, NULL);
  if (job->generation > self->written_generation)
    code = zhupi_atomic_file_write (path, job->bytes);
  if (code == 0)
    self->written_generation = MAX (self->written_generation, job->generation);
  g_mutex_unlock (&self->mutex);
  return code;
}

static void
flush_worker (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  g_task_return_int (task, write_record (task_data));
}

static void
flushed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (ZhupiDeskArticle) self = g_steal_pointer (&job->article);
  gssize code = g_task_propagate_int (G_TASK (result), NULL);

  self->is_flushing = FALSE;
  if (code != 0)
    g_debug ("%s: %s", self->folder, g_strerror (code));
  if (self->is_dirty)
    zhupi_desk_article_mark_dirty (self);
}

static gboolean
flush_cb (gpointer user_data)
{
  ZhupiDeskArticle *self = user_data;
  g_autoptr (GTask) task = g_task_new (NULL, NULL, flushed_cb, NULL);

  self->flush_id = 0;
  self->is_dirty = FALSE;
  self->is_flushing = TRUE;
  g_task_set_source_tag (task, flush_cb);
  g_task_set_task_data (task, make_job (self), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, flush_worker);
  return G_SOURCE_REMOVE;
}

void
zhupi_desk_article_mark_dirty (ZhupiDeskArticle *self)
{
  self->is_dirty = TRUE;
  if (self->flush_id == 0 && !self->is_flushing)
    self->flush_id = g_timeout_add (FLUSH_MILLISECONDS, flush_cb, self);
}

void
zhupi_desk_article_flush (ZhupiDeskArticle *self)
{
  g_autoptr (Job) job = NULL;
  int code;

  g_clear_handle_id (&self->flush_id, g_source_remove);
  if (!self->is_dirty)
    return;
  self->is_dirty = FALSE;
  job = make_job (self);
  code = write_record (job);
  if (code != 0)
    g_debug ("%s: %s", self->folder, g_strerror (code));
}
