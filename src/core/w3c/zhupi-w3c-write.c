/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-line.h"
#include "w3c/zhupi-w3c.h"

typedef const ZhupiUuid *(*GetIdFunc) (gpointer object);

static int
compare_by_id (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  GetIdFunc get_id = *(GetIdFunc *) user_data;

  return zhupi_uuid_compare (get_id (*(gpointer *) a), get_id (*(gpointer *) b));
}

/* The items of a list in order of their ids: the order in a set is that of its history. */
static GPtrArray *
list_by_id (GListModel *list,
            GetIdFunc   get_id)
{
  guint n_items = g_list_model_get_n_items (list);
  GPtrArray *items = g_ptr_array_new_full (n_items, g_object_unref);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, g_list_model_get_item (list, i));
  g_ptr_array_sort_with_data (items, compare_by_id, &get_id);
  return items;
}

static const ZhupiUuid *
get_entity_id (gpointer object)
{
  return zhupi_entity_get_id (object);
}

static const ZhupiUuid *
get_relation_id (gpointer object)
{
  return zhupi_relation_get_id (object);
}

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
write_text (ZhupiJsonWriter *writer,
            ZhupiArticle    *article)
{
  zhupi_json_writer_break_line (writer);
  zhupi_json_writer_name (writer, ZHUPI_W3C_KEY_TEXT);
  zhupi_json_writer_begin_object (writer);
  zhupi_json_writer_add_string (writer, "sha256", zhupi_article_get_sha256 (article));
  zhupi_json_writer_add_integer (writer, "length", zhupi_article_get_length (article));
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

  if (zhupi_tag_set_is_default (tag_set))
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

static void
write_entities (ZhupiW3cLine *line,
                GListModel   *entities)
{
  g_autoptr (GPtrArray) items = list_by_id (entities, get_entity_id);

  if (items->len == 0)
    return;
  zhupi_json_writer_break_line (line->writer);
  zhupi_json_writer_name (line->writer, ZHUPI_W3C_KEY_ENTITIES);
  zhupi_json_writer_begin_array (line->writer);
  for (guint i = 0; i < items->len; i++)
    {
      zhupi_json_writer_break_line (line->writer);
      zhupi_w3c_line_entity (line, items->pdata[i]);
    }
  zhupi_json_writer_break_line (line->writer);
  zhupi_json_writer_end_array (line->writer);
}

/* Everything of the collection but its page. */
static void
write_collection (ZhupiW3cLine       *line,
                  ZhupiAnnotationSet *set)
{
  ZhupiJsonWriter *writer = line->writer;
  const char *name = zhupi_annotation_set_get_name (set);
  const char *extra = zhupi_annotation_set_get_extra (set);

  zhupi_json_writer_name (writer, "@context");
  zhupi_json_writer_raw (writer, ZHUPI_W3C_CONTEXT, -1);
  write_version (writer);
  zhupi_json_writer_break_line (writer);
  zhupi_w3c_line_add_id (writer, "id", zhupi_annotation_set_get_id (set));
  zhupi_json_writer_add_string (writer, "type", "AnnotationCollection");
  zhupi_json_writer_add_string (writer, "label", name != NULL ? name : "");
  zhupi_w3c_line_add_time (writer, "created", zhupi_annotation_set_get_created (set));
  zhupi_w3c_line_add_agent (writer, "creator", "Person", zhupi_annotation_set_get_creator (set));
  write_text (writer, zhupi_annotation_set_get_article (set));
  zhupi_w3c_line_add_text (writer, ZHUPI_W3C_KEY_NOTE, zhupi_annotation_set_get_note (set));
  write_tag_set (line, zhupi_annotation_set_get_tag_set (set));
  write_entities (line, zhupi_annotation_set_get_entities (set));
  if (extra != NULL && *extra != 0)
    {
      zhupi_json_writer_break_line (writer);
      zhupi_json_writer_raw (writer, extra, -1);
    }
}

static gboolean
write_record_cb (const ZhupiAnnotationRecord *record,
                 gpointer                     user_data)
{
  ZhupiW3cLine *line = user_data;

  zhupi_json_writer_break_line (line->writer);
  zhupi_w3c_line_record (line, record);
  return TRUE;
}

static void
write_relations (ZhupiW3cLine *line,
                 GListModel   *relations)
{
  g_autoptr (GPtrArray) items = list_by_id (relations, get_relation_id);

  for (guint i = 0; i < items->len; i++)
    {
      zhupi_json_writer_break_line (line->writer);
      zhupi_w3c_line_relation (line, items->pdata[i]);
    }
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* In an order of their own, for the order in a set is that of its history. */
static void
write_unplaced (ZhupiJsonWriter *writer,
                GPtrArray       *unplaced)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  g_ptr_array_extend (sorted, unplaced, NULL, NULL);
  g_ptr_array_sort (sorted, compare_strings);
  for (guint i = 0; i < sorted->len; i++)
    {
      zhupi_json_writer_break_line (writer);
      zhupi_json_writer_raw (writer, sorted->pdata[i], -1);
    }
}

static void
write_items (ZhupiW3cLine       *line,
             ZhupiAnnotationSet *set)
{
  zhupi_json_writer_name (line->writer, "items");
  zhupi_json_writer_begin_array (line->writer);
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), write_record_cb, line);
  write_relations (line, zhupi_annotation_set_get_relations (set));
  write_unplaced (line->writer, zhupi_annotation_set_get_unplaced (set));
  zhupi_json_writer_break_line (line->writer);
  zhupi_json_writer_end_array (line->writer);
}

