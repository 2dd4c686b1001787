/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "compare/zhupi-merging.h"

#include "edit/zhupi-editing.h"
#include "edit/zhupi-revision.h"

typedef struct
{
  ZhupiAnnotationSet *set;
  ZhupiAnnotationSet *other;
  ZhupiCommand *command;
  ZhupiTagSet *tag_set; /* as it is after the command */
  GHashTable *entities; /* ids of @other -> entities of @set or of the command */
  GHashTable *ids;      /* of the annotations of @set; NULL until they are asked for */
} Merger;

static void
merger_init (Merger             *self,
             ZhupiAnnotationSet *set,
             ZhupiAnnotationSet *other)
{
  self->set = set;
  self->other = other;
  self->command = zhupi_command_new (ZHUPI_COMMAND_MERGE, zhupi_annotation_set_get_name (other));
  self->tag_set = g_object_ref (zhupi_annotation_set_get_tag_set (set));
  self->entities = g_hash_table_new_full (zhupi_uuid_hash, zhupi_uuid_equal, g_free,
                                          g_object_unref);
  self->ids = NULL;
}

static void
merge_tag_set (Merger *self)
{
  ZhupiTagSet *present = zhupi_annotation_set_get_tag_set (self->set);

  if (self->tag_set != present)
    zhupi_command_replace_tag_set (self->command, present, self->tag_set);
}

/* The command, or %NULL if there is nothing in it. */
static ZhupiCommand *
merger_finish (Merger *self)
{
  merge_tag_set (self);
  g_object_unref (self->tag_set);
  g_hash_table_unref (self->entities);
  g_clear_pointer (&self->ids, g_hash_table_unref);
  return zhupi_revision_drop_empty (self->command);
}

static gboolean
add_id_cb (const ZhupiAnnotationRecord *record,
           gpointer                     user_data)
{
  g_hash_table_add (user_data, g_memdup2 (&record->id, sizeof record->id));
  return TRUE;
}

/* Sets that were copied from one another share ids. */
static gboolean
is_taken (Merger          *self,
          const ZhupiUuid *id)
{
  if (self->ids == NULL)
    {
      self->ids = g_hash_table_new_full (zhupi_uuid_hash, zhupi_uuid_equal, g_free, NULL);
      zhupi_record_table_foreach (zhupi_annotation_set_get_records (self->set), add_id_cb,
                                  self->ids);
    }
  return g_hash_table_contains (self->ids, id);
}

static gboolean
is_same_entity (ZhupiEntity *a,
                ZhupiEntity *b)
{
  return zhupi_uuid_equal (zhupi_entity_get_id (a), zhupi_entity_get_id (b))
         || (g_strcmp0 (zhupi_entity_get_tag (a), zhupi_entity_get_tag (b)) == 0
             && g_strcmp0 (zhupi_entity_get_name (a), zhupi_entity_get_name (b)) == 0);
}

static ZhupiEntity *
find_own_entity (Merger      *self,
                 ZhupiEntity *theirs)
{
  GListModel *entities = zhupi_annotation_set_get_entities (self->set);
  guint n_entities = g_list_model_get_n_items (entities);

  for (guint i = 0; i < n_entities; i++)
    {
      g_autoptr (ZhupiEntity) entity = g_list_model_get_item (entities, i);

      if (is_same_entity (entity, theirs))
        return g_steal_pointer (&entity);
    }
  return NULL;
}

/* The entity of the set that is theirs too, or theirs, which then comes along. */
static ZhupiEntity *
own_entity (Merger      *self,
            ZhupiEntity *theirs)
{
  const ZhupiUuid *id = zhupi_entity_get_id (theirs);
  ZhupiEntity *entity = g_hash_table_lookup (self->entities, id);

  if (entity != NULL)
    return entity;
  entity = find_own_entity (self, theirs);
  if (entity == NULL)
    {
      entity = g_object_ref (theirs);
      zhupi_command_replace_entity (self->command, NULL, entity);
    }
  g_hash_table_insert (self->entities, g_memdup2 (id, sizeof *id), entity);
  return entity;
}

static ZhupiUuid
own_entity_id (Merger          *self,
               const ZhupiUuid *id)
{
  ZhupiEntity *theirs = NULL;

  if (!zhupi_uuid_is_none (id))
    theirs = zhupi_annotation_set_find_entity (self->other, id);
  if (theirs == NULL)
    return (ZhupiUuid) { { 0 } };
  return *zhupi_entity_get_id (own_entity (self, theirs));
}

