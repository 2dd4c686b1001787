/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "json/zhupi-json-reader.h"
#include "zhupi-error.h"

#define N_BRACKETS 1000000
#define N_MANY_NAMES 20000

static gboolean
read_all (const char *json,
          gsize       n_bytes,
          GError    **error)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (json, n_bytes);
  ZhupiJsonToken token;

  do
    token = zhupi_json_reader_next (reader);
  while (token != ZHUPI_JSON_END && token != ZHUPI_JSON_ERROR);
  return zhupi_json_reader_check (reader, error);
}

static void
assert_refused (const char *json,
                gsize       n_bytes,
                ZhupiError  code)
{
  g_autoptr (GError) error = NULL;

  if (read_all (json, n_bytes, &error))
    g_test_message ("was accepted: %s", json);
  g_assert_error (error, ZHUPI_ERROR, (int) code);
}

static const char * const valid[] = {
  "{}", "[]", " [ ] ", "\xEF\xBB\xBF{}", "\"\"", "0", "-0", "-1", "12.5", "1e3", "1E+3", "1e-3",
  "1.5e10", "true", "false", "null", "[1,2 , 3]", "{\"a\":{\"a\":[{\"a\":1}]}}",
  "\"\\u0041\\n\\t\\b\\f\\r\\/\\\\\\\"\"", "\"\\ud83d\\ude00\"", "\"😀张三\"", "\"\x7f\"",
  "9007199254740991", "-9007199254740991", "\r\n\t {\"\":null}\n", "[{\"a\":1},{\"a\":2}]",
  "1e-400", "0.1",
};

static void
test_valid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", valid[i]);
      read_all (valid[i], strlen (valid[i]), &error);
      g_assert_no_error (error);
    }
}

static const char * const invalid[] = {
  "", " ", "\xEF\xBB\xBF", "\xEF\xBB\xBF\xEF\xBB\xBF{}", "[", "]", "{", "}", "[}", "{]", "[1,]",
  "[,1]", "[1 2]", "[1,,2]", "{\"a\":1,}", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{a:1}",
  "{'a':1}", "'a'", "{} {}", "[] 1", "1 1", "{\"a\":1 \"b\":2}", "{1:1}", "// c\n{}", "/* c */{}",
  "[1] // c", "012", "-012", "00", "-", "+1", ".5", "5.", "1.e3", "1e", "1e+", "0x1F", "NaN",
  "Infinity", "-Infinity", "True", "nul", "nulll", "truefalse", "var x=1;", "\"", "\"\\", "\"\\x41\"",
  "\"\\'\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\"",
  "\"\\ud800x\"", "\"\\ud800\\n\"", "\"\\ud800\\ud800\"", "\"\\ud800\\u0041\"", "\"\n\"",
  "\"\x1f\"", "\"\t\"", "\"\xff\xfe\"", "\"\xc0\x80\"", "\"\xed\xa0\x80\"", "\"\xf5\x80\x80\x80\"",
  "\"\xe5\xbc\"", "\xff", "[\xa0]", "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}",
  "{\"b\":{},\"c\":[],\"b\":1}", "\v[]", "[1]\f", "\xE2\x80\xA8[]", "#", "[1]]", "{}}",
  "{\"a\":1:2}", "{\"a\",1}", "[\"a\":1]", "[tru]", "-a", "1.2.3", "--1", "1a", "\"a\"b",
};

static void
test_invalid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    assert_refused (invalid[i], strlen (invalid[i]), ZHUPI_ERROR_SYNTAX);
  assert_refused ("[\0]", 3, ZHUPI_ERROR_SYNTAX);
  assert_refused ("{}\0", 3, ZHUPI_ERROR_SYNTAX);
  assert_refused ("\"\0\"", 3, ZHUPI_ERROR_SYNTAX);
}

