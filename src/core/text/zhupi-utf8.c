/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-utf8-private.h"

#include <string.h>

/* First byte of a character beyond U+FFFF, and those above it. */
#define WIDE_LEAD 0xF0

/* First byte of a character beyond ASCII. */
#define FIRST_LEAD 0xC0

/* Eight bytes are counted at a time: one bit a byte, which a multiplication adds up. */
#define LANE_BYTES sizeof (guint64)
#define LOW_BITS G_GUINT64_CONSTANT (0x0101010101010101)
#define SUM_SHIFT 56
/* The sum must fit into a byte. */
#define MAX_LANES (G_MAXUINT8 / LANE_BYTES)

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

/* A bit for each byte that begins a character, or one beyond U+FFFF. */
static inline guint64
start_bits (guint64 lane)
{
  return ((~lane >> 7) | (lane >> 6)) & LOW_BITS;
}

static inline guint64
wide_bits (guint64 lane)
{
  return (lane >> 7) & (lane >> 6) & (lane >> 5) & (lane >> 4) & LOW_BITS;
}

static inline guint
byte_units (char byte)
{
  if (zhupi_utf8_is_continuation (byte))
    return 0;
  return (guint8) byte >= WIDE_LEAD ? 2 : 1;
}

/* Of so many lanes the bits can be added up before the bytes of the sum are. */
static ZhupiUtf8Count
count_lanes (const char *utf8,
             guint       n_lanes)
{
  guint64 starts = 0;
  guint64 wide = 0;

  for (guint i = 0; i < n_lanes; i++)
    {
      guint64 lane = load_lane (utf8 + i * LANE_BYTES);

      starts += start_bits (lane);
      wide += wide_bits (lane);
    }
  return (ZhupiUtf8Count) { add_lane_bits (starts), add_lane_bits (wide) };
}

ZhupiUtf8Count
zhupi_utf8_count (const char *utf8,
                  gsize       n_bytes)
{
  ZhupiUtf8Count count = { 0, 0 };
  gsize i = 0;

  while (i + LANE_BYTES <= n_bytes)
    {
      guint n_lanes = (guint) MIN ((n_bytes - i) / LANE_BYTES, MAX_LANES);
      ZhupiUtf8Count some = count_lanes (utf8 + i, n_lanes);

      count.starts += some.starts;
      count.wide += some.wide;
      i += n_lanes * LANE_BYTES;
    }

  for (; i < n_bytes; i++)
    {
      count.starts += !zhupi_utf8_is_continuation (utf8[i]);
      count.wide += (guint8) utf8[i] >= WIDE_LEAD;
    }

  return count;
}

gsize
zhupi_utf8_count_leads (const char *utf8,
                        gsize       n_bytes)
{
  gsize n_leads = 0;
  gsize i = 0;

  for (; i + LANE_BYTES <= n_bytes; i += LANE_BYTES)
    {
      guint64 lane = load_lane (utf8 + i);

      n_leads += add_lane_bits ((lane >> 7) & (lane >> 6) & LOW_BITS);
    }
  for (; i < n_bytes; i++)
    n_leads += (guint8) utf8[i] >= FIRST_LEAD;
  return n_leads;
}

gsize
zhupi_utf8_nth_start (const char *utf8,
                      gsize       n_bytes,
                      guint       n)
{
  gsize i = 0;

  for (; i + LANE_BYTES <= n_bytes; i += LANE_BYTES)
    {
      guint starts = add_lane_bits (start_bits (load_lane (utf8 + i)));

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

gsize
zhupi_utf8_nth_start_before (const char *utf8,
                             gsize       byte,
                             guint       n)
{
  for (; byte >= LANE_BYTES; byte -= LANE_BYTES)
    {
      guint starts = add_lane_bits (start_bits (load_lane (utf8 + byte - LANE_BYTES)));

      if (starts >= n)
        break;
      n -= starts;
    }

  while (n > 0)
    n -= !zhupi_utf8_is_continuation (utf8[--byte]);

  return byte;
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
