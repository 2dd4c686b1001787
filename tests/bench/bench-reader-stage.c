/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-reader-stage.h"

#include <dlfcn.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "reader/zhupi-reader-theme.h"
#include "reader/zhupi-view-text.h"

#include "bench-rounds.h"

#define WINDOW_WIDTH 1000
#define WINDOW_HEIGHT 800
#define SETTLED_FRAMES 6

/* us: longer than a frame. */
#define REST_US 20000

/* Type of the reading page and of the dense one: sizes in pt, then what the view makes of them
 * at 96 dpi, in px. */
typedef struct
{
  int measure;
  int font_size;
  double line_height;
  double em_px;
  int line_px;
  int gap_px;
} PageType;

static const PageType reading_page = { 32, 15, 1.8, 20, 36, 6 };
static const PageType dense_page = { 45, 8, 1.5, 32 / 3.0, 16, 3 };

/* px that the view leaves for the caret. */
#define CARET_SPACE 1

#define INDENT_EM 2

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

guint
reader_bench_count_layouts (void)
{
  return n_layouts;
}

double
reader_bench_now (void)
{
  return g_get_monotonic_time () / 1000.0;
}

double
reader_bench_cpu (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &spent);
  return spent.tv_sec * 1e3 + spent.tv_nsec / 1e6;
}

double
reader_bench_resident (void)
{
  g_autofree char *contents = NULL;
  unsigned long pages = 0;

  if (g_file_get_contents ("/proc/self/statm", &contents, NULL, NULL))
    sscanf (contents, "%*u %lu", &pages);
  return pages * (double) sysconf (_SC_PAGESIZE) / (1024 * 1024);
}

void
reader_bench_say (const char *name,
                  double      value)
{
  printf ("%s %.3f\n", name, value);
  fflush (stdout);
}

void
reader_bench_say_lot (const char *name,
                      GArray     *values)
{
  g_autofree char *median = g_strdup_printf ("%s-median", name);
  g_autofree char *p99 = g_strdup_printf ("%s-p99", name);

  reader_bench_say (median, bench_percentile (values, 0.5));
  reader_bench_say (p99, bench_percentile (values, 0.99));
}

void
reader_bench_prepare (ReaderBench     *self,
                      const BenchCase *what)
{
  gsize length;
  char *utf8 = bench_article_make_text (what, &length);
  g_autoptr(ZhupiText) text = zhupi_text_new_take (utf8, length);

  self->what = what;
  self->article = zhupi_article_new (text, NULL);
  self->set = zhupi_annotation_set_new (self->article, "Reading");
  if (what->n_marks > 0)
    bench_article_fill_set (what, self->set);
}

/* Frames */

static void
before_paint_cb (ReaderBench *self)
{
  self->before_paint = reader_bench_cpu ();
}

static void
after_paint_cb (ReaderBench *self)
{
  double now = reader_bench_now ();

  self->frame_cpu = reader_bench_cpu () - self->before_paint;
  if (self->last_frame > 0)
    {
      self->worst_gap = MAX (self->worst_gap, now - self->last_frame);
      self->worst_cpu = MAX (self->worst_cpu, self->frame_cpu);
    }
  self->last_frame = now;
  self->n_frames++;
}

void
reader_bench_frame (ReaderBench *self)
{
  guint before = self->n_frames;

  gtk_widget_queue_draw (self->view);
  while (self->n_frames == before)
    g_main_context_iteration (NULL, TRUE);
}

void
reader_bench_rest (ReaderBench *self)
{
  for (guint i = 0; i < SETTLED_FRAMES; i++)
    reader_bench_frame (self);
  g_usleep (REST_US);
}

/* Views */

static GtkWidget *
make_plain_view (ReaderBench *self)
{
  const PageType *type = self->what->dense ? &dense_page : &reading_page;
  int column = (int) (type->measure * type->em_px);
  int left = (WINDOW_WIDTH - column) / 2;
  GtkWidget *view = gtk_text_view_new ();
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *css = zhupi_reader_theme_dup_css (ZHUPI_READER_THEME_LIGHT, FALSE, type->em_px,
                                                     type->line_px);
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
                "editable", FALSE, "indent", (int) (type->em_px * INDENT_EM),
                "pixels-below-lines", type->gap_px, "left-margin", left,
                "right-margin", WINDOW_WIDTH - left - column - CARET_SPACE, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), buffer->str,
                            (int) buffer->len);
  return view;
}

static GtkWidget *
make_reader_view (ReaderBench *self)
{
  const PageType *type = self->what->dense ? &dense_page : &reading_page;
  GtkWidget *view = zhupi_reader_view_new ();

  g_object_set (view, "measure", type->measure, "font-size", type->font_size,
                "line-height", type->line_height, NULL);
  zhupi_reader_view_set_article (ZHUPI_READER_VIEW (view), self->article);
  zhupi_reader_view_set_set (ZHUPI_READER_VIEW (view), self->set);
  return view;
}

static void
watch_frames (ReaderBench *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->window);

  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
}

void
reader_bench_show (ReaderBench *self)
{
  double start = reader_bench_now ();
  double cpu = reader_bench_cpu ();

  self->window = gtk_window_new ();
  self->scroller = gtk_scrolled_window_new ();
  self->view = self->what->plain ? make_plain_view (self) : make_reader_view (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gtk_window_set_child (GTK_WINDOW (self->window), self->scroller);
  gtk_window_set_default_size (GTK_WINDOW (self->window), WINDOW_WIDTH, WINDOW_HEIGHT);
  self->adjustment
    = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  gtk_widget_realize (self->window);
  watch_frames (self);
  gtk_window_present (GTK_WINDOW (self->window));
  reader_bench_frame (self);
  reader_bench_say ("first-paint", reader_bench_cpu () - cpu);
  reader_bench_say ("first-paint-wall", reader_bench_now () - start);
}
