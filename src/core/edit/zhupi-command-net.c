/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-command-private.h"

/* What one change is about: the set's own name, note and tag set have no id. */
typedef struct
{
  ZhupiChangeKind kind;
  ZhupiUuid id;
} Subject;

struct _ZhupiCommandNet
{
  GArray *changes;    /* of #ZhupiCommandChange, in the order of their beginnings */
  GHashTable *places; /* of a #Subject its place among them */
};

static guint
subject_hash (gconstpointer data)
{
  const Subject *self = data;

  return zhupi_uuid_hash (&self->id) ^ self->kind;
}

static gboolean
subject_equal (gconstpointer a,
               gconstpointer b)
{
  const Subject *left = a;
  const Subject *right = b;

  return left->kind == right->kind && zhupi_uuid_equal (&left->id, &right->id);
}

static const ZhupiUuid *
peek_id (const ZhupiCommandChange *change)
{
  GObject *object = change->object[change->object[0] == NULL ? 1 : 0];

  switch (change->kind)
    {
    case ZHUPI_CHANGE_RECORD:
      return &change->record[change->record[0].details == NULL ? 1 : 0].id;
    case ZHUPI_CHANGE_ENTITY:
      return zhupi_entity_get_id (ZHUPI_ENTITY (object));
    case ZHUPI_CHANGE_RELATION:
      return zhupi_relation_get_id (ZHUPI_RELATION (object));
    case ZHUPI_CHANGE_TAG_SET:
    case ZHUPI_CHANGE_NAME:
    case ZHUPI_CHANGE_NOTE:
    case ZHUPI_CHANGE_UNPLACED:
    default:
      return NULL;
    }
}

static Subject *
subject_new (const ZhupiCommandChange *change)
{
  Subject *self = g_new0 (Subject, 1);
  const ZhupiUuid *id = peek_id (change);

  self->kind = change->kind;
  if (id != NULL)
    self->id = *id;
  return self;
}

/* @self becomes the way from its own beginning to the end of @later. */
static void
join (ZhupiCommandChange       *self,
      const ZhupiCommandChange *later)
{
  ZhupiCommandChange joined = *self;

  switch (self->kind)
    {
    case ZHUPI_CHANGE_RECORD:
      joined.record[1] = later->record[1];
      break;
    case ZHUPI_CHANGE_NAME:
    case ZHUPI_CHANGE_NOTE:
    case ZHUPI_CHANGE_UNPLACED:
      joined.string[1] = later->string[1];
      break;
    case ZHUPI_CHANGE_ENTITY:
    case ZHUPI_CHANGE_RELATION:
    case ZHUPI_CHANGE_TAG_SET:
    default:
      joined.object[1] = later->object[1];
      break;
    }
  joined = zhupi_command_change_copy (&joined);
  zhupi_command_change_clear (self);
  *self = joined;
}

static void
append (GArray                   *changes,
        const ZhupiCommandChange *change)
{
  ZhupiCommandChange copy = zhupi_command_change_copy (change);

  g_array_append_val (changes, copy);
}

static void
add (GArray                   *changes,
     GHashTable               *places,
     const ZhupiCommandChange *change)
{
  Subject *subject;
  gpointer place;

  /* One without a place is nothing but its text: there is no telling which one changed. */
  if (change->kind == ZHUPI_CHANGE_UNPLACED)
    {
      append (changes, change);
      return;
    }
  subject = subject_new (change);
  if (g_hash_table_lookup_extended (places, subject, NULL, &place))
    {
      g_free (subject);
      join (&g_array_index (changes, ZhupiCommandChange, GPOINTER_TO_UINT (place)), change);
      return;
    }
  g_hash_table_insert (places, subject, GUINT_TO_POINTER (changes->len));
  append (changes, change);
}

static gboolean
records_equal (const ZhupiAnnotationRecord *a,
               const ZhupiAnnotationRecord *b)
{
  if (a->details == NULL || b->details == NULL)
    return a->details == b->details;
  return zhupi_annotation_record_compare (a, b) == 0 && a->tag == b->tag &&
         a->state == b->state && zhupi_details_equal (a->details, b->details);
}

static gboolean
is_nothing (const ZhupiCommandChange *self)
{
  switch (self->kind)
    {
    case ZHUPI_CHANGE_RECORD:
      return records_equal (&self->record[0], &self->record[1]);
    case ZHUPI_CHANGE_NAME:
    case ZHUPI_CHANGE_NOTE:
    case ZHUPI_CHANGE_UNPLACED:
      return g_strcmp0 (self->string[0], self->string[1]) == 0;
    case ZHUPI_CHANGE_ENTITY:
      return zhupi_entity_equal ((ZhupiEntity *) self->object[0],
                                 (ZhupiEntity *) self->object[1]);
    case ZHUPI_CHANGE_RELATION:
      return zhupi_relation_equal ((ZhupiRelation *) self->object[0],
                                   (ZhupiRelation *) self->object[1]);
    case ZHUPI_CHANGE_TAG_SET:
      return zhupi_tag_set_equal ((ZhupiTagSet *) self->object[0],
                                  (ZhupiTagSet *) self->object[1]);
    default:
      g_return_val_if_reached (TRUE);
    }
}

ZhupiCommandNet *
zhupi_command_net_new (void)
{
  ZhupiCommandNet *self = g_new (ZhupiCommandNet, 1);

  self->changes = g_array_new (FALSE, FALSE, sizeof (ZhupiCommandChange));
  self->places = g_hash_table_new_full (subject_hash, subject_equal, g_free, NULL);
  return self;
}

void
zhupi_command_net_free (ZhupiCommandNet *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    zhupi_command_change_clear (&g_array_index (self->changes, ZhupiCommandChange, i));
  g_array_unref (self->changes);
  g_hash_table_unref (self->places);
  g_free (self);
}

void
zhupi_command_net_add (ZhupiCommandNet *self,
                       ZhupiCommand    *command)
{
  for (guint i = 0; i < zhupi_command_get_size (command); i++)
    add (self->changes, self->places, zhupi_command_peek_change (command, i));
}

ZhupiCommand *
zhupi_command_net_end (ZhupiCommandNet  *self,
                       ZhupiCommandKind  kind)
{
  ZhupiCommand *net = zhupi_command_new (kind, NULL);

  for (guint i = 0; i < self->changes->len; i++)
    {
      ZhupiCommandChange *change = &g_array_index (self->changes, ZhupiCommandChange, i);

      if (is_nothing (change))
        zhupi_command_change_clear (change);
      else
        zhupi_command_add_change (net, change);
    }
  g_array_set_size (self->changes, 0);
  g_hash_table_remove_all (self->places);
  return net;
}

ZhupiCommand *
zhupi_command_new_net (ZhupiCommandKind      kind,
                       ZhupiCommand * const *commands,
                       guint                 n_commands)
{
  g_autoptr (ZhupiCommandNet) net = zhupi_command_net_new ();

  for (guint i = 0; i < n_commands; i++)
    zhupi_command_net_add (net, commands[i]);
  return zhupi_command_net_end (net, kind);
}
