/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/zhupi-set-commit.h"
#include "store/zhupi-set-keeper-private.h"

G_BEGIN_DECLS

/* Only the files of the keeper itself may include this header. */

struct _ZhupiSetKeeper
{
  GObject parent_instance;

  ZhupiDeskArticle *desk_article;
  ZhupiAnnotationSet *set;
  ZhupiHistory *history;
  ZhupiSetFile *file;
  GPtrArray *findings;
  ZhupiKeeperStatus status;
  char *problem;
  char *notice;         /* what is to be told until the person saves by hand */
  char *recovered;      /* what was recovered when the set was opened */
  GQueue waiting;       /* tasks of those who wait for the present state to be in the set file */
  GPtrArray *log;       /* of #ZhupiLogEntry: what is not in the journal yet */
  guint64 n_logged;     /* number of the last one */
  ZhupiAnnotationSet *base; /* with which a journal begins, and the sum of its file */
  ZhupiJournalSum base_sum;
  GBytes *foreign;      /* what another program has written, until the person decides */
  ZhupiAnnotationSet *foreign_set; /* the same, read */
  GBytes *accepted;     /* the same, when the person has decided for it */
  guint64 generation;   /* of the set and its history, counted up with each change */
  guint64 saved;        /* that lies on disk */
  guint64 folded;       /* that lies in the set file */
  gsize n_unfolded;     /* bytes of the journal that are not in the set file */
  gint64 first_change;  /* since the last writing began, monotonic; 0 for none */
  guint timer_id;
  guint fold_id;
  guint look_id;
  GFileMonitor *monitor; /* of the set file */
  guint retry_seconds;
  gboolean is_read_only;
  gboolean is_writing;
  gboolean is_closed;
  gboolean must_fold;   /* something has changed that is not in the log */
  gboolean keeps_mine;  /* so the person has decided */
};

void zhupi_set_keeper_set_status     (ZhupiSetKeeper    *self,
                                      ZhupiKeeperStatus  status);
void zhupi_set_keeper_set_problem    (ZhupiSetKeeper    *self,
                                      const char        *problem);
/* Something is to be written. */
void zhupi_set_keeper_note_change    (ZhupiSetKeeper    *self);
/* @folds: also the set file, or the journal alone. */
void zhupi_set_keeper_begin_writing  (ZhupiSetKeeper    *self,
                                      gboolean           folds);
void zhupi_set_keeper_set_foreign    (ZhupiSetKeeper    *self,
                                      GBytes             *foreign,
                                      ZhupiAnnotationSet *foreign_set);
gboolean zhupi_set_keeper_write_blocking (ZhupiSetKeeper  *self,
                                          GError         **error);
/* Leaves the set file as it is until the person decides. */
void zhupi_set_keeper_find_foreign   (ZhupiSetKeeper     *self,
                                      GBytes             *foreign,
                                      ZhupiAnnotationSet *foreign_set);
/* Writes the set file, also when the set is the same as before. */
void zhupi_set_keeper_write_anew     (ZhupiSetKeeper    *self);
void zhupi_set_keeper_watch_file     (ZhupiSetKeeper    *self);
void zhupi_set_keeper_stop_watching  (ZhupiSetKeeper    *self);
/* What happens to the set is logged from now on. */
void zhupi_set_keeper_watch_history  (ZhupiSetKeeper    *self);

G_END_DECLS
