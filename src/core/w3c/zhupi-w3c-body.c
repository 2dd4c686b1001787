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
is_state (const char *value)
{
  return g_str_equal (value, ZHUPI_W3C_SUGGESTED) || g_str_equal (value, ZHUPI_W3C_REJECTED);
}

/* The text that a body with @purpose gives; ZHUPI_W3C_N_TEXTS for none. */
static ZhupiW3cText
find_text (const char *purpose)
{
  static const struct
  {
    const char *purpose;
    ZhupiW3cText text;
  } known[] = {
    { "tagging", ZHUPI_W3C_TAG },       { "classifying", ZHUPI_W3C_TAG },
    { "commenting", ZHUPI_W3C_NOTE },   { ZHUPI_EDITING_TAG, ZHUPI_W3C_NOTE },
    { "describing", ZHUPI_W3C_REASON }, { "assessing", ZHUPI_W3C_STATE },
    { "", ZHUPI_W3C_LOOSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_str_equal (purpose, known[i].purpose))
      return known[i].text;
  return ZHUPI_W3C_N_TEXTS;
}

/* Which text was taken; ZHUPI_W3C_N_TEXTS for none. */
static ZhupiW3cText
take_text (ZhupiW3cItem *self)
{
  const GString *value = self->body[ZHUPI_W3C_BODY_VALUE];
  ZhupiW3cText text = find_text (self->body[ZHUPI_W3C_BODY_PURPOSE]->str);

  if (text == ZHUPI_W3C_N_TEXTS || (text == ZHUPI_W3C_STATE && !is_state (value->str)))
    return ZHUPI_W3C_N_TEXTS;
  return take (self, text, value) ? text : ZHUPI_W3C_N_TEXTS;
}

/* Where the JSON of a body goes of which @text was taken; NULL when it is not kept. */
static GString *
find_whole (ZhupiW3cItem *self,
            ZhupiW3cText  text)
{
  switch ((guint) text)
    {
    case ZHUPI_W3C_TAG:
      return self->texts[ZHUPI_W3C_TAG_BODY];
    case ZHUPI_W3C_NOTE:
      return self->texts[ZHUPI_W3C_NOTE_BODY];
    case ZHUPI_W3C_REASON:
      return self->texts[ZHUPI_W3C_REASON_BODY];
    case ZHUPI_W3C_LOOSE:
      return self->texts[ZHUPI_W3C_LOOSE_BODY];
    default:
      return NULL;
    }
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

/* How a body says what it says. */
typedef struct
{
  gboolean is_textual;  /* its type is the one that we write */
  gboolean has_purpose; /* one alone */
  gboolean has_more;    /* members than we write */
} Form;

static void
read_object_member (ZhupiW3cItem    *self,
                    ZhupiJsonReader *reader,
                    ZhupiW3cWord     word,
                    Form            *form)
{
  gboolean is_text = zhupi_json_reader_get_token (reader) == ZHUPI_JSON_STRING;
  ZhupiJsonSlice text = is_text ? zhupi_json_reader_peek_string (reader)
                                : (ZhupiJsonSlice) { "", 0 };

  if (word == ZHUPI_W3C_WORD_TYPE)
    form->is_textual = zhupi_w3c_slice_is (&text, "TextualBody");
  else if (word == ZHUPI_W3C_WORD_PURPOSE)
    form->has_purpose = text.n_bytes > 0;
  else
    form->has_more |= word != ZHUPI_W3C_WORD_VALUE;

  if (word == ZHUPI_W3C_WORD_PURPOSE)
    zhupi_w3c_read_first_text (reader, self->body[ZHUPI_W3C_BODY_PURPOSE]);
  else if (word == ZHUPI_W3C_WORD_VALUE)
    zhupi_w3c_read_text (reader, self->body[ZHUPI_W3C_BODY_VALUE]);
  else if (word == ZHUPI_W3C_WORD_SOURCE)
    zhupi_w3c_read_text (reader, self->body[ZHUPI_W3C_BODY_SOURCE]);
  else
    zhupi_json_reader_skip_value (reader, NULL);
}

static Form
read_object_members (ZhupiW3cItem    *self,
                     ZhupiJsonReader *reader)
{
  Form form = { FALSE };
  ZhupiW3cWord word;

  for (guint i = 0; i < ZHUPI_W3C_N_BODY_TEXTS; i++)
    zhupi_w3c_clear_text (self->body[i]);
  while (zhupi_w3c_next_word (reader, &word) != NULL)
    read_object_member (self, reader, word, &form);
  return form;
}

/* Whether type and purpose are those that we would write. */
static gboolean
has_own_head (ZhupiW3cItem *self,
              const Form   *form)
{
  return form->is_textual && form->has_purpose
         && !g_str_equal (self->body[ZHUPI_W3C_BODY_PURPOSE]->str, "classifying");
}

/* Takes the text of a body; what else the body says is kept with it. */
static gboolean
take_text_body (ZhupiW3cItem *self,
                const Form   *form,
                gsize         begin,
                gsize         end)
{
  ZhupiW3cText text = take_text (self);
  GString *whole = find_whole (self, text);
  gboolean is_ours = has_own_head (self, form);

  if (whole != NULL && (form->has_more || !is_ours))
    zhupi_w3c_extra_append (whole, self->data + begin, end - begin);
  self->has_foreign_tag |= text == ZHUPI_W3C_TAG && !is_ours;
  return text != ZHUPI_W3C_N_TEXTS;
}

static void
read_object (ZhupiW3cItem    *self,
             ZhupiJsonReader *reader)
{
  gsize begin = zhupi_json_reader_get_offset (reader);
  Form form = read_object_members (self, reader);
  gsize end = zhupi_json_reader_get_offset (reader) + 1;
  gboolean is_taken;

  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_END_OBJECT)
    return;
  is_taken = self->body[ZHUPI_W3C_BODY_VALUE]->len > 0
               ? take_text_body (self, &form, begin, end) : take_resource (self);
  if (!is_taken)
    keep_body (self, begin, end);
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
