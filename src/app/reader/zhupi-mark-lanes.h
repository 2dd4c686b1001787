/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-record-table.h"

G_BEGIN_DECLS

/* Marks that are drawn over one character; those beyond share a band that tells how many. */
#define ZHUPI_MARK_LANES 6

/**
 * ZhupiMark:
 * @record: a copy of the record; details are those of the set
 * @lane: 0 next to the text; %ZHUPI_MARK_LANES when there was none left
 * @n_lanes: how many lanes the marks around it take together
 *
 * A mark as it is drawn.
 */
typedef struct
{
  ZhupiAnnotationRecord record;
  guint8 lane;
  guint8 n_lanes;
} ZhupiMark;

/**
 * ZhupiMarkFilter:
 * @tags: (nullable): classes that are not drawn, a set of GQuark
 * @states: states that are not drawn, bits of 1 << #ZhupiState
 */
typedef struct
{
  GHashTable *tags;
  guint states;
} ZhupiMarkFilter;

gboolean  zhupi_mark_filter_passes   (const ZhupiMarkFilter       *self,
                                      const ZhupiAnnotationRecord *record);
/* The marks over a range and all that overlap those, in order of (start, longest first). The
 * range grows to what they cover together. Element type ZhupiMark. */
GArray   *zhupi_mark_lanes_collect   (ZhupiRecordTable            *table,
                                      const ZhupiMarkFilter       *filter,
                                      ZhupiRange                  *range) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
