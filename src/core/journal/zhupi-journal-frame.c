/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdio.h>

#include "journal/zhupi-crc32c.h"
#include "journal/zhupi-journal-frame.h"

#define N_DIGITS 8
#define CHECKSUM_AT (N_DIGITS + 1)

static guint32
compute_checksum (const char    *length,
                  gconstpointer  json,
                  gsize          n_bytes)
{
  return zhupi_crc32c (zhupi_crc32c (0, length, N_DIGITS), json, n_bytes);
}

void
zhupi_journal_frame_append (GByteArray    *into,
                            gconstpointer  json,
                            gsize          n_bytes)
{
  char head[ZHUPI_JOURNAL_HEAD_SIZE + 1];

  g_return_if_fail (n_bytes <= ZHUPI_JOURNAL_MAX_SIZE);

  g_snprintf (head, sizeof head, "%08x ", (guint) n_bytes);
  g_snprintf (head + CHECKSUM_AT, sizeof head - CHECKSUM_AT, "%08x ",
              compute_checksum (head, json, n_bytes));
  g_byte_array_append (into, (const guint8 *) head, ZHUPI_JOURNAL_HEAD_SIZE);
  g_byte_array_append (into, json, n_bytes);
  g_byte_array_append (into, (const guint8 *) "\n", ZHUPI_JOURNAL_TAIL_SIZE);
}

static gboolean
parse_number (const char *digits,
              guint32    *number)
{
  *number = 0;
  for (guint i = 0; i < N_DIGITS; i++)
    {
      int value = g_ascii_xdigit_value (digits[i]);

      if (value < 0 || g_ascii_isupper (digits[i]))
        return FALSE;
      *number = *number << 4 | (guint32) value;
    }
  return digits[N_DIGITS] == ' ';
}

gboolean
zhupi_journal_frame_parse_head (const char *head,
                                guint32    *n_bytes,
                                guint32    *checksum)
{
  return parse_number (head, n_bytes) && parse_number (head + CHECKSUM_AT, checksum) &&
         *n_bytes <= ZHUPI_JOURNAL_MAX_SIZE;
}

gboolean
zhupi_journal_frame_check (const char *head,
                           const char *json)
{
  guint32 n_bytes, checksum;

  return zhupi_journal_frame_parse_head (head, &n_bytes, &checksum) && json[n_bytes] == '\n' &&
         compute_checksum (head, json, n_bytes) == checksum;
}
