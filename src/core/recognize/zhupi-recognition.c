/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-recognition-batch.h"
#include "recognize/zhupi-recognition.h"
#include "recognize/zhupi-suggestion-taker.h"

/* Suggestions are taken for so long before the main loop goes on. */
#define SLICE_US 6000

/* Just behind the drawing of GTK, whose number this room does not know otherwise. */
#define SLICE_PRIORITY (G_PRIORITY_HIGH_IDLE + 21)

/* Pieces that are read together at most: by rules alone in a tenth of a second. The tagger needs
 * longer for one. */
#define MAX_BATCH 16u

/* Suggestions that are put into the set together: at first, and at least and at most. A list that
 * shows them makes a row for each, and that must not take longer than a frame. */
#define FIRST_AT_ONCE 16u
#define MIN_AT_ONCE 8u
#define MAX_AT_ONCE 64u

/* Batches that wait to be taken before no more are read. */
#define MAX_WAITING 2u

/* @taker: takes the suggestions; %NULL when @func does
 * @order: with the worker while @is_reading
 * @tags: whether it is the tagger's turn
 * @is_read: whether all pieces have been read in this turn
 * @batches: read and not taken yet */
struct _ZhupiRecognition
{
  GObject parent_instance;

  ZhupiRecognizer *recognizer;
  ZhupiArticle *article;
  ZhupiRecognizerOptions options;
  ZhupiSuggestionTaker *taker;
  ZhupiRecognitionFunc func;
  gpointer user_data;
  ZhupiPieceOrder *order;
  guint place;
  guint n_most;
  guint n_at_once;
  gboolean tags;
  gboolean is_reading;
  gboolean is_read;
  GQueue batches;
  guint idle_id;
  GTask *task;
};

G_DEFINE_FINAL_TYPE (ZhupiRecognition, zhupi_recognition, G_TYPE_OBJECT)

static void
zhupi_recognition_finalize (GObject *object)
{
  ZhupiRecognition *self = ZHUPI_RECOGNITION (object);

  g_clear_object (&self->recognizer);
  g_clear_object (&self->article);
  g_clear_pointer (&self->taker, zhupi_suggestion_taker_free);
  g_clear_pointer (&self->order, zhupi_piece_order_free);
  g_queue_clear_full (&self->batches, (GDestroyNotify) zhupi_recognition_batch_free);
  G_OBJECT_CLASS (zhupi_recognition_parent_class)->finalize (object);
}

static void
zhupi_recognition_class_init (ZhupiRecognitionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_recognition_finalize;
}

static void
zhupi_recognition_init (ZhupiRecognition *self)
{
  g_queue_init (&self->batches);
}

static ZhupiRecognition *
new_of (ZhupiRecognizer              *recognizer,
        ZhupiArticle                 *article,
        const ZhupiRecognizerOptions *options)
{
  ZhupiRecognition *self = g_object_new (ZHUPI_TYPE_RECOGNITION, NULL);

  self->recognizer = g_object_ref (recognizer);
  self->article = g_object_ref (article);
  self->options = *options;
  return self;
}

ZhupiRecognition *
zhupi_recognition_new (ZhupiRecognizer              *recognizer,
                       ZhupiHistory                 *history,
                       const ZhupiRecognizerOptions *options,
                       gboolean                      goes_on)
{
  ZhupiRecognition *self;

  g_return_val_if_fail (ZHUPI_IS_RECOGNIZER (recognizer), NULL);
  g_return_val_if_fail (ZHUPI_IS_HISTORY (history), NULL);
  g_return_val_if_fail (options != NULL, NULL);

  self = new_of (recognizer, zhupi_annotation_set_get_article (zhupi_history_get_set (history)),
                 options);
  self->taker = zhupi_suggestion_taker_new (history, zhupi_recognizer_get_name (recognizer),
                                            goes_on);
  return self;
}

ZhupiRecognition *
zhupi_recognition_new_with_func (ZhupiRecognizer              *recognizer,
                                 ZhupiArticle                 *article,
                                 const ZhupiRecognizerOptions *options,
                                 ZhupiRecognitionFunc          func,
                                 gpointer                      user_data)
{
  ZhupiRecognition *self;

  g_return_val_if_fail (ZHUPI_IS_RECOGNIZER (recognizer), NULL);
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (article), NULL);
  g_return_val_if_fail (options != NULL && func != NULL, NULL);

  self = new_of (recognizer, article, options);
  self->func = func;
  self->user_data = user_data;
  return self;
}

void
zhupi_recognition_set_place (ZhupiRecognition *self,
                             guint             place)
{
  g_return_if_fail (ZHUPI_IS_RECOGNITION (self));

  self->place = place;
}

static gboolean
is_last_turn (ZhupiRecognition *self)
{
  return self->tags || self->options.without_tagger || self->func != NULL;
}

/* Answers the caller; eats the error. */
static void
end (ZhupiRecognition *self,
     GError           *error)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void read_next (ZhupiRecognition *self);

static void
begin_turn (ZhupiRecognition *self,
            gboolean          tags)
{
  self->tags = tags;
  self->is_read = FALSE;
  self->n_most = 1;
  self->n_at_once = FIRST_AT_ONCE;
  if (self->order != NULL)
    zhupi_piece_order_restart (self->order);
  read_next (self);
}

static void
end_turn (ZhupiRecognition *self)
{
  GError *error = NULL;

  if (!is_last_turn (self))
    {
      begin_turn (self, TRUE);
      return;
    }
  if (self->taker != NULL)
    zhupi_suggestion_taker_end (self->taker, &error);
  end (self, error);
}

