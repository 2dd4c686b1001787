/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-outline.h"

#include "annotation/zhupi-outline-model.h"
#include "panels/zhupi-outline-row.h"

#include <glib/gi18n-lib.h>

#define NO_PLACE G_MAXUINT

struct _ZhupiOutline
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkListView *view;

  ZhupiDocument *document;
  GSignalGroup *document_signals;
  ZhupiOutlineModel *model;
  GtkNoSelection *shown; /* borrowed from the view */
  GPtrArray *items;      /* GtkListItem that show an entry, borrowed */
  guint place;
  guint current;
};

enum
{
  SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ZhupiOutline, zhupi_outline, GTK_TYPE_WIDGET)

static void
setup_cb (ZhupiOutline *self,
          GtkListItem  *item)
{
  gtk_list_item_set_child (item, zhupi_outline_row_new ());
}

static void
zhupi_outline_show_current (ZhupiOutline *self,
                            GtkListItem  *item)
{
  zhupi_outline_row_set_current (gtk_list_item_get_child (item),
                                 gtk_list_item_get_position (item) == self->current);
}

static void
bind_cb (ZhupiOutline *self,
         GtkListItem  *item)
{
  zhupi_outline_row_set_entry (gtk_list_item_get_child (item), gtk_list_item_get_item (item));
  zhupi_outline_show_current (self, item);
  g_ptr_array_add (self->items, item);
}

static void
unbind_cb (ZhupiOutline *self,
           GtkListItem  *item)
{
  g_ptr_array_remove_fast (self->items, item);
}

static void
activate_cb (ZhupiOutline *self,
             guint         position)
{
  g_autoptr(ZhupiOutlineEntry) entry = NULL;
  ZhupiRange range;

  entry = g_list_model_get_item (G_LIST_MODEL (self->model), position);
  if (entry == NULL)
    return;
  range = zhupi_outline_entry_get_range (entry);
  g_signal_emit (self, signals[SHOWN], 0, range.start, range.end);
}

/* Which line is the current one; also after lines came or went. */
static void
zhupi_outline_update_current (ZhupiOutline *self)
{
  guint before = self->current;

  self->current = NO_PLACE;
  if (self->model != NULL && self->place != NO_PLACE)
    self->current = zhupi_outline_model_find (self->model, self->place);
  for (guint i = 0; i < self->items->len; i++)
    zhupi_outline_show_current (self, g_ptr_array_index (self->items, i));
  if (self->current != NO_PLACE && self->current != before)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u",
                                self->current);
}

static void
items_changed_cb (ZhupiOutline *self)
{
  gboolean empty = self->model == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0;

  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "list");
  zhupi_outline_update_current (self);
}

static void
zhupi_outline_take_model (ZhupiOutline      *self,
                          ZhupiOutlineModel *model)
{
  g_clear_object (&self->model);
  self->model = model;
  gtk_no_selection_set_model (self->shown, G_LIST_MODEL (model));
  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  items_changed_cb (self);
}

/* Nobody pays for an outline that is not seen. */
static void
zhupi_outline_make_model (ZhupiOutline *self)
{
  ZhupiAnnotationSet *set = self->document != NULL ? zhupi_document_get_set (self->document) : NULL;

  if (self->model == NULL && set != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    zhupi_outline_take_model (self, zhupi_outline_model_new (set));
}

static void
set_replaced_cb (ZhupiOutline *self)
{
  zhupi_outline_take_model (self, NULL);
  zhupi_outline_make_model (self);
}

void
zhupi_outline_set_document (ZhupiOutline  *self,
                            ZhupiDocument *document)
{
  g_return_if_fail (ZHUPI_IS_OUTLINE (self));

  if (!g_set_object (&self->document, document))
    return;
  self->place = NO_PLACE;
  g_signal_group_set_target (self->document_signals, document);
  set_replaced_cb (self);
}

void
zhupi_outline_set_place (ZhupiOutline *self,
                         guint         code_point)
{
  g_return_if_fail (ZHUPI_IS_OUTLINE (self));

  self->place = code_point;
  zhupi_outline_update_current (self);
}

static void
zhupi_outline_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (zhupi_outline_parent_class)->map (widget);
  zhupi_outline_make_model (ZHUPI_OUTLINE (widget));
}

static void
zhupi_outline_dispose (GObject *object)
{
  ZhupiOutline *self = ZHUPI_OUTLINE (object);
  GtkWidget *child;

  g_clear_object (&self->document_signals);
  g_clear_object (&self->document);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (zhupi_outline_parent_class)->dispose (object);
}

static void
zhupi_outline_finalize (GObject *object)
{
  g_clear_pointer (&ZHUPI_OUTLINE (object)->items, g_ptr_array_unref);
  G_OBJECT_CLASS (zhupi_outline_parent_class)->finalize (object);
}

static void
zhupi_outline_class_init (ZhupiOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = zhupi_outline_dispose;
  object_class->finalize = zhupi_outline_finalize;
  widget_class->map = zhupi_outline_map;
  signals[SHOWN] = g_signal_new ("shown", ZHUPI_TYPE_OUTLINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/zhupi/Zhupi/ui/zhupi-outline.ui");
  gtk_widget_class_bind_template_child (widget_class, ZhupiOutline, stack);
  gtk_widget_class_bind_template_child (widget_class, ZhupiOutline, view);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
zhupi_outline_init (ZhupiOutline *self)
{
  self->place = NO_PLACE;
  self->current = NO_PLACE;
  self->items = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = gtk_no_selection_new (NULL);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->shown));
  g_object_unref (self->shown);
  self->document_signals = g_signal_group_new (ZHUPI_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::set",
                                  G_CALLBACK (set_replaced_cb), self);
}
