/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

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
/* Replaces the file, but not with an older @generation than lies there. What another program
 * wrote there meanwhile is moved aside first; @foreign_name is then its new name. */
gboolean      zhupi_set_file_write  (ZhupiSetFile      *self,
                                     guint64            generation,
                                     GBytes            *bytes,
                                     const char        *name,
                                     char             **foreign_name,
                                     GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiSetFile, zhupi_set_file_unref)

G_END_DECLS