/* As many at a time as fit: few when the list of marks is to show them, more far from there. */
static void
adapt (ZhupiRecognition *self,
       gint64            took)
{
  if (took < SLICE_US / 4)
    self->n_at_once = MIN (self->n_at_once * 2, MAX_AT_ONCE);
  else if (took > SLICE_US / 2)
    self->n_at_once = MAX (self->n_at_once / 2, MIN_AT_ONCE);
}

static gboolean
take_some (ZhupiRecognition  *self,
           ZhupiFoundPiece   *piece,
           GError           **error)
{
  ZhupiRange range;
  g_autoptr (GArray) suggestions = zhupi_found_piece_cut (piece, self->n_at_once, &range);
  gint64 start = g_get_monotonic_time ();
  gboolean is_taken;

  if (is_last_turn (self))
    is_taken = zhupi_suggestion_taker_take (self->taker, range, suggestions, error);
  else
    is_taken = zhupi_suggestion_taker_take_early (self->taker, suggestions, error);
  adapt (self, g_get_monotonic_time () - start);
  return is_taken;
}

static gboolean
take (ZhupiRecognition  *self,
      ZhupiFoundPiece   *piece,
      GError           **error)
{
  if (self->func == NULL)
    return take_some (self, piece, error);
  self->func (piece->range, piece->suggestions, self->user_data);
  piece->n_used = piece->suggestions->len;
  return TRUE;
}

/* FALSE when the run is over. */
static gboolean
take_next (ZhupiRecognition *self)
{
  ZhupiRecognitionBatch *batch = g_queue_peek_head (&self->batches);
  ZhupiFoundPiece *piece = &g_array_index (batch->found, ZhupiFoundPiece, batch->n_used);
  GError *error = NULL;

  if (!take (self, piece, &error))
    {
      end (self, error);
      return FALSE;
    }
  if (piece->n_used < piece->suggestions->len)
    return TRUE;
  g_clear_pointer (&piece->suggestions, g_array_unref);
  if (++batch->n_used < batch->found->len)
    return TRUE;
  zhupi_recognition_batch_free (g_queue_pop_head (&self->batches));
  read_next (self);
  return TRUE;
}

static gboolean
take_cb (gpointer user_data)
{
  g_autoptr (ZhupiRecognition) self = g_object_ref (user_data);
  gint64 until = g_get_monotonic_time () + SLICE_US;

  if (g_task_return_error_if_cancelled (self->task))
    {
      self->idle_id = 0;
      g_clear_object (&self->task);
      return G_SOURCE_REMOVE;
    }
  while (!g_queue_is_empty (&self->batches) && g_get_monotonic_time () < until
         && !g_cancellable_is_cancelled (g_task_get_cancellable (self->task)))
    if (!take_next (self))
      return G_SOURCE_REMOVE;
  if (!g_queue_is_empty (&self->batches))
    return G_SOURCE_CONTINUE;
  self->idle_id = 0;
  if (self->is_read)
    end_turn (self);
  return G_SOURCE_REMOVE;
}

static void
take_soon (ZhupiRecognition *self)
{
  if (self->idle_id != 0)
    return;
  self->idle_id = g_idle_add_full (SLICE_PRIORITY, take_cb, self, NULL);
  g_source_set_name_by_id (self->idle_id, "[zhupi] take suggestions");
}

static void
accept_batch (ZhupiRecognition      *self,
              ZhupiRecognitionBatch *batch)
{
  if (batch->found->len > 0)
    {
      g_queue_push_tail (&self->batches, batch);
      self->n_most = self->tags ? 1 : MIN (self->n_most * 2, MAX_BATCH);
      read_next (self);
    }
  else
    {
      zhupi_recognition_batch_free (batch);
      self->is_read = TRUE;
    }
  take_soon (self);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (ZhupiRecognition) self = user_data;
  ZhupiRecognitionBatch *batch = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  self->is_reading = FALSE;
  self->order = batch->order;
  if (self->task != NULL && g_task_propagate_boolean (G_TASK (result), &error))
    {
      accept_batch (self, batch);
      return;
    }
  zhupi_recognition_batch_free (batch);
  if (self->task != NULL)
    end (self, error);
}

static void
read_worker (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  GError *error = NULL;

  if (zhupi_recognition_batch_read (data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The thread may be the last to let go of its task, so that the task holds nothing: the batch is
 * given up in the main loop. */
static void
read_next (ZhupiRecognition *self)
{
  g_autoptr (GTask) task = NULL;
  ZhupiRecognitionBatch *batch;

  if (self->is_reading || self->is_read || self->batches.length >= MAX_WAITING)
    return;
  batch = zhupi_recognition_batch_new (self->recognizer, self->article);
  batch->options = self->options;
  batch->options.without_tagger = !self->tags;
  batch->order = g_steal_pointer (&self->order);
  batch->place = self->place;
  batch->n_most = self->n_most;
  self->is_reading = TRUE;
  task = g_task_new (NULL, g_task_get_cancellable (self->task), read_cb, g_object_ref (self));
  g_task_set_source_tag (task, read_next);
  g_task_set_task_data (task, batch, NULL);
  g_task_run_in_thread (task, read_worker);
}

void
zhupi_recognition_run_async (ZhupiRecognition    *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_return_if_fail (ZHUPI_IS_RECOGNITION (self));
  g_return_if_fail (self->task == NULL);

  self->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (self->task, zhupi_recognition_run_async);
  begin_turn (self, self->func != NULL && !self->options.without_tagger);
}

gboolean
zhupi_recognition_run_finish (ZhupiRecognition  *self,
                              GAsyncResult      *result,
                              GError           **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
