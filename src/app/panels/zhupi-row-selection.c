/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-row-selection.h"

/* More rows than a list view keeps widgets for. */
#define N_FIRST_ROWS 256

struct _ZhupiRowSelection
{
  GObject parent_instance;

  GListModel *model;
  guint n_told;   /* rows of the model that the view has been told of */
  guint untold_at; /* where the rows that it has not been told of would begin */
  gulong items_changed_id;
  guint selected;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* While the view is told of a change in two parts, the rows of the second part are not there. */
static guint
to_model (ZhupiRowSelection *self,
          guint              position)
{
  guint n_untold =
    self->model != NULL ? g_list_model_get_n_items (self->model) - self->n_told : 0;

  return position < self->untold_at ? position : position + n_untold;
}

static GType
zhupi_row_selection_get_item_type (GListModel *list)
{
  return G_TYPE_OBJECT;
}

static guint
zhupi_row_selection_get_n_items (GListModel *list)
{
  return ZHUPI_ROW_SELECTION (list)->n_told;
}

static gpointer
zhupi_row_selection_get_item (GListModel *list,
                              guint       position)
{
  ZhupiRowSelection *self = ZHUPI_ROW_SELECTION (list);

  if (position >= self->n_told)
    return NULL;
  return g_list_model_get_item (self->model, to_model (self, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = zhupi_row_selection_get_item_type;
  iface->get_n_items = zhupi_row_selection_get_n_items;
  iface->get_item = zhupi_row_selection_get_item;
}

static gboolean
zhupi_row_selection_is_selected (GtkSelectionModel *model,
                                 guint              position)
{
  ZhupiRowSelection *self = ZHUPI_ROW_SELECTION (model);

  return self->selected == to_model (self, position);
}

static GtkBitset *
zhupi_row_selection_get_selection_in_range (GtkSelectionModel *model,
                                            guint              position,
                                            guint              n_items)
{
  ZhupiRowSelection *self = ZHUPI_ROW_SELECTION (model);
  GtkBitset *bits = gtk_bitset_new_empty ();

  if (self->selected != GTK_INVALID_LIST_POSITION)
    gtk_bitset_add (bits, self->selected);
  return bits;
}

/* Also for the row that is selected already: the person may have scrolled away from its text. */
static gboolean
zhupi_row_selection_select_item (GtkSelectionModel *model,
                                 guint              position,
                                 gboolean           unselect_rest)
{
  ZhupiRowSelection *self = ZHUPI_ROW_SELECTION (model);

  zhupi_row_selection_set_selected (self, position);
  g_signal_emit (self, signals[CHOSEN], 0, position);
  return TRUE;
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = zhupi_row_selection_is_selected;
  iface->get_selection_in_range = zhupi_row_selection_get_selection_in_range;
  iface->select_item = zhupi_row_selection_select_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ZhupiRowSelection,
                               zhupi_row_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                      selection_model_init))

static void
zhupi_row_selection_dispose (GObject *object)
{
  ZhupiRowSelection *self = ZHUPI_ROW_SELECTION (object);

  if (self->model != NULL)
    g_clear_signal_handler (&self->items_changed_id, self->model);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (zhupi_row_selection_parent_class)->dispose (object);
}

static void
zhupi_row_selection_class_init (ZhupiRowSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = zhupi_row_selection_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", ZHUPI_TYPE_ROW_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
zhupi_row_selection_init (ZhupiRowSelection *self)
{
  self->selected = GTK_INVALID_LIST_POSITION;
  self->untold_at = G_MAXUINT;
}

ZhupiRowSelection *
zhupi_row_selection_new (void)
{
  return g_object_new (ZHUPI_TYPE_ROW_SELECTION, NULL);
}

GListModel *
zhupi_row_selection_get_model (ZhupiRowSelection *self)
{
  return self->model;
}

static void
tell (ZhupiRowSelection *self,
      guint              position,
      guint              n_removed,
      guint              n_added)
{
  if (n_removed == 0 && n_added == 0)
    return;
  self->n_told += n_added - n_removed;
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

/* A list view looks through all that is added for what was removed, to keep its row widgets. So
 * it is told of a screenful first and then of the rest, where nothing is removed. */
static void
tell_in_two_parts (ZhupiRowSelection *self,
                   guint              position,
                   guint              n_removed,
                   guint              n_added)
{
  guint n_first = MIN (n_added, N_FIRST_ROWS);

  self->untold_at = position + n_first;
  tell (self, position, n_removed, n_first);
  self->untold_at = G_MAXUINT;
  tell (self, position + n_first, 0, n_added - n_first);
}

static void
model_items_changed_cb (ZhupiRowSelection *self,
                        guint              position,
                        guint              n_removed,
                        guint              n_added)
{
  if (self->selected != GTK_INVALID_LIST_POSITION && self->selected >= position)
    {
      if (self->selected < position + n_removed)
        self->selected = GTK_INVALID_LIST_POSITION;
      else
        self->selected += n_added - n_removed;
    }
  tell_in_two_parts (self, position, n_removed, n_added);
}

/**
 * zhupi_row_selection_set_model:
 * @self: a selection
 * @model: (nullable): the rows
 *
 * The view keeps the widgets of rows whose items are in both lists.
 */
void
zhupi_row_selection_set_model (ZhupiRowSelection *self,
                               GListModel        *model)
{
  g_return_if_fail (ZHUPI_IS_ROW_SELECTION (self));

  if (self->model != NULL)
    g_clear_signal_handler (&self->items_changed_id, self->model);
  g_set_object (&self->model, model);
  self->selected = GTK_INVALID_LIST_POSITION;
  tell_in_two_parts (self, 0, self->n_told,
                     model != NULL ? g_list_model_get_n_items (model) : 0);
  if (model != NULL)
    self->items_changed_id = g_signal_connect_swapped (model, "items-changed",
                                                       G_CALLBACK (model_items_changed_cb), self);
}

guint
zhupi_row_selection_get_selected (ZhupiRowSelection *self)
{
  return self->selected;
}

void
zhupi_row_selection_set_selected (ZhupiRowSelection *self,
                                  guint              row)
{
  guint before = self->selected;

  g_return_if_fail (ZHUPI_IS_ROW_SELECTION (self));

  if (before == row)
    return;
  self->selected = row;
  if (before != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), before, 1);
  if (row != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), row, 1);
}
