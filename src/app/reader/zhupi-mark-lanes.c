/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-mark-lanes.h"

/* A chain of overlapping marks may run through a whole book: so many steps are followed. */
#define MAX_STEPS 16

gboolean
zhupi_mark_filter_passes (const ZhupiMarkFilter       *self,
                          const ZhupiAnnotationRecord *record)
{
  if ((self->states & (1u << record->state)) != 0)
    return FALSE;
  return self->tags == NULL
         || !g_hash_table_contains (self->tags, GUINT_TO_POINTER (record->tag));
}

typedef struct
{
  const ZhupiMarkFilter *filter;
  GArray *marks;
  ZhupiRange extent;
} Collecting;

static gboolean
collect_record (const ZhupiAnnotationRecord *record,
                gpointer                     user_data)
{
  Collecting *collecting = user_data;
  ZhupiMark mark = { *record, 0, 0 };

  if (!zhupi_mark_filter_passes (collecting->filter, record))
    return TRUE;
  g_array_append_val (collecting->marks, mark);
  collecting->extent.start = MIN (collecting->extent.start, record->start);
  collecting->extent.end = MAX (collecting->extent.end, record->end);
  return TRUE;
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const ZhupiAnnotationRecord *first = &((const ZhupiMark *) a)->record;
  const ZhupiAnnotationRecord *second = &((const ZhupiMark *) b)->record;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  if (first->end != second->end)
    return first->end > second->end ? -1 : 1;
  return zhupi_uuid_compare (&first->id, &second->id);
}

static void
close_cluster (GArray *marks,
               guint   first,
               guint   last,
               guint   n_lanes)
{
  for (guint i = first; i < last; i++)
    g_array_index (marks, ZhupiMark, i).n_lanes = (guint8) n_lanes;
}

static guint
pick_lane (guint *lane_ends,
           guint  start,
           guint  end)
{
  guint lane = 0;

  while (lane < ZHUPI_MARK_LANES && lane_ends[lane] > start)
    lane++;
  if (lane < ZHUPI_MARK_LANES)
    lane_ends[lane] = end;
  return lane;
}

/* Greedy coloring of intervals; a lane is a property of the mark, so it is computed over all
 * the marks that hang together, never over a piece of them. */
static void
assign_lanes (GArray *marks)
{
  guint lane_ends[ZHUPI_MARK_LANES] = { 0 };
  guint cluster_end = 0;
  guint first = 0;
  guint n_lanes = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      ZhupiMark *mark = &g_array_index (marks, ZhupiMark, i);

      if (mark->record.start >= cluster_end)
        {
          close_cluster (marks, first, i, n_lanes);
          first = i;
          n_lanes = 0;
        }
      mark->lane = (guint8) pick_lane (lane_ends, mark->record.start, mark->record.end);
      n_lanes = MAX (n_lanes, mark->lane + 1u);
      cluster_end = MAX (cluster_end, mark->record.end);
    }
  close_cluster (marks, first, marks->len, n_lanes);
}

GArray *
zhupi_mark_lanes_collect (ZhupiRecordTable      *table,
                          const ZhupiMarkFilter *filter,
                          ZhupiRange            *range)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (ZhupiMark));
  Collecting collecting = { filter, marks, *range };

  for (guint step = 0; step < MAX_STEPS; step++)
    {
      ZhupiRange before = collecting.extent;

      g_array_set_size (marks, 0);
      zhupi_record_table_foreach_overlap (table, before, collect_record, &collecting);
      if (zhupi_range_equal (before, collecting.extent))
        break;
    }
  g_array_sort (marks, compare_marks);
  assign_lanes (marks);
  *range = collecting.extent;
  return marks;
}
