/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-finder.h"
#include "text/zhupi-fold.h"
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
test_traditional (void)
{
  assert_hits ("中國鐵路與中国铁路", "中国铁路", ZHUPI_FIND_DEFAULT, "0-4 5-9 ");
  assert_hits ("中國鐵路與中国铁路", "中國鐵路", ZHUPI_FIND_DEFAULT, "0-4 5-9 ");
  assert_hits ("中國鐵路與中国铁路", "中國", ZHUPI_FIND_EXACT, "0-2 ");
  assert_hits ("薴苧苎", "薴", ZHUPI_FIND_DEFAULT, "0-1 1-2 2-3 ");
}

/* What folds has folded: otherwise a pattern and a text would come to different ends. */
static void
test_fold_is_final (void)
{
  guint n_folded = 0;

  for (gunichar c = 0; c < ZHUPI_FOLD_PLANE; c++)
    {
      gunichar folded = zhupi_fold_char (c);

      g_assert_cmpuint (zhupi_fold_char (folded), ==, folded);
      g_assert_false (folded != c && zhupi_fold_is_alone (folded));
      n_folded += folded != c;
    }
  g_assert_cmpuint (n_folded, >, 2000);
}

/* Against the plainest search there is, over texts of few characters of every width. */
static void
test_folded_random (void)
{
  static const char *const letters[] = { "a", "Ａ", "國", "国", "é", "É", "😀", "\n" };

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr(GString) utf8 = g_string_new (NULL);
      g_autoptr(GString) expected = g_string_new (NULL);
      const char *pattern = round % 2 == 0 ? "国a" : "éＡ";
      g_autofree gunichar *chars = NULL;
      glong n_chars;

      for (int i = g_test_rand_int_range (0, 40); i > 0; i--)
        g_string_append (utf8, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);
      chars = g_utf8_to_ucs4_fast (utf8->str, -1, &n_chars);
      for (glong i = 0; i + 1 < n_chars; i++)
        {
          gboolean first = round % 2 == 0 ? chars[i] == 0x56fd || chars[i] == 0x570b
                                          : chars[i] == 0xe9 || chars[i] == 0xc9;

          if (first && (chars[i + 1] == 'a' || chars[i + 1] == 0xff21))
            g_string_append_printf (expected, "%ld-%ld ", i, i + 2);
        }
      assert_hits (utf8->str, pattern, ZHUPI_FIND_DEFAULT, expected->str);
    }
}

/* Hits over the borders of the pieces in which a long text is searched. */
static void
test_long_text (void)
{
  static const char *const patterns[] = { "星河重工", "ABC" };
  const guint n_copies = 200000;

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr(GString) utf8 = g_string_new ("x");
      g_autoptr(ZhupiText) text = NULL;
      g_autoptr(GArray) hits = NULL;
      g_autoptr(GError) error = NULL;
      guint n_chars = g_utf8_strlen (patterns[i], -1);

      for (guint copy = 0; copy < n_copies; copy++)
        g_string_append (utf8, patterns[i]);
      text = zhupi_text_new (utf8->str);
      hits = zhupi_find (text, patterns[i], ZHUPI_FIND_DEFAULT, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (hits->len, ==, n_copies);
      g_assert_cmpuint (g_array_index (hits, ZhupiRange, n_copies - 1).end, ==,
                        1 + n_copies * n_chars);
    }
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
test_regex_lines (void)
{
  assert_hits ("甲乙\r\n丙乙\r\n乙", "乙$", ZHUPI_FIND_REGEX, "1-2 5-6 8-9 ");
  assert_hits ("甲乙\n丙乙", "^.", ZHUPI_FIND_REGEX, "0-1 3-4 ");
  assert_hits ("甲\n乙", "甲[^丙]乙", ZHUPI_FIND_REGEX, "");
}

/* Signs of Chinese fold to operators of an expression; they must stay signs. */
static void
test_regex_folds (void)
{
  assert_hits ("甲（乙）ＡＢ", "（乙）ab", ZHUPI_FIND_REGEX, "1-6 ");
  assert_hits ("甲(乙)", "\\（.）", ZHUPI_FIND_REGEX, "1-4 ");
  assert_hits ("中國１２億", "国\\d+亿", ZHUPI_FIND_REGEX, "1-5 ");
  assert_hits ("中國１２億", "国\\d+亿", ZHUPI_FIND_REGEX | ZHUPI_FIND_EXACT, "");
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
  g_test_add_func ("/text/find/traditional-and-simplified-are-one", test_traditional);
  g_test_add_func ("/text/find/folding-twice-is-folding-once", test_fold_is_final);
  g_test_add_func ("/text/find/as-the-plainest-search", test_folded_random);
  g_test_add_func ("/text/find/over-the-borders-of-pieces", test_long_text);
  g_test_add_func ("/text/find/whole-word", test_whole_word);
  g_test_add_func ("/text/find/regular-expression", test_regex);
  g_test_add_func ("/text/find/expression-sees-one-paragraph", test_regex_lines);
  g_test_add_func ("/text/find/expression-folds-signs-to-signs", test_regex_folds);
  g_test_add_func ("/text/find/bad-expression-is-an-error", test_bad_regex);
  g_test_add_func ("/text/find/exploding-expression-is-stopped", test_exploding_regex);
  g_test_add_func ("/text/find/can-be-cancelled", test_cancelled);
  return g_test_run ();
}
