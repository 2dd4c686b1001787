/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "json/zhupi-json-reader.h"
#include "json/zhupi-json-writer.h"
#include "store/zhupi-desk-record.h"

#define FORMAT_VERSION 1

void
zhupi_set_entry_free (ZhupiSetEntry *self)
{
  g_free (self->name);
  g_free (self);
}

void
zhupi_desk_record_init (ZhupiDeskRecord *self)
{
  *self = (ZhupiDeskRecord) { .title = g_strdup ("") };
  self->headings = g_array_new (FALSE, FALSE, sizeof (ZhupiHeading));
  self->sets = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_set_entry_free);
}

void
zhupi_desk_record_clear (ZhupiDeskRecord *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->extraction, g_free);
  g_clear_pointer (&self->headings, g_array_unref);
  g_clear_pointer (&self->sets, g_ptr_array_unref);
}

ZhupiSetEntry *
zhupi_desk_record_find (ZhupiDeskRecord *self,
                        const ZhupiUuid *id,
                        guint           *index)
{
  for (guint i = 0; i < self->sets->len; i++)
    {
      ZhupiSetEntry *entry = self->sets->pdata[i];

      if (!zhupi_uuid_equal (&entry->id, id))
        continue;
      if (index != NULL)
        *index = i;
      return entry;
    }
  return NULL;
}

ZhupiSetEntry *
zhupi_desk_record_claim (ZhupiDeskRecord *self,
                         const ZhupiUuid *id)
{
  ZhupiSetEntry *entry = zhupi_desk_record_find (self, id, NULL);

  if (entry != NULL)
    return entry;
  entry = g_new0 (ZhupiSetEntry, 1);
  entry->id = *id;
  entry->name = g_strdup ("");
  g_ptr_array_add (self->sets, entry);
  return entry;
}

static void
read_string (ZhupiJsonReader *reader,
             char           **string)
{
  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_STRING)
    {
      g_free (*string);
      *string = g_strdup (zhupi_json_reader_get_string (reader, NULL));
    }
  zhupi_json_reader_skip_value (reader, NULL);
}

static gint64
read_integer (ZhupiJsonReader *reader)
{
  gint64 value = 0;

  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_INTEGER)
    value = zhupi_json_reader_get_integer (reader);
  zhupi_json_reader_skip_value (reader, NULL);
  return MAX (value, 0);
}

static gboolean
read_boolean (ZhupiJsonReader *reader)
{
  gboolean value = zhupi_json_reader_get_token (reader) == ZHUPI_JSON_TRUE;

  zhupi_json_reader_skip_value (reader, NULL);
  return value;
}

static void
read_uuid (ZhupiJsonReader *reader,
           ZhupiUuid       *id)
{
  ZhupiUuid parsed;

  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_STRING &&
      zhupi_uuid_parse (zhupi_json_reader_get_string (reader, NULL), &parsed))
    *id = parsed;
  zhupi_json_reader_skip_value (reader, NULL);
}

static void
read_entry_member (ZhupiJsonReader *reader,
                   const char      *name,
                   ZhupiSetEntry   *entry)
{
  if (g_str_equal (name, "id"))
    read_uuid (reader, &entry->id);
  else if (g_str_equal (name, "name"))
    read_string (reader, &entry->name);
  else if (g_str_equal (name, "marks"))
    entry->n_marks = MIN (read_integer (reader), G_MAXUINT);
  else if (g_str_equal (name, "readOnly"))
    entry->read_only = read_boolean (reader);
  else if (g_str_equal (name, "unfinished"))
    entry->is_unfinished = read_boolean (reader);
  else
    zhupi_json_reader_skip_value (reader, NULL);
}

static void
read_entry (ZhupiDeskRecord *self,
            ZhupiJsonReader *reader)
{
  ZhupiSetEntry *entry;
  const char *name;

  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_OBJECT)
    {
      zhupi_json_reader_skip_value (reader, NULL);
      return;
    }
  entry = g_new0 (ZhupiSetEntry, 1);
  entry->name = g_strdup ("");
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    read_entry_member (reader, name, entry);
  if (zhupi_uuid_is_none (&entry->id) || zhupi_desk_record_find (self, &entry->id, NULL) != NULL)
    zhupi_set_entry_free (entry);
  else
    g_ptr_array_add (self->sets, entry);
}

static void
read_entries (ZhupiDeskRecord *self,
              ZhupiJsonReader *reader)
{
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_ARRAY)
    {
      zhupi_json_reader_skip_value (reader, NULL);
      return;
    }
  while (zhupi_json_reader_next_item (reader))
    read_entry (self, reader);
}

static void
read_heading (ZhupiDeskRecord *self,
              ZhupiJsonReader *reader)
{
  ZhupiHeading heading = { { 0, 0 }, 0 };
  const char *name;

  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_OBJECT)
    {
      zhupi_json_reader_skip_value (reader, NULL);
      return;
    }
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "start"))
        heading.range.start = heading.range.end = MIN (read_integer (reader), G_MAXUINT);
      else if (g_str_equal (name, "level"))
        heading.level = MIN (read_integer (reader), G_MAXUINT);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
  g_array_append_val (self->headings, heading);
}

