/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli-run.h"

#include <string.h>

/* 0 云 1 帆 2 电 3 池 4 在 5 北 6 岸 7 投 8 产 9 。 */
static const char text[] = "云帆电池在北岸投产。";

#define ITEM(class, state, start, end) \
  "{\"type\":\"Annotation\",\"body\":[" \
  "{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"" class "\"}," \
  "{\"type\":\"TextualBody\",\"purpose\":\"assessing\",\"value\":\"" state "\"}]," \
  "\"target\":{\"source\":\"urn:x:y\",\"selector\":" \
  "{\"type\":\"TextPositionSelector\",\"start\":" start ",\"end\":" end "}}}"

/* Nested, overlapping, side by side and rejected marks. */
static const char marks[] =
  "[" ITEM ("project", "accepted", "0", "7") "," ITEM ("company", "suggested", "0", "4") ","
  ITEM ("place", "accepted", "5", "9") "," ITEM ("person", "rejected", "7", "9") "]";

static void
test_brackets (CliFolder     *folder,
               gconstpointer  data)
{
  const char *article = cli_write (folder, "a.txt", text, -1);
  const char *set = cli_option (folder, "set", cli_write (folder, "set.json", marks, -1));
  g_autoptr (CliRun) never = cli_run (NULL, "show", article, set, "--color=never", NULL);
  g_autoptr (CliRun) piped = cli_run (NULL, "show", article, set, NULL);

  g_assert_cmpint (never->status, ==, 0);
  g_assert_cmpstr (never->out->str, ==,
                   "[[云帆电池|company]在[北岸|project]投产|place]。\n");
  g_assert_cmpstr (piped->out->str, ==, never->out->str);
}

static char *
strip_sequences (const char *output)
{
  g_autoptr (GRegex) sequence = g_regex_new ("\033\\[[0-9;:]*m", 0, 0, NULL);

  return g_regex_replace_literal (sequence, output, -1, 0, "", 0, NULL);
}

/* Colors change nothing but the look, and end with the text. */
static void
test_colors (CliFolder     *folder,
             gconstpointer  data)
{
  const char *article = cli_write (folder, "a.txt", text, -1);
  const char *set = cli_option (folder, "set", cli_write (folder, "set.json", marks, -1));
  g_autoptr (CliRun) run = cli_run (NULL, "show", article, set, "--color=always", NULL);
  g_autofree char *stripped = strip_sequences (run->out->str);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (stripped, ==, "云帆电池在北岸投产。\n");
  g_assert_nonnull (strstr (run->out->str, "\033[0m。"));
}

/* Color is not the only cue: each class has its kind of underline. */
static void
test_underlines (CliFolder     *folder,
                 gconstpointer  data)
{
  static const char two[] = "[" ITEM ("company", "suggested", "0", "4") ","
                            ITEM ("project", "suggested", "5", "7") "]";
  const char *article = cli_write (folder, "a.txt", text, -1);
  const char *set = cli_option (folder, "set", cli_write (folder, "set.json", two, -1));
  g_autoptr (CliRun) run = cli_run (NULL, "show", article, set, "--color=always", NULL);
  g_auto (GStrv) parts = g_strsplit (run->out->str, "\033[4:", -1);

  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  g_assert_cmpint (*parts[1], !=, *parts[2]);
}

static void
test_suggestions (CliFolder     *folder,
                  gconstpointer  data)
{
  const char *article = cli_write (folder, "a.txt", 
                                    "昨天，星河重工有限公司开工，星河重工有限公司供货。", -1);
  g_autoptr (CliRun) run = cli_run (NULL, "show", article, NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out->str, "星河重工有限公司|company]"));
}

static void
test_usage (CliFolder     *folder,
            gconstpointer  data)
{
  const char *article = cli_write (folder, "a.txt", text, -1);
  g_autoptr (CliRun) none = cli_run (NULL, "show", NULL);
  g_autoptr (CliRun) two = cli_run (NULL, "show", article, article, NULL);
  g_autoptr (CliRun) color = cli_run (NULL, "show", article, "--color=sometimes", NULL);

  cli_assert_fails (none, 2);
  cli_assert_fails (two, 2);
  cli_assert_fails (color, 2);
}

