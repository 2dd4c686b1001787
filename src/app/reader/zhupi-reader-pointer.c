/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>

#include "zhupi-reader-view-private.h"

/* Presses of one click, or of a double or triple click. */
enum
{
  CLICK = 1,
  DOUBLE_CLICK,
  TRIPLE_CLICK,
};

/* The records at a place */

typedef struct
{
  const ZhupiMarkFilter *filter;
  GArray *records;
} Listing;

static gboolean
list_record (const ZhupiAnnotationRecord *record,
             gpointer                     user_data)
{
  Listing *listing = user_data;

  if (zhupi_mark_filter_passes (listing->filter, record))
    g_array_append_vals (listing->records, record, 1);
  return TRUE;
}

static int
compare_shortest (gconstpointer a,
                  gconstpointer b)
{
  const ZhupiAnnotationRecord *first = a;
  const ZhupiAnnotationRecord *second = b;
  guint first_length = first->end - first->start;
  guint second_length = second->end - second->start;

  if (first_length != second_length)
    return first_length < second_length ? -1 : 1;
  return zhupi_annotation_record_compare (first, second);
}

GArray *
zhupi_reader_view_list_at (ZhupiReaderView *self,
                           guint            code_point)
{
  GArray *records = g_array_new (FALSE, FALSE, sizeof (ZhupiAnnotationRecord));
  Listing listing = { zhupi_mark_painter_get_filter (self->painter), records };

  if (self->set == NULL)
    return records;
  zhupi_record_table_foreach_overlap (zhupi_annotation_set_get_records (self->set),
                                      (ZhupiRange) { code_point, code_point + 1 },
                                      list_record, &listing);
  g_array_sort (records, compare_shortest);
  return records;
}

/* The one after the selected one, so that clicking on goes through all. */
static guint
pick_next (ZhupiReaderView *self,
           GArray          *records)
{
  for (guint i = 0; self->has_selected && i < records->len; i++)
    {
      if (zhupi_uuid_equal (&g_array_index (records, ZhupiAnnotationRecord, i).id,
                            &self->selected.id))
        return (i + 1) % records->len;
    }
  return 0;
}

static void
activate_at (ZhupiReaderView *self,
             guint            code_point)
{
  g_autoptr(GArray) records = zhupi_reader_view_list_at (self, code_point);
  guint position;

  if (records->len == 0
      || !zhupi_record_table_find (zhupi_annotation_set_get_records (self->set),
                                   &g_array_index (records, ZhupiAnnotationRecord,
                                                   pick_next (self, records)), &position))
    return;
  g_signal_emit (self, zhupi_reader_view_signals[ZHUPI_READER_ANNOTATION_ACTIVATED], 0, position);
}

/* What a double click means: the mark that lies there, else the word. */
static ZhupiRange
find_unit (ZhupiReaderView *self,
           guint            code_point,
           guint            n_presses)
{
  g_autoptr(GArray) records = NULL;

  if (n_presses >= TRIPLE_CLICK)
    return zhupi_article_sentence_at (self->article, code_point);
  records = zhupi_reader_view_list_at (self, code_point);
  if (records->len > 0)
    return zhupi_annotation_record_get_range (&g_array_index (records, ZhupiAnnotationRecord, 0));
  return zhupi_reader_selection_word (&self->words, code_point);
}

/* Presses */

static guint
count_presses (ZhupiReaderView *self,
               gint64           time,
               double           x,
               double           y)
{
  ZhupiPointer *pointer = &self->pointer;
  int double_click_time;
  int double_click_distance;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)),
                "gtk-double-click-time", &double_click_time,
                "gtk-double-click-distance", &double_click_distance, NULL);
  if (time - pointer->press_time > double_click_time
      || fabs (x - pointer->press_x) > double_click_distance
      || fabs (y - pointer->press_y) > double_click_distance
      || pointer->n_presses == TRIPLE_CLICK)
    return CLICK;
  return pointer->n_presses + 1;
}

