/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-annotation-set-private.h"

typedef struct
{
  GHashTable *hidden_tags;
  guint states;
  GArray *dropped;
} Filter;

static gboolean
collect_dropped (const ZhupiAnnotationRecord *record,
                 gpointer                     user_data)
{
  Filter *filter = user_data;
  gboolean hidden = filter->hidden_tags != NULL
                    && g_hash_table_contains (filter->hidden_tags, GUINT_TO_POINTER (record->tag));

  if (hidden || (filter->states & (1u << record->state)) == 0)
    g_array_append_vals (filter->dropped, record, 1);
  return TRUE;
}

static GHashTable *
drop_records (ZhupiAnnotationSet *set,
              GArray             *dropped)
{
  GHashTable *ids = g_hash_table_new_full (zhupi_uuid_hash, zhupi_uuid_equal, g_free, NULL);

  for (guint i = 0; i < dropped->len; i++)
    {
      const ZhupiAnnotationRecord *record = &g_array_index (dropped, ZhupiAnnotationRecord, i);

      g_hash_table_add (ids, g_memdup2 (&record->id, sizeof record->id));
      zhupi_annotation_set_replace (set, record, NULL);
    }
  return ids;
}

/* A relation without one of its ends says nothing. */
static void
drop_relations (ZhupiAnnotationSet *set,
                GHashTable         *ids)
{
  GListModel *relations = zhupi_annotation_set_get_relations (set);

  for (guint i = g_list_model_get_n_items (relations); i > 0; i--)
    {
      g_autoptr(ZhupiRelation) relation = g_list_model_get_item (relations, i - 1);

      if (g_hash_table_contains (ids, zhupi_relation_get_from (relation))
          || g_hash_table_contains (ids, zhupi_relation_get_to (relation)))
        zhupi_annotation_set_replace_relation (set, relation, NULL);
    }
}

static void
release_details (gpointer record)
{
  zhupi_details_unref (((ZhupiAnnotationRecord *) record)->details);
}

/* @dropped: of @self; it is changed. */
static ZhupiAnnotationSet *
copy_without (ZhupiAnnotationSet *self,
              GArray             *dropped)
{
  ZhupiAnnotationSet *part = zhupi_annotation_set_snapshot (self);
  g_autoptr(GHashTable) ids = NULL;

  for (guint i = 0; i < dropped->len; i++)
    zhupi_details_ref (g_array_index (dropped, ZhupiAnnotationRecord, i).details);
  g_array_set_clear_func (dropped, release_details);

  zhupi_annotation_set_begin_change (part);
  ids = drop_records (part, dropped);
  drop_relations (part, ids);
  zhupi_annotation_set_end_change (part);
  return part;
}

/**
 * zhupi_annotation_set_filter:
 * @self: a set
 * @hidden_tags: (nullable) (element-type GQuark): classes that are left out
 * @states: bit mask of 1 << ZhupiState: states that are kept
 *
 * Makes a frozen copy of a part of the set, for an export. O(n); may run in another thread when
 * @self is a snapshot.
 *
 * Returns: (transfer full): the part
 */
ZhupiAnnotationSet *
zhupi_annotation_set_filter (ZhupiAnnotationSet *self,
                             GHashTable         *hidden_tags,
                             guint               states)
{
  g_autoptr(GArray) dropped = g_array_new (FALSE, FALSE, sizeof (ZhupiAnnotationRecord));
  Filter filter = { hidden_tags, states, dropped };

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);

  zhupi_record_table_foreach (zhupi_annotation_set_get_records (self), collect_dropped, &filter);
  return copy_without (self, dropped);
}

static gboolean
collect_insertion_cb (const ZhupiAnnotationRecord *record,
                      gpointer                     user_data)
{
  if (zhupi_annotation_record_is_insertion (record))
    g_array_append_vals (user_data, record, 1);
  return TRUE;
}

/**
 * zhupi_annotation_set_without_insertions:
 * @self: a set
 *
 * Leaves out what a person put into the text, which is at a place and over none of it. O(n); may
 * run in another thread when @self is a snapshot.
 *
 * Returns: (transfer full): a frozen copy, or @self when there is nothing of it
 */
ZhupiAnnotationSet *
zhupi_annotation_set_without_insertions (ZhupiAnnotationSet *self)
{
  g_autoptr(GArray) dropped = g_array_new (FALSE, FALSE, sizeof (ZhupiAnnotationRecord));

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);

  zhupi_record_table_foreach (zhupi_annotation_set_get_records (self), collect_insertion_cb,
                              dropped);
  return dropped->len > 0 ? copy_without (self, dropped) : g_object_ref (self);
}
