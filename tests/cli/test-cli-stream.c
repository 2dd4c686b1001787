/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli-run.h"
#include "json/zhupi-json-writer.h"
#include "text/zhupi-decoder.h"

#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* A set file is written piece by piece; one of an article in a line is written out of a set. Both
 * must be the same. */

/* Bytes of the texts: two pieces each. */
#define TEXT_BYTES 130000u

#define MEBIBYTE (1024u * 1024)
#define PIPE_BYTES (MEBIBYTE + TEXT_BYTES)
#define SHORT_BYTES (2 * MEBIBYTE)
#define LONG_BYTES (8 * MEBIBYTE)
/* Kilobytes that may come and go between two runs. */
#define MAX_GROWTH 3072

static const char *const sentences[] = {
  "云帆电池有限公司的新厂在北岸高新区开工，星河重工有限公司供货。",
  "星河重工（下称“星河”）与云帆电池签约，年产2万吨石墨负极项目落户北岸。",
  "据悉，江阴晨光新材料股份有限公司、远岫精工、海陵材料等3家企业入驻。",
  "晨光新材董事长说：“我们将扩大产能！”",
  "Acme Corp. and the U.S. firm Borealis Materials Co., Ltd. met. ",
  "👨‍👩‍👧🇨🇳🇨🇳e\u0301\u0301今年一季度，北岸储能电站项目并网……",
};

/* @line_end between paragraphs; sentences in an order that the seed tells. */
static GString *
make_text (const char *line_end,
           gsize       n_bytes)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  GString *text = g_string_new (NULL);

  while (text->len < n_bytes)
    {
      g_string_append (text, sentences[g_rand_int_range (rand, 0, G_N_ELEMENTS (sentences))]);
      if (g_rand_int_range (rand, 0, 5) == 0)
        g_string_append (text, line_end);
    }
  return text;
}

/* The line of JSON that holds what is read in the bytes. */
static char *
make_line (const char *bytes,
           gsize       n_bytes)
{
  g_autoptr (GBytes) held = g_bytes_new (bytes, n_bytes);
  g_autoptr (ZhupiDecoded) decoded = zhupi_decode (held, NULL, NULL);
  GString *line = g_string_new ("{\"text\":");
  const char *utf8;
  gsize n_decoded;

  g_assert_nonnull (decoded);
  utf8 = zhupi_text_get_utf8 (decoded->text, &n_decoded);
  zhupi_json_append_string (line, utf8, n_decoded);
  g_string_append (line, "}\n");
  return g_string_free (line, FALSE);
}

static char *
without_line_ends (const char *json)
{
  g_auto (GStrv) lines = g_strsplit (json, "\n", -1);
  g_autofree char *joined = g_strjoinv ("", lines);

  return g_strconcat (joined, "\n", NULL);
}

static void
check_same (CliFolder  *folder,
            const char *bytes,
            gsize       n_bytes,
            const char *option)
{
  const char *article = cli_write (folder, "article.txt", bytes, (gssize) n_bytes);
  g_autofree char *line = make_line (bytes, n_bytes);
  g_autoptr (CliRun) set = cli_run (line, "suggest", "--no-tagger", "--lines", option, NULL);
  g_autoptr (CliRun) streamed = cli_run (NULL, "suggest", "--no-tagger", article, option, NULL);
  g_autoptr (CliRun) lined = cli_run (NULL, "suggest", "--no-tagger", "--format=jsonl", article,
                                      option, NULL);
  g_autofree char *joined = without_line_ends (streamed->out->str);

  g_assert_cmpint (set->status, ==, 0);
  g_assert_cmpint (streamed->status, ==, 0);
  g_assert_cmpstr (lined->out->str, ==, set->out->str);
  g_assert_cmpstr (joined, ==, set->out->str);
}

static void
test_line_ends (CliFolder     *folder,
                gconstpointer  data)
{
  static const char *const line_ends[] = { "\n", "\r\n", "\r", "\f", "\xe2\x80\xa8", "" };

  for (guint i = 0; i < G_N_ELEMENTS (line_ends); i++)
    {
      g_autoptr (GString) text = make_text (line_ends[i], TEXT_BYTES);

      check_same (folder, text->str, text->len, NULL);
    }
}