static gboolean
press (ZhupiReaderView *self,
       gint64           time,
       double           x,
       double           y,
       GdkModifierType  state)
{
  ZhupiPointer *pointer = &self->pointer;
  guint code_point;

  pointer->n_presses = count_presses (self, time, x, y);
  pointer->press_time = time;
  pointer->press_x = x;
  pointer->press_y = y;
  pointer->pressed = TRUE;
  pointer->moved = FALSE;
  pointer->ours = FALSE;
  pointer->handle = pointer->n_presses == CLICK ? zhupi_reader_view_pick_handle (self, x, y)
                                                : ZHUPI_HANDLE_NONE;
  pointer->on_selected = pointer->n_presses == CLICK && (state & GDK_SHIFT_MASK) == 0
                         && zhupi_reader_view_is_selected (self, x, y);
  if (pointer->handle != ZHUPI_HANDLE_NONE || pointer->on_selected)
    {
      pointer->ours = TRUE;
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return GDK_EVENT_STOP;
    }
  if (pointer->n_presses == CLICK || !zhupi_reader_layout_pick (&self->layout, x, y, &code_point))
    return GDK_EVENT_PROPAGATE;
  pointer->ours = TRUE;
  pointer->anchor = find_unit (self, code_point, pointer->n_presses);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  zhupi_reader_view_select (self, pointer->anchor);
  return GDK_EVENT_STOP;
}

/* After a double or triple click the selection goes on by words or sentences. */
static void
extend_by_units (ZhupiReaderView *self,
                 double           x,
                 double           y)
{
  ZhupiRange unit;
  guint code_point;

  if (!zhupi_reader_layout_pick (&self->layout, x, y, &code_point))
    return;
  unit = self->pointer.n_presses >= TRIPLE_CLICK
           ? zhupi_article_sentence_at (self->article, code_point)
           : zhupi_reader_selection_word (&self->words, code_point);
  zhupi_reader_view_select (self, (ZhupiRange) { MIN (unit.start, self->pointer.anchor.start),
                                                 MAX (unit.end, self->pointer.anchor.end) });
}

/* Returns: whether a mark lies there */
static gboolean
find_hovered (ZhupiReaderView       *self,
              double                 x,
              double                 y,
              ZhupiAnnotationRecord *record)
{
  g_autoptr(GArray) records = NULL;
  guint code_point;

  if (!zhupi_reader_layout_pick (&self->layout, x, y, &code_point))
    return FALSE;
  records = zhupi_reader_view_list_at (self, code_point);
  if (records->len == 0)
    return FALSE;
  *record = g_array_index (records, ZhupiAnnotationRecord, 0);
  return TRUE;
}

static const char *
get_cursor (ZhupiReaderView *self,
            double           x,
            double           y)
{
  guint place;

  if (self->has_selected && zhupi_reader_view_pick_handle (self, x, y) != ZHUPI_HANDLE_NONE)
    return "ew-resize";
  return zhupi_reader_view_pick_gap (self, x, y, &place) ? "pointer" : "text";
}

static void
hover (ZhupiReaderView *self,
       double           x,
       double           y)
{
  gboolean had_hovered = self->has_hovered;
  ZhupiUuid before = self->hovered.id;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), get_cursor (self, x, y));
  self->has_hovered = find_hovered (self, x, y, &self->hovered);
  if (had_hovered != self->has_hovered
      || (had_hovered && !zhupi_uuid_equal (&before, &self->hovered.id)))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
