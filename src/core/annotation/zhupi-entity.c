/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-entity.h"

struct _ZhupiEntity
{
  GObject parent_instance;

  ZhupiUuid id;
  char *tag;
  char *name;
  char **aliases;
  char *note;
  char *extra;
};

G_DEFINE_FINAL_TYPE (ZhupiEntity, zhupi_entity, G_TYPE_OBJECT)

static void
zhupi_entity_finalize (GObject *object)
{
  ZhupiEntity *self = ZHUPI_ENTITY (object);

  g_free (self->tag);
  g_free (self->name);
  g_strfreev (self->aliases);
  g_free (self->note);
  g_free (self->extra);

  G_OBJECT_CLASS (zhupi_entity_parent_class)->finalize (object);
}

static void
zhupi_entity_class_init (ZhupiEntityClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_entity_finalize;
}

static void
zhupi_entity_init (ZhupiEntity *self)
{
}

static char **
dup_aliases (const char * const *aliases)
{
  static const char * const nothing[] = { NULL };

  return g_strdupv ((char **) (aliases == NULL ? nothing : aliases));
}

/* A text that is empty is none, in a file as well as here. */
static char *
dup_text (const char *text)
{
  return text == NULL || *text == '\0' ? NULL : g_strdup (text);
}

/**
 * zhupi_entity_new:
 * @id: given once, kept for ever
 * @tag: id of its class
 * @name: canonical name
 * @aliases: (nullable) (array zero-terminated=1): other names
 * @note: (nullable): what a reader wrote about it
 * @extra: (nullable): unknown members as JSON text `"key":value,…`
 *
 * Returns: (transfer full): the entity; everything is copied
 */
ZhupiEntity *
zhupi_entity_new (const ZhupiUuid    *id,
                  const char         *tag,
                  const char         *name,
                  const char * const *aliases,
                  const char         *note,
                  const char         *extra)
{
  ZhupiEntity *self;

  g_return_val_if_fail (id != NULL && tag != NULL && name != NULL, NULL);

  self = g_object_new (ZHUPI_TYPE_ENTITY, NULL);
  self->id = *id;
  self->tag = g_strdup (tag);
  self->name = g_strdup (name);
  self->aliases = dup_aliases (aliases);
  self->note = dup_text (note);
  self->extra = dup_text (extra);
  return self;
}

const ZhupiUuid *
zhupi_entity_get_id (ZhupiEntity *self)
{
  g_return_val_if_fail (ZHUPI_IS_ENTITY (self), NULL);

  return &self->id;
}

const char *
zhupi_entity_get_tag (ZhupiEntity *self)
{
  g_return_val_if_fail (ZHUPI_IS_ENTITY (self), NULL);

  return self->tag;
}

const char *
zhupi_entity_get_name (ZhupiEntity *self)
{
  g_return_val_if_fail (ZHUPI_IS_ENTITY (self), NULL);

  return self->name;
}

/**
 * zhupi_entity_get_aliases:
 * @self: an entity
 *
 * Returns: (transfer none) (array zero-terminated=1): other names, never %NULL
 */
const char * const *
zhupi_entity_get_aliases (ZhupiEntity *self)
{
  g_return_val_if_fail (ZHUPI_IS_ENTITY (self), NULL);

  return (const char * const *) self->aliases;
}

const char *
zhupi_entity_get_note (ZhupiEntity *self)
{
  g_return_val_if_fail (ZHUPI_IS_ENTITY (self), NULL);

  return self->note;
}

const char *
zhupi_entity_get_extra (ZhupiEntity *self)
{
  g_return_val_if_fail (ZHUPI_IS_ENTITY (self), NULL);

  return self->extra;
}

gboolean
zhupi_entity_equal (ZhupiEntity *a,
                    ZhupiEntity *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;
  return zhupi_uuid_equal (&a->id, &b->id)
         && g_str_equal (a->tag, b->tag)
         && g_str_equal (a->name, b->name)
         && g_strv_equal (zhupi_entity_get_aliases (a), zhupi_entity_get_aliases (b))
         && g_strcmp0 (a->note, b->note) == 0
         && g_strcmp0 (a->extra, b->extra) == 0;
}
