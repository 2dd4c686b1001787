/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "edit/zhupi-command-private.h"
#include "journal/zhupi-journal-command.h"
#include "journal/zhupi-journal-object.h"
#include "journal/zhupi-journal-record.h"
#include "journal/zhupi-journal-value.h"

#define N_CHANGE_KINDS (ZHUPI_CHANGE_UNPLACED + 1)

/* Names in files: they stay as they are. */
static const char * const kind_names[ZHUPI_N_COMMAND_KINDS] = {
  [ZHUPI_COMMAND_MARK] = "mark",
  [ZHUPI_COMMAND_MARK_ALL] = "mark-all",
  [ZHUPI_COMMAND_RELABEL] = "relabel",
  [ZHUPI_COMMAND_MOVE] = "move",
  [ZHUPI_COMMAND_DELETE] = "delete",
  [ZHUPI_COMMAND_NOTE] = "note",
  [ZHUPI_COMMAND_ACCEPT] = "accept",
  [ZHUPI_COMMAND_ACCEPT_ALL] = "accept-all",
  [ZHUPI_COMMAND_REJECT] = "reject",
  [ZHUPI_COMMAND_REJECT_ALL] = "reject-all",
  [ZHUPI_COMMAND_ENTITY] = "entity",
  [ZHUPI_COMMAND_RELATION] = "relation",
  [ZHUPI_COMMAND_TAG_SET] = "tag-set",
  [ZHUPI_COMMAND_RENAME] = "rename",
  [ZHUPI_COMMAND_IMPORT] = "import",
  [ZHUPI_COMMAND_SUGGEST] = "suggest",
  [ZHUPI_COMMAND_ATTACH] = "attach",
  [ZHUPI_COMMAND_SUPPLY] = "supply",
  [ZHUPI_COMMAND_MERGE] = "merge",
  [ZHUPI_COMMAND_FOLLOW] = "follow",
};

static const char * const change_names[N_CHANGE_KINDS] = {
  [ZHUPI_CHANGE_RECORD] = "annotation",
  [ZHUPI_CHANGE_ENTITY] = "entity",
  [ZHUPI_CHANGE_RELATION] = "relation",
  [ZHUPI_CHANGE_TAG_SET] = "tagSet",
  [ZHUPI_CHANGE_NAME] = "name",
  [ZHUPI_CHANGE_NOTE] = "note",
  [ZHUPI_CHANGE_UNPLACED] = "unplaced",
};

const char *
zhupi_journal_kind_to_name (ZhupiCommandKind kind)
{
  g_return_val_if_fail (kind < ZHUPI_N_COMMAND_KINDS, NULL);

  return kind_names[kind];
}

static gboolean
find_name (const char * const *names,
           guint               n_names,
           const char         *name,
           guint              *index)
{
  for (*index = 0; *index < n_names; (*index)++)
    if (g_strcmp0 (names[*index], name) == 0)
      return TRUE;
  return FALSE;
}

gboolean
zhupi_journal_kind_from_name (const char       *name,
                              ZhupiCommandKind *kind)
{
  guint index;

  if (!find_name (kind_names, ZHUPI_N_COMMAND_KINDS, name, &index))
    return FALSE;
  *kind = index;
  return TRUE;
}

static gboolean
is_string (ZhupiChangeKind kind)
{
  return kind == ZHUPI_CHANGE_NAME || kind == ZHUPI_CHANGE_NOTE || kind == ZHUPI_CHANGE_UNPLACED;
}

static void
write_object (ZhupiJsonWriter *writer,
              ZhupiChangeKind  kind,
              GObject         *object)
{
  if (object == NULL)
    zhupi_json_writer_raw (writer, "null", -1);
  else if (kind == ZHUPI_CHANGE_ENTITY)
    zhupi_journal_write_entity (writer, ZHUPI_ENTITY (object));
  else if (kind == ZHUPI_CHANGE_RELATION)
    zhupi_journal_write_relation (writer, ZHUPI_RELATION (object));
  else
    zhupi_journal_write_tag_set (writer, ZHUPI_TAG_SET (object));
}

static void
write_string (ZhupiJsonWriter *writer,
              const char      *string)
{
  if (string == NULL)
    zhupi_json_writer_raw (writer, "null", -1);
  else
    zhupi_json_writer_string (writer, string, -1);
}

