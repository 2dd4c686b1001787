/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "journal/zhupi-journal-reading.h"


static void
add_change (ZhupiJournalReading *self,
            guint64              place,
            gboolean             backwards,
            gboolean             is_joined)
{
  ZhupiJournalChange change = { place, backwards, is_joined };

  g_array_append_val (self->changes, change);
}

static void
begin_anew (ZhupiJournalReading *self)
{
  g_ptr_array_set_size (self->steps, 0);
  g_array_set_size (self->changes, 0);
  self->n_done = 0;
  self->n_contained = 0;
  self->has_state = FALSE;
  self->has_base = FALSE;
}

static void
note_state (ZhupiJournalReading     *self,
            const ZhupiJournalEntry *entry,
            ZhupiJournalSum          sum)
{
  if (entry->sum.n_bytes != sum.n_bytes || entry->sum.checksum != sum.checksum)
    return;
  self->has_state = TRUE;
  self->n_contained = self->changes->len;
}

static void
note_base (ZhupiJournalReading     *self,
           const ZhupiJournalEntry *entry,
           ZhupiJournalSum          sum,
           guint64                  place)
{
  begin_anew (self);
  self->is_newer = entry->version > ZHUPI_JOURNAL_VERSION;
  self->is_damaged = FALSE;
  self->has_base = TRUE;
  self->base = place;
  note_state (self, entry, sum);
}

static void
note_step (ZhupiJournalReading     *self,
           const ZhupiJournalEntry *entry,
           guint64                  place)
{
  add_change (self, place, FALSE, FALSE);
  if (self->is_damaged)
    return;
  g_ptr_array_set_size (self->steps, self->n_done);
  g_ptr_array_add (self->steps,
                   zhupi_step_new_on_disk (entry->command_kind, entry->subject, entry->time,
                                           entry->n_records, place));
  self->n_done++;
}

static guint64
get_place (ZhupiJournalReading *self,
           guint                index)
{
  const ZhupiStep *step = g_ptr_array_index (self->steps, index);

  return step->place;
}

/* FALSE when there are no such steps. */
static gboolean
note_go (ZhupiJournalReading *self,
         guint                n_done)
{
  if (self->is_damaged || n_done > self->steps->len)
    return FALSE;
  for (gboolean is_joined = FALSE; self->n_done > n_done; is_joined = TRUE)
    add_change (self, get_place (self, --self->n_done), TRUE, is_joined);
  for (gboolean is_joined = FALSE; self->n_done < n_done; is_joined = TRUE)
    add_change (self, get_place (self, self->n_done++), FALSE, is_joined);
  return TRUE;
}

static void
note_damage (ZhupiJournalReading *self)
{
  begin_anew (self);
  self->is_damaged = TRUE;
}

static void
note_entry (ZhupiJournalReading     *self,
            const ZhupiJournalEntry *entry,
            ZhupiJournalSum          sum,
            guint64                  place)
{
  switch (entry->kind)
    {
    case ZHUPI_JOURNAL_BASE:
      note_base (self, entry, sum, place);
      break;
    case ZHUPI_JOURNAL_STEP:
      note_step (self, entry, place);
      break;
    case ZHUPI_JOURNAL_SILENT:
      add_change (self, place, FALSE, FALSE);
      break;
    case ZHUPI_JOURNAL_GO:
      if (!note_go (self, entry->n_done))
        note_damage (self);
      break;
    case ZHUPI_JOURNAL_STATE:
      note_state (self, entry, sum);
      break;
    case ZHUPI_JOURNAL_OTHER:
    default:
      break;
    }
}

static void
read_entries (ZhupiJournalReading *self,
              ZhupiJournalFile    *file,
              ZhupiJournalSum      sum)
{
  g_autoptr (GString) json = g_string_new (NULL);
  guint64 next;

  while (!self->is_newer && zhupi_journal_file_read (file, self->end, json, &next))
    {
      g_auto (ZhupiJournalEntry) entry = { .subject = NULL };

      if (zhupi_journal_entry_parse (json, &entry))
        note_entry (self, &entry, sum, self->end);
      else
        note_damage (self);
      self->end = next;
    }
}

/* Without a base the first entry is of no use to anybody. */
static gboolean
begins_well (ZhupiJournalReading *self)
{
  return self->has_base || self->is_damaged || self->is_newer;
}

void
zhupi_journal_reading_init (ZhupiJournalReading *self,
                            ZhupiJournalFile    *file,
                            ZhupiJournalSum      sum)
{
  guint64 found;

  *self = (ZhupiJournalReading) { .n_done = 0 };
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_step_unref);
  self->changes = g_array_new (FALSE, FALSE, sizeof (ZhupiJournalChange));
  read_entries (self, file, sum);
  while (!self->is_newer && zhupi_journal_file_find (file, self->end, &found))
    {
      note_damage (self);
      self->end = found;
      read_entries (self, file, sum);
    }
  if (!begins_well (self))
    note_damage (self);
  self->is_torn = self->end < zhupi_journal_file_get_size (file);
}

void
zhupi_journal_reading_clear (ZhupiJournalReading *self)
{
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->changes, g_array_unref);
}
