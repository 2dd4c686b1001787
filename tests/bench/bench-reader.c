/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* bench-reader [ROUNDS] [MEGABYTES]: what the reading view costs, against a plain text view that
 * holds the same buffer text with the same type. Each figure is measured in a process of its own
 * (bench-reader --case=NAME), the cases take turns, medians are printed with their bars.
 * CPU is that of the main thread from before-paint to after-paint, in ms. */

#include "config.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "edit/zhupi-editing.h"
#include "edit/zhupi-history.h"
#include "reader/zhupi-reader-theme.h"
#include "reader/zhupi-reader-view.h"
#include "reader/zhupi-view-text.h"

#include "bench-article.h"
#include "bench-rounds.h"

#define N_PAGES 100
#define N_CHANGES 24
#define N_QUERIES 20000
#define SMOOTH_STEP 37.0
#define STAY_MS 2000
#define SETTLED_FRAMES 6
#define FILL_LIMIT_MS 20000
#define WINDOW_WIDTH 1000
#define WINDOW_HEIGHT 800

typedef struct
{
  const BenchCase *what;
  ZhupiArticle *article;
  ZhupiAnnotationSet *set;
  GtkWidget *window;
  GtkWidget *scroller;
  GtkWidget *view;
  GtkAdjustment *adjustment;
  double before_paint;
  double frame_cpu;
  double last_frame;
  double worst_gap;
  guint n_frames;
} Bench;

/* Layouts are counted by standing in for the function that makes them. */
static guint n_layouts;

G_MODULE_EXPORT PangoLayout *
pango_layout_new (PangoContext *context)
{
  static PangoLayout *(*real) (PangoContext *);

  if (real == NULL)
    real = (PangoLayout *(*) (PangoContext *)) dlsym (RTLD_NEXT, "pango_layout_new");
  n_layouts++;
  return real (context);
}

static double
now_ms (void)
{
  return g_get_monotonic_time () / 1000.0;
}

static double
cpu_ms (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);
  return spent.tv_sec * 1e3 + spent.tv_nsec / 1e6;
}

static double
resident_mb (void)
{
  g_autofree char *contents = NULL;
  unsigned long pages = 0;

  if (g_file_get_contents ("/proc/self/statm", &contents, NULL, NULL))
    sscanf (contents, "%*u %lu", &pages);
  return pages * (double) sysconf (_SC_PAGESIZE) / (1024 * 1024);
}

/* Frames */

static void
before_paint_cb (Bench *self)
{
  self->before_paint = cpu_ms ();
}

static void
after_paint_cb (Bench *self)
{
  double now = now_ms ();

  self->frame_cpu = cpu_ms () - self->before_paint;
  if (self->last_frame > 0)
    self->worst_gap = MAX (self->worst_gap, now - self->last_frame);
  self->last_frame = now;
  self->n_frames++;
}

static void
wait_frame (Bench *self)
{
  guint before = self->n_frames;

  gtk_widget_queue_draw (self->view);
  while (self->n_frames == before)
    g_main_context_iteration (NULL, TRUE);
}

static void
say (const char *name,
     double      value)
{
  printf ("%s %.3f\n", name, value);
  fflush (stdout);
}

static void
say_frames (const char *name,
            GArray     *values)
{
  g_autofree char *median = g_strdup_printf ("%s-median", name);
  g_autofree char *p99 = g_strdup_printf ("%s-p99", name);

  say (median, bench_percentile (values, 0.5));
  say (p99, bench_percentile (values, 0.99));
}

/* Views */

static GtkWidget *
make_plain_view (Bench *self)
{
  GtkWidget *view = gtk_text_view_new ();
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *css = zhupi_reader_theme_dup_css (ZHUPI_READER_THEME_LIGHT, FALSE, 20, 36);
  g_autoptr(ZhupiViewText) text = zhupi_view_text_new (self->article, ZHUPI_VIEW_TEXT_LONG);
  g_autoptr(GString) buffer = g_string_new (NULL);

  while (zhupi_view_text_feed (text, buffer, G_MAXINT32))
    {
    }
  gtk_css_provider_load_from_data (provider, css, -1);
  gtk_style_context_add_provider (gtk_widget_get_style_context (view),
                                  GTK_STYLE_PROVIDER (provider),
                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_widget_add_css_class (view, "zhupi-reader");
  g_object_set (view, "wrap-mode", GTK_WRAP_WORD_CHAR, "justification", GTK_JUSTIFY_FILL,
                "editable", FALSE, "indent", 40, "pixels-below-lines", 6, "left-margin", 180,
                "right-margin", 179, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), buffer->str,
                            (int) buffer->len);
  return view;
}

