/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-data-file.h"
#include "recognize/zhupi-tagger.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

static ZhupiTagger *
open_tagger (void)
{
  g_autofree char *path = zhupi_data_file_find (NULL, "names.tagger");
  g_autoptr (GError) error = NULL;
  ZhupiTagger *tagger;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("the tagger was not converted: python3-jieba is not installed");
      return NULL;
    }
  tagger = zhupi_tagger_open (path, &error);
  g_assert_no_error (error);
  return tagger;
}

static char *
read_expected (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("ZHUPI_SHARED"), "tools", "lac",
                                            "expected.jsonl", NULL);
  char *contents = NULL;

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    g_test_skip ("the reference tags are not here (../shared/tools/lac)");
  return contents;
}

static void
assert_line (const ZhupiTagger *tagger,
             const char        *line)
{
  g_autoptr (JsonNode) node = json_from_string (line, NULL);
  JsonObject *object = json_node_get_object (node);
  const char *text = json_object_get_string_member (object, "text");
  JsonArray *expected = json_object_get_array_member (object, "tags");
  glong length;
  g_autofree gunichar *chars = g_utf8_to_ucs4_fast (text, -1, &length);
  g_autoptr (GArray) tags = zhupi_tagger_tag_line (tagger, chars, length);

  g_assert_cmpuint (tags->len, ==, json_array_get_length (expected));
  for (guint i = 0; i < tags->len; i++)
    g_assert_cmpstr (zhupi_tagger_get_tag_name (tagger, g_array_index (tags, guint8, i)), ==,
                     json_array_get_string_element (expected, i));
}

static void
assert_kernel (gconstpointer name)
{
  g_autoptr (ZhupiTagger) tagger = open_tagger ();
  g_autofree char *contents = tagger != NULL ? read_expected () : NULL;
  g_auto (GStrv) lines = NULL;

  if (contents == NULL)
    return;
  if (!zhupi_tagger_use_kernel (tagger, name))
    {
      g_test_skip ("this processor has no such instructions");
      return;
    }
  lines = g_strsplit (g_strchomp (contents), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 62);
  for (guint i = 0; lines[i] != NULL; i++)
    assert_line (tagger, lines[i]);
}

#define DAMAGED_PIECES 40

static void
assert_refused (const char *path,
                const char *data,
                gsize       n_bytes)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, data, n_bytes, NULL));
  g_assert_null (zhupi_tagger_open (path, &error));
  g_assert_nonnull (error);
}

static void
test_damaged_model_is_refused (void)
{
  g_autofree char *sound = zhupi_data_file_find (NULL, "names.tagger");
  g_autofree char *folder = g_dir_make_tmp ("zhupi-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "names.tagger", NULL);
  g_autofree char *data = NULL;
  gsize n_bytes;

  if (!g_file_get_contents (sound, &data, &n_bytes, NULL))
    {
      g_test_skip ("the tagger was not converted: python3-jieba is not installed");
      return;
    }
  for (guint i = 0; i < DAMAGED_PIECES; i++)
    {
      gsize at = n_bytes / DAMAGED_PIECES * i;

      assert_refused (path, data, at);
      data[at] ^= 4;
      assert_refused (path, data, n_bytes);
      data[at] ^= 4;
    }
  g_unlink (path);
  g_rmdir (folder);
}

static ZhupiTagging *
tag (const ZhupiTagger *tagger,
     const char        *text)
{
  g_autoptr (ZhupiText) decoded = zhupi_text_new (text);
  ZhupiRange all = { 0, zhupi_text_get_length (decoded) };
  g_autoptr (ZhupiReading) reading = zhupi_reading_new (decoded, all, NULL, NULL);

  return zhupi_tagger_tag (tagger, reading, NULL);
}

/* Words lie in text order, none is empty; probabilities are probabilities. */
static void
test_words_and_spans_are_sound (void)
{
  g_autoptr (ZhupiTagger) tagger = open_tagger ();
  g_autoptr (ZhupiTagging) tagging = NULL;
  guint last_end = 0;

  if (tagger == NULL)
    return;
  tagging = tag (tagger, "星河重工股份有限公司董事长韩牧说。\n\n 他 在 北岸；走了！");
  g_assert_cmpuint (tagging->words->len, >, 5);
  for (guint i = 0; i < tagging->words->len; i++)
    {
      const ZhupiTaggedWord *word = &g_array_index (tagging->words, ZhupiTaggedWord, i);

      g_assert_cmpuint (word->start, >=, last_end);
      g_assert_cmpuint (word->end, >, word->start);
      last_end = word->end;
    }
  g_assert_cmpuint (tagging->organizations->len, >, 0);
  for (guint i = 0; i < tagging->organizations->len; i++)
    {
      const ZhupiTaggerSpan *span = &g_array_index (tagging->organizations, ZhupiTaggerSpan, i);

      g_assert_cmpfloat (span->probability, >=, 0.02f);
      g_assert_cmpfloat (span->probability, <=, 1.001f);
    }
}

/* A sentence alone is tagged as it is among others that go in step with it. */
static void
test_company_does_not_change_a_sentence (void)
{
  g_autoptr (ZhupiTagger) tagger = open_tagger ();
  g_autoptr (ZhupiTagging) alone = NULL;
  g_autoptr (ZhupiTagging) among = NULL;

  if (tagger == NULL)
    return;
  alone = tag (tagger, "云帆电池昨天宣布扩产。");
  among = tag (tagger, "云帆电池昨天宣布扩产。今天天气很好，我们在江边走了很久。好！星河重工停产。");
  for (guint i = 0; i < alone->words->len; i++)
    {
      const ZhupiTaggedWord *a = &g_array_index (alone->words, ZhupiTaggedWord, i);
      const ZhupiTaggedWord *b = &g_array_index (among->words, ZhupiTaggedWord, i);

      g_assert_cmpuint (a->start, ==, b->start);
      g_assert_cmpuint (a->end, ==, b->end);
      g_assert_cmpuint (a->tag, ==, b->tag);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/recognize/tagger/reference-tags/plain-c", "plain C", assert_kernel);
  g_test_add_data_func ("/recognize/tagger/reference-tags/sse2", "SSE2", assert_kernel);
  g_test_add_data_func ("/recognize/tagger/reference-tags/avx2", "AVX2", assert_kernel);
  g_test_add_func ("/recognize/tagger/damaged-model-is-refused", test_damaged_model_is_refused);
  g_test_add_func ("/recognize/tagger/words-and-spans-are-sound", test_words_and_spans_are_sound);
  g_test_add_func ("/recognize/tagger/company-does-not-change-a-sentence",
                   test_company_does_not_change_a_sentence);
  return g_test_run ();
}
