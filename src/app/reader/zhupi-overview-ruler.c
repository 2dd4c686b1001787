/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-overview-ruler.h"

#include "zhupi-reader-view-private.h"

/* px */
#define RULER_WIDTH 10
#define HALF_WIDTH 5
#define ROW_HEIGHT 2
#define HIT_HEIGHT 1
#define MIN_BAND 4

/* Records that are looked at in one row: how many more there are cannot be seen. */
#define MAX_IN_ROW 24

#define BAND_ALPHA 0.12f
#define SUGGESTED_ALPHA 0.45f

struct _ZhupiOverviewRuler
{
  GtkWidget parent_instance;

  ZhupiReaderView *view; /* weak */
  GtkAdjustment *adjustment;
  GskRenderNode *marks; /* what is drawn but the band; NULL when it has to be made */
};

G_DEFINE_FINAL_TYPE (ZhupiOverviewRuler, zhupi_overview_ruler, GTK_TYPE_WIDGET)

/* What lies in one row, for each half. */
typedef struct
{
  ZhupiReaderView *view;
  GQuark first_tag;
  GQuark tags[2];
  gboolean accepted[2];
  guint n_seen;
} Row;

static gboolean
see_record (const ZhupiAnnotationRecord *record,
            gpointer                     user_data)
{
  Row *row = user_data;
  guint half = record->tag == row->first_tag ? 0 : 1;

  if (!zhupi_mark_filter_passes (zhupi_mark_painter_get_filter (row->view->painter), record))
    return ++row->n_seen < MAX_IN_ROW;
  if (row->tags[half] == 0 || (record->state == ZHUPI_STATE_ACCEPTED && !row->accepted[half]))
    {
      row->tags[half] = record->tag;
      row->accepted[half] = record->state == ZHUPI_STATE_ACCEPTED;
    }
  return ++row->n_seen < MAX_IN_ROW;
}

static GQuark
get_first_tag (ZhupiAnnotationSet *set)
{
  guint n_tags;
  const ZhupiTag *tags = zhupi_tag_set_get_tags (zhupi_annotation_set_get_tag_set (set), &n_tags);

  return n_tags > 0 ? g_quark_from_string (tags[0].id) : 0;
}

static void
snapshot_row (const Row   *row,
              GtkSnapshot *snapshot,
              int          y)
{
  for (int half = 0; half < 2; half++)
    {
      GdkRGBA color;

      if (row->tags[half] == 0)
        continue;
      color = zhupi_mark_painter_get_colors (row->view->painter, row->tags[half]).line;
      color.alpha = row->accepted[half] ? 1 : SUGGESTED_ALPHA;
      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT ((float) half * HALF_WIDTH, (float) y,
                                                      HALF_WIDTH - 1, ROW_HEIGHT));
    }
}

static guint
row_to_place (ZhupiOverviewRuler *self,
              double              y)
{
  double height = MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1);
  guint length = zhupi_article_get_length (self->view->article);

  return (guint) (CLAMP (y / height, 0, 1) * length);
}

static float
place_to_row (ZhupiOverviewRuler *self,
              guint               code_point)
{
  double length = MAX (zhupi_article_get_length (self->view->article), 1u);

  return (float) (code_point / length * gtk_widget_get_height (GTK_WIDGET (self)));
}

static void
snapshot_marks (ZhupiOverviewRuler *self,
                GtkSnapshot        *snapshot)
{
  ZhupiAnnotationSet *set = self->view->set;
  ZhupiRecordTable *table = zhupi_annotation_set_get_records (set);
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  for (int y = 0; y < height; y += ROW_HEIGHT)
    {
      Row row = { self->view, get_first_tag (set), { 0, 0 }, { FALSE, FALSE }, 0 };
      ZhupiRange range = { row_to_place (self, y), row_to_place (self, y + ROW_HEIGHT) };

      range.end = MAX (range.end, range.start + 1);
      zhupi_record_table_foreach_overlap (table, range, see_record, &row);
      snapshot_row (&row, snapshot, y);
    }
}

/* Hits that would lie on one another are drawn once. */
static void
snapshot_hits (ZhupiOverviewRuler *self,
               GtkSnapshot        *snapshot)
{
  GdkRGBA color = zhupi_reader_theme_get_page (self->view->theme).hit;
  float last = -ROW_HEIGHT;

  for (guint i = 0; i < self->view->hits->len; i++)
    {
      float y = place_to_row (self, g_array_index (self->view->hits, ZhupiRange, i).start);

      if (y - last < HIT_HEIGHT)
        continue;
      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT (0, y, RULER_WIDTH, HIT_HEIGHT));
      last = y;
    }
}

