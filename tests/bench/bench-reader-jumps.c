/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "bench-reader-phases.h"

#include "reader/zhupi-overview-ruler.h"
#include "zhupi-find-bar.h"

#define STAY_MS 2000
#define FIND_LIMIT_MS 20000

/* px of the window with the ruler and the bar to find */
#define TOOLS_WIDTH 500
#define TOOLS_HEIGHT 600

/* Code points that are to be found, and that are long enough to stand in one place only. */
#define N_WORDS 12

/* Where the jumps go, as parts of the text: far from each other and from what is known. */
#define FIRST_HIT 0.15
#define SECOND_HIT 0.85
#define RULER_PLACE 0.35
#define MARK_PLACE 0.65

/* What one jumps with, beside the view. */
typedef struct
{
  ReaderBench *bench;
  GtkWidget *window;
  GtkWidget *ruler;
  ZhupiFindBar *find_bar;
} Tools;

typedef void (*Jump) (Tools      *tools,
                      ZhupiRange  range);

static ZhupiReaderView *
get_view (Tools *tools)
{
  return ZHUPI_READER_VIEW (tools->bench->view);
}

static void
measure_jump (Tools      *tools,
              const char *name,
              Jump        jump,
              ZhupiRange  range)
{
  g_autofree char *cpu_name = g_strconcat (name, "-cpu", NULL);
  g_autofree char *slid_name = g_strconcat (name, "-slid", NULL);
  GdkRectangle there = { 0, 0, 0, 0 };
  GdkRectangle later = { 0, 0, 0, 0 };
  double start = reader_bench_now ();
  double cpu = reader_bench_cpu ();

  jump (tools, range);
  do
    reader_bench_frame (tools->bench);
  while (!zhupi_reader_view_get_bounds (get_view (tools), range, &there)
         && reader_bench_now () - start < STAY_MS);
  reader_bench_say (name, reader_bench_now () - start);
  reader_bench_say (cpu_name, reader_bench_cpu () - cpu);
  for (start = reader_bench_now (); reader_bench_now () - start < STAY_MS;)
    reader_bench_frame (tools->bench);
  if (!zhupi_reader_view_get_bounds (get_view (tools), range, &later))
    later.y = G_MAXINT16;
  reader_bench_say (slid_name, ABS (later.y - there.y));
}

static ZhupiRange
range_at (Tools  *tools,
          double  part,
          guint   length)
{
  guint start = (guint) (zhupi_article_get_length (tools->bench->article) * part);

  return (ZhupiRange) { start, start + length };
}

/* The jumps */

static void
show (Tools      *tools,
      ZhupiRange  range)
{
  zhupi_reader_view_show_range (get_view (tools), range);
}

/* What the window does for a chosen row of the list of marks, and for J and K. */
static void
show_mark (Tools      *tools,
           ZhupiRange  range)
{
  ZhupiRecordTable *table = zhupi_annotation_set_get_records (tools->bench->set);
  guint position = zhupi_record_table_lower_bound (table, range.start);
  ZhupiUuid id = zhupi_record_table_nth (table, position)->id;

  zhupi_reader_view_select (get_view (tools), (ZhupiRange) { range.start, range.start });
  zhupi_reader_view_set_selected (get_view (tools), &id);
  zhupi_reader_view_show_range (get_view (tools), range);
}

static void
click_ruler (Tools      *tools,
             ZhupiRange  range)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (tools->ruler);
  double y = (double) range.start / zhupi_article_get_length (tools->bench->article)
             * gtk_widget_get_height (tools->ruler);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        g_signal_emit_by_name (controller, "drag-begin", 1.0, y);
    }
}

static void
find_next (Tools      *tools,
           ZhupiRange  range)
{
  zhupi_find_bar_go (tools->find_bar, 1);
}

/* What is needed for them */

