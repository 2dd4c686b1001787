/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz.h"
#include "json/zhupi-json-reader.h"

static gboolean
is_end (ZhupiJsonToken token)
{
  return token == ZHUPI_JSON_END || token == ZHUPI_JSON_ERROR;
}

static void
walk (ZhupiJsonReader *reader)
{
  g_autoptr (GError) error = NULL;
  gsize n_bytes;

  while (!is_end (zhupi_json_reader_next (reader)))
    if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_STRING)
      g_assert_true (g_utf8_validate (zhupi_json_reader_get_string (reader, &n_bytes), -1, NULL));
  if (!zhupi_json_reader_check (reader, &error))
    g_assert_true (error != NULL && g_utf8_validate (error->message, -1, NULL));
}

static void
skip (ZhupiJsonReader *reader)
{
  gsize n_bytes;

  zhupi_json_reader_next (reader);
  zhupi_json_reader_skip_value (reader, &n_bytes);
  zhupi_json_reader_next (reader);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         n_bytes)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new ((const char *) data, n_bytes);
  g_autoptr (ZhupiJsonReader) other = zhupi_json_reader_new ((const char *) data, n_bytes);

  walk (reader);
  skip (other);
  /* What one way of reading takes for JSON the other does too. */
  g_assert_cmpint (zhupi_json_reader_check (reader, NULL) &&
                   zhupi_json_reader_get_token (reader) == ZHUPI_JSON_END, ==,
                   zhupi_json_reader_check (other, NULL) &&
                   zhupi_json_reader_get_token (other) == ZHUPI_JSON_END);
  return 0;
}
