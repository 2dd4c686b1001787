/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-history.h"
#include "store/zhupi-desk-article.h"

G_BEGIN_DECLS

typedef enum
{
  ZHUPI_KEEPER_SAVED,   /* on disk as it is in memory */
  ZHUPI_KEEPER_PENDING, /* changed, will be written within a second */
  ZHUPI_KEEPER_WRITING,
  ZHUPI_KEEPER_FAILED,  /* kept in memory, tried again with growing pauses */
} ZhupiKeeperStatus;

/**
 * ZhupiSetKeeper:
 *
 * Keeps one annotation set on disk, in a worker: each step of its history is in a journal within
 * 1 s (added at the end, fsync), and the set file follows atomically (new file, fsync, rename,
 * fsync of the folder) when nothing happens, with much in the journal, on request and at the end.
 * Retries what failed. Opened again after any end, the set and its history are as they were.
 * When another program holds the lock the set is opened read-only. What another program writes
 * into the set file is never written over: the person decides.
 * Properties (notified): `status`, `problem` (one sentence, %NULL when all is well), `foreign`
 * (what another program has written into the set file, as long as the person has not decided).
 */
#define ZHUPI_TYPE_SET_KEEPER (zhupi_set_keeper_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiSetKeeper, zhupi_set_keeper, ZHUPI, SET_KEEPER, GObject)

/* Opens a set of @desk_article, whose text is @article. Findings of the file can be asked for
 * afterwards. */
void                zhupi_set_keeper_open_async   (ZhupiDeskArticle     *desk_article,
                                                   ZhupiArticle         *article,
                                                   const ZhupiUuid      *id,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
ZhupiSetKeeper     *zhupi_set_keeper_open_finish  (GAsyncResult         *result,
                                                   GError              **error) G_GNUC_WARN_UNUSED_RESULT;
/* Keeps a new set from now on (it is written at once). */
ZhupiSetKeeper     *zhupi_set_keeper_new          (ZhupiDeskArticle     *desk_article,
                                                   ZhupiAnnotationSet   *set) G_GNUC_WARN_UNUSED_RESULT;
/* Through which the set is to be changed; what happens to it is kept. */
ZhupiHistory       *zhupi_set_keeper_get_history  (ZhupiSetKeeper       *self);
/* What was recovered when the set was opened, in one sentence; %NULL: nothing had to be. */
const char         *zhupi_set_keeper_get_recovered (ZhupiSetKeeper      *self);
/* What another program has written into the set file, to look at; borrowed, %NULL for nothing. */
ZhupiAnnotationSet *zhupi_set_keeper_get_foreign  (ZhupiSetKeeper       *self);
/* Takes over what another program has written, as a step that can be undone. */
gboolean            zhupi_set_keeper_follow_foreign (ZhupiSetKeeper     *self,
                                                     GError            **error);
/* Writes the set file again; what another program has written is kept beside it. */
void                zhupi_set_keeper_keep_mine    (ZhupiSetKeeper       *self);
ZhupiAnnotationSet *zhupi_set_keeper_get_set      (ZhupiSetKeeper       *self);
/* Element type ZhupiFinding; empty when the file was in order. */
GPtrArray          *zhupi_set_keeper_get_findings (ZhupiSetKeeper       *self);
ZhupiKeeperStatus   zhupi_set_keeper_get_status   (ZhupiSetKeeper       *self);
const char         *zhupi_set_keeper_get_problem  (ZhupiSetKeeper       *self);
/* Writes at once; finishes when the present state is in the set file. */
void                zhupi_set_keeper_save_async   (ZhupiSetKeeper       *self,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean            zhupi_set_keeper_save_finish  (ZhupiSetKeeper       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
/* For the end of the program: writes what is pending, blocking, and gives up the lock. */
gboolean            zhupi_set_keeper_close        (ZhupiSetKeeper       *self,
                                                   GError              **error);

G_END_DECLS
