/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/zhupi-history-struct.h"
#include "zhupi-error.h"

/* The steps of a history: all of them are known, those near the present are in memory. */

/* A change with the records or objects that it alone holds, roughly, in bytes. */
#define CHANGE_SIZE 512

static gsize
estimate_memory (const ZhupiStep *step)
{
  return step->command == NULL ? 0 : (gsize) zhupi_command_get_size (step->command) * CHANGE_SIZE;
}

static ZhupiStep *
peek (ZhupiHistory *self,
      guint         index)
{
  return g_ptr_array_index (self->steps, index);
}

const ZhupiStep *
zhupi_history_peek_step (ZhupiHistory *self,
                         guint         index)
{
  return index < self->steps->len ? peek (self, index) : NULL;
}

static void
drop_command (ZhupiHistory *self,
              ZhupiStep    *step)
{
  if (step->command == NULL || step->place == ZHUPI_STEP_NOWHERE)
    return;
  self->memory -= MIN (self->memory, estimate_memory (step));
  g_clear_pointer (&step->command, zhupi_command_unref);
}

/* Lets go of what is farthest away from the present, until half of the cap is free. */
static void
trim (ZhupiHistory *self)
{
  guint first = 0;
  guint end = self->steps->len;

  if (self->memory <= self->memory_cap || self->load == NULL)
    return;
  while (self->memory > self->memory_cap / 2 && first < end)
    {
      if (self->n_done - MIN (first, self->n_done) >= end - MIN (end, self->n_done))
        drop_command (self, peek (self, first++));
      else
        drop_command (self, peek (self, --end));
    }
}

void
zhupi_history_add_step (ZhupiHistory *self,
                        ZhupiCommand *command)
{
  g_autoptr (ZhupiStep) step = zhupi_step_new (command);

  for (guint i = self->n_done; i < self->steps->len; i++)
    self->memory -= MIN (self->memory, estimate_memory (peek (self, i)));
  g_ptr_array_set_size (self->steps, self->n_done);
  g_ptr_array_add (self->steps, zhupi_step_ref (step));
  self->n_done++;
  self->memory += estimate_memory (step);
  zhupi_history_emit_recorded (self, step, FALSE);
  trim (self);
}

ZhupiCommand *
zhupi_history_read_place (ZhupiHistory  *self,
                          guint64        place,
                          GError       **error)
{
  if (self->load != NULL && place != ZHUPI_STEP_NOWHERE)
    return self->load (place, self->load_data, error);
  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
                       _("This step of the history cannot be read; nothing was changed."));
  return NULL;
}

static gboolean
read_command (ZhupiHistory  *self,
              ZhupiStep     *step,
              GError       **error)
{
  step->command = zhupi_history_read_place (self, step->place, error);
  if (step->command == NULL)
    return FALSE;
  self->memory += estimate_memory (step);
  return TRUE;
}

ZhupiCommand *
zhupi_history_load_command (ZhupiHistory  *self,
                            guint          index,
                            GError       **error)
{
  ZhupiStep *step = peek (self, index);
  ZhupiCommand *command;

  if (step->command == NULL && !read_command (self, step, error))
    return NULL;
  command = zhupi_command_ref (step->command);
  trim (self);
  return command;
}

void
zhupi_history_set_loader (ZhupiHistory      *self,
                          ZhupiStepLoadFunc  load,
                          gpointer           user_data,
                          GDestroyNotify     destroy)
{
  g_return_if_fail (ZHUPI_IS_HISTORY (self));

  if (self->load_destroy != NULL)
    self->load_destroy (self->load_data);
  self->load = load;
  self->load_data = user_data;
  self->load_destroy = destroy;
}

void
zhupi_history_set_memory_cap (ZhupiHistory *self,
                              gsize         n_bytes)
{
  g_return_if_fail (ZHUPI_IS_HISTORY (self));

  self->memory_cap = n_bytes;
  trim (self);
}

void
zhupi_history_note_place (ZhupiHistory *self,
                          ZhupiStep    *step,
                          guint64       place)
{
  g_return_if_fail (ZHUPI_IS_HISTORY (self));
  g_return_if_fail (step != NULL);

  if (step->place != ZHUPI_STEP_NOWHERE && step->place != place)
    self->n_rewritten++;
  step->place = place;
  trim (self);
}

guint
zhupi_history_get_n_steps (ZhupiHistory *self)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), 0);

  return self->steps->len;
}

guint
zhupi_history_get_n_done (ZhupiHistory *self)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), 0);

  return self->n_done;
}

const ZhupiStep *
zhupi_history_get_step (ZhupiHistory *self,
                        guint         index)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), NULL);

  return zhupi_history_peek_step (self, index);
}
