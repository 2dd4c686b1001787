/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* The whole job as a process, from exec to exit: open an article, suggest, export. Compared with
 * a process that only prints its version, which is what the loader and the libraries cost. Then a
 * long text, made of the articles, which is to take no more memory than a short one.
 * Usage: bench-process ZHUPI-CLI ARTICLE… */

#define N_ROUNDS 9

/* Of a long text, in bytes, and how often it is gone through. */
#define MEGABYTE 1000000
#define LONG_MEGABYTES 10
#define LONGEST_MEGABYTES 100
#define N_LONG_ROUNDS 3

typedef struct
{
  double wall;
  double cpu;
  long max_rss;
} Sample;

static int
compare_samples (gconstpointer a,
                 gconstpointer b)
{
  double first = ((const Sample *) a)->wall;
  double second = ((const Sample *) b)->wall;

  return first < second ? -1 : first > second;
}

static double
to_ms (struct timeval time)
{
  return time.tv_sec * 1000.0 + time.tv_usec / 1000.0;
}

static Sample
run_once (const char * const *arguments)
{
  gint64 start = g_get_monotonic_time ();
  struct rusage usage;
  Sample sample;
  int status;
  pid_t pid = fork ();

  if (pid == 0)
    {
      if (freopen ("/dev/null", "w", stdout) != NULL && freopen ("/dev/null", "w", stderr) != NULL)
        execv (arguments[0], (char *const *) arguments);
      _exit (EXIT_FAILURE);
    }
  wait4 (pid, &status, 0, &usage);
  if (!WIFEXITED (status) || WEXITSTATUS (status) != EXIT_SUCCESS)
    {
      g_printerr ("%s %s: status %d\n", arguments[0], arguments[1], status);
      exit (EXIT_FAILURE);
    }
  sample.wall = (g_get_monotonic_time () - start) / 1000.0;
  sample.cpu = to_ms (usage.ru_utime) + to_ms (usage.ru_stime);
  sample.max_rss = usage.ru_maxrss;
  return sample;
}

static Sample
measure (const char * const *arguments)
{
  Sample samples[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    samples[i] = run_once (arguments);
  qsort (samples, N_ROUNDS, sizeof (Sample), compare_samples);
  return samples[N_ROUNDS / 2];
}

static void
print_sample (const char *name,
              Sample      sample)
{
  g_print ("%-40s %8.1f ms wall %8.1f ms CPU %6.1f MB\n", name, sample.wall, sample.cpu,
           sample.max_rss / 1024.0);
}

static void
bench_article (const char *cli,
               const char *article,
               const char *folder)
{
  g_autofree char *set = g_build_filename (folder, "set.zhupi.json", NULL);
  g_autofree char *table = g_build_filename (folder, "set.csv", NULL);
  g_autofree char *set_option = g_strconcat ("--output=", set, NULL);
  g_autofree char *table_option = g_strconcat ("--output=", table, NULL);
  g_autofree char *article_option = g_strconcat ("--article=", article, NULL);
  const char *const suggest[] = { cli, "suggest", article, set_option, NULL };
  const char *const export[] = { cli, "export", set, "--format=csv", article_option, table_option,
                                 NULL };

  g_print ("%s\n", article);
  print_sample ("  open + suggest + export as JSON", measure (suggest));
  print_sample ("  read the set + export as CSV", measure (export));
  g_unlink (set);
  g_unlink (table);
}

/* The articles one after the other until there are so many bytes. A process is given the memory of
 * the one that it was forked from, so the text is never held. */
static void
write_long_text (const char *path,
                 guint       n_megabytes,
                 char      **articles)
{
  FILE *file = g_fopen (path, "wbe");
  gsize n_written = 0;

  while (file != NULL && n_written < (gsize) n_megabytes * MEGABYTE)
    for (char **article = articles; *article != NULL; article++)
      {
        g_autofree char *contents = NULL;
        gsize n_bytes;

        if (g_file_get_contents (*article, &contents, &n_bytes, NULL))
          n_written += fwrite (contents, 1, n_bytes, file);
        n_written += fwrite ("\n", 1, 1, file);
      }
  if (file == NULL || fclose (file) != 0)
    exit (EXIT_FAILURE);
}

/* The best of some: what else runs on the machine makes it slower, never faster. */
static Sample
measure_best (const char * const *arguments)
{
  Sample best = run_once (arguments);

  for (guint i = 1; i < N_LONG_ROUNDS; i++)
    {
      Sample sample = run_once (arguments);

      if (sample.cpu < best.cpu)
        best = sample;
    }
  return best;
}

static Sample
bench_long_text (const char *cli,
                 guint       n_megabytes,
                 char      **articles,
                 const char *folder)
{
  g_autofree char *text = g_build_filename (folder, "long.txt", NULL);
  const char *const suggest[] = { cli, "suggest", "--no-tagger", text, NULL };
  GStatBuf status;
  Sample sample;

  write_long_text (text, n_megabytes, articles);
  sample = measure_best (suggest);
  if (g_stat (text, &status) == 0)
    g_print ("a text of %3u MB without tagger, as JSON  %8.1f MB/s CPU (bar 20) %6.1f MB\n",
             n_megabytes, (double) status.st_size / 1000.0 / sample.cpu, sample.max_rss / 1024.0);
  g_unlink (text);
  return sample;
}

static void
bench_long_texts (const char *cli,
                  char      **articles,
                  const char *folder)
{
  Sample shorter = bench_long_text (cli, LONG_MEGABYTES, articles, folder);
  Sample longer = bench_long_text (cli, LONGEST_MEGABYTES, articles, folder);

  g_print ("  memory that the longer one needs more   %8.1f MB         (bar 10)\n",
           (longer.max_rss - shorter.max_rss) / 1024.0);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_dir_make_tmp ("zhupi-bench-XXXXXX", NULL);
  const char *const version[] = { argc > 1 ? argv[1] : "", "--version", NULL };

  if (argc < 3)
    {
      g_printerr ("bench-process ZHUPI-CLI ARTICLE…\n");
      return EXIT_FAILURE;
    }
  print_sample ("start and end (--version)", measure (version));
  for (int i = 2; i < argc; i++)
    {
      if (g_file_test (argv[i], G_FILE_TEST_EXISTS))
        bench_article (argv[1], argv[i], folder);
      else
        g_print ("%s: not there, left out\n", argv[i]);
    }
  bench_long_texts (argv[1], argv + 2, folder);
  g_rmdir (folder);
  return EXIT_SUCCESS;
}