static void
test_help (CliFolder     *folder,
           gconstpointer  data)
{
  static const char *const commands[] = {
    "suggest", "show", "check", "export", "import", "snapshot",
  };
  g_autofree char *page = g_test_build_filename (G_TEST_DIST, "..", "data", "zhupi-cli.1", NULL);
  g_autofree char *manual = NULL;
  g_autoptr (CliRun) all = cli_run (NULL, "--help", NULL);
  g_autoptr (CliRun) version = cli_run (NULL, "--version", NULL);

  g_assert_cmpint (all->status, ==, 0);
  g_assert_cmpint (version->status, ==, 0);
  g_assert_cmpstr (version->out->str, ==, "zhupi-cli " PACKAGE_VERSION "\n");
  g_assert_true (g_file_get_contents (page, &manual, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *entry = g_strconcat (".B ", commands[i], "\n", NULL);
      g_autofree char *example = g_strconcat ("  zhupi-cli ", commands[i], " ", NULL);
      g_autoptr (CliRun) help = cli_run (NULL, commands[i], "--help", NULL);

      g_assert_cmpint (help->status, ==, 0);
      g_assert_nonnull (strstr (help->out->str, example));
      g_assert_nonnull (strstr (all->out->str, commands[i]));
      g_assert_nonnull (strstr (manual, entry));
    }
}

static void
test_snapshot (CliFolder     *folder,
               gconstpointer  data)
{
  const char *article = cli_write (folder, "a.txt", text, -1);
  const char *set = cli_option (folder, "set", cli_write (folder, "set.json", marks, -1));
  g_autoptr (CliRun) drawn = cli_run (NULL, "snapshot", article, set, "-o",
                                      cli_path (folder, "a.png"), NULL);
  g_autoptr (CliRun) no_output = cli_run (NULL, "snapshot", article, NULL);
  g_autoptr (CliRun) no_picture = cli_run (NULL, "snapshot", article, "-o",
                                           cli_path (folder, "a.txt"), NULL);
  g_autoptr (CliRun) no_theme = cli_run (NULL, "snapshot", article, "--theme=bogus", "-o",
                                         cli_path (folder, "b.png"), NULL);
  g_autoptr (CliRun) no_article = cli_run (NULL, "snapshot", cli_path (folder, "none.txt"), "-o",
                                           cli_path (folder, "b.png"), NULL);
  g_autoptr (CliRun) nowhere = cli_run (NULL, "snapshot", article, "-o",
                                        cli_path (folder, "none/b.png"), NULL);

  g_assert_cmpint (drawn->status, ==, 0);
  g_assert_cmpstr (drawn->out->str, ==, "");
  g_assert_true (g_str_has_prefix (cli_read (folder, "a.png"), "\211PNG"));
  cli_assert_fails (no_output, 2);
  cli_assert_fails (no_picture, 3);
  cli_assert_fails (no_theme, 2);
  cli_assert_fails (no_article, 4);
  cli_assert_fails (nowhere, 4);
  g_assert_cmpstr (cli_read (folder, "a.txt"), ==, text);
}

static void
test_no_command (CliFolder     *folder,
                 gconstpointer  data)
{
  g_autoptr (CliRun) none = cli_run (NULL, NULL);
  g_autoptr (CliRun) unknown = cli_run (NULL, "bogus", NULL);

  g_assert_cmpint (none->status, ==, 2);
  g_assert_cmpstr (none->out->str, ==, "");
  cli_assert_fails (unknown, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("/cli/show/brackets", test_brackets);
  cli_add ("/cli/show/colors-keep-text", test_colors);
  cli_add ("/cli/show/underlines-differ", test_underlines);
  cli_add ("/cli/show/suggestions-without-set", test_suggestions);
  cli_add ("/cli/show/usage", test_usage);
  cli_add ("/cli/snapshot/picture-and-exit-statuses", test_snapshot);
  cli_add ("/cli/help/every-command", test_help);
  cli_add ("/cli/help/no-command", test_no_command);

  return g_test_run ();
}
