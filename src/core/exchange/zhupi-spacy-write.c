/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-spacy.h"

#include "exchange/zhupi-numbering.h"
#include "json/zhupi-json-writer.h"

typedef struct
{
  ZhupiJsonWriter *writer;
  ZhupiAnnotationSet *set;
  const ZhupiText *text;
} Writing;

static void
write_slice (Writing    *self,
             ZhupiRange  range)
{
  gsize n_bytes;
  const char *slice = zhupi_text_peek (self->text, range, &n_bytes);

  zhupi_json_writer_name (self->writer, "text");
  zhupi_json_writer_string (self->writer, slice, (gssize) n_bytes);
}

static void
write_places (Writing    *self,
              ZhupiRange  range)
{
  zhupi_json_writer_add_integer (self->writer, "start", range.start);
  zhupi_json_writer_add_integer (self->writer, "end", range.end);
}

static void
write_tokens (Writing *self)
{
  guint length = zhupi_text_get_length (self->text);

  zhupi_json_writer_name (self->writer, "tokens");
  zhupi_json_writer_begin_array (self->writer);
  for (guint i = 0; i < length; i++)
    {
      ZhupiRange range = { i, i + 1 };

      zhupi_json_writer_begin_object (self->writer);
      write_slice (self, range);
      write_places (self, range);
      zhupi_json_writer_add_integer (self->writer, "id", i);
      zhupi_json_writer_name (self->writer, "ws");
      zhupi_json_writer_boolean (self->writer, FALSE);
      zhupi_json_writer_end_object (self->writer);
    }
  zhupi_json_writer_end_array (self->writer);
}

static void
write_span_members (Writing                     *self,
                    const ZhupiAnnotationRecord *record)
{
  write_places (self, zhupi_annotation_record_get_range (record));
  zhupi_json_writer_add_integer (self->writer, "token_start", record->start);
  /* Unlike the end, the last token is that which is still in the span. */
  zhupi_json_writer_add_integer (self->writer, "token_end", record->end - 1);
  zhupi_json_writer_add_string (self->writer, "label", g_quark_to_string (record->tag));
}

static gboolean
write_span_cb (const ZhupiAnnotationRecord *record,
               gpointer                     user_data)
{
  Writing *self = user_data;

  zhupi_json_writer_begin_object (self->writer);
  write_slice (self, zhupi_annotation_record_get_range (record));
  write_span_members (self, record);
  zhupi_json_writer_end_object (self->writer);
  return TRUE;
}

static void
write_end (Writing    *self,
           const char *token_name,
           const char *span_name,
           guint       number)
{
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (self->set);
  const ZhupiAnnotationRecord *record = zhupi_record_table_nth (records, number - 1);

  zhupi_json_writer_add_integer (self->writer, token_name, record->end - 1);
  zhupi_json_writer_name (self->writer, span_name);
  zhupi_json_writer_begin_object (self->writer);
  write_span_members (self, record);
  zhupi_json_writer_end_object (self->writer);
}

static void
write_relations (Writing *self)
{
  g_autoptr (GArray) links = zhupi_numbering_list_links (self->set);

  if (links->len == 0)
    return;
  zhupi_json_writer_name (self->writer, "relations");
  zhupi_json_writer_begin_array (self->writer);
  for (guint i = 0; i < links->len; i++)
    {
      const ZhupiNumberedLink *link = &g_array_index (links, ZhupiNumberedLink, i);

      zhupi_json_writer_begin_object (self->writer);
      write_end (self, "head", "head_span", link->from);
      write_end (self, "child", "child_span", link->to);
      zhupi_json_writer_add_string (self->writer, "label", link->kind);
      zhupi_json_writer_end_object (self->writer);
    }
  zhupi_json_writer_end_array (self->writer);
}

GBytes *
zhupi_spacy_write (ZhupiAnnotationSet  *set,
                   GError             **error)
{
  const ZhupiText *text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  Writing self = { zhupi_json_writer_new (NULL, NULL), set, text };

  zhupi_json_writer_begin_object (self.writer);
  write_slice (&self, (ZhupiRange) { 0, zhupi_text_get_length (text) });
  zhupi_json_writer_name (self.writer, "spans");
  zhupi_json_writer_begin_array (self.writer);
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), write_span_cb, &self);
  zhupi_json_writer_end_array (self.writer);
  write_relations (&self);
  write_tokens (&self);
  zhupi_json_writer_add_string (self.writer, "answer", "accept");
  zhupi_json_writer_end_object (self.writer);
  zhupi_json_writer_finish (self.writer, NULL);
  return zhupi_json_writer_free_to_bytes (self.writer);
}
