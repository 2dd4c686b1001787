/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-command-difference.h"

#include "edit/zhupi-command-private.h"

/* What an id of one set still waits for in the other one. */
typedef struct
{
  ZhupiCommand *command;
  GHashTable *waiting; /* records of the first set by id; borrowed */
} Pairing;

static gboolean
wait_cb (const ZhupiAnnotationRecord *record,
         gpointer                     user_data)
{
  Pairing *self = user_data;

  g_hash_table_insert (self->waiting, (gpointer) &record->id, (gpointer) record);
  return TRUE;
}

static gboolean
records_equal (const ZhupiAnnotationRecord *a,
               const ZhupiAnnotationRecord *b)
{
  return zhupi_annotation_record_compare (a, b) == 0 && a->tag == b->tag &&
         a->state == b->state && zhupi_details_equal (a->details, b->details);
}

static gboolean
pair_cb (const ZhupiAnnotationRecord *record,
         gpointer                     user_data)
{
  Pairing *self = user_data;
  const ZhupiAnnotationRecord *before = g_hash_table_lookup (self->waiting, &record->id);

  if (before == NULL || !records_equal (before, record))
    zhupi_command_replace (self->command, before, record);
  g_hash_table_remove (self->waiting, &record->id);
  return TRUE;
}

static gboolean
remove_cb (const ZhupiAnnotationRecord *record,
           gpointer                     user_data)
{
  Pairing *self = user_data;

  if (g_hash_table_contains (self->waiting, &record->id))
    zhupi_command_replace (self->command, record, NULL);
  return TRUE;
}

static void
compare_records (ZhupiCommand       *command,
                 ZhupiAnnotationSet *from,
                 ZhupiAnnotationSet *to)
{
  g_autoptr (GHashTable) waiting = g_hash_table_new (zhupi_uuid_hash, zhupi_uuid_equal);
  Pairing pairing = { command, waiting };

  zhupi_record_table_foreach (zhupi_annotation_set_get_records (from), wait_cb, &pairing);
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (to), pair_cb, &pairing);
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (from), remove_cb, &pairing);
}

typedef const ZhupiUuid *(*GetIdFunc) (gpointer object);
typedef gboolean (*EqualFunc) (gpointer a,
                               gpointer b);

typedef struct
{
  ZhupiChangeKind kind;
  GetIdFunc get_id;
  EqualFunc equal;
} ObjectKind;

static const ObjectKind entity_kind = { ZHUPI_CHANGE_ENTITY, (GetIdFunc) zhupi_entity_get_id,
                                        (EqualFunc) zhupi_entity_equal };
static const ObjectKind relation_kind = { ZHUPI_CHANGE_RELATION,
                                          (GetIdFunc) zhupi_relation_get_id,
                                          (EqualFunc) zhupi_relation_equal };

static void
add_object (ZhupiCommand     *command,
            const ObjectKind *kind,
            gpointer          before,
            gpointer          after)
{
  ZhupiCommandChange change;

  if (kind->equal (before, after))
    return;
  change = zhupi_command_change_new_object (kind->kind, before, after);
  zhupi_command_add_change (command, &change);
}

/* Both lists are in the order of their ids. */
static void
compare_objects (ZhupiCommand     *command,
                 const ObjectKind *kind,
                 GListModel       *from,
                 GListModel       *to)
{
  guint i = 0;
  guint j = 0;

  while (i < g_list_model_get_n_items (from) || j < g_list_model_get_n_items (to))
    {
      g_autoptr (GObject) before = g_list_model_get_item (from, i);
      g_autoptr (GObject) after = g_list_model_get_item (to, j);
      int order = before == NULL ? 1 : -1;

      if (before != NULL && after != NULL)
        order = zhupi_uuid_compare (kind->get_id (before), kind->get_id (after));
      add_object (command, kind, order <= 0 ? before : NULL, order >= 0 ? after : NULL);
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
}

static void
compare_names (ZhupiCommand       *command,
               ZhupiAnnotationSet *from,
               ZhupiAnnotationSet *to)
{
  const char *name = zhupi_annotation_set_get_name (from);
  const char *new_name = zhupi_annotation_set_get_name (to);
  const char *note = zhupi_annotation_set_get_note (from);
  const char *new_note = zhupi_annotation_set_get_note (to);

  if (name != NULL && new_name != NULL && !g_str_equal (name, new_name))
    zhupi_command_replace_name (command, name, new_name);
  if (g_strcmp0 (note, new_note) != 0)
    zhupi_command_replace_note (command, note, new_note);
}

/* Adds what is in @from and not in @to, each text as often as it is there more often. */
static void
add_unplaced (ZhupiCommand *command,
              GPtrArray    *from,
              GPtrArray    *to,
              gboolean      is_gone)
{
  g_autoptr (GPtrArray) rest = g_ptr_array_new ();

  for (guint i = 0; i < to->len; i++)
    g_ptr_array_add (rest, to->pdata[i]);
  for (guint i = 0; i < from->len; i++)
    {
      guint index;

      if (g_ptr_array_find_with_equal_func (rest, from->pdata[i], g_str_equal, &index))
        g_ptr_array_remove_index_fast (rest, index);
      else
        zhupi_command_replace_unplaced (command, is_gone ? from->pdata[i] : NULL,
                                        is_gone ? NULL : from->pdata[i]);
    }
}

static void
compare_unplaced (ZhupiCommand       *command,
                  ZhupiAnnotationSet *from,
                  ZhupiAnnotationSet *to)
{
  GPtrArray *ours = zhupi_annotation_set_get_unplaced (from);
  GPtrArray *theirs = zhupi_annotation_set_get_unplaced (to);

  add_unplaced (command, ours, theirs, TRUE);
  add_unplaced (command, theirs, ours, FALSE);
}

ZhupiCommand *
zhupi_command_new_difference (ZhupiCommandKind    kind,
                              ZhupiAnnotationSet *from,
                              ZhupiAnnotationSet *to)
{
  ZhupiCommand *command;
  ZhupiTagSet *tag_set, *new_tag_set;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (from) && ZHUPI_IS_ANNOTATION_SET (to), NULL);

  command = zhupi_command_new (kind, NULL);
  tag_set = zhupi_annotation_set_get_tag_set (from);
  new_tag_set = zhupi_annotation_set_get_tag_set (to);
  if (!zhupi_tag_set_equal (tag_set, new_tag_set))
    zhupi_command_replace_tag_set (command, tag_set, new_tag_set);
  compare_names (command, from, to);
  compare_objects (command, &entity_kind, zhupi_annotation_set_get_entities (from),
                   zhupi_annotation_set_get_entities (to));
  compare_records (command, from, to);
  compare_objects (command, &relation_kind, zhupi_annotation_set_get_relations (from),
                   zhupi_annotation_set_get_relations (to));
  compare_unplaced (command, from, to);
  return command;
}
