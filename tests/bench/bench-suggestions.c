/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* bench-suggestions [ROUNDS] [CASE...]: articles recognized in the open window: how long the main
 * loop is held at most (CPU of its thread between two polls, from the first frame with the article
 * on), when the first suggestion on the screen is there, when the tagger has seen it, and when
 * everything is. Times in ms. Each case runs in a process of its own, with a desk of its own. */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bench-rounds.h"
#include "zhupi-application.h"
#include "zhupi-document-private.h"
#include "zhupi-window-private.h"

#define MEGABYTE (1u << 20)
#define SCREEN_LENGTH 500u

typedef struct
{
  const char *name;
  gsize bytes;
  gboolean tags;
} Case;

static const Case cases[] = {
  { "article", 15000, TRUE },
  { "1m", MEGABYTE, TRUE },
  { "10m-rules", 10 * MEGABYTE, FALSE },
  { "10m", 10 * MEGABYTE, TRUE },
  { "100m-rules", 100 * MEGABYTE, FALSE },
};

static const BenchBar bars[] = {
  { "article longest-turn", NULL, 0, 16 },
  { "article first-on-screen", NULL, 0, 300 },
  { "1m longest-turn", NULL, 0, 16 },
  { "1m first-on-screen", NULL, 0, 300 },
  { "10m-rules longest-turn", NULL, 0, 50 },
  { "10m-rules first-on-screen", NULL, 0, 300 },
  { "10m longest-turn", NULL, 0, 50 },
  { "10m first-on-screen", NULL, 0, 300 },
  { "100m-rules longest-turn", NULL, 0, 50 },
  { "100m-rules first-on-screen", NULL, 0, 300 },
};

/* What the window has come to; times in ms, 0 for not yet. */
typedef struct
{
  GApplication *application;
  double shown;
  double first;
  double tagged;
  double all;
  gboolean is_watching;
  double longest;
  double longest_at;
  double total;
} Watch;

static Watch watch;

static double
get_clock (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static double
now (void)
{
  return get_clock (CLOCK_MONOTONIC);
}

/* Invented names in plain sentences. */
static void
append_sentence (GString *text,
                 GRand   *random)
{
  static const char *const first[] = { "星", "云", "鼎", "青", "澜", "沧", "北", "启", "远", "宏" };
  static const char *const second[] = { "河", "帆", "川", "禾", "汐", "岳", "岸", "辰", "航", "图" };
  static const char *const kind[] = { "重工", "电池", "半导体", "新材", "科技", "集团", "股份" };
  static const char *const rest[] = {
    "今天公布了年报，收入比去年多。", "与另外两家公司签约，明年投产。", "的负责人说，车间很新。",
    "在北岸高新区的二期项目开工，总投资十亿元。", "的股票昨天没有什么变化，市场很安静。",
  };

  if (g_rand_int_range (random, 0, 4) == 0)
    g_string_append (text, "这里的天气很好，大家都来看看，路上的人也多了起来。");
  g_string_append (text, first[g_rand_int_range (random, 0, G_N_ELEMENTS (first))]);
  g_string_append (text, second[g_rand_int_range (random, 0, G_N_ELEMENTS (second))]);
  g_string_append (text, kind[g_rand_int_range (random, 0, G_N_ELEMENTS (kind))]);
  g_string_append (text, rest[g_rand_int_range (random, 0, G_N_ELEMENTS (rest))]);
  if (g_rand_int_range (random, 0, 5) == 0)
    g_string_append_c (text, '\n');
}

static GFile *
write_article (const Case *what,
               const char *folder)
{
  g_autoptr(GString) text = g_string_sized_new (what->bytes + 1000);
  g_autoptr(GRand) random = g_rand_new_with_seed (20240607);
  g_autofree char *path = g_build_filename (folder, "article.txt", NULL);

  while (text->len < what->bytes)
    append_sentence (text, random);
  g_file_set_contents (path, text->str, (gssize) text->len, NULL);
  return g_file_new_for_path (path);
}

static gboolean
see_cb (const ZhupiAnnotationRecord *record,
        gpointer                     user_data)
{
  const char *reason = zhupi_details_get_fields (record->details)->reason;

  if (!(watch.first > 0))
    watch.first = now ();
  if (!(watch.tagged > 0) && reason != NULL && strstr (reason, "tagged") != NULL)
    watch.tagged = now ();
  return !(watch.tagged > 0);
}

static void
painted_cb (void)
{
  if (!(watch.shown > 0))
    watch.shown = now ();
}

static void
look_at (ZhupiWindow *window)
{
  ZhupiDocument *document = window->document;
  ZhupiAnnotationSet *set = document != NULL ? zhupi_document_get_set (document) : NULL;
  guint place;

  if (set == NULL)
    return;
  if (!watch.is_watching)
    g_signal_connect (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                      G_CALLBACK (painted_cb), NULL);
  watch.is_watching = TRUE;
  place = zhupi_reader_view_get_place (window->reader);
  if (!(watch.tagged > 0))
    zhupi_record_table_foreach_overlap (zhupi_annotation_set_get_records (set),
                                        (ZhupiRange) { place, place + SCREEN_LENGTH }, see_cb,
                                        NULL);
  if (!(watch.all > 0) && watch.first > 0 && !zhupi_document_get_busy (document))
    watch.all = now ();
  watch.total = zhupi_annotation_set_get_size (set);
  if (watch.all > 0
      && zhupi_set_keeper_get_status (zhupi_document_get_keeper (document)) == ZHUPI_KEEPER_SAVED)
    g_application_quit (watch.application);
}

/* All that is dispatched between two polls keeps the window from answering. */
static int
poll_cb (GPollFD *fds,
         guint    n_fds,
         int      timeout)
{
  static double start;
  double turn = get_clock (CLOCK_THREAD_CPUTIME_ID) - start;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (watch.application));
  int n_ready;

  if (watch.shown > 0 && turn > watch.longest)
    {
      watch.longest = turn;
      watch.longest_at = now ();
    }
  if (window != NULL)
    look_at (ZHUPI_WINDOW (window));
  n_ready = g_poll (fds, n_fds, timeout);
  start = get_clock (CLOCK_THREAD_CPUTIME_ID);
  return n_ready;
}

