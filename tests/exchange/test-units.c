/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-offsets.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-error.h"

/* code points: 0 😀 1 张 2 三 3 在 4 北 5 京 6 见 7 到 8 李 9 四 10 。 */
#define SENTENCE "😀张三在北京见到李四。"

typedef struct
{
  const char *text;
  const char *json;
  guint start;
  guint end;
} Case;

static ZhupiAnnotationSet *
read_json (const char       *format,
           const char       *text,
           const char       *json,
           ZhupiOffsetUnit   unit,
           GPtrArray        *findings,
           GError          **error)
{
  g_autoptr (ZhupiText) content = text != NULL ? zhupi_text_new (text) : NULL;
  g_autoptr (ZhupiArticle) article = text != NULL ? zhupi_article_new (content, NULL) : NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));

  return zhupi_exchange_read (zhupi_exchange_find_format (format),
                              &(ZhupiExchangeInput) { .bytes = bytes, .article = article,
                                                      .unit = unit },
                              findings, error);
}

static void
check_first (ZhupiAnnotationSet *set,
             guint               start,
             guint               end)
{
  const ZhupiAnnotationRecord *record;

  g_assert_cmpuint (zhupi_annotation_set_get_unplaced (set)->len, ==, 0);
  g_assert_cmpuint (zhupi_annotation_set_get_size (set), >, 0);
  record = zhupi_record_table_nth (zhupi_annotation_set_get_records (set), 0);
  g_assert_cmpuint (record->start, ==, start);
  g_assert_cmpuint (record->end, ==, end);
}

/* The quote says what is counted, whatever the format usually counts. */
static void
test_quotes_decide (void)
{
  static const Case cases[] = {
    { SENTENCE, "{\"text\":\"" SENTENCE "\",\"spans\":[{\"start\":4,\"end\":6,\"text\":\"北京\"}]}",
      4, 6 },
    { SENTENCE, "{\"text\":\"" SENTENCE "\",\"spans\":[{\"start\":5,\"end\":7,\"text\":\"北京\"}]}",
      4, 6 },
    { SENTENCE, "{\"text\":\"" SENTENCE "\",\"spans\":[{\"start\":13,\"end\":19,"
                "\"text\":\"北京\"}]}", 4, 6 },
    { "e\xCC\x81" "e\xCC\x81北京", "{\"text\":\"e\xCC\x81" "e\xCC\x81北京\",\"spans\":[{\"start\":2,"
                                   "\"end\":4,\"text\":\"北京\"}]}", 4, 6 },
    { "一\r\n二\r\n北京", "{\"text\":\"一\\n二\\n北京\",\"spans\":[{\"start\":4,\"end\":6,"
                          "\"text\":\"北京\"}]}", 6, 8 },
    { "一\n二\n北京", "{\"text\":\"一\\r\\n二\\r\\n北京\",\"spans\":[{\"start\":6,\"end\":8,"
                      "\"text\":\"北京\"}]}", 4, 6 },
    /* The file has one kind of line end and was counted with the other. */
    { "一\r\n二\r\n北京", "{\"text\":\"一\\r\\n二\\r\\n北京\",\"spans\":[{\"start\":4,\"end\":6,"
                          "\"text\":\"北京\"}]}", 6, 8 },
    { "一\n二\n北京", "{\"text\":\"一\\n二\\n北京\",\"spans\":[{\"start\":6,\"end\":8,"
                      "\"text\":\"北京\"}]}", 4, 6 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ZhupiAnnotationSet) set = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      set = read_json ("spacy", cases[i].text, cases[i].json, ZHUPI_OFFSET_UNKNOWN, NULL, &error);
      g_assert_no_error (error);
      check_first (set, cases[i].start, cases[i].end);
    }
}

static void
test_no_unit_fits (void)
{
  static const char *const files[] = {
    "{\"text\":\"" SENTENCE "\",\"spans\":[{\"start\":1,\"end\":3,\"text\":\"北京\"}]}",
    "{\"text\":\"" SENTENCE "\",\"spans\":[{\"start\":1,\"end\":99}]}",
    "{\"text\":\"" SENTENCE "\",\"spans\":[{\"start\":6,\"end\":4}]}",
    "{\"text\":\"" SENTENCE "\",\"spans\":[{\"start\":1,\"end\":3},{\"start\":1,\"end\":99}]}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_json ("spacy", SENTENCE, files[i], ZHUPI_OFFSET_UNKNOWN, NULL, &error));
      g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_MISMATCH);
    }
}

/* One wrong quote among right ones is a wrong quote, no wrong unit; it is kept and told. */
static void
test_one_quote_fails (void)
{
  g_autoptr (GPtrArray) findings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZhupiAnnotationSet) set =
    read_json ("spacy", SENTENCE,
               "{\"text\":\"" SENTENCE "\",\"spans\":[{\"start\":5,\"end\":7,\"text\":\"北京\"},"
               "{\"start\":9,\"end\":11,\"text\":\"李四\"},{\"start\":0,\"end\":2,"
               "\"text\":\"王五\"}]}", ZHUPI_OFFSET_UNKNOWN, findings, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (zhupi_annotation_set_get_size (set), ==, 2);
  g_assert_cmpuint (zhupi_annotation_set_get_unplaced (set)->len, ==, 1);
  g_assert_cmpuint (findings->len, >, 0);
}

