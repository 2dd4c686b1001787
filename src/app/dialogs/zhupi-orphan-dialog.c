/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "carry/zhupi-carry-orphan.h"
#include "dialogs/zhupi-orphan-dialog.h"
#include "dialogs/zhupi-orphan-item.h"
#include "dialogs/zhupi-orphan-places.h"

struct _ZhupiOrphanDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *window_title;
  GtkStack *stack;
  GtkListView *list;
  GtkLabel *context;
  GtkLabel *note;
  GtkWidget *places_title;
  GtkBox *places;
  GtkWidget *attach_button;

  ZhupiDocument *document;
  ZhupiReaderView *reader;
  ZhupiAnnotationSet *set;
  GtkSingleSelection *selection;
  guint n_unplaced; /* of the set, when the list was made */
};

G_DEFINE_FINAL_TYPE (ZhupiOrphanDialog, zhupi_orphan_dialog, ADW_TYPE_WINDOW)

static const ZhupiW3cOrphan *
zhupi_orphan_dialog_get_orphan (ZhupiOrphanDialog *self)
{
  ZhupiOrphanItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? zhupi_orphan_item_get_orphan (item) : NULL;
}

static void
attach_at (ZhupiOrphanDialog *self,
           ZhupiRange         range)
{
  const ZhupiW3cOrphan *orphan = zhupi_orphan_dialog_get_orphan (self);
  ZhupiAuthor author = zhupi_document_get_author (self->document);

  if (orphan == NULL)
    return;
  zhupi_document_run (self->document,
                      zhupi_carry_orphan_attach (self->set, orphan->json, range, &author));
  zhupi_reader_view_show_range (self->reader, range);
}

static void
place_chosen_cb (ZhupiRange range,
                 gpointer   user_data)
{
  attach_at (user_data, range);
}

static void
place_shown_cb (ZhupiRange range,
                gpointer   user_data)
{
  ZhupiOrphanDialog *self = user_data;

  zhupi_reader_view_select (self->reader, range);
  zhupi_reader_view_show_range (self->reader, range);
}

static void
attach_here_cb (ZhupiOrphanDialog *self)
{
  ZhupiRange range;

  if (zhupi_reader_view_get_selection (self->reader, &range))
    attach_at (self, range);
}

static void
remove_cb (ZhupiOrphanDialog *self)
{
  const ZhupiW3cOrphan *orphan = zhupi_orphan_dialog_get_orphan (self);

  if (orphan != NULL)
    zhupi_document_run (self->document, zhupi_carry_orphan_remove (self->set, orphan->json));
}

static void
update_attach_button (ZhupiOrphanDialog *self)
{
  ZhupiRange range;

  gtk_widget_set_sensitive (self->attach_button,
                            zhupi_reader_view_get_selection (self->reader, &range));
}

static void
show_orphan (ZhupiOrphanDialog *self)
{
  ZhupiOrphanItem *item = gtk_single_selection_get_selected_item (self->selection);
  const ZhupiW3cOrphan *orphan = zhupi_orphan_dialog_get_orphan (self);
  ZhupiText *text = zhupi_article_get_text (zhupi_document_get_article (self->document));
  g_autofree char *context = NULL;
  guint n_places;

  gtk_stack_set_visible_child_name (self->stack, item != NULL ? "orphans" : "none");
  if (item == NULL)
    return;
  context = zhupi_orphan_item_dup_context (item);
  gtk_label_set_markup (self->context, context);
  gtk_label_set_label (self->note, orphan->note != NULL ? orphan->note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), orphan->note != NULL);
  n_places = zhupi_orphan_places_fill (self->places, text, orphan, place_chosen_cb,
                                       place_shown_cb, self);
  gtk_widget_set_visible (self->places_title, n_places > 0);
}

