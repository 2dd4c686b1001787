/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#include "store/zhupi-file-stamp.h"
#include "store/zhupi-set-opening.h"
#include "w3c/zhupi-w3c.h"

ZhupiSetOpening *
zhupi_set_opening_new (ZhupiDeskArticle *desk_article,
                       ZhupiArticle     *article,
                       const ZhupiUuid  *id,
                       const char       *name)
{
  ZhupiSetOpening *self = g_new0 (ZhupiSetOpening, 1);

  self->desk_article = g_object_ref (desk_article);
  self->article = g_object_ref (article);
  self->file = zhupi_set_file_new (desk_article, id);
  self->name = g_strdup (name);
  self->is_folded = TRUE;
  return self;
}

void
zhupi_set_opening_free (ZhupiSetOpening *self)
{
  g_object_unref (self->desk_article);
  g_object_unref (self->article);
  zhupi_set_file_unref (self->file);
  g_free (self->name);
  g_clear_object (&self->set);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self->problem);
  g_free (self->notice);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->foreign, g_bytes_unref);
  g_clear_object (&self->foreign_set);
  g_free (self);
}

static gboolean
read_set (ZhupiSetOpening  *self,
          GBytes           *bytes,
          GError          **error)
{
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_object (&self->set);
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);
  self->set = zhupi_w3c_read (bytes, self->article, self->findings, error);
  return self->set != NULL;
}

static void
tell_recovered (ZhupiSetOpening *self,
                guint            n_changes,
                gboolean         is_torn)
{
  g_autofree char *changes = NULL;

  if (self->problem != NULL || (n_changes == 0 && !is_torn))
    return;
  changes = g_strdup_printf (ngettext ("Recovered %u change that was not in the set’s file yet.",
                                       "Recovered %u changes that were not in the set’s file yet.",
                                       n_changes), n_changes);
  if (!is_torn)
    self->notice = g_steal_pointer (&changes);
  else if (n_changes == 0)
    self->notice = g_strdup (_("The last change did not reach the disk whole and is left out; "
                               "everything before it is there."));
  else
    self->notice = g_strdup_printf (_("%s The last one did not reach the disk whole and is left "
                                      "out."), changes);
}

static void
refuse_unreadable (ZhupiSetOpening *self,
                   int              code)
{
  self->problem = g_strdup_printf (_("The history of “%s” cannot be read (%s), so the set can be "
                                     "read but not changed."), self->name, g_strerror (code));
}

/* From now on the history begins with what is there. A damaged one that cannot be moved out of the
 * way must not be written over. */
static void
begin_anew (ZhupiSetOpening *self)
{
  int code;

  if (self->problem != NULL)
    return;
  code = zhupi_set_file_move_journal_aside (self->file);
  if (code != 0)
    {
      refuse_unreadable (self, code);
      return;
    }
  self->notice = g_strdup (_("The history of this set was damaged on the disk and begins anew; "
                             "the damaged file is kept beside the set."));
}

static void
take_history (ZhupiSetOpening     *self,
              ZhupiJournalFile    *journal,
              ZhupiJournalReading *reading)
{
  zhupi_journal_file_set_end (journal, reading->end);
  zhupi_set_file_use_journal (self->file, journal);
  self->steps = g_steal_pointer (&reading->steps);
  self->n_done = reading->n_done;
}

/* The set file is one of ours: what happened after it is made again. */
static gboolean
continue_from_file (ZhupiSetOpening      *self,
                    GBytes               *bytes,
                    ZhupiJournalFile     *journal,
                    ZhupiJournalReading  *reading,
                    GError              **error)
{
  guint n_lost = reading->changes->len - reading->n_contained;
  guint n_changes;

  if (!read_set (self, bytes, error))
    return FALSE;
  n_changes = zhupi_journal_replay (journal, reading->changes, reading->n_contained, self->set);
  self->is_folded = n_changes == 0;
  if (reading->is_damaged || n_changes < n_lost)
    {
      begin_anew (self);
      return TRUE;
    }
  take_history (self, journal, reading);
  tell_recovered (self, n_changes, reading->is_torn);
  return TRUE;
}

