/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZhupiCliSpool:
 *
 * Bytes that are written once and then read: in memory as long as they are few, else in a file
 * that has no name. Little memory, however many they are.
 */
typedef struct _ZhupiCliSpool ZhupiCliSpool;

ZhupiCliSpool *zhupi_cli_spool_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void           zhupi_cli_spool_free (ZhupiCliSpool  *self);
gboolean       zhupi_cli_spool_add  (ZhupiCliSpool  *self,
                                     gconstpointer   bytes,
                                     gsize           n_bytes,
                                     GError        **error);
/* All that was written, from the beginning; nothing more is written then. Can be sought in, and
 * must not outlive the spool. */
GInputStream  *zhupi_cli_spool_read (ZhupiCliSpool  *self,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiCliSpool, zhupi_cli_spool_free)

G_END_DECLS
