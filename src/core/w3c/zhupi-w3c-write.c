/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-head.h"
#include "w3c/zhupi-w3c.h"

static int
compare_relations (gconstpointer a,
                   gconstpointer b)
{
  return zhupi_uuid_compare (zhupi_relation_get_id (*(gpointer *) a),
                             zhupi_relation_get_id (*(gpointer *) b));
}

static GPtrArray *
list_items (GListModel *list)
{
  guint n_items = g_list_model_get_n_items (list);
  GPtrArray *items = g_ptr_array_new_full (n_items, g_object_unref);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, g_list_model_get_item (list, i));
  return items;
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

/* By their ids: the order in a set is that of its history. */
static void
write_relations (ZhupiW3cLine *line,
                 GListModel   *relations)
{
  g_autoptr (GPtrArray) items = list_items (relations);

  g_ptr_array_sort (items, compare_relations);
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

static guint
count_items (ZhupiAnnotationSet *set)
{
  return zhupi_annotation_set_get_size (set) +
         g_list_model_get_n_items (zhupi_annotation_set_get_relations (set)) +
         zhupi_annotation_set_get_unplaced (set)->len;
}

static void
init_head (ZhupiW3cHead       *head,
           ZhupiAnnotationSet *set)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (set);

  *head = (ZhupiW3cHead) {
    .id = *zhupi_annotation_set_get_id (set),
    .name = zhupi_annotation_set_get_name (set),
    .created = zhupi_annotation_set_get_created (set),
    .creator = zhupi_annotation_set_get_creator (set),
    .source = zhupi_article_get_source (article),
    .sha256 = zhupi_article_get_sha256 (article),
    .length = zhupi_article_get_length (article),
    .note = zhupi_annotation_set_get_note (set),
    .tag_set = zhupi_annotation_set_get_tag_set (set),
    .extra = zhupi_annotation_set_get_extra (set),
    .total = count_items (set),
  };
}

static void
write_set (ZhupiAnnotationSet *set,
           ZhupiJsonWriter    *writer)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (set);
  g_autofree char *source = zhupi_w3c_dup_source (article);
  g_autoptr (GPtrArray) entities = list_items (zhupi_annotation_set_get_entities (set));
  ZhupiW3cLine line = { .writer = writer, .cursor = { .text = zhupi_article_get_text (article) },
                        .source = source };
  ZhupiW3cHead head;

  init_head (&head, set);
  head.entities = entities;
  zhupi_w3c_head_begin (&head, &line);
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), write_record_cb, &line);
  write_relations (&line, zhupi_annotation_set_get_relations (set));
  write_unplaced (writer, zhupi_annotation_set_get_unplaced (set));
  zhupi_w3c_head_end (&head, writer);
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
