/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "journal/zhupi-journal-command.h"
#include "journal/zhupi-journal-entry.h"
#include "journal/zhupi-journal-frame.h"
#include "journal/zhupi-journal-value.h"

#define N_KINDS (ZHUPI_JOURNAL_STATE + 1)
#define HEXADECIMAL 16

/* Names in files: they stay as they are. */
static const char * const kind_names[N_KINDS] = {
  [ZHUPI_JOURNAL_OTHER] = "other",
  [ZHUPI_JOURNAL_BASE] = "base",
  [ZHUPI_JOURNAL_STEP] = "step",
  [ZHUPI_JOURNAL_SILENT] = "silent",
  [ZHUPI_JOURNAL_GO] = "go",
  [ZHUPI_JOURNAL_STATE] = "state",
};

static ZhupiJsonWriter *
begin_entry (ZhupiJournalKind kind)
{
  ZhupiJsonWriter *writer = zhupi_json_writer_new (NULL, NULL);

  zhupi_json_writer_begin_object (writer);
  zhupi_json_writer_add_string (writer, "entry", kind_names[kind]);
  return writer;
}

/* Frees the writer. */
static void
end_entry (ZhupiJsonWriter *writer,
           GByteArray      *into)
{
  g_autoptr (GBytes) json = NULL;

  zhupi_json_writer_end_object (writer);
  json = zhupi_json_writer_free_to_bytes (writer);
  zhupi_journal_frame_append (into, g_bytes_get_data (json, NULL), g_bytes_get_size (json));
}

static void
write_sum (ZhupiJsonWriter *writer,
           ZhupiJournalSum  sum)
{
  g_autofree char *checksum = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", sum.checksum);

  zhupi_json_writer_add_integer (writer, "size", sum.n_bytes);
  zhupi_json_writer_add_string (writer, "checksum", checksum);
}

void
zhupi_journal_add_base (GByteArray      *into,
                        GBytes          *set_file,
                        ZhupiJournalSum  sum)
{
  ZhupiJsonWriter *writer = begin_entry (ZHUPI_JOURNAL_BASE);
  gsize n_bytes;
  const char *json = g_bytes_get_data (set_file, &n_bytes);

  zhupi_json_writer_add_integer (writer, "version", ZHUPI_JOURNAL_VERSION);
  write_sum (writer, sum);
  zhupi_json_writer_name (writer, "set");
  zhupi_json_writer_raw (writer, json, n_bytes);
  end_entry (writer, into);
}

void
zhupi_journal_add_step (GByteArray      *into,
                        const ZhupiStep *step,
                        ZhupiCommand    *command,
                        gboolean         is_silent)
{
  ZhupiJsonWriter *writer = begin_entry (is_silent ? ZHUPI_JOURNAL_SILENT : ZHUPI_JOURNAL_STEP);

  zhupi_json_writer_add_string (writer, "kind", zhupi_journal_kind_to_name (step->kind));
  zhupi_json_writer_add_string (writer, "subject", step->subject);
  zhupi_journal_write_time (writer, "time", step->time);
  zhupi_json_writer_add_integer (writer, "annotations", step->n_records);
  zhupi_json_writer_name (writer, "changes");
  zhupi_journal_write_changes (writer, command);
  end_entry (writer, into);
}

void
zhupi_journal_add_go (GByteArray *into,
                      guint       n_done)
{
  ZhupiJsonWriter *writer = begin_entry (ZHUPI_JOURNAL_GO);

  zhupi_journal_write_time (writer, "time", g_get_real_time ());
  zhupi_json_writer_add_integer (writer, "done", n_done);
  end_entry (writer, into);
}

void
zhupi_journal_add_state (GByteArray      *into,
                         ZhupiJournalSum  sum)
{
  ZhupiJsonWriter *writer = begin_entry (ZHUPI_JOURNAL_STATE);

  write_sum (writer, sum);
  end_entry (writer, into);
}

static ZhupiJournalKind
parse_kind (const char *name)
{
  for (guint i = 0; i < N_KINDS; i++)
    if (g_strcmp0 (kind_names[i], name) == 0)
      return i;
  return ZHUPI_JOURNAL_OTHER;
}

