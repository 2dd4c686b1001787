/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "panels/zhupi-annotation-subset.h"

struct _ZhupiAnnotationSubset
{
  GObject parent_instance;

  ZhupiAnnotationSet *set;
  ZhupiAnnotationQuery *query;
  ZhupiGrouping grouping;
  ZhupiAnnotationPool *pool;
  GPtrArray *groups; /* ZhupiAnnotationGroup, in the order of the list */
  GHashTable *by_key; /* ZhupiGroupKey in the group -> group */
  guint n_rows;
};

/* The rows at the beginning and at the end of the list that a change leaves alone, counted in
 * the layout before the change. */
typedef struct
{
  guint n_rows;
  guint n_head;
  guint n_tail;
} Damage;

static void
damage_add (Damage *self,
            guint   first,
            guint   end)
{
  self->n_head = MIN (self->n_head, first);
  self->n_tail = MIN (self->n_tail, self->n_rows - end);
}

static guint
key_hash (gconstpointer key)
{
  const ZhupiGroupKey *self = key;

  return self->tag ^ zhupi_uuid_hash (&self->entity);
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const ZhupiGroupKey *x = a;
  const ZhupiGroupKey *y = b;

  return x->tag == y->tag && zhupi_uuid_equal (&x->entity, &y->entity);
}

static ZhupiAnnotationGroup *
nth_group (ZhupiAnnotationSubset *self,
           guint                  index)
{
  return g_ptr_array_index (self->groups, index);
}

static void
insert_group (ZhupiAnnotationSubset *self,
              ZhupiAnnotationGroup  *group)
{
  guint low = 0;
  guint high = self->groups->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (zhupi_annotation_group_compare (nth_group (self, middle), group) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  g_ptr_array_insert (self->groups, low, group);
  g_hash_table_insert (self->by_key, &group->key, group);
}

static ZhupiAnnotationGroup *
ensure_group (ZhupiAnnotationSubset       *self,
              const ZhupiAnnotationRecord *record)
{
  ZhupiGroupKey key = zhupi_group_key_of (record, self->grouping);
  ZhupiAnnotationGroup *group = g_hash_table_lookup (self->by_key, &key);

  if (group != NULL)
    return group;
  group = zhupi_annotation_group_new (self->set, self->grouping, key);
  insert_group (self, group);
  return group;
}

static void
cut_groups (ZhupiAnnotationSubset *self,
            Damage                *damage,
            guint                  position,
            guint                  n_removed,
            guint                  n_added)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      ZhupiAnnotationGroup *group = nth_group (self, i);
      guint n_cut = zhupi_annotation_group_cut (group, position, n_removed, n_added);
      guint row = group->first_row + zhupi_annotation_group_get_n_titles (group) + group->splice_at;

      if (n_cut > 0)
        damage_add (damage, row, row + n_cut);
    }
}

static void
collect (ZhupiAnnotationSubset *self,
         guint                  position,
         guint                  n_added)
{
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (self->set);

  for (guint i = position; i < position + n_added; i++)
    {
      const ZhupiAnnotationRecord *record = zhupi_record_table_nth (records, i);

      if (zhupi_annotation_query_matches (self->query, record))
        g_array_append_val (ensure_group (self, record)->added, i);
    }
}

static void
paste_groups (ZhupiAnnotationSubset *self,
              Damage                *damage)
{
  for (guint i = 0; i < self->groups->len; i++)
    {
      ZhupiAnnotationGroup *group = nth_group (self, i);
      guint row = group->first_row + zhupi_annotation_group_get_n_titles (group) + group->splice_at;

      if (group->added->len == 0)
        continue;
      if (group->first_row != ZHUPI_GROUP_UNPLACED)
        damage_add (damage, row, row);
      zhupi_annotation_group_paste (group);
    }
}

static void
drop_empty_groups (ZhupiAnnotationSubset *self,
                   Damage                *damage)
{
  for (guint i = self->groups->len; i-- > 0;)
    {
      ZhupiAnnotationGroup *group = nth_group (self, i);

      if (group->positions->len > 0)
        continue;
      damage_add (damage, group->first_row,
                  group->first_row + zhupi_annotation_group_get_n_titles (group));
      g_hash_table_remove (self->by_key, &group->key);
      g_ptr_array_remove_index (self->groups, i);
    }
}

/* A new group breaks the old layout where the next old group began. */
static void
damage_new_groups (ZhupiAnnotationSubset *self,
                   Damage                *damage)
{
  guint next_row = damage->n_rows;

  for (guint i = self->groups->len; i-- > 0;)
    {
      ZhupiAnnotationGroup *group = nth_group (self, i);

      if (group->first_row == ZHUPI_GROUP_UNPLACED)
        damage_add (damage, next_row, next_row);
      else
        next_row = group->first_row;
    }
}

static void
lay_out (ZhupiAnnotationSubset *self)
{
  self->n_rows = 0;
  for (guint i = 0; i < self->groups->len; i++)
    {
      ZhupiAnnotationGroup *group = nth_group (self, i);

      group->first_row = self->n_rows;
      self->n_rows += zhupi_annotation_group_get_n_titles (group) + group->positions->len;
      if (group->title != NULL)
        zhupi_group_title_set_count (group->title, group->positions->len);
    }
}

