/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* bench-text-editor ZHUPI [ROUNDS]: the whole program beside GNOME's text editor on the same files,
 * moved through by the same keys. The programs take turns; medians are printed, as CPU of the main
 * thread in ms. Without the editor the reason is printed. */

#include "config.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <gio/gio.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench-article.h"
#include "bench-rounds.h"

#define EDITOR "gnome-text-editor"
#define ROUNDS 5
#define N_PAGES 60
/* Two frames of a usual screen: each page is drawn. */
#define PAGE_US 33333
#define POLL_US 50000
/* A program that has used less than that in so many polls has come to rest. */
#define REST_MS 2
#define REST_POLLS 10
/* One that never rests is measured all the same. */
#define MAX_POLLS 400

typedef struct
{
  const char *name;
  const char *program;
  const char *option; /* that makes it a program of its own; may be %NULL */
} Program;

/* In ms; negative when the program has ended. */
static double
get_cpu (const char *pid)
{
  g_autofree char *path = g_build_filename ("/proc", pid, "schedstat", NULL);
  g_autofree char *contents = NULL;

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    return -1;
  return g_ascii_strtod (contents, NULL) / 1e6;
}

static double
wait_for_rest (const char *pid)
{
  double last = get_cpu (pid);
  guint n_still = 0;

  for (guint i = 0; i < MAX_POLLS && n_still < REST_POLLS && last >= 0; i++)
    {
      double now;

      g_usleep (POLL_US);
      now = get_cpu (pid);
      n_still = now - last < REST_MS ? n_still + 1 : 0;
      last = now;
    }
  return last;
}

static void
press (Display *display,
       KeySym   keysym)
{
  KeyCode code = XKeysymToKeycode (display, keysym);

  XTestFakeKeyEvent (display, code, True, CurrentTime);
  XTestFakeKeyEvent (display, code, False, CurrentTime);
  XSync (display, False);
  g_usleep (PAGE_US);
}

static void
turn_pages (Display *display)
{
  for (guint i = 0; i < N_PAGES; i++)
    press (display, i < N_PAGES / 2 ? XK_Page_Down : XK_Page_Up);
}

static void
collect (GHashTable *results,
         const char *name,
         double      open,
         double      pages)
{
  g_autofree char *lines = g_strdup_printf ("open %f\npage %f\n", open, pages / N_PAGES);

  bench_rounds_collect (results, name, lines);
}

static gboolean
measure (Display       *display,
         const Program *program,
         const char    *path,
         const char    *name,
         GHashTable    *results)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  double opened;
  double turned;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, program->program,
                              program->option != NULL ? program->option : path,
                              program->option != NULL ? path : NULL, NULL);
  if (process == NULL)
    {
      g_printerr ("%s: %s\n", program->name, error->message);
      return FALSE;
    }
  opened = wait_for_rest (g_subprocess_get_identifier (process));
  turn_pages (display);
  turned = wait_for_rest (g_subprocess_get_identifier (process));
  if (turned > opened)
    collect (results, name, opened, turned - opened);
  else
    g_printerr ("%s: ended, or did not hear the keys\n", program->name);
  g_subprocess_force_exit (process);
  return g_subprocess_wait (process, NULL, NULL) && turned > opened;
}

static gboolean
bench_file (Display         *display,
            const Program   *programs,
            guint            n_programs,
            const BenchCase *what,
            guint            n_rounds,
            GHashTable      *results)
{
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("zhupi-bench-XXXXXX.txt", &stream, NULL);
  gboolean done = file != NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!done)
    return FALSE;
  text = bench_article_make_text (what, &length);
  done = g_file_set_contents (g_file_peek_path (file), text, (gssize) length, NULL);
  for (guint round = 0; round < n_rounds; round++)
    for (guint i = 0; done && i < n_programs; i++)
      {
        g_autofree char *name = g_strdup_printf ("%s-%s", what->name, programs[i].name);

        done = measure (display, &programs[i], g_file_peek_path (file), name, results);
      }
  g_file_delete (file, NULL, NULL);
  return done;
}

static void
print_ratio (GHashTable *results,
             const char *file,
             const char *figure)
{
  g_autofree char *own = g_strdup_printf ("%s-zhupi %s", file, figure);
  g_autofree char *other = g_strdup_printf ("%s-editor %s", file, figure);
  GArray *values = g_hash_table_lookup (results, own);
  GArray *against = g_hash_table_lookup (results, other);

  if (values != NULL && against != NULL)
    printf ("%s, %s: %.2f times the editor's\n", file, figure,
            bench_percentile (values, 0.5) / bench_percentile (against, 0.5));
}

int
main (int   argc,
      char *argv[])
{
  static const BenchCase files[] = {
    { "article", .bytes = 14 << 10 },
    { "1m", .bytes = 1 << 20 },
  };
  const Program programs[] = {
    { "zhupi", argc > 1 ? argv[1] : "", NULL },
    { "editor", EDITOR, "--standalone" },
  };
  g_autofree char *editor = g_find_program_in_path (EDITOR);
  g_autoptr (GHashTable) results = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                          (GDestroyNotify) g_array_unref);
  guint n_rounds = argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : ROUNDS;
  Display *display = XOpenDisplay (NULL);
  gboolean done = display != NULL && argc > 1;

  if (editor == NULL)
    g_print ("No comparison with %s: it is not installed.\n", EDITOR);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    done = done && bench_file (display, programs, editor != NULL ? 2 : 1, &files[i], n_rounds,
                               results);
  bench_rounds_print (results, NULL, 0);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      print_ratio (results, files[i].name, "open");
      print_ratio (results, files[i].name, "page");
    }
  if (display != NULL)
    XCloseDisplay (display);
  return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
