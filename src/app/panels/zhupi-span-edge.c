/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-span-edge.h"

#include "text/zhupi-segments.h"

static guint
step (ZhupiText *text,
      guint      place,
      gboolean   forward)
{
  if (forward)
    return place < zhupi_text_get_length (text) ? zhupi_segments_grapheme_ceil (text, place + 1)
                                                : place;
  return place > 0 ? zhupi_segments_grapheme_floor (text, place - 1) : place;
}

gboolean
zhupi_span_edge_move (ZhupiText     *text,
                      ZhupiRange    *range,
                      ZhupiSpanEdge  edge,
                      gboolean       forward)
{
  ZhupiRange moved = *range;

  if (edge == ZHUPI_SPAN_EDGE_START)
    moved.start = step (text, moved.start, forward);
  else
    moved.end = step (text, moved.end, forward);
  if (moved.start >= moved.end || zhupi_range_equal (moved, *range))
    return FALSE;
  *range = moved;
  return TRUE;
}
