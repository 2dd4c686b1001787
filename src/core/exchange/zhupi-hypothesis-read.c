/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-hypothesis.h"

#include "exchange/zhupi-draft.h"
#include "exchange/zhupi-json-documents.h"
#include "json/zhupi-json-writer.h"
#include "w3c/zhupi-w3c-time.h"

#include <string.h>

#define ACCOUNT "acct:"

/* One annotation of the answer, or an answer to one. */
typedef struct
{
  char *id;
  char *text;
  char *user;
  char *name;      /* that a person shows */
  char *parent;    /* the annotation that it answers, directly or not */
  char *quote;
  GPtrArray *tags;
  gint64 created;
  gint64 updated;
  ZhupiDraftPiece piece;
  GString *bodies; /* further tags, and answers */
} Row;

typedef struct
{
  GPtrArray *rows;
  GHashTable *by_id;
} Answer;

static void
row_free (Row *self)
{
  g_free (self->id);
  g_free (self->text);
  g_free (self->user);
  g_free (self->name);
  g_free (self->parent);
  g_free (self->quote);
  g_ptr_array_unref (self->tags);
  g_string_free (self->bodies, TRUE);
  g_free (self);
}

static Row *
row_new (void)
{
  Row *self = g_new0 (Row, 1);

  self->tags = g_ptr_array_new_with_free_func (g_free);
  self->piece = (ZhupiDraftPiece) { ZHUPI_DRAFT_NOWHERE, ZHUPI_DRAFT_NOWHERE };
  self->bodies = g_string_new (NULL);
  return self;
}

static void
read_text (ZhupiJsonReader  *reader,
           char            **text)
{
  g_free (*text);
  *text = zhupi_json_read_text (reader);
}

static void
read_time (ZhupiJsonReader *reader,
           gint64          *time)
{
  g_autofree char *text = zhupi_json_read_text (reader);

  if (text != NULL)
    zhupi_w3c_time_parse (text, time);
}

static void
read_tags (ZhupiJsonReader *reader,
           GPtrArray       *tags)
{
  if (!zhupi_json_reader_enter_array (reader))
    return;
  while (zhupi_json_reader_next_item (reader))
    {
      char *tag = zhupi_json_read_text (reader);

      if (tag != NULL)
        g_ptr_array_add (tags, tag);
    }
}

/* The first one is the annotation at the top of the thread. */
static void
read_references (ZhupiJsonReader *reader,
                 Row             *row)
{
  if (!zhupi_json_reader_enter_array (reader))
    return;
  while (zhupi_json_reader_next_item (reader))
    {
      if (row->parent == NULL)
        row->parent = zhupi_json_read_text (reader);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
}

static void
read_user_info (ZhupiJsonReader *reader,
                Row             *row)
{
  const char *name;

  if (!zhupi_json_reader_enter_object (reader))
    return;
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "display_name"))
        read_text (reader, &row->name);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
}

/* The members of all selectors have different names. */
static void
read_selector (ZhupiJsonReader *reader,
               Row             *row)
{
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "start"))
        row->piece.start = zhupi_json_read_integer (reader);
      else if (g_str_equal (name, "end"))
        row->piece.end = zhupi_json_read_integer (reader);
      else if (g_str_equal (name, "exact"))
        read_text (reader, &row->quote);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
}

static void
read_selectors (ZhupiJsonReader *reader,
                Row             *row)
{
  if (!zhupi_json_reader_enter_array (reader))
    return;
  while (zhupi_json_reader_next_item (reader))
    if (zhupi_json_reader_enter_object (reader))
      read_selector (reader, row);
}

static void
read_targets (ZhupiJsonReader *reader,
              Row             *row)
{
  const char *name;

  if (!zhupi_json_reader_enter_array (reader))
    return;
  while (zhupi_json_reader_next_item (reader))
    {
      if (!zhupi_json_reader_enter_object (reader))
        continue;
      while ((name = zhupi_json_reader_next_member (reader)) != NULL)
        {
          if (g_str_equal (name, "selector"))
            read_selectors (reader, row);
          else
            zhupi_json_reader_skip_value (reader, NULL);
        }
    }
}

/* FALSE when @name is no member that tells where and when. */
static gboolean
read_place_member (ZhupiJsonReader *reader,
                   const char      *name,
                   Row             *row)
{
  if (g_str_equal (name, "target"))
    read_targets (reader, row);
  else if (g_str_equal (name, "references"))
    read_references (reader, row);
  else if (g_str_equal (name, "created"))
    read_time (reader, &row->created);
  else if (g_str_equal (name, "updated"))
    read_time (reader, &row->updated);
  else
    return FALSE;
  return TRUE;
}

static void
read_row_member (ZhupiJsonReader *reader,
                 const char      *name,
                 Row             *row)
{
  if (g_str_equal (name, "id"))
    read_text (reader, &row->id);
  else if (g_str_equal (name, "text"))
    read_text (reader, &row->text);
  else if (g_str_equal (name, "user"))
    read_text (reader, &row->user);
  else if (g_str_equal (name, "user_info"))
    read_user_info (reader, row);
  else if (g_str_equal (name, "tags"))
    read_tags (reader, row->tags);
  else if (!read_place_member (reader, name, row))
    zhupi_json_reader_skip_value (reader, NULL);
}

