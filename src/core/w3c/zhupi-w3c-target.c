/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "w3c/zhupi-w3c-item.h"
#include "w3c/zhupi-w3c-word.h"

#define POSITION_SELECTOR "TextPositionSelector"

ZhupiW3cTarget *
zhupi_w3c_target_new (void)
{
  ZhupiW3cTarget *self = g_new0 (ZhupiW3cTarget, 1);

  self->exact = g_string_new (NULL);
  self->prefix = g_string_new (NULL);
  self->suffix = g_string_new (NULL);
  return self;
}

void
zhupi_w3c_target_free (ZhupiW3cTarget *self)
{
  g_string_free (self->exact, TRUE);
  g_string_free (self->prefix, TRUE);
  g_string_free (self->suffix, TRUE);
  g_free (self);
}

/* The next target of the item; the structures of earlier items are used again. */
static ZhupiW3cTarget *
begin_target (ZhupiW3cItem *self)
{
  ZhupiW3cTarget *target;

  if (self->n_targets == self->targets->len)
    g_ptr_array_add (self->targets, zhupi_w3c_target_new ());
  target = self->targets->pdata[self->n_targets];
  target->start = target->end = ZHUPI_W3C_NO_POSITION;
  zhupi_w3c_clear_text (target->exact);
  zhupi_w3c_clear_text (target->prefix);
  zhupi_w3c_clear_text (target->suffix);
  return target;
}

static gint64
read_position (ZhupiJsonReader *reader)
{
  gint64 position = ZHUPI_W3C_NO_POSITION;

  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_INTEGER)
    position = zhupi_json_reader_get_integer (reader);
  zhupi_json_reader_skip_value (reader, NULL);
  return MAX (position, ZHUPI_W3C_NO_POSITION);
}

static void read_selectors (ZhupiW3cTarget *target, ZhupiJsonReader *reader);

/* A selector within what another one selects: its quote is a quote of the text all the same, but
 * its position counts from elsewhere. It may hold another one, as deep as the reader lets it. */
static void
read_refinement (ZhupiW3cTarget  *target,
                 ZhupiJsonReader *reader)
{
  gint64 start = target->start, end = target->end;

  read_selectors (target, reader);
  target->start = start;
  target->end = end;
}

/* Whether the current value says that a selector is one of positions. */
static gboolean
read_is_position (ZhupiJsonReader *reader)
{
  g_autoptr (GString) type = NULL;
  ZhupiJsonSlice slice;

  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_STRING)
    {
      slice = zhupi_json_reader_peek_string (reader);
      return zhupi_w3c_slice_is (&slice, POSITION_SELECTOR);
    }
  type = g_string_new (NULL);
  zhupi_w3c_read_first_text (reader, type);
  return g_str_equal (type->str, POSITION_SELECTOR);
}

/* A member that is a text of the target; NULL for any other one. */
static GString *
find_text (ZhupiW3cTarget *target,
           ZhupiW3cWord    word)
{
  if (word == ZHUPI_W3C_WORD_EXACT)
    return target->exact;
  if (word == ZHUPI_W3C_WORD_PREFIX)
    return target->prefix;
  return word == ZHUPI_W3C_WORD_SUFFIX ? target->suffix : NULL;
}

static void
read_selector (ZhupiW3cTarget  *target,
               ZhupiJsonReader *reader)
{
  gint64 start = ZHUPI_W3C_NO_POSITION, end = ZHUPI_W3C_NO_POSITION;
  gboolean is_position = FALSE;
  ZhupiJsonSlice name;
  ZhupiW3cWord word;

  while (zhupi_w3c_next_word (reader, &word, &name))
    {
      GString *text = find_text (target, word);

      if (text != NULL)
        zhupi_w3c_read_text (reader, text);
      else if (word == ZHUPI_W3C_WORD_TYPE)
        is_position = read_is_position (reader);
      else if (word == ZHUPI_W3C_WORD_START)
        start = read_position (reader);
      else if (word == ZHUPI_W3C_WORD_END)
        end = read_position (reader);
      else if (word == ZHUPI_W3C_WORD_REFINED_BY)
        read_refinement (target, reader);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
  if (!is_position)
    return;
  target->start = start;
  target->end = end;
}

static void
read_one_selector (ZhupiW3cTarget  *target,
                   ZhupiJsonReader *reader)
{
  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_BEGIN_OBJECT)
    read_selector (target, reader);
  else
    zhupi_json_reader_skip_value (reader, NULL);
}

static void
read_selectors (ZhupiW3cTarget  *target,
                ZhupiJsonReader *reader)
{
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_ARRAY)
    {
      read_one_selector (target, reader);
      return;
    }
  while (zhupi_json_reader_next_item (reader))
    read_one_selector (target, reader);
}

static void
read_object (ZhupiW3cItem    *self,
             ZhupiJsonReader *reader)
{
  ZhupiW3cTarget *target = begin_target (self);
  GString *iri = self->texts[ZHUPI_W3C_TARGET_IRI];
  ZhupiJsonSlice name;
  ZhupiW3cWord word;

  while (zhupi_w3c_next_word (reader, &word, &name))
    {
      if (word == ZHUPI_W3C_WORD_SELECTOR)
        read_selectors (target, reader);
      else if (word == ZHUPI_W3C_WORD_ID || word == ZHUPI_W3C_WORD_SOURCE)
        zhupi_w3c_read_text (reader, iri);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
  if (target->start != ZHUPI_W3C_NO_POSITION || target->exact->len > 0)
    self->n_targets++;
}

static void
read_one (ZhupiW3cItem    *self,
          ZhupiJsonReader *reader)
{
  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_BEGIN_OBJECT)
    read_object (self, reader);
  else
    zhupi_w3c_read_text (reader, self->texts[ZHUPI_W3C_TARGET_IRI]);
}

void
zhupi_w3c_item_read_target (ZhupiW3cItem    *self,
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
