/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dialogs/zhupi-same-list.h"

#define SPACING 6

/* The widgets of a row, and the place that it shows. */
typedef struct
{
  ZhupiSameModel *model;
  GtkListItem *item;
  GtkWidget *check;
  GtkWidget *before;
  GtkWidget *quote;
  GtkWidget *after;
} Row;

static void
row_refresh (Row *row)
{
  guint position = gtk_list_item_get_position (row->item);

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (row->check),
                                 zhupi_same_model_get_chosen (row->model, position));
}

static void
toggled_cb (GtkCheckButton *check,
            Row            *row)
{
  guint position = gtk_list_item_get_position (row->item);

  if (position != GTK_INVALID_LIST_POSITION)
    zhupi_same_model_set_chosen (row->model, position, gtk_check_button_get_active (check));
}

/* Both sides ask for next to nothing and share what is left, so that the texts stand in one
 * column. */
static GtkWidget *
create_context (float              xalign,
                PangoEllipsizeMode mode)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), mode);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
create_quote (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  model)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  Row *row = g_new0 (Row, 1);

  row->model = model;
  row->item = item;
  row->check = gtk_check_button_new ();
  row->before = create_context (1, PANGO_ELLIPSIZE_START);
  row->quote = create_quote ();
  row->after = create_context (0, PANGO_ELLIPSIZE_END);
  gtk_widget_set_focusable (row->check, FALSE);
  gtk_widget_set_margin_end (row->check, SPACING);
  gtk_box_append (GTK_BOX (box), row->check);
  gtk_box_append (GTK_BOX (box), row->before);
  gtk_box_append (GTK_BOX (box), row->quote);
  gtk_box_append (GTK_BOX (box), row->after);
  g_signal_connect (row->check, "toggled", G_CALLBACK (toggled_cb), row);
  g_object_set_data_full (G_OBJECT (item), "zhupi-row", row, g_free);
  gtk_list_item_set_child (item, box);
}

static void
set_label (GtkWidget *label,
           char      *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  g_free (text);
}

/* The whole line is the name of the check button. */
static void
row_name (Row *row)
{
  g_autofree char *line = g_strconcat (gtk_label_get_label (GTK_LABEL (row->before)),
                                       gtk_label_get_label (GTK_LABEL (row->quote)),
                                       gtk_label_get_label (GTK_LABEL (row->after)), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  line, -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  model)
{
  Row *row = g_object_get_data (G_OBJECT (item), "zhupi-row");
  guint position = gtk_list_item_get_position (item);

  set_label (row->before, zhupi_same_model_dup_context (model, position, FALSE));
  set_label (row->quote, zhupi_same_model_dup_quote (model, position));
  set_label (row->after, zhupi_same_model_dup_context (model, position, TRUE));
  row_name (row);
  row_refresh (row);
  g_signal_connect_swapped (model, "chosen-changed", G_CALLBACK (row_refresh), row);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  model)
{
  g_signal_handlers_disconnect_by_data (model, g_object_get_data (G_OBJECT (item), "zhupi-row"));
}

static void
toggle_selected (GtkListView    *view,
                 ZhupiSameModel *model)
{
  guint position =
    gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (gtk_list_view_get_model (view)));

  zhupi_same_model_set_chosen (model, position, !zhupi_same_model_get_chosen (model, position));
}

static gboolean
key_pressed_cb (GtkEventController *keys,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state,
                gpointer            model)
{
  GtkWidget *view = gtk_event_controller_get_widget (keys);

  switch (keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      toggle_selected (GTK_LIST_VIEW (view), model);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      gtk_widget_activate_default (view);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

GtkWidget *
zhupi_same_list_new (ZhupiSameModel *model,
                     const char     *label)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkSingleSelection *selection;
  GtkWidget *view;

  /* A factory may outlive the view by a moment. */
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), model, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), model, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), model, 0);
  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (model)));
  view = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), model, 0);
  gtk_widget_add_controller (view, keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return view;
}