static void
test_large_numbers (void)
{
  static const char * const numbers[] = {
    "9007199254740992", "-9007199254740992", "9223372036854775808", "1e400", "-1e400",
    "100000000000000000000000000000000000000000",
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    assert_refused (numbers[i], strlen (numbers[i]), ZHUPI_ERROR_TOO_LARGE);
}

static void
test_brackets (void)
{
  g_autofree char *arrays = g_strnfill (N_BRACKETS, '[');
  g_autoptr (GString) objects = g_string_new (NULL);

  for (guint i = 0; i < N_BRACKETS; i++)
    g_string_append (objects, "{\"a\":");
  assert_refused (arrays, N_BRACKETS, ZHUPI_ERROR_TOO_LARGE);
  assert_refused (objects->str, objects->len, ZHUPI_ERROR_TOO_LARGE);
}

static void
test_depth_limit (void)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < ZHUPI_JSON_MAX_DEPTH; i++)
    {
      g_string_prepend_c (json, '[');
      g_string_append_c (json, ']');
    }
  read_all (json->str, json->len, &error);
  g_assert_no_error (error);
  g_string_prepend_c (json, '[');
  g_string_append_c (json, ']');
  assert_refused (json->str, json->len, ZHUPI_ERROR_TOO_LARGE);
}

static void
test_deep_brackets_when_allowed (void)
{
  g_autoptr (ZhupiJsonReader) reader = NULL;
  g_autofree char *json = g_malloc (2 * N_BRACKETS);
  g_autoptr (GError) error = NULL;
  gsize n_bytes = 0;

  memset (json, '[', N_BRACKETS);
  memset (json + N_BRACKETS, ']', N_BRACKETS);
  reader = zhupi_json_reader_new (json, 2 * N_BRACKETS);
  zhupi_json_reader_set_max_depth (reader, N_BRACKETS);
  zhupi_json_reader_next (reader);
  g_assert_nonnull (zhupi_json_reader_skip_value (reader, &n_bytes));
  g_assert_cmpuint (n_bytes, ==, 2 * N_BRACKETS);
  g_assert_cmpint (zhupi_json_reader_next (reader), ==, ZHUPI_JSON_END);
  zhupi_json_reader_check (reader, &error);
  g_assert_no_error (error);
}

static void
test_error_position (void)
{
  static const char json[] = "{\n \"张三\": 1,\n \"李\" 2\n}";
  g_autoptr (GError) error = NULL;

  g_assert_false (read_all (json, strlen (json), &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "line 3, column 6:"));
}

/* Whether it has blanks or not even these. */
static void
test_nothing (void)
{
  static const char *const documents[] = { "", " \n", "\xEF\xBB\xBF" };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (read_all (documents[i], strlen (documents[i]), &error));
      g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_SYNTAX);
      g_assert_nonnull (strstr (error->message, "there is nothing in it"));
    }
}

static void
test_error_sticks (void)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new ("[?,1]", 5);

  g_assert_cmpint (zhupi_json_reader_next (reader), ==, ZHUPI_JSON_BEGIN_ARRAY);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (zhupi_json_reader_next (reader), ==, ZHUPI_JSON_ERROR);
  g_assert_null (zhupi_json_reader_next_member (reader));
  g_assert_false (zhupi_json_reader_next_item (reader));
  g_assert_null (zhupi_json_reader_skip_value (reader, NULL));
  g_assert_false (zhupi_json_reader_check (reader, NULL));
}

static void
test_skip_gives_slice (void)
{
  static const char json[] = "{\"a\": [1, {\"b\" :2}] , \"c\":\"x\"}";
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (json, strlen (json));
  const char *slice;
  gsize n_bytes;

  zhupi_json_reader_next (reader);
  g_assert_cmpstr (zhupi_json_reader_next_member (reader), ==, "a");
  g_assert_cmpuint (zhupi_json_reader_get_offset (reader), ==, 6);
  slice = zhupi_json_reader_skip_value (reader, &n_bytes);
  g_assert_cmpmem (slice, n_bytes, "[1, {\"b\" :2}]", 13);
  g_assert_cmpstr (zhupi_json_reader_next_member (reader), ==, "c");
  slice = zhupi_json_reader_skip_value (reader, &n_bytes);
  g_assert_cmpmem (slice, n_bytes, "\"x\"", 3);
  g_assert_null (zhupi_json_reader_next_member (reader));
  g_assert_cmpint (zhupi_json_reader_next (reader), ==, ZHUPI_JSON_END);
}

