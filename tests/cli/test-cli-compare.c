/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli-run.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* 0 云 1 帆 2 电 3 池 4 在 5 北 6 岸 7 投 8 产 */
static const char text[] = "云帆电池在北岸投产";

#define MARK(class, start, end, exact) \
  "{\"type\":\"Annotation\",\"body\":{\"type\":\"TextualBody\",\"purpose\":\"tagging\"," \
  "\"value\":\"" class "\"},\"target\":{\"source\":\"urn:x:y\",\"selector\":[" \
  "{\"type\":\"TextPositionSelector\",\"start\":" #start ",\"end\":" #end "}," \
  "{\"type\":\"TextQuoteSelector\",\"exact\":\"" exact "\"}]}}"

static const char mine[] = "[" MARK ("company", 0, 4, "云帆电池") "]";
static const char yours[] =
  "[" MARK ("company", 0, 2, "云帆") "," MARK ("project", 5, 7, "北岸") "]";

typedef struct
{
  const char *article;
  const char *mine;
  const char *yours;
} Files;

static Files
write_files (CliFolder *folder)
{
  return (Files) { cli_option (folder, "article", cli_write (folder, "a.txt", text, -1)),
                   cli_write (folder, "mine.json", mine, -1),
                   cli_write (folder, "yours.json", yours, -1) };
}

static void
test_text (CliFolder     *folder,
           gconstpointer  data)
{
  Files files = write_files (folder);
  g_autoptr (CliRun) run = cli_run (NULL, "compare", files.mine, files.yours, files.article, NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->out->str, "edges\t0-4\tcompany\t云帆电池\t0-2\tcompany\t云帆\n"));
  g_assert_nonnull (strstr (run->out->str, "only-right\t-\t-\t-\t5-7\tproject\t北岸\n"));
  g_assert_nonnull (strstr (run->out->str, "\nall\t1\t2\t0\t0\t1\t0\t1\t0.000\t0.667\n"));
}

static void
test_equal (CliFolder     *folder,
            gconstpointer  data)
{
  Files files = write_files (folder);
  g_autoptr (CliRun) run = cli_run (NULL, "compare", files.mine, files.mine, files.article, NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out->str, "9\t9\t1.000\t1.000\t1.000\n"));
}

static void
test_json (CliFolder     *folder,
           gconstpointer  data)
{
  Files files = write_files (folder);
  g_autoptr (CliRun) run = cli_run (NULL, "compare", files.mine, files.yours, files.article,
                                    "--format=json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root;

  g_assert_true (json_parser_load_from_data (parser, run->out->str, -1, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (root, "differences")), ==,
                    2);
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (root, "agreement"),
                                               "equal"), ==, 5);
}

static void
test_merge (CliFolder     *folder,
            gconstpointer  data)
{
  Files files = write_files (folder);
  const char *merged = cli_path (folder, "merged.json");
  g_autoptr (CliRun) merge = cli_run (NULL, "merge", files.mine, files.yours, files.article,
                                      "--prefer=right", cli_option (folder, "output", merged),
                                      NULL);
  g_autoptr (CliRun) compare = cli_run (NULL, "compare", merged, files.yours, files.article, NULL);

  g_assert_cmpint (merge->status, ==, 0);
  g_assert_cmpint (compare->status, ==, 0);
}

static void
test_wrong_usage (CliFolder     *folder,
                  gconstpointer  data)
{
  Files files = write_files (folder);
  g_autoptr (CliRun) alone = cli_run (NULL, "compare", files.mine, files.article, NULL);
  g_autoptr (CliRun) textless = cli_run (NULL, "merge", files.mine, files.yours, NULL);
  g_autoptr (CliRun) side = cli_run (NULL, "merge", files.mine, files.yours, files.article,
                                     "--prefer=up", NULL);
  g_autoptr (CliRun) missing = cli_run (NULL, "compare", files.mine, cli_path (folder, "no.json"),
                                        files.article, NULL);

  cli_assert_fails (alone, 2);
  cli_assert_fails (textless, 2);
  cli_assert_fails (side, 2);
  g_assert_cmpint (missing->status, ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cli_add ("/cli/compare/one-line-a-difference", test_text);
  cli_add ("/cli/compare/equal-sets", test_equal);
  cli_add ("/cli/compare/json", test_json);
  cli_add ("/cli/merge/right-wins", test_merge);
  cli_add ("/cli/compare/wrong-usage-is-said", test_wrong_usage);
  return g_test_run ();
}
