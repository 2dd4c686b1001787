/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZhupiFindFlags:
 * @ZHUPI_FIND_EXACT: tell upper from lower case, full from half width
 * @ZHUPI_FIND_WHOLE_WORD: not inside a longer run of letters or digits
 * @ZHUPI_FIND_REGEX: the pattern is a regular expression of GRegex
 */
typedef enum
{
  ZHUPI_FIND_DEFAULT = 0,
  ZHUPI_FIND_EXACT = 1 << 0,
  ZHUPI_FIND_WHOLE_WORD = 1 << 1,
  ZHUPI_FIND_REGEX = 1 << 2,
} ZhupiFindFlags;

/**
 * zhupi_find:
 * @text: where to look
 * @pattern: what to look for; an empty one finds nothing
 * @cancellable: (nullable): asked now and then
 * @error: a pattern that is no regular expression, one that takes too long
 *   (%ZHUPI_ERROR_TOO_LARGE), cancellation
 *
 * Finds every place, from the first, without overlaps; linear but for regular expressions.
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
