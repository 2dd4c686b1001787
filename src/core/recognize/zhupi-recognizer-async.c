/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-recognizer.h"

typedef struct
{
  ZhupiArticle *article;
  ZhupiRecognizerOptions options;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->article);
  g_free (work);
}

static void
suggest_worker (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;
  GArray *suggestions = zhupi_recognizer_suggest_with (source, work->article, &work->options,
                                                       cancellable, &error);

  if (suggestions != NULL)
    g_task_return_pointer (task, suggestions, (GDestroyNotify) g_array_unref);
  else
    g_task_return_error (task, error);
}

void
zhupi_recognizer_suggest_with_async (ZhupiRecognizer              *self,
                                     ZhupiArticle                 *article,
                                     const ZhupiRecognizerOptions *options,
                                     GCancellable                 *cancellable,
                                     GAsyncReadyCallback           callback,
                                     gpointer                      user_data)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (ZHUPI_IS_RECOGNIZER (self));
  g_return_if_fail (ZHUPI_IS_ARTICLE (article));

  work = g_new0 (Work, 1);
  work->article = g_object_ref (article);
  if (options != NULL)
    work->options = *options;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, zhupi_recognizer_suggest_with_async);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, suggest_worker);
}

void
zhupi_recognizer_suggest_async (ZhupiRecognizer    *self,
                                ZhupiArticle       *article,
                                GCancellable       *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer            user_data)
{
  zhupi_recognizer_suggest_with_async (self, article, NULL, cancellable, callback, user_data);
}

GArray *
zhupi_recognizer_suggest_finish (ZhupiRecognizer *self,
                                 GAsyncResult    *result,
                                 GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
