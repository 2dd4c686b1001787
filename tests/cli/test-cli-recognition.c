/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli-run.h"

#include <string.h>

/* Longer than what the recognizer reads at once. */
#define N_REPEATS 3000

static const char text[] =
  "云帆电池在北岸投产\n2031/5/4 10:35\n云帆电池有限公司的新厂在北岸高新区开工，"
  "青禾坊和她的朋友来了，星河重工有限公司供货。\n";

static guint
count (const char *haystack,
       const char *needle)
{
  guint n = 0;

  for (const char *p = haystack; (p = strstr (p, needle)) != NULL; p += strlen (needle))
    n++;
  return n;
}

static void
test_no_tagger (CliFolder     *folder,
                gconstpointer  data)
{
  const char *article = cli_write (folder, "article.txt", text, -1);
  g_autoptr (CliRun) run = cli_run (NULL, "suggest", "--no-tagger", article, NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out->str, "\"exact\":\"星河重工有限公司\""));
  g_assert_null (strstr (run->out->str, "tagged"));
}

/* What nobody could know is found with a lexicon, and nothing else changes its place. */
static void
test_lexicon (CliFolder     *folder,
              gconstpointer  data)
{
  static const char quote[] = "\"exact\":\"青禾坊\"";
  const char *article = cli_write (folder, "article.txt", text, -1);
  const char *first = cli_option (folder, "lexicon",
                                  cli_write (folder, "a.tsv", "# own\n北辰坊\tcompany\n", -1));
  const char *second = cli_option (folder, "lexicon",
                                   cli_write (folder, "b.tsv", "青禾坊\tcompany\t青禾坊股份\n", -1));
  g_autoptr (CliRun) without = cli_run (NULL, "suggest", "--no-tagger", article, NULL);
  g_autoptr (CliRun) other = cli_run (NULL, "suggest", "--no-tagger", first, article, NULL);
  g_autoptr (CliRun) with = cli_run (NULL, "suggest", "--no-tagger", first, second, article, NULL);
  g_autoptr (CliRun) shown = cli_run (NULL, "show", "--color=never", "--no-tagger", second,
                                      article, NULL);

  g_assert_null (strstr (without->out->str, quote));
  g_assert_cmpstr (other->out->str, ==, without->out->str);
  g_assert_nonnull (strstr (with->out->str, quote));
  g_assert_nonnull (strstr (shown->out->str, "[青禾坊|company]"));
}

static void
test_bad_lexicon (CliFolder     *folder,
                  gconstpointer  data)
{
  const char *article = cli_write (folder, "article.txt", text, -1);
  const char *broken = cli_option (folder, "lexicon",
                                   cli_write (folder, "broken.tsv", "\xc0\xc1\tcompany\n", -1));
  const char *missing = cli_option (folder, "lexicon", cli_path (folder, "none.tsv"));
  g_autoptr (CliRun) bad = cli_run (NULL, "suggest", broken, article, NULL);
  g_autoptr (CliRun) none = cli_run (NULL, "suggest", missing, article, NULL);
  g_autoptr (CliRun) shown = cli_run (NULL, "show", missing, article, NULL);

  cli_assert_fails (bad, 3);
  cli_assert_fails (none, 4);
  cli_assert_fails (shown, 4);
}

static void
test_threshold (CliFolder     *folder,
                gconstpointer  data)
{
  static const char item[] = "\"motivation\"";
  const char *article = cli_write (folder, "article.txt", text, -1);
  g_autoptr (CliRun) all = cli_run (NULL, "suggest", "--no-tagger", "--threshold=0", article, NULL);
  g_autoptr (CliRun) usual = cli_run (NULL, "suggest", "--no-tagger", article, NULL);
  g_autoptr (CliRun) half = cli_run (NULL, "suggest", "--no-tagger", "--threshold=50", article,
                                     NULL);
  g_autoptr (CliRun) sure = cli_run (NULL, "suggest", "--no-tagger", "--threshold=100", article,
                                     NULL);

  g_assert_cmpstr (half->out->str, ==, usual->out->str);
  g_assert_cmpuint (count (usual->out->str, item), >, 0);
  g_assert_cmpuint (count (all->out->str, item), >=, count (usual->out->str, item));
  g_assert_cmpuint (count (sure->out->str, item), <, count (usual->out->str, item));
}

static void
test_bad_threshold (CliFolder     *folder,
                    gconstpointer  data)
{
  static const char * const values[] = { "101", "-1", "half", "", "50%" };
  const char *article = cli_write (folder, "article.txt", text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *option = g_strconcat ("--threshold=", values[i], NULL);
      g_autoptr (CliRun) run = cli_run (NULL, "suggest", option, article, NULL);
      g_autoptr (CliRun) shown = cli_run (NULL, "show", option, article, NULL);

      cli_assert_fails (run, 2);
      cli_assert_fails (shown, 2);
    }
}

/* Standard error says how far it is only when asked; standard output is the same. */
static void
test_progress (CliFolder     *folder,
               gconstpointer  data)
{
  g_autoptr (GString) many = g_string_new (NULL);
  const char *article;

  for (guint i = 0; i < N_REPEATS; i++)
    g_string_append (many, "星河重工有限公司承建北岸储能电站。");
  article = cli_write (folder, "long.txt", many->str, -1);
  {
    g_autoptr (CliRun) quiet = cli_run (NULL, "suggest", "--no-tagger", article, NULL);
    g_autoptr (CliRun) told = cli_run (NULL, "suggest", "--no-tagger", "--progress", article, NULL);

    g_assert_cmpint (told->status, ==, 0);
    g_assert_cmpstr (quiet->err->str, ==, "");
    g_assert_nonnull (strstr (told->err->str, "long.txt: "));
    g_assert_cmpuint (count (told->err->str, "%\n"), >=, 1);
    g_assert_null (strstr (told->err->str, "100%"));
    g_assert_cmpstr (told->out->str, ==, quiet->out->str);
  }
}

static void
test_short_is_quiet (CliFolder     *folder,
                     gconstpointer  data)
{
  const char *article = cli_write (folder, "article.txt", text, -1);
  g_autoptr (CliRun) run = cli_run (NULL, "suggest", "--no-tagger", "--progress", article, NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err->str, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("/cli/recognition/no-tagger", test_no_tagger);
  cli_add ("/cli/recognition/own-lexicons", test_lexicon);
  cli_add ("/cli/recognition/bad-lexicon", test_bad_lexicon);
  cli_add ("/cli/recognition/threshold", test_threshold);
  cli_add ("/cli/recognition/bad-threshold", test_bad_threshold);
  cli_add ("/cli/recognition/progress-when-asked", test_progress);
  cli_add ("/cli/recognition/short-article-is-quiet", test_short_is_quiet);

  return g_test_run ();
}
