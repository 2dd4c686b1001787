/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "journal/zhupi-journal-record.h"
#include "journal/zhupi-journal-value.h"

/* An annotation that is being read. */
typedef struct
{
  ZhupiAnnotationRecord record;
  ZhupiDetailsFields fields;
  GArray *fragments;
  char *tag;
  char *note;
  char *reason;
  char *creator;
  char *generator;
  char *extra;
  guint state;
} Draft;

static void
draft_clear (Draft *self)
{
  g_clear_pointer (&self->fragments, g_array_unref);
  g_free (self->tag);
  g_free (self->note);
  g_free (self->reason);
  g_free (self->creator);
  g_free (self->generator);
  g_free (self->extra);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, draft_clear)

static void
write_fragments (ZhupiJsonWriter          *writer,
                 const ZhupiDetailsFields *fields)
{
  if (fields->n_fragments == 0)
    return;
  zhupi_json_writer_name (writer, "fragments");
  zhupi_json_writer_begin_array (writer);
  for (guint i = 0; i < fields->n_fragments; i++)
    {
      zhupi_json_writer_integer (writer, fields->fragments[i].start);
      zhupi_json_writer_integer (writer, fields->fragments[i].end);
    }
  zhupi_json_writer_end_array (writer);
}

static void
write_details (ZhupiJsonWriter          *writer,
               const ZhupiDetailsFields *fields)
{
  zhupi_json_writer_add_string (writer, "note", fields->note);
  zhupi_json_writer_add_string (writer, "reason", fields->reason);
  zhupi_json_writer_add_string (writer, "creator", fields->creator);
  zhupi_json_writer_add_string (writer, "generator", fields->generator);
  if (!zhupi_uuid_is_none (&fields->entity))
    zhupi_journal_write_uuid (writer, "entity", &fields->entity);
  zhupi_journal_write_time (writer, "created", fields->created);
  zhupi_journal_write_time (writer, "modified", fields->modified);
  if (fields->score != ZHUPI_SCORE_NONE)
    zhupi_json_writer_add_integer (writer, "score", fields->score);
  write_fragments (writer, fields);
  zhupi_json_writer_add_string (writer, "extra", fields->extra);
}

void
zhupi_journal_write_record (ZhupiJsonWriter             *writer,
                            const ZhupiAnnotationRecord *record)
{
  if (record == NULL || record->details == NULL)
    {
      zhupi_json_writer_raw (writer, "null", -1);
      return;
    }
  zhupi_json_writer_begin_object (writer);
  zhupi_journal_write_uuid (writer, "id", &record->id);
  zhupi_json_writer_add_integer (writer, "start", record->start);
  zhupi_json_writer_add_integer (writer, "end", record->end);
  zhupi_json_writer_add_string (writer, "tag", g_quark_to_string (record->tag));
  zhupi_json_writer_add_integer (writer, "state", record->state);
  write_details (writer, zhupi_details_get_fields (record->details));
  zhupi_json_writer_end_object (writer);
}

static void
read_fragments (ZhupiJsonReader *reader,
                Draft           *draft)
{
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_ARRAY)
    {
      zhupi_json_reader_skip_value (reader, NULL);
      return;
    }
  g_clear_pointer (&draft->fragments, g_array_unref);
  draft->fragments = g_array_new (FALSE, FALSE, sizeof (guint));
  while (zhupi_json_reader_next_item (reader))
    {
      guint edge = G_MAXUINT;

      zhupi_journal_read_uint (reader, &edge);
      g_array_append_val (draft->fragments, edge);
    }
}

static void
read_score (ZhupiJsonReader *reader,
            Draft           *draft)
{
  guint score = G_MAXUINT;

  zhupi_journal_read_uint (reader, &score);
  if (score <= 1000)
    draft->fields.score = (int) score;
}

