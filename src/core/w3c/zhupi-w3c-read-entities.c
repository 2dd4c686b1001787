/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-reading.h"

typedef struct
{
  GString *id;
  GString *tag;
  GString *name;
  GString *note;
  GString *members;
  GPtrArray *aliases;
} Fields;

static void
fields_clear (Fields *self)
{
  g_string_free (self->id, TRUE);
  g_string_free (self->tag, TRUE);
  g_string_free (self->name, TRUE);
  g_string_free (self->note, TRUE);
  g_string_free (self->members, TRUE);
  g_ptr_array_unref (self->aliases);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fields, fields_clear)

static void
read_aliases (ZhupiJsonReader *reader,
              GPtrArray       *aliases)
{
  if (!zhupi_json_reader_enter_array (reader))
    return;
  while (zhupi_json_reader_next_item (reader))
    {
      if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_STRING)
        g_ptr_array_add (aliases, g_strdup (zhupi_json_reader_get_string (reader, NULL)));
      zhupi_json_reader_skip_value (reader, NULL);
    }
}

static void
read_fields (ZhupiJsonReader *reader,
             Fields          *fields)
{
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "id"))
        zhupi_w3c_read_text (reader, fields->id);
      else if (g_str_equal (name, "class"))
        zhupi_w3c_read_text (reader, fields->tag);
      else if (g_str_equal (name, "name"))
        zhupi_w3c_read_text (reader, fields->name);
      else if (g_str_equal (name, "note"))
        zhupi_w3c_read_text (reader, fields->note);
      else if (g_str_equal (name, "aliases"))
        read_aliases (reader, fields->aliases);
      else
        zhupi_w3c_keep_member (reader, name, fields->members);
    }
}

static const char *
get_text (const GString *string)
{
  return string->len > 0 ? string->str : NULL;
}

static void
add_entity (ZhupiW3cReading *self,
            Fields          *fields)
{
  ZhupiUuid id;

  if (fields->id->len == 0)
    {
      zhupi_w3c_reading_tell_file (self, g_strdup_printf (_("The entity “%s” has no id; it was "
                                                            "left out."), fields->name->str));
      return;
    }
  zhupi_w3c_id_from_iri (fields->id->str, &id);
  if (!zhupi_uuid_set_add (self->ids, &id))
    {
      zhupi_w3c_reading_tell_file (self, g_strdup_printf (_("The entity “%s” has the id of another "
                                                            "one; it was left out."),
                                                          fields->name->str));
      return;
    }
  g_ptr_array_add (fields->aliases, NULL);
  g_ptr_array_add (self->entities,
                   zhupi_entity_new (&id, fields->tag->str, fields->name->str,
                                     (const char * const *) fields->aliases->pdata,
                                     get_text (fields->note), get_text (fields->members)));
}

static void
read_entity (ZhupiW3cReading *self)
{
  g_auto (Fields) fields = {
    g_string_new (NULL), g_string_new (NULL), g_string_new (NULL), g_string_new (NULL),
    g_string_new (NULL), g_ptr_array_new_with_free_func (g_free),
  };

  if (!zhupi_json_reader_enter_object (self->reader))
    return;
  read_fields (self->reader, &fields);
  add_entity (self, &fields);
}

void
zhupi_w3c_reading_entities (ZhupiW3cReading *self)
{
  if (!zhupi_json_reader_enter_array (self->reader))
    return;
  while (zhupi_json_reader_next_item (self->reader))
    read_entity (self);
}
