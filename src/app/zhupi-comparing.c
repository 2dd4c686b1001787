/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-comparing.h"

#include "w3c/zhupi-w3c.h"

/* Several changes in a row are compared once. */
#define SETTLE_MS 100

#define STATES (1u << ZHUPI_STATE_ACCEPTED | 1u << ZHUPI_STATE_SUGGESTED)

struct _ZhupiComparing
{
  GObject parent_instance;

  ZhupiAnnotationSet *set;
  ZhupiAnnotationSet *other;
  char *path;            /* of the other set */
  GFileMonitor *monitor; /* of the same */
  ZhupiComparison *comparison;
  ZhupiAgreement agreement;

  GCancellable *cancellable;
  guint settle_timeout;
  gboolean running;
};

enum
{
  COMPARED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiComparing, zhupi_comparing, G_TYPE_OBJECT)

/* What the worker has and what it brings. */
typedef struct
{
  ZhupiAnnotationSet *set; /* a snapshot */
  ZhupiAnnotationSet *other;
  ZhupiComparison *comparison;
  ZhupiAgreement agreement;
} Work;

static void
work_free (Work *work)
{
  g_object_unref (work->set);
  g_object_unref (work->other);
  g_clear_pointer (&work->comparison, zhupi_comparison_unref);
  g_free (work);
}

static void
zhupi_comparing_fail (ZhupiComparing *self,
                      const GError   *error)
{
  if (!g_cancellable_is_cancelled (self->cancellable))
    g_signal_emit (self, signals[FAILED], 0, error->message);
}

static void
compare_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;

  work->comparison = zhupi_comparison_new (work->set, work->other, STATES, &error);
  if (work->comparison == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  work->agreement = zhupi_agreement_measure (work->set, work->other, 0, STATES);
  g_task_return_boolean (task, TRUE);
}

static void
compared_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  ZhupiComparing *self = ZHUPI_COMPARING (object);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  self->running = FALSE;
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      zhupi_comparing_fail (self, error);
      return;
    }
  g_clear_pointer (&self->comparison, zhupi_comparison_unref);
  self->comparison = g_steal_pointer (&work->comparison);
  self->agreement = work->agreement;
  g_signal_emit (self, signals[COMPARED], 0);
}

static void
zhupi_comparing_compare (ZhupiComparing *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, compared_cb, NULL);
  Work *work = g_new0 (Work, 1);

  work->set = zhupi_annotation_set_snapshot (self->set);
  work->other = g_object_ref (self->other);
  self->running = TRUE;
  g_task_set_source_tag (task, zhupi_comparing_compare);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, compare_in_thread);
}

/* While one comparison runs, the next waits for it. */
static gboolean
settled_cb (gpointer user_data)
{
  ZhupiComparing *self = user_data;

  if (self->running)
    return G_SOURCE_CONTINUE;
  self->settle_timeout = 0;
  zhupi_comparing_compare (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (ZhupiComparing *self)
{
  if (self->other != NULL && self->settle_timeout == 0)
    self->settle_timeout = g_timeout_add (SETTLE_MS, settled_cb, self);
}

/* Where the other set is, and the article it is of. */
typedef struct
{
  char *path;
  ZhupiArticle *article;
} Source;

static void
source_free (Source *source)
{
  g_free (source->path);
  g_object_unref (source->article);
  g_free (source);
}

static void
read_in_thread (GTask        *task,
                gpointer      object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Source *source = task_data;
  g_autoptr (GFile) file = g_file_new_for_path (source->path);
  g_autoptr (GBytes) bytes = NULL;
  ZhupiAnnotationSet *set = NULL;
  GError *error = NULL;

  bytes = g_file_load_bytes (file, cancellable, NULL, &error);
  if (bytes != NULL)
    set = zhupi_w3c_read (bytes, source->article, NULL, &error);
  if (set != NULL)
    g_task_return_pointer (task, set, g_object_unref);
  else
    g_task_return_error (task, error);
}

/* A set that was left a moment ago may not have been written yet: the monitor tells when it is. */
static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  ZhupiComparing *self = ZHUPI_COMPARING (object);
  g_autoptr (GError) error = NULL;
  ZhupiAnnotationSet *other = g_task_propagate_pointer (G_TASK (result), &error);

  if (other == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        zhupi_comparing_fail (self, error);
      return;
    }
  g_clear_object (&self->other);
  self->other = other;
  changed_cb (self);
}

static void
zhupi_comparing_read (ZhupiComparing *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, read_cb, NULL);
  Source *source = g_new0 (Source, 1);

  source->path = g_strdup (self->path);
  source->article = g_object_ref (zhupi_annotation_set_get_article (self->set));
  g_task_set_source_tag (task, zhupi_comparing_read);
  g_task_set_task_data (task, source, (GDestroyNotify) source_free);
  g_task_run_in_thread (task, read_in_thread);
}

