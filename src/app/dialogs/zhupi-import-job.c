/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/zhupi-import-job.h"
#include "exchange/zhupi-exchange-files.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-error.h"

typedef struct
{
  GFile *file;
  ZhupiArticle *article;
  ZhupiImportResult *result;
} ImportJob;

void
zhupi_import_result_free (ZhupiImportResult *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->set);
  g_ptr_array_unref (self->findings);
  g_free (self);
}

static void
import_job_free (ImportJob *job)
{
  g_object_unref (job->file);
  g_object_unref (job->article);
  zhupi_import_result_free (job->result);
  g_free (job);
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

static ZhupiAnnotationSet *
read_file (ImportJob     *job,
           GBytes        *bytes,
           GCancellable  *cancellable,
           GError       **error)
{
  ZhupiImportResult *result = job->result;
  g_autofree char *name = g_file_get_basename (job->file);
  g_autoptr(GBytes) conf = NULL;

  if (result->format == NULL)
    result->format = zhupi_exchange_guess_format (name, bytes);
  conf = zhupi_exchange_load_conf (result->format, job->file, cancellable);
  return zhupi_exchange_read (result->format,
                              &(ZhupiExchangeInput) { .bytes = bytes, .article = job->article,
                                                      .conf = conf },
                              result->findings, error);
}

static void
import_worker (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  ImportJob *job = task_data;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  bytes = load_bytes (job->file, cancellable, &error);
  if (bytes != NULL)
    job->result->set = read_file (job, bytes, cancellable, &error);
  if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

void
zhupi_import_job_run_async (GFile                     *file,
                            const ZhupiExchangeFormat *format,
                            ZhupiArticle              *article,
                            GAsyncReadyCallback        callback,
                            gpointer                   user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, user_data);
  ImportJob *job = g_new0 (ImportJob, 1);

  job->file = g_object_ref (file);
  job->article = g_object_ref (article);
  job->result = g_new0 (ZhupiImportResult, 1);
  job->result->format = format;
  job->result->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);
  g_task_set_source_tag (task, zhupi_import_job_run_async);
  g_task_set_task_data (task, job, (GDestroyNotify) import_job_free);
  g_task_run_in_thread (task, import_worker);
}

ZhupiImportResult *
zhupi_import_job_run_finish (GAsyncResult  *result,
                             GError       **error)
{
  ImportJob *job = g_task_get_task_data (G_TASK (result));

  g_task_propagate_boolean (G_TASK (result), error);
  return g_steal_pointer (&job->result);
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

static void
note_added (const ZhupiAnnotationRecord *before,
            const ZhupiAnnotationRecord *after,
            gpointer                     user_data)
{
  if (after != NULL)
    g_hash_table_add (user_data, g_memdup2 (&after->id, sizeof after->id));
}

/* Whether a relation can end there: at a mention that is being added or is there, or an entity. */
static gboolean
is_end (ZhupiAnnotationSet *set,
        ZhupiAnnotationSet *other,
        GHashTable         *added,
        const ZhupiUuid    *id)
{
  return g_hash_table_contains (added, id) || zhupi_annotation_set_find_id (set, id, NULL)
         || zhupi_annotation_set_find_entity (set, id) != NULL
         || zhupi_annotation_set_find_entity (other, id) != NULL;
}

static void
add_relations (ZhupiCommand       *command,
               ZhupiAnnotationSet *set,
               ZhupiAnnotationSet *other)
{
  g_autoptr(GHashTable) added = g_hash_table_new_full (zhupi_uuid_hash, zhupi_uuid_equal, g_free,
                                                       NULL);
  GListModel *relations = zhupi_annotation_set_get_relations (other);

  zhupi_command_foreach_record (command, note_added, added);
  for (guint i = 0; i < g_list_model_get_n_items (relations); i++)
    {
      g_autoptr(ZhupiRelation) relation = g_list_model_get_item (relations, i);

      if (zhupi_annotation_set_find_relation (set, zhupi_relation_get_id (relation)) == NULL
          && is_end (set, other, added, zhupi_relation_get_from (relation))
          && is_end (set, other, added, zhupi_relation_get_to (relation)))
        zhupi_command_replace_relation (command, NULL, relation);
    }
}

static gboolean
is_used (ZhupiAnnotationSet *set,
         const char         *tag)
{
  for (guint state = 0; state < ZHUPI_N_STATES; state++)
    if (zhupi_annotation_set_count (set, g_quark_from_string (tag), state) > 0)
      return TRUE;
  return FALSE;
}

/* Classes that the annotations have, as far as the set has not got them. */
static void
add_classes (ZhupiCommand       *command,
             ZhupiAnnotationSet *set,
             ZhupiAnnotationSet *other)
{
  ZhupiTagSet *before = zhupi_annotation_set_get_tag_set (set);
  g_autoptr(ZhupiTagSet) after = g_object_ref (before);
  const ZhupiTag *tags;
  guint n_tags;

  tags = zhupi_tag_set_get_tags (zhupi_annotation_set_get_tag_set (other), &n_tags);
  for (guint i = 0; i < n_tags; i++)
    {
      ZhupiTagSet *wider;

      if (!is_used (other, tags[i].id) || zhupi_tag_set_lookup (after, tags[i].id) != NULL)
        continue;
      wider = zhupi_tag_set_with_tag (after, &tags[i]);
      g_object_unref (after);
      after = wider;
    }
  if (after != before)
    zhupi_command_replace_tag_set (command, before, after);
}

/* What has no place in this text is kept with the set all the same. */
static void
add_unplaced (ZhupiCommand       *command,
              ZhupiAnnotationSet *set,
              ZhupiAnnotationSet *other)
{
  GPtrArray *there = zhupi_annotation_set_get_unplaced (set);
  GPtrArray *unplaced = zhupi_annotation_set_get_unplaced (other);

  for (guint i = 0; i < unplaced->len; i++)
    if (!g_ptr_array_find_with_equal_func (there, unplaced->pdata[i], g_str_equal, NULL))
      zhupi_command_replace_unplaced (command, NULL, unplaced->pdata[i]);
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
  if (command == NULL)
    return NULL;
  add_classes (command, set, other);
  add_entities (command, set, other);
  add_relations (command, set, other);
  add_unplaced (command, set, other);
  return command;
}
