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
 * a process that only prints its version, which is what the loader and the libraries cost.
 * Usage: bench-process ZHUPI-CLI ARTICLE… */

#define N_ROUNDS 9

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
  g_rmdir (folder);
  return EXIT_SUCCESS;
}
