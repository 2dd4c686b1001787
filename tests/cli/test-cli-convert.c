/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli-run.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include <utime.h>

#define TEXT "星河重工在北岸开工。"
#define DOCUMENT "{\"text\":\"" TEXT "\",\"label\":[[0,4,\"company\"],[5,7,\"place\"]]}\n"
#define OTHER "{\"text\":\"云帆电池投产。\",\"label\":[[0,4,\"company\"]]}\n"

#define A_DAY (24 * 60 * 60)

static gboolean
exists (CliFolder  *folder,
        const char *name)
{
  return g_file_test (cli_path (folder, name), G_FILE_TEST_EXISTS);
}

static void
make_older (CliFolder  *folder,
            const char *name)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  struct utimbuf times = { now - A_DAY, now - A_DAY };

  g_assert_cmpint (g_utime (cli_path (folder, name), &times), ==, 0);
}

static CliRun *
convert (CliFolder  *folder,
         const char *from,
         const char *to,
         const char *input,
         const char *output)
{
  g_autofree char *from_option = g_strconcat ("--from=", from, NULL);
  g_autofree char *to_option = g_strconcat ("--to=", to, NULL);

  return cli_run (NULL, "convert", from_option, to_option, cli_path (folder, input),
                  cli_option (folder, "output", cli_path (folder, output)), NULL);
}

/* A file with its text in it: the text is written beside the set, which then is a good one. */
static void
test_file (CliFolder     *folder,
           gconstpointer  data)
{
  g_autoptr (CliRun) run = NULL;
  g_autoptr (CliRun) checked = NULL;

  cli_write (folder, "a.jsonl", DOCUMENT, -1);
  run = convert (folder, "doccano", "w3c", "a.jsonl", "out");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out->str, ==, "");
  g_assert_cmpstr (cli_read (folder, "out/a.txt"), ==, TEXT);
  checked = cli_run (NULL, "check", cli_path (folder, "out/a.zhupi.json"),
                     cli_option (folder, "article", cli_path (folder, "out/a.txt")), NULL);
  g_assert_cmpint (checked->status, ==, 0);
}

/* There and back through a folder, with the text beside the sets. */
static void
test_folder (CliFolder     *folder,
             gconstpointer  data)
{
  g_autoptr (CliRun) there = NULL;
  g_autoptr (CliRun) back = NULL;

  g_mkdir (cli_path (folder, "in"), 0700);
  g_mkdir (cli_path (folder, "in/deep"), 0700);
  cli_write (folder, "in/a.jsonl", DOCUMENT, -1);
  cli_write (folder, "in/deep/b.jsonl", OTHER, -1);
  cli_write (folder, "in/other.txt", "x", -1);
  there = convert (folder, "doccano", "w3c", "in", "in/sets");
  g_assert_cmpint (there->status, ==, 0);
  g_assert_true (exists (folder, "in/sets/a.zhupi.json"));
  g_assert_true (exists (folder, "in/sets/deep/b.zhupi.json"));
  g_assert_false (exists (folder, "in/sets/other.zhupi.json"));
  back = convert (folder, "w3c", "doccano", "in/sets", "back");
  g_assert_cmpint (back->status, ==, 0);
  g_assert_cmpstr (cli_read (folder, "back/a.jsonl"), ==, DOCUMENT);
  g_assert_cmpstr (cli_read (folder, "back/deep/b.jsonl"), ==, OTHER);
  g_assert_false (exists (folder, "back/a.txt"));
}

/* Two links from a folder to itself: the ways through them are without number. */
static void
test_folder_in_itself (CliFolder     *folder,
                       gconstpointer  data)
{
  g_autoptr (CliRun) run = NULL;

  g_mkdir (cli_path (folder, "in"), 0700);
  cli_write (folder, "in/a.jsonl", DOCUMENT, -1);
  g_assert_cmpint (symlink (".", cli_path (folder, "in/left")), ==, 0);
  g_assert_cmpint (symlink ("../in", cli_path (folder, "in/right")), ==, 0);
  run = convert (folder, "doccano", "w3c", "in", "out");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (exists (folder, "out/a.zhupi.json"));
  g_assert_false (exists (folder, "out/left"));
  g_assert_false (exists (folder, "out/right"));
}

