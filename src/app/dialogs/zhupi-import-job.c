/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/zhupi-import-job.h"
#include "exchange/zhupi-exchange.h"
#include "zhupi-error.h"

typedef struct
{
  GFile *file;
  ZhupiArticle *article;
} ImportJob;

static void
import_job_free (ImportJob *job)
{
  g_object_unref (job->file);
  g_object_unref (job->article);
  g_free (job);
}

/* By the ending; everything else is taken for JSON. */
static const ZhupiExchangeFormat *
find_format (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  const ZhupiExchangeFormat *formats;
  guint n_formats;

  formats = zhupi_exchange_get_formats (&n_formats);
  for (guint i = 0; i < n_formats; i++)
    {
      g_autofree char *ending = g_strconcat (".", formats[i].extension, NULL);

      if (formats[i].read != NULL && g_str_has_suffix (name, ending))
        return &formats[i];
    }
  return zhupi_exchange_find_format ("w3c");
}

static GBytes *
load_bytes (GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr(GError) cause = NULL;
  GBytes *bytes = g_file_load_bytes (file, cancellable, NULL, &cause);

  if (bytes == NULL)
    g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
                 _("“%s” could not be read (%s); nothing was changed."), name, cause->message);
  return bytes;
}

static void
import_worker (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  ImportJob *job = task_data;
  g_autoptr(ZhupiAnnotationSet) set = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  bytes = load_bytes (job->file, cancellable, &error);
  if (bytes != NULL)
    set = zhupi_exchange_read (find_format (job->file),
                               &(ZhupiExchangeInput) { .bytes = bytes, .article = job->article },
                               NULL, &error);
  if (set != NULL)
    g_task_return_pointer (task, g_steal_pointer (&set), g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
zhupi_import_job_run_async (GFile               *file,
                            ZhupiArticle        *article,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, user_data);
  ImportJob *job = g_new0 (ImportJob, 1);

  job->file = g_object_ref (file);
  job->article = g_object_ref (article);
  g_task_set_source_tag (task, zhupi_import_job_run_async);
  g_task_set_task_data (task, job, (GDestroyNotify) import_job_free);
  g_task_run_in_thread (task, import_worker);
}

ZhupiAnnotationSet *
zhupi_import_job_run_finish (GAsyncResult  *result,
                             GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
collect_record (const ZhupiAnnotationRecord *record,
                gpointer                     user_data)
{
  g_array_append_vals (user_data, record, 1);
  return TRUE;
}

/* Entities that the annotations name, as far as the set has not got them. */
static void
add_entities (ZhupiCommand       *command,
              ZhupiAnnotationSet *set,
              ZhupiAnnotationSet *other)
{
  GListModel *entities = zhupi_annotation_set_get_entities (other);

  for (guint i = 0; i < g_list_model_get_n_items (entities); i++)
    {
      g_autoptr(ZhupiEntity) entity = g_list_model_get_item (entities, i);

      if (zhupi_annotation_set_find_entity (set, zhupi_entity_get_id (entity)) == NULL)
        zhupi_command_replace_entity (command, NULL, entity);
    }
}

ZhupiCommand *
zhupi_import_job_compose (ZhupiAnnotationSet *set,
                          ZhupiAnnotationSet *other)
{
  g_autoptr(GArray) records = g_array_new (FALSE, FALSE, sizeof (ZhupiAnnotationRecord));
  ZhupiCommand *command;

  zhupi_record_table_foreach (zhupi_annotation_set_get_records (other), collect_record, records);
  command = zhupi_editing_add_records (set, ZHUPI_COMMAND_IMPORT,
                                       (const ZhupiAnnotationRecord *) records->data, records->len);
  if (command != NULL)
    add_entities (command, set, other);
  return command;
}
