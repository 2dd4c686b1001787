/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-name-factory.h"

/* Characters: a longer name takes two lines of the list. */
#define LIST_CHARS 36

/* px */
#define SPACING 6

static const char *
get_name (GtkListItem *item)
{
  return gtk_string_object_get_string (gtk_list_item_get_item (item));
}

static void
setup_short_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_short_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  user_data)
{
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), get_name (item));
  gtk_widget_set_tooltip_text (label, get_name (item));
}

static void
setup_whole_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LIST_CHARS);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (item, box);
}

/* The check mark is beside what is chosen. */
static void
chosen_cb (GtkListItem *item,
           GParamSpec  *pspec,
           GtkWidget   *chooser)
{
  GtkWidget *check = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  g_autoptr(GObject) chosen = NULL;

  g_object_get (chooser, "selected-item", &chosen, NULL);
  gtk_widget_set_opacity (check, chosen == gtk_list_item_get_item (item) ? 1 : 0);
}

static void
bind_whole_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  chooser)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (label), get_name (item));
  g_signal_connect_object (chooser, "notify::selected-item", G_CALLBACK (chosen_cb), item,
                           G_CONNECT_SWAPPED);
  chosen_cb (item, NULL, chooser);
}

static void
unbind_whole_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item,
                 gpointer                  chooser)
{
  g_signal_handlers_disconnect_by_func (chooser, chosen_cb, item);
}

void
zhupi_name_factory_use (GtkWidget *chooser)
{
  g_autoptr(GtkListItemFactory) button = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkListItemFactory) list = gtk_signal_list_item_factory_new ();

  g_return_if_fail (GTK_IS_DROP_DOWN (chooser) || ADW_IS_COMBO_ROW (chooser));

  g_signal_connect (button, "setup", G_CALLBACK (setup_short_cb), NULL);
  g_signal_connect (button, "bind", G_CALLBACK (bind_short_cb), NULL);
  g_signal_connect (list, "setup", G_CALLBACK (setup_whole_cb), NULL);
  g_signal_connect (list, "bind", G_CALLBACK (bind_whole_cb), chooser);
  g_signal_connect (list, "unbind", G_CALLBACK (unbind_whole_cb), chooser);
  g_object_set (chooser, "factory", button, "list-factory", list, NULL);
}
