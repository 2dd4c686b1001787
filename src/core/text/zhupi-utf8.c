/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-utf8-private.h"

#include <string.h>

/* First byte of a character beyond U+FFFF, and those above it. */
#define WIDE_LEAD 0xF0

/* Eight bytes are counted at a time: one bit a byte, which a multiplication adds up. */
#define LANE_BYTES sizeof (guint64)
#define LOW_BITS G_GUINT64_CONSTANT (0x0101010101010101)
#define SUM_SHIFT 56

static inline guint64
load_lane (const char *utf8)
{
  guint64 lane;

  memcpy (&lane, utf8, LANE_BYTES);
  return lane;
}

static inline guint
add_lane_bits (guint64 bits)
{
  return (guint) ((bits * LOW_BITS) >> SUM_SHIFT);
}

static inline guint
lane_starts (guint64 lane)
{
  return add_lane_bits (((~lane >> 7) | (lane >> 6)) & LOW_BITS);
}

static inline guint
lane_wide (guint64 lane)
{
  return add_lane_bits ((lane >> 7) & (lane >> 6) & (lane >> 5) & (lane >> 4) & LOW_BITS);
}

static inline guint
byte_units (char byte)
{
  if (zhupi_utf8_is_continuation (byte))
    return 0;
  return (guint8) byte >= WIDE_LEAD ? 2 : 1;
}

ZhupiUtf8Count
zhupi_utf8_count (const char *utf8,
                  gsize       n_bytes)
{
  ZhupiUtf8Count count = { 0, 0 };
  gsize i = 0;

  for (; i + LANE_BYTES <= n_bytes; i += LANE_BYTES)
    {
      guint64 lane = load_lane (utf8 + i);

      count.starts += lane_starts (lane);
      count.wide += lane_wide (lane);
    }

  for (; i < n_bytes; i++)
    {
      count.starts += !zhupi_utf8_is_continuation (utf8[i]);
      count.wide += (guint8) utf8[i] >= WIDE_LEAD;
    }

  return count;
}

gsize
zhupi_utf8_nth_start (const char *utf8,
                      gsize       n_bytes,
                      guint       n)
{
  gsize i = 0;

  for (; i + LANE_BYTES <= n_bytes; i += LANE_BYTES)
    {
      guint starts = lane_starts (load_lane (utf8 + i));

      if (starts > n)
        break;
      n -= starts;
    }

  for (; i < n_bytes; i++)
    {
      if (zhupi_utf8_is_continuation (utf8[i]))
        continue;
      if (n == 0)
        return i;
      n--;
    }

  return n_bytes;
}

guint
zhupi_utf8_code_points_in_units (const char *utf8,
                                 gsize       n_bytes,
                                 guint       units)
{
  guint code_points = 0;

  for (gsize i = 0; i < n_bytes; i++)
    {
      guint width = byte_units (utf8[i]);

      if (width > units)
        break;
      units -= width;
      code_points += width > 0;
    }

  return code_points;
}
