/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "annotation/zhupi-annotation-finder.h"

typedef struct
{
  ZhupiAnnotationSet *set;
  ZhupiPattern *pattern;
  GCancellable *cancellable;
  GError **error;
  GArray *hits;
  gboolean found;
  gboolean failed;
} MarkSearch;

static gboolean
found_cb (gsize    start,
          gsize    end,
          gpointer user_data)
{
  ((MarkSearch *) user_data)->found = TRUE;
  return FALSE;
}

static void
look_in (MarkSearch *search,
         const char *utf8,
         gsize       n_bytes)
{
  if (!search->found && !search->failed)
    search->failed = !zhupi_pattern_foreach (search->pattern, utf8, n_bytes, search->cancellable,
                                             found_cb, search, search->error);
}

static void
look_in_string (MarkSearch *search,
                const char *utf8)
{
  if (utf8 != NULL)
    look_in (search, utf8, strlen (utf8));
}

/* The quote may lie in several pieces. */
static void
look_in_quote (MarkSearch                  *search,
               const ZhupiAnnotationRecord *record,
               const ZhupiDetailsFields    *fields)
{
  ZhupiText *text = zhupi_article_get_text (zhupi_annotation_set_get_article (search->set));
  ZhupiRange whole = zhupi_annotation_record_get_range (record);
  const ZhupiRange *pieces = fields->n_fragments > 0 ? fields->fragments : &whole;

  for (guint i = 0; i < MAX (fields->n_fragments, 1); i++)
    {
      gsize n_bytes;
      const char *quote = zhupi_text_peek (text, pieces[i], &n_bytes);

      look_in (search, quote, n_bytes);
    }
}

static void
look_in_entity (MarkSearch      *search,
                const ZhupiUuid *id)
{
  const char *const *aliases;
  ZhupiEntity *entity;

  if (search->found || zhupi_uuid_is_none (id))
    return;
  entity = zhupi_annotation_set_find_entity (search->set, id);
  if (entity == NULL)
    return;
  look_in_string (search, zhupi_entity_get_name (entity));
  aliases = zhupi_entity_get_aliases (entity);
  for (guint i = 0; aliases != NULL && aliases[i] != NULL; i++)
    look_in_string (search, aliases[i]);
}

static void
add_range (GArray     *hits,
           ZhupiRange  range)
{
  if (hits->len == 0 || !zhupi_range_equal (g_array_index (hits, ZhupiRange, hits->len - 1), range))
    g_array_append_val (hits, range);
}

static gboolean
look_at_record (const ZhupiAnnotationRecord *record,
                gpointer                     user_data)
{
  MarkSearch *search = user_data;
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);

  if (record->state == ZHUPI_STATE_REJECTED)
    return TRUE;
  search->found = FALSE;
  look_in_quote (search, record, fields);
  look_in_string (search, fields->note);
  look_in_entity (search, &fields->entity);
  if (search->found)
    add_range (search->hits, zhupi_annotation_record_get_range (record));
  return !search->failed;
}

GArray *
zhupi_find_marks (ZhupiAnnotationSet  *set,
                  const char          *pattern,
                  ZhupiFindFlags       flags,
                  GCancellable        *cancellable,
                  GError             **error)
{
  g_autoptr(ZhupiPattern) ready = NULL;
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  MarkSearch search = { set, NULL, cancellable, error, hits };

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (pattern != NULL, NULL);

  ready = zhupi_pattern_new (pattern, flags, error);
  if (ready == NULL)
    return NULL;
  search.pattern = ready;
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), look_at_record, &search);
  return search.failed ? NULL : g_steal_pointer (&hits);
}

typedef struct
{
  ZhupiAnnotationSet *set;
  char *pattern;
  ZhupiFindFlags flags;
} MarksJob;

static void
marks_job_free (MarksJob *job)
{
  g_object_unref (job->set);
  g_free (job->pattern);
  g_free (job);
}

static void
find_marks_worker (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  const MarksJob *job = task_data;
  g_autoptr(GError) error = NULL;
  GArray *hits = zhupi_find_marks (job->set, job->pattern, job->flags, cancellable, &error);

  /* The snapshot is let go before the answer, not some time after it. */
  g_task_set_task_data (task, NULL, NULL);
  if (hits != NULL)
    g_task_return_pointer (task, hits, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
zhupi_find_marks_async (ZhupiAnnotationSet  *set,
                        const char          *pattern,
                        ZhupiFindFlags       flags,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  MarksJob *job = g_new0 (MarksJob, 1);

  g_return_if_fail (ZHUPI_IS_ANNOTATION_SET (set));
  g_return_if_fail (pattern != NULL);

  job->set = zhupi_annotation_set_snapshot (set);
  job->pattern = g_strdup (pattern);
  job->flags = flags;
  g_task_set_source_tag (task, zhupi_find_marks_async);
  g_task_set_task_data (task, job, (GDestroyNotify) marks_job_free);
  g_task_run_in_thread (task, find_marks_worker);
}

GArray *
zhupi_find_marks_finish (GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
