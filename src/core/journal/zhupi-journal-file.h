/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZhupiJournalFile:
 *
 * The file of a journal: entries are added at its end and read back from where they lie.
 * Everything blocks and is safe in every thread. Reference-counted, atomically.
 */
typedef struct _ZhupiJournalFile ZhupiJournalFile;

/* Opens a file that is there. Returns: 0 or an errno value */
int               zhupi_journal_file_open   (const char         *path,
                                             gboolean            is_writable,
                                             ZhupiJournalFile  **file) G_GNUC_WARN_UNUSED_RESULT;
ZhupiJournalFile *zhupi_journal_file_ref    (ZhupiJournalFile   *self);
void              zhupi_journal_file_unref  (ZhupiJournalFile   *self);
/* Reads the entry that begins at @place: its JSON, and where the next one begins. FALSE when
 * there is no whole one. */
gboolean          zhupi_journal_file_read   (ZhupiJournalFile   *self,
                                             guint64             place,
                                             GString            *json,
                                             guint64            *next);
/* The first place behind @place where a whole entry begins; FALSE when there is none. */
gboolean          zhupi_journal_file_find   (ZhupiJournalFile   *self,
                                             guint64             place,
                                             guint64            *found);
/* Whether @path is still a name of this file. */
gboolean          zhupi_journal_file_is_at  (ZhupiJournalFile   *self,
                                             const char         *path);
/* All entries, framed. */
GBytes           *zhupi_journal_file_copy   (ZhupiJournalFile   *self) G_GNUC_WARN_UNUSED_RESULT;
/* What lies there now, whole or not. */
guint64           zhupi_journal_file_get_size (ZhupiJournalFile *self);
/* Where the next entry will lie. */
guint64           zhupi_journal_file_get_end (ZhupiJournalFile  *self);
/* What is behind @end counts for nothing from now on, and is cut off when something is added. */
void              zhupi_journal_file_set_end (ZhupiJournalFile  *self,
                                              guint64            end);
/* Adds entries that are framed already, all or none, and waits until they are on disk.
 * Returns: 0 or an errno value */
int               zhupi_journal_file_append (ZhupiJournalFile   *self,
                                             const GByteArray   *entries) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiJournalFile, zhupi_journal_file_unref)

G_END_DECLS
