/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "sets.h"
#include "w3c/zhupi-w3c-time.h"
#include "w3c/zhupi-w3c.h"

#define N_RANDOM_SETS 50
#define N_RANDOM_RECORDS 40

static char *
write_to_string (ZhupiAnnotationSet *set)
{
  g_autoptr (GBytes) bytes = zhupi_w3c_write (set);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static ZhupiAnnotationSet *
read_in_order (GBytes       *bytes,
               ZhupiArticle *article)
{
  g_autoptr (GPtrArray) findings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);
  g_autoptr (GError) error = NULL;
  ZhupiAnnotationSet *set = zhupi_w3c_read (bytes, article, findings, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((ZhupiFinding *) findings->pdata[i])->message);
  return set;
}

static void
assert_same_again (ZhupiAnnotationSet *set)
{
  g_autoptr (GBytes) first = zhupi_w3c_write (set);
  g_autoptr (ZhupiAnnotationSet) again =
    read_in_order (first, zhupi_annotation_set_get_article (set));
  g_autoptr (GBytes) second = zhupi_w3c_write (again);

  g_assert_cmpmem (g_bytes_get_data (first, NULL), g_bytes_get_size (first),
                   g_bytes_get_data (second, NULL), g_bytes_get_size (second));
}

static void
test_same_again (void)
{
  g_autoptr (ZhupiArticle) article = sets_make_article ("https://例子.example/a b?c=%20");
  g_autoptr (ZhupiAnnotationSet) rich = sets_make_rich (article);
  g_autoptr (ZhupiAnnotationSet) empty = sets_make_empty (article);

  assert_same_again (rich);
  assert_same_again (empty);
}

static void
test_same_again_random (void)
{
  g_autoptr (ZhupiArticle) article = sets_make_article (NULL);
  guint32 seed = g_test_rand_int ();

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < N_RANDOM_SETS; i++)
    {
      g_autoptr (ZhupiAnnotationSet) set = sets_make_random (article, N_RANDOM_RECORDS, seed + i);

      assert_same_again (set);
    }
}

static void
test_one_line_changes (void)
{
  g_autoptr (ZhupiArticle) article = sets_make_article (NULL);
  g_autoptr (ZhupiAnnotationSet) set = sets_make_rich (article);
  g_autofree char *before = write_to_string (set);
  g_autofree char *after = NULL;
  g_auto (GStrv) lines_before = g_strsplit (before, "\n", -1);
  g_auto (GStrv) lines_after = NULL;
  guint n_changed = 0;

  sets_change_note (set, 3, "另一个说明\n两行");
  after = write_to_string (set);
  lines_after = g_strsplit (after, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines_before), ==, g_strv_length (lines_after));
  for (guint i = 0; lines_before[i] != NULL; i++)
    n_changed += !g_str_equal (lines_before[i], lines_after[i]);
  g_assert_cmpuint (n_changed, ==, 1);
}

static void
test_empty_has_no_page (void)
{
  g_autoptr (ZhupiArticle) article = sets_make_article (NULL);
  g_autoptr (ZhupiAnnotationSet) set = sets_make_empty (article);
  g_autofree char *json = write_to_string (set);

  g_assert_nonnull (strstr (json, "\"total\":0"));
  g_assert_null (strstr (json, "\"first\""));
}

static void
test_one_annotation_exactly (void)
{
  static const char expected[] =
    "{\"id\":\"urn:uuid:";
  static const char rest[] =
    "\",\"type\":\"Annotation\",\"motivation\":\"tagging\","
    "\"body\":[{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"person\"}],"
    "\"target\":{\"type\":\"SpecificResource\","
    "\"source\":\"https://%E4%BE%8B.example/a%20b?c=%20#d\",\"selector\":["
    "{\"type\":\"TextPositionSelector\",\"start\":27,\"end\":28},"
    "{\"type\":\"TextQuoteSelector\",\"exact\":\"😀\","
    "\"prefix\":\"星河重工在北岸动工\\r\\n2026/3/4 10:35\\r\\n\","
    "\"suffix\":\"张三在北京见到李四。\\t星河重工与云帆电池签约，𠮷野工厂、caf\"}]}}";
  g_autoptr (ZhupiArticle) article = sets_make_article ("https://例.example/a b?c=%20#d");
  g_autoptr (ZhupiAnnotationSet) set = sets_make_rich (article);
  g_autofree char *json = write_to_string (set);
  g_auto (GStrv) lines = g_strsplit (json, "\n", -1);
  const char *line = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "\"exact\":\"😀\"") != NULL)
      line = lines[i];
  g_assert_nonnull (line);
  g_assert_true (g_str_has_prefix (line, expected));
  line += strlen (expected) + ZHUPI_UUID_STRING_SIZE - 1;
  g_assert_cmpmem (line, strlen (line) - 1, rest, strlen (rest));
}

