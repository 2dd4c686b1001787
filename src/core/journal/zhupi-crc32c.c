/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "journal/zhupi-crc32c.h"

/* 0x1EDC6F41 with its bits reversed. */
#define POLYNOMIAL 0x82F63B78u
#define N_BYTE_VALUES 256
#define N_TABLES 4

static guint32 tables[N_TABLES][N_BYTE_VALUES];

static void
fill_tables (void)
{
  for (guint32 i = 0; i < N_BYTE_VALUES; i++)
    {
      guint32 crc = i;

      for (guint bit = 0; bit < 8; bit++)
        crc = (crc >> 1) ^ ((crc & 1) != 0 ? POLYNOMIAL : 0);
      tables[0][i] = crc;
    }
  for (guint table = 1; table < N_TABLES; table++)
    for (guint i = 0; i < N_BYTE_VALUES; i++)
      {
        guint32 crc = tables[table - 1][i];

        tables[table][i] = (crc >> 8) ^ tables[0][crc & 0xFF];
      }
}

static void
ensure_tables (void)
{
  static gsize initialized;

  if (!g_once_init_enter (&initialized))
    return;
  fill_tables ();
  g_once_init_leave (&initialized, 1);
}

/* Four bytes at a time, by four tables ("slicing"). */
static guint32
add_four (guint32       crc,
          const guint8 *bytes)
{
  crc ^= bytes[0] | (guint32) bytes[1] << 8 | (guint32) bytes[2] << 16 | (guint32) bytes[3] << 24;
  return tables[3][crc & 0xFF] ^ tables[2][(crc >> 8) & 0xFF] ^ tables[1][(crc >> 16) & 0xFF] ^
         tables[0][crc >> 24];
}

guint32
zhupi_crc32c (guint32       crc,
              gconstpointer data,
              gsize         n_bytes)
{
  const guint8 *bytes = data;

  ensure_tables ();
  crc = ~crc;
  for (; n_bytes >= N_TABLES; n_bytes -= N_TABLES, bytes += N_TABLES)
    crc = add_four (crc, bytes);
  for (; n_bytes > 0; n_bytes--, bytes++)
    crc = (crc >> 8) ^ tables[0][(crc ^ *bytes) & 0xFF];
  return ~crc;
}
