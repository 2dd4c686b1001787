/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "journal/zhupi-journal-object.h"
#include "journal/zhupi-journal-value.h"

/* The strings and ids of an object that is being read. */
typedef struct
{
  ZhupiUuid id;
  ZhupiUuid from;
  ZhupiUuid to;
  char *kind; /* or class */
  char *name;
  char *note;
  char *creator;
  char *extra;
  gint64 created;
  GStrvBuilder *aliases;
} Draft;

static void
draft_clear (Draft *self)
{
  g_free (self->kind);
  g_free (self->name);
  g_free (self->note);
  g_free (self->creator);
  g_free (self->extra);
  g_clear_pointer (&self->aliases, g_strv_builder_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, draft_clear)

static void
write_aliases (ZhupiJsonWriter    *writer,
               const char * const *aliases)
{
  if (*aliases == NULL)
    return;
  zhupi_json_writer_name (writer, "aliases");
  zhupi_json_writer_begin_array (writer);
  for (guint i = 0; aliases[i] != NULL; i++)
    zhupi_json_writer_string (writer, aliases[i], -1);
  zhupi_json_writer_end_array (writer);
}

void
zhupi_journal_write_entity (ZhupiJsonWriter *writer,
                            ZhupiEntity     *entity)
{
  zhupi_json_writer_begin_object (writer);
  zhupi_journal_write_uuid (writer, "id", zhupi_entity_get_id (entity));
  zhupi_json_writer_add_string (writer, "kind", zhupi_entity_get_tag (entity));
  zhupi_json_writer_add_string (writer, "name", zhupi_entity_get_name (entity));
  write_aliases (writer, zhupi_entity_get_aliases (entity));
  zhupi_json_writer_add_string (writer, "note", zhupi_entity_get_note (entity));
  zhupi_json_writer_add_string (writer, "extra", zhupi_entity_get_extra (entity));
  zhupi_json_writer_end_object (writer);
}

void
zhupi_journal_write_relation (ZhupiJsonWriter *writer,
                              ZhupiRelation   *relation)
{
  zhupi_json_writer_begin_object (writer);
  zhupi_journal_write_uuid (writer, "id", zhupi_relation_get_id (relation));
  zhupi_json_writer_add_string (writer, "kind", zhupi_relation_get_kind (relation));
  zhupi_journal_write_uuid (writer, "from", zhupi_relation_get_from (relation));
  zhupi_journal_write_uuid (writer, "to", zhupi_relation_get_to (relation));
  zhupi_json_writer_add_string (writer, "note", zhupi_relation_get_note (relation));
  zhupi_json_writer_add_string (writer, "creator", zhupi_relation_get_creator (relation));
  zhupi_journal_write_time (writer, "created", zhupi_relation_get_created (relation));
  zhupi_json_writer_add_string (writer, "extra", zhupi_relation_get_extra (relation));
  zhupi_json_writer_end_object (writer);
}

static void
read_aliases (ZhupiJsonReader *reader,
              Draft           *draft)
{
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_ARRAY)
    {
      zhupi_json_reader_skip_value (reader, NULL);
      return;
    }
  while (zhupi_json_reader_next_item (reader))
    {
      g_autofree char *alias = NULL;

      zhupi_journal_read_string (reader, &alias);
      if (alias != NULL)
        g_strv_builder_add (draft->aliases, alias);
    }
}

static void
read_member (ZhupiJsonReader *reader,
             const char      *name,
             Draft           *draft)
{
  if (g_str_equal (name, "id"))
    zhupi_journal_read_uuid (reader, &draft->id);
  else if (g_str_equal (name, "from"))
    zhupi_journal_read_uuid (reader, &draft->from);
  else if (g_str_equal (name, "to"))
    zhupi_journal_read_uuid (reader, &draft->to);
  else if (g_str_equal (name, "kind"))
    zhupi_journal_read_string (reader, &draft->kind);
  else if (g_str_equal (name, "name"))
    zhupi_journal_read_string (reader, &draft->name);
  else if (g_str_equal (name, "aliases"))
    read_aliases (reader, draft);
  else if (g_str_equal (name, "note"))
    zhupi_journal_read_string (reader, &draft->note);
  else if (g_str_equal (name, "creator"))
    zhupi_journal_read_string (reader, &draft->creator);
  else if (g_str_equal (name, "created"))
    zhupi_journal_read_time (reader, &draft->created);
  else if (g_str_equal (name, "extra"))
    zhupi_journal_read_members (reader, &draft->extra);
  else
    zhupi_json_reader_skip_value (reader, NULL);
}

/* FALSE when it is no object with an id and a kind. */
static gboolean
read_draft (ZhupiJsonReader *reader,
            Draft           *draft)
{
  const char *name;

  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_OBJECT)
    return FALSE;
  draft->aliases = g_strv_builder_new ();
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    read_member (reader, name, draft);
  return !zhupi_uuid_is_none (&draft->id) && draft->kind != NULL;
}

ZhupiEntity *
zhupi_journal_read_entity (ZhupiJsonReader *reader)
{
  g_auto (Draft) draft = { .kind = NULL };
  g_auto (GStrv) aliases = NULL;

  if (!read_draft (reader, &draft) || draft.name == NULL)
    return NULL;
  aliases = g_strv_builder_end (draft.aliases);
  return zhupi_entity_new (&draft.id, draft.kind, draft.name, (const char * const *) aliases,
                           draft.note, draft.extra);
}

ZhupiRelation *
zhupi_journal_read_relation (ZhupiJsonReader *reader)
{
  g_auto (Draft) draft = { .kind = NULL };

  if (!read_draft (reader, &draft))
    return NULL;
  return zhupi_relation_new (&draft.id, draft.kind, &draft.from, &draft.to, draft.note,
                             draft.creator, draft.created, draft.extra);
}