static void
test_no_folder_names (void)
{
  g_autoptr (ZhupiArticle) article = sets_make_article ("file:///secret/place.txt");
  g_autoptr (ZhupiAnnotationSet) set = sets_make_rich (article);
  g_autofree char *json = write_to_string (set);
  g_autofree char *source = g_strconcat ("\"source\":\"urn:sha256:",
                                         zhupi_article_get_sha256 (article), "\"", NULL);

  g_assert_null (strstr (json, "secret"));
  g_assert_nonnull (strstr (json, source));
}

static void
test_lines_are_sorted (void)
{
  g_autoptr (ZhupiArticle) article = sets_make_article (NULL);
  g_autoptr (ZhupiAnnotationSet) set = sets_make_random (article, N_RANDOM_RECORDS, 1);
  g_autofree char *json = write_to_string (set);
  int last = -1;
  guint n_lines = 0;

  for (const char *at = json; (at = strstr (at, "\"start\":")) != NULL; n_lines++)
    {
      int start;

      at += strlen ("\"start\":");
      start = atoi (at);
      g_assert_cmpint (start, >=, last);
      last = start;
    }
  g_assert_cmpuint (n_lines, ==, N_RANDOM_RECORDS);
}

static void
test_snapshot_writes_the_same (void)
{
  g_autoptr (ZhupiArticle) article = sets_make_article (NULL);
  g_autoptr (ZhupiAnnotationSet) set = sets_make_rich (article);
  g_autoptr (ZhupiAnnotationSet) snapshot = zhupi_annotation_set_snapshot (set);
  g_autofree char *expected = write_to_string (set);
  g_autofree char *written = NULL;

  sets_change_note (set, 0, "later");
  written = write_to_string (snapshot);
  g_assert_cmpstr (written, ==, expected);
}

static void
test_stream_writes_the_same (void)
{
  g_autoptr (ZhupiArticle) article = sets_make_article (NULL);
  g_autoptr (ZhupiAnnotationSet) set = sets_make_rich (article);
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autofree char *expected = write_to_string (set);
  g_autoptr (GError) error = NULL;

  zhupi_w3c_write_to (set, stream, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (stream)),
                   g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)),
                   expected, strlen (expected));
}

static void
test_times (void)
{
  static const struct { const char *string; gint64 time; const char *written; } cases[] = {
    { "1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z" },
    { "2026-03-04T10:35:00Z", G_GINT64_CONSTANT (1772620500000000), "2026-03-04T10:35:00Z" },
    { "2026-03-04T10:35:00.123456Z", G_GINT64_CONSTANT (1772620500123456),
      "2026-03-04T10:35:00.123456Z" },
    { "2026-03-04T10:35:00.5Z", G_GINT64_CONSTANT (1772620500500000),
      "2026-03-04T10:35:00.500000Z" },
    { "2026-03-04T18:35:00+08:00", G_GINT64_CONSTANT (1772620500000000), "2026-03-04T10:35:00Z" },
    { "1969-12-31T23:59:59.999999Z", -1, "1969-12-31T23:59:59.999999Z" },
  };
  gint64 time;
  char written[ZHUPI_W3C_TIME_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (zhupi_w3c_time_parse (cases[i].string, &time));
      g_assert_cmpint (time, ==, cases[i].time);
      g_assert_true (zhupi_w3c_time_format (time, written));
      g_assert_cmpstr (written, ==, cases[i].written);
    }
  g_assert_false (zhupi_w3c_time_parse ("yesterday", &time));
  g_assert_false (zhupi_w3c_time_parse ("2026-13-04T10:35:00Z", &time));
  g_assert_false (zhupi_w3c_time_parse ("2026-03-04T10:35:00.Z", &time));
  g_assert_false (zhupi_w3c_time_format (G_MAXINT64, written));
  g_assert_false (zhupi_w3c_time_format (G_MININT64, written));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/w3c/write/save-load-save-is-byte-equal", test_same_again);
  g_test_add_func ("/w3c/write/save-load-save-is-byte-equal/random", test_same_again_random);
  g_test_add_func ("/w3c/write/a-changed-note-changes-one-line", test_one_line_changes);
  g_test_add_func ("/w3c/write/empty-set-has-no-page", test_empty_has_no_page);
  g_test_add_func ("/w3c/write/one-annotation-exactly", test_one_annotation_exactly);
  g_test_add_func ("/w3c/write/no-folder-of-this-machine", test_no_folder_names);
  g_test_add_func ("/w3c/write/sorted-one-a-line", test_lines_are_sorted);
  g_test_add_func ("/w3c/write/snapshot-stays-as-it-was", test_snapshot_writes_the_same);
  g_test_add_func ("/w3c/write/stream-gets-the-same-bytes", test_stream_writes_the_same);
  g_test_add_func ("/w3c/write/times-keep-microseconds", test_times);
  return g_test_run ();
}