static void
own_tag (Merger *self,
         GQuark  quark)
{
  const char *id = g_quark_to_string (quark);
  const ZhupiTag *theirs;
  g_autoptr (ZhupiTagSet) before = NULL;

  if (zhupi_tag_set_lookup (self->tag_set, id) != NULL)
    return;
  theirs = zhupi_tag_set_lookup (zhupi_annotation_set_get_tag_set (self->other), id);
  if (theirs == NULL)
    return;
  before = self->tag_set;
  self->tag_set = zhupi_tag_set_with_tag (before, theirs);
}

/* Puts what the other set says in the place of @before, or adds it. */
static void
put (Merger                      *self,
     const ZhupiAnnotationRecord *before,
     const ZhupiAnnotationRecord *theirs)
{
  ZhupiDetailsFields fields = *zhupi_details_get_fields (theirs->details);
  ZhupiAnnotationRecord after = *theirs;
  g_autoptr (ZhupiDetails) details = NULL;

  own_tag (self, theirs->tag);
  fields.entity = own_entity_id (self, &fields.entity);
  details = zhupi_details_new (&fields);
  after.details = details;
  if (before != NULL)
    after.id = before->id;
  else if (is_taken (self, &after.id))
    zhupi_uuid_init_random (&after.id);
  zhupi_command_replace (self->command, before, &after);
}

static void
drop (Merger                      *self,
      const ZhupiAnnotationRecord *record)
{
  g_autoptr (ZhupiCommand) removal = zhupi_editing_remove (self->set, record);

  zhupi_command_append (self->command, removal);
}

static void
take (Merger                *self,
      const ZhupiDifference *difference)
{
  switch (difference->kind)
    {
    case ZHUPI_DIFFERENCE_ONLY_LEFT:
      drop (self, &difference->left);
      break;
    case ZHUPI_DIFFERENCE_ONLY_RIGHT:
      put (self, NULL, &difference->right);
      break;
    case ZHUPI_DIFFERENCE_LABEL:
    case ZHUPI_DIFFERENCE_BOUNDARY:
      put (self, &difference->left, &difference->right);
      break;
    case ZHUPI_DIFFERENCE_NONE:
    case ZHUPI_N_DIFFERENCE_KINDS:
    default:
      break;
    }
}

/**
 * zhupi_merging_take:
 * @set: the left set of a comparison
 * @other: the right set
 * @differences: some of the differences of that comparison
 * @n_differences: how many
 *
 * Returns: (transfer full) (nullable): the command
 */
ZhupiCommand *
zhupi_merging_take (ZhupiAnnotationSet    *set,
                    ZhupiAnnotationSet    *other,
                    const ZhupiDifference *differences,
                    guint                  n_differences)
{
  Merger merger;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (other), NULL);
  g_return_val_if_fail (differences != NULL || n_differences == 0, NULL);

  merger_init (&merger, set, other);
  for (guint i = 0; i < n_differences; i++)
    take (&merger, &differences[i]);
  return merger_finish (&merger);
}

static gboolean
is_contradiction (const ZhupiDifference *difference)
{
  return difference->kind == ZHUPI_DIFFERENCE_LABEL
         || difference->kind == ZHUPI_DIFFERENCE_BOUNDARY;
}

static void
merge_all (Merger                *self,
           const ZhupiDifference *difference,
           ZhupiMergePolicy       policy)
{
  if (difference->kind == ZHUPI_DIFFERENCE_ONLY_RIGHT
      || (is_contradiction (difference) && policy == ZHUPI_MERGE_RIGHT))
    take (self, difference);
  else if (is_contradiction (difference) && policy == ZHUPI_MERGE_BOTH)
    put (self, NULL, &difference->right);
}

static void
merge_common (Merger                *self,
              const ZhupiDifference *difference)
{
  if (is_contradiction (difference) || difference->kind == ZHUPI_DIFFERENCE_ONLY_LEFT)
    drop (self, &difference->left);
}

/**
 * zhupi_merging_merge:
 * @set: the left set of the comparison
 * @other: the right set
 * @comparison: of both
 * @policy: what the merged set holds
 *
 * Returns: (transfer full) (nullable): the command that makes @set the merged set
 */
ZhupiCommand *
zhupi_merging_merge (ZhupiAnnotationSet *set,
                     ZhupiAnnotationSet *other,
                     ZhupiComparison    *comparison,
                     ZhupiMergePolicy    policy)
{
  Merger merger;
  guint n_differences;
  const ZhupiDifference *differences;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (other), NULL);
  g_return_val_if_fail (comparison != NULL, NULL);

  differences = zhupi_comparison_get_differences (comparison, &n_differences);
  merger_init (&merger, set, other);
  for (guint i = 0; i < n_differences; i++)
    {
      if (policy == ZHUPI_MERGE_NEITHER)
        merge_common (&merger, &differences[i]);
      else
        merge_all (&merger, &differences[i], policy);
    }
  return merger_finish (&merger);
}
