/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-hypothesis.h"

#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-line.h"

/* Whose annotation it is without an account there. */
#define NOBODY "acct:nobody@localhost"
#define WORLD "__world__"

typedef struct
{
  ZhupiJsonWriter *writer;
  ZhupiArticle *article;
  const ZhupiText *text;
  ZhupiTextCursor cursor;
  char *source;
} Writing;

typedef const char *(*PeekFunc) (ZhupiTextCursor *cursor,
                                 ZhupiRange       range,
                                 gsize           *n_bytes);

static void
add_slice (Writing    *self,
           const char *name,
           ZhupiRange  range,
           PeekFunc    peek)
{
  gsize n_bytes;
  const char *slice = peek (&self->cursor, range, &n_bytes);

  zhupi_json_writer_name (self->writer, name);
  zhupi_json_writer_string (self->writer, slice, (gssize) n_bytes);
}

static void
add_selectors (Writing    *self,
               ZhupiRange  range)
{
  zhupi_json_writer_name (self->writer, "selector");
  zhupi_json_writer_begin_array (self->writer);
  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_add_string (self->writer, "type", "TextPositionSelector");
  zhupi_json_writer_add_integer (self->writer, "start",
                                 zhupi_text_to_utf16 (self->text, range.start));
  zhupi_json_writer_add_integer (self->writer, "end", zhupi_text_to_utf16 (self->text, range.end));
  zhupi_json_writer_end_object (self->writer);
  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_add_string (self->writer, "type", "TextQuoteSelector");
  add_slice (self, "exact", range, zhupi_text_cursor_peek);
  add_slice (self, "prefix", range, zhupi_w3c_peek_prefix);
  add_slice (self, "suffix", range, zhupi_w3c_peek_suffix);
  zhupi_json_writer_end_object (self->writer);
  zhupi_json_writer_end_array (self->writer);
}

static void
add_target (Writing    *self,
            ZhupiRange  range)
{
  zhupi_json_writer_name (self->writer, "target");
  zhupi_json_writer_begin_array (self->writer);
  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_add_string (self->writer, "source", self->source);
  add_selectors (self, range);
  zhupi_json_writer_end_object (self->writer);
  zhupi_json_writer_end_array (self->writer);
}

static void
add_list_of_one (Writing    *self,
                 const char *name,
                 const char *value)
{
  zhupi_json_writer_name (self->writer, name);
  zhupi_json_writer_begin_array (self->writer);
  zhupi_json_writer_string (self->writer, value, -1);
  zhupi_json_writer_end_array (self->writer);
}

static void
add_document (Writing *self)
{
  const char *title = zhupi_article_get_title (self->article);

  zhupi_json_writer_name (self->writer, "document");
  zhupi_json_writer_begin_object (self->writer);
  if (title != NULL)
    add_list_of_one (self, "title", title);
  zhupi_json_writer_end_object (self->writer);
}

static void
add_user (Writing    *self,
          const char *creator)
{
  zhupi_json_writer_add_string (self->writer, "user", NOBODY);
  if (creator == NULL || *creator == '\0')
    return;
  zhupi_json_writer_name (self->writer, "user_info");
  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_add_string (self->writer, "display_name", creator);
  zhupi_json_writer_end_object (self->writer);
}

static gboolean
write_row_cb (const ZhupiAnnotationRecord *record,
              gpointer                     user_data)
{
  Writing *self = user_data;
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);
  char id[ZHUPI_UUID_STRING_SIZE];

  zhupi_uuid_format (&record->id, id);
  zhupi_json_writer_break_line (self->writer);
  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_add_string (self->writer, "id", id);
  zhupi_w3c_line_add_time (self->writer, "created", fields->created);
  zhupi_w3c_line_add_time (self->writer, "updated", fields->modified);
  add_user (self, fields->creator);
  zhupi_json_writer_add_string (self->writer, "group", WORLD);
  zhupi_json_writer_add_string (self->writer, "uri", self->source);
  zhupi_json_writer_add_string (self->writer, "text", fields->note != NULL ? fields->note : "");
  add_list_of_one (self, "tags", g_quark_to_string (record->tag));
  add_target (self, zhupi_annotation_record_get_range (record));
  add_document (self);
  zhupi_json_writer_end_object (self->writer);
  return TRUE;
}

GBytes *
zhupi_hypothesis_write (ZhupiAnnotationSet  *set,
                        GError             **error)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (set);
  Writing self = { .writer = zhupi_json_writer_new (NULL, NULL), .article = article,
                   .text = zhupi_article_get_text (article),
                   .cursor = { .text = zhupi_article_get_text (article) },
                   .source = zhupi_w3c_dup_source (article) };

  zhupi_json_writer_begin_object (self.writer);
  zhupi_json_writer_add_integer (self.writer, "total", zhupi_annotation_set_get_size (set));
  zhupi_json_writer_name (self.writer, "rows");
  zhupi_json_writer_begin_array (self.writer);
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), write_row_cb, &self);
  zhupi_json_writer_end_array (self.writer);
  zhupi_json_writer_end_object (self.writer);
  zhupi_json_writer_finish (self.writer, NULL);
  g_free (self.source);
  return zhupi_json_writer_free_to_bytes (self.writer);
}