static void
file_changed_cb (ZhupiComparing    *self,
                 GFile             *file,
                 GFile             *other_file,
                 GFileMonitorEvent  event)
{
  if (event == G_FILE_MONITOR_EVENT_CHANGES_DONE_HINT || event == G_FILE_MONITOR_EVENT_CREATED
      || event == G_FILE_MONITOR_EVENT_RENAMED || event == G_FILE_MONITOR_EVENT_MOVED_IN)
    zhupi_comparing_read (self);
}

static void
zhupi_comparing_watch (ZhupiComparing *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);

  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (file_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

ZhupiComparing *
zhupi_comparing_new (ZhupiDocument   *document,
                     const ZhupiUuid *id)
{
  ZhupiComparing *self = g_object_new (ZHUPI_TYPE_COMPARING, NULL);

  g_return_val_if_fail (ZHUPI_IS_DOCUMENT (document), self);
  g_return_val_if_fail (zhupi_document_get_set (document) != NULL, self);
  g_return_val_if_fail (id != NULL, self);

  self->set = g_object_ref (zhupi_document_get_set (document));
  g_signal_connect_object (self->set, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->path = zhupi_desk_article_dup_set_path (zhupi_document_get_desk_article (document), id);
  zhupi_comparing_watch (self);
  zhupi_comparing_read (self);
  return self;
}

void
zhupi_comparing_stop (ZhupiComparing *self)
{
  g_return_if_fail (ZHUPI_IS_COMPARING (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->settle_timeout, g_source_remove);
  g_clear_object (&self->monitor);
  if (self->set != NULL)
    g_signal_handlers_disconnect_by_data (self->set, self);
}

ZhupiAnnotationSet *
zhupi_comparing_get_other (ZhupiComparing *self)
{
  g_return_val_if_fail (ZHUPI_IS_COMPARING (self), NULL);

  return self->other;
}

ZhupiComparison *
zhupi_comparing_get_comparison (ZhupiComparing *self)
{
  g_return_val_if_fail (ZHUPI_IS_COMPARING (self), NULL);

  return self->comparison;
}

const ZhupiAgreement *
zhupi_comparing_get_agreement (ZhupiComparing *self)
{
  g_return_val_if_fail (ZHUPI_IS_COMPARING (self), NULL);

  return &self->agreement;
}

static void
zhupi_comparing_finalize (GObject *object)
{
  ZhupiComparing *self = ZHUPI_COMPARING (object);

  zhupi_comparing_stop (self);
  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_clear_object (&self->set);
  g_clear_object (&self->other);
  g_clear_pointer (&self->comparison, zhupi_comparison_unref);
  G_OBJECT_CLASS (zhupi_comparing_parent_class)->finalize (object);
}

static void
zhupi_comparing_class_init (ZhupiComparingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_comparing_finalize;
  signals[COMPARED] = g_signal_new ("compared", ZHUPI_TYPE_COMPARING, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", ZHUPI_TYPE_COMPARING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
zhupi_comparing_init (ZhupiComparing *self)
{
  self->cancellable = g_cancellable_new ();
}
