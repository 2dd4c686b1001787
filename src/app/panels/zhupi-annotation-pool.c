/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-annotation-pool.h"

struct _ZhupiAnnotationPool
{
  GObject parent_instance;

  GHashTable *items; /* ZhupiUuid in the annotation -> annotation, borrowed */
};

G_DEFINE_FINAL_TYPE (ZhupiAnnotationPool, zhupi_annotation_pool, G_TYPE_OBJECT)

static const ZhupiUuid *
id_of (ZhupiAnnotation *annotation)
{
  return &zhupi_annotation_get_record (annotation)->id;
}

/* Called while the annotation is disposed, which keeps its record to the very end. */
static void
item_gone_cb (gpointer  user_data,
              GObject  *gone)
{
  ZhupiAnnotationPool *self = user_data;

  g_hash_table_remove (self->items, id_of ((ZhupiAnnotation *) gone));
}

static void
forget (ZhupiAnnotationPool *self,
        ZhupiAnnotation     *annotation)
{
  g_object_weak_unref (G_OBJECT (annotation), item_gone_cb, self);
  g_hash_table_remove (self->items, id_of (annotation));
}

static void
remember (ZhupiAnnotationPool *self,
          ZhupiAnnotation     *annotation)
{
  g_object_weak_ref (G_OBJECT (annotation), item_gone_cb, self);
  g_hash_table_insert (self->items, (gpointer) id_of (annotation), annotation);
}

static void
zhupi_annotation_pool_finalize (GObject *object)
{
  ZhupiAnnotationPool *self = ZHUPI_ANNOTATION_POOL (object);
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_object_weak_unref (item, item_gone_cb, self);
  g_hash_table_unref (self->items);
  G_OBJECT_CLASS (zhupi_annotation_pool_parent_class)->finalize (object);
}

static void
zhupi_annotation_pool_class_init (ZhupiAnnotationPoolClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_annotation_pool_finalize;
}

static void
zhupi_annotation_pool_init (ZhupiAnnotationPool *self)
{
  self->items = g_hash_table_new (zhupi_uuid_hash, zhupi_uuid_equal);
}

ZhupiAnnotationPool *
zhupi_annotation_pool_new (void)
{
  return g_object_new (ZHUPI_TYPE_ANNOTATION_POOL, NULL);
}

static gboolean
is_same (const ZhupiAnnotationRecord *a,
         const ZhupiAnnotationRecord *b)
{
  return zhupi_annotation_record_compare (a, b) == 0 && a->tag == b->tag &&
         a->state == b->state && a->details == b->details;
}

ZhupiAnnotation *
zhupi_annotation_pool_dup_item (ZhupiAnnotationPool *self,
                                ZhupiAnnotationSet  *set,
                                guint                position)
{
  const ZhupiAnnotationRecord *record;
  ZhupiAnnotation *item;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_POOL (self), NULL);

  record = zhupi_record_table_nth (zhupi_annotation_set_get_records (set), position);
  item = g_hash_table_lookup (self->items, &record->id);
  if (item != NULL && is_same (zhupi_annotation_get_record (item), record))
    return g_object_ref (item);
  if (item != NULL)
    forget (self, item);
  item = zhupi_annotation_set_dup_item (set, position);
  remember (self, item);
  return item;
}
