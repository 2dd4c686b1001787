/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "zhupi-json-names.h"

/* From so many names on an object gets a tree. */
#define TREE_THRESHOLD 24u
#define FIRST_LEVELS 16u

#define HASH_MULTIPLIER G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)
#define SEEN_SHIFT 58 /* leaves a number below 64 */

typedef struct
{
  ZhupiJsonSlice slice;
  char *copy; /* (nullable): when the slice is one */
  guint64 hash;
} Name;

typedef struct
{
  guint first_name;
  gboolean has_copies;
  guint64 seen; /* a bit for each hash of its names */
  GTree *tree;
} Level;

struct _ZhupiJsonNames
{
  Level *levels;
  guint n_levels;
  guint max_levels;
  Name *names;
  guint n_names;
  guint max_names;
};

ZhupiJsonNames *
zhupi_json_names_new (void)
{
  return g_new0 (ZhupiJsonNames, 1);
}

void
zhupi_json_names_free (ZhupiJsonNames *self)
{
  while (self->n_levels > 0)
    zhupi_json_names_pop (self);
  g_free (self->levels);
  g_free (self->names);
  g_free (self);
}

void
zhupi_json_names_push (ZhupiJsonNames *self)
{
  if (self->n_levels == self->max_levels)
    {
      self->max_levels = MAX (2 * self->max_levels, FIRST_LEVELS);
      self->levels = g_renew (Level, self->levels, self->max_levels);
    }
  self->levels[self->n_levels++] = (Level) { .first_name = self->n_names };
}

void
zhupi_json_names_pop (ZhupiJsonNames *self)
{
  Level *level = &self->levels[--self->n_levels];

  if (level->tree != NULL)
    g_tree_unref (level->tree);
  for (guint i = level->first_name; level->has_copies && i < self->n_names; i++)
    g_free (self->names[i].copy);
  self->n_names = level->first_name;
}

static inline guint64
load_bytes (const char *at,
            gsize       n_bytes)
{
  guint64 bytes = 0;

  memcpy (&bytes, at, n_bytes);
  return bytes;
}

/* The length, the first bytes and the last ones. Each branch knows its number of bytes, so that
 * copying them takes an instruction or two. */
static inline guint64
hash_name (const ZhupiJsonSlice *name)
{
  const char *at = name->start;
  gsize n_bytes = name->n_bytes;
  guint64 first = 0, last = 0;

  if (n_bytes >= sizeof (guint64))
    {
      first = load_bytes (at, sizeof (guint64));
      last = load_bytes (at + n_bytes - sizeof (guint64), sizeof (guint64));
    }
  else if (n_bytes >= sizeof (guint32))
    {
      first = load_bytes (at, sizeof (guint32));
      last = load_bytes (at + n_bytes - sizeof (guint32), sizeof (guint32));
    }
  else if (n_bytes > 0)
    {
      first = (guchar) at[0];
      last = load_bytes (at + n_bytes - 1, 1) ^ load_bytes (at + n_bytes / 2, 1) << 8;
    }
  return (first ^ (last * HASH_MULTIPLIER) ^ n_bytes) * HASH_MULTIPLIER;
}

static gboolean
list_contains (ZhupiJsonNames       *self,
               const Level          *level,
               const ZhupiJsonSlice *name,
               guint64               hash)
{
  for (guint i = level->first_name; i < self->n_names; i++)
    {
      const Name *other = &self->names[i];

      if (other->hash == hash && other->slice.n_bytes == name->n_bytes
          && memcmp (other->slice.start, name->start, name->n_bytes) == 0)
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
  for (guint i = level->first_name; i < self->n_names; i++)
    {
      const ZhupiJsonSlice *name = &self->names[i].slice;

      g_tree_insert (level->tree, g_strndup (name->start, name->n_bytes), NULL);
    }
}

static gboolean
add_to_tree (Level                *level,
             const ZhupiJsonSlice *name)
{
  g_autofree char *copy = g_strndup (name->start, name->n_bytes);

  if (g_tree_lookup_node (level->tree, copy) != NULL)
    return FALSE;
  g_tree_insert (level->tree, g_steal_pointer (&copy), NULL);
  return TRUE;
}

static void
append_name (ZhupiJsonNames       *self,
             const ZhupiJsonSlice *name,
             gboolean              is_passing,
             guint64               hash)
{
  char *copy = is_passing ? g_memdup2 (name->start, name->n_bytes) : NULL;

  if (self->n_names == self->max_names)
    {
      self->max_names = MAX (2 * self->max_names, TREE_THRESHOLD);
      self->names = g_renew (Name, self->names, self->max_names);
    }
  self->names[self->n_names++] = (Name) {
    .slice = { copy != NULL ? copy : name->start, name->n_bytes }, .copy = copy, .hash = hash,
  };
}

gboolean
zhupi_json_names_add (ZhupiJsonNames       *self,
                      const ZhupiJsonSlice *name,
                      gboolean              is_passing)
{
  Level *level = &self->levels[self->n_levels - 1];
  guint64 hash = hash_name (name);
  guint64 bit = G_GUINT64_CONSTANT (1) << (hash >> SEEN_SHIFT);

  if (level->tree == NULL && self->n_names - level->first_name >= TREE_THRESHOLD)
    make_tree (self, level);
  if (level->tree != NULL)
    return add_to_tree (level, name);
  if ((level->seen & bit) != 0 && list_contains (self, level, name, hash))
    return FALSE;
  level->seen |= bit;
  level->has_copies |= is_passing;
  append_name (self, name, is_passing, hash);
  return TRUE;
}
