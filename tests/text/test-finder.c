/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-finder.h"
#include "zhupi-error.h"

static char *
describe (const char     *utf8,
          const char     *pattern,
          ZhupiFindFlags  flags)
{
  g_autoptr(ZhupiText) text = zhupi_text_new (utf8);
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) hits = zhupi_find (text, pattern, flags, NULL, &error);
  GString *result = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    {
      ZhupiRange hit = g_array_index (hits, ZhupiRange, i);

      g_string_append_printf (result, "%u-%u ", hit.start, hit.end);
    }
  return g_string_free (result, FALSE);
}

#define assert_hits(utf8, pattern, flags, expected)                   \
  G_STMT_START                                                        \
    {                                                                 \
      g_autofree char *found = describe ((utf8), (pattern), (flags)); \
      g_assert_cmpstr (found, ==, (expected));                        \
    }                                                                 \
  G_STMT_END

static void
test_han (void)
{
  assert_hits ("星河重工与星河电池", "星河", ZHUPI_FIND_DEFAULT, "0-2 5-7 ");
  assert_hits ("😀星河", "星河", ZHUPI_FIND_DEFAULT, "1-3 ");
  assert_hits ("星河", "", ZHUPI_FIND_DEFAULT, "");
  assert_hits ("", "星河", ZHUPI_FIND_DEFAULT, "");
  assert_hits ("哈哈哈哈哈", "哈哈", ZHUPI_FIND_DEFAULT, "0-2 2-4 ");
}

static void
test_folding (void)
{
  assert_hits ("ＡＢＣ abc Abc", "abc", ZHUPI_FIND_DEFAULT, "0-3 4-7 8-11 ");
  assert_hits ("ＡＢＣ abc Abc", "abc", ZHUPI_FIND_EXACT, "4-7 ");
  assert_hits ("甲　乙", "甲 乙", ZHUPI_FIND_DEFAULT, "0-3 ");
}

static void
test_whole_word (void)
{
  assert_hits ("Star Stars star甲", "star", ZHUPI_FIND_WHOLE_WORD, "0-4 11-15 ");
}

static void
test_regex (void)
{
  assert_hits ("投资12亿元，投资305亿元", "[0-9]+亿", ZHUPI_FIND_REGEX, "2-5 9-13 ");
  assert_hits ("abc", "x*", ZHUPI_FIND_REGEX, "");
}

static void
test_bad_regex (void)
{
  g_autoptr(ZhupiText) text = zhupi_text_new ("abc");
  g_autoptr(GError) error = NULL;

  g_assert_null (zhupi_find (text, "(", ZHUPI_FIND_REGEX, NULL, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, G_REGEX_ERROR);
}

static void
test_exploding_regex (void)
{
  g_autoptr(ZhupiText) text = zhupi_text_new ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!");
  g_autoptr(GError) error = NULL;

  g_assert_null (zhupi_find (text, "(a|aa)+$", ZHUPI_FIND_REGEX, NULL, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_TOO_LARGE);
}

static void
test_cancelled (void)
{
  g_autofree char *utf8 = g_strnfill (10000, 'a');
  g_autoptr(ZhupiText) text = zhupi_text_new (utf8);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (zhupi_find (text, "a", ZHUPI_FIND_DEFAULT, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/find/han", test_han);
  g_test_add_func ("/text/find/case-and-width-are-folded", test_folding);
  g_test_add_func ("/text/find/whole-word", test_whole_word);
  g_test_add_func ("/text/find/regular-expression", test_regex);
  g_test_add_func ("/text/find/bad-expression-is-an-error", test_bad_regex);
  g_test_add_func ("/text/find/exploding-expression-is-stopped", test_exploding_regex);
  g_test_add_func ("/text/find/can-be-cancelled", test_cancelled);
  return g_test_run ();
}