/* Each document of a file becomes a file of its own. */
static void
test_documents (CliFolder     *folder,
                gconstpointer  data)
{
  g_autoptr (CliRun) run = NULL;

  cli_write (folder, "all.jsonl", DOCUMENT OTHER DOCUMENT, -1);
  run = convert (folder, "doccano", "cas-json", "all.jsonl", "out");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_false (exists (folder, "out/all.json"));
  g_assert_nonnull (strstr (cli_read (folder, "out/all-2.json"), "云帆电池"));
  g_assert_cmpstr (cli_read (folder, "out/all-1.json"), ==, cli_read (folder, "out/all-3.json"));
}

static void
test_resumes (CliFolder     *folder,
              gconstpointer  data)
{
  g_autoptr (CliRun) first = NULL;
  g_autoptr (CliRun) second = NULL;
  g_autoptr (CliRun) third = NULL;

  cli_write (folder, "a.jsonl", DOCUMENT, -1);
  make_older (folder, "a.jsonl");
  first = convert (folder, "doccano", "w3c", "a.jsonl", "out");
  cli_write (folder, "out/a.zhupi.json", "mine", -1);
  second = convert (folder, "doccano", "w3c", "a.jsonl", "out");
  g_assert_cmpint (second->status, ==, 0);
  g_assert_cmpstr (cli_read (folder, "out/a.zhupi.json"), ==, "mine");
  make_older (folder, "out/a.zhupi.json");
  cli_write (folder, "a.jsonl", DOCUMENT, -1);
  third = convert (folder, "doccano", "w3c", "a.jsonl", "out");
  g_assert_cmpstr (cli_read (folder, "out/a.zhupi.json"), !=, "mine");
}

/* A file that cannot be read keeps no other one from being converted. */
static void
test_goes_on (CliFolder     *folder,
              gconstpointer  data)
{
  g_autoptr (CliRun) run = NULL;

  g_mkdir (cli_path (folder, "in"), 0700);
  cli_write (folder, "in/a.jsonl", "{", -1);
  cli_write (folder, "in/b.jsonl", DOCUMENT, -1);
  cli_write (folder, "in/c.jsonl", "", 0);
  run = convert (folder, "doccano", "w3c", "in", "out");
  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->err->str, "in/a.jsonl: "));
  g_assert_nonnull (strstr (run->err->str, "in/c.jsonl: "));
  g_assert_true (exists (folder, "out/b.zhupi.json"));
  g_assert_false (exists (folder, "out/a.zhupi.json"));
}

/* A set needs its text, but for formats that do with its quotes. */
static void
test_without_text (CliFolder     *folder,
                   gconstpointer  data)
{
  g_autoptr (CliRun) sets = NULL;
  g_autoptr (CliRun) spacy = NULL;
  g_autoptr (CliRun) csv = NULL;

  cli_write (folder, "a.jsonl", DOCUMENT, -1);
  sets = convert (folder, "doccano", "w3c", "a.jsonl", "sets");
  g_remove (cli_path (folder, "sets/a.txt"));
  spacy = convert (folder, "w3c", "spacy", "sets/a.zhupi.json", "spacy");
  csv = convert (folder, "w3c", "csv", "sets/a.zhupi.json", "csv");
  g_assert_cmpint (spacy->status, ==, 1);
  g_assert_cmpint (csv->status, ==, 0);
  g_assert_nonnull (strstr (cli_read (folder, "csv/a.csv"), "北岸"));
}

/* Where the sets lie there may be other files of them; the text in its encoding stays. */
static void
test_in_place (CliFolder     *folder,
               gconstpointer  data)
{
  static const char text[] = "\xEF\xBB\xBF" TEXT;
  g_autoptr (CliRun) sets = NULL;
  g_autoptr (CliRun) csv = NULL;
  g_autoptr (CliRun) itself = NULL;

  cli_write (folder, "a.jsonl", DOCUMENT, -1);
  sets = convert (folder, "doccano", "w3c", "a.jsonl", "sets");
  itself = convert (folder, "w3c", "w3c", "sets", "sets");
  g_assert_cmpint (itself->status, ==, 1);
  cli_write (folder, "sets/a.txt", text, -1);
  csv = convert (folder, "w3c", "csv", "sets", "sets");
  g_assert_cmpint (csv->status, ==, 0);
  g_assert_nonnull (strstr (cli_read (folder, "sets/a.csv"), "北岸"));
  g_assert_cmpstr (cli_read (folder, "sets/a.txt"), ==, text);
}

