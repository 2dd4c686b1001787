/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-csv.h"

#include "exchange/zhupi-csv-table.h"
#include "exchange/zhupi-draft.h"
#include "text/zhupi-decoder.h"
#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-line.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Places beyond this are in no text. */
#define MAX_PLACE (G_GUINT64_CONSTANT (1) << 32)
#define MAX_SCORE 1000

typedef enum
{
  COLUMN_ID,
  COLUMN_CLASS,
  COLUMN_START,
  COLUMN_END,
  COLUMN_TEXT,
  COLUMN_STATE,
  COLUMN_NOTE,
  COLUMN_ENTITY,
  COLUMN_SCORE,
  COLUMN_REASON,
  COLUMN_CREATOR,
  COLUMN_CREATED,
  COLUMN_NAME,
  COLUMN_ALIASES,
  N_COLUMNS,
} Column;

static const char *const column_names[N_COLUMNS] = {
  "id", "class", "start", "end", "text", "state", "note", "entity", "score", "reason", "creator",
  "created", "name", "aliases",
};

/**
 * Reading:
 * @places: column of each #Column in the table, -1 for none
 * @entities: (element-type ZhupiUuid): the entities that were met
 * @entity_writer: (nullable): these as JSON
 *
 * A table on its way to a W3C collection, whose reader knows all about places and damage.
 */
typedef struct
{
  ZhupiCsvTable table;
  int places[N_COLUMNS];
  ZhupiJsonWriter *writer;
  GHashTable *entities;
  ZhupiJsonWriter *entity_writer;
} Reading;

static const char *
get (Reading *self,
     Column   column)
{
  return zhupi_csv_table_get (&self->table, self->places[column]);
}

static int
find_column (ZhupiCsvTable *table,
             const char    *name)
{
  for (guint i = 0; i < table->fields->len; i++)
    {
      g_autofree char *field = g_strdup (g_ptr_array_index (table->fields, i));

      if (g_ascii_strcasecmp (g_strstrip (field), name) == 0)
        return (int) i;
    }

  return -1;
}

static gboolean
read_header (Reading  *self,
             GError  **error)
{
  gboolean has_line = zhupi_csv_table_next (&self->table, error);

  if (*error != NULL)
    return FALSE;
  for (guint i = 0; i < N_COLUMNS; i++)
    self->places[i] = has_line ? find_column (&self->table, column_names[i]) : -1;

  if (self->places[COLUMN_CLASS] >= 0
      && (self->places[COLUMN_TEXT] >= 0 || self->places[COLUMN_NAME] >= 0
          || (self->places[COLUMN_START] >= 0 && self->places[COLUMN_END] >= 0)))
    return TRUE;

  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
                       _("This is no table of mentions or entities: its first line must name the "
                         "columns “class” and “start”, “end” or “text”, or “name”; nothing was "
                         "read."));
  return FALSE;
}

static void
remember_entity (Reading         *self,
                 const ZhupiUuid *id,
                 const char      *class,
                 const char      *name)
{
  if (!g_hash_table_add (self->entities, g_memdup2 (id, sizeof *id)))
    return;
  zhupi_json_writer_begin_object (self->entity_writer);
  zhupi_w3c_line_add_id (self->entity_writer, "id", id);
  zhupi_json_writer_add_string (self->entity_writer, "class", class);
  zhupi_json_writer_add_string (self->entity_writer, "name", name);
  zhupi_json_writer_end_object (self->entity_writer);
}

static void
add_entity (Reading *self)
{
  const char *name = get (self, COLUMN_ENTITY);
  const char *class = get (self, COLUMN_CLASS);
  ZhupiUuid id;

  if (name == NULL)
    return;

  zhupi_draft_find_entity_id (class, name, &id);
  remember_entity (self, &id, class, name);
  zhupi_w3c_line_add_resource_body (self->writer, "identifying", &id);
}

static void
add_bodies (Reading *self)
{
  zhupi_json_writer_name (self->writer, "body");
  zhupi_json_writer_begin_array (self->writer);
  zhupi_w3c_line_add_textual_body (self->writer, "tagging", get (self, COLUMN_CLASS));
  zhupi_w3c_line_add_textual_body (self->writer, "commenting", get (self, COLUMN_NOTE));
  zhupi_w3c_line_add_textual_body (self->writer, "assessing", get (self, COLUMN_STATE));
  zhupi_w3c_line_add_textual_body (self->writer, "describing", get (self, COLUMN_REASON));
  add_entity (self);
  zhupi_json_writer_end_array (self->writer);
}

