/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-window-private.h"

/* Where the keyboard is when a menu of the header bar has closed: nobody wants to go on at its
 * button, whose next key would open it again. */

static gboolean
is_left_over (ZhupiWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus == NULL || gtk_widget_is_ancestor (focus, self->header_bar);
}

/* What was chosen may have taken the keyboard elsewhere. */
static gboolean
give_back_cb (gpointer user_data)
{
  ZhupiWindow *self = user_data;

  if (self->document != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->reader))
      && is_left_over (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->reader));
  return G_SOURCE_REMOVE;
}

static void
closed_cb (ZhupiWindow *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, give_back_cb, g_object_ref (self), g_object_unref);
}

void
zhupi_window_focus_watch (ZhupiWindow   *self,
                          GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover != NULL)
    g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
}
