/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "json/zhupi-json-reader.h"
#include "json/zhupi-json-writer.h"
#include "w3c/zhupi-w3c-extra.h"

#define BODY_PREFIX "\"body\":["
#define TARGET_PREFIX "\"target\":["
#define MOTIVATION_PREFIX "\"motivation\":"
#define WHOLES_PREFIX "\"bodyValue\":"

/* Bytes of the value that begins at @json; 0 when it is no JSON. */
static gsize
measure_value (const char *json)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (json, strlen (json));
  gsize n_bytes = 0;

  zhupi_json_reader_next (reader);
  return zhupi_json_reader_skip_value (reader, &n_bytes) != NULL ? n_bytes : 0;
}

/* Takes the items of the array behind @prefix off the beginning of @extra; %NULL when there is no
 * such member. */
static char *
take_array (const char **extra,
            const char  *prefix)
{
  const char *array = *extra + strlen (prefix) - 1;
  gsize n_bytes;

  if (!g_str_has_prefix (*extra, prefix))
    return NULL;
  n_bytes = measure_value (array);
  if (n_bytes < strlen ("[]"))
    return NULL;
  *extra = array + n_bytes;
  *extra += **extra == ',';
  return g_strndup (array + 1, n_bytes - strlen ("[]"));
}

/* The same of a member that is any value, which is given whole. */
static char *
take_value (const char **extra,
            const char  *prefix)
{
  const char *value = *extra + strlen (prefix);
  gsize n_bytes;

  if (!g_str_has_prefix (*extra, prefix))
    return NULL;
  n_bytes = measure_value (value);
  *extra = value + n_bytes;
  *extra += **extra == ',';
  return g_strndup (value, n_bytes);
}

void
zhupi_w3c_extra_split (const char    *extra,
                       ZhupiW3cExtra *self)
{
  *self = (ZhupiW3cExtra) { NULL };
  self->bodies = take_array (&extra, BODY_PREFIX);
  self->targets = take_array (&extra, TARGET_PREFIX);
  self->motivation = take_value (&extra, MOTIVATION_PREFIX);
  self->wholes = take_value (&extra, WHOLES_PREFIX);
  if (*extra != 0)
    self->members = g_strdup (extra);
}

static void
join (GString       *extra,
      const char    *prefix,
      const GString *json,
      const char    *end)
{
  if (json->len == 0)
    return;
  if (extra->len > 0)
    g_string_append_c (extra, ',');
  g_string_append (extra, prefix);
  g_string_append_len (extra, json->str, (gssize) json->len);
  g_string_append (extra, end);
}

static void
join_wholes (GString                  *extra,
             const ZhupiW3cExtraParts *parts)
{
  g_autoptr (GString) wholes = g_string_new (NULL);

  join (wholes, "\"tag\":", parts->tag, "");
  join (wholes, "\"note\":", parts->note, "");
  join (wholes, "\"reason\":", parts->reason, "");
  join (extra, WHOLES_PREFIX "{", wholes, "}");
}

static gboolean
has_wholes (const ZhupiW3cExtraParts *parts)
{
  return parts->tag->len > 0 || parts->note->len > 0 || parts->reason->len > 0;
}

char *
zhupi_w3c_extra_join (const ZhupiW3cExtraParts *parts)
{
  g_autoptr (GString) extra = NULL;

  if (parts->bodies->len == 0 && parts->targets->len == 0 && parts->motivation->len == 0
      && parts->members->len == 0 && !has_wholes (parts))
    return NULL;
  extra = g_string_new (NULL);
  join (extra, BODY_PREFIX, parts->bodies, "]");
  join (extra, TARGET_PREFIX, parts->targets, "]");
  join (extra, MOTIVATION_PREFIX, parts->motivation, "");
  join_wholes (extra, parts);
  join (extra, "", parts->members, "");
  return g_string_free (g_steal_pointer (&extra), FALSE);
}

/* The JSON of the member @key of the object @json; NULL when there is none. */
static char *
dup_member (const char *json,
            const char *key)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (json, strlen (json));
  const char *name;

  if (zhupi_json_reader_next (reader) != ZHUPI_JSON_BEGIN_OBJECT)
    return NULL;
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      gboolean is_key = g_str_equal (name, key);
      gsize n_bytes;
      const char *value = zhupi_json_reader_skip_value (reader, &n_bytes);

      if (is_key && value != NULL)
        return g_strndup (value, n_bytes);
    }
  return NULL;
}

