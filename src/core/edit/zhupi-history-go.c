/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/zhupi-command-private.h"
#include "edit/zhupi-history-struct.h"
#include "zhupi-error.h"

/* A long way through the steps: the worker reads them and puts them together, the main loop only
 * makes the one change that is left. */

/* Fewer steps are no work worth a thread. */
#define MIN_STEPS 64u

/* Steps between two looks at the cancellable. */
#define CANCEL_STRIDE 256u

typedef struct
{
  ZhupiCommand *command; /* nullable: lies on disk */
  guint64 place;
} Stage;

typedef struct
{
  guint from;
  guint n_done;
  guint n_steps;
  guint n_rewritten;
  ZhupiStep *last;
  GArray *stages; /* of Stage, forwards in time */
} Trip;

static void
clear_stage (gpointer data)
{
  Stage *stage = data;

  g_clear_pointer (&stage->command, zhupi_command_unref);
}

static void
trip_free (gpointer data)
{
  Trip *self = data;

  g_array_unref (self->stages);
  g_clear_pointer (&self->last, zhupi_step_unref);
  g_free (self);
}

static Trip *
trip_new (ZhupiHistory *history,
          guint         n_done)
{
  Trip *self = g_new0 (Trip, 1);

  self->from = history->n_done;
  self->n_done = n_done;
  self->n_steps = history->steps->len;
  self->n_rewritten = history->n_rewritten;
  self->last = zhupi_step_ref (g_ptr_array_index (history->steps, history->steps->len - 1));
  self->stages = g_array_new (FALSE, FALSE, sizeof (Stage));
  g_array_set_clear_func (self->stages, clear_stage);
  for (guint i = MIN (n_done, self->from); i < MAX (n_done, self->from); i++)
    {
      const ZhupiStep *step = zhupi_history_peek_step (history, i);
      Stage stage = { step->command != NULL ? zhupi_command_ref (step->command) : NULL,
                      step->place };

      g_array_append_val (self->stages, stage);
    }
  return self;
}

/* Whether the steps are still those that it was made for. */
static gboolean
trip_holds (const Trip   *self,
            ZhupiHistory *history)
{
  return self->from == history->n_done && self->n_steps == history->steps->len
    && self->n_rewritten == history->n_rewritten
    && self->last == zhupi_history_peek_step (history, history->steps->len - 1);
}

static ZhupiCommand *
read_stage (const Stage   *stage,
            ZhupiHistory  *history,
            GError       **error)
{
  if (stage->command != NULL)
    return zhupi_command_ref (stage->command);
  return zhupi_history_read_place (history, stage->place, error);
}

static gboolean
add_stage (ZhupiCommandNet  *net,
           const Stage      *stage,
           ZhupiHistory     *history,
           GError          **error)
{
  g_autoptr (ZhupiCommand) command = read_stage (stage, history, error);

  if (command == NULL)
    return FALSE;
  zhupi_command_net_add (net, command);
  return TRUE;
}

static ZhupiCommand *
join_stages (const Trip    *trip,
             ZhupiHistory  *history,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (ZhupiCommandNet) net = zhupi_command_net_new ();

  for (guint i = 0; i < trip->stages->len; i++)
    {
      const Stage *stage = &g_array_index (trip->stages, Stage, i);

      if (i % CANCEL_STRIDE == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (!add_stage (net, stage, history, error))
        return NULL;
    }
  return zhupi_command_net_end (net, ZHUPI_COMMAND_IMPORT);
}

static void
gather_worker (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  const Trip *trip = task_data;
  ZhupiCommand *command;
  GError *error = NULL;

  if (trip->stages->len == 1)
    command = read_stage (&g_array_index (trip->stages, Stage, 0), source, &error);
  else
    command = join_stages (trip, source, cancellable, &error);
  if (command != NULL)
    g_task_return_pointer (task, command, (GDestroyNotify) zhupi_command_unref);
  else
    g_task_return_error (task, error);
}

static void go (GTask *task,
                guint  n_done);

static void
gathered_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  ZhupiHistory *self = ZHUPI_HISTORY (object);
  g_autoptr (GTask) task = user_data;
  const Trip *trip = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (ZhupiCommand) net = g_task_propagate_pointer (G_TASK (result), &error);

  self->n_trips--;
  if (g_task_return_error_if_cancelled (task))
    return;
  if (!trip_holds (trip, self))
    go (g_steal_pointer (&task), trip->n_done);
  else if (net != NULL && zhupi_history_walk (self, net, trip->n_done, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* @task: (transfer full) */
static void
gather (GTask *task,
        guint  n_done)
{
  ZhupiHistory *self = g_task_get_source_object (task);
  g_autoptr (GTask) work = g_task_new (self, g_task_get_cancellable (task), gathered_cb, task);

  self->n_trips++;
  self->destination = n_done;
  g_task_set_task_data (work, trip_new (self, n_done), trip_free);
  g_task_run_in_thread (work, gather_worker);
}

/* Many steps, or steps that lie on disk. */
static gboolean
is_far (ZhupiHistory *self,
        guint         n_done)
{
  const guint first = MIN (n_done, self->n_done);
  const guint end = MAX (n_done, self->n_done);

  for (guint i = first; end - first < MIN_STEPS && i < end; i++)
    {
      if (zhupi_history_peek_step (self, i)->command == NULL)
        return TRUE;
    }
  return end - first >= MIN_STEPS;
}

/* @task: (transfer full) */
static void
go (GTask *task,
    guint  n_done)
{
  ZhupiHistory *self = g_task_get_source_object (task);
  g_autoptr (GTask) owned = task;
  GError *error = NULL;

  zhupi_history_settle (self);
  if (n_done > self->steps->len)
    g_task_return_new_error (task, ZHUPI_ERROR, ZHUPI_ERROR_CONFLICT, "%s",
                             _("There is no step to redo."));
  else if (is_far (self, n_done))
    gather (g_steal_pointer (&owned), n_done);
  else if (zhupi_history_go (self, n_done, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
zhupi_history_go_async (ZhupiHistory        *self,
                        guint                n_done,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (ZHUPI_IS_HISTORY (self));
  g_return_if_fail (n_done <= self->steps->len);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, zhupi_history_go_async);
  go (task, n_done);
}

guint
zhupi_history_get_destination (ZhupiHistory *self)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), 0);

  return self->n_trips > 0 ? self->destination : self->n_done;
}

gboolean
zhupi_history_go_finish (ZhupiHistory  *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