/* doccano's page counts UTF-16 and its files do not prove it. */
static void
test_doubt_is_told (void)
{
  static const char file[] = "{\"text\":\"" SENTENCE "\",\"label\":[[5,7,\"地名\"]]}";
  g_autoptr (GPtrArray) findings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ZhupiAnnotationSet) guessed = NULL;
  g_autoptr (ZhupiAnnotationSet) told = NULL;
  const ZhupiFinding *finding;

  guessed = read_json ("doccano", NULL, file, ZHUPI_OFFSET_UNKNOWN, findings, &error);
  g_assert_no_error (error);
  check_first (guessed, 4, 6);
  finding = g_ptr_array_index (findings, 0);
  g_assert_nonnull (strstr (finding->message, "UTF-16"));

  told = read_json ("doccano", NULL, file, ZHUPI_OFFSET_CODE_POINTS, NULL, &error);
  g_assert_no_error (error);
  check_first (told, 5, 7);
}

/* Where each reading says the same, there is nothing to doubt. */
static void
test_same_places_are_no_doubt (void)
{
  static const char file[] = "{\"text\":\"张三见到李四😀。\",\"label\":[[0,2,\"人名\"]]}";
  g_autoptr (GPtrArray) findings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (ZhupiAnnotationSet) set =
    read_json ("doccano", NULL, file, ZHUPI_OFFSET_UNKNOWN, findings, &error);

  g_assert_no_error (error);
  check_first (set, 0, 2);
  for (guint i = 0; i < findings->len; i++)
    g_assert_null (strstr (((ZhupiFinding *) findings->pdata[i])->message, "UTF-16"));
}

static void
test_within_character (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new (SENTENCE);
  g_autoptr (ZhupiOffsets) offsets = zhupi_offsets_new (text, text, FALSE);
  ZhupiRange counted, range;

  g_assert_false (zhupi_offsets_convert (offsets, ZHUPI_OFFSET_UTF16, 1, 4, &counted, &range));
  g_assert_false (zhupi_offsets_convert (offsets, ZHUPI_OFFSET_BYTES, 4, 6, &counted, &range));
  g_assert_false (zhupi_offsets_convert (offsets, ZHUPI_OFFSET_CODE_POINTS, 3, 3, &counted,
                                         &range));
  g_assert_false (zhupi_offsets_convert (offsets, ZHUPI_OFFSET_CODE_POINTS, -1, 3, &counted,
                                         &range));
  g_assert_true (zhupi_offsets_convert (offsets, ZHUPI_OFFSET_UTF16, 2, 12, &counted, &range));
  g_assert_cmpuint (range.start, ==, 1);
  g_assert_cmpuint (range.end, ==, 11);
}

static void
test_other_text (void)
{
  g_autoptr (ZhupiText) ours = zhupi_text_new ("一\n二");
  g_autoptr (ZhupiText) other = zhupi_text_new ("一\n三");
  g_autoptr (ZhupiText) trimmed = zhupi_text_new ("\n 一\r\n二 \n");
  g_autoptr (ZhupiOffsets) none = zhupi_offsets_new (other, ours, TRUE);
  g_autoptr (ZhupiOffsets) offsets = zhupi_offsets_new (ours, trimmed, FALSE);
  ZhupiRange counted, range;

  g_assert_null (none);
  g_assert_nonnull (offsets);
  g_assert_true (zhupi_offsets_convert (offsets, ZHUPI_OFFSET_CODE_POINTS, 0, 3, &counted,
                                        &range));
  g_assert_cmpuint (range.start, ==, 2);
  g_assert_cmpuint (range.end, ==, 6);
}

/* A file with many documents gives that of the article, or none. */
static void
test_document_of_article (void)
{
  static const char file[] =
    "{\"text\":\"一二三\",\"label\":[[0,1,\"a\"]]}\n\n"
    "{\"text\":\"四五六\",\"label\":[[1,2,\"a\"]]}\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (ZhupiAnnotationSet) set = read_json ("doccano", "四五六\n", file,
                                                  ZHUPI_OFFSET_UNKNOWN, NULL, &error);

  g_assert_no_error (error);
  check_first (set, 1, 2);
  g_assert_null (read_json ("doccano", "七八九", file, ZHUPI_OFFSET_UNKNOWN, NULL, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_MISMATCH);
  g_clear_error (&error);
  g_assert_null (read_json ("doccano", NULL, file, ZHUPI_OFFSET_UNKNOWN, NULL, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT);
}

/* Errors tell the line of the file. */
static void
test_broken_line (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_json ("doccano", NULL, "{\"text\":\"一\",\"label\":[]}\n{\"text\":\"二\",}\n",
                            ZHUPI_OFFSET_UNKNOWN, NULL, &error));
  g_assert_error (error, ZHUPI_ERROR, ZHUPI_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "line 2"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/unit/quotes-decide", test_quotes_decide);
  g_test_add_func ("/exchange/unit/none-fits-is-refused", test_no_unit_fits);
  g_test_add_func ("/exchange/unit/one-wrong-quote-is-kept", test_one_quote_fails);
  g_test_add_func ("/exchange/unit/doubt-is-told", test_doubt_is_told);
  g_test_add_func ("/exchange/unit/same-places-are-no-doubt", test_same_places_are_no_doubt);
  g_test_add_func ("/exchange/offsets/within-a-character", test_within_character);
  g_test_add_func ("/exchange/offsets/other-text", test_other_text);
  g_test_add_func ("/exchange/documents/that-of-the-article", test_document_of_article);
  g_test_add_func ("/exchange/documents/error-tells-the-line", test_broken_line);

  return g_test_run ();
}