static gboolean
read_detail (ZhupiJsonReader *reader,
             const char      *name,
             Draft           *draft)
{
  if (g_str_equal (name, "note"))
    zhupi_journal_read_string (reader, &draft->note);
  else if (g_str_equal (name, "reason"))
    zhupi_journal_read_string (reader, &draft->reason);
  else if (g_str_equal (name, "creator"))
    zhupi_journal_read_string (reader, &draft->creator);
  else if (g_str_equal (name, "generator"))
    zhupi_journal_read_string (reader, &draft->generator);
  else if (g_str_equal (name, "entity"))
    zhupi_journal_read_uuid (reader, &draft->fields.entity);
  else if (g_str_equal (name, "created"))
    zhupi_journal_read_time (reader, &draft->fields.created);
  else if (g_str_equal (name, "modified"))
    zhupi_journal_read_time (reader, &draft->fields.modified);
  else if (g_str_equal (name, "score"))
    read_score (reader, draft);
  else if (g_str_equal (name, "fragments"))
    read_fragments (reader, draft);
  else if (g_str_equal (name, "extra"))
    zhupi_journal_read_members (reader, &draft->extra);
  else
    return FALSE;
  return TRUE;
}

static void
read_member (ZhupiJsonReader *reader,
             const char      *name,
             Draft           *draft)
{
  if (g_str_equal (name, "id"))
    zhupi_journal_read_uuid (reader, &draft->record.id);
  else if (g_str_equal (name, "start"))
    zhupi_journal_read_uint (reader, &draft->record.start);
  else if (g_str_equal (name, "end"))
    zhupi_journal_read_uint (reader, &draft->record.end);
  else if (g_str_equal (name, "tag"))
    zhupi_journal_read_string (reader, &draft->tag);
  else if (g_str_equal (name, "state"))
    zhupi_journal_read_uint (reader, &draft->state);
  else if (!read_detail (reader, name, draft))
    zhupi_json_reader_skip_value (reader, NULL);
}

/* Pieces in order and apart, the first at the start and the last at the end. */
static gboolean
has_good_fragments (const Draft *self)
{
  const guint *edges;

  if (self->fragments == NULL || self->fragments->len == 0)
    return TRUE;
  edges = (const guint *) (gpointer) self->fragments->data;
  if (self->fragments->len % 2 != 0 || self->fragments->len < 4 ||
      edges[0] != self->record.start || edges[self->fragments->len - 1] != self->record.end)
    return FALSE;
  for (guint i = 1; i < self->fragments->len; i++)
    if (edges[i] <= edges[i - 1])
      return FALSE;
  return TRUE;
}

static gboolean
is_good (const Draft *self,
         guint        length)
{
  return !zhupi_uuid_is_none (&self->record.id) && self->tag != NULL && *self->tag != '\0' &&
         self->state < ZHUPI_N_STATES && self->record.start <= self->record.end &&
         self->record.end <= length && has_good_fragments (self);
}

static void
finish (Draft                 *self,
        ZhupiAnnotationRecord *record)
{
  self->fields.note = self->note;
  self->fields.reason = self->reason;
  self->fields.creator = self->creator;
  self->fields.generator = self->generator;
  self->fields.extra = self->extra;
  if (self->fragments != NULL && self->fragments->len > 0)
    {
      self->fields.fragments = (const ZhupiRange *) (gpointer) self->fragments->data;
      self->fields.n_fragments = self->fragments->len / 2;
    }
  *record = self->record;
  record->tag = g_quark_from_string (self->tag);
  record->state = self->state;
  record->details = zhupi_details_new (&self->fields);
}

gboolean
zhupi_journal_read_record (ZhupiJsonReader       *reader,
                           guint                  length,
                           ZhupiAnnotationRecord *record)
{
  g_auto (Draft) draft = { .fields = ZHUPI_DETAILS_FIELDS_INIT, .state = ZHUPI_N_STATES };
  const char *name;

  *record = (ZhupiAnnotationRecord) { .details = NULL };
  draft.record.end = G_MAXUINT;
  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_NULL)
    return TRUE;
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_OBJECT)
    return FALSE;
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    read_member (reader, name, &draft);
  if (!is_good (&draft, length))
    return FALSE;
  finish (&draft, record);
  return TRUE;
}