static GskRenderNode *
draw_marks (ZhupiOverviewRuler *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GdkRGBA page = zhupi_reader_theme_get_page (self->view->theme).page;

  gtk_snapshot_append_color (snapshot, &page,
                             &GRAPHENE_RECT_INIT (0, 0, RULER_WIDTH,
                                                  gtk_widget_get_height (GTK_WIDGET (self))));
  if (self->view->set != NULL)
    snapshot_marks (self, snapshot);
  if (self->view->hits != NULL)
    snapshot_hits (self, snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

/* The part of the article that is in view. */
static void
snapshot_band (ZhupiOverviewRuler *self,
               GtkSnapshot        *snapshot)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  GdkRGBA color = zhupi_reader_theme_get_page (self->view->theme).text;
  GdkRectangle visible;
  GtkTextIter iter;
  float top;
  float bottom;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_at_location (view, &iter, 0, visible.y);
  top = place_to_row (self, zhupi_reader_layout_from_iter (&self->view->layout, &iter));
  gtk_text_view_get_iter_at_location (view, &iter, visible.width, visible.y + visible.height);
  bottom = place_to_row (self, zhupi_reader_layout_from_iter (&self->view->layout, &iter));
  color.alpha = BAND_ALPHA;
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (0, top, RULER_WIDTH,
                                                  MAX (bottom - top, MIN_BAND)));
}

static void
zhupi_overview_ruler_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  ZhupiOverviewRuler *self = ZHUPI_OVERVIEW_RULER (widget);

  if (self->view == NULL || self->view->layout.view_text == NULL)
    return;
  if (self->marks == NULL)
    self->marks = draw_marks (self);
  if (self->marks != NULL)
    gtk_snapshot_append_node (snapshot, self->marks);
  snapshot_band (self, snapshot);
}

static void
marks_changed_cb (ZhupiOverviewRuler *self)
{
  g_clear_pointer (&self->marks, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
zhupi_overview_ruler_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  g_clear_pointer (&ZHUPI_OVERVIEW_RULER (widget)->marks, gsk_render_node_unref);
}

static void
zhupi_overview_ruler_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? RULER_WIDTH : 0;
}

static void
go_to_row (ZhupiOverviewRuler *self,
           double              y)
{
  guint place;

  if (self->view == NULL || self->view->article == NULL)
    return;
  place = row_to_place (self, y);
  zhupi_reader_view_go (self->view, (ZhupiRange) { place, place }, ZHUPI_PLACE_MIDDLE);
}

static void
drag_begin_cb (ZhupiOverviewRuler *self,
               double              x,
               double              y)
{
  go_to_row (self, y);
}

static void
drag_update_cb (ZhupiOverviewRuler *self,
                double              dx,
                double              dy,
                GtkGestureDrag     *drag)
{
  double x;
  double y;

  gtk_gesture_drag_get_start_point (drag, &x, &y);
  go_to_row (self, y + dy);
}

static void
zhupi_overview_ruler_unfollow (ZhupiOverviewRuler *self)
{
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (self->view, self);
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->adjustment);
  g_clear_pointer (&self->marks, gsk_render_node_unref);
}

static void
adjustment_changed_cb (ZhupiOverviewRuler *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));

  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  if (g_set_object (&self->adjustment, adjustment) && adjustment != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw),
                              self);
}

void
zhupi_overview_ruler_set_view (ZhupiOverviewRuler *self,
                               ZhupiReaderView    *view)
{
  g_return_if_fail (ZHUPI_IS_OVERVIEW_RULER (self));
  g_return_if_fail (view == NULL || ZHUPI_IS_READER_VIEW (view));

  if (self->view == view)
    return;
  zhupi_overview_ruler_unfollow (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (view == NULL)
    return;
  g_set_weak_pointer (&self->view, view);
  g_signal_connect_swapped (view, "overview-changed", G_CALLBACK (marks_changed_cb), self);
  g_signal_connect_swapped (view, "notify::vadjustment", G_CALLBACK (adjustment_changed_cb), self);
  adjustment_changed_cb (self);
}

static void
zhupi_overview_ruler_dispose (GObject *object)
{
  zhupi_overview_ruler_unfollow (ZHUPI_OVERVIEW_RULER (object));
  G_OBJECT_CLASS (zhupi_overview_ruler_parent_class)->dispose (object);
}

static void
zhupi_overview_ruler_class_init (ZhupiOverviewRulerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_overview_ruler_dispose;
  widget_class->snapshot = zhupi_overview_ruler_snapshot;
  widget_class->measure = zhupi_overview_ruler_measure;
  widget_class->size_allocate = zhupi_overview_ruler_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "overview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
zhupi_overview_ruler_init (ZhupiOverviewRuler *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
