/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "json/zhupi-json-reader.h"
#include "zhupi-error.h"

/* What the grammar of RFC 8259 says, and nothing that we want beside it. */

#define N_BRACKETS 100000

typedef struct
{
  const char *json;
  gsize n_bytes;
} Case;

#define CASE(json) { json, sizeof (json) - 1 }

static gboolean
judge (const char  *json,
       gsize        n_bytes,
       GError     **error)
{
  /* A block of its own, so that a sanitizer sees each byte beyond it. */
  g_autofree char *exact = g_memdup2 (json, n_bytes);
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (exact, n_bytes);

  zhupi_json_reader_set_grammar_only (reader);
  zhupi_json_reader_read_all (reader);
  return zhupi_json_reader_check (reader, error);
}

static void
assert_all_valid (const Case *cases,
                  gsize       n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].json);
      judge (cases[i].json, cases[i].n_bytes, &error);
      g_assert_no_error (error);
    }
}

static void
assert_all_refused (const Case *cases,
                    gsize       n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autoptr (GError) error = NULL;

      /* Not the text itself: it need not be UTF-8. */
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_false (judge (cases[i].json, cases[i].n_bytes, &error));
      g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_SYNTAX);
    }
}

static const Case values[] = {
  CASE ("[]"), CASE ("{}"), CASE ("[[] ,{}]"), CASE ("null"), CASE (" true "), CASE ("[false]"),
  CASE ("[null, 1, \"1\", {}]"), CASE ("\"\""), CASE ("[\"\"]\n"), CASE ("[\t1\r\n,\n2 ]"),
  CASE ("{\"\":0}"), CASE ("{\"星\":\"河\",\"a\":{\"b\":[ ]}}"), CASE ("[1,null,null,2]"),
};

/* Names may come twice, whatever a program then makes of it. */
static const Case names[] = {
  CASE ("{\"a\":1,\"a\":1}"), CASE ("{\"a\":1,\"a\":[2]}"), CASE ("{\"a\":1,\"\\u0061\":2}"),
  CASE ("{\"a\\u0000b\":1}"), CASE ("{\"\\ud83d\\ude00\":1}"),
};

static const Case numbers[] = {
  CASE ("0"), CASE ("-0"), CASE ("[-1]"), CASE ("[0.0]"), CASE ("[-0.000000000001]"),
  CASE ("[0e+1]"), CASE ("[0E-1]"), CASE ("[20e1]"), CASE ("[1.5E22]"), CASE ("[1e-2]"),
  CASE ("[123456789012345678901234567890]"), CASE ("[-9223372036854775809]"),
  CASE ("[1e9999]"), CASE ("[-1e9999]"), CASE ("[1e-9999]"),
  CASE ("[0.3e7777777777777777777777]"),
};

static const Case texts[] = {
  CASE ("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]"), CASE ("[\"\\u0000\"]"), CASE ("[\"\\u001f\\uFfFf\"]"),
  CASE ("[\"\\\\u0000\"]"), CASE ("[\"\x7f\"]"), CASE ("[\"\xE2\x80\xA8\xE2\x80\xA9\"]"),
  CASE ("[\"😀𠮷é\"]"), CASE ("[\"\xEF\xBF\xBF\xF4\x8F\xBF\xBF\"]"), CASE ("[\"a/*b*/c\"]"),
  CASE ("[\"\\ud83d\\ude00\"]"), CASE ("[\" \"]"), CASE ("[\"[1,\"]"),
  /* Half of a surrogate pair is within the grammar (RFC 8259, section 8.2). */
  CASE ("[\"\\ud83d\"]"), CASE ("[\"\\ude00\\ud83d\"]"), CASE ("[\"\\ud83d\\n\"]"),
};

static void
test_values (void)
{
  assert_all_valid (values, G_N_ELEMENTS (values));
}

static void
test_names (void)
{
  assert_all_valid (names, G_N_ELEMENTS (names));
}

static void
test_numbers (void)
{
  assert_all_valid (numbers, G_N_ELEMENTS (numbers));
}

static void
test_texts (void)
{
  assert_all_valid (texts, G_N_ELEMENTS (texts));
}

static void
test_mark (void)
{
  const Case valid[] = { CASE ("\xEF\xBB\xBF{}") };
  const Case invalid[] = {
    CASE ("\xEF\xBB\xBF"), CASE ("\xEF\xBB{}"), CASE ("{}\xEF\xBB\xBF"), CASE ("\xEF"),
    CASE ("\xFF\xFE[\0]\0"), CASE ("[\0\"\0\xE9\0\"\0]\0"), CASE ("\0[\0\"\0\xE9\0\"\0]"),
  };

  assert_all_valid (valid, G_N_ELEMENTS (valid));
  assert_all_refused (invalid, G_N_ELEMENTS (invalid));
}

