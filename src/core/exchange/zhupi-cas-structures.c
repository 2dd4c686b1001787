/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-cas-structures.h"

#include "exchange/zhupi-cas-names.h"
#include "exchange/zhupi-json-documents.h"
#include "json/zhupi-json-reader.h"
#include "zhupi-error.h"

#include <glib/gi18n-lib.h>

#define STRING_BLOCK_SIZE 4096
#define REFERENCE_MARKER '@'
/* Anchors of the draft of the format, which no program writes yet: "^begin". */
#define ANCHOR_MARKER '^'

struct _ZhupiCasStructures
{
  GStringChunk *strings;
  GPtrArray *structures;
  GHashTable *by_id;
  gboolean has_list;
};

static void
structure_free (gpointer data)
{
  ZhupiCasStructure *self = data;

  g_array_unref (self->features);
  g_clear_pointer (&self->elements, g_ptr_array_unref);
  g_free (self);
}

/* Takes the text into the strings of the file. */
static const char *
keep (ZhupiCasStructures *self,
      char               *text)
{
  g_autofree char *owned = text;

  return owned != NULL ? g_string_chunk_insert_const (self->strings, owned) : NULL;
}

/* %NULL for an array or object, and for null. */
static const char *
read_value (ZhupiCasStructures *self,
            ZhupiJsonReader    *reader)
{
  ZhupiJsonToken token = zhupi_json_reader_get_token (reader);

  if (token == ZHUPI_JSON_TRUE || token == ZHUPI_JSON_FALSE)
    return token == ZHUPI_JSON_TRUE ? "true" : "false";
  return keep (self, zhupi_json_read_text (reader));
}

static void
read_elements (ZhupiCasStructures *self,
               ZhupiJsonReader    *reader,
               ZhupiCasStructure  *structure)
{
  /* Bytes stand there as one text. */
  if (!zhupi_json_reader_enter_array (reader))
    return;
  g_clear_pointer (&structure->elements, g_ptr_array_unref);
  structure->elements = g_ptr_array_new ();
  while (zhupi_json_reader_next_item (reader))
    {
      const char *element = read_value (self, reader);

      if (element != NULL)
        g_ptr_array_add (structure->elements, (gpointer) element);
    }
}

static void
read_feature (ZhupiCasStructures *self,
              ZhupiJsonReader    *reader,
              ZhupiCasStructure  *structure,
              const char         *name)
{
  gboolean is_reference = *name == REFERENCE_MARKER;
  const char *kept = g_string_chunk_insert_const (self->strings, name + is_reference);
  ZhupiCasFeature feature = { kept, NULL, is_reference };

  feature.value = read_value (self, reader);
  if (feature.value != NULL)
    g_array_append_val (structure->features, feature);
}

static void
read_member (ZhupiCasStructures *self,
             ZhupiJsonReader    *reader,
             ZhupiCasStructure  *structure,
             const char         *name)
{
  name += *name == ANCHOR_MARKER;
  if (g_str_equal (name, ZHUPI_CAS_ID))
    structure->id = read_value (self, reader);
  else if (g_str_equal (name, ZHUPI_CAS_TYPE))
    structure->type = read_value (self, reader);
  else if (g_str_equal (name, ZHUPI_CAS_ELEMENTS))
    read_elements (self, reader, structure);
  else if (g_str_equal (name, ZHUPI_CAS_SOFA))
    structure->sofa = read_value (self, reader);
  else if (g_str_equal (name, "begin"))
    structure->begin = zhupi_json_read_integer (reader);
  else if (g_str_equal (name, "end"))
    structure->end = zhupi_json_read_integer (reader);
  else
    read_feature (self, reader, structure, name);
}

/* @key: (nullable): the id, where the structures are members of an object */
static void
read_structure (ZhupiCasStructures *self,
                ZhupiJsonReader    *reader,
                const char         *key)
{
  ZhupiCasStructure *structure = g_new0 (ZhupiCasStructure, 1);
  const char *name;

  structure->id = key;
  structure->begin = structure->end = ZHUPI_CAS_NO_OFFSET;
  structure->features = g_array_new (FALSE, FALSE, sizeof (ZhupiCasFeature));
  g_ptr_array_add (self->structures, structure);
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    read_member (self, reader, structure, name);
  if (structure->type == NULL)
    structure->type = "";
  if (structure->id != NULL)
    g_hash_table_insert (self->by_id, (gpointer) structure->id, structure);
}

static void
read_structures (ZhupiCasStructures *self,
                 ZhupiJsonReader    *reader)
{
  const char *name;

  self->has_list = TRUE;
  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_BEGIN_ARRAY)
    {
      while (zhupi_json_reader_next_item (reader))
        if (zhupi_json_reader_enter_object (reader))
          read_structure (self, reader, NULL);
      return;
    }
  if (!zhupi_json_reader_enter_object (reader))
    return;
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      const char *key = g_string_chunk_insert_const (self->strings, name);

      if (zhupi_json_reader_enter_object (reader))
        read_structure (self, reader, key);
    }
}

static void
read_file (ZhupiCasStructures *self,
           ZhupiJsonReader    *reader)
{
  const char *name;

  if (zhupi_json_reader_next (reader) != ZHUPI_JSON_BEGIN_OBJECT)
    zhupi_json_reader_skip_value (reader, NULL);
  else
    while ((name = zhupi_json_reader_next_member (reader)) != NULL)
      if (g_str_equal (name, ZHUPI_CAS_STRUCTURES))
        read_structures (self, reader);
      else
        zhupi_json_reader_skip_value (reader, NULL);
  zhupi_json_reader_next (reader);
}

ZhupiCasStructures *
zhupi_cas_structures_parse (GBytes  *bytes,
                            GError **error)
{
  g_autoptr (ZhupiCasStructures) self = g_new0 (ZhupiCasStructures, 1);
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (data, n_bytes);

  self->strings = g_string_chunk_new (STRING_BLOCK_SIZE);
  self->structures = g_ptr_array_new_with_free_func (structure_free);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  read_file (self, reader);
  if (!zhupi_json_reader_check (reader, error))
    return NULL;
  if (self->has_list)
    return g_steal_pointer (&self);

  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
                       _("This is no CAS in JSON: it has no list “%FEATURE_STRUCTURES”; nothing "
                         "was read."));
  return NULL;
}

void
zhupi_cas_structures_free (ZhupiCasStructures *self)
{
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->structures);
  g_hash_table_unref (self->by_id);
  g_free (self);
}

guint
zhupi_cas_structures_get_size (ZhupiCasStructures *self)
{
  return self->structures->len;
}

const ZhupiCasStructure *
zhupi_cas_structures_nth (ZhupiCasStructures *self,
                          guint               index)
{
  return g_ptr_array_index (self->structures, index);
}

const ZhupiCasStructure *
zhupi_cas_structures_find (ZhupiCasStructures *self,
                           const char         *id)
{
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

static const char *
find_feature (const ZhupiCasStructure *self,
              const char              *name,
              gboolean                 is_reference)
{
  for (guint i = 0; i < self->features->len; i++)
    {
      const ZhupiCasFeature *feature = &g_array_index (self->features, ZhupiCasFeature, i);

      if (feature->is_reference == is_reference && g_str_equal (feature->name, name))
        return feature->value;
    }
  return NULL;
}

const char *
zhupi_cas_structure_get (const ZhupiCasStructure *self,
                         const char              *name)
{
  return find_feature (self, name, FALSE);
}

const char *
zhupi_cas_structure_refer (const ZhupiCasStructure *self,
                           const char              *name)
{
  return find_feature (self, name, TRUE);
}
