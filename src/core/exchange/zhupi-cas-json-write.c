/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-cas-json.h"

#include "exchange/zhupi-cas-names.h"
#include "exchange/zhupi-numbering.h"
#include "json/zhupi-json-writer.h"
#include "w3c/zhupi-w3c-line.h"

#define SOFA_ID 1

typedef struct
{
  ZhupiAnnotationSet *set;
  ZhupiJsonWriter *writer;
  const ZhupiText *text;
  GArray *mentions; /* (element-type guint): ids of the mentions, in order */
  GArray *members;  /* (element-type guint): ids of all that is in the view */
  guint last_id;
} Writing;

typedef struct
{
  const char *name;
  const char *range;
} Feature;

static const Feature mention_features[] = {
  { ZHUPI_CAS_VALUE, ZHUPI_CAS_STRING_TYPE },
  { ZHUPI_CAS_UUID, ZHUPI_CAS_STRING_TYPE },
  { ZHUPI_CAS_STATE, ZHUPI_CAS_STRING_TYPE },
  { ZHUPI_CAS_NOTE, ZHUPI_CAS_STRING_TYPE },
  { ZHUPI_CAS_ENTITY, ZHUPI_CAS_STRING_TYPE },
  { ZHUPI_CAS_REASON, ZHUPI_CAS_STRING_TYPE },
  { ZHUPI_CAS_CREATOR, ZHUPI_CAS_STRING_TYPE },
  { ZHUPI_CAS_GENERATOR, ZHUPI_CAS_STRING_TYPE },
  { ZHUPI_CAS_CREATED, ZHUPI_CAS_STRING_TYPE },
  { ZHUPI_CAS_MODIFIED, ZHUPI_CAS_STRING_TYPE },
  { ZHUPI_CAS_SCORE, ZHUPI_CAS_INTEGER_TYPE },
  { ZHUPI_CAS_FRAGMENTS, ZHUPI_CAS_INTEGERS_TYPE },
};

static const Feature relation_features[] = {
  { ZHUPI_CAS_GOVERNOR, ZHUPI_CAS_MENTION_TYPE },
  { ZHUPI_CAS_DEPENDENT, ZHUPI_CAS_MENTION_TYPE },
  { ZHUPI_CAS_LABEL, ZHUPI_CAS_STRING_TYPE },
};

static void
write_type (ZhupiJsonWriter *writer,
            const char      *type,
            const Feature   *features,
            gsize            n_features)
{
  zhupi_json_writer_break_line (writer);
  zhupi_json_writer_name (writer, type);
  zhupi_json_writer_begin_object (writer);
  zhupi_json_writer_add_string (writer, "%NAME", type);
  zhupi_json_writer_add_string (writer, "%SUPER_TYPE", ZHUPI_CAS_ANNOTATION_TYPE);
  for (gsize i = 0; i < n_features; i++)
    {
      zhupi_json_writer_name (writer, features[i].name);
      zhupi_json_writer_begin_object (writer);
      zhupi_json_writer_add_string (writer, "%NAME", features[i].name);
      zhupi_json_writer_add_string (writer, "%RANGE", features[i].range);
      zhupi_json_writer_end_object (writer);
    }
  zhupi_json_writer_end_object (writer);
}

static void
write_types (ZhupiJsonWriter *writer)
{
  zhupi_json_writer_name (writer, ZHUPI_CAS_TYPES);
  zhupi_json_writer_begin_object (writer);
  write_type (writer, ZHUPI_CAS_MENTION_TYPE, mention_features, G_N_ELEMENTS (mention_features));
  write_type (writer, ZHUPI_CAS_RELATION_TYPE, relation_features,
              G_N_ELEMENTS (relation_features));
  zhupi_json_writer_end_object (writer);
}

/* Begins a line of its own; the caller ends the object. */
static guint
begin_structure (Writing    *self,
                 const char *type)
{
  zhupi_json_writer_break_line (self->writer);
  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_add_integer (self->writer, ZHUPI_CAS_ID, ++self->last_id);
  zhupi_json_writer_add_string (self->writer, ZHUPI_CAS_TYPE, type);
  return self->last_id;
}

