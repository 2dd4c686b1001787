/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-step.h"

#include "edit/zhupi-command-label.h"

G_DEFINE_BOXED_TYPE (ZhupiStep, zhupi_step, zhupi_step_ref, zhupi_step_unref)

static ZhupiStep *
make (ZhupiCommandKind kind,
      const char      *subject,
      gint64           time)
{
  ZhupiStep *self = g_atomic_rc_box_new0 (ZhupiStep);

  self->kind = kind;
  self->subject = g_strdup (subject);
  self->time = time;
  self->place = ZHUPI_STEP_NOWHERE;
  return self;
}

ZhupiStep *
zhupi_step_new (ZhupiCommand *command)
{
  ZhupiStep *self;

  g_return_val_if_fail (command != NULL, NULL);

  self = make (zhupi_command_get_kind (command), zhupi_command_get_subject (command),
               g_get_real_time ());
  self->n_records = zhupi_command_count_records (command);
  self->command = zhupi_command_ref (command);
  return self;
}

ZhupiStep *
zhupi_step_new_on_disk (ZhupiCommandKind kind,
                        const char      *subject,
                        gint64           time,
                        guint            n_records,
                        guint64          place)
{
  ZhupiStep *self;

  g_return_val_if_fail (kind < ZHUPI_N_COMMAND_KINDS, NULL);

  self = make (kind, subject, time);
  self->n_records = n_records;
  self->place = place;
  return self;
}

ZhupiStep *
zhupi_step_ref (ZhupiStep *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

static void
step_clear (gpointer data)
{
  ZhupiStep *self = data;

  g_free (self->subject);
  g_clear_pointer (&self->command, zhupi_command_unref);
}

void
zhupi_step_unref (ZhupiStep *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, step_clear);
}

char *
zhupi_step_dup_label (const ZhupiStep *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return zhupi_command_label_new (self->kind, self->subject, self->n_records);
}
