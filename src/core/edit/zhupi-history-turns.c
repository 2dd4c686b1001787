/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-annotation-set-private.h"
#include "edit/zhupi-command-private.h"
#include "edit/zhupi-history-struct.h"

/* A command of very many changes takes turns with the rest of the main loop: the window goes on
 * answering, and who asks for anything else finds it done. */

/* So many changes, with all who watch the set, take some milliseconds. */
#define CHANGES_A_TURN 2048u

static gboolean
perform (ZhupiHistory  *self,
         ZhupiDeed     *deed,
         guint          n_most,
         GError       **error)
{
  gboolean is_done;

  self->is_working = TRUE;
  is_done = zhupi_command_perform (deed->command, self->set, deed->backwards, n_most,
                                   &deed->n_done, error);
  self->is_working = FALSE;
  return is_done;
}

static void
record_silently (ZhupiHistory *self,
                 ZhupiCommand *command)
{
  g_autoptr (ZhupiStep) step = zhupi_step_new (command);

  zhupi_history_emit_recorded (self, step, TRUE);
}

static void
move (ZhupiHistory *self,
      guint         n_steps)
{
  self->n_done = n_steps;
  zhupi_history_emit_moved (self);
  zhupi_history_update_properties (self);
}

static void
conclude (ZhupiHistory    *self,
          const ZhupiDeed *deed)
{
  if (deed->end == ZHUPI_DEED_MOVES)
    move (self, deed->n_steps);
  else if (zhupi_command_get_size (deed->command) == 0)
    return;
  else if (deed->end == ZHUPI_DEED_IS_STEP)
    zhupi_history_record_step (self, deed->command);
  else
    record_silently (self, deed->command);
  zhupi_history_emit_applied (self, deed->command, deed->backwards);
}

static ZhupiDeed
take_deed (ZhupiHistory *self)
{
  ZhupiDeed deed = self->deed;

  self->deed = (ZhupiDeed) { .command = NULL };
  g_clear_handle_id (&self->turn_id, g_source_remove);
  zhupi_annotation_set_release_snapshot (self->set);
  return deed;
}

/* Ends what was under way: all of it is done, or nothing. */
static void
end_turns (ZhupiHistory *self,
           const GError *error)
{
  ZhupiDeed deed = take_deed (self);
  g_autoptr (ZhupiCommand) command = deed.command;

  if (error == NULL)
    conclude (self, &deed);
  else
    zhupi_history_emit_failed (self, error);
}

/* Whether there is more to do. */
static gboolean
take_turn (ZhupiHistory *self,
           guint         n_most)
{
  g_autoptr (GError) error = NULL;

  if (perform (self, &self->deed, n_most, &error) &&
      self->deed.n_done < zhupi_command_get_size (self->deed.command))
    return G_SOURCE_CONTINUE;
  end_turns (self, error);
  return G_SOURCE_REMOVE;
}

static gboolean
turn_cb (gpointer user_data)
{
  ZhupiHistory *self = user_data;
  g_autoptr (ZhupiHistory) alive = g_object_ref (self);

  return take_turn (self, CHANGES_A_TURN);
}

static void
begin_turns (ZhupiHistory    *self,
             const ZhupiDeed *deed)
{
  self->deed = *deed;
  zhupi_command_ref (deed->command);
  zhupi_annotation_set_hold_snapshot (self->set);
  self->turn_id = g_idle_add (turn_cb, self);
}

gboolean
zhupi_history_do (ZhupiHistory     *self,
                  const ZhupiDeed  *deed,
                  GError          **error)
{
  ZhupiDeed now = *deed;

  if (!zhupi_history_check_writable (self, error))
    return FALSE;
  if (self->takes_turns && zhupi_command_get_size (deed->command) > CHANGES_A_TURN)
    {
      begin_turns (self, deed);
      return TRUE;
    }
  if (!perform (self, &now, G_MAXUINT, error))
    return FALSE;
  conclude (self, &now);
  return TRUE;
}

void
zhupi_history_set_takes_turns (ZhupiHistory *self,
                               gboolean      takes_turns)
{
  g_return_if_fail (ZHUPI_IS_HISTORY (self));

  zhupi_history_settle (self);
  self->takes_turns = takes_turns;
}

void
zhupi_history_settle (ZhupiHistory *self)
{
  g_return_if_fail (ZHUPI_IS_HISTORY (self));

  if (self->deed.command != NULL && !self->is_working)
    take_turn (self, G_MAXUINT);
}
