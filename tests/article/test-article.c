/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "article/zhupi-article.h"
#include "zhupi-error.h"

#include <string.h>

static ZhupiArticle *
make_article (const char *utf8)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (utf8);

  return zhupi_article_new (text, NULL);
}

static char *
dup_slice (ZhupiArticle *article,
           ZhupiRange    range)
{
  return zhupi_text_dup_slice (zhupi_article_get_text (article), range);
}

static void
test_parts (void)
{
  g_autoptr (ZhupiArticle) article =
    make_article ("云帆电池在北岸投产\n2031/5/4 10:35\r\n\n　　首台设备下线。工人鼓掌！\n完\n");
  g_autofree char *title = NULL;
  g_autofree char *date = NULL;
  g_autofree char *paragraph = NULL;
  g_autofree char *sentence = NULL;
  ZhupiRange range;
  guint n_paragraphs;
  const ZhupiRange *paragraphs = zhupi_article_get_paragraphs (article, &n_paragraphs);
  const ZhupiRangeList *sentences = zhupi_article_get_sentences (article);

  g_assert_cmpuint (n_paragraphs, ==, 4);
  g_assert_cmpuint (zhupi_range_list_get_size (sentences), ==, 5);
  g_assert_true (zhupi_article_get_title_range (article, &range));
  title = dup_slice (article, range);
  g_assert_true (zhupi_article_get_date_range (article, &range));
  date = dup_slice (article, range);
  paragraph = dup_slice (article, paragraphs[2]);
  sentence = dup_slice (article, zhupi_range_list_nth (sentences, 2));

  g_assert_cmpstr (title, ==, "云帆电池在北岸投产");
  g_assert_cmpstr (zhupi_article_get_title (article), ==, title);
  g_assert_cmpstr (date, ==, "2031/5/4 10:35");
  g_assert_cmpstr (zhupi_article_get_date (article), ==, "2031-05-04T10:35");
  g_assert_cmpstr (paragraph, ==, "　　首台设备下线。工人鼓掌！");
  g_assert_cmpstr (sentence, ==, "首台设备下线。");
}

static void
test_titles (void)
{
  static const struct
  {
    const char *text;
    const char *title;
    const char *date;
  } cases[] = {
    { "", NULL, NULL },
    { "\n \n", NULL, NULL },
    { "只有一行", NULL, NULL },
    { "\n\n  标题  \n正文。", "标题", NULL },
    { "标题 2031-05-04\n正文。", "标题", "2031-05-04" },
    { "2031-05-04\n正文。", NULL, "2031-05-04" },
    { "标题\n来源：北岸日报 作者：林河 2031年5月4日\n正文。", "标题", "2031-05-04" },
    { "标题\n2031年5月4日，云帆电池开工。\n正文。", "标题", NULL },
    { "标题\r正文。\r2031-05-04", "标题", "2031-05-04" },
    { "题\n一\n二\n三\n四\n2031-05-04", "题", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZhupiArticle) article = make_article (cases[i].text);
      ZhupiRange range;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (zhupi_article_get_title (article), ==, cases[i].title);
      g_assert_cmpstr (zhupi_article_get_date (article), ==, cases[i].date);
      g_assert_cmpint (zhupi_article_get_title_range (article, &range), ==,
                       cases[i].title != NULL);
      g_assert_cmpint (zhupi_article_get_date_range (article, &range), ==,
                       cases[i].date != NULL);
    }
}

static void
test_long_first_line_is_text (void)
{
  g_autofree char *line = g_strnfill (81, 'x');
  g_autofree char *long_first = g_strconcat (line, "\nmore", NULL);
  g_autofree char *short_first = g_strconcat (line + 1, "\nmore", NULL);
  g_autoptr (ZhupiArticle) without = make_article (long_first);
  g_autoptr (ZhupiArticle) with = make_article (short_first);

  g_assert_null (zhupi_article_get_title (without));
  g_assert_cmpstr (zhupi_article_get_title (with), ==, line + 1);
}

