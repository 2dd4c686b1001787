/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-tag-set.h"

#include "annotation/zhupi-default-tags.h"

struct _ZhupiTagSet
{
  GObject parent_instance;

  GStringChunk *strings;
  GArray *tags;
  GArray *relation_types;
};

G_DEFINE_FINAL_TYPE (ZhupiTagSet, zhupi_tag_set, G_TYPE_OBJECT)

#define STRING_BLOCK_SIZE 512

static void
zhupi_tag_set_finalize (GObject *object)
{
  ZhupiTagSet *self = ZHUPI_TAG_SET (object);

  g_array_unref (self->tags);
  g_array_unref (self->relation_types);
  g_string_chunk_free (self->strings);

  G_OBJECT_CLASS (zhupi_tag_set_parent_class)->finalize (object);
}

static void
zhupi_tag_set_class_init (ZhupiTagSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_tag_set_finalize;
}

static void
zhupi_tag_set_init (ZhupiTagSet *self)
{
  self->strings = g_string_chunk_new (STRING_BLOCK_SIZE);
  self->tags = g_array_new (FALSE, FALSE, sizeof (ZhupiTag));
  self->relation_types = g_array_new (FALSE, FALSE, sizeof (ZhupiTag));
}

static const char *
keep_string (ZhupiTagSet *self,
             const char  *string)
{
  /* A text that is empty is none, in a file as well as here. */
  if (string == NULL || *string == '\0')
    return NULL;
  return g_string_chunk_insert_const (self->strings, string);
}

static void
keep_tags (ZhupiTagSet    *self,
           GArray         *array,
           const ZhupiTag *tags,
           guint           n_tags)
{
  for (guint i = 0; i < n_tags; i++)
    {
      ZhupiTag tag = {
        .id = keep_string (self, tags[i].id),
        .label = keep_string (self, tags[i].label),
        .label_zh = keep_string (self, tags[i].label_zh),
        .color = keep_string (self, tags[i].color),
        .line = keep_string (self, tags[i].line),
        .key = tags[i].key,
        .parent = keep_string (self, tags[i].parent),
      };

      g_array_append_val (array, tag);
    }
}

/**
 * zhupi_tag_set_get_default:
 *
 * Returns: (transfer none): the tag set of a new annotation set; lives as long as the program
 */
ZhupiTagSet *
zhupi_tag_set_get_default (void)
{
  static gsize initialized;
  static ZhupiTagSet *set;

  if (g_once_init_enter (&initialized))
    {
      guint n_tags, n_types;
      const ZhupiTag *tags = zhupi_default_tags_get_tags (&n_tags);
      const ZhupiTag *types = zhupi_default_tags_get_relation_types (&n_types);

      set = zhupi_tag_set_new (tags, n_tags, types, n_types);
      g_once_init_leave (&initialized, 1);
    }
  return set;
}

/**
 * zhupi_tag_set_new:
 * @tags: (array length=n_tags): classes in order, their ids distinct; copied
 * @n_tags: number of classes
 * @relation_types: (array length=n_relation_types): copied
 * @n_relation_types: number of relation types
 *
 * Returns: (transfer full): the tag set
 */
ZhupiTagSet *
zhupi_tag_set_new (const ZhupiTag *tags,
                   guint           n_tags,
                   const ZhupiTag *relation_types,
                   guint           n_relation_types)
{
  ZhupiTagSet *self;

  g_return_val_if_fail (tags != NULL || n_tags == 0, NULL);
  g_return_val_if_fail (relation_types != NULL || n_relation_types == 0, NULL);

  self = g_object_new (ZHUPI_TYPE_TAG_SET, NULL);
  keep_tags (self, self->tags, tags, n_tags);
  keep_tags (self, self->relation_types, relation_types, n_relation_types);
  return self;
}

static const ZhupiTag *
peek_tags (GArray *array)
{
  return (const ZhupiTag *) (gpointer) array->data;
}

const ZhupiTag *
zhupi_tag_set_get_tags (ZhupiTagSet *self,
                        guint       *n_tags)
{
  g_return_val_if_fail (ZHUPI_IS_TAG_SET (self) && n_tags != NULL, NULL);

  *n_tags = self->tags->len;
  return peek_tags (self->tags);
}

const ZhupiTag *
zhupi_tag_set_get_relation_types (ZhupiTagSet *self,
                                  guint       *n_relation_types)
{
  g_return_val_if_fail (ZHUPI_IS_TAG_SET (self) && n_relation_types != NULL, NULL);

  *n_relation_types = self->relation_types->len;
  return peek_tags (self->relation_types);
}

/**
 * zhupi_tag_set_lookup:
 * @self: a tag set
 * @id: (nullable): id of a class
 *
 * Returns: (transfer none) (nullable): the class, valid as long as @self
 */
const ZhupiTag *
zhupi_tag_set_lookup (ZhupiTagSet *self,
                      const char  *id)
{
  g_return_val_if_fail (ZHUPI_IS_TAG_SET (self), NULL);

  for (guint i = 0; i < self->tags->len; i++)
    {
      const ZhupiTag *tag = peek_tags (self->tags) + i;

      if (g_strcmp0 (tag->id, id) == 0)
        return tag;
    }
  return NULL;
}