static void
take_row (Answer *answer,
          Row    *row)
{
  g_ptr_array_add (answer->rows, row);
  if (row->id != NULL)
    g_hash_table_insert (answer->by_id, row->id, row);
}

static void
read_rows (ZhupiJsonReader *reader,
           Answer          *answer)
{
  const char *name;

  if (!zhupi_json_reader_enter_array (reader))
    return;
  while (zhupi_json_reader_next_item (reader))
    {
      Row *row;

      if (!zhupi_json_reader_enter_object (reader))
        continue;
      row = row_new ();
      while ((name = zhupi_json_reader_next_member (reader)) != NULL)
        read_row_member (reader, name, row);
      take_row (answer, row);
    }
}

/* An answer with rows, or a row. */
static gboolean
read_object_cb (ZhupiJsonReader  *reader,
                gpointer          user_data,
                GError          **error)
{
  Answer *answer = user_data;
  Row *row = row_new ();
  gboolean has_rows = FALSE;
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "rows"))
        {
          read_rows (reader, answer);
          has_rows = TRUE;
        }
      else
        read_row_member (reader, name, row);
    }
  if (has_rows)
    row_free (row);
  else
    take_row (answer, row);
  return TRUE;
}

static void
append_body (Row        *row,
             const char *purpose,
             const char *value)
{
  g_string_append_printf (row->bodies, "%s{\"type\":\"TextualBody\",\"purpose\":\"%s\",\"value\":",
                          row->bodies->len > 0 ? "," : "", purpose);
  zhupi_json_append_string (row->bodies, value, strlen (value));
  g_string_append_c (row->bodies, '}');
}

/* Answers go to what they answer, when that is in the file. */
static void
settle_answers (Answer *answer)
{
  for (guint i = 0; i < answer->rows->len; i++)
    {
      Row *row = answer->rows->pdata[i];
      Row *parent = row->parent != NULL ? g_hash_table_lookup (answer->by_id, row->parent) : NULL;

      for (guint k = 1; k < row->tags->len; k++)
        append_body (row, "tagging", row->tags->pdata[k]);
      if (parent != NULL && row->text != NULL)
        append_body (parent, "replying", row->text);
    }
}

/* "acct:name@host", and nobody for nobody. */
static char *
dup_person (const Row *row)
{
  const char *user = row->user;

  if (row->name != NULL || user == NULL || g_str_has_prefix (user, ACCOUNT "nobody@"))
    return g_strdup (row->name);
  if (g_str_has_prefix (user, ACCOUNT))
    user += strlen (ACCOUNT);
  return g_strndup (user, strcspn (user, "@"));
}

static void
add_row (ZhupiDraft *draft,
         const Row  *row)
{
  ZhupiDraftMention mention = ZHUPI_DRAFT_MENTION_INIT;
  g_autofree char *person = dup_person (row);

  mention.id = row->id;
  mention.tag = row->tags->len > 0 ? row->tags->pdata[0] : NULL;
  mention.pieces = &row->piece;
  mention.n_pieces = row->piece.start != ZHUPI_DRAFT_NOWHERE ? 1 : 0;
  mention.quote = row->quote;
  mention.note = row->text;
  mention.creator = person;
  mention.created = row->created;
  mention.modified = row->updated;
  mention.bodies = row->bodies->len > 0 ? row->bodies->str : NULL;
  zhupi_draft_add_mention (draft, &mention);
}

static void
add_rows (ZhupiDraft *draft,
          Answer     *answer)
{
  for (guint i = 0; i < answer->rows->len; i++)
    {
      const Row *row = answer->rows->pdata[i];

      if (row->parent == NULL || !g_hash_table_contains (answer->by_id, row->parent))
        add_row (draft, row);
    }
}

gboolean
zhupi_hypothesis_read (const ZhupiExchangeInput  *input,
                       ZhupiExchangeFound         found,
                       gpointer                   user_data,
                       GError                   **error)
{
  g_autoptr (ZhupiDraft) draft = zhupi_draft_new (input, ZHUPI_OFFSET_UTF16);
  Answer answer = { g_ptr_array_new_with_free_func ((GDestroyNotify) row_free),
                    g_hash_table_new (g_str_hash, g_str_equal) };
  g_autoptr (GError) broken = NULL;

  if (zhupi_json_documents_foreach (input->bytes, read_object_cb, &answer, &broken))
    {
      settle_answers (&answer);
      add_rows (draft, &answer);
    }
  g_hash_table_unref (answer.by_id);
  g_ptr_array_unref (answer.rows);
  if (broken == NULL && (zhupi_draft_finish (draft, found, user_data, &broken) || broken == NULL))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&broken));
  return FALSE;
}