static void
show (Bench *self)
{
  double start = now_ms ();
  GdkFrameClock *clock;

  self->window = gtk_window_new ();
  self->scroller = gtk_scrolled_window_new ();
  self->view = self->what->plain ? make_plain_view (self) : zhupi_reader_view_new ();
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self->view), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gtk_window_set_child (GTK_WINDOW (self->window), self->scroller);
  gtk_window_set_default_size (GTK_WINDOW (self->window), WINDOW_WIDTH, WINDOW_HEIGHT);
  self->adjustment
    = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  if (!self->what->plain)
    {
      zhupi_reader_view_set_article (ZHUPI_READER_VIEW (self->view), self->article);
      zhupi_reader_view_set_set (ZHUPI_READER_VIEW (self->view), self->set);
    }
  gtk_widget_realize (self->window);
  clock = gtk_widget_get_frame_clock (self->window);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_frame (self);
  say ("first-paint", now_ms () - start);
}

/* Phases */

static void
measure_filling (Bench *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  int wanted = (int) zhupi_article_get_length (self->article);
  double start = now_ms ();

  self->worst_gap = 0;
  while (gtk_text_buffer_get_char_count (buffer) < wanted && now_ms () - start < FILL_LIMIT_MS)
    wait_frame (self);
  say ("fill", now_ms () - start);
  say ("fill-worst-gap", self->worst_gap);
  say ("fill-moved", gtk_adjustment_get_value (self->adjustment));
}

/* To the middle, while hardly any height is known. */
static void
measure_jump (Bench *self)
{
  ZhupiReaderView *view = ZHUPI_READER_VIEW (self->view);
  guint middle = zhupi_article_get_length (self->article) / 2;
  ZhupiRange range = { middle, middle + 4 };
  GdkRectangle there;
  GdkRectangle later = { 0, 0, 0, 0 };
  double start = now_ms ();
  double cpu = cpu_ms ();

  zhupi_reader_view_show_range (view, range);
  while (!zhupi_reader_view_get_bounds (view, range, &there) && now_ms () - start < STAY_MS)
    wait_frame (self);
  say ("jump", now_ms () - start);
  say ("jump-cpu", cpu_ms () - cpu);
  for (start = now_ms (); now_ms () - start < STAY_MS;)
    wait_frame (self);
  if (!zhupi_reader_view_get_bounds (view, range, &later))
    later.y = G_MAXINT16;
  say ("jump-slid", ABS (later.y - there.y));
}

static void
measure_scrolling (Bench      *self,
                   const char *name,
                   double      step)
{
  g_autoptr(GArray) frames = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < SETTLED_FRAMES; i++)
    wait_frame (self);
  for (guint i = 0; i < N_PAGES; i++)
    {
      double value = gtk_adjustment_get_value (self->adjustment) + step;

      if (value > gtk_adjustment_get_upper (self->adjustment)
                    - gtk_adjustment_get_page_size (self->adjustment))
        value = 0;
      gtk_adjustment_set_value (self->adjustment, value);
      wait_frame (self);
      g_array_append_val (frames, self->frame_cpu);
    }
  say_frames (name, frames);
}

static void
change_style (Bench *self,
              guint  i)
{
  g_object_set (self->view, "font-size", i % 2 == 0 ? 16 : 15, NULL);
}

static void
change_width (Bench *self,
              guint  i)
{
  gtk_widget_set_margin_end (self->scroller, i % 2 == 0 ? 380 : 0);
}

