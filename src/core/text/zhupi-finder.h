/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-pattern.h"
#include "text/zhupi-text.h"

G_BEGIN_DECLS

/**
 * zhupi_find:
 * @text: where to look
 * @pattern: what to look for; an empty one finds nothing
 * @cancellable: (nullable): looked at every few milliseconds
 * @error: a pattern that is no regular expression, one that takes too long
 *   (%ZHUPI_ERROR_TOO_LARGE), cancellation
 *
 * Finds every place, from the first, without overlaps: 100 MB in well under a second, but for
 * regular expressions. A cancelled search ends within 100 ms.
 *
 * Returns: (transfer full) (element-type ZhupiRange): the places in order
 */
GArray *zhupi_find        (ZhupiText           *text,
                           const char          *pattern,
                           ZhupiFindFlags       flags,
                           GCancellable        *cancellable,
                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void    zhupi_find_async  (ZhupiText           *text,
                           const char          *pattern,
                           ZhupiFindFlags       flags,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data);
GArray *zhupi_find_finish (GAsyncResult        *result,
                           GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
