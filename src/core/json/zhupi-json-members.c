/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-json-members.h"

#define FIRST_OBJECTS 16u

void
zhupi_json_members_init (ZhupiJsonMembers *self)
{
  self->names = zhupi_json_names_new ();
}

void
zhupi_json_members_clear (ZhupiJsonMembers *self)
{
  zhupi_json_names_free (self->names);
  g_free (self->objects);
}

void
zhupi_json_members_open (ZhupiJsonMembers *self)
{
  if (self->n_objects == self->max_objects)
    {
      self->max_objects = MAX (2 * self->max_objects, FIRST_OBJECTS);
      self->objects = g_renew (ZhupiJsonObject, self->objects, self->max_objects);
    }
  self->objects[self->n_objects++] = (ZhupiJsonObject) { 0 };
}

void
zhupi_json_members_close (ZhupiJsonMembers *self)
{
  if (self->objects[--self->n_objects].has_names)
    zhupi_json_names_pop (self->names);
}

static gboolean
add_name (ZhupiJsonMembers     *self,
          const ZhupiJsonSlice *name,
          gboolean              is_passing)
{
  ZhupiJsonObject *object = &self->objects[self->n_objects - 1];

  self->word = 0;
  if (!object->has_names)
    zhupi_json_names_push (self->names);
  object->has_names = TRUE;
  return zhupi_json_names_add (self->names, name, is_passing);
}

gboolean
zhupi_json_members_add (ZhupiJsonMembers     *self,
                        const ZhupiJsonSlice *name,
                        gboolean              is_passing)
{
  guint word = self->words != NULL ? zhupi_json_words_find (self->words, name) : 0;

  return word != 0 ? zhupi_json_members_add_word (self, word) : add_name (self, name, is_passing);
}