static void
measure_change (Bench      *self,
                const char *name,
                void      (*change) (Bench *self, guint i))
{
  g_autoptr(GArray) costs = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_CHANGES; i++)
    {
      double start;
      double cost;

      for (guint k = 0; k < SETTLED_FRAMES; k++)
        wait_frame (self);
      start = cpu_ms ();
      change (self, i);
      wait_frame (self);
      cost = cpu_ms () - start;
      g_array_append_val (costs, cost);
    }
  say_frames (name, costs);
}

static const ZhupiAnnotationRecord *
get_visible_record (Bench *self)
{
  ZhupiRecordTable *table = zhupi_annotation_set_get_records (self->set);
  guint place = zhupi_reader_view_get_place (ZHUPI_READER_VIEW (self->view));
  guint position = zhupi_record_table_lower_bound (table, place) + 2;

  return zhupi_record_table_nth (table, MIN (position, zhupi_record_table_get_size (table) - 1));
}

static void
measure_marks (Bench *self)
{
  g_autoptr(ZhupiHistory) history = zhupi_history_new (self->set);
  g_autoptr(GArray) costs = g_array_new (FALSE, FALSE, sizeof (double));
  guint layouts = n_layouts;

  for (guint i = 0; i < N_CHANGES; i++)
    {
      ZhupiAuthor author = { NULL, 1 };
      const ZhupiAnnotationRecord *record = get_visible_record (self);
      GQuark tag = g_quark_from_string (i % 2 == 0 ? "product" : "date");
      g_autoptr(ZhupiCommand) command = NULL;
      double start = cpu_ms ();
      double cost;

      zhupi_reader_view_set_selected (ZHUPI_READER_VIEW (self->view), &record->id);
      command = i % 3 == 2 ? zhupi_editing_remove (self->set, record)
                           : zhupi_editing_relabel (self->set, record, tag, &author);
      if (command != NULL)
        zhupi_history_apply (history, command, NULL);
      wait_frame (self);
      cost = cpu_ms () - start;
      g_array_append_val (costs, cost);
    }
  say_frames ("change-mark", costs);
  zhupi_reader_view_set_hidden (ZHUPI_READER_VIEW (self->view), NULL, 1);
  wait_frame (self);
  say ("layouts", n_layouts - layouts);
}

static gboolean
see_record (const ZhupiAnnotationRecord *record,
            gpointer                     user_data)
{
  (*(guint *) user_data)++;
  return TRUE;
}

static void
measure_query (Bench *self)
{
  ZhupiRecordTable *table = zhupi_annotation_set_get_records (self->set);
  guint length = zhupi_article_get_length (self->article);
  guint n_seen = 0;
  double start = cpu_ms ();

  for (guint i = 0; i < N_QUERIES; i++)
    {
      guint place = (guint) ((i * 2654435761u) % (length - 800));

      zhupi_record_table_foreach_overlap (table, (ZhupiRange) { place, place + 700 }, see_record,
                                          &n_seen);
    }
  say ("query-us", (cpu_ms () - start) * 1000 / N_QUERIES);
}

static const BenchCase *
make_cases (gsize  large,
            guint *n_cases)
{
  static BenchCase cases[] = {
    { "empty", 3, 0, FALSE, FALSE },
    { "article-plain", 14 * 1024, 0, TRUE, TRUE },
    { "article", 14 * 1024, 300, TRUE, FALSE },
    { "1m-plain", 1 << 20, 0, FALSE, TRUE },
    { "1m", 1 << 20, 10000, FALSE, FALSE },
    { "1m-one", 1 << 20, 10000, TRUE, FALSE },
    { "pile", 14 * 1024, 300, TRUE, FALSE, FALSE, 200 },
    { "unbreakable", 10 << 20, 1000, TRUE, FALSE, TRUE, 0 },
    { "large", 0, 0, FALSE, FALSE },
    { "large-one", 0, 0, TRUE, FALSE },
  };

  *n_cases = G_N_ELEMENTS (cases) - (large == 0 ? 2 : 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (!g_str_has_prefix (cases[i].name, "large"))
        continue;
      cases[i].bytes = large << 20;
      cases[i].n_marks = (guint) large * 10000;
    }
  return cases;
}