move (ZhupiReaderView *self,
      GdkEvent        *event,
      double           x,
      double           y)
{
  ZhupiPointer *pointer = &self->pointer;

  if (!pointer->pressed)
    {
      hover (self, x, y);
      return GDK_EVENT_PROPAGATE;
    }
  if (gtk_drag_check_threshold (GTK_WIDGET (self), (int) pointer->press_x,
                                (int) pointer->press_y, (int) x, (int) y))
    pointer->moved = TRUE;
  if (pointer->on_selected && pointer->moved)
    {
      pointer->pressed = FALSE;
      zhupi_reader_view_begin_drag (self, event);
    }
  else if (pointer->handle != ZHUPI_HANDLE_NONE && pointer->moved)
    zhupi_reader_view_drag_handle (self, x, y);
  else if (pointer->ours && pointer->moved)
    extend_by_units (self, x, y);
  return pointer->ours ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static gboolean
release (ZhupiReaderView *self,
         double           x,
         double           y,
         GdkModifierType  state)
{
  ZhupiPointer *pointer = &self->pointer;
  gboolean was_click = !pointer->moved && (!pointer->ours || pointer->on_selected)
                       && (state & GDK_SHIFT_MASK) == 0;
  guint code_point, place;

  if (!pointer->pressed)
    return GDK_EVENT_PROPAGATE;
  pointer->pressed = FALSE;
  if (pointer->handle != ZHUPI_HANDLE_NONE)
    {
      zhupi_reader_view_drop_handle (self);
      return GDK_EVENT_STOP;
    }
  if (was_click && pointer->n_presses == CLICK && zhupi_reader_view_pick_gap (self, x, y, &place))
    {
      zhupi_reader_view_select (self, (ZhupiRange) { place, place });
      g_signal_emit (self, zhupi_reader_view_signals[ZHUPI_READER_GAP_ACTIVATED], 0, place);
    }
  else if (was_click && zhupi_reader_layout_pick (&self->layout, x, y, &code_point))
    {
      if (pointer->on_selected)
        zhupi_reader_view_select (self, (ZhupiRange) { code_point, code_point });
      activate_at (self, code_point);
    }
  else if (!was_click && zhupi_reader_view_get_selection (self, NULL))
    g_signal_emit (self, zhupi_reader_view_signals[ZHUPI_READER_SELECTION_SETTLED], 0);
  return pointer->ours ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* The right button: what lies under it is what the menu is about. */
static void
release_secondary (ZhupiReaderView *self,
                   double           x,
                   double           y)
{
  ZhupiRange selection;
  guint code_point;

  if (zhupi_reader_layout_pick (&self->layout, x, y, &code_point)
      && !(zhupi_reader_view_get_selection (self, &selection)
           && code_point >= selection.start && code_point < selection.end))
    {
      g_autoptr(GArray) records = zhupi_reader_view_list_at (self, code_point);

      zhupi_reader_view_select (self, (ZhupiRange) { code_point, code_point });
      if (records->len > 0 && pick_next (self, records) == 0)
        activate_at (self, code_point);
    }
  g_signal_emit (self, zhupi_reader_view_signals[ZHUPI_READER_CONTEXT_REQUESTED], 0, x, y);
}

static gboolean
button_event (ZhupiReaderView *self,
              GdkEvent        *event,
              double           x,
              double           y)
{
  gboolean is_press = gdk_event_get_event_type (event) == GDK_BUTTON_PRESS;
  GdkModifierType state = gdk_event_get_modifier_state (event);

  switch (gdk_button_event_get_button (event))
    {
    case GDK_BUTTON_PRIMARY:
      return is_press ? press (self, gdk_event_get_time (event), x, y, state)
                      : release (self, x, y, state);
    case GDK_BUTTON_SECONDARY:
      /* Kept from the text view, which would open a menu for editing text. A menu that opens
       * while the button is down confuses the counting of pressed buttons. */
      if (is_press)
        gtk_widget_grab_focus (GTK_WIDGET (self));
      else
        release_secondary (self, x, y);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Events are in the coordinates of the window's surface. */
static gboolean
get_position (ZhupiReaderView *self,
              GdkEvent        *event,
              double          *x,
              double          *y)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  double surface_x;
  double surface_y;

  if (native == NULL || !gdk_event_get_position (event, x, y))
    return FALSE;
  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  return gtk_widget_translate_coordinates (GTK_WIDGET (native), GTK_WIDGET (self),
                                           *x - surface_x, *y - surface_y, x, y);
}

static gboolean
event_cb (ZhupiReaderView *self,
          GdkEvent        *event)
{
  double x;
  double y;

  if (self->article == NULL || !get_position (self, event, &x, &y))
    return GDK_EVENT_PROPAGATE;
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_BUTTON_RELEASE:
      return button_event (self, event, x, y);
    case GDK_MOTION_NOTIFY:
      return move (self, event, x, y);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
leave_cb (ZhupiReaderView *self)
{
  if (!self->has_hovered)
    return;
  self->has_hovered = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Zoom with Ctrl and the wheel. */
static gboolean
scroll_cb (ZhupiReaderView          *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GtkEventController *base = GTK_EVENT_CONTROLLER (controller);

  if ((gtk_event_controller_get_current_event_state (base) & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  g_object_set (self, "font-size", self->font_size + (dy < 0 ? 1 : -1), NULL);
  return GDK_EVENT_STOP;
}

/* Zoom with two fingers. */
static void
pinch_begin_cb (ZhupiReaderView *self)
{
  self->pinch_font_size = self->font_size;
}

static void
pinch_cb (ZhupiReaderView *self,
          double           scale)
{
  g_object_set (self, "font-size", (int) lround (self->pinch_font_size * scale), NULL);
}

void
zhupi_reader_view_init_pointer (ZhupiReaderView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *events = gtk_event_controller_legacy_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL
                                                                | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  gtk_event_controller_set_propagation_phase (events, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (events, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (widget, events);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (widget, motion);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (widget, scroll);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}
