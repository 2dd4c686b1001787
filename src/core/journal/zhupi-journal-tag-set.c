/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "journal/zhupi-journal-object.h"
#include "journal/zhupi-journal-value.h"

/* A class or relation type that is being read, whose strings the draft owns. */
typedef struct
{
  char *id;
  char *label;
  char *label_zh;
  char *color;
  char *line;
  char *key;
  char *parent;
} Draft;

static void
draft_free (Draft *self)
{
  g_free (self->id);
  g_free (self->label);
  g_free (self->label_zh);
  g_free (self->color);
  g_free (self->line);
  g_free (self->key);
  g_free (self->parent);
  g_free (self);
}

static void
write_tag (ZhupiJsonWriter *writer,
           const ZhupiTag  *tag)
{
  const char key[] = { tag->key, '\0' };

  zhupi_json_writer_begin_object (writer);
  zhupi_json_writer_add_string (writer, "id", tag->id);
  zhupi_json_writer_add_string (writer, "label", tag->label);
  zhupi_json_writer_add_string (writer, "labelZh", tag->label_zh);
  zhupi_json_writer_add_string (writer, "color", tag->color);
  zhupi_json_writer_add_string (writer, "line", tag->line);
  zhupi_json_writer_add_string (writer, "key", tag->key != 0 ? key : NULL);
  zhupi_json_writer_add_string (writer, "parent", tag->parent);
  zhupi_json_writer_end_object (writer);
}

static void
write_tags (ZhupiJsonWriter *writer,
            const char      *name,
            const ZhupiTag  *tags,
            guint            n_tags)
{
  zhupi_json_writer_name (writer, name);
  zhupi_json_writer_begin_array (writer);
  for (guint i = 0; i < n_tags; i++)
    write_tag (writer, &tags[i]);
  zhupi_json_writer_end_array (writer);
}

void
zhupi_journal_write_tag_set (ZhupiJsonWriter *writer,
                             ZhupiTagSet     *tag_set)
{
  const ZhupiTag *tags;
  guint n_tags;

  zhupi_json_writer_begin_object (writer);
  tags = zhupi_tag_set_get_tags (tag_set, &n_tags);
  write_tags (writer, "classes", tags, n_tags);
  tags = zhupi_tag_set_get_relation_types (tag_set, &n_tags);
  write_tags (writer, "relations", tags, n_tags);
  zhupi_json_writer_end_object (writer);
}

static void
read_tag_member (ZhupiJsonReader *reader,
                 const char      *name,
                 Draft           *draft)
{
  if (g_str_equal (name, "id"))
    zhupi_journal_read_string (reader, &draft->id);
  else if (g_str_equal (name, "label"))
    zhupi_journal_read_string (reader, &draft->label);
  else if (g_str_equal (name, "labelZh"))
    zhupi_journal_read_string (reader, &draft->label_zh);
  else if (g_str_equal (name, "color"))
    zhupi_journal_read_string (reader, &draft->color);
  else if (g_str_equal (name, "line"))
    zhupi_journal_read_string (reader, &draft->line);
  else if (g_str_equal (name, "key"))
    zhupi_journal_read_string (reader, &draft->key);
  else if (g_str_equal (name, "parent"))
    zhupi_journal_read_string (reader, &draft->parent);
  else
    zhupi_json_reader_skip_value (reader, NULL);
}

static void
read_tag (ZhupiJsonReader *reader,
          GPtrArray       *drafts)
{
  Draft *draft;
  const char *name;

  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_OBJECT)
    {
      zhupi_json_reader_skip_value (reader, NULL);
      return;
    }
  draft = g_new0 (Draft, 1);
  g_ptr_array_add (drafts, draft);
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    read_tag_member (reader, name, draft);
  if (draft->id == NULL || *draft->id == '\0')
    g_ptr_array_remove (drafts, draft);
}

static void
read_tags (ZhupiJsonReader *reader,
           GPtrArray       *drafts)
{
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_ARRAY)
    {
      zhupi_json_reader_skip_value (reader, NULL);
      return;
    }
  while (zhupi_json_reader_next_item (reader))
    read_tag (reader, drafts);
}

/* Borrows the strings of the drafts. */
static GArray *
finish_tags (GPtrArray *drafts)
{
  GArray *tags = g_array_new (FALSE, TRUE, sizeof (ZhupiTag));

  for (guint i = 0; i < drafts->len; i++)
    {
      const Draft *draft = drafts->pdata[i];
      ZhupiTag tag = {
        .id = draft->id, .label = draft->label, .label_zh = draft->label_zh,
        .color = draft->color, .line = draft->line, .parent = draft->parent,
        .key = draft->key != NULL && g_ascii_isalnum (*draft->key) ? *draft->key : 0,
      };

      g_array_append_val (tags, tag);
    }
  return tags;
}

ZhupiTagSet *
zhupi_journal_read_tag_set (ZhupiJsonReader *reader)
{
  g_autoptr (GPtrArray) classes = g_ptr_array_new_with_free_func ((GDestroyNotify) draft_free);
  g_autoptr (GPtrArray) relations = g_ptr_array_new_with_free_func ((GDestroyNotify) draft_free);
  g_autoptr (GArray) tags = NULL;
  g_autoptr (GArray) types = NULL;
  const char *name;

  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_OBJECT)
    return NULL;
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "classes"))
        read_tags (reader, classes);
      else if (g_str_equal (name, "relations"))
        read_tags (reader, relations);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
  tags = finish_tags (classes);
  types = finish_tags (relations);
  return zhupi_tag_set_new ((const ZhupiTag *) (gpointer) tags->data, tags->len,
                            (const ZhupiTag *) (gpointer) types->data, types->len);
}