static guint
to_unit (Writing *self,
         guint    code_point)
{
  return zhupi_text_to_utf16 (self->text, code_point);
}

static guint
begin_annotation (Writing    *self,
                  const char *type,
                  ZhupiRange  range)
{
  guint id = begin_structure (self, type);

  zhupi_json_writer_add_integer (self->writer, ZHUPI_CAS_SOFA, SOFA_ID);
  zhupi_json_writer_add_integer (self->writer, "begin", to_unit (self, range.start));
  zhupi_json_writer_add_integer (self->writer, "end", to_unit (self, range.end));
  g_array_append_val (self->members, id);
  return id;
}

static void
write_sofa (Writing *self)
{
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (self->text, &n_bytes);

  begin_structure (self, ZHUPI_CAS_SOFA_TYPE);
  zhupi_json_writer_add_integer (self->writer, "sofaNum", 1);
  zhupi_json_writer_add_string (self->writer, "sofaID", ZHUPI_CAS_INITIAL_VIEW);
  zhupi_json_writer_add_string (self->writer, "mimeType", "text");
  zhupi_json_writer_name (self->writer, ZHUPI_CAS_SOFA_TEXT);
  zhupi_json_writer_string (self->writer, utf8, (gssize) n_bytes);
  zhupi_json_writer_end_object (self->writer);
}

static void
write_document (Writing *self)
{
  const char *language =
    zhupi_article_get_language (zhupi_annotation_set_get_article (self->set));

  begin_annotation (self, ZHUPI_CAS_DOCUMENT_TYPE,
                    (ZhupiRange) { 0, zhupi_text_get_length (self->text) });
  zhupi_json_writer_add_string (self->writer, "language",
                                language != NULL ? language : "x-unspecified");
  zhupi_json_writer_end_object (self->writer);
}

/* Returns the id of the list of beginnings and ends, 0 for a mention in one piece. */
static guint
write_fragments (Writing                  *self,
                 const ZhupiDetailsFields *fields)
{
  if (fields->n_fragments == 0)
    return 0;
  begin_structure (self, ZHUPI_CAS_INTEGERS_TYPE);
  zhupi_json_writer_name (self->writer, ZHUPI_CAS_ELEMENTS);
  zhupi_json_writer_begin_array (self->writer);
  for (guint i = 0; i < fields->n_fragments; i++)
    {
      zhupi_json_writer_integer (self->writer, to_unit (self, fields->fragments[i].start));
      zhupi_json_writer_integer (self->writer, to_unit (self, fields->fragments[i].end));
    }
  zhupi_json_writer_end_array (self->writer);
  zhupi_json_writer_end_object (self->writer);
  return self->last_id;
}

static const char *
get_state (const ZhupiAnnotationRecord *record)
{
  if (record->state == ZHUPI_STATE_SUGGESTED)
    return "suggested";
  return record->state == ZHUPI_STATE_REJECTED ? "rejected" : NULL;
}

static const char *
find_entity_name (Writing         *self,
                  const ZhupiUuid *id)
{
  ZhupiEntity *entity = NULL;

  if (!zhupi_uuid_is_none (id))
    entity = zhupi_annotation_set_find_entity (self->set, id);
  return entity != NULL ? zhupi_entity_get_name (entity) : NULL;
}

static void
write_details (Writing                     *self,
               const ZhupiAnnotationRecord *record)
{
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);
  ZhupiJsonWriter *writer = self->writer;
  char uuid[ZHUPI_UUID_STRING_SIZE];

  zhupi_uuid_format (&record->id, uuid);
  zhupi_json_writer_add_string (writer, ZHUPI_CAS_VALUE, g_quark_to_string (record->tag));
  zhupi_json_writer_add_string (writer, ZHUPI_CAS_UUID, uuid);
  zhupi_json_writer_add_string (writer, ZHUPI_CAS_STATE, get_state (record));
  zhupi_json_writer_add_string (writer, ZHUPI_CAS_NOTE, fields->note);
  zhupi_json_writer_add_string (writer, ZHUPI_CAS_ENTITY,
                                find_entity_name (self, &fields->entity));
  zhupi_json_writer_add_string (writer, ZHUPI_CAS_REASON, fields->reason);
  zhupi_json_writer_add_string (writer, ZHUPI_CAS_CREATOR, fields->creator);
  zhupi_json_writer_add_string (writer, ZHUPI_CAS_GENERATOR, fields->generator);
  zhupi_w3c_line_add_time (writer, ZHUPI_CAS_CREATED, fields->created);
  zhupi_w3c_line_add_time (writer, ZHUPI_CAS_MODIFIED, fields->modified);
  if (fields->score != ZHUPI_SCORE_NONE)
    zhupi_json_writer_add_integer (writer, ZHUPI_CAS_SCORE, fields->score);
}

