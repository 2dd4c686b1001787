/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-text.h"
#include "text/zhupi-segments.h"

#include <string.h>

#define ROUNDS 300
#define MAX_PIECES 80

static char *
join_sentences (const char *utf8)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (utf8);
  ZhupiRange all = { 0, zhupi_text_get_length (text) };
  g_autoptr (GArray) sentences = zhupi_segments_list_sentences (text, all);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    {
      g_autofree char *one = zhupi_text_dup_slice (text, g_array_index (sentences, ZhupiRange, i));

      g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", one);
    }

  return g_string_free (joined, FALSE);
}

static void
test_cases (void)
{
  static const char *const cases[][2] = {
    { "云帆投产。北岸开工！真的？是", "云帆投产。|北岸开工！|真的？|是" },
    { "他说：“开工。”众人鼓掌。", "他说：“开工。”|众人鼓掌。" },
    { "“好！”，他说。完", "“好！”，他说。|完" },
    { "读《去哪儿？》一书。完", "读《去哪儿？》一书。|完" },
    { "等等……然后走了。", "等等……|然后走了。" },
    { "怎么？！这样！！好", "怎么？！|这样！！|好" },
    { "（完。）下一句", "（完。）|下一句" },
    { "上行\n下行\r\n三行\r四", "上行|下行|三行|四" },
    { "Xinghe Co., Ltd. built it. It runs.", "Xinghe Co., Ltd. built it.|It runs." },
    { "It cost 3.14 yuan. Fine", "It cost 3.14 yuan.|Fine" },
    { "See www.example.com now! Go? yes", "See www.example.com now!|Go? yes" },
    { "The U.S. Navy and J. Smith met. 完成", "The U.S. Navy and J. Smith met.|完成" },
    { "He said \"Stop.\" Then left.", "He said \"Stop.\"|Then left." },
    { "a?b=c 后。", "a?b=c 后。" },
    { "版本2.0发布。", "版本2.0发布。" },
    { "  　 \n \t", "" },
    { "", "" },
    { "。。。", "。。。" },
    { "Acme Ltd.", "Acme Ltd." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *joined = join_sentences (cases[i][0]);

      g_assert_cmpstr (joined, ==, cases[i][1]);
    }
}

static gboolean
is_blank_between (const ZhupiText *text,
                  guint            start,
                  guint            end)
{
  for (guint i = start; i < end; i++)
    {
      gunichar c = zhupi_text_get_char (text, i);

      if (!g_unichar_isspace (c) && c != 0x2028)
        return FALSE;
    }
  return TRUE;
}

/* In order, apart, not empty, and nothing but blanks is left out. */
static void
test_cover_all (void)
{
  g_autoptr (GRand) rand = random_text_new_rand ();

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autofree char *utf8 = random_text_make (rand, g_rand_int_range (rand, 0, MAX_PIECES));
      g_autoptr (ZhupiText) text = zhupi_text_new (utf8);
      guint length = zhupi_text_get_length (text);
      g_autoptr (GArray) sentences = zhupi_segments_list_sentences (text,
                                                                    (ZhupiRange) { 0, length });
      guint end = 0;

      for (guint j = 0; j < sentences->len; j++)
        {
          ZhupiRange one = g_array_index (sentences, ZhupiRange, j);
          g_autofree char *slice = zhupi_text_dup_slice (text, one);

          g_assert_cmpuint (one.start, >=, end);
          g_assert_cmpuint (one.end, >, one.start);
          g_assert_true (is_blank_between (text, end, one.start));
          g_assert_null (strpbrk (slice, "\r\n"));
          end = one.end;
        }
      g_assert_true (is_blank_between (text, end, length));
    }
}

static void
test_inside_range (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new ("甲。乙。丙。丁");
  g_autoptr (GArray) sentences = zhupi_segments_list_sentences (text, (ZhupiRange) { 1, 5 });

  g_assert_cmpuint (sentences->len, ==, 3);
  g_assert_cmpuint (g_array_index (sentences, ZhupiRange, 0).start, ==, 1);
  g_assert_cmpuint (g_array_index (sentences, ZhupiRange, 2).end, ==, 5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/sentence/ends", test_cases);
  g_test_add_func ("/text/sentence/cover-all-but-blanks", test_cover_all);
  g_test_add_func ("/text/sentence/inside-range", test_inside_range);

  return g_test_run ();
}