static void
say (const char *name,
     double      value)
{
  printf ("%s %.3f\n", name, value);
}

static void
say_all (const Case *what)
{
  say ("longest-turn", watch.longest);
  say ("longest-turn-at", watch.longest_at - watch.shown);
  say ("first-on-screen", MAX (watch.first - watch.shown, 0));
  if (what->tags)
    say ("tagged-on-screen", MAX (watch.tagged - watch.shown, 0));
  say ("all", watch.all - watch.shown);
  say ("suggestions", watch.total);
}

static int
run_case (const Case *what)
{
  g_autofree char *folder = g_dir_make_tmp ("zhupi-bench-XXXXXX", NULL);
  g_autoptr(GFile) file = write_article (what, folder);
  g_autoptr(ZhupiApplication) application = NULL;
  g_autoptr(GSettings) settings = g_settings_new ("io.github.zhupi.Zhupi");
  g_autofree char *path = g_file_get_path (file);
  char *argv[] = { (char *) "zhupi", path, NULL };

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  g_settings_set_boolean (settings, "use-tagger", what->tags);
  application = zhupi_application_new ();
  watch.application = G_APPLICATION (application);
  g_main_context_set_poll_func (NULL, poll_cb);
  g_application_run (watch.application, 2, argv);
  say_all (what);
  return EXIT_SUCCESS;
}

static void
spawn_case (GHashTable *results,
            const char *program,
            const Case *what)
{
  g_autofree char *argument = g_strconcat ("--case=", what->name, NULL);
  const char *const argv[] = { program, argument, NULL };
  g_autofree char *output = NULL;

  if (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                    NULL, NULL))
    bench_rounds_collect (results, what->name, output);
}

static int
run_rounds (const char        *program,
            guint              n_rounds,
            const char *const *names)
{
  g_autoptr(GHashTable) results = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                         (GDestroyNotify) g_array_unref);

  for (guint round = 0; round < n_rounds; round++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      if (names[0] == NULL || g_strv_contains (names, cases[i].name))
        spawn_case (results, program, &cases[i]);
  bench_rounds_print (results, bars, G_N_ELEMENTS (bars));
  return EXIT_SUCCESS;
}

int
main (int   argc,
      char *argv[])
{
  for (guint i = 0; i < G_N_ELEMENTS (cases) && argc > 1; i++)
    if (g_str_has_prefix (argv[1], "--case=")
        && g_str_equal (argv[1] + strlen ("--case="), cases[i].name))
      return run_case (&cases[i]);
  return run_rounds (argv[0], argc > 1 ? (guint) atoi (argv[1]) : 1,
                     (const char *const *) argv + MIN (argc, 2));
}
