/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-label-studio.h"

#include "exchange/zhupi-label-studio-result.h"

#include <string.h>

typedef struct
{
  const ZhupiExchangeInput *input;
  ZhupiExchangeFound found;
  gpointer user_data;
  guint n_tasks;
} Reading;

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
                 const char             *state)
{
  for (guint i = first; i < result->regions->len; i++)
    {
      ZhupiLabelStudioRegion *region = result->regions->pdata[i];

      region->state = state;
      if (region->creator == NULL)
        region->creator = g_strdup (result->creator);
      if (region->generator == NULL)
        region->generator = g_strdup (result->generator);
    }
}

/* One person's annotations or one model's predictions. */
static void
read_list (ZhupiJsonReader        *reader,
           ZhupiLabelStudioResult *result,
           const char             *state)
{
  guint first = result->regions->len;
  const char *name;

  g_clear_pointer (&result->creator, g_free);
  g_clear_pointer (&result->generator, g_free);
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "result"))
        zhupi_label_studio_result_read (result, reader);
      else if (g_str_equal (name, "completed_by") && result->creator == NULL)
        result->creator = read_person (reader);
      else if (g_str_equal (name, "model_version") && result->generator == NULL)
        result->generator = zhupi_json_read_text (reader);
      else if (g_str_equal (name, "was_cancelled"))
        state = read_boolean (reader) ? "rejected" : state;
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
  tell_of_regions (result, first, state);
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

static gboolean
finish_task (Reading                *self,
             ZhupiLabelStudioResult *result,
             const char             *text,
             GError                **error)
{
  g_autoptr (ZhupiDraft) draft = zhupi_draft_new (self->input, ZHUPI_OFFSET_CODE_POINTS);

  if (!zhupi_json_check_text (text, self->n_tasks, error))
    return FALSE;
  mend_quotes (result, text);
  zhupi_draft_set_text (draft, text);
  zhupi_label_studio_result_add (result, draft);
  return zhupi_draft_finish (draft, self->found, self->user_data, error);
}

static gboolean
read_task_cb (ZhupiJsonReader  *reader,
              gpointer          user_data,
              GError          **error)
{
  Reading *self = user_data;
  g_auto (ZhupiLabelStudioResult) result;
  Data data = { NULL, FALSE };
  gboolean wants_more;

  zhupi_label_studio_result_init (&result);
  self->n_tasks++;
  read_task (reader, &result, &data);
  wants_more = zhupi_json_reader_check (reader, error)
               && finish_task (self, &result, data.text, error);
  g_free (data.text);
  return wants_more;
}

gboolean
zhupi_label_studio_read (const ZhupiExchangeInput  *input,
                         ZhupiExchangeFound         found,
                         gpointer                   user_data,
                         GError                   **error)
{
  Reading self = { input, found, user_data, 0 };

  return zhupi_json_documents_foreach (input->bytes, read_task_cb, &self, error);
}
