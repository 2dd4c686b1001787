/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZhupiRange:
 * @start: first code point
 * @end: code point after the last one
 *
 * A piece of an article, in Unicode code points of its text, end exclusive.
 */
typedef struct
{
  guint start;
  guint end;
} ZhupiRange;

static inline guint
zhupi_range_length (ZhupiRange range)
{
  return range.end - range.start;
}

static inline gboolean
zhupi_range_equal (ZhupiRange a,
                   ZhupiRange b)
{
  return a.start == b.start && a.end == b.end;
}

static inline gboolean
zhupi_range_overlaps (ZhupiRange a,
                      ZhupiRange b)
{
  return a.start < b.end && b.start < a.end;
}

G_END_DECLS
