/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "carry/zhupi-carry-orphan.h"
#include "panels/zhupi-orphan-item.h"
#include "panels/zhupi-orphan-pane.h"
#include "panels/zhupi-orphan-places.h"

struct _ZhupiOrphanPane
{
  GtkWidget parent_instance;

  GtkLabel *count;
  GtkWidget *close_button;
  GtkStack *stack;
  GtkListView *list;
  GtkLabel *context;
  GtkLabel *note;
  GtkWidget *places_title;
  GtkBox *places;
  GtkWidget *attach_button;

  ZhupiDocument *document; /* nullable */
  ZhupiReaderView *reader;
  ZhupiAnnotationSet *set; /* nullable: of the document */
  GSignalGroup *document_signals;
  GSignalGroup *set_signals;
  GtkSingleSelection *selection;
  guint n_unplaced; /* of the set, when the list was made */
};

enum
{
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiOrphanPane, zhupi_orphan_pane, GTK_TYPE_WIDGET)

static const ZhupiW3cOrphan *
zhupi_orphan_pane_get_orphan (ZhupiOrphanPane *self)
{
  ZhupiOrphanItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? zhupi_orphan_item_get_orphan (item) : NULL;
}

static void
attach_at (ZhupiOrphanPane *self,
           ZhupiRange         range)
{
  const ZhupiW3cOrphan *orphan = zhupi_orphan_pane_get_orphan (self);
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
  ZhupiOrphanPane *self = user_data;

  zhupi_reader_view_select (self->reader, range);
  zhupi_reader_view_show_range (self->reader, range);
}

static void
attach_here_cb (ZhupiOrphanPane *self)
{
  ZhupiRange range;

  if (zhupi_reader_view_get_selection (self->reader, &range))
    attach_at (self, range);
}

static void
remove_cb (ZhupiOrphanPane *self)
{
  const ZhupiW3cOrphan *orphan = zhupi_orphan_pane_get_orphan (self);

  if (orphan != NULL)
    zhupi_document_run (self->document, zhupi_carry_orphan_remove (self->set, orphan->json));
}

static void
update_attach_button (ZhupiOrphanPane *self)
{
  ZhupiRange range;

  gtk_widget_set_sensitive (self->attach_button,
                            zhupi_reader_view_get_selection (self->reader, &range));
}

/* The button that was pressed last goes: its focus must not. */
static void
show_none (ZhupiOrphanPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_grab_focus (self->close_button);
  gtk_stack_set_visible_child_name (self->stack, "none");
}

static void
show_orphan (ZhupiOrphanPane *self)
{
  ZhupiOrphanItem *item = gtk_single_selection_get_selected_item (self->selection);
  const ZhupiW3cOrphan *orphan = zhupi_orphan_pane_get_orphan (self);
  ZhupiText *text = zhupi_article_get_text (zhupi_document_get_article (self->document));
  g_autofree char *context = NULL;
  guint n_places;

  if (item == NULL)
    {
      show_none (self);
      return;
    }
  gtk_stack_set_visible_child_name (self->stack, "orphans");
  context = zhupi_orphan_item_dup_context (item);
  gtk_label_set_markup (self->context, context);
  gtk_label_set_label (self->note, orphan->note != NULL ? orphan->note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), orphan->note != NULL);
  n_places = zhupi_orphan_places_fill (self->places, text, orphan, place_chosen_cb,
                                       place_shown_cb, self);
  gtk_widget_set_visible (self->places_title, n_places > 0);
}

static void
fill (ZhupiOrphanPane *self)
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
  gtk_label_set_label (self->count, count);
  show_orphan (self);
}

static void
set_changed_cb (ZhupiOrphanPane *self)
{
  if (zhupi_annotation_set_get_unplaced (self->set)->len != self->n_unplaced)
    fill (self);
}

static void
follow_set (ZhupiOrphanPane *self)
{
  ZhupiAnnotationSet *set = self->document != NULL ? zhupi_document_get_set (self->document) : NULL;

  g_set_object (&self->set, set);
  g_signal_group_set_target (self->set_signals, set);
  if (set != NULL)
    fill (self);
}

static void
close_cb (ZhupiOrphanPane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  close_cb (ZHUPI_ORPHAN_PANE (widget));
  return TRUE;
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
zhupi_orphan_pane_dispose (GObject *object)
{
  ZhupiOrphanPane *self = ZHUPI_ORPHAN_PANE (object);
  GtkWidget *child;

  g_clear_object (&self->document_signals);
  g_clear_object (&self->set_signals);
  g_clear_object (&self->document);
  g_clear_object (&self->reader);
  g_clear_object (&self->set);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (zhupi_orphan_pane_parent_class)->dispose (object);
}

static void
zhupi_orphan_pane_finalize (GObject *object)
{
  g_clear_object (&ZHUPI_ORPHAN_PANE (object)->selection);
  G_OBJECT_CLASS (zhupi_orphan_pane_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ZhupiOrphanPane, count);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOrphanPane, close_button);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOrphanPane, stack);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOrphanPane, list);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOrphanPane, context);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOrphanPane, note);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOrphanPane, places_title);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOrphanPane, places);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOrphanPane, attach_button);
}

static void
zhupi_orphan_pane_class_init (ZhupiOrphanPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = zhupi_orphan_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = zhupi_orphan_pane_finalize;
  signals[CLOSED] = g_signal_new ("closed", ZHUPI_TYPE_ORPHAN_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-orphan-pane.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, attach_here_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
zhupi_orphan_pane_init (ZhupiOrphanPane *self)
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
  self->document_signals = g_signal_group_new (ZHUPI_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::history",
                                  G_CALLBACK (follow_set), self);
  self->set_signals = g_signal_group_new (ZHUPI_TYPE_ANNOTATION_SET);
  g_signal_group_connect_swapped (self->set_signals, "changed", G_CALLBACK (set_changed_cb), self);
}

void
zhupi_orphan_pane_set_reader (ZhupiOrphanPane *self,
                              ZhupiReaderView *reader)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (ZHUPI_IS_ORPHAN_PANE (self));
  g_return_if_fail (ZHUPI_IS_READER_VIEW (reader));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (reader));
  g_set_object (&self->reader, reader);
  g_signal_connect_object (buffer, "notify::has-selection", G_CALLBACK (update_attach_button),
                           self, G_CONNECT_SWAPPED);
  update_attach_button (self);
}

void
zhupi_orphan_pane_set_document (ZhupiOrphanPane *self,
                                ZhupiDocument   *document)
{
  g_return_if_fail (ZHUPI_IS_ORPHAN_PANE (self));

  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->document_signals, document);
  follow_set (self);
}
