/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli-run.h"

#include <string.h>

/* 0 云 1 帆 2 电 3 池 4 在 5 北 6 岸 7 投 8 产 */
static const char text[] = "云帆电池在北岸投产";

/* From another program: no ids, no version, an own member. */
static const char foreign[] =
  "[{\"type\":\"Annotation\",\"motivation\":\"commenting\","
  "\"body\":{\"type\":\"TextualBody\",\"purpose\":\"commenting\",\"value\":\"大, \\\"新\\\"\\n厂\"},"
  "\"shop:price\":12,\"target\":{\"source\":\"urn:x:y\",\"selector\":"
  "{\"type\":\"TextQuoteSelector\",\"exact\":\"北岸\"}}}]";

static const char lost[] =
  "[{\"type\":\"Annotation\",\"target\":{\"source\":\"urn:x:y\",\"selector\":"
  "{\"type\":\"TextQuoteSelector\",\"exact\":\"星河\"}}}]";

static void
test_import (CliFolder     *folder,
             gconstpointer  data)
{
  const char *article = cli_option (folder, "article", cli_write (folder, "a.txt", text, -1));
  const char *output = cli_option (folder, "output", cli_path (folder, "set.json"));
  g_autoptr (CliRun) filed = cli_run (foreign, "import", "-", "--format=w3c", article, output,
                                      NULL);
  g_autoptr (CliRun) checked = cli_run (NULL, "check", cli_path (folder, "set.json"), article,
                                        NULL);

  g_assert_cmpint (filed->status, ==, 0);
  g_assert_cmpstr (filed->out->str, ==, "");
  g_assert_cmpint (checked->status, ==, 0);
  g_assert_nonnull (strstr (cli_read (folder, "set.json"), "\"shop:price\":12"));
  g_assert_nonnull (strstr (cli_read (folder, "set.json"), "\"start\":5,\"end\":7"));
}

/* JSON has no raw control characters, whatever a note holds. */
static void
test_controls (CliFolder     *folder,
               gconstpointer  data)
{
  static const char note[] =
    "[{\"type\":\"Annotation\",\"body\":{\"type\":\"TextualBody\",\"purpose\":\"commenting\","
    "\"value\":\"a\\u001fb\\u007fc\"},\"target\":{\"source\":\"urn:x:y\",\"selector\":"
    "{\"type\":\"TextQuoteSelector\",\"exact\":\"北岸\"}}}]";
  const char *article = cli_option (folder, "article", cli_write (folder, "a.txt", text, -1));
  g_autoptr (CliRun) run = cli_run (note, "import", "-", "--format=w3c", article, NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_null (strchr (run->out->str, 0x1F));
  g_assert_nonnull (strstr (run->out->str, "a\\u001fb"));
}

static void
test_import_unplaced (CliFolder     *folder,
                      gconstpointer  data)
{
  const char *article = cli_option (folder, "article", cli_write (folder, "a.txt", text, -1));
  g_autoptr (CliRun) run = cli_run (lost, "import", "-", "--format=w3c", article, NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->out->str, "星河"));
  g_assert_cmpuint (run->err->len, >, 0);
}

/* Writing what was read changes nothing. */
static void
test_round_trip (CliFolder     *folder,
                 gconstpointer  data)
{
  const char *article = cli_option (folder, "article", cli_write (folder, "a.txt", text, -1));
  const char *set = cli_path (folder, "set.json");
  const char *output = cli_option (folder, "output", set);
  g_autoptr (CliRun) imported = cli_run (foreign, "import", "-", "--format=w3c", article, output,
                                         NULL);
  g_autoptr (CliRun) again = cli_run (NULL, "import", set, "--format=w3c", article, NULL);
  g_autoptr (CliRun) exported = cli_run (NULL, "export", set, "--format=w3c", article, NULL);

  g_assert_cmpint (imported->status, ==, 0);
  g_assert_cmpstr (again->out->str, ==, cli_read (folder, "set.json"));
  g_assert_cmpstr (exported->out->str, ==, cli_read (folder, "set.json"));
}

static const char *
import_foreign (CliFolder *folder)
{
  const char *article = cli_option (folder, "article", cli_write (folder, "a.txt", text, -1));
  const char *output = cli_option (folder, "output", cli_path (folder, "set.json"));
  g_autoptr (CliRun) run = cli_run (foreign, "import", "-", "--format=w3c", article, output, NULL);

  g_assert_cmpint (run->status, ==, 0);
  return cli_path (folder, "set.json");
}

