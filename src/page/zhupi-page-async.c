/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-page.h"

typedef struct
{
  ZhupiArticle *article;
  ZhupiAnnotationSet *set;
  ZhupiPageStyle style;
} PageJob;

static void
page_job_free (PageJob *job)
{
  g_clear_object (&job->article);
  g_clear_object (&job->set);
  g_free (job);
}

static void
page_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const PageJob *job = task_data;
  ZhupiPage *page = zhupi_page_new (job->article, job->set, &job->style);

  /* Article and set are let go before the answer, not some time after it. */
  g_task_set_task_data (task, NULL, NULL);
  g_task_return_pointer (task, page, (GDestroyNotify) zhupi_page_free);
}

void
zhupi_page_new_async (ZhupiArticle         *article,
                      ZhupiAnnotationSet   *set,
                      const ZhupiPageStyle *style,
                      GAsyncReadyCallback   callback,
                      gpointer              user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, callback, user_data);
  PageJob *job = g_new0 (PageJob, 1);

  g_return_if_fail (ZHUPI_IS_ARTICLE (article));
  g_return_if_fail (style != NULL);

  job->article = g_object_ref (article);
  job->set = set != NULL ? zhupi_annotation_set_snapshot (set) : NULL;
  job->style = *style;
  g_task_set_source_tag (task, zhupi_page_new_async);
  g_task_set_task_data (task, job, (GDestroyNotify) page_job_free);
  g_task_run_in_thread (task, page_worker);
}

ZhupiPage *
zhupi_page_new_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
