/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-annotation-set-struct.h"

static GPtrArray *
share_unplaced (ZhupiAnnotationSet *self)
{
  self->unplaced_is_shared = TRUE;
  return g_ptr_array_ref (self->unplaced);
}

/* Everything but identity, name and lock; what is large is shared. */
static ZhupiAnnotationSet *
copy_contents (ZhupiAnnotationSet *self)
{
  ZhupiAnnotationSet *copy = g_object_new (ZHUPI_TYPE_ANNOTATION_SET, NULL);

  copy->article = g_object_ref (self->article);
  copy->creator = g_strdup (self->creator);
  copy->note = g_strdup (self->note);
  copy->extra = g_strdup (self->extra);
  copy->tag_set = g_object_ref (self->tag_set);
  copy->records = zhupi_record_table_copy (self->records);
  copy->counts = zhupi_tag_counts_copy (self->counts);
  copy->entities = zhupi_object_list_copy (self->entities);
  copy->relations = zhupi_object_list_copy (self->relations);
  copy->unplaced = share_unplaced (self);
  copy->unplaced_is_shared = TRUE;
  return copy;
}

ZhupiAnnotationSet *
zhupi_annotation_set_snapshot (ZhupiAnnotationSet *self)
{
  ZhupiAnnotationSet *copy;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);

  if (self->held != NULL)
    return zhupi_annotation_set_snapshot (self->held);
  copy = copy_contents (self);
  copy->id = self->id;
  copy->name = g_strdup (self->name);
  copy->created = self->created;
  copy->read_only = TRUE;
  return copy;
}

void
zhupi_annotation_set_hold_snapshot (ZhupiAnnotationSet *self)
{
  g_return_if_fail (ZHUPI_IS_ANNOTATION_SET (self));
  g_return_if_fail (self->held == NULL);

  self->held = zhupi_annotation_set_snapshot (self);
}

void
zhupi_annotation_set_release_snapshot (ZhupiAnnotationSet *self)
{
  g_return_if_fail (ZHUPI_IS_ANNOTATION_SET (self));

  g_clear_object (&self->held);
}

typedef struct
{
  GHashTable *new_ids;
  GArray *records;
} Renaming;

static gboolean
rename_record_cb (const ZhupiAnnotationRecord *record,
                  gpointer                     user_data)
{
  Renaming *renaming = user_data;
  ZhupiAnnotationRecord copy = *record;

  zhupi_uuid_init_random (&copy.id);
  g_hash_table_insert (renaming->new_ids,
                       g_memdup2 (&record->id, sizeof record->id),
                       g_memdup2 (&copy.id, sizeof copy.id));
  g_array_append_val (renaming->records, copy);
  return TRUE;
}

static const ZhupiUuid *
rename_end (Renaming        *renaming,
            const ZhupiUuid *id)
{
  const ZhupiUuid *new_id = g_hash_table_lookup (renaming->new_ids, id);

  return new_id != NULL ? new_id : id;
}

static void
rename_relation (Renaming        *renaming,
                 ZhupiRelation   *relation,
                 ZhupiObjectList *relations)
{
  g_autoptr (ZhupiRelation) copy = NULL;
  ZhupiUuid id;

  zhupi_uuid_init_random (&id);
  copy = zhupi_relation_new (&id,
                             zhupi_relation_get_kind (relation),
                             rename_end (renaming, zhupi_relation_get_from (relation)),
                             rename_end (renaming, zhupi_relation_get_to (relation)),
                             zhupi_relation_get_note (relation),
                             zhupi_relation_get_creator (relation),
                             zhupi_relation_get_created (relation),
                             zhupi_relation_get_extra (relation));
  zhupi_object_list_insert (relations, copy);
}

static void
rename_relations (Renaming        *renaming,
                  GListModel      *relations,
                  ZhupiObjectList *renamed)
{
  guint n_relations = g_list_model_get_n_items (relations);

  for (guint i = 0; i < n_relations; i++)
    {
      g_autoptr (ZhupiRelation) relation = g_list_model_get_item (relations, i);

      rename_relation (renaming, relation, renamed);
    }
}

/* Gives new ids to all annotations and relations. */
static void
renew_ids (ZhupiAnnotationSet *self)
{
  g_autoptr (GHashTable) new_ids = g_hash_table_new_full (zhupi_uuid_hash, zhupi_uuid_equal,
                                                          g_free, g_free);
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (ZhupiAnnotationRecord));
  g_autoptr (ZhupiRecordTable) originals = zhupi_record_table_copy (self->records);
  g_autoptr (ZhupiObjectList) relations = self->relations;
  Renaming renaming = { new_ids, records };

  zhupi_record_table_foreach (originals, rename_record_cb, &renaming);
  zhupi_annotation_set_fill (self, (ZhupiAnnotationRecord *) (gpointer) records->data,
                             records->len);
  self->relations = zhupi_object_list_new_like (relations);
  rename_relations (&renaming, G_LIST_MODEL (relations), self->relations);
}

/**
 * zhupi_annotation_set_duplicate:
 * @self: a set
 * @name: what a person calls the new set
 *
 * Copies a set for further work. The set, its annotations and its relations get ids of their
 * own, since an id is given to one thing only; entities are the same ones in both.
 *
 * Returns: (transfer full): the new set, not locked
 */
ZhupiAnnotationSet *
zhupi_annotation_set_duplicate (ZhupiAnnotationSet *self,
                                const char         *name)
{
  ZhupiAnnotationSet *copy;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  copy = copy_contents (self->held != NULL ? self->held : self);
  zhupi_uuid_init_random (&copy->id);
  copy->name = g_strdup (name);
  copy->created = g_get_real_time ();
  renew_ids (copy);
  return copy;
}
