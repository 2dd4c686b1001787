/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journal/zhupi-journal-entry.h"
#include "journal/zhupi-journal-file.h"

G_BEGIN_DECLS

/**
 * ZhupiJournalChange:
 * @place: of the entry with the command
 * @backwards: whether it was taken back there
 * @is_joined: whether it was made as one with the change before
 *
 * One change of a set, in the order in which they happened.
 */
typedef struct
{
  guint64 place;
  gboolean backwards;
  gboolean is_joined;
} ZhupiJournalChange;

/**
 * ZhupiJournalReading:
 * @steps: of #ZhupiStep, on disk
 * @n_done: of @steps
 * @changes: of #ZhupiJournalChange, since the base
 * @n_contained: of @changes, that are in the set file, when @has_state
 * @has_state: whether the set file is known
 * @has_base: whether the set can be made again without the set file
 * @base: place of the base
 * @end: of the last whole entry
 * @is_torn: something behind @end is no whole entry
 * @is_damaged: an entry in the middle cannot be read: there is no history, and of @changes only
 *   those behind the set file are known, when @has_state
 * @is_newer: it was written by a later version of the program; nothing else is set
 *
 * What stands in a journal, in the light of the set file beside it.
 */
typedef struct
{
  GPtrArray *steps;
  guint n_done;
  GArray *changes;
  guint n_contained;
  gboolean has_state;
  gboolean has_base;
  guint64 base;
  guint64 end;
  gboolean is_torn;
  gboolean is_damaged;
  gboolean is_newer;
} ZhupiJournalReading;

/* Reads all of @file; @sum is that of the set file. Linear in the size of the journal. */
void     zhupi_journal_reading_init   (ZhupiJournalReading       *self,
                                       ZhupiJournalFile          *file,
                                       ZhupiJournalSum            sum);
void     zhupi_journal_reading_clear  (ZhupiJournalReading       *self);
/* The set file that a base holds; %NULL when it cannot be read. */
GBytes  *zhupi_journal_read_base      (ZhupiJournalFile          *file,
                                       guint64                    place) G_GNUC_WARN_UNUSED_RESULT;
/* The command of the step at @place, for a text with @length code points. Errors:
 * %ZHUPI_ERROR_IO. */
ZhupiCommand *zhupi_journal_read_command (ZhupiJournalFile       *file,
                                          guint64                 place,
                                          guint                   length,
                                          GError                **error) G_GNUC_WARN_UNUSED_RESULT;
/* Makes the changes from number @first on again in @set, which nobody else uses yet.
 * Returns: how many there were, less when one does not fit */
guint    zhupi_journal_replay         (ZhupiJournalFile          *file,
                                       const GArray              *changes,
                                       guint                      first,
                                       ZhupiAnnotationSet        *set);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZhupiJournalReading, zhupi_journal_reading_clear)

G_END_DECLS