static gboolean
write_mention_cb (const ZhupiAnnotationRecord *record,
                  gpointer                     user_data)
{
  Writing *self = user_data;
  guint fragments = write_fragments (self, zhupi_details_get_fields (record->details));
  guint id = begin_annotation (self, ZHUPI_CAS_MENTION_TYPE,
                               zhupi_annotation_record_get_range (record));

  write_details (self, record);
  if (fragments != 0)
    zhupi_json_writer_add_integer (self->writer, "@" ZHUPI_CAS_FRAGMENTS, fragments);
  zhupi_json_writer_end_object (self->writer);
  g_array_append_val (self->mentions, id);
  return TRUE;
}

/* A relation stands where its dependent does. */
static void
write_relation (Writing                 *self,
                const ZhupiNumberedLink *link)
{
  ZhupiRecordTable *records = zhupi_annotation_set_get_records (self->set);
  const ZhupiAnnotationRecord *to = zhupi_record_table_nth (records, link->to - 1);

  begin_annotation (self, ZHUPI_CAS_RELATION_TYPE, zhupi_annotation_record_get_range (to));
  zhupi_json_writer_add_integer (self->writer, "@" ZHUPI_CAS_GOVERNOR,
                                 g_array_index (self->mentions, guint, link->from - 1));
  zhupi_json_writer_add_integer (self->writer, "@" ZHUPI_CAS_DEPENDENT,
                                 g_array_index (self->mentions, guint, link->to - 1));
  zhupi_json_writer_add_string (self->writer, ZHUPI_CAS_LABEL, link->kind);
  zhupi_json_writer_end_object (self->writer);
}

static void
write_structures (Writing *self)
{
  g_autoptr (GArray) links = zhupi_numbering_list_links (self->set);

  zhupi_json_writer_break_line (self->writer);
  zhupi_json_writer_name (self->writer, ZHUPI_CAS_STRUCTURES);
  zhupi_json_writer_begin_array (self->writer);
  write_sofa (self);
  write_document (self);
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (self->set), write_mention_cb, self);
  for (guint i = 0; i < links->len; i++)
    write_relation (self, &g_array_index (links, ZhupiNumberedLink, i));
  zhupi_json_writer_end_array (self->writer);
}

static void
write_views (Writing *self)
{
  zhupi_json_writer_break_line (self->writer);
  zhupi_json_writer_name (self->writer, ZHUPI_CAS_VIEWS);
  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_name (self->writer, ZHUPI_CAS_INITIAL_VIEW);
  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_add_integer (self->writer, "%SOFA", SOFA_ID);
  zhupi_json_writer_name (self->writer, "%MEMBERS");
  zhupi_json_writer_begin_array (self->writer);
  for (guint i = 0; i < self->members->len; i++)
    zhupi_json_writer_integer (self->writer, g_array_index (self->members, guint, i));
  zhupi_json_writer_end_array (self->writer);
  zhupi_json_writer_end_object (self->writer);
  zhupi_json_writer_end_object (self->writer);
}

GBytes *
zhupi_cas_json_write (ZhupiAnnotationSet  *set,
                      GError             **error)
{
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint));
  Writing self = {
    set, zhupi_json_writer_new (NULL, NULL),
    zhupi_article_get_text (zhupi_annotation_set_get_article (set)), mentions, members, 0,
  };

  zhupi_json_writer_begin_object (self.writer);
  write_types (self.writer);
  write_structures (&self);
  write_views (&self);
  zhupi_json_writer_end_object (self.writer);
  zhupi_json_writer_finish (self.writer, NULL);
  return zhupi_json_writer_free_to_bytes (self.writer);
}
