/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "article/zhupi-article.h"
#include "extract/zhupi-extractor.h"
#include "zhupi-error.h"

#include <string.h>

#if HAVE_LIBARCHIVE
#include <archive.h>
#include <archive_entry.h>
#endif

#define N_ROUNDS 300

static const char page[] =
  "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>临港基地今日投产_北岸新闻网</title>"
  "<meta name=\"publishdate\" content=\"2024-03-18 09:20\">"
  "<meta name=\"source\" content=\"北岸日报\"></head><body>"
  "<div class=\"nav\"><a href=\"1\">首页</a><a href=\"2\">新闻</a></div><div id=\"wrap\">"
  "<h1>临港基地今日投产</h1><div class=\"content\">"
  "<p>　　星河重工临港总装基地18日投产，\n总投资30亿元。</p><script>var a = 1;</script>"
  "<p>云帆电池<b>五期</b>项目同日开工。<br>建成后，年产电芯2万组。</p></div>"
  "<div class=\"related\"><a href=\"3\">另一篇文章的标题，也有逗号。</a></div></div>"
  "<div class=\"footer\">版权所有，北岸新闻网，未经许可不得转载。</div></body></html>";

static const char page_text[] = "临港基地今日投产\n2024-03-18 09:20  北岸日报\n"
                                "星河重工临港总装基地18日投产，总投资30亿元。\n"
                                "云帆电池五期项目同日开工。\n建成后，年产电芯2万组。\n";

static ZhupiArticle *
open_bytes (GBytes     *bytes,
            const char *name)
{
  g_autoptr (GError) error = NULL;
  ZhupiArticle *article = zhupi_article_new_from_document (bytes, name, NULL, NULL, &error);

  g_assert_no_error (error);
  return article;
}

static ZhupiArticle *
open_text (const char *text,
           const char *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return open_bytes (bytes, name);
}

static void
assert_text (ZhupiArticle *article,
             const char   *expected)
{
  g_assert_cmpstr (zhupi_text_get_utf8 (zhupi_article_get_text (article), NULL), ==, expected);
}

static void
test_page (void)
{
  g_autoptr (ZhupiArticle) article = open_text (page, NULL);

  assert_text (article, page_text);
  g_assert_cmpstr (zhupi_article_get_extraction (article), ==, "html");
  g_assert_cmpstr (zhupi_article_get_title (article), ==, "临港基地今日投产");
  g_assert_cmpstr (zhupi_article_get_date (article), ==, "2024-03-18T09:20");
}

/* Pages that say GB2312 and hold more. */
static void
test_page_charset (void)
{
  static const char text[] = "<html><head><meta charset=\"gb2312\"></head><body>"
                             "<p>喆镕公司在临港投产，总投资三十亿元。</p></body></html>";
  gsize n_bytes;
  char *bytes = g_convert (text, -1, "GB18030", "UTF-8", NULL, &n_bytes, NULL);
  g_autoptr (GBytes) encoded = g_bytes_new_take (bytes, n_bytes);
  g_autoptr (ZhupiArticle) article = open_bytes (encoded, "a.html");

  assert_text (article, "喆镕公司在临港投产，总投资三十亿元。\n");
}

/* "2 项目进展": the level and the words of each heading. */
static char *
list_headings (ZhupiArticle *article)
{
  GString *list = g_string_new (NULL);
  guint n_headings;
  const ZhupiHeading *headings = zhupi_article_get_headings (article, &n_headings);

  for (guint i = 0; i < n_headings; i++)
    {
      g_autofree char *words = zhupi_text_dup_slice (zhupi_article_get_text (article),
                                                     headings[i].range);

      g_string_append_printf (list, "%u %s\n", headings[i].level, words);
    }
  return g_string_free (list, FALSE);
}

static void
test_headings (void)
{
  g_autoptr (ZhupiArticle) article =
    open_text ("<html><body><h1>临港基地今日投产</h1><h2>一、<b>项目</b>进展</h2>"
               "<p>星河重工临港总装基地18日投产。</p><h4>电芯</h4><h3></h3>"
               "<p>云帆电池五期项目同日开工。</p></body></html>", "a.html");
  g_autofree char *headings = list_headings (article);

  assert_text (article, "临港基地今日投产\n一、项目进展\n星河重工临港总装基地18日投产。\n电芯\n"
                        "云帆电池五期项目同日开工。\n");
  g_assert_cmpstr (headings, ==, "2 一、项目进展\n4 电芯\n");
  g_assert_true (zhupi_article_is_heading (article, 9));
  g_assert_false (zhupi_article_is_heading (article, 0));
  g_assert_cmpuint (zhupi_article_find_heading (article, 20)->level, ==, 2);
  g_assert_null (zhupi_article_find_heading (article, 3));
}

