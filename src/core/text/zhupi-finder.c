/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-finder.h"

typedef struct
{
  ZhupiText *text;
  char *pattern;
  ZhupiFindFlags flags;
} FindJob;

static void
find_job_free (FindJob *job)
{
  zhupi_text_unref (job->text);
  g_free (job->pattern);
  g_free (job);
}

typedef struct
{
  ZhupiText *text;
  GArray *hits;
} FindHits;

static gboolean
add_hit_cb (gsize    start,
            gsize    end,
            gpointer user_data)
{
  FindHits *find = user_data;
  ZhupiRange range = { zhupi_text_from_byte (find->text, start),
                       zhupi_text_from_byte (find->text, end) };

  g_array_append_val (find->hits, range);
  return TRUE;
}

GArray *
zhupi_find (ZhupiText       *text,
            const char      *pattern,
            ZhupiFindFlags   flags,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  FindHits find = { text, hits };
  g_autoptr(ZhupiPattern) ready = NULL;
  const char *utf8;
  gsize n_bytes;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (pattern != NULL, NULL);

  ready = zhupi_pattern_new (pattern, flags, error);
  if (ready == NULL)
    return NULL;
  utf8 = zhupi_text_get_utf8 (text, &n_bytes);
  if (!zhupi_pattern_foreach (ready, utf8, n_bytes, cancellable, add_hit_cb, &find, error))
    return NULL;
  return g_steal_pointer (&hits);
}

static void
find_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const FindJob *job = task_data;
  g_autoptr(GError) error = NULL;
  GArray *hits = zhupi_find (job->text, job->pattern, job->flags, cancellable, &error);

  if (hits != NULL)
    g_task_return_pointer (task, hits, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
zhupi_find_async (ZhupiText           *text,
                  const char          *pattern,
                  ZhupiFindFlags       flags,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  FindJob *job = g_new0 (FindJob, 1);

  g_return_if_fail (text != NULL);
  g_return_if_fail (pattern != NULL);

  job->text = zhupi_text_ref (text);
  job->pattern = g_strdup (pattern);
  job->flags = flags;
  g_task_set_source_tag (task, zhupi_find_async);
  g_task_set_task_data (task, job, (GDestroyNotify) find_job_free);
  g_task_run_in_thread (task, find_worker);
}

GArray *
zhupi_find_finish (GAsyncResult  *result,
                   GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
