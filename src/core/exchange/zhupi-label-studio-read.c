/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-label-studio.h"

#include "exchange/zhupi-label-studio-result.h"

#include <string.h>

/* The text of a task; what it is called is up to the labeling interface. */
typedef struct
{
  char *text;
  gboolean is_named;
} Data;

static void
take_data (Data       *data,
           const char *name,
           char       *value)
{
  gboolean is_named = g_str_equal (name, "text");

  if (value == NULL || (data->is_named && !is_named)
      || (data->text != NULL && !is_named && strlen (data->text) >= strlen (value)))
    {
      g_free (value);
      return;
    }
  g_free (data->text);
  data->text = value;
  data->is_named = is_named;
}

static void
read_data (ZhupiJsonReader *reader,
           Data            *data)
{
  const char *name;

  if (!zhupi_json_reader_enter_object (reader))
    return;
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      g_autofree char *key = g_strdup (name);

      take_data (data, key, zhupi_json_read_text (reader));
    }
}

/* A number, or in newer files an object with an address. */
static char *
read_person (ZhupiJsonReader *reader)
{
  char *person = NULL;
  const char *name;

  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_OBJECT)
    return zhupi_json_read_text (reader);
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (person == NULL && (g_str_equal (name, "email") || g_str_equal (name, "username")))
        person = zhupi_json_read_text (reader);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
  return person;
}

static gboolean
read_boolean (ZhupiJsonReader *reader)
{
  gboolean value = zhupi_json_reader_get_token (reader) == ZHUPI_JSON_TRUE;

  zhupi_json_reader_skip_value (reader, NULL);
  return value;
}

/* Of all regions that this list added. */
static void
tell_of_regions (ZhupiLabelStudioResult *result,
                 guint                   first,
                 const char             *state,
                 const char             *creator,
                 const char             *generator)
{
  for (guint i = first; i < result->regions->len; i++)
    {
      ZhupiLabelStudioRegion *region = result->regions->pdata[i];

      region->state = state;
      region->creator = g_strdup (creator);
      region->generator = g_strdup (generator);
    }
}

/* One person's annotations or one model's predictions. */
static void
read_list (ZhupiJsonReader        *reader,
           ZhupiLabelStudioResult *result,
           const char             *state)
{
  guint first = result->regions->len;
  g_autofree char *creator = NULL;
  g_autofree char *generator = NULL;
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "result"))
        zhupi_label_studio_result_read (result, reader);
      else if (g_str_equal (name, "completed_by"))
        creator = read_person (reader);
      else if (g_str_equal (name, "model_version"))
        generator = zhupi_json_read_text (reader);
      else if (g_str_equal (name, "was_cancelled"))
        state = read_boolean (reader) ? "rejected" : state;
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
  tell_of_regions (result, first, state, creator, generator);
}

static void
read_lists (ZhupiJsonReader        *reader,
            ZhupiLabelStudioResult *result,
            const char             *state)
{
  if (!zhupi_json_reader_enter_array (reader))
    return;
  while (zhupi_json_reader_next_item (reader))
    if (zhupi_json_reader_enter_object (reader))
      read_list (reader, result, state);
}

/* In JSON_MIN regions are in a member with the name of the labels tag. */
static void
read_bare_regions (ZhupiJsonReader        *reader,
                   ZhupiLabelStudioResult *result)
{
  while (zhupi_json_reader_next_item (reader))
    {
      if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_BEGIN_OBJECT)
        zhupi_label_studio_result_read_bare (result, reader);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
}

static void
read_task (ZhupiJsonReader        *reader,
           ZhupiLabelStudioResult *result,
           Data                   *data)
{
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "data"))
        read_data (reader, data);
      else if (g_str_equal (name, "annotations") || g_str_equal (name, "completions"))
        read_lists (reader, result, NULL);
      else if (g_str_equal (name, "predictions"))
        read_lists (reader, result, "suggested");
      else if (g_str_equal (name, "text"))
        take_data (data, "text", zhupi_json_read_text (reader));
      else if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_BEGIN_ARRAY)
        read_bare_regions (reader, result);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
}

/* In some versions the line ends of a quote are written as a backslash and an n. */
static void
mend_quotes (ZhupiLabelStudioResult *result,
             const char             *text)
{
  if (strstr (text, "\\n") != NULL)
    return;
  for (guint i = 0; i < result->regions->len; i++)
    {
      ZhupiLabelStudioRegion *region = result->regions->pdata[i];
      g_auto (GStrv) lines = NULL;

      if (region->quote == NULL || strstr (region->quote, "\\n") == NULL)
        continue;
      lines = g_strsplit (region->quote, "\\n", -1);
      g_free (region->quote);
      region->quote = g_strjoinv ("\n", lines);
    }
}

static char *
read_document (ZhupiJsonReader *reader,
               ZhupiDraft      *draft)
{
  g_auto (ZhupiLabelStudioResult) result;
  Data data = { NULL, FALSE };

  zhupi_label_studio_result_init (&result);
  read_task (reader, &result, &data);
  if (data.text != NULL)
    mend_quotes (&result, data.text);
  zhupi_label_studio_result_add (&result, draft);
  return data.text;
}

gboolean
zhupi_label_studio_read (const ZhupiExchangeInput  *input,
                         ZhupiExchangeFound         found,
                         gpointer                   user_data,
                         GError                   **error)
{
  return zhupi_json_documents_read (input, ZHUPI_OFFSET_CODE_POINTS, read_document, found, user_data,
                                    error);
}
