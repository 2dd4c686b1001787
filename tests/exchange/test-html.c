/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-html-style.h"
#include "exchange/zhupi-html.h"
#include "exchange/zhupi-markdown.h"
#include "random-set.h"
#include "zhupi-palette.h"

#define N_SETS 200

/* What a browser would see of a page. */
typedef struct
{
  GHashTable *ids;
  GPtrArray *links;
  GString *text;       /* of the article, without the numbers of notes */
  guint article_depth; /* elements that are open in the article */
  guint note_depth;
  guint n_marks;
} Page;

static void
take_attribute (Page       *page,
                const char *name,
                const char *value)
{
  if (g_str_equal (name, "id"))
    g_assert_true (g_hash_table_add (page->ids, g_strdup (value)));
  if (g_str_equal (name, "href"))
    g_ptr_array_add (page->links, g_strdup (value));
}

static void
start_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              user_data,
               GError              **error)
{
  Page *page = user_data;

  for (guint i = 0; names[i] != NULL; i++)
    take_attribute (page, names[i], values[i]);
  page->n_marks += g_str_equal (element, "mark");
  if (page->note_depth > 0 || g_str_equal (element, "a"))
    page->note_depth++;
  if (page->article_depth > 0 || g_str_equal (element, "article"))
    page->article_depth++;
}

static void
end_element (GMarkupParseContext  *context,
             const char           *element,
             gpointer              user_data,
             GError              **error)
{
  Page *page = user_data;

  page->note_depth -= page->note_depth > 0;
  page->article_depth -= page->article_depth > 0;
}

static void
take_text (GMarkupParseContext  *context,
           const char           *text,
           gsize                 n_bytes,
           gpointer              user_data,
           GError              **error)
{
  Page *page = user_data;

  if (page->article_depth > 1 && page->note_depth == 0)
    g_string_append_len (page->text, text, (gssize) n_bytes);
}

static void
page_init (Page *page)
{
  *page = (Page) { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                   g_ptr_array_new_with_free_func (g_free), g_string_new (NULL) };
}

static void
page_clear (Page *page)
{
  g_hash_table_unref (page->ids);
  g_ptr_array_unref (page->links);
  g_string_free (page->text, TRUE);
}

static void
parse (Page               *page,
       ZhupiAnnotationSet *set)
{
  static const GMarkupParser parser = { start_element, end_element, take_text, NULL, NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, page, NULL);
  g_autoptr (GBytes) bytes = zhupi_html_write (set, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL),
                                (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static char *
join_paragraphs (ZhupiArticle *article)
{
  GString *joined = g_string_new (NULL);
  guint n_paragraphs;
  const ZhupiRange *paragraphs = zhupi_article_get_paragraphs (article, &n_paragraphs);

  for (guint i = 0; i < n_paragraphs; i++)
    {
      gsize n_bytes;
      const char *text = zhupi_text_peek (zhupi_article_get_text (article), paragraphs[i], &n_bytes);

      g_string_append_len (joined, text, (gssize) n_bytes);
    }
  return g_string_free (joined, FALSE);
}

static gboolean
is_in_a_paragraph (const ZhupiAnnotationRecord *record,
                   gpointer                     user_data)
{
  ZhupiArticle *article = user_data;
  ZhupiRange whole;
  guint n_pieces, n_paragraphs;
  const ZhupiRange *pieces = zhupi_annotation_record_get_pieces (record, &whole, &n_pieces);
  const ZhupiRange *paragraphs = zhupi_article_get_paragraphs (article, &n_paragraphs);

  for (guint i = 0; i < n_paragraphs; i++)
    if (zhupi_range_overlaps (pieces[0], paragraphs[i]))
      return TRUE;
  return FALSE;
}

/* Every element closes, every id is there once, every link leads somewhere, no letter is lost. */
static void
test_random (void)
{
  guint32 seed = g_test_rand_int ();

  for (guint32 i = 0; i < N_SETS; i++)
    {
      g_autoptr (ZhupiAnnotationSet) set = random_set_new (seed + i);
      ZhupiArticle *article = zhupi_annotation_set_get_article (set);
      g_autofree char *expected = join_paragraphs (article);
      gboolean has_all = zhupi_record_table_foreach (zhupi_annotation_set_get_records (set),
                                                     is_in_a_paragraph, article);
      Page page;

      g_test_message ("seed %u", seed + i);
      page_init (&page);
      parse (&page, set);
      if (zhupi_article_get_title (article) != NULL)
        g_assert_cmpstr (page.text->str, ==, expected);
      else
        g_assert_true (g_str_has_suffix (page.text->str, expected));
      for (guint k = 0; has_all && k < page.links->len; k++)
        g_assert_true (g_hash_table_contains (page.ids, (char *) page.links->pdata[k] + 1));
      page_clear (&page);
    }
}

static void
check_color (const char *name,
             ZhupiColor  color,
             guint       nth)
{
  g_autofree char *wanted = g_strdup_printf ("--%s: #%06x;", name, color);
  const char *at = zhupi_html_style;

  for (guint i = 0; i <= nth; i++)
    {
      g_autofree char *property = g_strdup_printf ("--%s:", name);

      at = strstr (at, property);
      g_assert_nonnull (at);
      at += i < nth;
    }
  g_assert_true (g_str_has_prefix (at, wanted));
}

/* The style has them twice: for light pages and, behind these, for dark ones. */
static void
test_colors (void)
{
  static const ZhupiTheme themes[] = { ZHUPI_THEME_LIGHT, ZHUPI_THEME_DARK };
  const char * const *names = zhupi_palette_list_names ();

  for (guint nth = 0; nth < G_N_ELEMENTS (themes); nth++)
    {
      const ZhupiPageColors *page = zhupi_palette_get_page (themes[nth]);

      check_color ("page", page->page, nth);
      check_color ("text", page->text, nth);
      check_color ("dim", page->dim, nth);
      for (guint i = 0; names[i] != NULL; i++)
        {
          ZhupiMarkColors mark = zhupi_palette_get_mark (themes[nth], names[i]);
          g_autofree char *line = g_strconcat (names[i], "-line", NULL);

          check_color (names[i], mark.fill, nth);
          check_color (line, mark.line, nth);
        }
    }
}

static void
test_empty (void)
{
  g_autoptr (ZhupiAnnotationSet) set = random_set_new_empty (1);
  Page page;

  page_init (&page);
  parse (&page, set);
  g_assert_cmpuint (page.n_marks, ==, 0);
  g_assert_cmpuint (page.links->len, ==, 0);
  page_clear (&page);
}

/* Nothing of the text turns into Markdown. */
static void
test_markdown (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new ("标题一\n1. *云帆* [a](b) # <i>\n2) 北岸\n");
  g_autoptr (ZhupiArticle) article = zhupi_article_new (text, NULL);
  g_autoptr (ZhupiAnnotationSet) set = zhupi_annotation_set_new (article, "甲");
  g_autoptr (GBytes) bytes = zhupi_markdown_write (set, NULL);
  g_autofree char *file = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_nonnull (strstr (file, "1\\. \\*云帆\\* \\[a\\](b) # \\<i\\>"));
  g_assert_nonnull (strstr (file, "\n2\\) 北岸"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/html/whole-and-well-formed", test_random);
  g_test_add_func ("/exchange/html/colors-of-the-page", test_colors);
  g_test_add_func ("/exchange/html/empty-set", test_empty);
  g_test_add_func ("/exchange/markdown/text-stays-text", test_markdown);

  return g_test_run ();
}