static void
read_headings (ZhupiDeskRecord *self,
               ZhupiJsonReader *reader)
{
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_ARRAY)
    {
      zhupi_json_reader_skip_value (reader, NULL);
      return;
    }
  while (zhupi_json_reader_next_item (reader))
    read_heading (self, reader);
}

static void
read_member (ZhupiDeskRecord *self,
             ZhupiJsonReader *reader,
             const char      *name)
{
  if (g_str_equal (name, "title"))
    read_string (reader, &self->title);
  else if (g_str_equal (name, "date"))
    read_string (reader, &self->date);
  else if (g_str_equal (name, "source"))
    read_string (reader, &self->source);
  else if (g_str_equal (name, "extraction"))
    read_string (reader, &self->extraction);
  else if (g_str_equal (name, "headings"))
    read_headings (self, reader);
  else if (g_str_equal (name, "opened"))
    self->opened = read_integer (reader);
  else if (g_str_equal (name, "place"))
    self->place = MIN (read_integer (reader), G_MAXUINT);
  else if (g_str_equal (name, "done"))
    self->done = read_boolean (reader);
  else if (g_str_equal (name, "current"))
    read_uuid (reader, &self->current);
  else if (g_str_equal (name, "sets"))
    read_entries (self, reader);
  else
    zhupi_json_reader_skip_value (reader, NULL);
}

gboolean
zhupi_desk_record_read (ZhupiDeskRecord *self,
                        const char      *json,
                        gsize            n_bytes,
                        GError         **error)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (json, n_bytes);
  const char *name;

  if (zhupi_json_reader_next (reader) == ZHUPI_JSON_BEGIN_OBJECT)
    while ((name = zhupi_json_reader_next_member (reader)) != NULL)
      read_member (self, reader, name);
  return zhupi_json_reader_check (reader, error);
}

static void
write_uuid (ZhupiJsonWriter *writer,
            const char      *name,
            const ZhupiUuid *id)
{
  char string[ZHUPI_UUID_STRING_SIZE];

  if (zhupi_uuid_is_none (id))
    return;
  zhupi_uuid_format (id, string);
  zhupi_json_writer_add_string (writer, name, string);
}

static void
write_entry (ZhupiJsonWriter     *writer,
             const ZhupiSetEntry *entry)
{
  zhupi_json_writer_break_line (writer);
  zhupi_json_writer_begin_object (writer);
  write_uuid (writer, "id", &entry->id);
  zhupi_json_writer_add_string (writer, "name", entry->name);
  zhupi_json_writer_add_integer (writer, "marks", entry->n_marks);
  zhupi_json_writer_name (writer, "readOnly");
  zhupi_json_writer_boolean (writer, entry->read_only);
  if (entry->is_unfinished)
    {
      zhupi_json_writer_name (writer, "unfinished");
      zhupi_json_writer_boolean (writer, TRUE);
    }
  zhupi_json_writer_end_object (writer);
}

static void
write_headings (ZhupiJsonWriter *writer,
                ZhupiDeskRecord *self)
{
  if (self->headings->len == 0)
    return;
  zhupi_json_writer_name (writer, "headings");
  zhupi_json_writer_begin_array (writer);
  for (guint i = 0; i < self->headings->len; i++)
    {
      const ZhupiHeading *heading = &g_array_index (self->headings, ZhupiHeading, i);

      zhupi_json_writer_begin_object (writer);
      zhupi_json_writer_add_integer (writer, "start", heading->range.start);
      zhupi_json_writer_add_integer (writer, "level", heading->level);
      zhupi_json_writer_end_object (writer);
    }
  zhupi_json_writer_end_array (writer);
}

static void
write_members (ZhupiJsonWriter *writer,
               ZhupiDeskRecord *self)
{
  zhupi_json_writer_add_integer (writer, "version", FORMAT_VERSION);
  zhupi_json_writer_add_string (writer, "title", self->title);
  zhupi_json_writer_add_string (writer, "date", self->date);
  zhupi_json_writer_add_string (writer, "source", self->source);
  zhupi_json_writer_add_string (writer, "extraction", self->extraction);
  write_headings (writer, self);
  zhupi_json_writer_add_integer (writer, "opened", self->opened);
  zhupi_json_writer_add_integer (writer, "place", self->place);
  zhupi_json_writer_name (writer, "done");
  zhupi_json_writer_boolean (writer, self->done);
  write_uuid (writer, "current", &self->current);
}

GBytes *
zhupi_desk_record_write (ZhupiDeskRecord *self)
{
  ZhupiJsonWriter *writer = zhupi_json_writer_new (NULL, NULL);

  zhupi_json_writer_begin_object (writer);
  write_members (writer, self);
  zhupi_json_writer_name (writer, "sets");
  zhupi_json_writer_begin_array (writer);
  for (guint i = 0; i < self->sets->len; i++)
    write_entry (writer, self->sets->pdata[i]);
  zhupi_json_writer_end_array (writer);
  zhupi_json_writer_end_object (writer);
  zhupi_json_writer_finish (writer, NULL);
  return zhupi_json_writer_free_to_bytes (writer);
}