static void
write_side (ZhupiJsonWriter          *writer,
            const ZhupiCommandChange *change,
            guint                     side)
{
  if (change->kind == ZHUPI_CHANGE_RECORD)
    zhupi_journal_write_record (writer, &change->record[side]);
  else if (is_string (change->kind))
    write_string (writer, change->string[side]);
  else
    write_object (writer, change->kind, change->object[side]);
}

/* A change is [what, before, after]. */
static void
write_change (ZhupiJsonWriter          *writer,
              const ZhupiCommandChange *change)
{
  zhupi_json_writer_begin_array (writer);
  zhupi_json_writer_string (writer, change_names[change->kind], -1);
  write_side (writer, change, 0);
  write_side (writer, change, 1);
  zhupi_json_writer_end_array (writer);
}

void
zhupi_journal_write_changes (ZhupiJsonWriter *writer,
                             ZhupiCommand    *command)
{
  zhupi_json_writer_begin_array (writer);
  for (guint i = 0; i < zhupi_command_get_size (command); i++)
    write_change (writer, zhupi_command_peek_change (command, i));
  zhupi_json_writer_end_array (writer);
}

static gboolean
read_object (ZhupiJsonReader *reader,
             ZhupiChangeKind  kind,
             GObject        **object)
{
  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_NULL)
    return kind != ZHUPI_CHANGE_TAG_SET;
  if (kind == ZHUPI_CHANGE_ENTITY)
    *object = (GObject *) zhupi_journal_read_entity (reader);
  else if (kind == ZHUPI_CHANGE_RELATION)
    *object = (GObject *) zhupi_journal_read_relation (reader);
  else
    *object = (GObject *) zhupi_journal_read_tag_set (reader);
  return *object != NULL;
}

static gboolean
read_string (ZhupiJsonReader  *reader,
             ZhupiChangeKind   kind,
             char            **string)
{
  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_NULL)
    return kind != ZHUPI_CHANGE_NAME;
  if (kind == ZHUPI_CHANGE_UNPLACED)
    zhupi_journal_read_object_text (reader, string);
  else
    zhupi_journal_read_string (reader, string);
  return *string != NULL;
}

static gboolean
read_side (ZhupiJsonReader    *reader,
           guint               length,
           ZhupiCommandChange *change,
           guint               side)
{
  if (!zhupi_json_reader_next_item (reader))
    return FALSE;
  if (change->kind == ZHUPI_CHANGE_RECORD)
    return zhupi_journal_read_record (reader, length, &change->record[side]);
  if (is_string (change->kind))
    return read_string (reader, change->kind, &change->string[side]);
  return read_object (reader, change->kind, &change->object[side]);
}

static gboolean
read_kind (ZhupiJsonReader *reader,
           ZhupiChangeKind *kind)
{
  guint index;

  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_ARRAY ||
      !zhupi_json_reader_next_item (reader) ||
      zhupi_json_reader_get_token (reader) != ZHUPI_JSON_STRING ||
      !find_name (change_names, N_CHANGE_KINDS, zhupi_json_reader_get_string (reader, NULL),
                  &index))
    return FALSE;
  *kind = index;
  return TRUE;
}

static gboolean
is_whole (const ZhupiCommandChange *change)
{
  if (change->kind == ZHUPI_CHANGE_RECORD)
    return change->record[0].details != NULL || change->record[1].details != NULL;
  if (change->kind == ZHUPI_CHANGE_ENTITY || change->kind == ZHUPI_CHANGE_RELATION)
    return change->object[0] != NULL || change->object[1] != NULL;
  if (change->kind == ZHUPI_CHANGE_UNPLACED)
    return change->string[0] != NULL || change->string[1] != NULL;
  return TRUE;
}

static gboolean
read_change (ZhupiJsonReader *reader,
             guint            length,
             ZhupiCommand    *command)
{
  ZhupiCommandChange change = { 0 };

  if (!read_kind (reader, &change.kind))
    return FALSE;
  if (!read_side (reader, length, &change, 0) || !read_side (reader, length, &change, 1) ||
      !is_whole (&change) || zhupi_json_reader_next_item (reader))
    {
      zhupi_command_change_clear (&change);
      return FALSE;
    }
  zhupi_command_add_change (command, &change);
  return TRUE;
}

gboolean
zhupi_journal_read_changes (ZhupiJsonReader *reader,
                            guint            length,
                            ZhupiCommand    *command)
{
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_ARRAY)
    return FALSE;
  while (zhupi_json_reader_next_item (reader))
    if (!read_change (reader, length, command))
      return FALSE;
  return zhupi_json_reader_check (reader, NULL);
}
