/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-reader-view-private.h"

/* Code points of what is dragged that are shown under the pointer. */
#define SHOWN_MAX 24

/* Selected text is dragged to other programs as the article has it: the text view by itself
 * would give out its soft breaks too. */

gboolean
zhupi_reader_view_is_selected (ZhupiReaderView *self,
                               double           x,
                               double           y)
{
  ZhupiRange range;
  guint code_point;

  return zhupi_reader_view_get_selection (self, &range)
         && zhupi_reader_layout_pick (&self->layout, x, y, &code_point)
         && code_point >= range.start && code_point < range.end;
}

/* Returns: (transfer full) (nullable): what is dragged */
GdkContentProvider *
zhupi_reader_view_make_content (ZhupiReaderView *self)
{
  g_autofree char *text = NULL;
  ZhupiRange range;

  if (!zhupi_reader_view_get_selection (self, &range))
    return NULL;
  text = zhupi_text_dup_slice (zhupi_article_get_text (self->article), range);
  return gdk_content_provider_new_typed (G_TYPE_STRING, text);
}

static void
show_beginning (ZhupiReaderView *self,
                GdkDrag         *drag)
{
  g_autofree char *text = NULL;
  GtkWidget *label;
  ZhupiRange range;

  zhupi_reader_view_get_selection (self, &range);
  range.end = MIN (range.end, range.start + SHOWN_MAX);
  text = zhupi_text_dup_slice (zhupi_article_get_text (self->article), range);
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "background");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), label);
}

static void
finished_cb (GdkDrag *drag)
{
  gdk_drag_drop_done (drag, TRUE);
  g_object_unref (drag);
}

static void
cancel_cb (GdkDrag *drag)
{
  gdk_drag_drop_done (drag, FALSE);
  g_object_unref (drag);
}

void
zhupi_reader_view_begin_drag (ZhupiReaderView *self,
                              GdkEvent        *event)
{
  g_autoptr(GdkContentProvider) content = zhupi_reader_view_make_content (self);
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (GTK_WIDGET (self)));
  GdkDrag *drag;

  if (content == NULL)
    return;
  drag = gdk_drag_begin (surface, gdk_event_get_device (event), content, GDK_ACTION_COPY, 0, 0);
  if (drag == NULL)
    return;
  show_beginning (self, drag);
  g_signal_connect (drag, "dnd-finished", G_CALLBACK (finished_cb), NULL);
  g_signal_connect (drag, "cancel", G_CALLBACK (cancel_cb), NULL);
}
