/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "annotation/zhupi-annotation-record.h"
#include "w3c/zhupi-w3c-extra.h"
#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-item.h"
#include "w3c/zhupi-w3c-word.h"

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
  zhupi_w3c_set_text (self->texts[text], (ZhupiJsonSlice) { value->str, value->len });
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
take_text (ZhupiW3cItem *self)
{
  const char *purpose = self->body[ZHUPI_W3C_BODY_PURPOSE]->str;
  const GString *value = self->body[ZHUPI_W3C_BODY_VALUE];

  if (g_str_equal (purpose, "tagging") || g_str_equal (purpose, "classifying"))
    return take (self, ZHUPI_W3C_TAG, value);
  if (g_str_equal (purpose, "commenting") || g_str_equal (purpose, ZHUPI_EDITING_TAG))
    return take (self, ZHUPI_W3C_NOTE, value);
  if (g_str_equal (purpose, "describing"))
    return take (self, ZHUPI_W3C_REASON, value);
  if (g_str_equal (purpose, "assessing"))
    return take_state (self, value);
  return *purpose == 0 && take (self, ZHUPI_W3C_LOOSE, value);
}

static gboolean
take_resource (ZhupiW3cItem *self)
{
  const char *purpose = self->body[ZHUPI_W3C_BODY_PURPOSE]->str;
  const GString *source = self->body[ZHUPI_W3C_BODY_SOURCE];

  if (g_str_equal (purpose, "linking"))
    return take (self, ZHUPI_W3C_LINK, source);
  if (g_str_equal (purpose, "identifying") &&
      g_str_has_prefix (source->str, ZHUPI_W3C_URN_UUID))
    return take (self, ZHUPI_W3C_ENTITY, source);
  return FALSE;
}

static void
read_object_members (ZhupiW3cItem    *self,
                     ZhupiJsonReader *reader)
{
  ZhupiJsonSlice name;
  ZhupiW3cWord word;

  for (guint i = 0; i < ZHUPI_W3C_N_BODY_TEXTS; i++)
    zhupi_w3c_clear_text (self->body[i]);
  while (zhupi_w3c_next_word (reader, &word, &name))
    {
      if (word == ZHUPI_W3C_WORD_PURPOSE)
        zhupi_w3c_read_first_text (reader, self->body[ZHUPI_W3C_BODY_PURPOSE]);
      else if (word == ZHUPI_W3C_WORD_VALUE)
        zhupi_w3c_read_text (reader, self->body[ZHUPI_W3C_BODY_VALUE]);
      else if (word == ZHUPI_W3C_WORD_SOURCE)
        zhupi_w3c_read_text (reader, self->body[ZHUPI_W3C_BODY_SOURCE]);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
}

static void
read_object (ZhupiW3cItem    *self,
             ZhupiJsonReader *reader)
{
  gsize begin = zhupi_json_reader_get_offset (reader);
  gboolean is_taken;

  read_object_members (self, reader);
  is_taken = self->body[ZHUPI_W3C_BODY_VALUE]->len > 0 ? take_text (self) : take_resource (self);
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
