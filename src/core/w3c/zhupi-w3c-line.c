/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "w3c/zhupi-w3c-extra.h"
#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-line.h"
#include "w3c/zhupi-w3c-time.h"

/* Members that are the same in every line. */
#define ADD_RAW(writer, members) zhupi_json_writer_raw (writer, members, sizeof members - 1)

void
zhupi_w3c_line_add_id (ZhupiJsonWriter *writer,
                       const char      *name,
                       const ZhupiUuid *id)
{
  char iri[ZHUPI_W3C_IRI_SIZE];

  zhupi_w3c_format_id (id, iri);
  zhupi_json_writer_add_string (writer, name, iri);
}

void
zhupi_w3c_line_add_time (ZhupiJsonWriter *writer,
                         const char      *name,
                         gint64           time)
{
  char string[ZHUPI_W3C_TIME_SIZE];

  if (time != 0 && zhupi_w3c_time_format (time, string))
    zhupi_json_writer_add_string (writer, name, string);
}

void
zhupi_w3c_line_add_text (ZhupiJsonWriter *writer,
                         const char      *name,
                         const char      *value)
{
  if (value != NULL && *value != 0)
    zhupi_json_writer_add_string (writer, name, value);
}

void
zhupi_w3c_line_add_agent (ZhupiJsonWriter *writer,
                          const char      *key,
                          const char      *type,
                          const char      *name)
{
  if (name == NULL || *name == 0)
    return;
  zhupi_json_writer_name (writer, key);
  zhupi_json_writer_begin_object (writer);
  zhupi_json_writer_literal_name (writer, "type");
  zhupi_json_writer_string (writer, type, -1);
  zhupi_json_writer_literal_name (writer, "name");
  zhupi_json_writer_string (writer, name, -1);
  zhupi_json_writer_end_object (writer);
}

void
zhupi_w3c_line_add_textual_body (ZhupiJsonWriter *writer,
                                 const char      *purpose,
                                 const char      *value)
{
  if (value == NULL || *value == 0)
    return;
  zhupi_json_writer_begin_object (writer);
  ADD_RAW (writer, "\"type\":\"TextualBody\"");
  zhupi_json_writer_literal_name (writer, "purpose");
  zhupi_json_writer_string (writer, purpose, -1);
  zhupi_json_writer_literal_name (writer, "value");
  zhupi_json_writer_string (writer, value, -1);
  zhupi_json_writer_end_object (writer);
}

void
zhupi_w3c_line_add_resource_body (ZhupiJsonWriter *writer,
                                  const char      *purpose,
                                  const ZhupiUuid *id)
{
  if (zhupi_uuid_is_none (id))
    return;
  zhupi_json_writer_begin_object (writer);
  ADD_RAW (writer, "\"type\":\"SpecificResource\"");
  zhupi_json_writer_literal_name (writer, "purpose");
  zhupi_json_writer_string (writer, purpose, -1);
  zhupi_w3c_line_add_id (writer, "source", id);
  zhupi_json_writer_end_object (writer);
}

static const char *
get_state_value (guint8 state)
{
  if (state == ZHUPI_STATE_SUGGESTED)
    return ZHUPI_W3C_SUGGESTED;
  return state == ZHUPI_STATE_REJECTED ? ZHUPI_W3C_REJECTED : NULL;
}

/* What a person puts into the text says so by its motivation; it is no class of names. */
static gboolean
is_editing (const ZhupiAnnotationRecord *record)
{
  static GQuark editing;

  if (G_UNLIKELY (editing == 0))
    editing = g_quark_from_static_string (ZHUPI_EDITING_TAG);
  return record->tag == editing;
}

/* A body of ours, or the one of another program that says the same and more. */
static void
write_text_body (ZhupiJsonWriter     *writer,
                 const ZhupiW3cExtra *extra,
                 const char          *name,
                 const char          *purpose,
                 const char          *value)
{
  g_autofree char *whole = zhupi_w3c_extra_dup_whole (extra, name, value);

  if (whole != NULL)
    zhupi_json_writer_raw (writer, whole, -1);
  else
    zhupi_w3c_line_add_textual_body (writer, purpose, value);
}

