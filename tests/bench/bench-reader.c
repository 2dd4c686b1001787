/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* bench-reader [ROUNDS] [MEGABYTES] [CASE...]: what the reading view costs, against a plain text
 * view that holds the same buffer text with the same type. Each figure is measured in a process
 * of its own (bench-reader --case=NAME MEGABYTES), the cases take turns, medians are printed with
 * their bars. CPU is that of the main thread, in ms. */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bench-reader-phases.h"
#include "bench-rounds.h"

/* Of the cases whose bars are ratios near 1. */
#define MIN_ROUNDS 7

#define MARKS_PER_MEGABYTE 10000

/* A case that hangs shall not hold up the others. */
#define CASE_LIMIT_S 300

/* Bytes of which a million pieces are made. */
#define BREAKS_BYTES (163u << 20)

typedef enum
{
  PHASE_FILL = 1 << 0,
  PHASE_JUMP = 1 << 1,
  PHASE_SCROLL = 1 << 2,
  PHASE_MARKS = 1 << 3,
  PHASE_QUERY = 1 << 4,
  PHASE_FONT = 1 << 5,
  PHASE_RESIZE = 1 << 6,
  PHASE_SETTLE = 1 << 7,
  PHASE_ACCESS = 1 << 8, /* alone */
  PHASE_PAINT = 1 << 9,
  PHASE_TOOLS = 1 << 10,
} Phases;

#define PHASES_PLAIN (PHASE_SCROLL | PHASE_RESIZE)
#define PHASES_READER (PHASE_FILL | PHASE_JUMP | PHASE_SCROLL | PHASE_MARKS | PHASE_QUERY \
                       | PHASE_FONT | PHASE_RESIZE | PHASE_TOOLS)

typedef struct
{
  BenchCase article;
  Phases phases;
  guint min_rounds;
} ReaderCase;

static ReaderCase cases[] = {
  { { "empty", .bytes = 3 }, 0, MIN_ROUNDS },
  { { "article-plain", .bytes = 14 << 10, .one_paragraph = TRUE, .plain = TRUE },
    PHASES_PLAIN, MIN_ROUNDS },
  { { "article", .bytes = 14 << 10, .n_marks = 300, .one_paragraph = TRUE },
    PHASES_READER, MIN_ROUNDS },
  { { "1m-plain", .bytes = 1 << 20, .plain = TRUE }, PHASES_PLAIN },
  { { "1m", .bytes = 1 << 20, .n_marks = 10000 }, PHASES_READER },
  { { "1m-one", .bytes = 1 << 20, .n_marks = 10000, .one_paragraph = TRUE }, PHASES_READER },
  { { "1m-marks", .bytes = 1 << 20, .n_marks = 10000 }, PHASE_FILL | PHASE_PAINT },
  { { "1m-dense-plain", .bytes = 1 << 20, .plain = TRUE, .dense = TRUE }, PHASE_SCROLL },
  { { "1m-dense", .bytes = 1 << 20, .n_marks = 10000, .dense = TRUE }, PHASE_FILL | PHASE_SCROLL },
  { { "pile", .bytes = 14 << 10, .n_marks = 300, .one_paragraph = TRUE, .n_piled = 200 },
    PHASE_FILL | PHASE_SCROLL | PHASE_MARKS | PHASE_FONT | PHASE_RESIZE },
  { { "unbreakable", .bytes = 10 << 20, .n_marks = 1000, .one_paragraph = TRUE, .letters = TRUE },
    PHASE_FILL | PHASE_JUMP | PHASE_SCROLL },
  { { "breaks", .bytes = BREAKS_BYTES, .n_marks = 1000, .one_paragraph = TRUE, .sentences = TRUE },
    PHASE_FILL | PHASE_JUMP | PHASE_SCROLL },
  { { "large-plain", .plain = TRUE }, PHASE_SCROLL },
  { { "large" }, PHASES_READER | PHASE_SETTLE },
  { { "large-one", .one_paragraph = TRUE }, PHASES_READER },
  { { "large-access" }, PHASE_ACCESS },
};

