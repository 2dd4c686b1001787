/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/zhupi-export-job.h"
#include "exchange/zhupi-exchange-files.h"
#include "exchange/zhupi-loss.h"

typedef struct
{
  ZhupiAnnotationSet *snapshot;
  const ZhupiExchangeFormat *format;
  GHashTable *hidden_tags;
  guint states;
  GFile *file;
  char *name;
} ExportJob;

static void
export_job_free (ExportJob *job)
{
  g_object_unref (job->snapshot);
  g_hash_table_unref (job->hidden_tags);
  g_clear_object (&job->file);
  g_free (job->name);
  g_free (job);
}

static void
export_worker (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  ExportJob *job = task_data;
  g_autoptr(ZhupiAnnotationSet) part = NULL;
  g_autoptr(GError) error = NULL;

  part = zhupi_annotation_set_filter (job->snapshot, job->hidden_tags, job->states);
  if (zhupi_exchange_write_files (job->format, part, job->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
look_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  ExportJob *job = task_data;
  g_autoptr(ZhupiAnnotationSet) part = NULL;

  part = zhupi_annotation_set_filter (job->snapshot, job->hidden_tags, job->states);
  g_task_return_pointer (task, zhupi_loss_describe (job->format, part), g_free);
}

static GHashTable *
copy_quarks (GHashTable *quarks)
{
  GHashTable *copy = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer quark;

  g_hash_table_iter_init (&iter, quarks);
  while (g_hash_table_iter_next (&iter, &quark, NULL))
    g_hash_table_add (copy, quark);
  return copy;
}

static ExportJob *
export_job_new (ZhupiAnnotationSet        *set,
                const ZhupiExchangeFormat *format,
                GHashTable                *hidden_tags,
                guint                      states)
{
  ExportJob *job = g_new0 (ExportJob, 1);

  job->snapshot = zhupi_annotation_set_snapshot (set);
  job->format = format;
  job->hidden_tags = copy_quarks (hidden_tags);
  job->states = states;
  return job;
}

void
zhupi_export_job_look_async (ZhupiAnnotationSet        *set,
                             const ZhupiExchangeFormat *format,
                             GHashTable                *hidden_tags,
                             guint                      states,
                             GCancellable              *cancellable,
                             GAsyncReadyCallback        callback,
                             gpointer                   user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, zhupi_export_job_look_async);
  g_task_set_task_data (task, export_job_new (set, format, hidden_tags, states),
                        (GDestroyNotify) export_job_free);
  g_task_run_in_thread (task, look_worker);
}

char *
zhupi_export_job_look_finish (GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
zhupi_export_job_run_async (ZhupiAnnotationSet        *set,
                            const ZhupiExchangeFormat *format,
                            GHashTable                *hidden_tags,
                            guint                      states,
                            GFile                     *file,
                            GAsyncReadyCallback        callback,
                            gpointer                   user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, user_data);
  ExportJob *job = export_job_new (set, format, hidden_tags, states);

  job->file = g_object_ref (file);
  job->name = g_file_get_basename (file);
  g_task_set_source_tag (task, zhupi_export_job_run_async);
  g_task_set_task_data (task, job, (GDestroyNotify) export_job_free);
  g_task_run_in_thread (task, export_worker);
}

gboolean
zhupi_export_job_run_finish (GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

const char *
zhupi_export_job_get_name (GAsyncResult *result)
{
  ExportJob *job = g_task_get_task_data (G_TASK (result));

  return job->name;
}
