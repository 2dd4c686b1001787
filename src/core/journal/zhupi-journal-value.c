/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "journal/zhupi-journal-value.h"
#include "json/zhupi-json-scanner.h"

#define DECIMAL 10

void
zhupi_journal_write_uuid (ZhupiJsonWriter *writer,
                          const char      *name,
                          const ZhupiUuid *id)
{
  char string[ZHUPI_UUID_STRING_SIZE];

  zhupi_uuid_format (id, string);
  zhupi_json_writer_add_string (writer, name, string);
}

void
zhupi_journal_write_time (ZhupiJsonWriter *writer,
                          const char      *name,
                          gint64           time)
{
  g_autofree char *digits = NULL;

  if (time == 0)
    return;
  if (time >= -ZHUPI_JSON_MAX_INTEGER && time <= ZHUPI_JSON_MAX_INTEGER)
    {
      zhupi_json_writer_add_integer (writer, name, time);
      return;
    }
  digits = g_strdup_printf ("%" G_GINT64_FORMAT, time);
  zhupi_json_writer_add_string (writer, name, digits);
}

static const char *
peek_string (ZhupiJsonReader *reader)
{
  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_STRING)
    return zhupi_json_reader_get_string (reader, NULL);
  zhupi_json_reader_skip_value (reader, NULL);
  return NULL;
}

void
zhupi_journal_read_string (ZhupiJsonReader  *reader,
                           char            **string)
{
  const char *value = peek_string (reader);

  if (value == NULL)
    return;
  g_free (*string);
  *string = g_strdup (value);
}

void
zhupi_journal_read_uuid (ZhupiJsonReader *reader,
                         ZhupiUuid       *id)
{
  const char *value = peek_string (reader);
  ZhupiUuid parsed;

  if (value != NULL && zhupi_uuid_parse (value, &parsed))
    *id = parsed;
}

void
zhupi_journal_read_time (ZhupiJsonReader *reader,
                         gint64          *time)
{
  const char *value;

  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_INTEGER)
    {
      *time = zhupi_json_reader_get_integer (reader);
      return;
    }
  value = peek_string (reader);
  if (value != NULL)
    g_ascii_string_to_signed (value, DECIMAL, G_MININT64, G_MAXINT64, time, NULL);
}

void
zhupi_journal_read_uint (ZhupiJsonReader *reader,
                         guint           *value)
{
  gint64 integer;

  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_INTEGER)
    {
      zhupi_json_reader_skip_value (reader, NULL);
      return;
    }
  integer = zhupi_json_reader_get_integer (reader);
  if (integer >= 0 && integer <= G_MAXUINT)
    *value = integer;
}

static gboolean
is_value (const char *json)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (json, strlen (json));

  zhupi_json_reader_next (reader);
  zhupi_json_reader_skip_value (reader, NULL);
  return zhupi_json_reader_next (reader) == ZHUPI_JSON_END;
}

void
zhupi_journal_read_members (ZhupiJsonReader  *reader,
                            char            **members)
{
  g_autofree char *object = NULL;

  zhupi_journal_read_string (reader, members);
  if (*members == NULL)
    return;
  object = g_strconcat ("{", *members, "}", NULL);
  if (!is_value (object))
    g_clear_pointer (members, g_free);
}

void
zhupi_journal_read_object_text (ZhupiJsonReader  *reader,
                                char            **json)
{
  zhupi_journal_read_string (reader, json);
  if (*json != NULL && (**json != '{' || !is_value (*json)))
    g_clear_pointer (json, g_free);
}
