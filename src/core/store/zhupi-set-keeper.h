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
 * Keeps one annotation set on disk: opens it under a lock, writes it atomically (new file, fsync,
 * rename, fsync of the folder) in a worker within 1 s after each change, retries what failed.
 * When another program holds the lock the set is opened read-only.
 * Properties (notified): `status`, `problem` (one sentence, %NULL when all is well).
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
ZhupiAnnotationSet *zhupi_set_keeper_get_set      (ZhupiSetKeeper       *self);
/* Element type ZhupiFinding; empty when the file was in order. */
GPtrArray          *zhupi_set_keeper_get_findings (ZhupiSetKeeper       *self);
ZhupiKeeperStatus   zhupi_set_keeper_get_status   (ZhupiSetKeeper       *self);
const char         *zhupi_set_keeper_get_problem  (ZhupiSetKeeper       *self);
/* Writes at once; finishes when the present state is on disk. */
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