/* Whether the motivation of another program says the class already. */
static gboolean
is_class_said (const ZhupiAnnotationRecord *record,
               const ZhupiW3cExtra         *extra)
{
  g_autoptr (GString) class = NULL;
  const char *tag = g_quark_to_string (record->tag);

  if (is_editing (record))
    return TRUE;
  if (extra->motivation == NULL)
    return FALSE;
  class = g_string_new (NULL);
  zhupi_json_append_string (class, tag, strlen (tag));
  return g_str_equal (extra->motivation, class->str);
}

static gboolean
has_bodies (const ZhupiAnnotationRecord *record,
            const ZhupiDetailsFields    *fields,
            const ZhupiW3cExtra         *extra)
{
  return !is_class_said (record, extra) || is_editing (record) || fields->note != NULL
         || !zhupi_uuid_is_none (&fields->entity) || get_state_value (record->state) != NULL
         || fields->reason != NULL || extra->bodies != NULL;
}

static void
write_bodies (ZhupiJsonWriter             *writer,
              const ZhupiAnnotationRecord *record,
              const ZhupiW3cExtra         *extra)
{
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);

  if (!has_bodies (record, fields, extra))
    return;
  zhupi_json_writer_literal_name (writer, "body");
  zhupi_json_writer_begin_array (writer);
  if (!is_class_said (record, extra))
    write_text_body (writer, extra, "tag", "tagging", g_quark_to_string (record->tag));
  write_text_body (writer, extra, "note", is_editing (record) ? ZHUPI_EDITING_TAG : "commenting",
                   fields->note);
  zhupi_w3c_line_add_resource_body (writer, "identifying", &fields->entity);
  zhupi_w3c_line_add_textual_body (writer, "assessing", get_state_value (record->state));
  write_text_body (writer, extra, "reason", "describing", fields->reason);
  if (extra->bodies != NULL)
    zhupi_json_writer_raw (writer, extra->bodies, -1);
  zhupi_json_writer_end_array (writer);
}

/* A piece of the text; @peek finds it for the range of the mention. */
static void
write_slice (ZhupiW3cLine  *self,
             ZhupiRange     range,
             const char  *(*peek) (ZhupiTextCursor *cursor,
                                   ZhupiRange       range,
                                   gsize           *n_bytes))
{
  gsize n_bytes;
  const char *utf8 = peek (&self->cursor, (ZhupiRange) { range.start - self->offset,
                                                         range.end - self->offset }, &n_bytes);

  zhupi_json_writer_text (self->writer, utf8, n_bytes);
}

static void
write_selectors (ZhupiW3cLine *self,
                 ZhupiRange    range,
                 const char   *others)
{
  zhupi_json_writer_literal_name (self->writer, "selector");
  zhupi_json_writer_begin_array (self->writer);
  zhupi_json_writer_begin_object (self->writer);
  ADD_RAW (self->writer, "\"type\":\"TextPositionSelector\"");
  zhupi_json_writer_literal_name (self->writer, "start");
  zhupi_json_writer_integer (self->writer, range.start);
  zhupi_json_writer_literal_name (self->writer, "end");
  zhupi_json_writer_integer (self->writer, range.end);
  zhupi_json_writer_end_object (self->writer);
  zhupi_json_writer_begin_object (self->writer);
  ADD_RAW (self->writer, "\"type\":\"TextQuoteSelector\"");
  zhupi_json_writer_literal_name (self->writer, "exact");
  write_slice (self, range, zhupi_text_cursor_peek);
  zhupi_json_writer_literal_name (self->writer, "prefix");
  write_slice (self, range, zhupi_w3c_peek_prefix);
  zhupi_json_writer_literal_name (self->writer, "suffix");
  write_slice (self, range, zhupi_w3c_peek_suffix);
  zhupi_json_writer_end_object (self->writer);
  if (others != NULL)
    zhupi_json_writer_raw (self->writer, others, -1);
  zhupi_json_writer_end_array (self->writer);
}

