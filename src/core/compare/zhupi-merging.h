/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "compare/zhupi-comparison.h"
#include "edit/zhupi-command.h"

G_BEGIN_DECLS

/**
 * ZhupiMergePolicy:
 * @ZHUPI_MERGE_LEFT: all that either set has; where they contradict, what the left one says
 * @ZHUPI_MERGE_RIGHT: all that either set has; where they contradict, what the right one says
 * @ZHUPI_MERGE_BOTH: all that either set has, also both sides of a contradiction
 * @ZHUPI_MERGE_NEITHER: only what both say
 *
 * What a merged set holds. Sets contradict each other where the class or the edges differ.
 */
typedef enum
{
  ZHUPI_MERGE_LEFT,
  ZHUPI_MERGE_RIGHT,
  ZHUPI_MERGE_BOTH,
  ZHUPI_MERGE_NEITHER,
} ZhupiMergePolicy;

/* Both make a command for @set, the left set of the comparison, or %NULL when nothing would
 * change. Entities come along; relations of @other stay where they are. */

/* Gives @set what @other says at these differences: also nothing, where it says nothing. */
ZhupiCommand *zhupi_merging_take  (ZhupiAnnotationSet    *set,
                                   ZhupiAnnotationSet    *other,
                                   const ZhupiDifference *differences,
                                   guint                  n_differences) G_GNUC_WARN_UNUSED_RESULT;
ZhupiCommand *zhupi_merging_merge (ZhupiAnnotationSet    *set,
                                   ZhupiAnnotationSet    *other,
                                   ZhupiComparison       *comparison,
                                   ZhupiMergePolicy       policy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
