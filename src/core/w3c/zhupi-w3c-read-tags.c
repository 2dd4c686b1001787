/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "w3c/zhupi-w3c-reading.h"

/* A person cannot tell more apart; a file with more is none of ours. */
#define MAX_CLASSES 1000
#define NEW_CLASS_COLOR "slate"
#define NEW_CLASS_LINE "solid"
#define ID_PUNCTUATION "-_."
#define STRING_BLOCK_SIZE 512

static gboolean
may_stand_in_id (gunichar c)
{
  return g_unichar_isalnum (c) || (c < 0x80 && strchr (ID_PUNCTUATION, (char) c) != NULL);
}

/* A class id out of any text: what may not stand in one becomes a hyphen. */
static char *
make_class_id (const char *name)
{
  GString *id = g_string_new (NULL);

  for (const char *at = name; *at != 0; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (id, may_stand_in_id (c) ? c : '-');
    }
  return g_string_free (id, FALSE);
}

static void
add_class (ZhupiW3cReading *self,
           const char      *id,
           const char      *name)
{
  ZhupiTag tag = {
    .id = id, .label = name, .color = NEW_CLASS_COLOR, .line = NEW_CLASS_LINE
  };
  ZhupiTagSet *tag_set = zhupi_tag_set_with_tag (self->tag_set, &tag);

  g_set_object (&self->tag_set, tag_set);
  g_object_unref (tag_set);
  /* Translators: %s is the name of a class of annotations */
  zhupi_w3c_reading_tell (self, g_strdup_printf (_("The class “%s” is new; it was added to the "
                                                   "classes of this set."), name));
}

static GQuark
claim_tag (ZhupiW3cReading *self,
           const char      *name)
{
  g_autofree char *id = NULL;
  guint n_tags;

  if (zhupi_tag_set_lookup (self->tag_set, name) != NULL)
    return g_quark_from_string (name);
  id = make_class_id (name);
  zhupi_tag_set_get_tags (self->tag_set, &n_tags);
  if (zhupi_tag_set_lookup (self->tag_set, id) == NULL)
    {
      if (n_tags >= MAX_CLASSES)
        {
          if (self->error == NULL)
            g_set_error (&self->error, ZHUPI_ERROR, ZHUPI_ERROR_TOO_LARGE,
                         _("This file has more than %d classes of annotations, so it was not "
                           "opened; it is unchanged."), MAX_CLASSES);
          return 0;
        }
      add_class (self, id, name);
    }
  return g_quark_from_string (id);
}

GQuark
zhupi_w3c_reading_claim_tag (ZhupiW3cReading *self,
                             const char      *name)
{
  GQuark tag = GPOINTER_TO_UINT (g_hash_table_lookup (self->tags, name));

  if (tag == 0)
    {
      tag = claim_tag (self, name);
      g_hash_table_insert (self->tags, g_strdup (name), GUINT_TO_POINTER (tag));
    }
  return tag;
}

typedef struct
{
  GStringChunk *strings;
  GArray *classes;
  GArray *relations;
} TagLists;

static void
tag_lists_clear (TagLists *self)
{
  g_string_chunk_free (self->strings);
  g_array_unref (self->classes);
  g_array_unref (self->relations);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TagLists, tag_lists_clear)

static void
keep_text (ZhupiW3cReading *self,
           TagLists        *lists,
           const char     **text)
{
  if (zhupi_json_reader_get_token (self->reader) == ZHUPI_JSON_STRING)
    *text = g_string_chunk_insert (lists->strings,
                                   zhupi_json_reader_get_string (self->reader, NULL));
  zhupi_json_reader_skip_value (self->reader, NULL);
}

static const char **
find_field (ZhupiTag   *tag,
            const char *name)
{
  if (g_str_equal (name, "id"))
    return &tag->id;
  if (g_str_equal (name, "label"))
    return &tag->label;
  if (g_str_equal (name, "labelZh"))
    return &tag->label_zh;
  if (g_str_equal (name, "color"))
    return &tag->color;
  if (g_str_equal (name, "line"))
    return &tag->line;
  return g_str_equal (name, "parent") ? &tag->parent : NULL;
}

static gboolean
has_tag (const GArray *tags,
         const char   *id)
{
  for (guint i = 0; i < tags->len; i++)
    if (g_str_equal (g_array_index (tags, ZhupiTag, i).id, id))
      return TRUE;
  return FALSE;
}

static void
read_tag (ZhupiW3cReading *self,
          TagLists        *lists,
          GArray          *tags)
{
  ZhupiTag tag = { NULL };
  const char *key = NULL;
  const char *name;

  if (!zhupi_json_reader_enter_object (self->reader))
    return;
  while ((name = zhupi_json_reader_next_member (self->reader)) != NULL)
    {
      const char **field = g_str_equal (name, "key") ? &key : find_field (&tag, name);

      if (field != NULL)
        keep_text (self, lists, field);
      else
        zhupi_json_reader_skip_value (self->reader, NULL);
    }
  if (key != NULL && g_ascii_isalnum (key[0]) && key[1] == 0)
    tag.key = key[0];
  if (tag.id != NULL && *tag.id != 0 && tags->len < MAX_CLASSES && !has_tag (tags, tag.id))
    g_array_append_val (tags, tag);
}

static void
read_tags (ZhupiW3cReading *self,
           TagLists        *lists,
           GArray          *tags)
{
  if (!zhupi_json_reader_enter_array (self->reader))
    return;
  while (zhupi_json_reader_next_item (self->reader))
    read_tag (self, lists, tags);
}

static void
read_lists (ZhupiW3cReading *self,
            TagLists        *lists)
{
  const char *name;

  while ((name = zhupi_json_reader_next_member (self->reader)) != NULL)
    {
      if (g_str_equal (name, "classes"))
        read_tags (self, lists, lists->classes);
      else if (g_str_equal (name, "relations"))
        read_tags (self, lists, lists->relations);
      else
        zhupi_json_reader_skip_value (self->reader, NULL);
    }
}

void
zhupi_w3c_reading_tag_set (ZhupiW3cReading *self)
{
  g_auto (TagLists) lists = {
    g_string_chunk_new (STRING_BLOCK_SIZE),
    g_array_new (FALSE, FALSE, sizeof (ZhupiTag)),
    g_array_new (FALSE, FALSE, sizeof (ZhupiTag)),
  };

  if (!zhupi_json_reader_enter_object (self->reader))
    return;
  read_lists (self, &lists);
  g_object_unref (self->tag_set);
  self->tag_set = zhupi_tag_set_new ((const ZhupiTag *) (gpointer) lists.classes->data,
                                     lists.classes->len,
                                     (const ZhupiTag *) (gpointer) lists.relations->data,
                                     lists.relations->len);
}
