/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-object-list.h"

struct _ZhupiObjectList
{
  GObject parent_instance;

  GType item_type;
  ZhupiObjectIdFunc get_id;
  GPtrArray *items;
  gboolean is_shared;
};

static GType
zhupi_object_list_get_item_type (GListModel *model)
{
  return ZHUPI_OBJECT_LIST (model)->item_type;
}

static guint
zhupi_object_list_get_n_items (GListModel *model)
{
  return ZHUPI_OBJECT_LIST (model)->items->len;
}

static gpointer
zhupi_object_list_get_item (GListModel *model,
                            guint       position)
{
  ZhupiObjectList *self = ZHUPI_OBJECT_LIST (model);

  if (position >= self->items->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->items, position));
}

static void
zhupi_object_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = zhupi_object_list_get_item_type;
  iface->get_n_items = zhupi_object_list_get_n_items;
  iface->get_item = zhupi_object_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ZhupiObjectList, zhupi_object_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      zhupi_object_list_model_init))

static void
zhupi_object_list_finalize (GObject *object)
{
  ZhupiObjectList *self = ZHUPI_OBJECT_LIST (object);

  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (zhupi_object_list_parent_class)->finalize (object);
}

static void
zhupi_object_list_class_init (ZhupiObjectListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_object_list_finalize;
}

static void
zhupi_object_list_init (ZhupiObjectList *self)
{
}

static ZhupiObjectList *
new_take (GType              item_type,
          ZhupiObjectIdFunc  get_id,
          GPtrArray         *items)
{
  ZhupiObjectList *self = g_object_new (ZHUPI_TYPE_OBJECT_LIST, NULL);

  self->item_type = item_type;
  self->get_id = get_id;
  self->items = items;
  return self;
}

ZhupiObjectList *
zhupi_object_list_new (GType             item_type,
                       ZhupiObjectIdFunc get_id)
{
  return new_take (item_type, get_id, g_ptr_array_new_with_free_func (g_object_unref));
}

ZhupiObjectList *
zhupi_object_list_new_like (ZhupiObjectList *self)
{
  return zhupi_object_list_new (self->item_type, self->get_id);
}

ZhupiObjectList *
zhupi_object_list_copy (ZhupiObjectList *self)
{
  ZhupiObjectList *copy = new_take (self->item_type, self->get_id,
                                    g_ptr_array_ref (self->items));

  self->is_shared = TRUE;
  copy->is_shared = TRUE;
  return copy;
}

static gpointer
copy_item (gconstpointer item,
           gpointer      user_data)
{
  return g_object_ref ((gpointer) item);
}

static void
make_own (ZhupiObjectList *self)
{
  GPtrArray *items;

  if (!self->is_shared)
    return;
  items = g_ptr_array_copy (self->items, (GCopyFunc) copy_item, NULL);
  g_ptr_array_unref (self->items);
  self->items = items;
  self->is_shared = FALSE;
}

gboolean
zhupi_object_list_find (ZhupiObjectList *self,
                        const ZhupiUuid *id,
                        guint           *position)
{
  guint low = 0;
  guint high = self->items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      gpointer item = g_ptr_array_index (self->items, middle);

      if (zhupi_uuid_compare (self->get_id (item), id) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  *position = low;
  return low < self->items->len
         && zhupi_uuid_equal (self->get_id (g_ptr_array_index (self->items, low)), id);
}

gpointer
zhupi_object_list_lookup (ZhupiObjectList *self,
                          const ZhupiUuid *id)
{
  guint position;

  if (!zhupi_object_list_find (self, id, &position))
    return NULL;
  return g_ptr_array_index (self->items, position);
}

void
zhupi_object_list_insert (ZhupiObjectList *self,
                          gpointer         item)
{
  guint position;

  zhupi_object_list_find (self, self->get_id (item), &position);
  make_own (self);
  g_ptr_array_insert (self->items, (int) position, g_object_ref (item));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

void
zhupi_object_list_remove (ZhupiObjectList *self,
                          guint            position)
{
  make_own (self);
  g_ptr_array_remove_index (self->items, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}
