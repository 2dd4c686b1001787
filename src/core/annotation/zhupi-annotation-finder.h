/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"
#include "text/zhupi-pattern.h"

G_BEGIN_DECLS

/**
 * zhupi_find_marks:
 * @set: a set that does not change meanwhile, such as a snapshot
 * @pattern: what to look for; an empty one finds nothing
 * @cancellable: (nullable): looked at every few milliseconds
 * @error: as for zhupi_find()
 *
 * Finds the marks and suggestions whose quote, note or entity contains the pattern. Rejected ones
 * are not found. Equal ranges are given once.
 *
 * Returns: (transfer full) (element-type ZhupiRange): where these annotations lie, in order
 */
GArray *zhupi_find_marks        (ZhupiAnnotationSet  *set,
                                 const char          *pattern,
                                 ZhupiFindFlags       flags,
                                 GCancellable        *cancellable,
                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* Looks in a snapshot of @set as it is now, in a worker. */
void    zhupi_find_marks_async  (ZhupiAnnotationSet  *set,
                                 const char          *pattern,
                                 ZhupiFindFlags       flags,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data);
GArray *zhupi_find_marks_finish (GAsyncResult        *result,
                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
