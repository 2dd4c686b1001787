/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-data-file.h"
#include "recognize/zhupi-tagger.h"

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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/recognize/tagger/reference-tags/plain-c", "plain C", assert_kernel);
  g_test_add_data_func ("/recognize/tagger/reference-tags/sse2", "SSE2", assert_kernel);
  g_test_add_data_func ("/recognize/tagger/reference-tags/avx2", "AVX2", assert_kernel);
  return g_test_run ();
}