static void
test_table (void)
{
  g_autoptr (ZhupiArticle) article =
    open_text ("<html><body><p>各项目投资额如下，单位为亿元。</p><table>\n<tr><th>企业</th>"
               "<th>项目</th><th>金额</th></tr>\n<tr>\n <td> 星河<b>重工</b> </td>\n"
               " <td><p>临港<br>基地</p></td>\n <td>1,230.5</td>\n</tr>"
               "<tr><td>云帆电池</td><td></td><td>18</td></tr>"
               "<tr><td colspan=\"3\">合计两家</td></tr></table>"
               "<table><tr><td><table><tr><td>左栏</td></tr></table></td><td>右栏</td></tr></table>"
               "</body></html>", "a.html");

  assert_text (article, "各项目投资额如下，单位为亿元。\n企业 | 项目 | 金额\n"
                        "星河重工 | 临港 基地 | 1,230.5\n云帆电池 | | 18\n合计两家\n左栏\n右栏\n");
}

static void
test_lists (void)
{
  g_autoptr (ZhupiArticle) article =
    open_text ("<html><body><p>会议议定三件事，分别是：</p><ol start=\"2\"><li>开工</li>"
               "<li><p>供货</p><p>共两批</p></li><li value=\"9\">验收</li></ol>"
               "<ul><li>甲方</li><li>· 乙方</li><li>（三）丙方</li><li>3.5万吨</li></ul>"
               "<ul><li>独项</li></ul><ol start=\"0\"><li>总则</li><li>细则</li></ol></body></html>",
               "a.html");

  assert_text (article, "会议议定三件事，分别是：\n2. 开工\n3. 供货\n共两批\n9. 验收\n• 甲方\n"
                        "· 乙方\n（三）丙方\n• 3.5万吨\n独项\n0. 总则\n1. 细则\n");
}

static void
test_page_without_text (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<html><body></body></html>", 26);
  g_autoptr (GError) error = NULL;

  g_assert_null (zhupi_article_new_from_document (bytes, NULL, NULL, NULL, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_NOT_TEXT);
}

static void
test_plain_text (void)
{
  static const char text[] = "临港基地\n\n1 < 2，a<b>c，# 不是标题 *也不是*。\n";
  g_autoptr (ZhupiArticle) article = open_text (text, "a.txt");

  assert_text (article, text);
  g_assert_null (zhupi_article_get_extraction (article));
}

static void
test_markdown (void)
{
#if HAVE_CMARK
  g_autoptr (ZhupiArticle) article =
    open_text ("---\ntitle: \"临港基地\"\ndate: 2024-03-18\n---\n# 投产\n\n**星河重工**在[临港](a)投产。\n\n"
               "- 一期\n- 二期\n", "a.MD");

  assert_text (article, "临港基地\n2024-03-18\n投产\n星河重工在临港投产。\n"
                        "• 一期\n• 二期\n");
  g_assert_cmpstr (zhupi_article_get_extraction (article), ==, "markdown");
#else
  g_test_skip ("this build reads no Markdown");
#endif
}

static void
test_markdown_parts (void)
{
#if HAVE_CMARK
  g_autoptr (ZhupiArticle) article =
    open_text ("# 临港基地\n\n## 投产\n\n| 企业 | 金额 |\n|:--|--:|\n| 星河重工 | 30 |\n"
               "云帆电池 | 12\n\n正文一行。\n\n```\na | b\n- | -\n```\n### 其他\n\n完。\n", "a.md");
  g_autofree char *headings = list_headings (article);

  assert_text (article, "临港基地\n投产\n企业 | 金额\n星河重工 | 30\n云帆电池 | 12\n正文一行。\n"
                        "a | b - | -\n其他\n完。\n");
  g_assert_cmpstr (headings, ==, "2 投产\n3 其他\n");
#else
  g_test_skip ("this build reads no Markdown");
#endif
}

#if HAVE_LIBARCHIVE
static void
add_file (struct archive *archive,
          const char     *path,
          const char     *content)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, path);
  archive_entry_set_size (entry, (la_int64_t) strlen (content));
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (archive, content, strlen (content)), ==, strlen (content));
  archive_entry_free (entry);
}

