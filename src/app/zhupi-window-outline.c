/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-window-private.h"

/* While one scrolls, the outline follows that often. */
#define FOLLOW_MS 100

/* The outline beside the article: it follows the reader, and takes the reader to a place, as the
 * comparison does. */

static void
outline_shown_cb (ZhupiWindow *self,
                  guint        start,
                  guint        end)
{
  zhupi_reader_view_select (self->reader, (ZhupiRange) { start, start });
  zhupi_reader_view_show_range (self->reader, (ZhupiRange) { start, end });
  gtk_widget_grab_focus (GTK_WIDGET (self->reader));
}

static void
difference_shown_cb (ZhupiWindow *self,
                     guint        start,
                     guint        end)
{
  zhupi_reader_view_select (self->reader, (ZhupiRange) { start, end });
  zhupi_reader_view_show_range (self->reader, (ZhupiRange) { start, end });
}

/* The caret while it is on the screen, then the first line that is. */
static guint
zhupi_window_get_place (ZhupiWindow *self)
{
  guint caret = zhupi_reader_view_get_caret (self->reader);
  GdkRectangle bounds;

  if (zhupi_reader_view_get_bounds (self->reader, (ZhupiRange) { caret, caret + 1 }, &bounds))
    return caret;
  return zhupi_reader_view_get_place (self->reader);
}

static gboolean
follow_cb (gpointer user_data)
{
  ZhupiWindow *self = user_data;

  self->follow_timeout = 0;
  if (self->document != NULL)
    zhupi_document_set_place (self->document, zhupi_reader_view_get_place (self->reader));
  if (self->document != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->outline)))
    zhupi_outline_set_place (self->outline, zhupi_window_get_place (self));
  return G_SOURCE_REMOVE;
}

static void
zhupi_window_follow (ZhupiWindow *self)
{
  if (self->follow_timeout == 0)
    self->follow_timeout = g_timeout_add (FOLLOW_MS, follow_cb, self);
}

static void
heading_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  ZhupiWindow *self = user_data;
  ZhupiAuthor author;
  ZhupiRange range;

  if (self->document == NULL)
    return;
  if (!zhupi_reader_view_get_selection (self->reader, &range))
    range.start = zhupi_reader_view_get_caret (self->reader);
  author = zhupi_document_get_author (self->document);
  zhupi_document_run (self->document,
                      zhupi_editing_toggle_heading (zhupi_document_get_set (self->document),
                                                    range.start, &author));
}

static const GActionEntry entries[] = {
  { "heading", heading_cb },
};

void
zhupi_window_outline_init (ZhupiWindow *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  g_action_map_add_action_entries (G_ACTION_MAP (self->mark_actions), entries,
                                   G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->outline, "shown", G_CALLBACK (outline_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->compare_pane, "shown", G_CALLBACK (difference_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outline, "map", G_CALLBACK (zhupi_window_follow), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "caret-moved", G_CALLBACK (zhupi_window_follow), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (zhupi_window_follow), self,
                           G_CONNECT_SWAPPED);
}

void
zhupi_window_outline_finish (ZhupiWindow *self)
{
  g_clear_handle_id (&self->follow_timeout, g_source_remove);
}
