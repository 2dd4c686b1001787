/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli-run.h"

#include <string.h>
#include <unistd.h>

#define GIBIBYTE (1024 * 1024 * 1024)
#define LONG_LINE_BYTES (100 * 1000 * 1000)

/* Nothing here may take long, not even with sanitizers on a busy machine. */
#define MAX_SECONDS 60

static const char empty_set[] = "{\"type\":\"AnnotationCollection\",\"first\":{\"items\":[]}}";

static void
check_refused (const char *path,
               int         status)
{
  g_autoptr (CliRun) suggested = cli_run (NULL, "suggest", path, NULL);
  g_autoptr (CliRun) shown = cli_run (NULL, "show", path, NULL);

  cli_assert_fails (suggested, status);
  cli_assert_fails (shown, status);
}

static void
test_missing (CliFolder     *folder,
              gconstpointer  data)
{
  check_refused (cli_path (folder, "missing.txt"), 4);
}

/* Root may read everything but what is inside of a file. */
static void
test_unreadable (CliFolder     *folder,
                 gconstpointer  data)
{
  cli_write (folder, "file", "x", 1);
  check_refused (cli_path (folder, "file/inside.txt"), 4);
  check_refused ("/proc/self/mem", 4);
}

static void
test_folder (CliFolder     *folder,
             gconstpointer  data)
{
  check_refused (folder->folder, 4);
}

static void
test_empty (CliFolder     *folder,
            gconstpointer  data)
{
  g_autoptr (CliRun) run = cli_run (NULL, "show", "-", NULL);

  check_refused (cli_write (folder, "empty.txt", "", 0), 3);
  cli_assert_fails (run, 3);
}

static void
test_binary (CliFolder     *folder,
             gconstpointer  data)
{
  check_refused (cli_write (folder, "picture.png", "\211PNG\r\n\032\n\0\0", 10), 3);
  check_refused (g_getenv ("ZHUPI_TEST_CLI"), 3);
}

static void
test_gibibyte (CliFolder     *folder,
               gconstpointer  data)
{
  const char *path = cli_write (folder, "huge.txt", "x", 1);
  gint64 started = g_get_monotonic_time ();

  g_assert_no_errno (truncate (path, GIBIBYTE));
  check_refused (path, 3);
  g_assert_cmpint (g_get_monotonic_time () - started, <, MAX_SECONDS * G_USEC_PER_SEC);
}

static void
test_long_line (CliFolder     *folder,
                gconstpointer  data)
{
  g_autofree char *line = g_strnfill (LONG_LINE_BYTES, 'x');
  const char *article = cli_write (folder, "line.txt", line, LONG_LINE_BYTES);
  const char *set = cli_option (folder, "set", cli_write (folder, "set.json", empty_set, -1));
  gint64 started = g_get_monotonic_time ();
  g_autoptr (CliRun) run = cli_run (NULL, "show", article, set, NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpuint (run->out->len, ==, LONG_LINE_BYTES + 1);
  g_assert_cmpint (g_get_monotonic_time () - started, <, MAX_SECONDS * G_USEC_PER_SEC);
}

/* Read by a wrong encoding it opens, and nobody is told that all is well who looks. */
static void
test_wrong_charset (CliFolder     *folder,
                    gconstpointer  data)
{
  const char *article = cli_write (folder, "a.txt", "云帆电池", -1);
  g_autoptr (CliRun) wrong = cli_run (NULL, "show", article, "--charset=UTF-16LE",
                                      "--color=never", NULL);
  g_autoptr (CliRun) cut = cli_run (NULL, "show", cli_write (folder, "b.txt", "a\0b", 3), NULL);
  g_autoptr (CliRun) unknown = cli_run (NULL, "show", article, "--charset=bogus", NULL);

  g_assert_cmpint (wrong->status, ==, 0);
  g_assert_true (g_utf8_validate (wrong->out->str, -1, NULL));
  g_assert_null (strstr (wrong->out->str, "云帆"));
  g_assert_nonnull (strstr (cut->err->str, "could not be read"));
  cli_assert_fails (unknown, 3);
}

/* What a terminal would obey does not get there. */
static void
test_controls (CliFolder     *folder,
               gconstpointer  data)
{
  static const char bytes[] = "云\0帆\033[2J\r重叠\r\n完";
  const char *article = cli_write (folder, "a.txt", bytes, sizeof bytes - 1);
  const char *set = cli_option (folder, "set", cli_write (folder, "set.json", empty_set, -1));
  g_autoptr (CliRun) run = cli_run (NULL, "show", article, set, "--color=never", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out->str, ==, "云�帆�[2J\n重叠\n完\n");
}

/* What was drawn is read again, with the lines joined to the paragraph that they were. */
static void
test_pdf (CliFolder     *folder,
          gconstpointer  data)
{
#if HAVE_POPPLER
  static const char sentence[] = "星河重工在北岸高新区建设的总装基地今天投产，云帆电池的五期项目同日开工，"
                                 "两家公司的负责人都说明年还要扩建，并且招收更多的工人。";
  g_autofree char *text = g_strdup_printf ("临港基地\n\n%s\n", sentence);
  const char *article = cli_write (folder, "a.txt", text, -1);
  const char *set = cli_option (folder, "set", cli_write (folder, "s.json", empty_set, -1));
  const char *pdf = cli_path (folder, "a.pdf");
  g_autoptr (CliRun) drawn = cli_run (NULL, "snapshot", article, set, "-o", pdf, NULL);
  g_autoptr (CliRun) shown = cli_run (NULL, "show", pdf, set, NULL);

  g_assert_cmpint (drawn->status, ==, 0);
  g_assert_cmpint (shown->status, ==, 0);
  g_assert_nonnull (strstr (shown->out->str, sentence));
#else
  g_test_skip ("this build reads no PDF");
#endif
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("/cli/article/missing", test_missing);
  cli_add ("/cli/article/unreadable", test_unreadable);
  cli_add ("/cli/article/folder", test_folder);
  cli_add ("/cli/article/empty", test_empty);
  cli_add ("/cli/article/binary", test_binary);
  cli_add ("/cli/article/gibibyte", test_gibibyte);
  cli_add ("/cli/article/long-line", test_long_line);
  cli_add ("/cli/article/pdf", test_pdf);
  cli_add ("/cli/article/wrong-charset", test_wrong_charset);
  cli_add ("/cli/article/controls-do-not-reach-terminal", test_controls);

  return g_test_run ();
}
