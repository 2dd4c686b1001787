/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "json/zhupi-json-reader.h"
#include "json/zhupi-json-writer.h"
#include "recognize/zhupi-learner-file.h"

#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define VERSION 1
#define MAX_COUNT 1000000

/* Reads the value of one member; FALSE when it is not what belongs there. */
typedef gboolean (*MemberFunc) (ZhupiLearnerData *self,
                                ZhupiJsonReader  *reader,
                                const char       *name);

void
zhupi_learner_data_init (ZhupiLearnerData *self)
{
  memset (self, 0, sizeof *self);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->rejected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->accepts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rejects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
zhupi_learner_data_clear (ZhupiLearnerData *self)
{
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->rejected, g_hash_table_unref);
  g_clear_pointer (&self->accepts, g_hash_table_unref);
  g_clear_pointer (&self->rejects, g_hash_table_unref);
}

static gboolean
read_object (ZhupiLearnerData *self,
             ZhupiJsonReader  *reader,
             MemberFunc        func)
{
  const char *name;

  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_OBJECT)
    return FALSE;
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      g_autofree char *copy = g_strdup (name);

      if (!func (self, reader, copy))
        return FALSE;
    }
  return zhupi_json_reader_get_token (reader) == ZHUPI_JSON_END_OBJECT;
}

static gboolean
read_pair (GHashTable      *table,
           ZhupiJsonReader *reader,
           const char      *name)
{
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_STRING || *name == '\0')
    return FALSE;
  g_hash_table_replace (table, g_strdup (name),
                        g_strdup (zhupi_json_reader_get_string (reader, NULL)));
  return TRUE;
}

static gboolean
read_name (ZhupiLearnerData *self,
           ZhupiJsonReader  *reader,
           const char       *name)
{
  return read_pair (self->names, reader, name);
}

static gboolean
read_rejected (ZhupiLearnerData *self,
               ZhupiJsonReader  *reader,
               const char       *name)
{
  return read_pair (self->rejected, reader, name);
}

static gboolean
read_count (GHashTable      *table,
            ZhupiJsonReader *reader,
            const char      *name)
{
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_INTEGER || *name == '\0')
    return FALSE;
  g_hash_table_replace (table, g_strdup (name),
                        GUINT_TO_POINTER (CLAMP (zhupi_json_reader_get_integer (reader), 0,
                                                 MAX_COUNT)));
  return TRUE;
}

static gboolean
read_accepts (ZhupiLearnerData *self,
              ZhupiJsonReader  *reader,
              const char       *name)
{
  return read_count (self->accepts, reader, name);
}

static gboolean
read_rejects (ZhupiLearnerData *self,
              ZhupiJsonReader  *reader,
              const char       *name)
{
  return read_count (self->rejects, reader, name);
}

/* A kind of evidence that this version does not know is passed over. */
static gboolean
read_correction (ZhupiLearnerData *self,
                 ZhupiJsonReader  *reader,
                 const char       *name)
{
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_INTEGER)
    return FALSE;
  for (guint i = 0; i < ZHUPI_N_EVIDENCES; i++)
    if (g_str_equal (name, zhupi_evidence_get_name (i)))
      self->corrections[i] = CLAMP (zhupi_json_reader_get_integer (reader), -1000, 1000);
  return TRUE;
}

static gboolean
read_member (ZhupiLearnerData *self,
             ZhupiJsonReader  *reader,
             const char       *name)
{
  if (g_str_equal (name, "version"))
    return zhupi_json_reader_get_token (reader) == ZHUPI_JSON_INTEGER &&
           zhupi_json_reader_get_integer (reader) == VERSION;
  if (g_str_equal (name, "names"))
    return read_object (self, reader, read_name);
  if (g_str_equal (name, "rejected"))
    return read_object (self, reader, read_rejected);
  if (g_str_equal (name, "accepts"))
    return read_object (self, reader, read_accepts);
  if (g_str_equal (name, "rejects"))
    return read_object (self, reader, read_rejects);
  if (g_str_equal (name, "weights"))
    return read_object (self, reader, read_correction);
  return zhupi_json_reader_skip_value (reader, NULL) != NULL;
}

gboolean
zhupi_learner_data_parse (ZhupiLearnerData *self,
                          const char       *json,
                          GError          **error)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (json, strlen (json));
  gboolean is_sound;

  zhupi_json_reader_next (reader);
  is_sound = read_object (self, reader, read_member) &&
             zhupi_json_reader_next (reader) == ZHUPI_JSON_END;
  if (!zhupi_json_reader_check (reader, error))
    return FALSE;
  if (!is_sound)
    g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
                         _("This is not a file of names that Zhupi has learned."));
  return is_sound;
}

static void
write_table (ZhupiJsonWriter *writer,
             const char      *name,
             GHashTable      *table)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (table), (GCompareFunc) strcmp);

  zhupi_json_writer_break_line (writer);
  zhupi_json_writer_name (writer, name);
  zhupi_json_writer_begin_object (writer);
  for (GList *l = keys; l != NULL; l = l->next)
    {
      zhupi_json_writer_break_line (writer);
      zhupi_json_writer_add_string (writer, l->data, g_hash_table_lookup (table, l->data));
    }
  zhupi_json_writer_end_object (writer);
}

static void
write_counts (ZhupiJsonWriter *writer,
              const char      *name,
              GHashTable      *table)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (table), (GCompareFunc) strcmp);

  if (keys == NULL)
    return;
  zhupi_json_writer_break_line (writer);
  zhupi_json_writer_name (writer, name);
  zhupi_json_writer_begin_object (writer);
  for (GList *l = keys; l != NULL; l = l->next)
    {
      zhupi_json_writer_break_line (writer);
      zhupi_json_writer_add_integer (writer, l->data,
                                     GPOINTER_TO_UINT (g_hash_table_lookup (table, l->data)));
    }
  zhupi_json_writer_end_object (writer);
}

static void
write_corrections (ZhupiJsonWriter *writer,
                   const int       *corrections)
{
  zhupi_json_writer_break_line (writer);
  zhupi_json_writer_name (writer, "weights");
  zhupi_json_writer_begin_object (writer);
  for (guint i = 0; i < ZHUPI_N_EVIDENCES; i++)
    if (corrections[i] != 0)
      {
        zhupi_json_writer_break_line (writer);
        zhupi_json_writer_add_integer (writer, zhupi_evidence_get_name (i), corrections[i]);
      }
  zhupi_json_writer_end_object (writer);
}

char *
zhupi_learner_data_write (const ZhupiLearnerData *self)
{
  ZhupiJsonWriter *writer = zhupi_json_writer_new (NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;
  gsize n_bytes;
  const char *data;

  zhupi_json_writer_begin_object (writer);
  zhupi_json_writer_break_line (writer);
  zhupi_json_writer_add_integer (writer, "version", VERSION);
  write_table (writer, "names", self->names);
  write_table (writer, "rejected", self->rejected);
  write_counts (writer, "accepts", self->accepts);
  write_counts (writer, "rejects", self->rejects);
  write_corrections (writer, self->corrections);
  zhupi_json_writer_break_line (writer);
  zhupi_json_writer_end_object (writer);
  bytes = zhupi_json_writer_free_to_bytes (writer);
  data = g_bytes_get_data (bytes, &n_bytes);
  return g_strndup (data, n_bytes);
}
