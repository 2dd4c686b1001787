/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "store/zhupi-desk-article-private.h"
#include "store/zhupi-set-keeper-struct.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-error.h"

/* A change is written when nothing more has happened for so long … */
#define QUIET_MILLISECONDS 300
/* … but at the latest so long after the first one, which leaves time for the writing itself. */
#define LATEST_MILLISECONDS 700
#define FIRST_RETRY_SECONDS 1
#define LAST_RETRY_SECONDS 60

static void
note_foreign (ZhupiSetKeeper *self,
              const char     *foreign_name)
{
  if (foreign_name == NULL)
    return;
  g_free (self->notice);
  self->notice = g_strdup_printf (_("Another program has changed this set's file; its version is "
                                    "kept beside it as “%s”, and yours was saved."), foreign_name);
}

typedef struct
{
  ZhupiAnnotationSet *snapshot;
  ZhupiSetFile *file;
  guint64 generation;
  char *foreign_name;
} Job;

/* A thread may be the last to let go of its task, and with it of the job: what others hold too
 * is given up here, in the main loop. */
static void
job_clear (Job *job)
{
  g_clear_object (&job->snapshot);
  g_clear_pointer (&job->file, zhupi_set_file_unref);
}

static void
job_free (Job *job)
{
  job_clear (job);
  g_free (job->foreign_name);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static Job *
make_job (ZhupiSetKeeper *self)
{
  Job *job = g_new0 (Job, 1);

  job->snapshot = zhupi_annotation_set_snapshot (self->set);
  job->file = zhupi_set_file_ref (self->file);
  job->generation = self->generation;
  return job;
}

static gboolean
run_job (Job     *job,
         GError **error)
{
  g_autoptr (GBytes) bytes = zhupi_w3c_write (job->snapshot);
  const char *name = zhupi_annotation_set_get_name (job->snapshot);

  return zhupi_set_file_write (job->file, job->generation, bytes, name != NULL ? name : "",
                               &job->foreign_name, error);
}

static void
write_worker (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  GError *error = NULL;

  if (run_job (task_data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
answer_waiting (ZhupiSetKeeper *self,
                const GError   *error)
{
  GQueue waiting = self->waiting;

  g_queue_init (&self->waiting);
  while (!g_queue_is_empty (&waiting))
    {
      g_autoptr (GTask) task = g_queue_pop_head (&waiting);

      if (error != NULL)
        g_task_return_error (task, g_error_copy (error));
      else
        g_task_return_boolean (task, TRUE);
    }
}

static gboolean
timer_cb (gpointer user_data)
{
  ZhupiSetKeeper *self = user_data;

  self->timer_id = 0;
  zhupi_set_keeper_begin_writing (self);
  return G_SOURCE_REMOVE;
}

static void
arm (ZhupiSetKeeper *self,
     guint           milliseconds)
{
  g_clear_handle_id (&self->timer_id, g_source_remove);
  self->timer_id = g_timeout_add (milliseconds, timer_cb, self);
}

static void
arm_after_change (ZhupiSetKeeper *self)
{
  gint64 now = g_get_monotonic_time ();
  gint64 left;

  if (self->first_change == 0)
    self->first_change = now;
  left = LATEST_MILLISECONDS - (now - self->first_change) / G_TIME_SPAN_MILLISECOND;
  arm (self, CLAMP (left, 0, QUIET_MILLISECONDS));
}

static void
arm_retry (ZhupiSetKeeper *self)
{
  self->retry_seconds = CLAMP (self->retry_seconds * 2, FIRST_RETRY_SECONDS, LAST_RETRY_SECONDS);
  arm (self, self->retry_seconds * 1000);
}

static void
writing_failed (ZhupiSetKeeper *self,
                const GError   *error)
{
  zhupi_set_keeper_set_problem (self, error->message);
  zhupi_set_keeper_set_status (self, ZHUPI_KEEPER_FAILED);
  answer_waiting (self, error);
  if (!self->is_closed)
    arm_retry (self);
}

static void
writing_succeeded (ZhupiSetKeeper *self,
                   const Job      *job)
{
  self->saved = MAX (self->saved, job->generation);
  self->retry_seconds = 0;
  note_foreign (self, job->foreign_name);
  zhupi_set_keeper_set_problem (self, self->notice);
  if (self->saved == self->generation)
    {
      zhupi_set_keeper_set_status (self, ZHUPI_KEEPER_SAVED);
      answer_waiting (self, NULL);
      return;
    }
  zhupi_set_keeper_set_status (self, ZHUPI_KEEPER_PENDING);
  if (!g_queue_is_empty (&self->waiting))
    zhupi_set_keeper_begin_writing (self);
  else if (!self->is_closed)
    arm_after_change (self);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (ZhupiSetKeeper) self = user_data;
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  self->is_writing = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    writing_failed (self, error);
  else if (job->generation > self->saved)
    {
      zhupi_desk_article_note_set (self->desk_article, job->snapshot);
      writing_succeeded (self, job);
    }
  job_clear (job);
}

void
zhupi_set_keeper_begin_writing (ZhupiSetKeeper *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->is_writing)
    return;
  g_clear_handle_id (&self->timer_id, g_source_remove);
  self->is_writing = TRUE;
  self->first_change = 0;
  zhupi_set_keeper_set_status (self, ZHUPI_KEEPER_WRITING);
  task = g_task_new (NULL, NULL, written_cb, g_object_ref (self));
  g_task_set_source_tag (task, zhupi_set_keeper_begin_writing);
  g_task_set_task_data (task, make_job (self), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_worker);
}

void
zhupi_set_keeper_set_changed_cb (ZhupiSetKeeper *self)
{
  self->generation++;
  if (self->is_read_only)
    {
      zhupi_set_keeper_set_status (self, ZHUPI_KEEPER_FAILED);
      return;
    }
  if (self->is_writing || self->status == ZHUPI_KEEPER_FAILED)
    return;
  zhupi_set_keeper_set_status (self, ZHUPI_KEEPER_PENDING);
  arm_after_change (self);
}

static gboolean
is_on_disk (ZhupiSetKeeper *self)
{
  return self->saved == self->generation;
}

/**
 * zhupi_set_keeper_save_async:
 * @self: a keeper
 * @cancellable: (nullable): leaves the writing alone, but not the waiting for it
 * @callback: called when the present state is on disk, or cannot be written
 * @user_data: for @callback
 */
void
zhupi_set_keeper_save_async (ZhupiSetKeeper      *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ZHUPI_IS_SET_KEEPER (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, zhupi_set_keeper_save_async);
  g_clear_pointer (&self->notice, g_free);
  if (is_on_disk (self))
    {
      if (!self->is_read_only)
        zhupi_set_keeper_set_problem (self, NULL);
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (self->is_read_only)
    {
      g_task_return_new_error (task, ZHUPI_ERROR, ZHUPI_ERROR_READ_ONLY, "%s", self->problem);
      return;
    }
  g_queue_push_tail (&self->waiting, g_steal_pointer (&task));
  zhupi_set_keeper_begin_writing (self);
}

gboolean
zhupi_set_keeper_save_finish (ZhupiSetKeeper  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
write_blocking (ZhupiSetKeeper  *self,
                GError         **error)
{
  g_autoptr (Job) job = make_job (self);
  g_autoptr (GError) problem = NULL;

  if (!run_job (job, &problem))
    {
      writing_failed (self, problem);
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  zhupi_desk_article_note_set (self->desk_article, self->set);
  writing_succeeded (self, job);
  return TRUE;
}

/**
 * zhupi_set_keeper_close:
 * @self: a keeper
 * @error: return location for an error
 *
 * Returns: FALSE when the present state could not be written; then the keeper goes on as before,
 *   as long as somebody holds it
 */
gboolean
zhupi_set_keeper_close (ZhupiSetKeeper  *self,
                        GError         **error)
{
  g_return_val_if_fail (ZHUPI_IS_SET_KEEPER (self), FALSE);

  if (self->is_closed)
    return TRUE;
  g_clear_handle_id (&self->timer_id, g_source_remove);
  if (!self->is_read_only && !is_on_disk (self) && !write_blocking (self, error))
    return FALSE;
  self->is_closed = TRUE;
  g_signal_handlers_disconnect_by_data (self->set, self);
  zhupi_desk_article_flush (self->desk_article);
  zhupi_set_file_unlock (self->file);
  return TRUE;
}
