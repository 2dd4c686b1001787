/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "json/zhupi-json-reader.h"
#include "zhupi-error.h"

#define N_RANDOM_DOCUMENTS 4000
#define LONGEST_NAME 24

static const char *const strings[] = {
  "", "id", "type", "value", "selector", "motivation", "a", "zhupi:discontinuous",
};

/* In the text with their escapes, and which of the strings above they are. */
static const struct
{
  const char *json;
  guint word;
} names[] = {
  { "id", 1 }, { "\\u0069d", 1 }, { "type", 2 }, { "typo", 0 }, { "value", 3 }, { "valueS", 0 },
  { "selector", 4 }, { "sel\\u0065ctor", 4 }, { "motivation", 5 }, { "motivatio", 0 }, { "a", 6 },
  { "b", 0 }, { "", 0 }, { "zhupi:discontinuous", 7 }, { "zhupi:disc\\u006fntinuous", 7 },
  { "zhupi:discontinuouz", 0 }, { "名", 0 }, { "\\u540d", 0 },
};

static void
test_numbers (void)
{
  g_autoptr (ZhupiJsonWords) words = zhupi_json_words_new (strings, G_N_ELEMENTS (strings));

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"%s\" : 1}", names[i].json);
      g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (json, strlen (json));
      const ZhupiJsonSlice *name;

      zhupi_json_reader_set_words (reader, words);
      zhupi_json_reader_next (reader);
      name = zhupi_json_reader_next_slice (reader);
      g_assert_nonnull (name);
      g_assert_cmpuint (zhupi_json_reader_get_word (reader), ==, names[i].word);
      if (names[i].word != 0)
        g_assert_cmpmem (name->start, name->n_bytes, strings[names[i].word],
                         strlen (strings[names[i].word]));
    }
}

/* A name of any length, and then one that differs from it in one byte. */
static void
test_near_names (void)
{
  for (gsize length = 1; length <= LONGEST_NAME; length++)
    for (gsize i = 0; i < length; i++)
      {
        g_autofree char *known = g_strnfill (length, 'x');
        g_autofree char *other = g_strnfill (length, 'x');
        const char *const two[] = { "", known };
        g_autoptr (ZhupiJsonWords) words = zhupi_json_words_new (two, G_N_ELEMENTS (two));
        g_autoptr (ZhupiJsonReader) reader = NULL;
        g_autofree char *json = NULL;
        const ZhupiJsonSlice *name;

        other[i] = 'y';
        json = g_strdup_printf ("{\"%s\":1,\"%s\":2}", known, other);
        reader = zhupi_json_reader_new (json, strlen (json));
        zhupi_json_reader_set_words (reader, words);
        zhupi_json_reader_next (reader);
        name = zhupi_json_reader_next_slice (reader);
        g_assert_nonnull (name);
        g_assert_cmpuint (zhupi_json_reader_get_word (reader), ==, 1);
        name = zhupi_json_reader_next_slice (reader);
        g_assert_nonnull (name);
        g_assert_cmpuint (zhupi_json_reader_get_word (reader), ==, 0);
        g_assert_cmpmem (name->start, name->n_bytes, other, length);
      }
}

static void
append_random_object (GString *json,
                      GRand   *random,
                      guint    depth)
{
  int n_members = g_rand_int_range (random, 0, 5);

  g_string_append_c (json, '{');
  for (int i = 0; i < n_members; i++)
    {
      const char *name = names[g_rand_int_range (random, 0, G_N_ELEMENTS (names))].json;

      g_string_append_printf (json, "%s\"%s\"%s:", i > 0 ? "," : "", name,
                              g_rand_boolean (random) ? "" : " ");
      if (depth > 0 && g_rand_boolean (random))
        append_random_object (json, random, depth - 1);
      else
        g_string_append (json, "\"text\"");
    }
  g_string_append_c (json, '}');
}