static void
set_items_changed_cb (ZhupiAnnotationSubset *self,
                      guint                  position,
                      guint                  n_removed,
                      guint                  n_added)
{
  Damage damage = { self->n_rows, self->n_rows, self->n_rows };
  guint n_kept;

  cut_groups (self, &damage, position, n_removed, n_added);
  collect (self, position, n_added);
  paste_groups (self, &damage);
  damage_new_groups (self, &damage);
  drop_empty_groups (self, &damage);
  lay_out (self);
  n_kept = damage.n_head + damage.n_tail;
  if (damage.n_head == damage.n_rows && self->n_rows == damage.n_rows)
    return;
  g_list_model_items_changed (G_LIST_MODEL (self), damage.n_head, damage.n_rows - n_kept,
                              self->n_rows - n_kept);
}

static ZhupiAnnotationGroup *
group_at_row (ZhupiAnnotationSubset *self,
              guint                  row)
{
  guint low = 0;
  guint high = self->groups->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (nth_group (self, middle)->first_row <= row)
        low = middle;
      else
        high = middle;
    }
  return nth_group (self, low);
}

guint
zhupi_annotation_subset_get_position (ZhupiAnnotationSubset *self,
                                      guint                  row)
{
  ZhupiAnnotationGroup *group;
  guint n_titles;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SUBSET (self), ZHUPI_SUBSET_NO_POSITION);

  if (row >= self->n_rows)
    return ZHUPI_SUBSET_NO_POSITION;
  group = group_at_row (self, row);
  n_titles = zhupi_annotation_group_get_n_titles (group);
  if (row < group->first_row + n_titles)
    return ZHUPI_SUBSET_NO_POSITION;
  return g_array_index (group->positions, guint, row - group->first_row - n_titles);
}

/**
 * zhupi_annotation_subset_find:
 * @self: a subset
 * @position: of an annotation in the set
 * @row: (out): the row that shows it
 *
 * Returns: whether any row shows it; O(log n)
 */
gboolean
zhupi_annotation_subset_find (ZhupiAnnotationSubset *self,
                              guint                  position,
                              guint                 *row)
{
  const ZhupiAnnotationRecord *record;
  ZhupiAnnotationGroup *group;
  ZhupiGroupKey key;
  guint index;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SUBSET (self), FALSE);

  record = zhupi_record_table_nth (zhupi_annotation_set_get_records (self->set), position);
  key = zhupi_group_key_of (record, self->grouping);
  group = g_hash_table_lookup (self->by_key, &key);
  if (group == NULL)
    return FALSE;
  index = zhupi_annotation_group_lower_bound (group, position);
  *row = group->first_row + zhupi_annotation_group_get_n_titles (group) + index;
  return index < group->positions->len &&
         g_array_index (group->positions, guint, index) == position;
}

static GType
zhupi_annotation_subset_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
zhupi_annotation_subset_get_n_items (GListModel *model)
{
  return ZHUPI_ANNOTATION_SUBSET (model)->n_rows;
}

static gpointer
zhupi_annotation_subset_get_item (GListModel *model,
                                  guint       row)
{
  ZhupiAnnotationSubset *self = ZHUPI_ANNOTATION_SUBSET (model);
  guint position;

  if (row >= self->n_rows)
    return NULL;
  position = zhupi_annotation_subset_get_position (self, row);
  if (position == ZHUPI_SUBSET_NO_POSITION)
    return g_object_ref (group_at_row (self, row)->title);
  return zhupi_annotation_pool_dup_item (self->pool, self->set, position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = zhupi_annotation_subset_get_item_type;
  iface->get_n_items = zhupi_annotation_subset_get_n_items;
  iface->get_item = zhupi_annotation_subset_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ZhupiAnnotationSubset,
                               zhupi_annotation_subset,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
zhupi_annotation_subset_finalize (GObject *object)
{
  ZhupiAnnotationSubset *self = ZHUPI_ANNOTATION_SUBSET (object);

  g_clear_object (&self->set);
  g_clear_object (&self->pool);
  g_clear_pointer (&self->query, zhupi_annotation_query_free);
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->groups);
  G_OBJECT_CLASS (zhupi_annotation_subset_parent_class)->finalize (object);
}

static void
zhupi_annotation_subset_class_init (ZhupiAnnotationSubsetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_annotation_subset_finalize;
}

static void
zhupi_annotation_subset_init (ZhupiAnnotationSubset *self)
{
  self->by_key = g_hash_table_new (key_hash, key_equal);
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_annotation_group_free);
}

/**
 * zhupi_annotation_subset_new:
 * @set: the set to show
 * @query: (transfer full): made for @set
 * @grouping: in which order
 * @pool: objects that other subsets of the same list have already made
 *
 * Scans the records once: a few milliseconds at 100,000.
 *
 * Returns: (transfer full): a subset
 */
ZhupiAnnotationSubset *
zhupi_annotation_subset_new (ZhupiAnnotationSet   *set,
                             ZhupiAnnotationQuery *query,
                             ZhupiGrouping         grouping,
                             ZhupiAnnotationPool  *pool)
{
  ZhupiAnnotationSubset *self = g_object_new (ZHUPI_TYPE_ANNOTATION_SUBSET, NULL);

  self->set = g_object_ref (set);
  self->query = query;
  self->grouping = grouping;
  self->pool = g_object_ref (pool);
  set_items_changed_cb (self, 0, 0, zhupi_annotation_set_get_size (set));
  g_signal_connect_object (set, "items-changed", G_CALLBACK (set_items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
