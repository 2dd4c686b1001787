/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "carry/zhupi-carry-over.h"

#include "article/zhupi-article-loader.h"
#include "store/zhupi-set-keeper.h"
#include "w3c/zhupi-w3c.h"

/* The text of an article on the desk. */
#define DESK_CHARSET "UTF-8"

/* All sets of an edition on their way to another one, one after the other. */
typedef struct
{
  ZhupiDeskArticle *from;
  ZhupiDeskArticle *to;
  ZhupiArticle *old;
  ZhupiArticle *article;
  ZhupiAnnotationSet *open_set;
  GArray *ids;
  guint n_done;
  ZhupiCarryProgress progress;
  gpointer progress_data;
  ZhupiCarryResult result;
  ZhupiAnnotationSet *set; /* that is being carried: a copy for the thread */
} CarryOver;

static void carry_next (GTask *task);

static void
carry_over_free (CarryOver *self)
{
  g_object_unref (self->from);
  g_object_unref (self->to);
  g_object_unref (self->article);
  g_clear_object (&self->old);
  g_clear_object (&self->open_set);
  g_clear_object (&self->set);
  g_array_unref (self->ids);
  g_free (self);
}

static GArray *
list_ids (ZhupiDeskArticle *article)
{
  GPtrArray *sets = zhupi_desk_article_get_sets (article);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (ZhupiUuid));

  for (guint i = 0; i < sets->len; i++)
    g_array_append_val (ids, ((const ZhupiSetEntry *) sets->pdata[i])->id);
  return ids;
}

static const ZhupiSetEntry *
find_entry (ZhupiDeskArticle *article,
            const ZhupiUuid  *id)
{
  GPtrArray *sets = zhupi_desk_article_get_sets (article);

  for (guint i = 0; i < sets->len; i++)
    if (zhupi_uuid_equal (&((const ZhupiSetEntry *) sets->pdata[i])->id, id))
      return sets->pdata[i];
  return NULL;
}

static const ZhupiUuid *
get_id (const CarryOver *self)
{
  return &g_array_index (self->ids, ZhupiUuid, self->n_done);
}

static void
go_on (GTask *task)
{
  CarryOver *self = g_task_get_task_data (task);

  self->n_done++;
  if (self->progress != NULL)
    self->progress (self->n_done, self->ids->len, self->progress_data);
  carry_next (task);
}

/* The last step of a set: it lies on the disk. */
static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  ZhupiSetKeeper *keeper = ZHUPI_SET_KEEPER (object);
  GError *error = NULL;

  if (zhupi_set_keeper_save_finish (keeper, result, &error)
      && zhupi_set_keeper_close (keeper, &error))
    go_on (task);
  else
    g_task_return_error (task, error);
}

static void
note_current (CarryOver          *self,
              ZhupiAnnotationSet *set)
{
  ZhupiUuid current;

  if (self->result.n_sets++ == 0
      || (zhupi_desk_article_get_current (self->from, &current)
          && zhupi_uuid_equal (&current, get_id (self))))
    self->result.current = *zhupi_annotation_set_get_id (set);
}

static void
keep_set (GTask              *task,
          ZhupiAnnotationSet *set)
{
  CarryOver *self = g_task_get_task_data (task);
  const ZhupiUuid *id = zhupi_annotation_set_get_id (set);
  const ZhupiSetEntry *entry = find_entry (self->from, get_id (self));
  g_autoptr (ZhupiAnnotationSet) kept = g_object_ref (set);
  g_autoptr (ZhupiSetKeeper) keeper = NULL;

  /* It was carried over before, and that one may have been worked on: this is another set. */
  if (find_entry (self->to, id) != NULL)
    {
      g_object_unref (kept);
      kept = zhupi_annotation_set_duplicate (set, zhupi_annotation_set_get_name (set));
    }
  keeper = zhupi_set_keeper_new (self->to, kept);
  note_current (self, kept);
  if (entry != NULL && entry->read_only)
    zhupi_desk_article_set_read_only (self->to, zhupi_annotation_set_get_id (kept), TRUE);
  zhupi_set_keeper_save_async (keeper, g_task_get_cancellable (task), saved_cb,
                               g_object_ref (task));
}

