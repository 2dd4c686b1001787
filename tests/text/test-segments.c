/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-text.h"
#include "text/zhupi-segments.h"

#include <string.h>

#define ROUNDS 200
#define MAX_PIECES 80

/* The place that is asked for is marked by | in the text. */
static ZhupiText *
split_marked (const char *marked,
              guint      *place)
{
  g_auto (GStrv) halves = g_strsplit (marked, "|", 2);
  g_autofree char *utf8 = g_strconcat (halves[0], halves[1], NULL);

  *place = (guint) g_utf8_strlen (halves[0], -1);
  return zhupi_text_new (utf8);
}

/* A dictionary of three words. */
static gsize
lookup_cb (const char *utf8,
           gsize       n_bytes,
           gpointer    user_data)
{
  static const char *const words[] = { "云帆电池", "云帆", "电池厂" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) <= n_bytes && memcmp (words[i], utf8, strlen (words[i])) == 0)
      return strlen (words[i]);
  return 0;
}

static gsize
greedy_lookup_cb (const char *utf8,
                  gsize       n_bytes,
                  gpointer    user_data)
{
  return n_bytes + 1;
}

static void
test_words (void)
{
  static const char *const cases[][2] = {
    { "北岸云帆|电池厂开工", "云帆电池" },
    { "北岸|云帆电池厂开工", "云帆电池" },
    { "北岸云帆电池|厂开工", "厂" },
    { "|北岸", "北" },
    { "新电|池厂", "电池厂" },
    { "云帆，|电池厂", "电池厂" },
    { "云帆|，电池厂", "，" },
    { "由Xing|he造", "Xinghe" },
    { "长3.1|4米", "3.14" },
    { "共1,|000台", "1,000" },
    { "Moo|dy's给", "Moody's" },
    { "见Mo|ody。", "Moody" },
    { "两  |  空", " " },
    { "用e\u0301|te\u0301来", "e\u0301te\u0301" },
    { "笑👩‍👩‍|👧哭", "👩‍👩‍👧" },
    { "𠮷|𠮷野", "𠮷" },
    { "テス|ト中", "テスト" },
    { "末|", "末" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint place;
      g_autoptr (ZhupiText) text = split_marked (cases[i][0], &place);
      ZhupiRange word = zhupi_segments_word_at (text, place, lookup_cb, NULL);
      g_autofree char *found = zhupi_text_dup_slice (text, word);

      g_assert_cmpstr (found, ==, cases[i][1]);
    }
}

static void
test_word_without_dictionary (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new ("云帆电池");
  ZhupiRange word = zhupi_segments_word_at (text, 1, NULL, NULL);
  ZhupiRange guarded = zhupi_segments_word_at (text, 1, greedy_lookup_cb, NULL);

  g_assert_cmpuint (word.start, ==, 1);
  g_assert_cmpuint (word.end, ==, 2);
  g_assert_true (zhupi_range_equal (word, guarded));
}

static void
test_word_in_empty_text (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new ("");
  ZhupiRange word = zhupi_segments_word_at (text, 0, NULL, NULL);

  g_assert_cmpuint (word.end, ==, 0);
}

/* Every place has a word over it that is made of whole user-perceived characters. */
static void
test_word_covers_place (void)
{
  g_autoptr (GRand) rand = random_text_new_rand ();

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *utf8 = random_text_make (rand, g_rand_int_range (rand, 1, MAX_PIECES));
      g_autoptr (ZhupiText) text = zhupi_text_new (utf8);

      for (guint place = 0; place < zhupi_text_get_length (text); place++)
        {
          ZhupiRange word = zhupi_segments_word_at (text, place, lookup_cb, NULL);

          g_assert_cmpuint (word.start, <=, place);
          g_assert_cmpuint (word.end, >, place);
          g_assert_true (zhupi_segments_is_grapheme_start (text, word.start));
          g_assert_true (zhupi_segments_is_grapheme_start (text, word.end));
        }
    }
}

static void
test_clauses (void)
{
  static const char *const cases[][2] = {
    { "云帆投产，北|岸开工。", "北岸开工" },
    { "云帆投产|，北岸开工。", "云帆投产" },
    { "计划：一、造|桥；二", "造桥" },
    { "投资1,|000万元，完", "投资1,000万元" },
    { "定于10:3|5开会", "定于10:35开会" },
    { "He left, sh|e stayed.", "she stayed" },
    { "上行\n下|行\n", "下行" },
    { "  空|白  ，后", "空白" },
    { "，|，", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint place;
      g_autoptr (ZhupiText) text = split_marked (cases[i][0], &place);
      ZhupiRange clause = zhupi_segments_clause_at (text, place);
      g_autofree char *found = zhupi_text_dup_slice (text, clause);

      g_assert_cmpstr (found, ==, cases[i][1]);
    }
}

static void
test_trim (void)
{
  static const char *const cases[][2] = {
    { "《云帆》", "云帆" },
    { "“云帆电池”，", "云帆电池" },
    { "（云帆", "云帆" },
    { "云帆）", "云帆" },
    { "星河（北岸）", "星河（北岸）" },
    { "（北岸）星河", "（北岸）星河" },
    { "（北岸）星河（云帆）", "（北岸）星河（云帆）" },
    { "【「云帆」】", "云帆" },
    { " 　云帆\r\n", "云帆" },
    { "云帆电池、", "云帆电池" },
    { "[Xinghe Co., Ltd.]", "Xinghe Co., Ltd." },
    { "Xinghe stayed.", "Xinghe stayed" },
    { "5%", "5%" },
    { "《》", "《》" },
    { "  ，。 ", "，。" },
    { " \t　", "" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZhupiText) text = zhupi_text_new (cases[i][0]);
      ZhupiRange all = { 0, zhupi_text_get_length (text) };
      g_autofree char *found = zhupi_text_dup_slice (text, zhupi_segments_trim (text, all));

      g_assert_cmpstr (found, ==, cases[i][1]);
    }
}

static void
test_trim_stays_inside (void)
{
  g_autoptr (GRand) rand = random_text_new_rand ();

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *utf8 = random_text_make (rand, g_rand_int_range (rand, 1, MAX_PIECES));
      g_autoptr (ZhupiText) text = zhupi_text_new (utf8);
      guint length = zhupi_text_get_length (text);
      guint start = (guint) g_rand_int_range (rand, 0, (gint32) length);
      ZhupiRange range = { start, (guint) g_rand_int_range (rand, (gint32) start,
                                                            (gint32) length + 1) };
      ZhupiRange once = zhupi_segments_trim (text, range);

      g_assert_cmpuint (once.start, >=, range.start);
      g_assert_cmpuint (once.end, <=, range.end);
      g_assert_cmpuint (once.start, <=, once.end);
      g_assert_true (zhupi_range_equal (once, zhupi_segments_trim (text, once)));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/word/longest-of-dictionary-or-run", test_words);
  g_test_add_func ("/text/word/single-without-dictionary", test_word_without_dictionary);
  g_test_add_func ("/text/word/empty-text", test_word_in_empty_text);
  g_test_add_func ("/text/word/covers-every-place", test_word_covers_place);
  g_test_add_func ("/text/clause/between-stops", test_clauses);
  g_test_add_func ("/text/trim/outer-only", test_trim);
  g_test_add_func ("/text/trim/inside-and-idempotent", test_trim_stays_inside);

  return g_test_run ();
}