/* What the view must reach. */
static const BenchBar bars[] = {
  { "article page-down-p99", "article-plain page-down-p99", 1.15, 0.5 },
  { "article smooth-p99", "article-plain smooth-p99", 1.15, 0.5 },
  { "article label-median", NULL, 0, 3 },
  { "article relabel-median", NULL, 0, 3 },
  { "article delete-median", NULL, 0, 3 },
  { "article layouts", NULL, 0, 0 },
  { "1m first-paint", "empty first-paint", 1, 50 },
  { "1m-one first-paint", "empty first-paint", 1, 50 },
  { "1m page-down-p99", NULL, 0, 8 },
  { "1m-one page-down-p99", NULL, 0, 8 },
  { "1m-dense page-down-p99", "1m-dense-plain page-down-p99", 1.2, 0 },
  { "1m jump", NULL, 0, 100 },
  { "1m jump-slid", NULL, 0, 1 },
  { "1m resize-median", NULL, 0, 20 },
  { "1m resize-p99", NULL, 0, 30 },
  { "1m font-median", NULL, 0, 20 },
  { "1m font-p99", NULL, 0, 30 },
  { "pile worst-frame", NULL, 0, 50 },
  { "unbreakable first-paint", "empty first-paint", 1, 50 },
  { "unbreakable fill-worst-gap", NULL, 0, 50 },
  { "unbreakable worst-frame", NULL, 0, 50 },
  { "breaks first-paint", "empty first-paint", 1, 60 },
  { "breaks fill-worst-gap", NULL, 0, 50 },
  { "breaks worst-frame", NULL, 0, 50 },
  { "large first-paint", "empty first-paint", 1, 60 },
  { "large-one first-paint", "empty first-paint", 1, 60 },
  { "large fill", NULL, 0, 1200 },
  { "large-one fill", NULL, 0, 1200 },
  { "large fill-worst-gap", NULL, 0, 35 },
  { "large-one fill-worst-gap", NULL, 0, 35 },
  { "large fill-moved", NULL, 0, 0 },
  { "large-one fill-moved", NULL, 0, 0 },
  { "large page-down-p99", NULL, 0, 9 },
  { "large-one page-down-p99", NULL, 0, 9 },
  { "large page-down-settled-p99", NULL, 0, 9 },
  { "large jump", NULL, 0, 100 },
  { "large jump-slid", NULL, 0, 1 },
  { "large jump-end", NULL, 0, 100 },
  { "large jump-end-slid", NULL, 0, 1 },
  { "large-one jump", NULL, 0, 100 },
  { "large-one jump-slid", NULL, 0, 1 },
  { "large jump-ruler", NULL, 0, 100 },
  { "large jump-ruler-slid", NULL, 0, 1 },
  { "large jump-mark", NULL, 0, 100 },
  { "large jump-mark-slid", NULL, 0, 1 },
  { "large jump-find", NULL, 0, 100 },
  { "large jump-find-slid", NULL, 0, 1 },
  { "large-one jump-ruler", NULL, 0, 100 },
  { "large-one jump-ruler-slid", NULL, 0, 1 },
  { "large-one jump-mark", NULL, 0, 100 },
  { "large-one jump-mark-slid", NULL, 0, 1 },
  { "large-one jump-find", NULL, 0, 100 },
  { "large-one jump-find-slid", NULL, 0, 1 },
  { "large-access access-seen", NULL, 0, 1500 },
  { "large resize-median", NULL, 0, 40 },
  { "large font-median", NULL, 0, 60 },
  { "large query-us", NULL, 0, 2 },
  /* MB over an empty window: three times the text, that is of 100 MB. */
  { "large resident-mb", "empty resident-mb", 1, 300 },
  { "large-one resident-mb", "empty resident-mb", 1, 300 },
};

/* Ratios that are printed without a bar. */
static const char *const ratios[][2] = {
  { "article page-down-median", "article-plain page-down-median" },
  { "article smooth-median", "article-plain smooth-median" },
  { "1m page-down-p99", "1m-plain page-down-p99" },
  { "1m smooth-p99", "1m-plain smooth-p99" },
  { "1m resize-median", "1m-plain resize-median" },
  { "large page-down-p99", "large-plain page-down-p99" },
};

static void
set_size (gsize megabytes)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      BenchCase *article = &cases[i].article;

      if (!g_str_has_prefix (article->name, "large"))
        continue;
      article->bytes = megabytes << 20;
      article->n_marks = article->plain ? 0 : (guint) megabytes * MARKS_PER_MEGABYTE;
    }
}