static void
show_tools (Tools *tools)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  ReaderBench *bench = tools->bench;

  tools->window = gtk_window_new ();
  tools->find_bar = g_object_new (ZHUPI_TYPE_FIND_BAR, NULL);
  tools->ruler = g_object_new (ZHUPI_TYPE_OVERVIEW_RULER, "vexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (tools->find_bar));
  gtk_box_append (GTK_BOX (box), tools->ruler);
  gtk_window_set_child (GTK_WINDOW (tools->window), box);
  gtk_window_set_default_size (GTK_WINDOW (tools->window), TOOLS_WIDTH, TOOLS_HEIGHT);
  zhupi_overview_ruler_set_view (ZHUPI_OVERVIEW_RULER (tools->ruler), get_view (tools));
  zhupi_find_bar_set_view (tools->find_bar, get_view (tools));
  zhupi_find_bar_set_article (tools->find_bar, bench->article);
  gtk_window_present (GTK_WINDOW (tools->window));
  while (gtk_widget_get_height (tools->ruler) == 0)
    reader_bench_frame (bench);
}

/* Some of the text on one line. */
static ZhupiRange
choose_words (Tools  *tools,
              double  part)
{
  ZhupiRange range = range_at (tools, part, N_WORDS);

  for (;; range.start++, range.end++)
    {
      g_autofree char *words
        = zhupi_text_dup_slice (zhupi_article_get_text (tools->bench->article), range);

      if (strchr (words, '\n') == NULL)
        return range;
    }
}

static GObject *
get_part (Tools      *tools,
          const char *name)
{
  return gtk_widget_get_template_child (GTK_WIDGET (tools->find_bar), ZHUPI_TYPE_FIND_BAR, name);
}

/* Finds both places; the first is shown then. Returns: whether they were found */
static gboolean
find_both (Tools      *tools,
           ZhupiRange  first,
           ZhupiRange  second)
{
  ZhupiText *text = zhupi_article_get_text (tools->bench->article);
  g_autofree char *one = zhupi_text_dup_slice (text, first);
  g_autofree char *other = zhupi_text_dup_slice (text, second);
  g_autofree char *pattern = g_strdup_printf ("%s|%s", one, other);
  double start = reader_bench_now ();

  zhupi_find_bar_set_open (tools->find_bar, TRUE);
  g_object_set (get_part (tools, "regex_button"), "active", TRUE, NULL);
  gtk_editable_set_text (GTK_EDITABLE (get_part (tools, "entry")), pattern);
  while (!zhupi_reader_view_get_bounds (get_view (tools), first, NULL)
         && reader_bench_now () - start < FIND_LIMIT_MS)
    reader_bench_frame (tools->bench);
  reader_bench_say ("find", reader_bench_now () - start);
  return reader_bench_now () - start < FIND_LIMIT_MS;
}

static void
jump_by_find (Tools *tools)
{
  ZhupiRange first = choose_words (tools, FIRST_HIT);
  ZhupiRange second = choose_words (tools, SECOND_HIT);

  zhupi_reader_view_select (get_view (tools), (ZhupiRange) { 0, 0 });
  if (find_both (tools, first, second))
    measure_jump (tools, "jump-find", find_next, second);
}

static void
jump_by_mark (Tools *tools)
{
  ZhupiRecordTable *table = zhupi_annotation_set_get_records (tools->bench->set);
  guint position = (guint) (zhupi_record_table_get_size (table) * MARK_PLACE);
  const ZhupiAnnotationRecord *record;

  if (zhupi_record_table_get_size (table) == 0)
    return;
  record = zhupi_record_table_nth (table, position);
  measure_jump (tools, "jump-mark", show_mark, zhupi_annotation_record_get_range (record));
}

void
reader_phase_jump (ReaderBench *self)
{
  Tools tools = { self, NULL, NULL, NULL };
  guint length = zhupi_article_get_length (self->article);

  measure_jump (&tools, "jump-end", show, (ZhupiRange) { length - 4, length - 1 });
  measure_jump (&tools, "jump", show, range_at (&tools, 0.5, 4));
}

void
reader_phase_jump_with_tools (ReaderBench *self)
{
  Tools tools = { self, NULL, NULL, NULL };

  show_tools (&tools);
  measure_jump (&tools, "jump-ruler", click_ruler, range_at (&tools, RULER_PLACE, 1));
  jump_by_mark (&tools);
  jump_by_find (&tools);
  gtk_window_destroy (GTK_WINDOW (tools.window));
}
