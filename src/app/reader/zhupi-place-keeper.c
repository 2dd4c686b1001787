/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <math.h>
#include <string.h>

#include "zhupi-place-keeper.h"

/* Frames without a correction and without validation after which a place is let go. */
#define CALM_FRAMES 8

/* Just after the text view has measured what is around a place that it shall scroll to. */
#define ARRIVAL_PRIORITY (GTK_PRIORITY_RESIZE - 1)

/* Below everything else: the text view measures for 20 s in 100 MB, and at its own priority no
 * idle of the program would run meanwhile, nor would an accessibility client see the program. */
#define VALIDATION_PRIORITY 300

struct _ZhupiPlaceKeeper
{
  GtkTextView *view; /* owns this */
  GtkTextMark *mark; /* the place; in the buffer while held or remembered */
  GtkTextTag *size_tag;
  GtkEventController *watcher;
  GtkWidget *scroller; /* weak */
  int pixels;
  gboolean remembers;
  gboolean holds;
  guint tick;
  guint arrival;
  guint calm;
  guint validation; /* the text view's idle, once it was lowered */
  guint searched;   /* newest source that has been looked at */
};

ZhupiPlaceKeeper *
zhupi_place_keeper_new (GtkTextView *view)
{
  ZhupiPlaceKeeper *self = g_new0 (ZhupiPlaceKeeper, 1);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;

  self->view = view;
  gtk_text_buffer_get_start_iter (buffer, &start);
  self->mark = g_object_ref (gtk_text_buffer_create_mark (buffer, NULL, &start, TRUE));
  self->size_tag = gtk_text_buffer_create_tag (buffer, NULL, "scale", 1.0, NULL);
  return self;
}

static void
zhupi_place_keeper_stop (ZhupiPlaceKeeper *self)
{
  self->holds = FALSE;
  g_clear_handle_id (&self->arrival, g_source_remove);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick);
  self->tick = 0;
}

void
zhupi_place_keeper_free (ZhupiPlaceKeeper *self)
{
  zhupi_place_keeper_stop (self);
  zhupi_place_keeper_watch (self, NULL);
  g_object_unref (self->mark);
  g_free (self);
}

/* Lets go: the person has scrolled, or has moved the caret. */
void
zhupi_place_keeper_release (ZhupiPlaceKeeper *self)
{
  zhupi_place_keeper_stop (self);
  self->remembers = FALSE;
}

static gboolean
event_cb (ZhupiPlaceKeeper *self,
          GdkEvent         *event)
{
  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_SCROLL:
    case GDK_TOUCH_BEGIN:
    case GDK_KEY_PRESS:
      zhupi_place_keeper_release (self);
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

/* Lets go at a press, a key or a turn of the wheel in the scrolled window, its bars included. */
void
zhupi_place_keeper_watch (ZhupiPlaceKeeper *self,
                          GtkWidget        *scroller)
{
  if (self->scroller == scroller)
    return;
  if (self->scroller != NULL)
    gtk_widget_remove_controller (self->scroller, self->watcher);
  g_clear_weak_pointer (&self->scroller);
  self->watcher = NULL;
  if (scroller == NULL)
    return;
  g_set_weak_pointer (&self->scroller, scroller);
  self->watcher = gtk_event_controller_legacy_new ();
  gtk_event_controller_set_propagation_phase (self->watcher, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->watcher, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (scroller, self->watcher);
}

static gboolean
do_nothing (gpointer user_data)
{
  return G_SOURCE_REMOVE;
}

/* Sources are numbered as they come. */
static guint
get_newest_source (void)
{
  guint newest = g_idle_add (do_nothing, NULL);

  g_source_remove (newest);
  return newest;
}

/**
 * zhupi_place_keeper_lower_validation:
 * @self: a keeper
 *
 * Puts the text view's idle that measures the text behind all else. To be called after each
 * frame, and after text has been put in. Each source is looked at once: looking for those of the
 * text view would find others of it first.
 *
 * Returns: whether the text view is measuring
 */
gboolean
zhupi_place_keeper_lower_validation (ZhupiPlaceKeeper *self)
{
  guint newest = get_newest_source ();

  for (guint id = self->searched + 1; id < newest; id++)
    {
      GSource *source = g_main_context_find_source_by_id (NULL, id);
      const char *name = source != NULL ? g_source_get_name (source) : NULL;

      if (name == NULL || strstr (name, "incremental_validate") == NULL)
        continue;
      g_source_set_priority (source, VALIDATION_PRIORITY);
      self->validation = id;
    }
  self->searched = newest;
  return self->validation != 0
         && g_main_context_find_source_by_id (NULL, self->validation) != NULL;
}

static void
find_first_visible (ZhupiPlaceKeeper *self,
                    GtkTextIter      *iter,
                    int              *pixels)
{
  GdkRectangle visible;
  GdkRectangle location;

  gtk_text_view_get_visible_rect (self->view, &visible);
  gtk_text_view_get_iter_at_location (self->view, iter, 0, visible.y);
  gtk_text_view_get_iter_location (self->view, iter, &location);
  *pixels = location.y - visible.y;
}

/* Returns: buffer offset of the first visible line, or of the place that is held */
guint
zhupi_place_keeper_get (ZhupiPlaceKeeper *self)
{
  GtkTextIter iter;
  int pixels;

  if (self->holds || self->remembers)
    gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (self->view), &iter, self->mark);
  else
    find_first_visible (self, &iter, &pixels);
  return (guint) gtk_text_iter_get_offset (&iter);
}

/* Whether the remembered place lies where it lay. */
static gboolean
is_in_place (ZhupiPlaceKeeper *self)
{
  GdkRectangle visible;
  GdkRectangle location;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (self->view, &visible);
  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (self->view), &iter, self->mark);
  gtk_text_view_get_iter_location (self->view, &iter, &location);
  return ABS (location.y - visible.y - self->pixels) <= 1;
}

