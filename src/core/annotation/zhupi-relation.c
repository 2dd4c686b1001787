/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-relation.h"

struct _ZhupiRelation
{
  GObject parent_instance;

  ZhupiUuid id;
  ZhupiUuid from;
  ZhupiUuid to;
  char *kind;
  char *note;
  char *creator;
  gint64 created;
  char *extra;
};

G_DEFINE_FINAL_TYPE (ZhupiRelation, zhupi_relation, G_TYPE_OBJECT)

static void
zhupi_relation_finalize (GObject *object)
{
  ZhupiRelation *self = ZHUPI_RELATION (object);

  g_free (self->kind);
  g_free (self->note);
  g_free (self->creator);
  g_free (self->extra);

  G_OBJECT_CLASS (zhupi_relation_parent_class)->finalize (object);
}

static void
zhupi_relation_class_init (ZhupiRelationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_relation_finalize;
}

static void
zhupi_relation_init (ZhupiRelation *self)
{
}

/* A text that is empty is none, in a file as well as here. */
static char *
dup_text (const char *text)
{
  return text == NULL || *text == '\0' ? NULL : g_strdup (text);
}

/**
 * zhupi_relation_new:
 * @id: given once, kept for ever
 * @kind: id of its type, such as "builds"
 * @from: the annotation or entity that it starts from
 * @to: the annotation or entity that it leads to
 * @note: (nullable): what a reader wrote about it
 * @creator: (nullable): name of the person who made it
 * @created: microseconds since 1970 UTC, 0 when unknown
 * @extra: (nullable): unknown members as JSON text `"key":value,…`
 *
 * Returns: (transfer full): the relation; everything is copied
 */
ZhupiRelation *
zhupi_relation_new (const ZhupiUuid *id,
                    const char      *kind,
                    const ZhupiUuid *from,
                    const ZhupiUuid *to,
                    const char      *note,
                    const char      *creator,
                    gint64           created,
                    const char      *extra)
{
  ZhupiRelation *self;

  g_return_val_if_fail (id != NULL && kind != NULL && from != NULL && to != NULL, NULL);

  self = g_object_new (ZHUPI_TYPE_RELATION, NULL);
  self->id = *id;
  self->from = *from;
  self->to = *to;
  self->kind = g_strdup (kind);
  self->note = dup_text (note);
  self->creator = dup_text (creator);
  self->created = created;
  self->extra = dup_text (extra);
  return self;
}

const ZhupiUuid *
zhupi_relation_get_id (ZhupiRelation *self)
{
  g_return_val_if_fail (ZHUPI_IS_RELATION (self), NULL);

  return &self->id;
}

const char *
zhupi_relation_get_kind (ZhupiRelation *self)
{
  g_return_val_if_fail (ZHUPI_IS_RELATION (self), NULL);

  return self->kind;
}

const ZhupiUuid *
zhupi_relation_get_from (ZhupiRelation *self)
{
  g_return_val_if_fail (ZHUPI_IS_RELATION (self), NULL);

  return &self->from;
}

const ZhupiUuid *
zhupi_relation_get_to (ZhupiRelation *self)
{
  g_return_val_if_fail (ZHUPI_IS_RELATION (self), NULL);

  return &self->to;
}

const char *
zhupi_relation_get_note (ZhupiRelation *self)
{
  g_return_val_if_fail (ZHUPI_IS_RELATION (self), NULL);

  return self->note;
}

const char *
zhupi_relation_get_creator (ZhupiRelation *self)
{
  g_return_val_if_fail (ZHUPI_IS_RELATION (self), NULL);

  return self->creator;
}

gint64
zhupi_relation_get_created (ZhupiRelation *self)
{
  g_return_val_if_fail (ZHUPI_IS_RELATION (self), 0);

  return self->created;
}

const char *
zhupi_relation_get_extra (ZhupiRelation *self)
{
  g_return_val_if_fail (ZHUPI_IS_RELATION (self), NULL);

  return self->extra;
}

gboolean
zhupi_relation_equal (ZhupiRelation *a,
                      ZhupiRelation *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;
  return zhupi_uuid_equal (&a->id, &b->id)
         && zhupi_uuid_equal (&a->from, &b->from)
         && zhupi_uuid_equal (&a->to, &b->to)
         && g_str_equal (a->kind, b->kind)
         && g_strcmp0 (a->note, b->note) == 0
         && g_strcmp0 (a->creator, b->creator) == 0
         && a->created == b->created
         && g_strcmp0 (a->extra, b->extra) == 0;
}
