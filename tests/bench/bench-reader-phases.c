/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-reader-phases.h"

#include "edit/zhupi-editing.h"
#include "edit/zhupi-history.h"

#define N_PAGES 100
#define N_CHANGES 24
#define N_QUERIES 20000
#define SMOOTH_STEP 37.0
#define FILL_LIMIT_MS 20000
#define SETTLE_LIMIT_MS 120000

/* Frames without a change of height after which all heights are known. */
#define CALM_FRAMES 60

/* What one look at the screen asks for, in code points, and what is left free at the end. */
#define SCREEN_LENGTH 700
#define SCREEN_MARGIN 800

void
reader_phase_fill (ReaderBench *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  int wanted = (int) zhupi_article_get_length (self->article);
  double start = reader_bench_now ();
  double cpu = reader_bench_cpu ();

  self->worst_gap = 0;
  while (gtk_text_buffer_get_char_count (buffer) < wanted
         && reader_bench_now () - start < FILL_LIMIT_MS)
    reader_bench_frame (self);
  reader_bench_say ("fill", reader_bench_now () - start);
  reader_bench_say ("fill-cpu", reader_bench_cpu () - cpu);
  reader_bench_say ("fill-worst-gap", self->worst_gap);
  reader_bench_say ("fill-moved", gtk_adjustment_get_value (self->adjustment));
}

static void
scroll_by (ReaderBench *self,
           const char  *name,
           double       step)
{
  g_autoptr(GArray) frames = g_array_new (FALSE, FALSE, sizeof (double));

  reader_bench_rest (self);
  for (guint i = 0; i < N_PAGES; i++)
    {
      double value = gtk_adjustment_get_value (self->adjustment) + step;

      if (value > gtk_adjustment_get_upper (self->adjustment)
                    - gtk_adjustment_get_page_size (self->adjustment))
        value = 0;
      gtk_adjustment_set_value (self->adjustment, value);
      reader_bench_frame (self);
      g_array_append_val (frames, self->frame_cpu);
    }
  reader_bench_say_lot (name, frames);
}

void
reader_phase_scroll (ReaderBench *self,
                     const char  *suffix)
{
  g_autofree char *page = g_strconcat ("page-down", suffix, NULL);
  g_autofree char *smooth = g_strconcat ("smooth", suffix, NULL);

  scroll_by (self, page, gtk_adjustment_get_page_size (self->adjustment));
  scroll_by (self, smooth, SMOOTH_STEP);
}

void
reader_phase_settle (ReaderBench *self)
{
  double start = reader_bench_now ();
  double height = 0;

  for (guint calm = 0; calm < CALM_FRAMES && reader_bench_now () - start < SETTLE_LIMIT_MS; calm++)
    {
      reader_bench_frame (self);
      if (gtk_adjustment_get_upper (self->adjustment) > height
          || gtk_adjustment_get_upper (self->adjustment) < height)
        calm = 0;
      height = gtk_adjustment_get_upper (self->adjustment);
    }
  reader_bench_say ("heights-known", reader_bench_now () - start);
}

/* Changes of the look */

static void
change_font (ReaderBench *self,
             guint        i)
{
  g_object_set (self->view, "font-size", i % 2 == 0 ? 16 : 15, NULL);
}

static void
change_width (ReaderBench *self,
              guint        i)
{
  gtk_widget_set_margin_end (self->scroller, i % 2 == 0 ? 380 : 0);
}

static void
measure_change (ReaderBench *self,
                const char  *name,
                void       (*change) (ReaderBench *self, guint i))
{
  g_autoptr(GArray) costs = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_CHANGES; i++)
    {
      double start;
      double cost;

      reader_bench_rest (self);
      start = reader_bench_cpu ();
      change (self, i);
      reader_bench_frame (self);
      cost = reader_bench_cpu () - start;
      g_array_append_val (costs, cost);
    }
  reader_bench_say_lot (name, costs);
}

void
reader_phase_font (ReaderBench *self)
{
  measure_change (self, "font", change_font);
}

void
reader_phase_resize (ReaderBench *self)
{
  measure_change (self, "resize", change_width);
}

/* Changes of marks */

typedef ZhupiCommand *(*MakeCommand) (ReaderBench *self);

static const ZhupiAuthor author = { NULL, 1 };