/**
 * zhupi_tag_set_lookup_key:
 * @self: a tag set
 * @key: an ASCII digit or letter
 *
 * Returns: (transfer none) (nullable): the first class with that key
 */
const ZhupiTag *
zhupi_tag_set_lookup_key (ZhupiTagSet *self,
                          char         key)
{
  g_return_val_if_fail (ZHUPI_IS_TAG_SET (self), NULL);

  for (guint i = 0; key != 0 && i < self->tags->len; i++)
    {
      const ZhupiTag *tag = peek_tags (self->tags) + i;

      if (tag->key == key)
        return tag;
    }
  return NULL;
}

/**
 * zhupi_tag_get_display_label:
 * @tag: a class or a relation type
 *
 * Returns: (transfer none): its label in the language of the person, as far as there is one
 */
const char *
zhupi_tag_get_display_label (const ZhupiTag *tag)
{
  g_return_val_if_fail (tag != NULL, NULL);

  if (tag->label_zh != NULL && g_str_has_prefix (g_get_language_names ()[0], "zh"))
    return tag->label_zh;
  return tag->label != NULL ? tag->label : tag->id;
}

gboolean
zhupi_tag_set_is_default (ZhupiTagSet *self)
{
  return zhupi_tag_set_equal (self, zhupi_tag_set_get_default ());
}

static ZhupiTagSet *
copy_tag_set (ZhupiTagSet *self)
{
  return zhupi_tag_set_new (peek_tags (self->tags), self->tags->len,
                            peek_tags (self->relation_types), self->relation_types->len);
}

static gboolean
find_tag (ZhupiTagSet *self,
          const char  *id,
          guint       *index)
{
  const ZhupiTag *tag = zhupi_tag_set_lookup (self, id);

  if (tag == NULL)
    return FALSE;
  *index = (guint) (tag - peek_tags (self->tags));
  return TRUE;
}

/**
 * zhupi_tag_set_with_tag:
 * @self: a tag set
 * @tag: replaces the class of the same id, or comes last; copied
 *
 * Returns: (transfer full): the changed tag set
 */
ZhupiTagSet *
zhupi_tag_set_with_tag (ZhupiTagSet    *self,
                        const ZhupiTag *tag)
{
  ZhupiTagSet *copy;
  ZhupiTag kept;
  guint index;

  g_return_val_if_fail (ZHUPI_IS_TAG_SET (self), NULL);
  g_return_val_if_fail (tag != NULL && tag->id != NULL, NULL);

  copy = copy_tag_set (self);
  keep_tags (copy, copy->tags, tag, 1);
  if (!find_tag (self, tag->id, &index))
    return copy;
  kept = g_array_index (copy->tags, ZhupiTag, copy->tags->len - 1);
  g_array_index (copy->tags, ZhupiTag, index) = kept;
  g_array_set_size (copy->tags, copy->tags->len - 1);
  return copy;
}

static void
move_children (ZhupiTagSet    *self,
               const ZhupiTag *gone)
{
  for (guint i = 0; i < self->tags->len; i++)
    {
      ZhupiTag *tag = &g_array_index (self->tags, ZhupiTag, i);

      if (g_strcmp0 (tag->parent, gone->id) == 0)
        tag->parent = gone->parent;
    }
}

/**
 * zhupi_tag_set_without_tag:
 * @self: a tag set
 * @id: of the class to leave out; the classes below it come under its parent
 *
 * Returns: (transfer full): the changed tag set
 */
ZhupiTagSet *
zhupi_tag_set_without_tag (ZhupiTagSet *self,
                           const char  *id)
{
  ZhupiTagSet *copy;
  ZhupiTag gone;
  guint index;

  g_return_val_if_fail (ZHUPI_IS_TAG_SET (self), NULL);

  copy = copy_tag_set (self);
  if (!find_tag (copy, id, &index))
    return copy;
  gone = g_array_index (copy->tags, ZhupiTag, index);
  g_array_remove_index (copy->tags, index);
  move_children (copy, &gone);
  return copy;
}

static gboolean
tag_equal (const ZhupiTag *a,
           const ZhupiTag *b)
{
  return g_strcmp0 (a->id, b->id) == 0
         && g_strcmp0 (a->label, b->label) == 0
         && g_strcmp0 (a->label_zh, b->label_zh) == 0
         && g_strcmp0 (a->color, b->color) == 0
         && g_strcmp0 (a->line, b->line) == 0
         && a->key == b->key
         && g_strcmp0 (a->parent, b->parent) == 0;
}

static gboolean
tags_equal (GArray *a,
            GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      if (!tag_equal (peek_tags (a) + i, peek_tags (b) + i))
        return FALSE;
    }
  return TRUE;
}

gboolean
zhupi_tag_set_equal (ZhupiTagSet *a,
                     ZhupiTagSet *b)
{
  g_return_val_if_fail (ZHUPI_IS_TAG_SET (a) && ZHUPI_IS_TAG_SET (b), FALSE);

  return a == b
         || (tags_equal (a->tags, b->tags) && tags_equal (a->relation_types, b->relation_types));
}
