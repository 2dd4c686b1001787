/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-entity.h"
#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-head.h"
#include "w3c/zhupi-w3c.h"

static void
write_version (ZhupiJsonWriter *writer)
{
  zhupi_json_writer_break_line (writer);
  zhupi_json_writer_name (writer, ZHUPI_W3C_KEY_VERSION);
  zhupi_json_writer_begin_object (writer);
  zhupi_json_writer_add_integer (writer, "major", ZHUPI_W3C_VERSION_MAJOR);
  zhupi_json_writer_add_integer (writer, "minor", ZHUPI_W3C_VERSION_MINOR);
  zhupi_json_writer_end_object (writer);
}

static void
write_text (ZhupiJsonWriter    *writer,
            const ZhupiW3cHead *head)
{
  zhupi_json_writer_break_line (writer);
  zhupi_json_writer_name (writer, ZHUPI_W3C_KEY_TEXT);
  zhupi_json_writer_begin_object (writer);
  zhupi_json_writer_add_string (writer, "sha256", head->sha256);
  zhupi_json_writer_add_integer (writer, "length", head->length);
  zhupi_json_writer_end_object (writer);
}

static void
write_tags (ZhupiW3cLine   *line,
            const char     *name,
            const ZhupiTag *tags,
            guint           n_tags)
{
  zhupi_json_writer_name (line->writer, name);
  zhupi_json_writer_begin_array (line->writer);
  for (guint i = 0; i < n_tags; i++)
    {
      zhupi_json_writer_break_line (line->writer);
      zhupi_w3c_line_tag (line, &tags[i]);
    }
  zhupi_json_writer_break_line (line->writer);
  zhupi_json_writer_end_array (line->writer);
}

static void
write_tag_set (ZhupiW3cLine *line,
               ZhupiTagSet  *tag_set)
{
  const ZhupiTag *tags;
  guint n_tags;

  if (tag_set == NULL || zhupi_tag_set_is_default (tag_set))
    return;
  zhupi_json_writer_break_line (line->writer);
  zhupi_json_writer_name (line->writer, ZHUPI_W3C_KEY_TAG_SET);
  zhupi_json_writer_begin_object (line->writer);
  tags = zhupi_tag_set_get_tags (tag_set, &n_tags);
  write_tags (line, "classes", tags, n_tags);
  tags = zhupi_tag_set_get_relation_types (tag_set, &n_tags);
  write_tags (line, "relations", tags, n_tags);
  zhupi_json_writer_end_object (line->writer);
}

static int
compare_entities (gconstpointer a,
                  gconstpointer b)
{
  return zhupi_uuid_compare (zhupi_entity_get_id (*(gpointer *) a),
                             zhupi_entity_get_id (*(gpointer *) b));
}

/* By their ids: the order in a set is that of its history. */
static void
write_entities (ZhupiW3cLine *line,
                GPtrArray    *entities)
{
  if (entities->len == 0)
    return;
  g_ptr_array_sort (entities, compare_entities);
  zhupi_json_writer_break_line (line->writer);
  zhupi_json_writer_name (line->writer, ZHUPI_W3C_KEY_ENTITIES);
  zhupi_json_writer_begin_array (line->writer);
  for (guint i = 0; i < entities->len; i++)
    {
      zhupi_json_writer_break_line (line->writer);
      zhupi_w3c_line_entity (line, entities->pdata[i]);
    }
  zhupi_json_writer_break_line (line->writer);
  zhupi_json_writer_end_array (line->writer);
}

/* Everything of the collection but its page. */
static void
write_collection (ZhupiW3cLine       *line,
                  const ZhupiW3cHead *head)
{
  ZhupiJsonWriter *writer = line->writer;

  zhupi_json_writer_name (writer, "@context");
  zhupi_json_writer_raw (writer, ZHUPI_W3C_CONTEXT, -1);
  write_version (writer);
  zhupi_json_writer_break_line (writer);
  zhupi_w3c_line_add_id (writer, "id", &head->id);
  zhupi_json_writer_add_string (writer, "type", "AnnotationCollection");
  zhupi_json_writer_add_string (writer, "label", head->name != NULL ? head->name : "");
  zhupi_w3c_line_add_time (writer, "created", head->created);
  zhupi_w3c_line_add_agent (writer, "creator", "Person", head->creator);
  write_text (writer, head);
  zhupi_w3c_line_add_text (writer, ZHUPI_W3C_KEY_NOTE, head->note);
  write_tag_set (line, head->tag_set);
  write_entities (line, head->entities);
  if (head->extra != NULL && *head->extra != 0)
    {
      zhupi_json_writer_break_line (writer);
      zhupi_json_writer_raw (writer, head->extra, -1);
    }
}

static void
begin_page (ZhupiJsonWriter *writer,
            const ZhupiUuid *set_id)
{
  ZhupiUuid page;

  zhupi_w3c_derive_id (set_id, "page", &page);
  zhupi_json_writer_name (writer, "first");
  zhupi_json_writer_begin_object (writer);
  zhupi_w3c_line_add_id (writer, "id", &page);
  zhupi_json_writer_add_string (writer, "type", "AnnotationPage");
  zhupi_json_writer_add_integer (writer, "startIndex", 0);
  zhupi_json_writer_name (writer, "items");
  zhupi_json_writer_begin_array (writer);
}

/* An empty collection has no page: a page must hold an annotation. */
void
zhupi_w3c_head_begin (const ZhupiW3cHead *head,
                      ZhupiW3cLine       *line)
{
  zhupi_json_writer_begin_object (line->writer);
  write_collection (line, head);
  zhupi_json_writer_break_line (line->writer);
  zhupi_json_writer_add_integer (line->writer, "total", head->total);
  if (head->total > 0)
    begin_page (line->writer, &head->id);
}

void
zhupi_w3c_head_end (const ZhupiW3cHead *head,
                    ZhupiJsonWriter    *writer)
{
  if (head->total > 0)
    {
      zhupi_json_writer_break_line (writer);
      zhupi_json_writer_end_array (writer);
      zhupi_json_writer_end_object (writer);
    }
  zhupi_json_writer_end_object (writer);
}
