/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/zhupi-file-stamp.h"
#include "store/zhupi-set-file.h"

G_BEGIN_DECLS

/* Only the files of the set file itself may include this header. */

struct _ZhupiSetFile
{
  ZhupiDeskArticle *article;
  ZhupiUuid id;
  GMutex mutex; /* of all that follows but the journal */
  ZhupiFileStamp stamp;
  guint64 generation;    /* that lies in the set file */
  guint64 n_logged;      /* of all the changes, that lie in the journal */
  int lock;
  GMutex journal_mutex;  /* taken last, for a moment only */
  ZhupiJournalFile *journal;
};

/* The path of the set with another ending. */
char *zhupi_set_file_dup_beside  (const char        *path,
                                  const char        *suffix);
/* A name beside the set's file that nothing has yet. */
char *zhupi_set_file_dup_free_name (const char      *path,
                                    const char      *infix,
                                    const char      *suffix);
/* Takes the lock unless it is taken already. Returns: 0 or an errno value */
int   zhupi_set_file_ensure_lock (ZhupiSetFile      *self);
gboolean zhupi_set_file_set_lock_error (GError     **error,
                                        int          code,
                                        const char  *name);

G_END_DECLS
