/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "w3c/zhupi-w3c-extra.h"
#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-item.h"
#include "w3c/zhupi-w3c-word.h"

#define POSITION_SELECTOR "TextPositionSelector"
#define QUOTE_SELECTOR "TextQuoteSelector"
/* The name of a text with this checksum, which is another edition of ours. */
#define EDITION "urn:sha256:"

typedef enum
{
  OTHER_SELECTOR,
  POSITION,
  QUOTE,
} SelectorKind;

ZhupiW3cTarget *
zhupi_w3c_target_new (void)
{
  ZhupiW3cTarget *self = g_new0 (ZhupiW3cTarget, 1);

  self->exact = g_string_new (NULL);
  self->prefix = g_string_new (NULL);
  self->suffix = g_string_new (NULL);
  self->source = g_string_new (NULL);
  self->selectors = g_string_new (NULL);
  self->members = g_string_new (NULL);
  return self;
}

void
zhupi_w3c_target_free (ZhupiW3cTarget *self)
{
  g_string_free (self->exact, TRUE);
  g_string_free (self->prefix, TRUE);
  g_string_free (self->suffix, TRUE);
  g_string_free (self->source, TRUE);
  g_string_free (self->selectors, TRUE);
  g_string_free (self->members, TRUE);
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
  zhupi_w3c_clear_text (target->source);
  zhupi_w3c_clear_text (target->selectors);
  zhupi_w3c_clear_text (target->members);
  target->data = self->data;
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
 * its position counts from elsewhere. It may hold another one, as deep as the reader lets it, and
 * is kept with the outermost. */
static void
read_refinement (ZhupiW3cTarget  *target,
                 ZhupiJsonReader *reader)
{
  gint64 start = target->start, end = target->end;
  gsize length = target->selectors->len;

  read_selectors (target, reader);
  g_string_truncate (target->selectors, length);
  target->start = start;
  target->end = end;
}

static SelectorKind
find_kind (const ZhupiJsonSlice *type)
{
  if (zhupi_w3c_slice_is (type, POSITION_SELECTOR))
    return POSITION;
  return zhupi_w3c_slice_is (type, QUOTE_SELECTOR) ? QUOTE : OTHER_SELECTOR;
}

static SelectorKind
read_kind (ZhupiJsonReader *reader)
{
  g_autoptr (GString) type = NULL;
  ZhupiJsonSlice slice;

  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_STRING)
    {
      slice = zhupi_json_reader_peek_string (reader);
      return find_kind (&slice);
    }
  type = g_string_new (NULL);
  zhupi_w3c_read_first_text (reader, type);
  return find_kind (&(ZhupiJsonSlice) { type->str, type->len });
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

/* Keeps a selector that has just been read, from where it begins. */
static void
keep_selector (ZhupiW3cTarget  *target,
               ZhupiJsonReader *reader,
               gsize            begin)
{
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_END_OBJECT)
    return;
  if (target->selectors->len > 0)
    g_string_append_c (target->selectors, ',');
  zhupi_w3c_extra_append (target->selectors, target->data + begin,
                          zhupi_json_reader_get_offset (reader) + 1 - begin);
}

static void
read_selector (ZhupiW3cTarget  *target,
               ZhupiJsonReader *reader)
{
  gsize begin = zhupi_json_reader_get_offset (reader);
  gboolean has_more = FALSE;
  SelectorKind kind = OTHER_SELECTOR;
  gint64 start = ZHUPI_W3C_NO_POSITION, end = ZHUPI_W3C_NO_POSITION;
  ZhupiW3cWord word;

  while (zhupi_w3c_next_word (reader, &word) != NULL)
    {
      GString *text = find_text (target, word);

      if (text != NULL)
        zhupi_w3c_read_text (reader, text);
      else if (word == ZHUPI_W3C_WORD_TYPE)
        kind = read_kind (reader);
      else if (word == ZHUPI_W3C_WORD_START)
        start = read_position (reader);
      else if (word == ZHUPI_W3C_WORD_END)
        end = read_position (reader);
      else
        {
          has_more = TRUE;
          if (word == ZHUPI_W3C_WORD_REFINED_BY)
            read_refinement (target, reader);
          else
            zhupi_json_reader_skip_value (reader, NULL);
        }
    }
  if (has_more || kind == OTHER_SELECTOR)
    keep_selector (target, reader, begin);
  if (kind != POSITION)
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

/* The text of another program may have another name; an edition of ours has none of its own. */
static void
read_source (ZhupiW3cItem    *self,
             ZhupiW3cTarget  *target,
             ZhupiJsonReader *reader)
{
  GString *iri = self->texts[ZHUPI_W3C_TARGET_IRI];
  g_autofree char *encoded = NULL;

  zhupi_w3c_read_text (reader, iri);
  if (self->source == NULL || g_str_equal (iri->str, self->source)
      || g_str_has_prefix (iri->str, EDITION) || !zhupi_w3c_is_iri (iri->str))
    return;
  encoded = zhupi_w3c_encode_iri (iri->str);
  if (!g_str_equal (encoded, self->source))
    g_string_append (target->source, encoded);
}

static gboolean
is_written_anew (ZhupiW3cWord          word,
                 const ZhupiJsonSlice *name)
{
  return word == ZHUPI_W3C_WORD_TYPE || zhupi_w3c_slice_is (name, "scope");
}

static void
read_object (ZhupiW3cItem    *self,
             ZhupiJsonReader *reader)
{
  ZhupiW3cTarget *target = begin_target (self);
  GString *iri = self->texts[ZHUPI_W3C_TARGET_IRI];
  const ZhupiJsonSlice *name;
  ZhupiW3cWord word;

  while ((name = zhupi_w3c_next_word (reader, &word)) != NULL)
    {
      if (word == ZHUPI_W3C_WORD_SELECTOR)
        read_selectors (target, reader);
      else if (word == ZHUPI_W3C_WORD_SOURCE)
        read_source (self, target, reader);
      else if (word == ZHUPI_W3C_WORD_ID)
        zhupi_w3c_read_text (reader, iri);
      else if (is_written_anew (word, name))
        zhupi_json_reader_skip_value (reader, NULL);
      else
        zhupi_w3c_keep_slice (reader, name, target->members);
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
