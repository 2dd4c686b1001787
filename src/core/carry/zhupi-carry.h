/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "anchor/zhupi-anchor.h"
#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/* How many annotations ended in each state. */
typedef struct
{
  guint n_states[ZHUPI_ANCHOR_ORPHAN + 1];
} ZhupiCarryCounts;

/**
 * zhupi_carry_set:
 * @bytes: a set file
 * @old: (nullable): the text that the file was made for
 * @article: another edition of it
 * @findings: (nullable) (element-type ZhupiFinding): what is not as it should be in the file
 * @counts: added to
 * @cancellable: (nullable): to leave off
 * @error: errors as of zhupi_w3c_read(), and cancellation
 *
 * Reads a set file as a set of another edition, with the same ids. Each annotation tells as
 * `zhupi:anchor` what became of it; an orphan is kept without a place, with its old selectors.
 * Pure; may be called in any thread.
 *
 * Returns: (transfer full) (nullable): the set
 */
ZhupiAnnotationSet *zhupi_carry_set (GBytes            *bytes,
                                     ZhupiArticle      *old,
                                     ZhupiArticle      *article,
                                     GPtrArray         *findings,
                                     ZhupiCarryCounts  *counts,
                                     GCancellable      *cancellable,
                                     GError           **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