static void
write_members (ZhupiJsonWriter *writer,
               const char      *members)
{
  if (members != NULL && *members != 0)
    zhupi_json_writer_raw (writer, members, -1);
}

static void
write_target (ZhupiW3cLine        *self,
              ZhupiRange           range,
              gboolean             is_scoped,
              const ZhupiW3cExtra *extra)
{
  g_auto (ZhupiW3cKept) kept = { NULL };
  const char *source = self->source;

  zhupi_w3c_extra_find_target (extra->targets, range, &kept);
  if (kept.source != NULL && *kept.source != 0)
    source = kept.source;
  zhupi_json_writer_begin_object (self->writer);
  ADD_RAW (self->writer, "\"type\":\"SpecificResource\"");
  zhupi_json_writer_literal_name (self->writer, "source");
  zhupi_json_writer_string (self->writer, source, -1);
  zhupi_json_writer_add_string (self->writer, "scope", is_scoped ? source : NULL);
  write_members (self->writer, kept.members);
  write_selectors (self, range, kept.selectors);
  zhupi_json_writer_end_object (self->writer);
}

static void
write_targets (ZhupiW3cLine                *self,
               const ZhupiAnnotationRecord *record,
               const ZhupiDetailsFields    *fields,
               const ZhupiW3cExtra         *extra)
{
  zhupi_json_writer_literal_name (self->writer, "target");
  if (fields->n_fragments == 0)
    {
      write_target (self, zhupi_annotation_record_get_range (record), FALSE, extra);
      return;
    }
  zhupi_json_writer_begin_array (self->writer);
  for (guint i = 0; i < fields->n_fragments; i++)
    write_target (self, fields->fragments[i], TRUE, extra);
  zhupi_json_writer_end_array (self->writer);
}

/* @foreign: (nullable): the JSON that another program has for it */
static void
write_head (ZhupiJsonWriter *writer,
            const ZhupiUuid *id,
            const char      *motivation,
            const char      *foreign)
{
  zhupi_json_writer_begin_object (writer);
  zhupi_w3c_line_add_id (writer, "id", id);
  ADD_RAW (writer, "\"type\":\"Annotation\"");
  if (foreign == NULL)
    {
      zhupi_json_writer_literal_name (writer, "motivation");
      zhupi_json_writer_string (writer, motivation, -1);
      return;
    }
  zhupi_json_writer_literal_name (writer, "motivation");
  zhupi_json_writer_raw (writer, foreign, -1);
}

static void
write_history (ZhupiJsonWriter          *writer,
               const ZhupiDetailsFields *fields)
{
  zhupi_w3c_line_add_time (writer, "created", fields->created);
  zhupi_w3c_line_add_time (writer, "modified", fields->modified);
  zhupi_w3c_line_add_agent (writer, "creator", "Person", fields->creator);
  zhupi_w3c_line_add_agent (writer, "generator", "Software", fields->generator);
  if (fields->score == ZHUPI_SCORE_NONE)
    return;
  zhupi_json_writer_literal_name (writer, ZHUPI_W3C_KEY_SCORE);
  zhupi_json_writer_integer (writer, fields->score);
}

void
zhupi_w3c_line_record (ZhupiW3cLine                *self,
                       const ZhupiAnnotationRecord *record)
{
  const ZhupiDetailsFields *fields = zhupi_details_get_fields (record->details);
  g_auto (ZhupiW3cExtra) extra = { NULL };

  if (fields->extra != NULL)
    zhupi_w3c_extra_split (fields->extra, &extra);
  if (is_editing (record))
    write_head (self->writer, &record->id, ZHUPI_EDITING_TAG, NULL);
  else
    write_head (self->writer, &record->id, "tagging", extra.motivation);
  write_history (self->writer, fields);
  if (fields->n_fragments > 0)
    {
      zhupi_json_writer_literal_name (self->writer, ZHUPI_W3C_KEY_DISCONTINUOUS);
      zhupi_json_writer_boolean (self->writer, TRUE);
    }
  write_members (self->writer, extra.members);
  write_bodies (self->writer, record, &extra);
  write_targets (self, record, fields, &extra);
  zhupi_json_writer_end_object (self->writer);
}

