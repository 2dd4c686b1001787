/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-editing.h"

#include "edit/zhupi-revision.h"

/**
 * zhupi_editing_rename:
 * @set: an annotation set
 * @name: what it shall be called; space around it does not count
 *
 * Returns: (transfer full) (nullable): the command; %NULL for no name or the same one
 */
ZhupiCommand *
zhupi_editing_rename (ZhupiAnnotationSet *set,
                      const char         *name)
{
  g_autofree char *stripped = NULL;
  const char *present;
  ZhupiCommand *command;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  stripped = g_strstrip (g_strdup (name));
  present = zhupi_annotation_set_get_name (set);
  if (*stripped == '\0' || g_str_equal (stripped, present))
    return NULL;
  command = zhupi_command_new (ZHUPI_COMMAND_RENAME, stripped);
  zhupi_command_replace_name (command, present, stripped);
  return command;
}

/**
 * zhupi_editing_set_tag_set:
 * @set: an annotation set
 * @tag_set: the classes and relation types that it shall have
 *
 * Returns: (transfer full) (nullable): the command; %NULL when it has the same already
 */
ZhupiCommand *
zhupi_editing_set_tag_set (ZhupiAnnotationSet *set,
                           ZhupiTagSet        *tag_set)
{
  ZhupiTagSet *present;
  ZhupiCommand *command;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (ZHUPI_IS_TAG_SET (tag_set), NULL);

  present = zhupi_annotation_set_get_tag_set (set);
  if (zhupi_tag_set_equal (present, tag_set))
    return NULL;
  command = zhupi_command_new (ZHUPI_COMMAND_TAG_SET, NULL);
  zhupi_command_replace_tag_set (command, present, tag_set);
  return command;
}

typedef struct
{
  ZhupiCommand *command;
  GQuark from;
  GQuark to;
  const ZhupiAuthor *author;
} Merging;

static gboolean
merge_record_cb (const ZhupiAnnotationRecord *record,
                 gpointer                     user_data)
{
  Merging *merging = user_data;
  ZhupiRevision revision;

  if (record->tag != merging->from)
    return TRUE;
  zhupi_revision_init (&revision, record, merging->author);
  revision.after.tag = merging->to;
  zhupi_revision_add_to (&revision, merging->command);
  return TRUE;
}

static void
merge_entity (ZhupiCommand *command,
              ZhupiEntity  *entity,
              const char   *to)
{
  g_autoptr (ZhupiEntity) merged =
    zhupi_entity_new (zhupi_entity_get_id (entity), to, zhupi_entity_get_name (entity),
                      zhupi_entity_get_aliases (entity), zhupi_entity_get_note (entity),
                      zhupi_entity_get_extra (entity));

  zhupi_command_replace_entity (command, entity, merged);
}

static void
merge_entities (ZhupiCommand       *command,
                ZhupiAnnotationSet *set,
                const char         *from,
                const char         *to)
{
  GListModel *entities = zhupi_annotation_set_get_entities (set);
  guint n_entities = g_list_model_get_n_items (entities);

  for (guint i = 0; i < n_entities; i++)
    {
      g_autoptr (ZhupiEntity) entity = g_list_model_get_item (entities, i);

      if (g_strcmp0 (zhupi_entity_get_tag (entity), from) == 0)
        merge_entity (command, entity, to);
    }
}

static ZhupiCommand *
new_tag_command (ZhupiTagSet *tag_set,
                 const char  *id)
{
  const ZhupiTag *tag = zhupi_tag_set_lookup (tag_set, id);

  return zhupi_command_new (ZHUPI_COMMAND_TAG_SET,
                            tag == NULL ? id : zhupi_tag_get_display_label (tag));
}

/**
 * zhupi_editing_merge_tags:
 * @set: an annotation set
 * @from: id of the class that goes
 * @to: id of the class that takes its annotations and entities; another class of the tag set
 * @author: who does it
 *
 * Returns: (transfer full) (nullable): the command; %NULL when there is nothing to merge
 */
ZhupiCommand *
zhupi_editing_merge_tags (ZhupiAnnotationSet *set,
                          const char         *from,
                          const char         *to,
                          const ZhupiAuthor  *author)
{
  g_autoptr (ZhupiTagSet) without = NULL;
  ZhupiTagSet *present;
  Merging merging;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);
  g_return_val_if_fail (from != NULL && to != NULL && author != NULL, NULL);

  present = zhupi_annotation_set_get_tag_set (set);
  if (g_str_equal (from, to) || zhupi_tag_set_lookup (present, to) == NULL)
    return NULL;
  merging = (Merging) {
    .command = new_tag_command (present, from),
    .from = g_quark_from_string (from),
    .to = g_quark_from_string (to),
    .author = author,
  };
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), merge_record_cb, &merging);
  merge_entities (merging.command, set, from, to);
  without = zhupi_tag_set_without_tag (present, from);
  if (!zhupi_tag_set_equal (present, without))
    zhupi_command_replace_tag_set (merging.command, present, without);
  return zhupi_revision_drop_empty (merging.command);
}