static void
write_page (ZhupiW3cLine       *line,
            ZhupiAnnotationSet *set)
{
  ZhupiUuid page;

  zhupi_w3c_derive_id (zhupi_annotation_set_get_id (set), "page", &page);
  zhupi_json_writer_name (line->writer, "first");
  zhupi_json_writer_begin_object (line->writer);
  zhupi_w3c_line_add_id (line->writer, "id", &page);
  zhupi_json_writer_add_string (line->writer, "type", "AnnotationPage");
  zhupi_json_writer_add_integer (line->writer, "startIndex", 0);
  write_items (line, set);
  zhupi_json_writer_end_object (line->writer);
}

static guint
count_items (ZhupiAnnotationSet *set)
{
  return zhupi_annotation_set_get_size (set) +
         g_list_model_get_n_items (zhupi_annotation_set_get_relations (set)) +
         zhupi_annotation_set_get_unplaced (set)->len;
}

/* An empty collection has no page: a page must hold an annotation. */
static void
write_set (ZhupiAnnotationSet *set,
           ZhupiJsonWriter    *writer)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (set);
  g_autofree char *source = zhupi_w3c_dup_source (article);
  ZhupiW3cLine line = { writer, { .text = zhupi_article_get_text (article) }, source };
  guint total = count_items (set);

  zhupi_json_writer_begin_object (writer);
  write_collection (&line, set);
  zhupi_json_writer_break_line (writer);
  zhupi_json_writer_add_integer (writer, "total", total);
  if (total > 0)
    write_page (&line, set);
  zhupi_json_writer_end_object (writer);
}

GBytes *
zhupi_w3c_write (ZhupiAnnotationSet *set)
{
  ZhupiJsonWriter *writer;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);

  writer = zhupi_json_writer_new (NULL, NULL);
  write_set (set, writer);
  zhupi_json_writer_finish (writer, NULL);
  return zhupi_json_writer_free_to_bytes (writer);
}

gboolean
zhupi_w3c_write_to (ZhupiAnnotationSet *set,
                    GOutputStream      *stream,
                    GCancellable       *cancellable,
                    GError            **error)
{
  g_autoptr (ZhupiJsonWriter) writer = NULL;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  writer = zhupi_json_writer_new (stream, cancellable);
  write_set (set, writer);
  return zhupi_json_writer_finish (writer, error);
}
