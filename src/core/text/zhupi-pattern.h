/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZhupiFindFlags:
 * @ZHUPI_FIND_EXACT: tell upper from lower case, full from half width, traditional from
 *   simplified characters
 * @ZHUPI_FIND_WHOLE_WORD: not inside a longer run of letters or digits
 * @ZHUPI_FIND_REGEX: the pattern is a regular expression of GRegex; it matches inside a paragraph
 */
typedef enum
{
  ZHUPI_FIND_DEFAULT = 0,
  ZHUPI_FIND_EXACT = 1 << 0,
  ZHUPI_FIND_WHOLE_WORD = 1 << 1,
  ZHUPI_FIND_REGEX = 1 << 2,
} ZhupiFindFlags;

/**
 * ZhupiPattern:
 *
 * What is looked for, made ready. Immutable; can be used in several threads at once.
 */
typedef struct _ZhupiPattern ZhupiPattern;

/* Bytes; return FALSE to stop. */
typedef gboolean (*ZhupiHitFunc) (gsize    start,
                                  gsize    end,
                                  gpointer user_data);

/**
 * zhupi_pattern_new:
 * @utf8: what to look for; an empty one finds nothing
 * @flags: how
 * @error: that @utf8 is no regular expression (%G_REGEX_ERROR)
 */
ZhupiPattern *zhupi_pattern_new     (const char          *utf8,
                                     ZhupiFindFlags       flags,
                                     GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void          zhupi_pattern_free    (ZhupiPattern        *self);
/**
 * zhupi_pattern_foreach:
 * @utf8: where to look; valid UTF-8, no NUL needed
 * @n_bytes: its size
 * @cancellable: (nullable): looked at every few milliseconds
 * @func: called for every place from the first, without overlaps
 * @error: cancellation, or an expression that takes too long (%ZHUPI_ERROR_TOO_LARGE)
 *
 * Returns: whether the search came to its end or to what @func took for it
 */
gboolean      zhupi_pattern_foreach (const ZhupiPattern  *self,
                                     const char          *utf8,
                                     gsize                n_bytes,
                                     GCancellable        *cancellable,
                                     ZhupiHitFunc         func,
                                     gpointer             user_data,
                                     GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiPattern, zhupi_pattern_free)

G_END_DECLS