/* Objects of which one is mostly like the one before. */
static char *
make_document (GRand *random)
{
  GString *json = g_string_new ("[");
  gsize start;

  append_random_object (json, random, 2);
  start = json->len;
  for (int i = g_rand_int_range (random, 0, 4); i > 0; i--)
    {
      g_autofree char *object = g_strndup (json->str + 1, start - 1);

      g_string_append_printf (json, ",%s", object);
    }
  g_string_append_c (json, ',');
  append_random_object (json, random, 2);
  g_string_append_c (json, ']');
  if (g_rand_int_range (random, 0, 4) == 0)
    json->str[g_rand_int_range (random, 0, (int) json->len)] = "\"{}[],:\\ \x01"
      [g_rand_int_range (random, 0, 10)];
  return g_string_free (json, FALSE);
}

static void
assert_same_token (ZhupiJsonReader *reader,
                   ZhupiJsonReader *other,
                   ZhupiJsonToken   token)
{
  const char *text, *other_text;
  gsize n_bytes, n_other_bytes;

  g_assert_cmpint (zhupi_json_reader_get_token (other), ==, token);
  g_assert_cmpuint (zhupi_json_reader_get_offset (reader), ==,
                    zhupi_json_reader_get_offset (other));
  if (token != ZHUPI_JSON_NAME && token != ZHUPI_JSON_STRING)
    return;
  text = zhupi_json_reader_get_string (reader, &n_bytes);
  other_text = zhupi_json_reader_get_string (other, &n_other_bytes);
  g_assert_cmpmem (text, n_bytes, other_text, n_other_bytes);
}

static gboolean
assert_same_with_words (const char           *json,
                        const ZhupiJsonWords *words)
{
  g_autofree char *exact = g_memdup2 (json, strlen (json));
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (exact, strlen (json));
  g_autoptr (ZhupiJsonReader) other = zhupi_json_reader_new (exact, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other_error = NULL;
  ZhupiJsonToken token;

  zhupi_json_reader_set_words (other, words);
  do
    {
      token = zhupi_json_reader_next (reader);
      zhupi_json_reader_next (other);
      assert_same_token (reader, other, token);
    }
  while (token != ZHUPI_JSON_END && token != ZHUPI_JSON_ERROR);
  zhupi_json_reader_check (reader, &error);
  zhupi_json_reader_check (other, &other_error);
  g_assert_cmpstr (error != NULL ? error->message : "", ==,
                   other_error != NULL ? other_error->message : "");
  return error == NULL;
}

static void
test_same_as_without (void)
{
  g_autoptr (ZhupiJsonWords) words = zhupi_json_words_new (strings, G_N_ELEMENTS (strings));
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint n_accepted = 0;

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_RANDOM_DOCUMENTS; i++)
    {
      g_autofree char *json = make_document (random);

      n_accepted += assert_same_with_words (json, words);
    }
  g_assert_cmpuint (n_accepted, >, 0);
  g_assert_cmpuint (n_accepted, <, N_RANDOM_DOCUMENTS);
}

/* Where the name that comes again is the one that came there before, too. */
static void
test_twice (void)
{
  static const char json[] = "[{\"a\":{\"id\":1,\"a\":2}},\n {\"a\":{\"id\":1,\"a\":2,\"id\":3}}]";
  g_autoptr (ZhupiJsonWords) words = zhupi_json_words_new (strings, G_N_ELEMENTS (strings));
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (json, strlen (json));
  g_autoptr (GError) error = NULL;

  zhupi_json_reader_set_words (reader, words);
  zhupi_json_reader_read_all (reader);
  g_assert_false (zhupi_json_reader_check (reader, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "line 2, column 21:"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/words/each-has-its-number", test_numbers);
  g_test_add_func ("/json/words/one-byte-makes-another-name", test_near_names);
  g_test_add_func ("/json/words/same-as-without", test_same_as_without);
  g_test_add_func ("/json/words/twice-is-refused", test_twice);
  return g_test_run ();
}
