/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-needed.h"

/* @is_all: an undone step lies on disk, and to read it would block; so any may be needed
 * @ids: (nullable): of the records that undone steps start from */
struct _ZhupiNeeded
{
  gboolean is_all;
  GHashTable *ids;
};

static void
need_cb (const ZhupiAnnotationRecord *before,
         const ZhupiAnnotationRecord *after,
         gpointer                     user_data)
{
  if (before != NULL)
    g_hash_table_add (user_data, g_memdup2 (&before->id, sizeof before->id));
}

/* What an undone step makes and a later one changes is not in the set: it does no harm. */
static void
add_step (ZhupiNeeded     *self,
          const ZhupiStep *step)
{
  if (step->command == NULL)
    self->is_all = TRUE;
  else
    zhupi_command_foreach_record (step->command, need_cb, self->ids);
}

/**
 * zhupi_needed_new:
 * @history: a history
 *
 * Returns: (transfer full): what its undone steps want, now
 */
ZhupiNeeded *
zhupi_needed_new (ZhupiHistory *history)
{
  ZhupiNeeded *self;
  guint n_steps;

  g_return_val_if_fail (ZHUPI_IS_HISTORY (history), NULL);

  self = g_new0 (ZhupiNeeded, 1);
  self->ids = g_hash_table_new_full (zhupi_uuid_hash, zhupi_uuid_equal, g_free, NULL);
  n_steps = zhupi_history_get_n_steps (history);
  for (guint i = zhupi_history_get_n_done (history); i < n_steps && !self->is_all; i++)
    add_step (self, zhupi_history_get_step (history, i));
  return self;
}

void
zhupi_needed_free (ZhupiNeeded *self)
{
  g_hash_table_unref (self->ids);
  g_free (self);
}

gboolean
zhupi_needed_contains (const ZhupiNeeded *self,
                       const ZhupiUuid   *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  return self->is_all || g_hash_table_contains (self->ids, id);
}