/* Text and classes in files of their own, for each folder. */
static void
test_files_beside (CliFolder     *folder,
                   gconstpointer  data)
{
  g_autoptr (CliRun) there = NULL;
  g_autoptr (CliRun) back = NULL;

  cli_write (folder, "a.jsonl", DOCUMENT OTHER, -1);
  there = convert (folder, "doccano", "brat", "a.jsonl", "brat");
  g_assert_cmpint (there->status, ==, 0);
  g_assert_cmpstr (cli_read (folder, "brat/a-1.txt"), ==, TEXT);
  g_assert_nonnull (strstr (cli_read (folder, "brat/annotation.conf"), "company"));
  back = convert (folder, "brat", "doccano", "brat", "back");
  g_assert_cmpint (back->status, ==, 0);
  g_assert_cmpstr (cli_read (folder, "back/a-1.jsonl"), ==, DOCUMENT);
  g_assert_cmpstr (cli_read (folder, "back/a-2.jsonl"), ==, OTHER);
}

static void
test_same_names (CliFolder     *folder,
                 gconstpointer  data)
{
  g_autoptr (CliRun) run = NULL;

  g_mkdir (cli_path (folder, "x"), 0700);
  cli_write (folder, "a.jsonl", DOCUMENT, -1);
  cli_write (folder, "x/a.jsonl", OTHER, -1);
  run = cli_run (NULL, "convert", "--from=doccano", "--to=w3c", cli_path (folder, "a.jsonl"),
                 cli_path (folder, "x/a.jsonl"), "-o", cli_path (folder, "out"), NULL);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (cli_read (folder, "out/a.txt"), ==, TEXT);
}

static void
test_misuse (CliFolder     *folder,
             gconstpointer  data)
{
  const char *file = cli_write (folder, "a.jsonl", DOCUMENT, -1);
  const char *output = cli_option (folder, "output", file);
  g_autoptr (CliRun) no_file = cli_run (NULL, "convert", "--from=csv", "--to=w3c", NULL);
  g_autoptr (CliRun) no_to = cli_run (NULL, "convert", "--from=csv", file, output, NULL);
  g_autoptr (CliRun) no_output = cli_run (NULL, "convert", "--from=csv", "--to=w3c", file, NULL);
  g_autoptr (CliRun) unknown =
    cli_run (NULL, "convert", "--from=x", "--to=w3c", file, output, NULL);
  g_autoptr (CliRun) through =
    cli_run (NULL, "convert", "--from=doccano", "--to=w3c", file, output, NULL);

  cli_assert_fails (no_file, 2);
  cli_assert_fails (no_to, 2);
  cli_assert_fails (no_output, 2);
  cli_assert_fails (unknown, 2);
  g_assert_cmpint (through->status, ==, 4);
  g_assert_cmpstr (cli_read (folder, "a.jsonl"), ==, DOCUMENT);
}

/* A folder without such files is most likely not the one that was meant, or the format is not. */
static void
test_nothing_there (CliFolder     *folder,
                    gconstpointer  data)
{
  g_autoptr (CliRun) run = NULL;

  g_mkdir (cli_path (folder, "in"), 0700);
  cli_write (folder, "in/a.jsonl", DOCUMENT, -1);
  run = convert (folder, "brat", "w3c", "in", "out");
  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->err->str, ".ann"));
}

/* Of mentions that are left out it is not told what else of them is. */
static void
test_losses (CliFolder     *folder,
             gconstpointer  data)
{
  g_autoptr (CliRun) run = NULL;

  cli_write (folder, "a.jsonl", DOCUMENT, -1);
  run = convert (folder, "doccano", "csv-entities", "a.jsonl", "out");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->err->str, "mentions (2)"));
  g_assert_null (strstr (run->err->str, "ids"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("/cli/convert/file-with-its-text", test_file);
  cli_add ("/cli/convert/folder-there-and-back", test_folder);
  cli_add ("/cli/convert/folder-that-is-in-itself", test_folder_in_itself);
  cli_add ("/cli/convert/many-documents", test_documents);
  cli_add ("/cli/convert/resumes", test_resumes);
  cli_add ("/cli/convert/others-go-on", test_goes_on);
  cli_add ("/cli/convert/text-that-is-missing", test_without_text);
  cli_add ("/cli/convert/in-place", test_in_place);
  cli_add ("/cli/convert/files-beside", test_files_beside);
  cli_add ("/cli/convert/same-names", test_same_names);
  cli_add ("/cli/convert/misuse", test_misuse);
  cli_add ("/cli/convert/folder-with-nothing-in-it", test_nothing_there);
  cli_add ("/cli/convert/losses", test_losses);

  return g_test_run ();
}
