/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli-run.h"

#include <json-glib/json-glib.h>
#include <string.h>

static const char text[] =
  "云帆电池在北岸投产\n2031/5/4 10:35\n云帆电池有限公司的新厂在北岸高新区开工，星河重工有限公司供货。\n";

/* Items of the first page. */
static JsonArray *
get_items (JsonParser *parser)
{
  JsonObject *root = json_node_get_object (json_parser_get_root (parser));

  g_assert_cmpstr (json_object_get_string_member (root, "type"), ==, "AnnotationCollection");
  return json_object_get_array_member (json_object_get_object_member (root, "first"), "items");
}

static void
check_quote (JsonObject *item)
{
  JsonObject *target = json_object_get_object_member (item, "target");
  JsonArray *selectors = json_object_get_array_member (target, "selector");
  JsonObject *position = json_array_get_object_element (selectors, 0);
  JsonObject *quote = json_array_get_object_element (selectors, 1);
  g_autofree char *slice = g_utf8_substring (text, json_object_get_int_member (position, "start"),
                                             json_object_get_int_member (position, "end"));

  g_assert_cmpstr (json_object_get_string_member (quote, "exact"), ==, slice);
}

static void
test_quotes (CliFolder     *folder,
             gconstpointer  data)
{
  const char *article = cli_write (folder, "article.txt", text, -1);
  g_autoptr (CliRun) run = cli_run (NULL, "suggest", article, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *items;

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err->str, ==, "");
  g_assert_true (json_parser_load_from_data (parser, run->out->str, -1, NULL));
  items = get_items (parser);
  g_assert_cmpuint (json_array_get_length (items), >, 0);
  for (guint i = 0; i < json_array_get_length (items); i++)
    check_quote (json_array_get_object_element (items, i));
}

static void
test_same_bytes (CliFolder     *folder,
                 gconstpointer  data)
{
  const char *article = cli_write (folder, "article.txt", text, -1);
  const char *output = cli_option (folder, "output", cli_path (folder, "set.json"));
  g_autoptr (CliRun) once = cli_run (NULL, "suggest", article, NULL);
  g_autoptr (CliRun) again = cli_run (text, "suggest", "-", "--output=-", NULL);
  g_autoptr (CliRun) filed = cli_run (NULL, "suggest", article, output, NULL);

  g_assert_cmpstr (once->out->str, ==, again->out->str);
  g_assert_cmpint (filed->status, ==, 0);
  g_assert_cmpstr (filed->out->str, ==, "");
  g_assert_cmpstr (cli_read (folder, "set.json"), ==, once->out->str);
}

static void
test_passes_check (CliFolder     *folder,
                   gconstpointer  data)
{
  const char *article = cli_write (folder, "article.txt", text, -1);
  const char *set = cli_path (folder, "set.json");
  g_autoptr (CliRun) run = cli_run (NULL, "suggest", article, "-o", set, NULL);
  g_autoptr (CliRun) alone = cli_run (NULL, "check", set, NULL);
  g_autoptr (CliRun) with = cli_run (NULL, "check", set, "-a", article, NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpint (alone->status, ==, 0);
  g_assert_cmpint (with->status, ==, 0);
  g_assert_cmpstr (alone->out->str, ==, "");
  g_assert_cmpstr (with->out->str, ==, "");
}

static void
test_lines (CliFolder     *folder,
            gconstpointer  data)
{
  const char *a = cli_write (folder, "a.txt", text, -1);
  const char *b = cli_write (folder, "b.txt", "北岸日报\n星河重工有限公司开工。", -1);
  g_autoptr (CliRun) run = cli_run (NULL, "suggest", "--format=jsonl", a, b, NULL);
  g_auto (GStrv) lines = g_strsplit (run->out->str, "\n", -1);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_cmpstr (lines[2], ==, "");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();

      g_assert_true (json_parser_load_from_data (parser, lines[i], -1, NULL));
      g_assert_nonnull (get_items (parser));
    }
}

static void
test_lines_into_file (CliFolder     *folder,
                      gconstpointer  data)
{
  const char *article = cli_write (folder, "a.txt", text, -1);
  g_autoptr (CliRun) shown = cli_run (NULL, "suggest", "--format=jsonl", article, article, NULL);
  g_autoptr (CliRun) filed = cli_run (NULL, "suggest", "--format=jsonl", article, article, "-o",
                                      cli_path (folder, "sets.jsonl"), NULL);

  g_assert_cmpint (filed->status, ==, 0);
  g_assert_cmpstr (filed->out->str, ==, "");
  g_assert_cmpstr (cli_read (folder, "sets.jsonl"), ==, shown->out->str);
}

/* Articles of one name do not overwrite each other's set. */
static void
test_into_folder (CliFolder     *folder,
                  gconstpointer  data)
{
  const char *article = cli_write (folder, "a.txt", text, -1);
  const char *output = cli_option (folder, "output", cli_path (folder, "new/sets"));
  g_autoptr (CliRun) single = cli_run (NULL, "suggest", article, NULL);
  g_autoptr (CliRun) run = cli_run (NULL, "suggest", article, article, output, NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out->str, ==, "");
  g_assert_cmpstr (cli_read (folder, "new/sets/a.zhupi.json"), ==, single->out->str);
  g_assert_cmpstr (cli_read (folder, "new/sets/a-2.zhupi.json"), ==, single->out->str);
}