static const Case not_arrays[] = {
  CASE ("[1 true]"), CASE ("[\"\": 1]"), CASE ("[1,]"), CASE ("[1,,]"), CASE ("[1,,2]"),
  CASE ("[,1]"), CASE ("[,]"), CASE ("[1,\n1\n,1"), CASE ("[3[4]]"), CASE ("[1]]"), CASE ("[1"),
  CASE ("[\"a\",\n4\n,1,"), CASE ("[{}"), CASE ("[{"), CASE ("[\"\""), CASE ("[-]"), CASE ("[*]"),
  CASE ("[x"), CASE ("[1]x"), CASE ("[\"a\"x"), CASE ("]"), CASE ("[1}"), CASE ("[\"a\""),
  CASE ("[a"), CASE ("[<null>]"), CASE ("<.>"), CASE ("[+"),
};

static const Case not_objects[] = {
  CASE ("{\"a\" 1}"), CASE ("{\"a\"}"), CASE ("{\"a\":}"), CASE ("{\"a\":1,}"), CASE ("{,\"a\":1}"),
  CASE ("{\"a\":1,,\"b\":2}"), CASE ("{\"a\"::1}"), CASE ("{:1}"), CASE ("{1:1}"),
  CASE ("{null:1}"), CASE ("{a:1}"), CASE ("{'a':1}"), CASE ("{\"a\":'b'}"), CASE ("{\"a\",1}"),
  CASE ("{\"a\":1"), CASE ("{\"a\":1 \"b\":2}"), CASE ("{\"a\":1 b}"), CASE ("{[]:1}"),
  CASE ("{\"a\":/**/1}"), CASE ("{\"a\":1}/**/"), CASE ("{\"a\":1}#"), CASE ("{\"a\":1}//"),
  CASE ("{\"a\":1}{}"), CASE ("{\"a"), CASE ("{ "), CASE ("{\"x\":1,\"y\":2,,}"), CASE ("{]"),
};

static const Case not_numbers[] = {
  CASE ("[+1]"), CASE ("[++1]"), CASE ("[-01]"), CASE ("[012]"), CASE ("[-012]"), CASE ("[0.]"),
  CASE ("[-2.]"), CASE ("[.5]"), CASE ("[-.5]"), CASE ("[0.e1]"), CASE ("[1.e+]"), CASE ("[0e]"),
  CASE ("[0e+]"), CASE ("[1.0e-]"), CASE ("[1eE2]"), CASE ("[1e+-2]"), CASE ("[1 000]"),
  CASE ("[0x1]"), CASE ("[0x]"), CASE ("[1a]"), CASE ("[1.2a-3]"), CASE ("[1+2]"), CASE ("[- 1]"),
  CASE ("[NaN]"), CASE ("[-NaN]"), CASE ("[Inf]"), CASE ("[Infinity]"), CASE ("[-Infinity]"),
  CASE ("[\xEF\xBC\x91]"), CASE ("[1\xE5]"), CASE ("[0.1.2]"), CASE ("[-x]"), CASE ("[9.e+]"),
  CASE ("[1e]"), CASE ("[-1x]"), CASE ("[1e1\xE5]"), CASE ("-"), CASE ("2@"), CASE ("[2.e3]"),
};

static const Case not_texts[] = {
  CASE ("[\"a"), CASE ("[\"\\\"]"), CASE ("[\"\\\\\\\"]"), CASE ("[\"\\a\"]"), CASE ("[\"\\x00\"]"),
  CASE ("[\"\\U0041\"]"), CASE ("[\"\\u\"]"), CASE ("[\"\\u1\"]"), CASE ("[\"\\u12\"]"),
  CASE ("[\"\\u00A\"]"), CASE ("[\"\\uD83D\\u\"]"), CASE ("[\"\\uD83D\\uDE0\"]"),
  CASE ("[\"\\ud83d\\x\"]"), CASE ("[\"\\\t\"]"), CASE ("[\"\\😀\"]"), CASE ("[\"\\\xE5\"]"),
  CASE ("[\"a\nb\"]"), CASE ("[\"\t\"]"), CASE ("[\"a\0b\"]"), CASE ("[\"\x1f\"]"), CASE ("['a']"),
  CASE ("[a\"]"), CASE ("[\"a\"\"b\"]"), CASE ("\"a\"b"), CASE ("[\\u0020\"a\"]"), CASE ("[\\n]"),
  CASE ("\""), CASE ("\"\\"), CASE ("[\"\\u{20}\"]"), CASE ("[“a”]"), CASE ("[\"\\u004"),
};

