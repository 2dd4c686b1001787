/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "dialogs/zhupi-change-words.h"
#include "dialogs/zhupi-history-dialog.h"
#include "dialogs/zhupi-history-row.h"

/* A step as far away as this is described by its distance alone, which is there at once. */
#define MAX_DESCRIBED 500

struct _ZhupiHistoryDialog
{
  AdwWindow parent_instance;

  GtkListView *list;
  GtkLabel *difference;
  GtkWidget *go_button;

  ZhupiDocument *document;
  ZhupiHistory *history;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (ZhupiHistoryDialog, zhupi_history_dialog, ADW_TYPE_WINDOW)

/* The list has the newest step on top, and the beginning below the oldest. */
static guint
zhupi_history_dialog_get_chosen (ZhupiHistoryDialog *self)
{
  guint n_steps = zhupi_history_get_n_steps (self->history);
  guint position = gtk_single_selection_get_selected (self->selection);

  return n_steps - MIN (position, n_steps);
}

static char *
describe_distance (guint n_steps)
{
  return g_strdup_printf (ngettext ("%u step from here", "%u steps from here", n_steps), n_steps);
}

static char *
zhupi_history_dialog_describe (ZhupiHistoryDialog *self,
                               guint               chosen)
{
  guint n_done = zhupi_history_get_n_done (self->history);
  guint distance = MAX (chosen, n_done) - MIN (chosen, n_done);
  g_autoptr (ZhupiCommand) difference = NULL;
  g_autoptr (GError) error = NULL;

  if (distance == 0)
    return g_strdup (_("This is where you are."));
  if (distance > MAX_DESCRIBED)
    return describe_distance (distance);
  difference = zhupi_history_dup_difference (self->history, chosen, &error);
  if (difference == NULL)
    return g_strdup (error->message);
  return zhupi_change_words_new (difference, chosen < n_done,
                                 zhupi_history_get_set (self->history));
}

static void
zhupi_history_dialog_update (ZhupiHistoryDialog *self)
{
  guint chosen = zhupi_history_dialog_get_chosen (self);
  g_autofree char *words = zhupi_history_dialog_describe (self, chosen);

  gtk_label_set_label (self->difference, words);
  gtk_widget_set_sensitive (self->go_button,
                            chosen != zhupi_history_get_n_done (self->history) &&
                            !zhupi_annotation_set_get_read_only (
                              zhupi_history_get_set (self->history)));
}

static void
go_cb (ZhupiHistoryDialog *self)
{
  zhupi_document_go (self->document, zhupi_history_dialog_get_chosen (self));
}

static void
activate_cb (ZhupiHistoryDialog *self,
             guint               position)
{
  gtk_single_selection_set_selected (self->selection, position);
  go_cb (self);
}

/* Each row looks up its step by its number from the end. */
static GListModel *
make_model (guint n_rows)
{
  GtkStringList *rows = gtk_string_list_new (NULL);

  for (guint i = 0; i < n_rows; i++)
    gtk_string_list_append (rows, "");
  return G_LIST_MODEL (rows);
}

static void
setup_cb (ZhupiHistoryDialog *self,
          GtkListItem        *item)
{
  gtk_list_item_set_child (item, zhupi_history_row_new (self->history));
}

static void
bind_cb (ZhupiHistoryDialog *self,
         GtkListItem        *item)
{
  zhupi_history_row_set_position (ZHUPI_HISTORY_ROW (gtk_list_item_get_child (item)),
                                  gtk_list_item_get_position (item));
}

static void
zhupi_history_dialog_set_up (ZhupiHistoryDialog *self,
                             ZhupiDocument      *document)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  guint n_steps;

  self->document = g_object_ref (document);
  self->history = g_object_ref (zhupi_document_get_history (document));
  n_steps = zhupi_history_get_n_steps (self->history);
  self->selection = gtk_single_selection_new (make_model (n_steps + 1));
  gtk_single_selection_set_selected (self->selection,
                                     n_steps - zhupi_history_get_n_done (self->history));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  gtk_list_view_set_factory (self->list, factory);
  g_signal_connect_object (self->selection, "notify::selected",
                           G_CALLBACK (zhupi_history_dialog_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "moved", G_CALLBACK (zhupi_history_dialog_update),
                           self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  /* With another set, or another step, the list is no longer true. */
  g_signal_connect_object (document, "notify::history", G_CALLBACK (gtk_window_close), self,
                           G_CONNECT_SWAPPED);
  zhupi_history_dialog_update (self);
}

static void
zhupi_history_dialog_dispose (GObject *object)
{
  ZhupiHistoryDialog *self = ZHUPI_HISTORY_DIALOG (object);

  g_clear_object (&self->selection);
  g_clear_object (&self->history);
  g_clear_object (&self->document);
  G_OBJECT_CLASS (zhupi_history_dialog_parent_class)->dispose (object);
}

static void
zhupi_history_dialog_class_init (ZhupiHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_history_dialog_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/zhupi/Zhupi/ui/zhupi-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiHistoryDialog, list);
  gtk_widget_class_bind_template_child (widget_class, ZhupiHistoryDialog, difference);
  gtk_widget_class_bind_template_child (widget_class, ZhupiHistoryDialog, go_button);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
zhupi_history_dialog_init (ZhupiHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
zhupi_history_dialog_present (ZhupiDocument *document,
                              GtkWindow     *parent)
{
  ZhupiHistoryDialog *self;

  g_return_if_fail (ZHUPI_IS_DOCUMENT (document));

  if (zhupi_document_get_history (document) == NULL)
    return;
  self = g_object_new (ZHUPI_TYPE_HISTORY_DIALOG, "transient-for", parent, NULL);
  zhupi_history_dialog_set_up (self, document);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  gtk_window_present (GTK_WINDOW (self));
}
