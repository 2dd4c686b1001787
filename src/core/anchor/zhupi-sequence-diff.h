/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-range.h"

G_BEGIN_DECLS

/* An item without a counterpart. */
#define ZHUPI_NO_MATCH G_MAXUINT32

/* A row of numbers, be they code points or the numbers of lines. */
typedef struct
{
  const guint32 *items;
  guint length;
} ZhupiSequence;

/**
 * zhupi_sequence_diff:
 * @old: what was
 * @new: what is
 * @grams: lengths of the runs that serve as fixed points, falling, 0 at the end
 * @pairs: room for one number an old item; set to that of its counterpart, or %ZHUPI_NO_MATCH
 *
 * Finds what both have in common, in order. Runs that stand but once in both are fixed points
 * (patience); what lies between is compared with shorter runs, at last item by item (Myers) up to
 * a number of differences beyond which it counts as replaced. O(n log n).
 */
void zhupi_sequence_diff (ZhupiSequence  old,
                          ZhupiSequence  new,
                          const guint   *grams,
                          guint32       *pairs);

/* What the files of the comparison share. */

typedef struct
{
  guint old;
  guint new;
} ZhupiFixedPoint;

typedef struct
{
  const guint32 *old;
  const guint32 *new;
  guint32 *pairs;
} ZhupiSequences;

/* (element-type ZhupiFixedPoint): runs of @gram items that stand once in both ranges, rising. */
GArray *zhupi_fixed_points_find (const ZhupiSequences *sequences,
                                 ZhupiRange            in_old,
                                 ZhupiRange            in_new,
                                 guint                 gram) G_GNUC_WARN_UNUSED_RESULT;
/* Sets the pairs of the ranges; none when there are too many differences. */
void    zhupi_shortest_edit     (const ZhupiSequences *sequences,
                                 ZhupiRange            in_old,
                                 ZhupiRange            in_new);

G_END_DECLS