/* Bytes that are not UTF-8, in texts and elsewhere. */
static const Case not_utf8[] = {
  CASE ("[\"\xFF\"]"), CASE ("[\"\x81\"]"), CASE ("[\"\xE9\"]"), CASE ("[\"\xC0\xAF\"]"),
  CASE ("[\"\xE0\x80\xAF\"]"), CASE ("[\"\xF0\x80\x80\xAF\"]"), CASE ("[\"\xED\xA0\x80\"]"),
  CASE ("[\"\xED\xBF\xBF\"]"), CASE ("[\"\xF4\x90\x80\x80\"]"), CASE ("[\"\xF5\x80\x80\x80\"]"),
  CASE ("[\"\xFC\x83\xBF\xBF\xBF\xBF\"]"), CASE ("[\"\xE5\x8C\"]"), CASE ("[\"\xF0\x9F\x98\"]"),
  CASE ("[\"\xE5"), CASE ("[\"\xE5\x8C"), CASE ("\xE5"), CASE ("[\xFF]"), CASE ("{\"\xB9\":1}"),
  CASE ("[\"\\u\xE5\"]"), CASE ("[1\xA0]"), CASE ("[\"abcdefghijklmnop\xE9\"]"),
  CASE ("[\"星河星河星河\xE9\xE9星河星河\"]"),
};

static const Case not_structure[] = {
  CASE (""), CASE (" "), CASE ("\n"), CASE ("[]a"), CASE ("[][]"), CASE ("1 2"), CASE ("nul"),
  CASE ("nulll"), CASE ("[tru]"), CASE ("[True]"), CASE ("[fals]"), CASE ("TRUE"), CASE ("a\xE5"),
  CASE ("[\f]"), CASE ("[\v]"), CASE ("[\xC2\xA0]"), CASE ("[\xE3\x80\x80]"), CASE ("\xE2\x81\xA0"),
  CASE ("[]\0"), CASE ("[\0]"), CASE ("{\0}"), CASE ("*"), CASE ("<a>"), CASE ("[/* */]"),
  CASE ("// a\n[]"), CASE ("#!/bin/sh\n[]"), CASE ("[\\u000A]"), CASE ("{\"a\":true"), CASE ("[]]"),
  CASE ("{}}"), CASE ("\"a\","), CASE ("å"), CASE ("[\x1a]"), CASE ("{\"\":"), CASE ("{\"\":{\"\":"),
};

static void
test_not_arrays (void)
{
  assert_all_refused (not_arrays, G_N_ELEMENTS (not_arrays));
}

static void
test_not_objects (void)
{
  assert_all_refused (not_objects, G_N_ELEMENTS (not_objects));
}

static void
test_not_numbers (void)
{
  assert_all_refused (not_numbers, G_N_ELEMENTS (not_numbers));
}

static void
test_not_texts (void)
{
  assert_all_refused (not_texts, G_N_ELEMENTS (not_texts));
}

static void
test_not_utf8 (void)
{
  assert_all_refused (not_utf8, G_N_ELEMENTS (not_utf8));
}

static void
test_not_structure (void)
{
  assert_all_refused (not_structure, G_N_ELEMENTS (not_structure));
}

static void
test_depth (void)
{
  g_autofree char *brackets = g_malloc (2 * N_BRACKETS);
  g_autoptr (GString) objects = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  memset (brackets, '[', N_BRACKETS);
  memset (brackets + N_BRACKETS, ']', N_BRACKETS);
  judge (brackets, 2 * N_BRACKETS, &error);
  g_assert_no_error (error);
  g_assert_false (judge (brackets, N_BRACKETS, NULL));
  g_assert_false (judge (brackets, 2 * N_BRACKETS - 1, NULL));
  for (guint i = 0; i < N_BRACKETS; i++)
    g_string_append (objects, "[{\"\":");
  g_assert_false (judge (objects->str, objects->len, NULL));
}

/* Every valid document is invalid when its end is missing, unless it is a number. */
static void
test_truncation (void)
{
  static const Case whole = CASE ("{\"a\":[1.5e+3,\"星\\u5317\\n😀\",true,null,{\"b\":{}}]}");

  for (gsize n_bytes = 0; n_bytes < whole.n_bytes; n_bytes++)
    g_assert_false (judge (whole.json, n_bytes, NULL));
  g_assert_true (judge (whole.json, whole.n_bytes, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/grammar/valid/values", test_values);
  g_test_add_func ("/json/grammar/valid/names-twice", test_names);
  g_test_add_func ("/json/grammar/valid/numbers-of-any-size", test_numbers);
  g_test_add_func ("/json/grammar/valid/texts", test_texts);
  g_test_add_func ("/json/grammar/byte-order-mark-only-in-front", test_mark);
  g_test_add_func ("/json/grammar/refused/arrays", test_not_arrays);
  g_test_add_func ("/json/grammar/refused/objects", test_not_objects);
  g_test_add_func ("/json/grammar/refused/numbers", test_not_numbers);
  g_test_add_func ("/json/grammar/refused/texts", test_not_texts);
  g_test_add_func ("/json/grammar/refused/bytes-that-are-not-utf8", test_not_utf8);
  g_test_add_func ("/json/grammar/refused/structure", test_not_structure);
  g_test_add_func ("/json/grammar/any-depth", test_depth);
  g_test_add_func ("/json/grammar/refused/without-its-end", test_truncation);
  return g_test_run ();
}
