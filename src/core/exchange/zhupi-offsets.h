/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

/**
 * ZhupiOffsets:
 *
 * Places in a text as another program has it, and the same places in ours. The two may differ in
 * their line ends (CRLF or LF), in white space at the very beginning and end, and where ours has
 * U+FFFD; loosely they may differ in all white space.
 */
typedef struct _ZhupiOffsets ZhupiOffsets;

/* @counted: the text that the other program counts in. %NULL when it is not the same as @text.
 * O(n) in both. */
ZhupiOffsets    *zhupi_offsets_new         (ZhupiText        *counted,
                                            ZhupiText        *text,
                                            gboolean          is_loose) G_GNUC_WARN_UNUSED_RESULT;
void             zhupi_offsets_free        (ZhupiOffsets     *self);
const ZhupiText *zhupi_offsets_get_counted (ZhupiOffsets     *self);
/* FALSE when the place is outside of the text, empty, or within a character. @counted: the range
 * in code points of the text that is counted; @range: in ours. O(log n). */
gboolean         zhupi_offsets_convert     (ZhupiOffsets     *self,
                                            ZhupiOffsetUnit   unit,
                                            gint64            start,
                                            gint64            end,
                                            ZhupiRange       *counted,
                                            ZhupiRange       *range);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiOffsets, zhupi_offsets_free)

G_END_DECLS
