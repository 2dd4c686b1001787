/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-editing.h"

#include "edit/zhupi-revision.h"

static gboolean
hangs_on (ZhupiRelation   *relation,
          const ZhupiUuid *id)
{
  return zhupi_uuid_equal (zhupi_relation_get_from (relation), id)
         || zhupi_uuid_equal (zhupi_relation_get_to (relation), id);
}

static void
remove_relations (ZhupiCommand       *command,
                  ZhupiAnnotationSet *set,
                  const ZhupiUuid    *id)
{
  GListModel *relations = zhupi_annotation_set_get_relations (set);
  guint n_relations = g_list_model_get_n_items (relations);

  for (guint i = 0; i < n_relations; i++)
    {
      g_autoptr (ZhupiRelation) relation = g_list_model_get_item (relations, i);

      if (hangs_on (relation, id))
        zhupi_command_replace_relation (command, relation, NULL);
    }
}

/**
 * zhupi_editing_remove:
 * @set: an annotation set
 * @record: an annotation of it
 *
 * Returns: (transfer full): the command
 */
ZhupiCommand *
zhupi_editing_remove (ZhupiAnnotationSet          *set,
                      const ZhupiAnnotationRecord *record)
{
  ZhupiCommand *command;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (record != NULL && record->details != NULL, NULL);

  command = zhupi_revision_new_command (set, ZHUPI_COMMAND_DELETE,
                                        zhupi_annotation_record_get_range (record));
  zhupi_command_replace (command, record, NULL);
  remove_relations (command, set, &record->id);
  return command;
}

static gboolean
is_called (ZhupiEntity *entity,
           const char  *tag,
           const char  *name)
{
  return g_strcmp0 (zhupi_entity_get_tag (entity), tag) == 0
         && (g_strcmp0 (zhupi_entity_get_name (entity), name) == 0
             || g_strv_contains (zhupi_entity_get_aliases (entity), name));
}

static ZhupiEntity *
find_entity (ZhupiAnnotationSet *set,
             const char         *tag,
             const char         *name)
{
  GListModel *entities = zhupi_annotation_set_get_entities (set);
  guint n_entities = g_list_model_get_n_items (entities);

  for (guint i = 0; i < n_entities; i++)
    {
      g_autoptr (ZhupiEntity) entity = g_list_model_get_item (entities, i);

      if (is_called (entity, tag, name))
        return g_steal_pointer (&entity);
    }
  return NULL;
}

static ZhupiEntity *
add_entity (ZhupiCommand *command,
            const char   *tag,
            const char   *name)
{
  ZhupiEntity *entity;
  ZhupiUuid id;

  zhupi_uuid_init_random (&id);
  entity = zhupi_entity_new (&id, tag, name, NULL, NULL, NULL);
  zhupi_command_replace_entity (command, NULL, entity);
  return entity;
}

/* The entity of that name, which the command makes when there is none; none for no name. */
static ZhupiUuid
choose_entity (ZhupiAnnotationSet *set,
               ZhupiCommand       *command,
               const char         *tag,
               const char         *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name == NULL ? "" : name));
  g_autoptr (ZhupiEntity) entity = NULL;

  if (*stripped == '\0')
    return (ZhupiUuid) { { 0 } };
  entity = find_entity (set, tag, stripped);
  if (entity == NULL)
    entity = add_entity (command, tag, stripped);
  return *zhupi_entity_get_id (entity);
}

/**
 * zhupi_editing_set_entity:
 * @set: an annotation set
 * @record: an annotation of it
 * @name: (nullable): canonical name or alias; space around it does not count
 * @author: who does it
 *
 * Says what the annotation mentions.
 *
 * Returns: (transfer full) (nullable): the command; %NULL when it mentions that already
 */
ZhupiCommand *
zhupi_editing_set_entity (ZhupiAnnotationSet          *set,
                          const ZhupiAnnotationRecord *record,
                          const char                  *name,
                          const ZhupiAuthor           *author)
{
  g_autoptr (ZhupiCommand) command = NULL;
  ZhupiRevision revision;
  ZhupiUuid entity;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (record != NULL && record->details != NULL, NULL);
  g_return_val_if_fail (author != NULL, NULL);

  command = zhupi_revision_new_command (set, ZHUPI_COMMAND_ENTITY,
                                        zhupi_annotation_record_get_range (record));
  entity = choose_entity (set, command, g_quark_to_string (record->tag), name);
  zhupi_revision_init (&revision, record, author);
  if (zhupi_uuid_equal (&revision.fields.entity, &entity))
    return NULL;
  zhupi_revision_touch (&revision, author);
  revision.fields.entity = entity;
  zhupi_revision_add_to (&revision, command);
  return g_steal_pointer (&command);
}

static gboolean
is_related (ZhupiAnnotationSet *set,
            const char         *kind,
            const ZhupiUuid    *from,
            const ZhupiUuid    *to)
{
  GListModel *relations = zhupi_annotation_set_get_relations (set);
  guint n_relations = g_list_model_get_n_items (relations);

  for (guint i = 0; i < n_relations; i++)
    {
      g_autoptr (ZhupiRelation) relation = g_list_model_get_item (relations, i);

      if (g_str_equal (zhupi_relation_get_kind (relation), kind)
          && zhupi_uuid_equal (zhupi_relation_get_from (relation), from)
          && zhupi_uuid_equal (zhupi_relation_get_to (relation), to))
        return TRUE;
    }
  return FALSE;
}

/**
 * zhupi_editing_relate:
 * @set: an annotation set
 * @kind: id of a relation type
 * @from: id of an annotation or entity
 * @to: id of another one
 * @author: who does it
 *
 * Returns: (transfer full) (nullable): the command; %NULL when they are related so already, or
 *   are the same
 */
ZhupiCommand *
zhupi_editing_relate (ZhupiAnnotationSet *set,
                      const char         *kind,
                      const ZhupiUuid    *from,
                      const ZhupiUuid    *to,
                      const ZhupiAuthor  *author)
{
  g_autoptr (ZhupiRelation) relation = NULL;
  ZhupiCommand *command;
  ZhupiUuid id;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (kind != NULL && author != NULL, NULL);
  g_return_val_if_fail (from != NULL && !zhupi_uuid_is_none (from), NULL);
  g_return_val_if_fail (to != NULL && !zhupi_uuid_is_none (to), NULL);

  if (zhupi_uuid_equal (from, to) || is_related (set, kind, from, to))
    return NULL;
  zhupi_uuid_init_random (&id);
  relation = zhupi_relation_new (&id, kind, from, to, NULL, author->name, author->now, NULL);
  command = zhupi_command_new (ZHUPI_COMMAND_RELATION, NULL);
  zhupi_command_replace_relation (command, NULL, relation);
  return command;
}

ZhupiCommand *
zhupi_editing_remove_relation (ZhupiAnnotationSet *set,
                               ZhupiRelation      *relation)
{
  ZhupiCommand *command;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (ZHUPI_IS_RELATION (relation), NULL);

  command = zhupi_command_new (ZHUPI_COMMAND_RELATION, NULL);
  zhupi_command_replace_relation (command, relation, NULL);
  return command;
}