char *
zhupi_w3c_extra_dup_whole (const ZhupiW3cExtra *self,
                           const char          *name,
                           const char          *value)
{
  g_autofree char *body = NULL;
  g_autofree char *text = NULL;
  g_autoptr (ZhupiJsonReader) reader = NULL;

  if (self->wholes == NULL || value == NULL)
    return NULL;
  body = dup_member (self->wholes, name);
  text = body != NULL ? dup_member (body, "value") : NULL;
  if (text == NULL)
    return NULL;
  reader = zhupi_json_reader_new (text, strlen (text));
  if (zhupi_json_reader_next (reader) != ZHUPI_JSON_STRING
      || !g_str_equal (zhupi_json_reader_get_string (reader, NULL), value))
    return NULL;
  return g_steal_pointer (&body);
}

void
zhupi_w3c_extra_append_target (GString            *targets,
                               ZhupiRange          range,
                               const ZhupiW3cKept *kept)
{
  gboolean has_place = *kept->selectors != 0 || *kept->members != 0;

  if (!has_place && (*kept->source == 0 || targets->len > 0))
    return;
  if (targets->len > 0)
    g_string_append_c (targets, ',');
  g_string_append (targets, "{\"source\":");
  zhupi_json_append_string (targets, kept->source, strlen (kept->source));
  if (has_place)
    g_string_append_printf (targets, ",\"start\":%u,\"end\":%u,\"selectors\":[%s],"
                                     "\"members\":{%s}", range.start, range.end, kept->selectors,
                            kept->members);
  g_string_append_c (targets, '}');
}

/* What is between the brackets of the current value; %NULL for nothing. */
static char *
read_inside (ZhupiJsonReader *reader)
{
  gsize n_bytes;
  const char *json = zhupi_json_reader_skip_value (reader, &n_bytes);

  return json != NULL && n_bytes > strlen ("[]") ? g_strndup (json + 1, n_bytes - strlen ("[]"))
                                                 : NULL;
}

static guint
read_place (ZhupiJsonReader *reader)
{
  guint place = G_MAXUINT;

  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_INTEGER)
    place = (guint) zhupi_json_reader_get_integer (reader);
  zhupi_json_reader_skip_value (reader, NULL);
  return place;
}

/* A name alone is that of all places. */
static ZhupiRange
read_target (ZhupiJsonReader *reader,
             ZhupiRange       range,
             ZhupiW3cKept    *self)
{
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "start"))
        range.start = read_place (reader);
      else if (g_str_equal (name, "end"))
        range.end = read_place (reader);
      else if (g_str_equal (name, "source"))
        self->source = g_strdup (zhupi_json_reader_get_string (reader, NULL));
      else if (g_str_equal (name, "selectors"))
        self->selectors = read_inside (reader);
      else if (g_str_equal (name, "members"))
        self->members = read_inside (reader);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
  return range;
}

void
zhupi_w3c_extra_find_target (const char   *targets,
                             ZhupiRange    range,
                             ZhupiW3cKept *self)
{
  g_autofree char *list = targets != NULL ? g_strconcat ("[", targets, "]", NULL) : NULL;
  g_autoptr (ZhupiJsonReader) reader = NULL;

  *self = (ZhupiW3cKept) { NULL };
  if (list == NULL)
    return;
  reader = zhupi_json_reader_new (list, strlen (list));
  zhupi_json_reader_next (reader);
  while (zhupi_json_reader_next_item (reader))
    {
      if (zhupi_range_equal (read_target (reader, range, self), range))
        return;
      zhupi_w3c_kept_clear (self);
    }
}

void
zhupi_w3c_kept_clear (ZhupiW3cKept *self)
{
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->selectors, g_free);
  g_clear_pointer (&self->members, g_free);
}

void
zhupi_w3c_extra_clear (ZhupiW3cExtra *self)
{
  g_clear_pointer (&self->bodies, g_free);
  g_clear_pointer (&self->targets, g_free);
  g_clear_pointer (&self->motivation, g_free);
  g_clear_pointer (&self->wholes, g_free);
  g_clear_pointer (&self->members, g_free);
}

void
zhupi_w3c_extra_append (GString    *self,
                        const char *json,
                        gsize       n_bytes)
{
  gboolean in_string = FALSE;

  for (const char *at = json; at < json + n_bytes; at++)
    {
      if (!in_string && strchr (" \t\r\n", *at) != NULL)
        continue;
      if (*at == '"')
        in_string = !in_string;
      g_string_append_c (self, *at);
      if (in_string && *at == '\\')
        g_string_append_c (self, *++at);
    }
}
