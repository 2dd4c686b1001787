/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "repair/zhupi-gap.h"

G_BEGIN_DECLS

/* Only the files of this room may include this header. */

/**
 * ZhupiGapRule:
 * @before: (nullable): words, parted by blanks: one stands before the gap
 * @not_before: (nullable): characters that do not stand before it
 * @behind: words: one stands behind it
 * @not_behind: (nullable): words of which none follows that
 * @at_any: whether punctuation, or nothing, may stand before it too
 *
 * What a gap looks like.
 */
typedef struct
{
  const char *before;
  const char *not_before;
  const char *behind;
  const char *not_behind;
  gboolean at_any;
} ZhupiGapRule;

const ZhupiGapRule *zhupi_gap_rules_get (guint *n_rules);

/* Adds the gaps between names that stand side by side. */
void zhupi_glued_names_find (const gunichar   *text,
                             guint             length,
                             const ZhupiRange *mentions,
                             guint             n_mentions,
                             GArray           *gaps);
gboolean zhupi_gap_is_ideograph (gunichar c);

G_END_DECLS
