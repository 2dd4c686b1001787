/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "w3c/zhupi-w3c-extra.h"
#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-item.h"

typedef struct
{
  GString *purpose;
  GString *value;
  GString *source;
} Body;

static void
body_clear (Body *self)
{
  g_string_free (self->purpose, TRUE);
  g_string_free (self->value, TRUE);
  g_string_free (self->source, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Body, body_clear)

static void
keep_body (ZhupiW3cItem *self,
           gsize         begin,
           gsize         end)
{
  GString *bodies = self->texts[ZHUPI_W3C_BODIES];

  if (bodies->len > 0)
    g_string_append_c (bodies, ',');
  zhupi_w3c_extra_append (bodies, self->data + begin, end - begin);
}

/* Takes @value for @text; FALSE when there is one already. */
static gboolean
take (ZhupiW3cItem  *self,
      ZhupiW3cText   text,
      const GString *value)
{
  if (self->texts[text]->len > 0 || value->len == 0)
    return FALSE;
  g_string_append_len (self->texts[text], value->str, value->len);
  return TRUE;
}

static gboolean
take_state (ZhupiW3cItem  *self,
            const GString *value)
{
  if (!g_str_equal (value->str, ZHUPI_W3C_SUGGESTED) &&
      !g_str_equal (value->str, ZHUPI_W3C_REJECTED))
    return FALSE;
  return take (self, ZHUPI_W3C_STATE, value);
}

static gboolean
take_text (ZhupiW3cItem *self,
           const Body   *body)
{
  const char *purpose = body->purpose->str;

  if (g_str_equal (purpose, "tagging") || g_str_equal (purpose, "classifying"))
    return take (self, ZHUPI_W3C_TAG, body->value);
  if (g_str_equal (purpose, "commenting"))
    return take (self, ZHUPI_W3C_NOTE, body->value);
  if (g_str_equal (purpose, "describing"))
    return take (self, ZHUPI_W3C_REASON, body->value);
  if (g_str_equal (purpose, "assessing"))
    return take_state (self, body->value);
  return *purpose == 0 && take (self, ZHUPI_W3C_LOOSE, body->value);
}

static gboolean
take_resource (ZhupiW3cItem *self,
               const Body   *body)
{
  if (g_str_equal (body->purpose->str, "linking"))
    return take (self, ZHUPI_W3C_LINK, body->source);
  if (g_str_equal (body->purpose->str, "identifying") &&
      g_str_has_prefix (body->source->str, ZHUPI_W3C_URN_UUID))
    return take (self, ZHUPI_W3C_ENTITY, body->source);
  return FALSE;
}

static void
read_object_members (ZhupiJsonReader *reader,
                     Body            *body)
{
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "purpose"))
        zhupi_w3c_read_first_text (reader, body->purpose);
      else if (g_str_equal (name, "value"))
        zhupi_w3c_read_text (reader, body->value);
      else if (g_str_equal (name, "source"))
        zhupi_w3c_read_text (reader, body->source);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
}

static void
read_object (ZhupiW3cItem    *self,
             ZhupiJsonReader *reader)
{
  g_auto (Body) body = { g_string_new (NULL), g_string_new (NULL), g_string_new (NULL) };
  gsize begin = zhupi_json_reader_get_offset (reader);
  gboolean is_taken;

  read_object_members (reader, &body);
  is_taken = body.value->len > 0 ? take_text (self, &body) : take_resource (self, &body);
  if (!is_taken && zhupi_json_reader_get_token (reader) == ZHUPI_JSON_END_OBJECT)
    keep_body (self, begin, zhupi_json_reader_get_offset (reader) + 1);
}

/* By the standard a bare text is the IRI of a resource; others mean a text by it. */
static gboolean
take_bare_text (ZhupiW3cItem    *self,
                ZhupiJsonReader *reader)
{
  g_autoptr (GString) value = g_string_new (NULL);

  zhupi_w3c_read_text (reader, value);
  return !zhupi_w3c_is_iri (value->str) && take (self, ZHUPI_W3C_LOOSE, value);
}

static void
read_one (ZhupiW3cItem    *self,
          ZhupiJsonReader *reader)
{
  ZhupiJsonToken token = zhupi_json_reader_get_token (reader);
  gsize begin = zhupi_json_reader_get_offset (reader);
  gsize n_bytes;

  if (token == ZHUPI_JSON_BEGIN_OBJECT)
    read_object (self, reader);
  else if (token == ZHUPI_JSON_STRING && take_bare_text (self, reader))
    return;
  else if (zhupi_json_reader_skip_value (reader, &n_bytes) != NULL && token != ZHUPI_JSON_NULL)
    keep_body (self, begin, begin + n_bytes);
}

void
zhupi_w3c_item_read_body (ZhupiW3cItem    *self,
                          ZhupiJsonReader *reader)
{
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_ARRAY)
    {
      read_one (self, reader);
      return;
    }
  while (zhupi_json_reader_next_item (reader))
    read_one (self, reader);
}
