/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "json/zhupi-json-reader.h"
#include "w3c/zhupi-w3c-extra.h"

#define BODY_PREFIX "\"body\":["

/* Bytes of the array that begins at @json; 0 when it is no JSON. */
static gsize
measure_array (const char *json)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (json, strlen (json));
  gsize n_bytes = 0;

  zhupi_json_reader_next (reader);
  return zhupi_json_reader_skip_value (reader, &n_bytes) != NULL ? n_bytes : 0;
}

void
zhupi_w3c_extra_split (const char    *extra,
                       ZhupiW3cExtra *self)
{
  const char *array = extra + strlen (BODY_PREFIX) - 1;
  gsize n_bytes;

  *self = (ZhupiW3cExtra) { NULL };
  if (!g_str_has_prefix (extra, BODY_PREFIX))
    {
      self->members = g_strdup (extra);
      return;
    }
  n_bytes = measure_array (array);
  if (n_bytes < strlen ("[]"))
    return;
  self->bodies = g_strndup (array + 1, n_bytes - strlen ("[]"));
  if (array[n_bytes] == ',')
    self->members = g_strdup (array + n_bytes + 1);
}

char *
zhupi_w3c_extra_join (const GString *bodies,
                      const GString *members)
{
  if (bodies->len > 0)
    return g_strconcat (BODY_PREFIX, bodies->str, "]", members->len > 0 ? "," : NULL,
                        members->str, NULL);
  return members->len > 0 ? g_strdup (members->str) : NULL;
}

void
zhupi_w3c_extra_clear (ZhupiW3cExtra *self)
{
  g_clear_pointer (&self->bodies, g_free);
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