static void
run_phases (ReaderBench *self,
            Phases       phases)
{
  if ((phases & PHASE_FILL) != 0)
    reader_phase_fill (self);
  if ((phases & PHASE_PAINT) != 0)
    reader_phase_paint (self);
  reader_bench_say ("resident-filled-mb", reader_bench_resident ());
  if ((phases & PHASE_JUMP) != 0)
    reader_phase_jump (self);
  if ((phases & PHASE_SCROLL) != 0)
    reader_phase_scroll (self, "");
  if ((phases & PHASE_SETTLE) != 0)
    {
      reader_phase_settle (self);
      reader_phase_scroll (self, "-settled");
    }
  reader_bench_say ("resident-mb", reader_bench_resident ());
  if ((phases & PHASE_MARKS) != 0)
    reader_phase_marks (self);
  if ((phases & PHASE_QUERY) != 0)
    reader_phase_query (self);
  if ((phases & PHASE_FONT) != 0)
    reader_phase_font (self);
  if ((phases & PHASE_RESIZE) != 0)
    reader_phase_resize (self);
  /* No height is known again. */
  if ((phases & PHASE_TOOLS) != 0)
    reader_phase_jump_with_tools (self);
}

static void
say_soft_breaks (const ReaderBench *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));

  reader_bench_say ("soft-breaks", gtk_text_buffer_get_line_count (buffer) - 1);
}

static int
run_case (const ReaderCase *what)
{
  ReaderBench self = { 0 };

  alarm (CASE_LIMIT_S);
  reader_bench_prepare (&self, &what->article);
  gtk_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  if ((what->phases & PHASE_ACCESS) != 0)
    {
      reader_phase_access (&self, g_getenv ("ZHUPI_BENCH_CLIENT"));
      return EXIT_SUCCESS;
    }
  reader_bench_show (&self);
  run_phases (&self, what->phases);
  reader_bench_say ("worst-frame", self.worst_cpu);
  if (what->article.sentences)
    say_soft_breaks (&self);
  return EXIT_SUCCESS;
}

/* The one that starts the others */

static void
spawn_case (GHashTable       *results,
            const char       *program,
            const ReaderCase *what,
            const char       *megabytes)
{
  g_autofree char *argument = g_strconcat ("--case=", what->article.name, NULL);
  const char *const argv[] = { program, argument, megabytes, NULL };
  g_autofree char *output = NULL;

  if (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                    NULL, NULL))
    bench_rounds_collect (results, what->article.name, output);
}

static gboolean
is_wanted (const ReaderCase         *what,
           guint                     round,
           guint                     n_rounds,
           const char *const        *names)
{
  /* A single round is for a quick look: no case takes more then. */
  if (round >= n_rounds && (n_rounds == 1 || round >= what->min_rounds))
    return FALSE;
  if (what->article.bytes == 0)
    return FALSE;
  if ((what->phases & PHASE_ACCESS) != 0 && g_getenv ("ZHUPI_BENCH_CLIENT") == NULL)
    return FALSE;
  return names[0] == NULL || g_strv_contains (names, what->article.name);
}

static void
print_ratios (GHashTable *results)
{
  for (guint i = 0; i < G_N_ELEMENTS (ratios); i++)
    {
      GArray *values = g_hash_table_lookup (results, ratios[i][0]);
      GArray *against = g_hash_table_lookup (results, ratios[i][1]);

      if (values != NULL && against != NULL)
        printf ("%-36s %6.2f times %s\n", ratios[i][0],
                bench_percentile (values, 0.5) / bench_percentile (against, 0.5), ratios[i][1]);
    }
}

static int
run_rounds (const char        *program,
            guint              n_rounds,
            const char        *megabytes,
            const char *const *names)
{
  g_autoptr(GHashTable) results = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                         (GDestroyNotify) g_array_unref);

  for (guint round = 0; round < MAX (n_rounds, (guint) MIN_ROUNDS); round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          if (is_wanted (&cases[i], round, n_rounds, names))
            spawn_case (results, program, &cases[i], megabytes);
        }
    }
  bench_rounds_print (results, bars, G_N_ELEMENTS (bars));
  print_ratios (results);
  if (g_getenv ("ZHUPI_BENCH_CLIENT") == NULL)
    printf ("skip large-access: no client of AT-SPI was named (ZHUPI_BENCH_CLIENT)\n");
  return EXIT_SUCCESS;
}

int
main (int   argc,
      char *argv[])
{
  const char *megabytes = argc > 2 ? argv[2] : "0";
  guint n_rounds = argc > 1 ? (guint) atoi (argv[1]) : 1;

  set_size ((gsize) atoi (megabytes));
  for (guint i = 0; i < G_N_ELEMENTS (cases) && argc > 1; i++)
    {
      if (g_str_has_prefix (argv[1], "--case=")
          && g_str_equal (argv[1] + strlen ("--case="), cases[i].article.name))
        return run_case (&cases[i]);
    }
  return run_rounds (argv[0], MAX (n_rounds, 1u), megabytes,
                     (const char *const *) argv + MIN (argc, 3));
}