static void
add_position (Reading *self)
{
  const char *start = get (self, COLUMN_START);
  const char *end = get (self, COLUMN_END);
  guint64 first;
  guint64 last;

  if (start == NULL || !g_ascii_string_to_unsigned (start, 10, 0, MAX_PLACE, &first, NULL)
      || end == NULL || !g_ascii_string_to_unsigned (end, 10, 0, MAX_PLACE, &last, NULL))
    return;

  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_add_string (self->writer, "type", "TextPositionSelector");
  zhupi_json_writer_add_integer (self->writer, "start", (gint64) first);
  zhupi_json_writer_add_integer (self->writer, "end", (gint64) last);
  zhupi_json_writer_end_object (self->writer);
}

/* The text of a mention in pieces stands nowhere; such a mention keeps its outer place. */
static void
add_quote (Reading *self)
{
  const char *text = get (self, COLUMN_TEXT);

  if (text == NULL || strstr (text, ZHUPI_CSV_GAP) != NULL)
    return;

  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_add_string (self->writer, "type", "TextQuoteSelector");
  zhupi_json_writer_add_string (self->writer, "exact", text);
  zhupi_json_writer_end_object (self->writer);
}

static void
add_target (Reading *self)
{
  zhupi_json_writer_name (self->writer, "target");
  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_name (self->writer, "selector");
  zhupi_json_writer_begin_array (self->writer);
  add_position (self);
  add_quote (self);
  zhupi_json_writer_end_array (self->writer);
  zhupi_json_writer_end_object (self->writer);
}

static void
add_agent (Reading *self)
{
  const char *name = get (self, COLUMN_CREATOR);
  gboolean suggested = g_strcmp0 (get (self, COLUMN_STATE), "suggested") == 0;

  zhupi_w3c_line_add_agent (self->writer, suggested ? "generator" : "creator",
                            suggested ? "Software" : "Person", name);
}

static void
add_score (Reading *self)
{
  const char *field = get (self, COLUMN_SCORE);
  guint64 score;

  if (field != NULL && g_ascii_string_to_unsigned (field, 10, 0, MAX_SCORE, &score, NULL))
    zhupi_json_writer_add_integer (self->writer, ZHUPI_W3C_KEY_SCORE, (gint64) score);
}

static void
add_id (Reading *self)
{
  const char *field = get (self, COLUMN_ID);
  ZhupiUuid id;

  if (field != NULL && zhupi_uuid_parse (field, &id))
    zhupi_w3c_line_add_id (self->writer, "id", &id);
  else
    zhupi_json_writer_add_string (self->writer, "id", field);
}

static gboolean
is_of_entities (Reading *self)
{
  return self->places[COLUMN_NAME] >= 0 && self->places[COLUMN_TEXT] < 0
         && self->places[COLUMN_START] < 0;
}

static void
add_aliases (ZhupiJsonWriter *writer,
             const char      *field)
{
  g_auto (GStrv) aliases = g_strsplit (field != NULL ? field : "", "\n", -1);

  zhupi_json_writer_name (writer, "aliases");
  zhupi_json_writer_begin_array (writer);
  for (guint i = 0; aliases[i] != NULL; i++)
    if (*g_strstrip (aliases[i]) != '\0')
      zhupi_json_writer_string (writer, aliases[i], -1);
  zhupi_json_writer_end_array (writer);
}

/* A line of a table of entities, each of which is an entity of its own. */
static void
add_entity_line (Reading *self)
{
  ZhupiJsonWriter *writer = self->writer;
  const char *name = get (self, COLUMN_NAME);
  const char *field = get (self, COLUMN_ID);
  ZhupiUuid id;

  if (name == NULL)
    return;
  if (field == NULL || !zhupi_uuid_parse (field, &id))
    zhupi_draft_find_entity_id (get (self, COLUMN_CLASS), name, &id);
  zhupi_json_writer_begin_object (writer);
  zhupi_w3c_line_add_id (writer, "id", &id);
  zhupi_json_writer_add_string (writer, "class", get (self, COLUMN_CLASS));
  zhupi_json_writer_add_string (writer, "name", name);
  add_aliases (writer, get (self, COLUMN_ALIASES));
  zhupi_json_writer_add_string (writer, "note", get (self, COLUMN_NOTE));
  zhupi_json_writer_end_object (writer);
}

