/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/zhupi-desk-article.h"

G_BEGIN_DECLS

/**
 * ZhupiDesk:
 *
 * The library of articles on disk, `$XDG_DATA_HOME/zhupi/articles/HASH/`, as a GListModel of
 * #ZhupiDeskArticle, the last opened first when it
 * is loaded. Never touches the file an article came from.
 * All disk work is in worker threads.
 */
#define ZHUPI_TYPE_DESK (zhupi_desk_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiDesk, zhupi_desk, ZHUPI, DESK, GObject)

/* @folder: %NULL for the usual place. */
ZhupiDesk        *zhupi_desk_new            (const char           *folder) G_GNUC_WARN_UNUSED_RESULT;
/* Reads what lies on the desk into the model. */
void              zhupi_desk_load_async     (ZhupiDesk            *self,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
gboolean          zhupi_desk_load_finish    (ZhupiDesk            *self,
                                             GAsyncResult         *result,
                                             GError              **error);
/* Puts an article on top of the desk, or finds it there, in its place. */
void              zhupi_desk_add_async      (ZhupiDesk            *self,
                                             ZhupiArticle         *article,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
ZhupiDeskArticle *zhupi_desk_add_finish     (ZhupiDesk            *self,
                                             GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
/* Takes an article off the desk into its bin, with all its sets, until it is restored. */
gboolean          zhupi_desk_remove         (ZhupiDesk            *self,
                                             ZhupiDeskArticle     *article,
                                             GError              **error);
gboolean          zhupi_desk_restore        (ZhupiDesk            *self,
                                             ZhupiDeskArticle     *article,
                                             GError              **error);

G_END_DECLS
