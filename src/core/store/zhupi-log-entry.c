/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/zhupi-set-commit.h"

ZhupiLogEntry *
zhupi_log_entry_new_step (guint64    number,
                          ZhupiStep *step,
                          gboolean   is_silent)
{
  ZhupiLogEntry *self = g_atomic_rc_box_new0 (ZhupiLogEntry);

  self->number = number;
  self->step = zhupi_step_ref (step);
  self->command = zhupi_command_ref (step->command);
  self->is_silent = is_silent;
  return self;
}

ZhupiLogEntry *
zhupi_log_entry_new_go (guint64 number,
                        guint   n_done)
{
  ZhupiLogEntry *self = g_atomic_rc_box_new0 (ZhupiLogEntry);

  self->number = number;
  self->n_done = n_done;
  return self;
}

ZhupiLogEntry *
zhupi_log_entry_ref (ZhupiLogEntry *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
log_entry_clear (gpointer data)
{
  ZhupiLogEntry *self = data;

  g_clear_pointer (&self->step, zhupi_step_unref);
  g_clear_pointer (&self->command, zhupi_command_unref);
}

void
zhupi_log_entry_unref (ZhupiLogEntry *self)
{
  g_atomic_rc_box_release_full (self, log_entry_clear);
}
