/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "zhupi-window-private.h"

/* A window that is too narrow for a pane beside the text: the panes lie over it, one at a time and
 * only until the person goes back to the text. */

/* px, of a pane over the text: something of the text is seen beside it in the smallest window. */
#define FOLDED_WIDTH 296
#define DESK_WIDTH 180

/* A pane has one parent at a time. */
static void
lay_over (ZhupiWindow *self,
          GtkWidget   *pane,
          GtkAlign     side)
{
  gtk_widget_set_halign (pane, side);
  gtk_widget_set_size_request (pane, FOLDED_WIDTH, -1);
  gtk_widget_add_css_class (pane, "folded");
  gtk_overlay_add_overlay (self->overlay, pane);
}

static void
lay_beside (GtkWidget *pane,
            int        width)
{
  gtk_widget_set_halign (pane, GTK_ALIGN_FILL);
  gtk_widget_set_size_request (pane, width, -1);
  gtk_widget_remove_css_class (pane, "folded");
}

static void
fold_panes (ZhupiWindow *self)
{
  g_autoptr(GtkWidget) desk = g_object_ref (self->desk_box);
  g_autoptr(GtkWidget) side = g_object_ref (GTK_WIDGET (self->side_stack));

  gtk_paned_set_start_child (self->desk_paned, NULL);
  gtk_paned_set_end_child (self->marks_paned, NULL);
  lay_over (self, desk, GTK_ALIGN_START);
  lay_over (self, side, GTK_ALIGN_END);
}

static void
unfold_panes (ZhupiWindow *self)
{
  g_autoptr(GtkWidget) desk = g_object_ref (self->desk_box);
  g_autoptr(GtkWidget) side = g_object_ref (GTK_WIDGET (self->side_stack));

  gtk_overlay_remove_overlay (self->overlay, desk);
  gtk_overlay_remove_overlay (self->overlay, side);
  lay_beside (desk, DESK_WIDTH);
  lay_beside (side, FOLDED_WIDTH);
  gtk_paned_set_start_child (self->desk_paned, desk);
  gtk_paned_set_end_child (self->marks_paned, side);
  zhupi_window_layout_place_marks (self);
}

/* What the header bar has no room for is in the menu. */
static void
update_header (ZhupiWindow *self)
{
  g_autoptr(GMenu) section = g_menu_new ();

  gtk_widget_set_visible (self->open_button, !self->folded);
  gtk_widget_set_visible (self->undo_button, !self->folded);
  gtk_widget_set_visible (self->redo_button, !self->folded);
  gtk_widget_set_visible (self->find_button, !self->folded);
  if (!self->folded)
    {
      g_menu_remove (self->primary_menu, 0);
      return;
    }
  g_menu_append (section, _("_Open Article…"), "win.open");
  g_menu_append (section, _("_Undo"), "win.undo");
  g_menu_append (section, _("_Redo"), "win.redo");
  g_menu_append (section, _("_Find…"), "win.find");
  g_menu_prepend_section (self->primary_menu, NULL, G_MENU_MODEL (section));
}

void
zhupi_window_fold_set (ZhupiWindow *self,
                       gboolean     folded)
{
  if (self->folded == folded)
    return;
  self->folded = folded;
  self->marks_over = FALSE;
  if (folded)
    fold_panes (self);
  else
    unfold_panes (self);
  zhupi_find_bar_set_narrow (self->find_bar, folded);
  update_header (self);
}

void
zhupi_window_fold_update (ZhupiWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "show-text");
  gboolean covered = self->folded
                     && (gtk_widget_get_visible (self->desk_box)
                         || gtk_widget_get_visible (GTK_WIDGET (self->side_stack)));

  gtk_widget_set_visible (self->shade, covered);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), covered);
}

/* Who opened a pane by key or button goes on in it. */
void
zhupi_window_fold_enter (ZhupiWindow *self,
                         GtkWidget   *pane)
{
  if (self->folded && gtk_widget_get_visible (pane))
    gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
}

gboolean
zhupi_window_fold_leave (ZhupiWindow *self)
{
  if (!gtk_widget_get_visible (self->shade))
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->reader));
  zhupi_window_layout_show_text (self);
  return TRUE;
}

static void
text_entered_cb (ZhupiWindow *self)
{
  if (self->folded)
    zhupi_window_layout_show_text (self);
}

static void
show_text_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  zhupi_window_fold_leave (user_data);
}

static void
article_page_cb (ZhupiWindow *self)
{
  if (self->folded)
    zhupi_window_layout_update (self);
}

void
zhupi_window_fold_init (ZhupiWindow *self)
{
  static const GActionEntry entries[] = { { "show-text", show_text_cb } };
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (focus, "enter", G_CALLBACK (text_entered_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->reader), focus);
  g_signal_connect_object (press, "pressed", G_CALLBACK (zhupi_window_fold_leave), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->shade, GTK_EVENT_CONTROLLER (press));
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (article_page_cb), self,
                           G_CONNECT_SWAPPED);
}