static void
test_many_names (void)
{
  g_autoptr (GString) json = g_string_new ("{");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_MANY_NAMES; i++)
    g_string_append_printf (json, "\"name-%u\":{\"name-%u\":0},", i, i);
  g_string_append (json, "\"last\":1}");
  read_all (json->str, json->len, &error);
  g_assert_no_error (error);
  g_string_truncate (json, json->len - 1);
  g_string_append (json, ",\"name-7\":1}");
  assert_refused (json->str, json->len, ZHUPI_ERROR_SYNTAX);
}

static JsonNode *read_node (ZhupiJsonReader *reader);

static JsonNode *
read_object (ZhupiJsonReader *reader)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonNode *node = json_node_alloc ();
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      g_autofree char *copy = g_strdup (name);

      json_object_set_member (object, copy, read_node (reader));
    }
  return json_node_init_object (node, object);
}

static JsonNode *
read_array (ZhupiJsonReader *reader)
{
  g_autoptr (JsonArray) array = json_array_new ();

  while (zhupi_json_reader_next_item (reader))
    json_array_add_element (array, read_node (reader));
  return json_node_init_array (json_node_alloc (), array);
}

/* The value whose first token has been read, as json-glib would hold it. */
static JsonNode *
read_node (ZhupiJsonReader *reader)
{
  ZhupiJsonToken token = zhupi_json_reader_get_token (reader);
  JsonNode *node;

  if (token == ZHUPI_JSON_BEGIN_OBJECT)
    return read_object (reader);
  if (token == ZHUPI_JSON_BEGIN_ARRAY)
    return read_array (reader);
  node = json_node_alloc ();
  if (token == ZHUPI_JSON_STRING)
    return json_node_init_string (node, zhupi_json_reader_get_string (reader, NULL));
  if (token == ZHUPI_JSON_INTEGER)
    return json_node_init_int (node, zhupi_json_reader_get_integer (reader));
  if (token == ZHUPI_JSON_REAL)
    return json_node_init_double (node, zhupi_json_reader_get_real (reader));
  if (token == ZHUPI_JSON_NULL)
    return json_node_init_null (node);
  return json_node_init_boolean (node, token == ZHUPI_JSON_TRUE);
}

static void
assert_same_as_oracle (const char *json,
                       gsize       n_bytes)
{
  g_autoptr (JsonParser) oracle = json_parser_new ();
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (json, n_bytes);
  g_autoptr (JsonNode) ours = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (json_parser_load_from_data (oracle, json, n_bytes, NULL));
  zhupi_json_reader_next (reader);
  ours = read_node (reader);
  g_assert_cmpint (zhupi_json_reader_next (reader), ==, ZHUPI_JSON_END);
  zhupi_json_reader_check (reader, &error);
  g_assert_no_error (error);
  g_assert_true (json_node_equal (ours, json_parser_get_root (oracle)));
}

static void
test_oracle_on_list (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      g_test_message ("%s", valid[i]);
      assert_same_as_oracle (valid[i], strlen (valid[i]));
    }
}

#define N_RANDOM_DOCUMENTS 500
#define MAX_RANDOM_DEPTH 6

static void append_random_value (GString *json, GRand *random, guint depth);

