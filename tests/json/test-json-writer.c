/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "json/zhupi-json-reader.h"
#include "json/zhupi-json-writer.h"

#define N_RANDOM_STRINGS 2000
#define N_STREAMED_ITEMS 30000

static void
assert_written (ZhupiJsonWriter *writer,
                const char      *expected)
{
  g_autoptr (GBytes) bytes = zhupi_json_writer_free_to_bytes (writer);
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);

  g_assert_cmpmem (data, n_bytes, expected, strlen (expected));
}

static void
write_members (ZhupiJsonWriter *writer)
{
  zhupi_json_writer_begin_object (writer);
  zhupi_json_writer_add_string (writer, "name", "张三");
  zhupi_json_writer_add_string (writer, "nothing", NULL);
  zhupi_json_writer_add_integer (writer, "start", -9007199254740991);
  zhupi_json_writer_name (writer, "items");
  zhupi_json_writer_begin_array (writer);
  zhupi_json_writer_boolean (writer, TRUE);
  zhupi_json_writer_raw (writer, "[1]", -1);
  zhupi_json_writer_boolean (writer, FALSE);
  zhupi_json_writer_end_array (writer);
  zhupi_json_writer_raw (writer, "\"x\":{}", -1);
  zhupi_json_writer_end_object (writer);
}

static void
test_layout_compact (void)
{
  ZhupiJsonWriter *writer = zhupi_json_writer_new (NULL, NULL);

  write_members (writer);
  assert_written (writer, "{\"name\":\"张三\",\"start\":-9007199254740991,"
                  "\"items\":[true,[1],false],\"x\":{}}");
}

/* What is known to need no search is written as what is searched. */
static void
test_literals (void)
{
  ZhupiJsonWriter *writer = zhupi_json_writer_new (NULL, NULL);
  const char text[] = "“张三”说：\"好\"\n二";

  zhupi_json_writer_begin_object (writer);
  zhupi_json_writer_literal_name (writer, "start");
  zhupi_json_writer_integer (writer, 1);
  zhupi_json_writer_literal_name (writer, "exact");
  zhupi_json_writer_text (writer, text, strlen (text));
  zhupi_json_writer_end_object (writer);
  assert_written (writer, "{\"start\":1,\"exact\":\"“张三”说：\\\"好\\\"\\n二\"}");
}

static void
test_layout_lines (void)
{
  ZhupiJsonWriter *writer = zhupi_json_writer_new (NULL, NULL);

  zhupi_json_writer_begin_array (writer);
  for (int i = 0; i < 2; i++)
    {
      zhupi_json_writer_break_line (writer);
      zhupi_json_writer_integer (writer, i);
    }
  zhupi_json_writer_break_line (writer);
  zhupi_json_writer_end_array (writer);
  g_assert_true (zhupi_json_writer_finish (writer, NULL));
  assert_written (writer, "[\n0,\n1\n]\n");
}

static void
test_escapes (void)
{
  ZhupiJsonWriter *writer = zhupi_json_writer_new (NULL, NULL);

  zhupi_json_writer_string (writer, "\"\\/\b\f\n\r\t\v\x01\x1f\x7f\xC2\x85\xE2\x80\xA8😀", -1);
  assert_written (writer, "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u000b\\u0001\\u001f\x7f\xC2\x85\xE2\x80\xA8"
                  "😀\"");
}

static void
test_invalid_utf8 (void)
{
  ZhupiJsonWriter *writer = zhupi_json_writer_new (NULL, NULL);

  zhupi_json_writer_begin_array (writer);
  zhupi_json_writer_string (writer, "a\xff" "b\xed\xa0\x80", -1);
  zhupi_json_writer_string (writer, "a\0b", 3);
  zhupi_json_writer_string (writer, "\xe5\xbc", -1);
  zhupi_json_writer_end_array (writer);
  assert_written (writer, "[\"a\uFFFDb\uFFFD\uFFFD\uFFFD\",\"a\uFFFDb\",\"\uFFFD\uFFFD\"]");
}

static char *
make_random_string (GRand *random)
{
  GString *string = g_string_new (NULL);

  for (int i = g_rand_int_range (random, 0, 30); i > 0; i--)
    {
      gunichar c = g_rand_int_range (random, 1, 1 << g_rand_int_range (random, 1, 21));

      if (g_unichar_validate (c))
        g_string_append_unichar (string, c);
    }
  return g_string_free (string, FALSE);
}

static void
test_round_trip (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ZhupiJsonReader) reader = NULL;
  ZhupiJsonWriter *writer = zhupi_json_writer_new (NULL, NULL);

  g_test_message ("seed %u", seed);
  zhupi_json_writer_begin_array (writer);
  for (guint i = 0; i < N_RANDOM_STRINGS; i++)
    {
      g_ptr_array_add (strings, make_random_string (random));
      zhupi_json_writer_string (writer, g_ptr_array_index (strings, i), -1);
      zhupi_json_writer_integer (writer, i);
    }
  zhupi_json_writer_end_array (writer);
  bytes = zhupi_json_writer_free_to_bytes (writer);
  reader = zhupi_json_reader_new (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  zhupi_json_reader_next (reader);
  for (guint i = 0; i < N_RANDOM_STRINGS; i++)
    {
      g_assert_cmpint (zhupi_json_reader_next (reader), ==, ZHUPI_JSON_STRING);
      g_assert_cmpstr (zhupi_json_reader_get_string (reader, NULL), ==, strings->pdata[i]);
      g_assert_cmpint (zhupi_json_reader_next (reader), ==, ZHUPI_JSON_INTEGER);
      g_assert_cmpint (zhupi_json_reader_get_integer (reader), ==, i);
    }
  g_assert_cmpint (zhupi_json_reader_next (reader), ==, ZHUPI_JSON_END_ARRAY);
}

static void
write_many (ZhupiJsonWriter *writer)
{
  zhupi_json_writer_begin_array (writer);
  for (guint i = 0; i < N_STREAMED_ITEMS; i++)
    zhupi_json_writer_string (writer, "星河重工", -1);
  zhupi_json_writer_end_array (writer);
}

static void
test_stream (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (ZhupiJsonWriter) streaming = zhupi_json_writer_new (stream, NULL);
  ZhupiJsonWriter *whole = zhupi_json_writer_new (NULL, NULL);
  g_autoptr (GBytes) expected = NULL;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  write_many (streaming);
  g_assert_true (zhupi_json_writer_finish (streaming, NULL));
  write_many (whole);
  g_assert_true (zhupi_json_writer_finish (whole, NULL));
  expected = zhupi_json_writer_free_to_bytes (whole);
  g_assert_cmpmem (g_memory_output_stream_get_data (memory),
                   g_memory_output_stream_get_data_size (memory),
                   g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
}

static void
test_stream_error (void)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (ZhupiJsonWriter) writer = zhupi_json_writer_new (stream, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  write_many (writer);
  g_assert_false (zhupi_json_writer_finish (writer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/writer/compact", test_layout_compact);
  g_test_add_func ("/json/writer/one-item-a-line", test_layout_lines);
  g_test_add_func ("/json/writer/literals-and-texts", test_literals);
  g_test_add_func ("/json/writer/escapes-only-what-must-be", test_escapes);
  g_test_add_func ("/json/writer/invalid-utf8-never-leaves", test_invalid_utf8);
  g_test_add_func ("/json/writer/write-read-round-trip", test_round_trip);
  g_test_add_func ("/json/writer/stream-gets-the-same-bytes", test_stream);
  g_test_add_func ("/json/writer/stream-error-is-told", test_stream_error);
  return g_test_run ();
}