/* An article that cannot be read does not keep the others from being read. */
static void
test_some_fail (CliFolder     *folder,
                gconstpointer  data)
{
  const char *good = cli_write (folder, "good.txt", text, -1);
  const char *empty = cli_write (folder, "empty.txt", "", 0);
  const char *missing = cli_path (folder, "missing.txt");
  g_autoptr (CliRun) single = cli_run (NULL, "suggest", "--format=jsonl", good, NULL);
  g_autoptr (CliRun) input = cli_run (NULL, "suggest", "--format=jsonl", empty, good, NULL);
  g_autoptr (CliRun) io = cli_run (NULL, "suggest", "--format=jsonl", missing, empty, good, NULL);

  g_assert_cmpint (input->status, ==, 3);
  g_assert_cmpint (io->status, ==, 4);
  g_assert_cmpstr (input->out->str, ==, single->out->str);
  g_assert_cmpstr (io->out->str, ==, single->out->str);
}

static void
test_csv (CliFolder     *folder,
          gconstpointer  data)
{
  const char *article = cli_write (folder, "a.txt", text, -1);
  g_autoptr (CliRun) run = cli_run (NULL, "suggest", "--format=csv", article, NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_prefix (run->out->str, "id,class,start,end,text,state,"));
}

static void
test_usage (CliFolder     *folder,
            gconstpointer  data)
{
  const char *article = cli_write (folder, "a.txt", text, -1);
  g_autoptr (CliRun) none = cli_run (NULL, "suggest", NULL);
  g_autoptr (CliRun) several = cli_run (NULL, "suggest", article, article, NULL);
  g_autoptr (CliRun) format = cli_run (NULL, "suggest", article, "--format=bogus", NULL);
  g_autoptr (CliRun) option = cli_run (NULL, "suggest", article, "--bogus", NULL);

  cli_assert_fails (none, 2);
  cli_assert_fails (several, 2);
  cli_assert_fails (format, 2);
  cli_assert_fails (option, 2);
}

/* Where writing fails the file that was there stays. */
static void
test_writing_fails (CliFolder     *folder,
                    gconstpointer  data)
{
  const char *article = cli_write (folder, "a.txt", text, -1);
  const char *nowhere = cli_option (folder, "output", cli_path (folder, "none/set.json"));
  const char *through = cli_option (folder, "output", cli_path (folder, "a.txt/set.json"));
  g_autoptr (CliRun) missing = cli_run (NULL, "suggest", article, nowhere, NULL);
  g_autoptr (CliRun) full = cli_run (NULL, "suggest", article, "--output=/dev/full", NULL);
  g_autoptr (CliRun) file = cli_run (NULL, "suggest", article, through, NULL);

  cli_assert_fails (missing, 4);
  cli_assert_fails (full, 4);
  cli_assert_fails (file, 4);
  g_assert_cmpstr (cli_read (folder, "a.txt"), ==, text);
  g_assert_false (g_file_test ("/dev/full", G_FILE_TEST_IS_REGULAR));
}

static void
test_forced_charset (CliFolder     *folder,
                     gconstpointer  data)
{
  gsize n_bytes;
  g_autofree char *bytes = g_convert (text, -1, "GB18030", "UTF-8", NULL, &n_bytes, NULL);
  const char *coded = cli_write (folder, "coded.txt", bytes, (gssize) n_bytes);
  const char *plain = cli_write (folder, "plain.txt", text, -1);
  g_autoptr (CliRun) expected = cli_run (NULL, "suggest", plain, NULL);
  g_autoptr (CliRun) guessed = cli_run (NULL, "suggest", coded, NULL);
  g_autoptr (CliRun) forced = cli_run (NULL, "suggest", coded, "--charset=GBK", NULL);
  g_autoptr (CliRun) unknown = cli_run (NULL, "suggest", coded, "--charset=bogus", NULL);

  g_assert_cmpstr (guessed->out->str, ==, expected->out->str);
  g_assert_cmpstr (forced->out->str, ==, expected->out->str);
  cli_assert_fails (unknown, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("/cli/suggest/quotes-are-slices", test_quotes);
  cli_add ("/cli/suggest/same-bytes", test_same_bytes);
  cli_add ("/cli/suggest/passes-check", test_passes_check);
  cli_add ("/cli/suggest/one-set-a-line", test_lines);
  cli_add ("/cli/suggest/lines-into-file", test_lines_into_file);
  cli_add ("/cli/suggest/into-folder", test_into_folder);
  cli_add ("/cli/suggest/others-go-on", test_some_fail);
  cli_add ("/cli/suggest/table", test_csv);
  cli_add ("/cli/suggest/usage", test_usage);
  cli_add ("/cli/suggest/writing-fails", test_writing_fails);
  cli_add ("/cli/suggest/charset", test_forced_charset);

  return g_test_run ();
}