static const ZhupiAnnotationRecord *
get_visible_record (ReaderBench *self)
{
  ZhupiRecordTable *table = zhupi_annotation_set_get_records (self->set);
  guint place = zhupi_reader_view_get_place (ZHUPI_READER_VIEW (self->view));
  guint position = zhupi_record_table_lower_bound (table, place) + 2;

  return zhupi_record_table_nth (table, MIN (position, zhupi_record_table_get_size (table) - 1));
}

static ZhupiCommand *
make_label (ReaderBench *self)
{
  static guint n_labels;
  guint start = get_visible_record (self)->start + 10 + n_labels++;

  return zhupi_editing_mark (self->set, (ZhupiRange) { start, start + 4 },
                             g_quark_from_string ("person"), &author);
}

static ZhupiCommand *
make_relabel (ReaderBench *self)
{
  const ZhupiAnnotationRecord *record = get_visible_record (self);
  gboolean is_date = record->tag == g_quark_from_string ("date");

  return zhupi_editing_relabel (self->set, record,
                                g_quark_from_string (is_date ? "product" : "date"), &author);
}

static ZhupiCommand *
make_delete (ReaderBench *self)
{
  return zhupi_editing_remove (self->set, get_visible_record (self));
}

static void
measure_command (ReaderBench  *self,
                 ZhupiHistory *history,
                 const char   *name,
                 MakeCommand   make)
{
  g_autoptr(GArray) costs = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_CHANGES; i++)
    {
      g_autoptr(ZhupiCommand) command = NULL;
      double start;
      double cost;

      reader_bench_rest (self);
      start = reader_bench_cpu ();
      command = make (self);
      if (command != NULL)
        zhupi_history_apply (history, command, NULL);
      reader_bench_frame (self);
      cost = reader_bench_cpu () - start;
      g_array_append_val (costs, cost);
    }
  reader_bench_say_lot (name, costs);
}

static void
choose_and_filter (ReaderBench *self)
{
  ZhupiReaderView *view = ZHUPI_READER_VIEW (self->view);

  for (guint i = 0; i < N_CHANGES; i++)
    {
      zhupi_reader_view_set_selected (view, &get_visible_record (self)->id);
      reader_bench_frame (self);
      zhupi_reader_view_set_hidden (view, NULL, i % 2 == 0 ? 1u << ZHUPI_STATE_ACCEPTED : 0);
      reader_bench_frame (self);
    }
}

void
reader_phase_marks (ReaderBench *self)
{
  g_autoptr(ZhupiHistory) history = zhupi_history_new (self->set);
  guint layouts;

  reader_bench_rest (self);
  layouts = reader_bench_count_layouts ();
  measure_command (self, history, "label", make_label);
  measure_command (self, history, "relabel", make_relabel);
  measure_command (self, history, "delete", make_delete);
  choose_and_filter (self);
  reader_phase_hover (self);
  reader_bench_say ("layouts", reader_bench_count_layouts () - layouts);
}

void
reader_phase_paint (ReaderBench *self)
{
  ZhupiReaderView *view = ZHUPI_READER_VIEW (self->view);
  double start;
  double cpu;

  zhupi_reader_view_set_set (view, NULL);
  reader_bench_rest (self);
  start = reader_bench_now ();
  cpu = reader_bench_cpu ();
  zhupi_reader_view_set_set (view, self->set);
  reader_bench_frame (self);
  reader_bench_say ("marks-painted-cpu", reader_bench_cpu () - cpu);
  reader_bench_say ("marks-painted", reader_bench_now () - start);
}

static gboolean
see_record (const ZhupiAnnotationRecord *record,
            gpointer                     user_data)
{
  (*(guint *) user_data)++;
  return TRUE;
}

void
reader_phase_query (ReaderBench *self)
{
  ZhupiRecordTable *table = zhupi_annotation_set_get_records (self->set);
  guint length = zhupi_article_get_length (self->article);
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  guint n_seen = 0;
  double start = reader_bench_cpu ();

  for (guint i = 0; i < N_QUERIES; i++)
    {
      guint place = (guint) g_rand_int_range (rand, 0, (gint32) (length - SCREEN_MARGIN));

      zhupi_record_table_foreach_overlap (table,
                                          (ZhupiRange) { place, place + SCREEN_LENGTH },
                                          see_record, &n_seen);
    }
  reader_bench_say ("query-us", (reader_bench_cpu () - start) * 1000 / N_QUERIES);
}