static void
test_csv (CliFolder     *folder,
          gconstpointer  data)
{
  const char *set = import_foreign (folder);
  const char *article = cli_option (folder, "article", cli_path (folder, "a.txt"));
  g_autoptr (CliRun) alone = cli_run (NULL, "export", set, "--format=csv", NULL);
  g_autoptr (CliRun) with = cli_run (NULL, "export", set, "--format=csv", article, NULL);
  const char *line = strstr (alone->out->str, "\r\n") + strlen ("\r\n");

  g_assert_cmpint (alone->status, ==, 0);
  g_assert_cmpstr (alone->out->str, ==, with->out->str);
  g_assert_true (g_str_has_prefix (alone->out->str,
                                   "id,class,start,end,text,state,note,entity,score,reason,"
                                   "creator,created\r\n"));
  g_assert_nonnull (strstr (line, ",5,7,北岸,accepted,\"大, \"\"新\"\"\n厂\",,,,,\r\n"));
}

/* A table that was exported, edited elsewhere and comes back. */
static void
test_import_csv (CliFolder     *folder,
                 gconstpointer  data)
{
  const char *set = import_foreign (folder);
  const char *article = cli_option (folder, "article", cli_path (folder, "a.txt"));
  g_autoptr (CliRun) table = cli_run (NULL, "export", set, "--format=csv", NULL);
  g_autoptr (CliRun) imported = cli_run (table->out->str, "import", "-", "--format=csv", article,
                                         "-o", cli_path (folder, "back.json"), NULL);
  g_autoptr (CliRun) again = cli_run (NULL, "export", cli_path (folder, "back.json"),
                                      "--format=csv", NULL);

  g_assert_cmpint (imported->status, ==, 0);
  g_assert_cmpstr (again->out->str, ==, table->out->str);
}

static void
test_usage (CliFolder     *folder,
            gconstpointer  data)
{
  const char *set = import_foreign (folder);
  const char *article = cli_option (folder, "article", cli_path (folder, "a.txt"));
  g_autoptr (CliRun) no_set = cli_run (NULL, "export", "--format=csv", NULL);
  g_autoptr (CliRun) two_sets = cli_run (NULL, "export", "--format=csv", set, set, NULL);
  g_autoptr (CliRun) no_format = cli_run (NULL, "export", set, NULL);
  g_autoptr (CliRun) bad_format = cli_run (NULL, "export", set, "--format=bogus", NULL);
  g_autoptr (CliRun) no_text = cli_run (NULL, "export", set, "--format=w3c", NULL);
  g_autoptr (CliRun) no_article = cli_run (NULL, "import", set, "--format=w3c", NULL);
  g_autoptr (CliRun) no_table = cli_run (NULL, "import", set, "--format=csv", article, NULL);

  cli_assert_fails (no_set, 2);
  cli_assert_fails (two_sets, 2);
  cli_assert_fails (no_format, 2);
  cli_assert_fails (bad_format, 2);
  cli_assert_fails (no_text, 2);
  cli_assert_fails (no_article, 2);
  cli_assert_fails (no_table, 3);
}

static void
test_article_fails (CliFolder     *folder,
                    gconstpointer  data)
{
  const char *set = import_foreign (folder);
  const char *missing = cli_option (folder, "article", cli_path (folder, "missing.txt"));
  const char *empty = cli_option (folder, "article", cli_write (folder, "empty.txt", "", 0));
  g_autoptr (CliRun) io = cli_run (NULL, "export", set, "--format=w3c", missing, NULL);
  g_autoptr (CliRun) input = cli_run (NULL, "import", set, "--format=w3c", empty, NULL);

  cli_assert_fails (io, 4);
  cli_assert_fails (input, 3);
}

/* A failed export leaves what was there. */
static void
test_writing_fails (CliFolder     *folder,
                    gconstpointer  data)
{
  const char *set = import_foreign (folder);
  const char *nowhere = cli_option (folder, "output", cli_path (folder, "none/out.csv"));
  g_autoptr (CliRun) missing = cli_run (NULL, "export", set, "--format=csv", nowhere, NULL);
  g_autoptr (CliRun) full = cli_run (NULL, "export", set, "--format=csv", "--output=/dev/full",
                                     NULL);

  cli_assert_fails (missing, 4);
  cli_assert_fails (full, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("/cli/import/foreign-annotations", test_import);
  cli_add ("/cli/import/control-characters-are-escaped", test_controls);
  cli_add ("/cli/import/unplaced-is-a-finding", test_import_unplaced);
  cli_add ("/cli/export/round-trip", test_round_trip);
  cli_add ("/cli/export/csv-with-and-without-article", test_csv);
  cli_add ("/cli/import/csv", test_import_csv);
  cli_add ("/cli/export/usage", test_usage);
  cli_add ("/cli/export/article-fails", test_article_fails);
  cli_add ("/cli/export/writing-fails", test_writing_fails);

  return g_test_run ();
}
