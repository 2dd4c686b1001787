/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-window-private.h"

/* The keys of the actions of the group "win"; zhupi-shortcuts.ui tells them to the person. */

void
zhupi_window_class_bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keyval;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo" },
    { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo" },
    { GDK_KEY_y, GDK_CONTROL_MASK, "win.redo" },
    { GDK_KEY_h, GDK_CONTROL_MASK, "win.history" },
    { GDK_KEY_s, GDK_CONTROL_MASK, "win.save" },
    { GDK_KEY_o, GDK_CONTROL_MASK, "win.open" },
    { GDK_KEY_e, GDK_CONTROL_MASK, "win.export" },
    { GDK_KEY_p, GDK_CONTROL_MASK, "win.print" },
    { GDK_KEY_f, GDK_CONTROL_MASK, "win.find" },
    { GDK_KEY_F3, 0, "win.find-next" },
    { GDK_KEY_g, GDK_CONTROL_MASK, "win.find-next" },
    { GDK_KEY_F3, GDK_SHIFT_MASK, "win.find-previous" },
    { GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.find-previous" },
    { GDK_KEY_l, GDK_CONTROL_MASK, "win.filter" },
    { GDK_KEY_r, GDK_CONTROL_MASK, "win.read-aloud" },
    { GDK_KEY_d, GDK_CONTROL_MASK, "win.compare" },
    { GDK_KEY_F9, 0, "win.desk" },
    { GDK_KEY_F9, GDK_CONTROL_MASK, "win.marks" },
    { GDK_KEY_Escape, 0, "win.show-text" },
    { GDK_KEY_F11, 0, "win.reading" },
    { GDK_KEY_plus, GDK_CONTROL_MASK, "win.zoom-in" },
    { GDK_KEY_equal, GDK_CONTROL_MASK, "win.zoom-in" },
    { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "win.zoom-in" },
    { GDK_KEY_minus, GDK_CONTROL_MASK, "win.zoom-out" },
    { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "win.zoom-out" },
    { GDK_KEY_0, GDK_CONTROL_MASK, "win.zoom-normal" },
    { GDK_KEY_Return, GDK_CONTROL_MASK, "win.done-next" },
    { GDK_KEY_Page_Down, GDK_CONTROL_MASK, "win.next-article" },
    { GDK_KEY_Page_Up, GDK_CONTROL_MASK, "win.previous-article" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].keyval, keys[i].modifiers,
                                         keys[i].action, NULL);
}
