/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-command-difference.h"
#include "journal/zhupi-journal-reading.h"
#include "store/zhupi-set-keeper-struct.h"

/* The history of a kept set: what happens goes into the log, what is far away is read back. */

typedef struct
{
  ZhupiSetFile *file;
  guint length; /* of the text, in code points */
} Loader;

static void
loader_free (gpointer data)
{
  Loader *self = data;

  zhupi_set_file_unref (self->file);
  g_free (self);
}

static ZhupiCommand *
load_command (guint64    place,
              gpointer   user_data,
              GError   **error)
{
  Loader *self = user_data;
  g_autoptr (ZhupiJournalFile) journal = zhupi_set_file_dup_journal (self->file);

  return zhupi_journal_read_command (journal, place, self->length, error);
}

static void
set_changed_cb (ZhupiSetKeeper *self)
{
  if (!zhupi_history_get_is_working (self->history))
    self->must_fold = TRUE;
  zhupi_set_keeper_note_change (self);
}

/* The way through steps that take each other back leaves the set as it is: it is a change all the
 * same. */
static void
add_entry (ZhupiSetKeeper *self,
           ZhupiLogEntry  *entry)
{
  if (self->is_read_only || self->is_closed)
    {
      zhupi_log_entry_unref (entry);
      return;
    }
  g_ptr_array_add (self->log, entry);
  zhupi_set_keeper_note_change (self);
}

static void
recorded_cb (ZhupiSetKeeper *self,
             ZhupiStep      *step,
             gboolean        is_silent)
{
  add_entry (self, zhupi_log_entry_new_step (++self->n_logged, step, is_silent));
}

static void
moved_cb (ZhupiSetKeeper *self,
          guint           n_done)
{
  add_entry (self, zhupi_log_entry_new_go (++self->n_logged, n_done));
}

void
zhupi_set_keeper_watch_history (ZhupiSetKeeper *self)
{
  Loader *loader = g_new (Loader, 1);

  loader->file = zhupi_set_file_ref (self->file);
  loader->length = zhupi_article_get_length (zhupi_annotation_set_get_article (self->set));
  zhupi_history_set_loader (self->history, load_command, loader, loader_free);
  g_signal_connect_object (self->set, "changed", G_CALLBACK (set_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "recorded", G_CALLBACK (recorded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "moved", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
}

void
zhupi_set_keeper_write_anew (ZhupiSetKeeper *self)
{
  self->generation++;
  self->must_fold = TRUE;
  zhupi_set_keeper_begin_writing (self, TRUE);
}

gboolean
zhupi_set_keeper_follow_foreign (ZhupiSetKeeper  *self,
                                 GError         **error)
{
  g_autoptr (ZhupiCommand) command = NULL;

  g_return_val_if_fail (ZHUPI_IS_SET_KEEPER (self), FALSE);

  if (self->foreign == NULL)
    return TRUE;
  command = zhupi_command_new_difference (ZHUPI_COMMAND_FOLLOW, self->set, self->foreign_set);
  if (!zhupi_history_apply (self->history, command, error))
    return FALSE;
  g_clear_pointer (&self->accepted, g_bytes_unref);
  self->accepted = g_bytes_ref (self->foreign);
  zhupi_set_keeper_set_foreign (self, NULL, NULL);
  zhupi_set_keeper_set_problem (self, NULL);
  zhupi_set_keeper_write_anew (self);
  return TRUE;
}

void
zhupi_set_keeper_keep_mine (ZhupiSetKeeper *self)
{
  g_return_if_fail (ZHUPI_IS_SET_KEEPER (self));

  if (self->foreign == NULL)
    return;
  self->keeps_mine = TRUE;
  zhupi_set_keeper_set_foreign (self, NULL, NULL);
  zhupi_set_keeper_set_problem (self, NULL);
  zhupi_set_keeper_write_anew (self);
}