static void
test_short (CliFolder     *folder,
            gconstpointer  data)
{
  check_same (folder, "北", 3, NULL);
  check_same (folder, "\n", 1, NULL);
  check_same (folder, sentences[0], strlen (sentences[0]), NULL);
}

static void
test_damaged (CliFolder     *folder,
              gconstpointer  data)
{
  static const char damages[] = "\0\x01\x7f\x80\xc2\xe4\xf0\xff";
  g_autoptr (GString) text = make_text ("\n", TEXT_BYTES);
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 100; i++)
    text->str[g_rand_int_range (rand, 0, (gint32) text->len)] = damages[i % sizeof damages];
  check_same (folder, text->str, text->len, NULL);
}

static void
test_encodings (CliFolder     *folder,
                gconstpointer  data)
{
  static const char *const charsets[] = { "GB18030", "UTF-16", "UTF-16BE" };
  g_autoptr (GString) text = make_text ("\n", TEXT_BYTES);
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", text->str, NULL);

  check_same (folder, marked, strlen (marked), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      gsize n_bytes;
      g_autofree char *bytes = g_convert (text->str, (gssize) text->len, charsets[i], "UTF-8",
                                          NULL, &n_bytes, NULL);

      check_same (folder, bytes, n_bytes, NULL);
    }
}

static void
test_options (CliFolder     *folder,
              gconstpointer  data)
{
  const char *lexicon = cli_write (folder, "names.tsv", "远岫\tcompany\t远岫精工\n", -1);
  g_autoptr (GString) text = make_text ("\n", TEXT_BYTES);

  check_same (folder, text->str, text->len, cli_option (folder, "lexicon", lexicon));
  check_same (folder, text->str, text->len, "--threshold=10");
  check_same (folder, text->str, text->len, "--threshold=99");
}

/* From a pipe, which can be read once only, and beyond what is held of it in memory. */
static void
test_pipe (CliFolder     *folder,
           gconstpointer  data)
{
  g_autoptr (GString) text = make_text ("\n", PIPE_BYTES);
  const char *article = cli_write (folder, "article.txt", text->str, (gssize) text->len);
  g_autoptr (CliRun) file = cli_run (NULL, "suggest", "--no-tagger", article, NULL);
  g_autoptr (CliRun) pipe = cli_run (text->str, "suggest", "--no-tagger", "-", NULL);

  g_assert_cmpint (pipe->status, ==, 0);
  g_assert_cmpstr (pipe->out->str, ==, file->out->str);
}

static const char *
write_article (CliFolder *folder,
               gsize      n_bytes)
{
  g_autoptr (GString) text = make_text ("\n", n_bytes);

  return cli_write (folder, "article.txt", text->str, (gssize) text->len);
}

/* Most memory that the command had, in kilobytes. A process is given that of the one that it was
 * forked from, so the text must be gone by then. */
static long
measure (CliFolder *folder,
         gsize      n_bytes)
{
  const char *article = write_article (folder, n_bytes);
  const char *output = cli_option (folder, "output", cli_path (folder, "set.json"));
  const char *const argv[] = { g_getenv ("ZHUPI_TEST_CLI"), "suggest", "--no-tagger", article,
                               output, NULL };
  struct rusage usage;
  int status;
  pid_t pid = fork ();

  if (pid == 0)
    {
      execv (argv[0], (char *const *) argv);
      _exit (EXIT_FAILURE);
    }
  g_assert_cmpint (wait4 (pid, &status, 0, &usage), ==, pid);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return usage.ru_maxrss;
}

static void
test_memory (CliFolder     *folder,
             gconstpointer  data)
{
  long small, large;

#ifdef __SANITIZE_ADDRESS__
  g_test_skip ("the sanitizer keeps freed memory");
  return;
#endif
  small = measure (folder, SHORT_BYTES);
  large = measure (folder, LONG_BYTES);
  g_test_message ("%ld kB, %ld kB", small, large);
  g_assert_cmpint (large, <, small + MAX_GROWTH);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  cli_add ("/cli/stream/line-ends", test_line_ends);
  cli_add ("/cli/stream/short", test_short);
  cli_add ("/cli/stream/damaged", test_damaged);
  cli_add ("/cli/stream/encodings", test_encodings);
  cli_add ("/cli/stream/options", test_options);
  cli_add ("/cli/stream/pipe", test_pipe);
  cli_add ("/cli/stream/memory", test_memory);

  return g_test_run ();
}
