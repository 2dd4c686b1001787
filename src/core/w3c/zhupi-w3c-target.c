/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "w3c/zhupi-w3c-item.h"

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
  g_string_truncate (target->exact, 0);
  g_string_truncate (target->prefix, 0);
  g_string_truncate (target->suffix, 0);
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

static void
read_selector (ZhupiW3cTarget  *target,
               ZhupiJsonReader *reader)
{
  g_autoptr (GString) type = g_string_new (NULL);
  gint64 start = ZHUPI_W3C_NO_POSITION, end = ZHUPI_W3C_NO_POSITION;
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "type"))
        zhupi_w3c_read_first_text (reader, type);
      else if (g_str_equal (name, "start"))
        start = read_position (reader);
      else if (g_str_equal (name, "end"))
        end = read_position (reader);
      else if (g_str_equal (name, "exact"))
        zhupi_w3c_read_text (reader, target->exact);
      else if (g_str_equal (name, "prefix"))
        zhupi_w3c_read_text (reader, target->prefix);
      else if (g_str_equal (name, "suffix"))
        zhupi_w3c_read_text (reader, target->suffix);
      else if (g_str_equal (name, "refinedBy"))
        read_refinement (target, reader);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
  if (!g_str_equal (type->str, "TextPositionSelector"))
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
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "selector"))
        read_selectors (target, reader);
      else if (g_str_equal (name, "id") || g_str_equal (name, "source"))
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