static void
write_relation_bodies (ZhupiJsonWriter     *writer,
                       ZhupiRelation       *relation,
                       const ZhupiW3cExtra *extra)
{
  zhupi_json_writer_literal_name (writer, "body");
  zhupi_json_writer_begin_array (writer);
  write_text_body (writer, extra, "tag", "tagging", zhupi_relation_get_kind (relation));
  zhupi_w3c_line_add_resource_body (writer, "linking", zhupi_relation_get_to (relation));
  write_text_body (writer, extra, "note", "commenting", zhupi_relation_get_note (relation));
  if (extra->bodies != NULL)
    zhupi_json_writer_raw (writer, extra->bodies, -1);
  zhupi_json_writer_end_array (writer);
}

void
zhupi_w3c_line_relation (ZhupiW3cLine  *self,
                         ZhupiRelation *relation)
{
  const char *kept = zhupi_relation_get_extra (relation);
  g_auto (ZhupiW3cExtra) extra = { NULL };

  if (kept != NULL)
    zhupi_w3c_extra_split (kept, &extra);
  write_head (self->writer, zhupi_relation_get_id (relation), "linking", extra.motivation);
  zhupi_w3c_line_add_time (self->writer, "created", zhupi_relation_get_created (relation));
  zhupi_w3c_line_add_agent (self->writer, "creator", "Person",
                            zhupi_relation_get_creator (relation));
  write_members (self->writer, extra.members);
  write_relation_bodies (self->writer, relation, &extra);
  zhupi_w3c_line_add_id (self->writer, "target", zhupi_relation_get_from (relation));
  zhupi_json_writer_end_object (self->writer);
}

static void
write_aliases (ZhupiJsonWriter    *writer,
               const char * const *aliases)
{
  if (aliases == NULL || *aliases == NULL)
    return;
  zhupi_json_writer_literal_name (writer, "aliases");
  zhupi_json_writer_begin_array (writer);
  for (guint i = 0; aliases[i] != NULL; i++)
    zhupi_json_writer_string (writer, aliases[i], -1);
  zhupi_json_writer_end_array (writer);
}

void
zhupi_w3c_line_entity (ZhupiW3cLine *self,
                       ZhupiEntity  *entity)
{
  zhupi_json_writer_begin_object (self->writer);
  zhupi_w3c_line_add_id (self->writer, "id", zhupi_entity_get_id (entity));
  zhupi_w3c_line_add_text (self->writer, "class", zhupi_entity_get_tag (entity));
  zhupi_json_writer_add_string (self->writer, "name", zhupi_entity_get_name (entity));
  write_aliases (self->writer, zhupi_entity_get_aliases (entity));
  zhupi_w3c_line_add_text (self->writer, "note", zhupi_entity_get_note (entity));
  write_members (self->writer, zhupi_entity_get_extra (entity));
  zhupi_json_writer_end_object (self->writer);
}

void
zhupi_w3c_line_tag (ZhupiW3cLine   *self,
                    const ZhupiTag *tag)
{
  char key[] = { tag->key, 0 };

  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_add_string (self->writer, "id", tag->id);
  zhupi_w3c_line_add_text (self->writer, "label", tag->label);
  zhupi_w3c_line_add_text (self->writer, "labelZh", tag->label_zh);
  zhupi_w3c_line_add_text (self->writer, "color", tag->color);
  zhupi_w3c_line_add_text (self->writer, "line", tag->line);
  zhupi_w3c_line_add_text (self->writer, "key", key);
  zhupi_w3c_line_add_text (self->writer, "parent", tag->parent);
  zhupi_json_writer_end_object (self->writer);
}
