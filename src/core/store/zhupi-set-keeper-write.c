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

/* The set file follows the journal when nothing has been done for so long. */
#define FOLD_MILLISECONDS 1000
/* So many bytes in the journal are not in the set file before it follows at once. */
#define MAX_UNFOLDED (1024 * 1024)

/* One writing, and what another program's file was found to hold. */
typedef struct
{
  ZhupiSetCommit commit;
  ZhupiSetFile *file;
  ZhupiAnnotationSet *foreign_set;
  gboolean must_fold;
} Job;

/* A thread may be the last to let go of its task, and with it of the job: what others hold too
 * is given up here, in the main loop. */
static void
job_clear (Job *job)
{
  g_clear_pointer (&job->commit.entries, g_ptr_array_unref);
  g_clear_object (&job->commit.snapshot);
  g_clear_object (&job->commit.base);
  g_clear_object (&job->foreign_set);
  g_clear_pointer (&job->file, zhupi_set_file_unref);
}

static void
job_free (Job *job)
{
  job_clear (job);
  g_clear_pointer (&job->commit.accepted, g_bytes_unref);
  g_clear_pointer (&job->commit.foreign, g_bytes_unref);
  g_free (job->commit.foreign_name);
  g_free (job->commit.name);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static gpointer
copy_entry (gconstpointer entry,
            gpointer      user_data)
{
  return zhupi_log_entry_ref ((ZhupiLogEntry *) entry);
}

static Job *
make_job (ZhupiSetKeeper *self,
          gboolean        folds)
{
  Job *job = g_new0 (Job, 1);
  const char *name = zhupi_annotation_set_get_name (self->set);

  job->file = zhupi_set_file_ref (self->file);
  job->must_fold = self->must_fold;
  self->must_fold = FALSE;
  job->commit = (ZhupiSetCommit) {
    .entries = g_ptr_array_copy (self->log, copy_entry, NULL),
    .n_logged = self->n_logged,
    .snapshot = zhupi_annotation_set_snapshot (self->set),
    .generation = self->generation,
    .folds = (folds || job->must_fold) && self->foreign == NULL,
    .keeps_mine = self->keeps_mine,
    .accepted = self->accepted != NULL ? g_bytes_ref (self->accepted) : NULL,
    .base = g_object_ref (self->base),
    .base_sum = self->base_sum,
    .name = g_strdup (name != NULL ? name : ""),
  };
  return job;
}

/* What is no set at all is nothing that a person could decide for. */
static gboolean
run_job (Job     *job,
         GError **error)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (job->commit.snapshot);

  if (!zhupi_set_commit_run (&job->commit, job->file, error))
    return FALSE;
  if (job->commit.foreign == NULL)
    return TRUE;
  job->foreign_set = zhupi_w3c_read (job->commit.foreign, article, NULL, NULL);
  if (job->foreign_set != NULL)
    return TRUE;
  g_clear_pointer (&job->commit.foreign, g_bytes_unref);
  job->commit.keeps_mine = TRUE;
  return zhupi_set_commit_run (&job->commit, job->file, error);
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
  zhupi_set_keeper_begin_writing (self, !g_queue_is_empty (&self->waiting));
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

static gboolean
fold_cb (gpointer user_data)
{
  ZhupiSetKeeper *self = user_data;

  self->fold_id = 0;
  if (self->status == ZHUPI_KEEPER_SAVED)
    zhupi_set_keeper_begin_writing (self, TRUE);
  return G_SOURCE_REMOVE;
}

static void
arm_folding (ZhupiSetKeeper *self)
{
  g_clear_handle_id (&self->fold_id, g_source_remove);
  if (!self->is_closed && self->foreign == NULL)
    self->fold_id = g_timeout_add (FOLD_MILLISECONDS, fold_cb, self);
}

static void
writing_failed (ZhupiSetKeeper *self,
                const Job      *job,
                const GError   *error)
{
  self->must_fold = self->must_fold || job->must_fold || job->commit.folds;
  zhupi_set_keeper_set_problem (self, error->message);
  zhupi_set_keeper_set_status (self, ZHUPI_KEEPER_FAILED);
  answer_waiting (self, error);
  if (!self->is_closed)
    arm_retry (self);
}

/* What has reached the journal is no longer waiting for it, and need not stay in memory. */
static void
clear_log (ZhupiSetKeeper *self,
           const Job      *job)
{
  const ZhupiLogEntry *first;

  for (guint i = 0; i < job->commit.entries->len; i++)
    {
      ZhupiLogEntry *entry = g_ptr_array_index (job->commit.entries, i);

      first = self->log->len > 0 ? g_ptr_array_index (self->log, 0) : NULL;
      if (first == NULL || first->number != entry->number)
        continue;
      if (entry->step != NULL && !entry->is_silent)
        zhupi_history_note_place (self->history, entry->step, entry->place);
      g_ptr_array_remove_index (self->log, 0);
    }
}

static void
note_moved_aside (ZhupiSetKeeper *self,
                  const Job      *job)
{
  if (job->commit.foreign_name == NULL)
    return;
  g_free (self->notice);
  self->notice = g_strdup_printf (_("Another program has changed this set's file; its version is "
                                    "kept beside it as “%s”, and yours was saved."),
                                  job->commit.foreign_name);
}

static void
note_folded (ZhupiSetKeeper *self,
             const Job      *job)
{
  g_autoptr (ZhupiJournalFile) journal = zhupi_set_file_dup_journal (self->file);

  self->folded = MAX (self->folded, job->commit.generation);
  self->n_unfolded = 0;
  self->keeps_mine = FALSE;
  g_clear_pointer (&self->accepted, g_bytes_unref);
  if (journal != NULL)
    return;
  g_set_object (&self->base, job->commit.snapshot);
  self->base_sum = job->commit.sum;
}

static const char *
get_state_problem (ZhupiSetKeeper *self)
{
  if (self->foreign != NULL)
    return _("Another program has changed this set’s file. Yours is safe, and the file is left as "
             "it is until you decide which one to go on with.");
  return self->notice;
}

void
zhupi_set_keeper_find_foreign (ZhupiSetKeeper     *self,
                               GBytes             *foreign,
                               ZhupiAnnotationSet *foreign_set)
{
  zhupi_set_keeper_set_foreign (self, foreign, foreign_set);
  zhupi_set_keeper_set_problem (self, get_state_problem (self));
}

static void
note_foreign (ZhupiSetKeeper *self,
              const Job      *job)
{
  if (job->commit.foreign == NULL)
    return;
  zhupi_set_keeper_set_foreign (self, job->commit.foreign, job->foreign_set);
}

static void
answer_when_folded (ZhupiSetKeeper *self)
{
  g_autoptr (GError) error = NULL;

  if (self->foreign != NULL)
    error = g_error_new_literal (ZHUPI_ERROR, ZHUPI_ERROR_CONFLICT, get_state_problem (self));
  if (error != NULL || self->folded == self->generation)
    answer_waiting (self, error);
}

static void
go_on_when_saved (ZhupiSetKeeper *self)
{
  zhupi_set_keeper_set_status (self, ZHUPI_KEEPER_SAVED);
  answer_when_folded (self);
  if (self->is_closed || self->foreign != NULL || self->folded == self->generation)
    return;
  if (!g_queue_is_empty (&self->waiting) || self->n_unfolded > MAX_UNFOLDED)
    zhupi_set_keeper_begin_writing (self, TRUE);
  else
    arm_folding (self);
}

static void
writing_succeeded (ZhupiSetKeeper *self,
                   const Job      *job)
{
  clear_log (self, job);
  if (job->commit.generation > self->saved)
    zhupi_desk_article_note_set (self->desk_article, job->commit.snapshot);
  if (!job->must_fold || job->commit.is_folded)
    self->saved = MAX (self->saved, job->commit.generation);
  else
    self->must_fold = TRUE;
  self->retry_seconds = 0;
  self->n_unfolded += job->commit.n_bytes;
  if (job->commit.is_folded)
    note_folded (self, job);
  note_moved_aside (self, job);
  note_foreign (self, job);
  zhupi_set_keeper_set_problem (self, get_state_problem (self));
  if (self->saved == self->generation)
    {
      go_on_when_saved (self);
      return;
    }
  zhupi_set_keeper_set_status (self, ZHUPI_KEEPER_PENDING);
  if (!g_queue_is_empty (&self->waiting))
    zhupi_set_keeper_begin_writing (self, TRUE);
  else if (!self->is_closed && self->foreign == NULL)
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
    writing_failed (self, job, error);
  else
    writing_succeeded (self, job);
  job_clear (job);
}

void
zhupi_set_keeper_begin_writing (ZhupiSetKeeper *self,
                                gboolean        folds)
{
  g_autoptr (GTask) task = NULL;

  if (self->is_writing)
    return;
  if (zhupi_history_get_is_open (self->history))
    {
      arm (self, QUIET_MILLISECONDS);
      return;
    }
  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_clear_handle_id (&self->fold_id, g_source_remove);
  self->is_writing = TRUE;
  self->first_change = 0;
  if (self->saved != self->generation)
    zhupi_set_keeper_set_status (self, ZHUPI_KEEPER_WRITING);
  task = g_task_new (NULL, NULL, written_cb, g_object_ref (self));
  g_task_set_source_tag (task, zhupi_set_keeper_begin_writing);
  g_task_set_task_data (task, make_job (self, folds), (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_worker);
}

void
zhupi_set_keeper_note_change (ZhupiSetKeeper *self)
{
  self->generation++;
  if (self->is_read_only)
    {
      zhupi_set_keeper_set_status (self, ZHUPI_KEEPER_FAILED);
      return;
    }
  if (self->status == ZHUPI_KEEPER_FAILED)
    return;
  if (self->is_writing)
    {
      zhupi_set_keeper_set_status (self, ZHUPI_KEEPER_WRITING);
      return;
    }
  g_clear_handle_id (&self->fold_id, g_source_remove);
  zhupi_set_keeper_set_status (self, ZHUPI_KEEPER_PENDING);
  arm_after_change (self);
}

gboolean
zhupi_set_keeper_write_blocking (ZhupiSetKeeper  *self,
                                 GError         **error)
{
  g_autoptr (Job) job = make_job (self, TRUE);
  g_autoptr (GError) problem = NULL;

  if (!run_job (job, &problem))
    {
      writing_failed (self, job, problem);
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  writing_succeeded (self, job);
  return TRUE;
}
