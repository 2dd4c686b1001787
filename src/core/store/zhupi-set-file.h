/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "journal/zhupi-journal-file.h"
#include "store/zhupi-desk-article.h"

G_BEGIN_DECLS

/**
 * ZhupiSetFile:
 *
 * The file of one set, its lock, and what it held when we last read or wrote it. Everything
 * blocks and is safe in every thread. Private to this room.
 */
typedef struct _ZhupiSetFile ZhupiSetFile;

ZhupiSetFile *zhupi_set_file_new    (ZhupiDeskArticle  *article,
                                     const ZhupiUuid   *id) G_GNUC_WARN_UNUSED_RESULT;
ZhupiSetFile *zhupi_set_file_ref    (ZhupiSetFile      *self);
/* The last reference gives up the lock. */
void          zhupi_set_file_unref  (ZhupiSetFile      *self);
/* Waits a moment for who is about to give up the lock. Errors: %ZHUPI_ERROR_BUSY, _IO. */
gboolean      zhupi_set_file_lock   (ZhupiSetFile      *self,
                                     const char        *name,
                                     GError           **error);
void          zhupi_set_file_unlock (ZhupiSetFile      *self);
GBytes       *zhupi_set_file_read   (ZhupiSetFile      *self,
                                     GError           **error) G_GNUC_WARN_UNUSED_RESULT;
/* What another program has written into the file since we last read or wrote it; %NULL for
 * nothing. @is_missing: whether the file is gone. */
GBytes       *zhupi_set_file_look   (ZhupiSetFile      *self,
                                     gboolean          *is_missing) G_GNUC_WARN_UNUSED_RESULT;
/* What lies in the file is not ours: it is moved aside before ours is written. */
void          zhupi_set_file_disown (ZhupiSetFile      *self);
/* Opens the journal beside the file. Returns: 0 or an errno value */
int           zhupi_set_file_open_journal (ZhupiSetFile      *self,
                                           gboolean           is_writable,
                                           ZhupiJournalFile **journal) G_GNUC_WARN_UNUSED_RESULT;
/* The journal that is written to from now on. */
void          zhupi_set_file_use_journal  (ZhupiSetFile      *self,
                                           ZhupiJournalFile  *journal);
/* %NULL for one that is still to be begun. */
ZhupiJournalFile *zhupi_set_file_dup_journal (ZhupiSetFile   *self) G_GNUC_WARN_UNUSED_RESULT;
/* Gives a journal that cannot be gone on with another name. Returns: 0 or an errno value */
int           zhupi_set_file_move_journal_aside (ZhupiSetFile *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiSetFile, zhupi_set_file_unref)

G_END_DECLS