static void
fill (ZhupiOrphanDialog *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);
  g_autoptr(GListStore) items = zhupi_orphan_item_list (self->set);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (items));
  g_autofree char *count = g_strdup_printf (ngettext ("%u annotation", "%u annotations", n_items),
                                            n_items);

  self->n_unplaced = zhupi_annotation_set_get_unplaced (self->set)->len;
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (items));
  if (n_items > 0)
    gtk_single_selection_set_selected (self->selection, MIN (selected, n_items - 1));
  adw_window_title_set_subtitle (self->window_title, count);
  show_orphan (self);
}

static void
set_changed_cb (ZhupiOrphanDialog *self)
{
  if (zhupi_annotation_set_get_unplaced (self->set)->len != self->n_unplaced)
    fill (self);
}

static void
follow_set (ZhupiOrphanDialog *self)
{
  ZhupiAnnotationSet *set = zhupi_document_get_set (self->document);

  if (self->set != NULL)
    g_signal_handlers_disconnect_by_func (self->set, set_changed_cb, self);
  if (set == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  g_set_object (&self->set, set);
  g_signal_connect_object (set, "changed", G_CALLBACK (set_changed_cb), self, G_CONNECT_SWAPPED);
  fill (self);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  g_autofree char *title = zhupi_orphan_item_dup_title (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), title);
}

static void
zhupi_orphan_dialog_dispose (GObject *object)
{
  ZhupiOrphanDialog *self = ZHUPI_ORPHAN_DIALOG (object);

  g_clear_object (&self->document);
  g_clear_object (&self->reader);
  g_clear_object (&self->set);
  G_OBJECT_CLASS (zhupi_orphan_dialog_parent_class)->dispose (object);
}

static void
zhupi_orphan_dialog_finalize (GObject *object)
{
  g_clear_object (&ZHUPI_ORPHAN_DIALOG (object)->selection);
  G_OBJECT_CLASS (zhupi_orphan_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ZhupiOrphanDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOrphanDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOrphanDialog, list);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOrphanDialog, context);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOrphanDialog, note);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOrphanDialog, places_title);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOrphanDialog, places);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOrphanDialog, attach_button);
}

static void
zhupi_orphan_dialog_class_init (ZhupiOrphanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_orphan_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = zhupi_orphan_dialog_finalize;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-orphan-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, attach_here_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
zhupi_orphan_dialog_init (ZhupiOrphanDialog *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  self->selection = gtk_single_selection_new (NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (show_orphan),
                           self, G_CONNECT_SWAPPED);
}

static void
zhupi_orphan_dialog_set_up (ZhupiOrphanDialog *self,
                            ZhupiDocument     *document,
                            ZhupiReaderView   *reader)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (reader));

  self->document = g_object_ref (document);
  self->reader = g_object_ref (reader);
  g_signal_connect_object (document, "notify::history", G_CALLBACK (follow_set), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (update_attach_button),
                           self, G_CONNECT_SWAPPED);
  update_attach_button (self);
  follow_set (self);
}

static ZhupiOrphanDialog *
find_open (ZhupiDocument *document)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (ZHUPI_IS_ORPHAN_DIALOG (window) && ZHUPI_ORPHAN_DIALOG (window)->document == document)
        return ZHUPI_ORPHAN_DIALOG (window);
    }
  return NULL;
}

void
zhupi_orphan_dialog_present (ZhupiDocument   *document,
                             ZhupiReaderView *reader,
                             GtkWindow       *parent)
{
  ZhupiOrphanDialog *self;

  g_return_if_fail (ZHUPI_IS_DOCUMENT (document));
  g_return_if_fail (zhupi_document_get_set (document) != NULL);
  g_return_if_fail (ZHUPI_IS_READER_VIEW (reader));

  self = find_open (document);
  if (self == NULL)
    {
      self = g_object_new (ZHUPI_TYPE_ORPHAN_DIALOG, "transient-for", parent, NULL);
      zhupi_orphan_dialog_set_up (self, document, reader);
    }
  gtk_window_present (GTK_WINDOW (self));
}