static void
read_kind (ZhupiJsonReader   *reader,
           ZhupiJournalEntry *entry)
{
  g_autofree char *name = NULL;

  zhupi_journal_read_string (reader, &name);
  entry->kind = parse_kind (name);
}

static void
read_command_kind (ZhupiJsonReader   *reader,
                   ZhupiJournalEntry *entry)
{
  g_autofree char *name = NULL;

  zhupi_journal_read_string (reader, &name);
  zhupi_journal_kind_from_name (name, &entry->command_kind);
}

static void
read_size (ZhupiJsonReader   *reader,
           ZhupiJournalEntry *entry)
{
  gint64 n_bytes = 0;

  zhupi_journal_read_time (reader, &n_bytes);
  entry->sum.n_bytes = MAX (n_bytes, 0);
}

static void
read_checksum (ZhupiJsonReader   *reader,
               ZhupiJournalEntry *entry)
{
  g_autofree char *digits = NULL;

  zhupi_journal_read_string (reader, &digits);
  if (digits != NULL)
    g_ascii_string_to_unsigned (digits, HEXADECIMAL, 0, G_MAXUINT64, &entry->sum.checksum, NULL);
}

static void
read_member (ZhupiJsonReader   *reader,
             const char        *name,
             ZhupiJournalEntry *entry)
{
  if (g_str_equal (name, "entry"))
    read_kind (reader, entry);
  else if (g_str_equal (name, "version"))
    zhupi_journal_read_uint (reader, &entry->version);
  else if (g_str_equal (name, "size"))
    read_size (reader, entry);
  else if (g_str_equal (name, "checksum"))
    read_checksum (reader, entry);
  else if (g_str_equal (name, "kind"))
    read_command_kind (reader, entry);
  else if (g_str_equal (name, "subject"))
    zhupi_journal_read_string (reader, &entry->subject);
  else if (g_str_equal (name, "time"))
    zhupi_journal_read_time (reader, &entry->time);
  else if (g_str_equal (name, "annotations"))
    zhupi_journal_read_uint (reader, &entry->n_records);
  else if (g_str_equal (name, "done"))
    zhupi_journal_read_uint (reader, &entry->n_done);
  else
    zhupi_json_reader_skip_value (reader, NULL);
}

static gboolean
is_long_part (const char *name)
{
  return g_str_equal (name, "changes") || g_str_equal (name, "set");
}

/* Stands at the first token of the long part afterwards, when there is one. */
static gboolean
read_entry (ZhupiJsonReader   *reader,
            ZhupiJournalEntry *entry)
{
  const char *name;

  *entry = (ZhupiJournalEntry) { .command_kind = ZHUPI_COMMAND_IMPORT, .n_done = G_MAXUINT };
  if (zhupi_json_reader_next (reader) != ZHUPI_JSON_BEGIN_OBJECT)
    return FALSE;
  while ((name = zhupi_json_reader_next_member (reader)) != NULL && !is_long_part (name))
    read_member (reader, name, entry);
  entry->content = zhupi_json_reader_get_offset (reader);
  return zhupi_json_reader_check (reader, NULL);
}

gboolean
zhupi_journal_entry_parse (const GString     *json,
                           ZhupiJournalEntry *entry)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (json->str, json->len);

  return read_entry (reader, entry);
}

void
zhupi_journal_entry_clear (ZhupiJournalEntry *entry)
{
  g_clear_pointer (&entry->subject, g_free);
}

static gboolean
read_rest (ZhupiJsonReader *reader)
{
  while (zhupi_json_reader_next_member (reader) != NULL)
    zhupi_json_reader_skip_value (reader, NULL);
  return zhupi_json_reader_next (reader) == ZHUPI_JSON_END;
}

ZhupiCommand *
zhupi_journal_parse_command (const GString *json,
                             guint          length)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (json->str, json->len);
  g_auto (ZhupiJournalEntry) entry = { .subject = NULL };
  g_autoptr (ZhupiCommand) command = NULL;

  if (!read_entry (reader, &entry) ||
      (entry.kind != ZHUPI_JOURNAL_STEP && entry.kind != ZHUPI_JOURNAL_SILENT))
    return NULL;
  command = zhupi_command_new (entry.command_kind, entry.subject);
  if (!zhupi_journal_read_changes (reader, length, command) || !read_rest (reader))
    return NULL;
  return g_steal_pointer (&command);
}