static void
append_random_string (GString *json,
                      GRand   *random)
{
  static const char * const pieces[] = {
    "a", "张", "😀", "\\n", "\\\"", "\\u5317", "\\ud842\\udfb7", "\\/", " ", "e\xCC\x81", "\x7f",
  };

  g_string_append_c (json, '"');
  for (int i = g_rand_int_range (random, 0, 12); i > 0; i--)
    g_string_append (json, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  g_string_append_c (json, '"');
}

static void
append_random_members (GString *json,
                       GRand   *random,
                       guint    depth)
{
  int n_members = g_rand_int_range (random, 0, 6);

  g_string_append_c (json, '{');
  for (int i = 0; i < n_members; i++)
    {
      g_string_append_printf (json, "%s\"k%d\" :", i > 0 ? ", " : "", i);
      append_random_value (json, random, depth + 1);
    }
  g_string_append_c (json, '}');
}

static void
append_random_items (GString *json,
                     GRand   *random,
                     guint    depth)
{
  int n_items = g_rand_int_range (random, 0, 6);

  g_string_append_c (json, '[');
  for (int i = 0; i < n_items; i++)
    {
      g_string_append (json, i > 0 ? "\n,\t" : " ");
      append_random_value (json, random, depth + 1);
    }
  g_string_append_c (json, ']');
}

static void
append_random_value (GString *json,
                     GRand   *random,
                     guint    depth)
{
  static const char * const words[] = { "true", "false", "null", "0", "-17", "2.5", "1e2" };
  int choice = g_rand_int_range (random, 0, depth < MAX_RANDOM_DEPTH ? 4 : 2);

  if (choice == 0)
    append_random_string (json, random);
  else if (choice == 1)
    g_string_append (json, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  else if (choice == 2)
    append_random_members (json, random, depth);
  else
    append_random_items (json, random, depth);
}

static void
test_oracle_on_random (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_RANDOM_DOCUMENTS; i++)
    {
      g_autoptr (GString) json = g_string_new (NULL);

      append_random_value (json, random, 0);
      assert_same_as_oracle (json->str, json->len);
    }
}

/* Whatever byte is changed, the reader ends, and does not read outside its buffer. */
static void
test_random_damage (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint n_refused = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_RANDOM_DOCUMENTS; i++)
    {
      g_autoptr (GString) json = g_string_new (NULL);
      g_autofree char *exact = NULL;

      append_random_items (json, random, 0);
      json->str[g_rand_int_range (random, 0, json->len)] = g_rand_int_range (random, 0, 256);
      exact = g_memdup2 (json->str, json->len);
      n_refused += !read_all (exact, json->len, NULL);
    }
  g_assert_cmpuint (n_refused, >, 0);
}

/* Who asks once too often must not be kept for ever. */
static void
test_no_item_after_end (void)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new ("[1]", 3);

  g_assert_cmpint (zhupi_json_reader_next (reader), ==, ZHUPI_JSON_BEGIN_ARRAY);
  g_assert_true (zhupi_json_reader_next_item (reader));
  for (guint i = 0; i < 3; i++)
    g_assert_false (zhupi_json_reader_next_item (reader));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/reader/valid-is-accepted", test_valid);
  g_test_add_func ("/json/reader/invalid-is-refused", test_invalid);
  g_test_add_func ("/json/reader/inexact-numbers-are-refused", test_large_numbers);
  g_test_add_func ("/json/reader/million-brackets-are-refused", test_brackets);
  g_test_add_func ("/json/reader/depth-limit-is-exact", test_depth_limit);
  g_test_add_func ("/json/reader/depth-takes-no-stack", test_deep_brackets_when_allowed);
  g_test_add_func ("/json/reader/error-names-line-and-column", test_error_position);
  g_test_add_func ("/json/reader/error-sticks", test_error_sticks);
  g_test_add_func ("/json/reader/nothing-is-told-as-such", test_nothing);
  g_test_add_func ("/json/reader/no-item-after-the-end", test_no_item_after_end);
  g_test_add_func ("/json/reader/skip-gives-the-slice", test_skip_gives_slice);
  g_test_add_func ("/json/reader/twice-among-many-names", test_many_names);
  g_test_add_func ("/json/reader/same-as-json-glib/list", test_oracle_on_list);
  g_test_add_func ("/json/reader/same-as-json-glib/random", test_oracle_on_random);
  g_test_add_func ("/json/reader/random-damage-ends", test_random_damage);
  return g_test_run ();
}