/* The set as it was, out of the journal alone. */
static gboolean
rebuild (ZhupiSetOpening     *self,
         ZhupiJournalFile    *journal,
         ZhupiJournalReading *reading)
{
  g_autoptr (GBytes) base = zhupi_journal_read_base (journal, reading->base);

  return base != NULL && read_set (self, base, NULL) &&
         zhupi_journal_replay (journal, reading->changes, 0, self->set) == reading->changes->len;
}

static void
tell_rebuilt (ZhupiSetOpening *self,
              gboolean         is_missing)
{
  if (self->problem != NULL)
    return;
  if (is_missing)
    self->notice = g_strdup (_("The set’s file was gone; the set was recovered from its history."));
  else
    self->notice = g_strdup (_("The set’s file was damaged by something else; the set was "
                               "recovered from its history, and the damaged file is kept beside "
                               "it."));
}

/* The set file is none of ours: ours is made again, and the other one is kept for the person to
 * decide. */
static void
continue_from_journal (ZhupiSetOpening     *self,
                       GBytes              *bytes,
                       ZhupiJournalFile    *journal,
                       ZhupiJournalReading *reading)
{
  if (bytes != NULL)
    self->foreign_set = zhupi_w3c_read (bytes, self->article, NULL, NULL);
  if (self->foreign_set != NULL)
    self->foreign = g_bytes_ref (bytes);
  else
    tell_rebuilt (self, bytes == NULL);
  zhupi_set_file_disown (self->file);
  self->is_folded = FALSE;
  take_history (self, journal, reading);
}

static gboolean
continue_without_history (ZhupiSetOpening  *self,
                          GBytes           *bytes,
                          const GError     *problem,
                          GError          **error)
{
  if (bytes != NULL)
    return read_set (self, bytes, error);
  g_propagate_error (error, g_error_copy (problem));
  return FALSE;
}

static void
refuse_newer (ZhupiSetOpening *self)
{
  g_free (self->problem);
  self->problem = g_strdup (_("The history of this set was written by a newer version of the "
                              "program, so the set can be read but not changed here."));
}

static gboolean
continue_with_journal (ZhupiSetOpening   *self,
                       GBytes            *bytes,
                       ZhupiJournalFile  *journal,
                       const GError      *problem,
                       GError           **error)
{
  g_auto (ZhupiJournalReading) reading = { NULL };

  zhupi_journal_reading_init (&reading, journal, self->base_sum);
  if (reading.is_newer)
    refuse_newer (self);
  else if (bytes != NULL && reading.has_state)
    return continue_from_file (self, bytes, journal, &reading, error);
  else if (!reading.is_damaged && !(reading.is_torn && bytes != NULL) &&
           rebuild (self, journal, &reading))
    {
      continue_from_journal (self, bytes, journal, &reading);
      return TRUE;
    }
  else
    begin_anew (self);
  return continue_without_history (self, bytes, problem, error);
}

/* %NULL when there is none. One that cannot be opened must not be begun anew. */
static ZhupiJournalFile *
open_journal (ZhupiSetOpening *self)
{
  ZhupiJournalFile *journal = NULL;
  int code = zhupi_set_file_open_journal (self->file, self->problem == NULL, &journal);

  if (code != 0 && code != ENOENT && self->problem == NULL)
    refuse_unreadable (self, code);
  return journal;
}

gboolean
zhupi_set_opening_run (ZhupiSetOpening  *self,
                       GError          **error)
{
  g_autoptr (ZhupiJournalFile) journal = NULL;
  g_autoptr (GError) busy = NULL;
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!zhupi_set_file_lock (self->file, self->name, &busy))
    self->problem = g_strdup (busy->message);
  bytes = zhupi_set_file_read (self->file, &problem);
  if (bytes != NULL)
    self->base_sum = (ZhupiJournalSum) { g_bytes_get_size (bytes),
                                         zhupi_file_stamp_compute (bytes) };
  journal = open_journal (self);
  if (journal == NULL)
    return continue_without_history (self, bytes, problem, error);
  return continue_with_journal (self, bytes, journal, problem, error);
}
