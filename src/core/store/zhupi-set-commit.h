/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-step.h"
#include "journal/zhupi-journal-entry.h"
#include "store/zhupi-set-file.h"

G_BEGIN_DECLS

/**
 * ZhupiLogEntry:
 * @number: of all that happened to the set since it was opened, from 1
 * @step: what was done; %NULL for a go
 * @command: of the step
 * @is_silent: whether it is no step
 * @n_done: of a go
 * @place: where it lies on disk, when it does
 *
 * Something that happened, on its way into the journal.
 */
typedef struct
{
  guint64 number;
  ZhupiStep *step;
  ZhupiCommand *command;
  gboolean is_silent;
  guint n_done;
  guint64 place;
} ZhupiLogEntry;

ZhupiLogEntry *zhupi_log_entry_new_step (guint64        number,
                                         ZhupiStep     *step,
                                         gboolean       is_silent) G_GNUC_WARN_UNUSED_RESULT;
ZhupiLogEntry *zhupi_log_entry_new_go   (guint64        number,
                                         guint          n_done) G_GNUC_WARN_UNUSED_RESULT;
ZhupiLogEntry *zhupi_log_entry_ref      (ZhupiLogEntry *self);
void           zhupi_log_entry_unref    (ZhupiLogEntry *self);

/**
 * ZhupiSetCommit:
 * @entries: of #ZhupiLogEntry, in order: what is not in the journal yet
 * @n_logged: number of the last thing that happened to @snapshot, whether it is among @entries or
 *   in the journal already
 * @snapshot: of the set with all @entries
 * @generation: of @snapshot, counted up with each change
 * @folds: whether the set file is to be replaced too
 * @keeps_mine: whether what another program wrote into the set file is moved aside for it
 * @accepted: (nullable): what another program wrote and @snapshot contains
 * @base: of the set, with which a journal begins when there is none
 * @base_sum: of the set file that holds @base; zero when it is still to be written
 * @name: of the set, for messages
 * @is_folded: set when the set file holds @snapshot now
 * @sum: of the set file, when it is folded
 * @n_bytes: set to what was added to the journal
 * @foreign: (nullable): set to what another program has written into the set file, which was then
 *   left as it is
 * @foreign_name: (nullable): set to where that was moved
 *
 * One writing of a set to the disk.
 */
typedef struct
{
  GPtrArray *entries;
  guint64 n_logged;
  ZhupiAnnotationSet *snapshot;
  guint64 generation;
  gboolean folds;
  gboolean keeps_mine;
  GBytes *accepted;
  ZhupiAnnotationSet *base;
  ZhupiJournalSum base_sum;
  char *name;
  gboolean is_folded;
  ZhupiJournalSum sum;
  gsize n_bytes;
  GBytes *foreign;
  char *foreign_name;
} ZhupiSetCommit;

/* Adds the entries to the journal and, when it folds, replaces the set file. It is all on disk
 * when it returns TRUE; what has been done before is not done again. Blocks. */
gboolean       zhupi_set_commit_run     (ZhupiSetCommit  *self,
                                         ZhupiSetFile    *file,
                                         GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiLogEntry, zhupi_log_entry_unref)

G_END_DECLS