/* Notes the place as it is drawn; cheap enough for each frame. One that has not moved stays the
 * place, though its line may begin earlier now: else it would creep back with each change. */
void
zhupi_place_keeper_remember (ZhupiPlaceKeeper *self)
{
  GtkTextIter iter;

  if (self->holds || (self->remembers && is_in_place (self)))
    return;
  find_first_visible (self, &iter, &self->pixels);
  gtk_text_buffer_move_mark (gtk_text_view_get_buffer (self->view), self->mark, &iter);
  self->remembers = TRUE;
}

/* Returns: whether the place was elsewhere */
static gboolean
zhupi_place_keeper_apply (ZhupiPlaceKeeper *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  GdkRectangle location;
  GtkTextIter iter;
  double value;
  double before;

  if (adjustment == NULL)
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (gtk_text_view_get_buffer (self->view), &iter, self->mark);
  gtk_text_view_get_iter_location (self->view, &iter, &location);
  value = location.y - self->pixels;
  value = MIN (value, gtk_adjustment_get_upper (adjustment)
                        - gtk_adjustment_get_page_size (adjustment));
  value = MAX (value, gtk_adjustment_get_lower (adjustment));
  before = gtk_adjustment_get_value (adjustment);
  if (fabs (value - before) < 1)
    return FALSE;
  gtk_adjustment_set_value (adjustment, value);
  return TRUE;
}

/* The text above is measured in batches, each of which moves the text: it is put back before
 * each frame is painted. */
static gboolean
hold_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  ZhupiPlaceKeeper *self = user_data;
  gboolean moved = zhupi_place_keeper_apply (self);

  if (moved || zhupi_place_keeper_lower_validation (self))
    self->calm = 0;
  if (++self->calm < CALM_FRAMES)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  zhupi_place_keeper_stop (self);
  return G_SOURCE_REMOVE;
}

static void
zhupi_place_keeper_hold (ZhupiPlaceKeeper *self)
{
  self->holds = TRUE;
  self->calm = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), hold_cb, self, NULL);
}

/* Puts the remembered place back after the text was laid out anew, and holds it. */
void
zhupi_place_keeper_restore (ZhupiPlaceKeeper *self)
{
  if (!self->remembers && !self->holds)
    return;
  zhupi_place_keeper_apply (self);
  zhupi_place_keeper_hold (self);
}

static gboolean
arrival_cb (gpointer user_data)
{
  ZhupiPlaceKeeper *self = user_data;

  self->arrival = 0;
  zhupi_place_keeper_apply (self);
  return G_SOURCE_REMOVE;
}

/* While the text view measures it only notes down where to scroll to. A change of size at the
 * place makes it measure there and go. It is told the right height in the view too: it may go
 * there once more after the place has been let go. */
static void
zhupi_place_keeper_kick (ZhupiPlaceKeeper *self,
                         GtkTextIter      *iter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter next = *iter;
  GdkRectangle location;
  int height;

  gtk_text_view_get_iter_location (self->view, iter, &location);
  height = MAX (gtk_widget_get_height (GTK_WIDGET (self->view)) - location.height, 1);
  gtk_text_view_scroll_to_mark (self->view, self->mark, 0, TRUE, 0,
                                CLAMP (self->pixels / (double) height, 0, 1));
  if (!gtk_text_iter_forward_char (&next) && !gtk_text_iter_backward_char (iter))
    return;
  gtk_text_buffer_apply_tag (buffer, self->size_tag, iter, &next);
  gtk_text_buffer_remove_tag (buffer, self->size_tag, iter, &next);
}

/**
 * zhupi_place_keeper_jump:
 * @self: a keeper
 * @offset: a buffer offset
 * @pixels: how far below the top of the view it shall be
 *
 * Goes to a place, wherever it is and whatever is known of the heights before it, and holds it.
 */
void
zhupi_place_keeper_jump (ZhupiPlaceKeeper *self,
                         guint             offset,
                         int               pixels)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) offset);
  gtk_text_buffer_move_mark (buffer, self->mark, &iter);
  self->pixels = pixels;
  self->remembers = TRUE;
  zhupi_place_keeper_kick (self, &iter);
  zhupi_place_keeper_hold (self);
  if (self->arrival == 0)
    self->arrival = g_idle_add_full (ARRIVAL_PRIORITY, arrival_cb, self, NULL);
}