static void
add_line (Reading *self)
{
  zhupi_json_writer_begin_object (self->writer);
  add_id (self);
  zhupi_json_writer_add_string (self->writer, "type", "Annotation");
  zhupi_json_writer_add_string (self->writer, "created", get (self, COLUMN_CREATED));
  add_agent (self);
  add_score (self);
  add_bodies (self);
  add_target (self);
  zhupi_json_writer_end_object (self->writer);
}

static void
add_entities (Reading *self)
{
  g_autoptr (GBytes) bytes =
    zhupi_json_writer_free_to_bytes (g_steal_pointer (&self->entity_writer));
  gsize n_bytes;
  const char *json = g_bytes_get_data (bytes, &n_bytes);

  zhupi_json_writer_name (self->writer, ZHUPI_W3C_KEY_ENTITIES);
  zhupi_json_writer_begin_array (self->writer);
  if (n_bytes > 0)
    zhupi_json_writer_raw (self->writer, json, (gssize) n_bytes);
  zhupi_json_writer_end_array (self->writer);
}

static gboolean
write_collection (Reading  *self,
                  GError  **error)
{
  g_autoptr (GError) broken = NULL;

  if (!read_header (self, &broken))
    {
      g_propagate_error (error, g_steal_pointer (&broken));
      return FALSE;
    }

  zhupi_json_writer_begin_object (self->writer);
  zhupi_json_writer_add_string (self->writer, "type", "AnnotationCollection");
  zhupi_json_writer_name (self->writer, is_of_entities (self) ? ZHUPI_W3C_KEY_ENTITIES : "items");
  zhupi_json_writer_begin_array (self->writer);
  while (zhupi_csv_table_next (&self->table, &broken))
    {
      if (is_of_entities (self))
        add_entity_line (self);
      else
        add_line (self);
    }
  zhupi_json_writer_end_array (self->writer);
  if (!is_of_entities (self))
    add_entities (self);
  zhupi_json_writer_end_object (self->writer);

  if (broken == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&broken));
  return FALSE;
}

/* Returns: (transfer full) (nullable): the table as a W3C collection */
static GBytes *
convert_table (const ZhupiText  *text,
               GError          **error)
{
  Reading self = { { NULL } };
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (text, &n_bytes);
  GBytes *collection;

  zhupi_csv_table_init (&self.table, utf8, n_bytes);
  self.writer = zhupi_json_writer_new (NULL, NULL);
  self.entities = g_hash_table_new_full (zhupi_uuid_hash, zhupi_uuid_equal, g_free, NULL);
  self.entity_writer = zhupi_json_writer_new (NULL, NULL);
  if (!write_collection (&self, error))
    g_clear_pointer (&self.writer, zhupi_json_writer_free);
  collection = self.writer != NULL ? zhupi_json_writer_free_to_bytes (self.writer) : NULL;
  zhupi_csv_table_clear (&self.table);
  g_hash_table_unref (self.entities);
  g_clear_pointer (&self.entity_writer, zhupi_json_writer_free);
  return collection;
}

gboolean
zhupi_csv_read (const ZhupiExchangeInput  *input,
                ZhupiExchangeFound         found,
                gpointer                   user_data,
                GError                   **error)
{
  g_autoptr (ZhupiDecoded) decoded = zhupi_decode (input->bytes, NULL, error);
  g_autoptr (GPtrArray) findings =
    g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_finding_free);
  g_autoptr (GBytes) collection = NULL;
  g_autoptr (ZhupiAnnotationSet) set = NULL;

  if (decoded != NULL)
    collection = convert_table (decoded->text, error);
  if (collection != NULL)
    set = zhupi_w3c_read (collection, input->article, findings, error);
  if (set == NULL)
    return FALSE;

  found (set, input->name, findings, user_data);
  return TRUE;
}
