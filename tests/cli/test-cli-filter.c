/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli-run.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The filter: one article a line in, one set a line out. */

#define N_MANY 200

#define TEXT "星河重工有限公司开工。"
#define GOOD "{\"text\":\"" TEXT "\"}\n"

static JsonObject *
parse_line (JsonParser *parser,
            const char *line)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, line, -1, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static void
test_sets (CliFolder     *folder,
           gconstpointer  data)
{
  static const char line[] =
    "{\"id\":\"a \\u661f\",\"text\":\"" TEXT "\\n完\",\"source\":\"http://a.b/c\",\"x\":[{}]}\n";
  g_autoptr (CliRun) run = cli_run (line, "suggest", "--format=jsonl", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *set = parse_line (parser, run->out->str);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err->str, ==, "");
  g_assert_cmpstr (json_object_get_string_member (set, "type"), ==, "AnnotationCollection");
  g_assert_cmpstr (json_object_get_string_member (set, "zhupi:articleId"), ==, "a 星");
  g_assert_nonnull (strstr (run->out->str, "\"source\":\"http://a.b/c\""));
  g_assert_nonnull (strstr (run->out->str, "\"exact\":\"星河重工有限公司\""));
}

/* A line that is no article has an object in its place; the others go on. */
static void
test_bad_lines (CliFolder     *folder,
                gconstpointer  data)
{
  static const char input[] =
    GOOD "\n{\"id\":7,\"text\":12}\n[\n" GOOD "{\"id\":\"e\",\"text\":\"\"}\n\xFF";
  static const char *const ids[] = { "{\"id\":7,\"line\":3,", "{\"line\":4,", NULL,
                                     "{\"id\":\"e\",\"line\":6,", "{\"line\":7," };
  g_autoptr (CliRun) once = cli_run (GOOD, "suggest", "--lines", NULL);
  g_autoptr (CliRun) run = cli_run (input, "suggest", "--lines", "-", NULL);
  g_auto (GStrv) lines = g_strsplit (run->out->str, "\n", -1);
  g_autofree char *first = g_strconcat (lines[0], "\n", NULL);

  g_assert_cmpint (once->status, ==, 0);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpuint (g_strv_length (lines), ==, 7);
  g_assert_cmpstr (first, ==, once->out->str);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      JsonObject *object = parse_line (parser, lines[i + 1]);

      g_assert_cmpint (json_object_has_member (object, "error"), ==, ids[i] != NULL);
      g_assert_true (g_str_has_prefix (lines[i + 1], ids[i] != NULL ? ids[i] : lines[0]));
    }
  g_assert_nonnull (strstr (run->err->str, "-:3: "));
  g_assert_nonnull (strstr (run->err->str, "-:7: This JSON cannot be read: line 7, column 1: "));
}

static void
test_plain (CliFolder     *folder,
            gconstpointer  data)
{
  g_autoptr (CliRun) json = cli_run (GOOD GOOD, "suggest", "--lines", NULL);
  g_autoptr (CliRun) plain = cli_run (TEXT "\r\n\n" TEXT, "suggest", "--plain", NULL);

  g_assert_cmpint (plain->status, ==, 0);
  g_assert_cmpstr (plain->out->str, ==, json->out->str);
}

static char *
make_input (void)
{
  GString *input = g_string_new (NULL);

  for (guint i = 0; i < N_MANY; i++)
    {
      g_string_append_printf (input, "{\"id\":%u,\"text\":\"", i);
      for (guint n = 0; n <= i % 7 * 10; n++)
        g_string_append_printf (input, "第%u条：" TEXT, n);
      g_string_append (input, i % 11 == 5 ? "\n" : "\"}\n");
    }
  return g_string_free (input, FALSE);
}

/* Long and short lines, good ones and bad ones: threads change no byte. */
static void
test_jobs (CliFolder     *folder,
           gconstpointer  data)
{
  g_autofree char *input = make_input ();
  g_autoptr (CliRun) one = cli_run (input, "suggest", "--lines", "--no-tagger", NULL);
  g_autoptr (CliRun) four = cli_run (input, "suggest", "--lines", "--no-tagger", "--jobs=4", NULL);
  g_autoptr (CliRun) all = cli_run (input, "suggest", "--lines", "--no-tagger", "--jobs=0", NULL);
  g_auto (GStrv) lines = g_strsplit (one->out->str, "\n", -1);

  g_assert_cmpint (one->status, ==, 1);
  g_assert_cmpint (four->status, ==, 1);
  g_assert_cmpuint (g_strv_length (lines), ==, N_MANY + 1);
  g_assert_cmpstr (four->out->str, ==, one->out->str);
  g_assert_cmpstr (all->out->str, ==, one->out->str);
  g_assert_cmpstr (four->err->str, ==, one->err->str);
}

/* Files of lines and files of one article go into one stream. */
static void
test_files (CliFolder     *folder,
            gconstpointer  data)
{
  const char *lines = cli_write (folder, "a.jsonl", GOOD GOOD, -1);
  const char *article = cli_write (folder, "a.txt", TEXT, -1);
  const char *output = cli_option (folder, "output", cli_path (folder, "sets.jsonl"));
  g_autoptr (CliRun) piped = cli_run (GOOD GOOD GOOD, "suggest", "--format=jsonl", NULL);
  g_autoptr (CliRun) read = cli_run (NULL, "suggest", "--format=jsonl", lines, article, NULL);
  g_autoptr (CliRun) filed = cli_run (NULL, "suggest", "-l", lines, lines, output, NULL);

  g_assert_cmpstr (read->out->str, ==, piped->out->str);
  g_assert_cmpint (filed->status, ==, 0);
  g_assert_cmpstr (filed->out->str, ==, "");
  g_assert_cmpuint (strlen (cli_read (folder, "sets.jsonl")) * 3, ==, piped->out->len * 4);
  g_assert_true (g_str_has_prefix (cli_read (folder, "sets.jsonl"), piped->out->str));
}

static void
test_failures (CliFolder     *folder,
               gconstpointer  data)
{
  const char *nowhere = cli_option (folder, "output", cli_path (folder, "none/sets.jsonl"));
  g_autoptr (CliRun) missing = cli_run (NULL, "suggest", "-l", cli_path (folder, "none"), NULL);
  g_autoptr (CliRun) unwritable = cli_run (NULL, "suggest", "-l", nowhere, NULL);
  g_autoptr (CliRun) full =
    cli_run (GOOD GOOD GOOD, "suggest", "-l", "--output=/dev/full", NULL);
  g_autoptr (CliRun) negative = cli_run (NULL, "suggest", "-l", "--jobs=-1", NULL);
  g_autoptr (CliRun) no_number = cli_run (NULL, "suggest", "-l", "--jobs=many", NULL);

  cli_assert_fails (missing, 4);
  cli_assert_fails (unwritable, 4);
  cli_assert_fails (full, 4);
  cli_assert_fails (negative, 2);
  cli_assert_fails (no_number, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("/cli/filter/a-set-a-line", test_sets);
  cli_add ("/cli/filter/bad-line-has-an-error-in-its-place", test_bad_lines);
  cli_add ("/cli/filter/plain-text", test_plain);
  cli_add ("/cli/filter/threads-change-nothing", test_jobs);
  cli_add ("/cli/filter/files", test_files);
  cli_add ("/cli/filter/failures", test_failures);

  return g_test_run ();
}