static int
run_case (const BenchCase *what)
{
  Bench self = { what };
  g_autoptr(ZhupiText) text = NULL;
  gsize length;
  char *utf8 = bench_article_make_text (what, &length);
  double resident;

  text = zhupi_text_new_take (utf8, length);
  self.article = zhupi_article_new (text, NULL);
  self.set = zhupi_annotation_set_new (self.article, "Reading");
  if (what->n_marks > 0)
    bench_article_fill_set (what, self.set);
  gtk_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  resident = resident_mb ();
  show (&self);
  if (what->bytes < 1000)
    return EXIT_SUCCESS;
  measure_filling (&self);
  if (!what->plain)
    measure_jump (&self);
  measure_scrolling (&self, "page-down", gtk_adjustment_get_page_size (self.adjustment));
  measure_scrolling (&self, "smooth", SMOOTH_STEP);
  if (!what->plain)
    {
      measure_marks (&self);
      measure_query (&self);
      measure_change (&self, "font", change_style);
    }
  measure_change (&self, "resize", change_width);
  say ("resident-view-mb", resident_mb () - resident);
  say ("resident-mb", resident_mb ());
  return EXIT_SUCCESS;
}

/* The one that starts the others */

static void
spawn_case (GHashTable *results,
            const char *program,
            const BenchCase *what,
            const char *megabytes)
{
  g_autofree char *argument = g_strconcat ("--case=", what->name, NULL);
  const char *const argv[] = { program, argument, megabytes, NULL };
  g_autofree char *output = NULL;

  if (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                    NULL, NULL))
    bench_rounds_collect (results, what->name, output);
}

/* What the view must reach. */
static const BenchBar bars[] = {
  { "article page-down-p99", "article-plain page-down-p99", 1.15, 0.5 },
  { "article smooth-p99", "article-plain smooth-p99", 1.15, 0.5 },
  { "article change-mark-median", NULL, 0, 3 },
  { "article layouts", NULL, 0, 0 },
  { "1m first-paint", "empty first-paint", 1, 50 },
  { "1m-one first-paint", "empty first-paint", 1, 50 },
  { "1m page-down-p99", NULL, 0, 8 },
  { "1m-one page-down-p99", NULL, 0, 8 },
  { "1m jump", NULL, 0, 100 },
  { "1m jump-slid", NULL, 0, 1 },
  { "1m resize-median", NULL, 0, 20 },
  { "1m resize-p99", NULL, 0, 30 },
  { "1m font-median", NULL, 0, 20 },
  { "1m font-p99", NULL, 0, 30 },
  { "pile page-down-p99", NULL, 0, 50 },
  { "unbreakable fill-worst-gap", NULL, 0, 50 },
  { "large first-paint", "empty first-paint", 1, 60 },
  { "large-one first-paint", "empty first-paint", 1, 60 },
  { "large fill", NULL, 0, 1200 },
  { "large fill-worst-gap", NULL, 0, 35 },
  { "large fill-moved", NULL, 0, 0 },
  { "large page-down-p99", NULL, 0, 9 },
  { "large-one page-down-p99", NULL, 0, 9 },
  { "large jump", NULL, 0, 100 },
  { "large jump-slid", NULL, 0, 1 },
  { "large resize-median", NULL, 0, 40 },
  { "large font-median", NULL, 0, 60 },
  { "large query-us", NULL, 0, 2 },
};

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GHashTable) results = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                         (GDestroyNotify) g_array_unref);
  const char *megabytes = argc > 2 ? argv[2] : "0";
  guint n_rounds = argc > 1 ? (guint) atoi (argv[1]) : 1;
  guint n_cases;
  const BenchCase *cases = make_cases ((gsize) atoi (megabytes), &n_cases);

  for (guint i = 0; i < n_cases && argc > 1; i++)
    {
      if (g_str_has_prefix (argv[1], "--case=") && g_str_equal (argv[1] + 7, cases[i].name))
        return run_case (&cases[i]);
    }
  for (guint round = 0; round < MAX (n_rounds, 1); round++)
    {
      for (guint i = 0; i < n_cases; i++)
        spawn_case (results, argv[0], &cases[i], megabytes);
    }
  bench_rounds_print (results, bars, G_N_ELEMENTS (bars));
  return EXIT_SUCCESS;
}
