/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-label-studio.h"

#include "exchange/zhupi-numbering.h"
#include "json/zhupi-json-writer.h"

/* Names of the tags in a labeling interface: the labels, and the text. */
#define FROM_NAME "label"
#define TO_NAME "text"

typedef struct
{
  ZhupiJsonWriter *writer;
  ZhupiAnnotationSet *set;
  const ZhupiText *text;
  GArray *links; /* ZhupiNumberedLink */
  ZhupiState state;
} Writing;

static void
add_id (Writing         *self,
        const char      *name,
        const ZhupiUuid *id)
{
  char string[ZHUPI_UUID_STRING_SIZE];

  zhupi_uuid_format (id, string);
  zhupi_json_writer_add_string (self->writer, name, string);
}

static void
add_slice (Writing    *self,
           const char *name,
           ZhupiRange  range)
{
  gsize n_bytes;
  const char *slice = zhupi_text_peek (self->text, range, &n_bytes);

  zhupi_json_writer_name (self->writer, name);
  zhupi_json_writer_string (self->writer, slice, (gssize) n_bytes);
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
add_note (Writing    *self,
          const char *note)
{
  if (note == NULL || *note == '\0')
    return;
  zhupi_json_writer_name (self->writer, "meta");
  zhupi_json_writer_begin_object (self->writer);
  add_list_of_one (self, "text", note);
  zhupi_json_writer_end_object (self->writer);
}

static gboolean
write_region_cb (const ZhupiAnnotationRecord *record,
                 gpointer                     user_data)
{
  Writing *self = user_data;

  if (record->state != self->state)
    return TRUE;
  zhupi_json_writer_begin_object (self->writer);
  add_id (self, "id", &record->id);
  zhupi_json_writer_add_string (self->writer, "from_name", FROM_NAME);
  zhupi_json_writer_add_string (self->writer, "to_name", TO_NAME);
  zhupi_json_writer_add_string (self->writer, "type", "labels");
  zhupi_json_writer_name (self->writer, "value");
  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_add_integer (self->writer, "start", record->start);
  zhupi_json_writer_add_integer (self->writer, "end", record->end);
  add_slice (self, "text", zhupi_annotation_record_get_range (record));
  add_list_of_one (self, "labels", g_quark_to_string (record->tag));
  zhupi_json_writer_end_object (self->writer);
  add_note (self, zhupi_details_get_fields (record->details)->note);
  zhupi_json_writer_end_object (self->writer);
  return TRUE;
}

static const ZhupiAnnotationRecord *
get_record (Writing *self,
            guint    number)
{
  return zhupi_record_table_nth (zhupi_annotation_set_get_records (self->set), number - 1);
}

static gboolean
is_same_pair (const ZhupiNumberedLink *a,
              const ZhupiNumberedLink *b)
{
  return a->from == b->from && a->to == b->to;
}

/* One relation with the kinds of all that join the same two, which come one after the other. */
static guint
write_relation (Writing *self,
                guint    first)
{
  const ZhupiNumberedLink *link = &g_array_index (self->links, ZhupiNumberedLink, first);
  guint i;

  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_add_string (self->writer, "type", "relation");
  add_id (self, "from_id", &get_record (self, link->from)->id);
  add_id (self, "to_id", &get_record (self, link->to)->id);
  zhupi_json_writer_add_string (self->writer, "direction", "right");
  zhupi_json_writer_name (self->writer, "labels");
  zhupi_json_writer_begin_array (self->writer);
  for (i = first; i < self->links->len; i++)
    {
      const ZhupiNumberedLink *other = &g_array_index (self->links, ZhupiNumberedLink, i);

      if (!is_same_pair (link, other))
        break;
      zhupi_json_writer_string (self->writer, other->kind, -1);
    }
  zhupi_json_writer_end_array (self->writer);
  zhupi_json_writer_end_object (self->writer);
  return i;
}

static void
write_relations (Writing *self)
{
  for (guint i = 0; i < self->links->len;)
    {
      const ZhupiNumberedLink *link = &g_array_index (self->links, ZhupiNumberedLink, i);

      if (get_record (self, link->from)->state == self->state
          && get_record (self, link->to)->state == self->state)
        i = write_relation (self, i);
      else
        i++;
    }
}

static void
write_result (Writing    *self,
              ZhupiState  state)
{
  self->state = state;
  zhupi_json_writer_begin_object (self->writer);
  if (state == ZHUPI_STATE_REJECTED)
    {
      zhupi_json_writer_name (self->writer, "was_cancelled");
      zhupi_json_writer_boolean (self->writer, TRUE);
    }
  zhupi_json_writer_name (self->writer, "result");
  zhupi_json_writer_begin_array (self->writer);
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (self->set), write_region_cb, self);
  write_relations (self);
  zhupi_json_writer_end_array (self->writer);
  zhupi_json_writer_end_object (self->writer);
}

static gboolean
has_any (Writing    *self,
         ZhupiState  state)
{
  return zhupi_annotation_set_count (self->set, 0, state) > 0;
}

static void
write_annotations (Writing *self)
{
  zhupi_json_writer_name (self->writer, "annotations");
  zhupi_json_writer_begin_array (self->writer);
  if (has_any (self, ZHUPI_STATE_ACCEPTED))
    write_result (self, ZHUPI_STATE_ACCEPTED);
  if (has_any (self, ZHUPI_STATE_REJECTED))
    write_result (self, ZHUPI_STATE_REJECTED);
  zhupi_json_writer_end_array (self->writer);
}

static void
write_predictions (Writing *self)
{
  if (!has_any (self, ZHUPI_STATE_SUGGESTED))
    return;
  zhupi_json_writer_name (self->writer, "predictions");
  zhupi_json_writer_begin_array (self->writer);
  write_result (self, ZHUPI_STATE_SUGGESTED);
  zhupi_json_writer_end_array (self->writer);
}

static void
write_task (Writing *self)
{
  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_name (self->writer, "data");
  zhupi_json_writer_begin_object (self->writer);
  add_slice (self, TO_NAME, (ZhupiRange) { 0, zhupi_text_get_length (self->text) });
  zhupi_json_writer_end_object (self->writer);
  write_annotations (self);
  write_predictions (self);
  zhupi_json_writer_end_object (self->writer);
}

GBytes *
zhupi_label_studio_write (ZhupiAnnotationSet  *set,
                          GError             **error)
{
  const ZhupiText *text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  Writing self = { zhupi_json_writer_new (NULL, NULL), set, text,
                   zhupi_numbering_list_links (set), ZHUPI_STATE_ACCEPTED };

  zhupi_json_writer_begin_array (self.writer);
  write_task (&self);
  zhupi_json_writer_end_array (self.writer);
  zhupi_json_writer_finish (self.writer, NULL);
  g_array_unref (self.links);
  return zhupi_json_writer_free_to_bytes (self.writer);
}
