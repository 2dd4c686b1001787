/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "zhupi-json-names.h"

/* From so many names on an object gets a tree. */
#define TREE_THRESHOLD 24

typedef struct
{
  gsize offset;
  gsize length;
  guint hash;
} Name;

typedef struct
{
  guint first_name;
  gsize first_byte;
  GTree *tree;
} Level;

struct _ZhupiJsonNames
{
  GArray *levels;
  GArray *names;
  GString *bytes;
};

ZhupiJsonNames *
zhupi_json_names_new (void)
{
  ZhupiJsonNames *self = g_new0 (ZhupiJsonNames, 1);

  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  self->bytes = g_string_new (NULL);
  return self;
}

void
zhupi_json_names_free (ZhupiJsonNames *self)
{
  while (self->levels->len > 0)
    zhupi_json_names_pop (self);
  g_array_unref (self->levels);
  g_array_unref (self->names);
  g_string_free (self->bytes, TRUE);
  g_free (self);
}

void
zhupi_json_names_push (ZhupiJsonNames *self)
{
  Level level = { self->names->len, self->bytes->len, NULL };

  g_array_append_val (self->levels, level);
}

void
zhupi_json_names_pop (ZhupiJsonNames *self)
{
  Level *level = &g_array_index (self->levels, Level, self->levels->len - 1);

  g_clear_pointer (&level->tree, g_tree_unref);
  g_array_set_size (self->names, level->first_name);
  g_string_truncate (self->bytes, level->first_byte);
  g_array_set_size (self->levels, self->levels->len - 1);
}

static guint
hash_name (const GString *name)
{
  guint hash = 2166136261u;

  for (gsize i = 0; i < name->len; i++)
    hash = (hash ^ (guchar) name->str[i]) * 16777619u;
  return hash;
}

static gboolean
list_contains (ZhupiJsonNames *self,
               const Level    *level,
               const GString  *name,
               guint           hash)
{
  for (guint i = level->first_name; i < self->names->len; i++)
    {
      const Name *other = &g_array_index (self->names, Name, i);

      if (other->hash == hash && other->length == name->len &&
          memcmp (self->bytes->str + other->offset, name->str, name->len) == 0)
        return TRUE;
    }
  return FALSE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return strcmp (a, b);
}

static void
make_tree (ZhupiJsonNames *self,
           Level          *level)
{
  level->tree = g_tree_new_full (compare_names, NULL, g_free, NULL);
  for (guint i = level->first_name; i < self->names->len; i++)
    {
      const Name *name = &g_array_index (self->names, Name, i);

      g_tree_insert (level->tree, g_strndup (self->bytes->str + name->offset, name->length), NULL);
    }
}

static gboolean
add_to_tree (Level         *level,
             const GString *name)
{
  if (g_tree_lookup_node (level->tree, name->str) != NULL)
    return FALSE;
  g_tree_insert (level->tree, g_strndup (name->str, name->len), NULL);
  return TRUE;
}

gboolean
zhupi_json_names_add (ZhupiJsonNames *self,
                      const GString  *name)
{
  Level *level = &g_array_index (self->levels, Level, self->levels->len - 1);
  Name item = { self->bytes->len, name->len, hash_name (name) };

  if (level->tree == NULL && self->names->len - level->first_name >= TREE_THRESHOLD)
    make_tree (self, level);
  if (level->tree != NULL)
    return add_to_tree (level, name);
  if (list_contains (self, level, name, item.hash))
    return FALSE;
  g_array_append_val (self->names, item);
  g_string_append_len (self->bytes, name->str, name->len);
  return TRUE;
}
