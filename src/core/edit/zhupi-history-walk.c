/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "edit/zhupi-command-private.h"
#include "edit/zhupi-history-struct.h"
#include "zhupi-error.h"

/* Back and forth through the steps. */

static gboolean
check_step (ZhupiHistory  *self,
            gboolean       backwards,
            GError       **error)
{
  gboolean has_step = backwards ? self->n_done > 0 : self->n_done < self->steps->len;

  if (self->group == NULL && has_step)
    return TRUE;
  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_CONFLICT,
                       backwards ? _("There is no step to undo.")
                                 : _("There is no step to redo."));
  return FALSE;
}

static gboolean
walk (ZhupiHistory  *self,
      ZhupiCommand  *command,
      guint          n_done,
      GError       **error)
{
  const ZhupiDeed deed = { .command = command, .backwards = n_done < self->n_done,
                           .end = ZHUPI_DEED_MOVES, .n_steps = n_done };

  return zhupi_history_do (self, &deed, error);
}

static gboolean
make_step (ZhupiHistory  *self,
           gboolean       backwards,
           GError       **error)
{
  g_autoptr (ZhupiCommand) command = NULL;

  zhupi_history_settle (self);
  if (!zhupi_history_check_writable (self, error) || !check_step (self, backwards, error))
    return FALSE;
  command = zhupi_history_load_command (self, backwards ? self->n_done - 1 : self->n_done, error);
  return command != NULL &&
         walk (self, command, backwards ? self->n_done - 1 : self->n_done + 1, error);
}

gboolean
zhupi_history_undo (ZhupiHistory  *self,
                    GError       **error)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), FALSE);

  return make_step (self, TRUE, error);
}

gboolean
zhupi_history_redo (ZhupiHistory  *self,
                    GError       **error)
{
  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), FALSE);

  return make_step (self, FALSE, error);
}

ZhupiCommand *
zhupi_history_dup_difference (ZhupiHistory  *self,
                              guint          n_done,
                              GError       **error)
{
  g_autoptr (ZhupiCommandNet) net = zhupi_command_net_new ();

  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), NULL);
  g_return_val_if_fail (n_done <= self->steps->len, NULL);

  for (guint i = MIN (n_done, self->n_done); i < MAX (n_done, self->n_done); i++)
    {
      g_autoptr (ZhupiCommand) command = zhupi_history_load_command (self, i, error);

      if (command == NULL)
        return NULL;
      zhupi_command_net_add (net, command);
    }
  return zhupi_command_net_end (net, ZHUPI_COMMAND_IMPORT);
}

gboolean
zhupi_history_walk (ZhupiHistory  *self,
                    ZhupiCommand  *net,
                    guint          n_done,
                    GError       **error)
{
  zhupi_history_settle (self);
  return check_step (self, n_done < self->n_done, error) && walk (self, net, n_done, error);
}

gboolean
zhupi_history_go (ZhupiHistory  *self,
                  guint          n_done,
                  GError       **error)
{
  g_autoptr (ZhupiCommand) net = NULL;

  g_return_val_if_fail (ZHUPI_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (n_done <= self->steps->len, FALSE);

  zhupi_history_settle (self);
  if (n_done == self->n_done)
    return TRUE;
  if (n_done + 1 == self->n_done || n_done == self->n_done + 1)
    return make_step (self, n_done < self->n_done, error);
  if (!zhupi_history_check_writable (self, error) ||
      !check_step (self, n_done < self->n_done, error))
    return FALSE;
  net = zhupi_history_dup_difference (self, n_done, error);
  return net != NULL && walk (self, net, n_done, error);
}