static void
test_languages (void)
{
  static const char *const cases[][2] = {
    { "云帆电池在北岸开工，这是第二个项目。", "zh-CN" },
    { "雲帆電池在北岸開工，這是第二個項目。", "zh-TW" },
    { "The yard opens in May.", "en" },
    { "云帆 Battery 与 Xinghe 签约", "zh-CN" },
    { "Xinghe Heavy Industries (星河) opens a yard", "en" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ZhupiArticle) article = make_article (cases[i][0]);

      g_assert_cmpstr (zhupi_article_get_language (article), ==, cases[i][1]);
    }
}

static void
test_ranges_at (void)
{
  g_autoptr (ZhupiArticle) article = make_article ("甲乙\n\n丙。丁。\n");
  static const struct
  {
    guint place;
    ZhupiRange sentence;
    ZhupiRange paragraph;
  } cases[] = {
    { 0, { 0, 2 }, { 0, 2 } },
    { 2, { 0, 2 }, { 0, 2 } },
    { 3, { 3, 3 }, { 3, 3 } },
    { 4, { 4, 6 }, { 4, 8 } },
    { 6, { 6, 8 }, { 4, 8 } },
    { 8, { 6, 8 }, { 4, 8 } },
    { 9, { 9, 9 }, { 9, 9 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ZhupiRange sentence = zhupi_article_sentence_at (article, cases[i].place);
      ZhupiRange paragraph = zhupi_article_paragraph_at (article, cases[i].place);

      g_test_message ("place %u", cases[i].place);
      g_assert_true (zhupi_range_equal (sentence, cases[i].sentence));
      g_assert_true (zhupi_range_equal (paragraph, cases[i].paragraph));
    }
}

/* The hash is that of the decoded text, whatever the encoding of the file. */
static void
test_sha256 (void)
{
  g_autoptr (GBytes) marked = g_bytes_new_static ("\357\273\277abc", 6);
  g_autoptr (GBytes) wide = g_bytes_new_static ("\377\376a\0b\0c\0", 8);
  g_autoptr (ZhupiArticle) plain = make_article ("abc");
  g_autoptr (ZhupiArticle) a = zhupi_article_new_from_bytes (marked, NULL, "file:///a", NULL);
  g_autoptr (ZhupiArticle) b = zhupi_article_new_from_bytes (wide, NULL, NULL, NULL);

  g_assert_cmpstr (zhupi_article_get_sha256 (plain), ==,
                   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpstr (zhupi_article_get_sha256 (a), ==, zhupi_article_get_sha256 (plain));
  g_assert_cmpstr (zhupi_article_get_sha256 (b), ==, zhupi_article_get_sha256 (plain));
  g_assert_cmpstr (zhupi_article_get_source (a), ==, "file:///a");
  g_assert_cmpstr (zhupi_article_get_charset (b), ==, "UTF-16LE");
  g_assert_null (zhupi_article_get_source (b));
}

static void
test_refused_bytes (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.7", 8);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZhupiArticle) article = zhupi_article_new_from_bytes (bytes, NULL, NULL, &error);

  g_assert_null (article);
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_NOT_TEXT);
}

static void
test_released (void)
{
  ZhupiArticle *article = make_article ("云帆");

  g_assert_finalize_object (article);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/article/structure/parts", test_parts);
  g_test_add_func ("/article/structure/titles-and-dates", test_titles);
  g_test_add_func ("/article/structure/long-first-line-is-text", test_long_first_line_is_text);
  g_test_add_func ("/article/language/guessed", test_languages);
  g_test_add_func ("/article/structure/ranges-at-places", test_ranges_at);
  g_test_add_func ("/article/hash/of-decoded-text", test_sha256);
  g_test_add_func ("/article/bytes/refused", test_refused_bytes);
  g_test_add_func ("/article/object/released", test_released);

  return g_test_run ();
}
