/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-doccano.h"

#include "exchange/zhupi-numbering.h"
#include "json/zhupi-json-writer.h"

typedef struct
{
  ZhupiJsonWriter *writer;
  const ZhupiText *text;
  guint n_records;
} Writing;

static gboolean
write_label_cb (const ZhupiAnnotationRecord *record,
                gpointer                     user_data)
{
  Writing *self = user_data;

  zhupi_json_writer_begin_array (self->writer);
  zhupi_json_writer_integer (self->writer, zhupi_text_to_utf16 (self->text, record->start));
  zhupi_json_writer_integer (self->writer, zhupi_text_to_utf16 (self->text, record->end));
  zhupi_json_writer_string (self->writer, g_quark_to_string (record->tag), -1);
  zhupi_json_writer_end_array (self->writer);
  return TRUE;
}

static gboolean
write_entity_cb (const ZhupiAnnotationRecord *record,
                 gpointer                     user_data)
{
  Writing *self = user_data;

  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_add_integer (self->writer, "id", ++self->n_records);
  zhupi_json_writer_add_string (self->writer, "label", g_quark_to_string (record->tag));
  zhupi_json_writer_add_integer (self->writer, "start_offset",
                                 zhupi_text_to_utf16 (self->text, record->start));
  zhupi_json_writer_add_integer (self->writer, "end_offset",
                                 zhupi_text_to_utf16 (self->text, record->end));
  zhupi_json_writer_end_object (self->writer);
  return TRUE;
}

static void
write_relations (ZhupiJsonWriter *writer,
                 GArray          *links)
{
  zhupi_json_writer_name (writer, "relations");
  zhupi_json_writer_begin_array (writer);
  for (guint i = 0; i < links->len; i++)
    {
      const ZhupiNumberedLink *link = &g_array_index (links, ZhupiNumberedLink, i);

      zhupi_json_writer_begin_object (writer);
      zhupi_json_writer_add_integer (writer, "id", i + 1);
      zhupi_json_writer_add_integer (writer, "from_id", link->from);
      zhupi_json_writer_add_integer (writer, "to_id", link->to);
      zhupi_json_writer_add_string (writer, "type", link->kind);
      zhupi_json_writer_end_object (writer);
    }
  zhupi_json_writer_end_array (writer);
}

static void
write_annotations (Writing            *self,
                   ZhupiAnnotationSet *set)
{
  g_autoptr (GArray) links = zhupi_numbering_list_links (set);
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (set);

  zhupi_json_writer_name (self->writer, links->len > 0 ? "entities" : "label");
  zhupi_json_writer_begin_array (self->writer);
  zhupi_record_table_foreach (records, links->len > 0 ? write_entity_cb : write_label_cb, self);
  zhupi_json_writer_end_array (self->writer);
  if (links->len > 0)
    write_relations (self->writer, links);
}

GBytes *
zhupi_doccano_write (ZhupiAnnotationSet  *set,
                     GError             **error)
{
  const ZhupiText *text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  Writing self = { zhupi_json_writer_new (NULL, NULL), text, 0 };
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (text, &n_bytes);

  zhupi_json_writer_begin_object (self.writer);
  zhupi_json_writer_name (self.writer, "text");
  zhupi_json_writer_string (self.writer, utf8, (gssize) n_bytes);
  write_annotations (&self, set);
  zhupi_json_writer_end_object (self.writer);
  zhupi_json_writer_finish (self.writer, NULL);
  return zhupi_json_writer_free_to_bytes (self.writer);
}
