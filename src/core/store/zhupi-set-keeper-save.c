/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/zhupi-desk-article-private.h"
#include "store/zhupi-set-keeper-struct.h"
#include "zhupi-error.h"

/* Saving by hand, and the end. */

static gboolean
is_folded (ZhupiSetKeeper *self)
{
  return self->folded == self->generation;
}

/**
 * zhupi_set_keeper_save_async:
 * @self: a keeper
 * @cancellable: (nullable): leaves the writing alone, but not the waiting for it
 * @callback: called when the present state is in the set file, or cannot be written
 * @user_data: for @callback
 */
void
zhupi_set_keeper_save_async (ZhupiSetKeeper      *self,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (ZHUPI_IS_SET_KEEPER (self));

  zhupi_history_settle (self->history);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, zhupi_set_keeper_save_async);
  g_clear_pointer (&self->notice, g_free);
  if (is_folded (self))
    {
      if (!self->is_read_only)
        zhupi_set_keeper_set_problem (self, NULL);
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (self->is_read_only)
    {
      g_task_return_new_error (task, ZHUPI_ERROR, ZHUPI_ERROR_READ_ONLY, "%s", self->problem);
      return;
    }
  g_queue_push_tail (&self->waiting, g_steal_pointer (&task));
  zhupi_set_keeper_begin_writing (self, TRUE);
}

gboolean
zhupi_set_keeper_save_finish (ZhupiSetKeeper  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
needs_writing (ZhupiSetKeeper *self)
{
  if (self->is_read_only)
    return FALSE;
  return self->saved != self->generation || (!is_folded (self) && self->foreign == NULL);
}

/**
 * zhupi_set_keeper_close:
 * @self: a keeper
 * @error: return location for an error
 *
 * Returns: FALSE when the present state could not be written; then the keeper goes on as before,
 *   as long as somebody holds it
 */
gboolean
zhupi_set_keeper_close (ZhupiSetKeeper  *self,
                        GError         **error)
{
  g_return_val_if_fail (ZHUPI_IS_SET_KEEPER (self), FALSE);

  if (self->is_closed)
    return TRUE;
  zhupi_history_settle (self->history);
  g_clear_handle_id (&self->timer_id, g_source_remove);
  if (needs_writing (self) && !zhupi_set_keeper_write_blocking (self, error))
    return FALSE;
  self->is_closed = TRUE;
  zhupi_set_keeper_stop_watching (self);
  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_clear_handle_id (&self->fold_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->set, self);
  g_signal_handlers_disconnect_by_data (self->history, self);
  zhupi_desk_article_flush (self->desk_article);
  zhupi_set_file_unlock (self->file);
  return TRUE;
}