/* Carrying one set over, in a thread. */

static void
carry_worker (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  CarryOver *self = task_data;
  g_autoptr (GBytes) bytes = zhupi_w3c_write (self->set);
  GError *error = NULL;
  ZhupiAnnotationSet *set = zhupi_carry_set (bytes, self->old, self->article, NULL,
                                             &self->result.counts, cancellable, &error);

  if (set != NULL)
    g_task_return_pointer (task, set, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
carried_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (ZhupiAnnotationSet) set = g_task_propagate_pointer (G_TASK (result), &error);

  if (set != NULL)
    keep_set (task, set);
  else
    g_task_return_error (task, error);
}

static void
carry_set (GTask              *task,
           ZhupiAnnotationSet *set)
{
  CarryOver *self = g_task_get_task_data (task);
  g_autoptr (GTask) work = g_task_new (NULL, g_task_get_cancellable (task), carried_cb,
                                       g_object_ref (task));

  g_clear_object (&self->set);
  self->set = zhupi_annotation_set_snapshot (set);
  g_task_set_source_tag (work, carry_set);
  g_task_set_task_data (work, self, NULL);
  g_task_run_in_thread (work, carry_worker);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  g_autoptr (ZhupiSetKeeper) keeper = zhupi_set_keeper_open_finish (result, &error);

  if (keeper == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  carry_set (task, zhupi_set_keeper_get_set (keeper));
  zhupi_set_keeper_close (keeper, NULL);
}

static void
carry_next (GTask *task)
{
  CarryOver *self = g_task_get_task_data (task);

  if (self->n_done == self->ids->len)
    g_task_return_boolean (task, TRUE);
  else if (self->open_set != NULL
           && zhupi_uuid_equal (zhupi_annotation_set_get_id (self->open_set), get_id (self)))
    carry_set (task, self->open_set);
  else
    zhupi_set_keeper_open_async (self->from, self->old, get_id (self),
                                 g_task_get_cancellable (task), opened_cb, g_object_ref (task));
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  CarryOver *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->old = zhupi_article_load_finish (result, &error);
  if (self->old != NULL)
    carry_next (task);
  else
    g_task_return_error (task, error);
}

void
zhupi_carry_over_async (ZhupiDeskArticle    *from,
                        ZhupiAnnotationSet  *open_set,
                        ZhupiDeskArticle    *to,
                        ZhupiArticle        *article,
                        ZhupiCarryProgress   progress,
                        gpointer             progress_data,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GFile) text = NULL;
  CarryOver *self;

  g_return_if_fail (ZHUPI_IS_DESK_ARTICLE (from));
  g_return_if_fail (ZHUPI_IS_DESK_ARTICLE (to) && to != from);
  g_return_if_fail (ZHUPI_IS_ARTICLE (article));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, zhupi_carry_over_async);
  self = g_new0 (CarryOver, 1);
  g_task_set_task_data (task, self, (GDestroyNotify) carry_over_free);
  self->from = g_object_ref (from);
  self->to = g_object_ref (to);
  self->article = g_object_ref (article);
  g_set_object (&self->open_set, open_set);
  self->ids = list_ids (from);
  self->progress = progress;
  self->progress_data = progress_data;
  text = zhupi_desk_article_dup_text_file (from);
  zhupi_article_load_async (text, DESK_CHARSET, cancellable, loaded_cb, g_steal_pointer (&task));
}

gboolean
zhupi_carry_over_finish (GAsyncResult      *result,
                         ZhupiCarryResult  *done,
                         GError           **error)
{
  CarryOver *self;

  g_return_val_if_fail (g_async_result_is_tagged (result, zhupi_carry_over_async), FALSE);

  self = g_task_get_task_data (G_TASK (result));
  if (done != NULL)
    *done = self->result;
  return g_task_propagate_boolean (G_TASK (result), error);
}