static GBytes *
make_book (const char *container)
{
  gsize size = 1 << 16;
  guint8 *data = g_malloc0 (size);
  struct archive *archive = archive_write_new ();
  size_t used = 0;

  archive_write_set_format_zip (archive);
  archive_write_set_options (archive, "zip:compression=store");
  archive_write_set_bytes_in_last_block (archive, 1);
  g_assert_cmpint (archive_write_open_memory (archive, data, size, &used), ==, ARCHIVE_OK);
  add_file (archive, "mimetype", "application/epub+zip");
  add_file (archive, "META-INF/container.xml", container);
  add_file (archive, "OEBPS/book.opf",
            "<package xmlns='http://www.idpf.org/2007/opf' version='3.0'><metadata "
            "xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>临港纪事</dc:title>"
            "<dc:date>2024-03-18</dc:date></metadata><manifest>"
            "<item id='b' href='b.xhtml'/><item id='a' href='text/a%20a.xhtml'/></manifest>"
            "<spine><itemref idref='a'/><itemref idref='gone'/><itemref idref='b'/></spine>"
            "</package>");
  add_file (archive, "OEBPS/text/a a.xhtml", "<html><body><p>第一章，投产。</p></body></html>");
  add_file (archive, "OEBPS/b.xhtml", "<html><body><p>第二章</p></body></html>");
  archive_write_free (archive);
  return g_bytes_new_take (data, used);
}

static void
test_book (void)
{
  g_autoptr (GBytes) bytes = make_book ("<container><rootfiles><rootfile "
                                        "full-path='OEBPS/book.opf'/></rootfiles></container>");
  g_autoptr (ZhupiArticle) article = open_bytes (bytes, "b.epub");

  assert_text (article, "临港纪事\n2024-03-18\n第一章，投产。\n第二章\n");
  g_assert_cmpstr (zhupi_article_get_extraction (article), ==, "epub");
}

static void
test_broken_book (void)
{
  g_autoptr (GBytes) bytes = make_book ("<container></container>");
  g_autoptr (GError) error = NULL;

  g_assert_null (zhupi_article_new_from_document (bytes, "b.epub", NULL, NULL, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT);
}
#endif

static void
test_broken_pdf (void)
{
#if HAVE_POPPLER
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.5 and no more", 20);
  g_autoptr (GError) error = NULL;

  g_assert_null (zhupi_article_new_from_document (bytes, NULL, NULL, NULL, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT);
#else
  g_test_skip ("this build reads no PDF");
#endif
}

/* Cut and damaged pages come to a text or to an error, and to nothing else. */
static void
test_damage (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      gsize length = (gsize) g_test_rand_int_range (1, sizeof page);
      char *copy = g_strndup (page, length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (ZhupiArticle) article = NULL;

      for (guint i = 0; i < 5; i++)
        copy[g_test_rand_int_range (0, (gint32) length)] = (char) g_test_rand_int_range (1, 256);
      bytes = g_bytes_new_take (copy, length);
      article = zhupi_article_new_from_document (bytes, "a.html", NULL, NULL, &error);
      g_assert_true ((article == NULL) == (error != NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract/page/article-alone-with-title-date-and-source", test_page);
  g_test_add_func ("/extract/page/charset-is-that-of-the-page", test_page_charset);
  g_test_add_func ("/extract/page/without-text-is-refused", test_page_without_text);
  g_test_add_func ("/extract/page/damage-is-no-crash", test_damage);
  g_test_add_func ("/extract/plain-text-stays-as-it-is", test_plain_text);
  g_test_add_func ("/extract/markdown", test_markdown);
  g_test_add_func ("/extract/markdown/headings-and-tables", test_markdown_parts);
  g_test_add_func ("/extract/page/headings-with-their-levels", test_headings);
  g_test_add_func ("/extract/page/row-of-a-table-is-a-line", test_table);
  g_test_add_func ("/extract/page/items-of-a-list-are-marked", test_lists);
#if HAVE_LIBARCHIVE
  g_test_add_func ("/extract/epub/chapters-in-their-order", test_book);
  g_test_add_func ("/extract/epub/broken-is-refused", test_broken_book);
#endif
  g_test_add_func ("/extract/pdf/broken-is-refused", test_broken_pdf);
  return g_test_run ();
}
