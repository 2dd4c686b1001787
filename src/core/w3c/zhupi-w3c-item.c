/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "annotation/zhupi-details.h"
#include "json/zhupi-json-writer.h"
#include "w3c/zhupi-w3c-extra.h"
#include "w3c/zhupi-w3c-format.h"
#include "w3c/zhupi-w3c-item.h"
#include "w3c/zhupi-w3c-time.h"
#include "w3c/zhupi-w3c-word.h"

#define MAX_SCORE 1000

void
zhupi_w3c_item_init (ZhupiW3cItem *self,
                     const char   *data)
{
  *self = (ZhupiW3cItem) { .data = data };
  for (guint i = 0; i < ZHUPI_W3C_N_TEXTS; i++)
    self->texts[i] = g_string_new (NULL);
  self->targets = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_w3c_target_free);
  for (guint i = 0; i < G_N_ELEMENTS (self->body); i++)
    self->body[i] = g_string_new (NULL);
  self->last_time = g_string_new (NULL);
}

void
zhupi_w3c_item_clear (ZhupiW3cItem *self)
{
  for (guint i = 0; i < ZHUPI_W3C_N_TEXTS; i++)
    g_string_free (self->texts[i], TRUE);
  g_ptr_array_unref (self->targets);
  for (guint i = 0; i < G_N_ELEMENTS (self->body); i++)
    g_string_free (self->body[i], TRUE);
  g_string_free (self->last_time, TRUE);
}

static void
reset (ZhupiW3cItem *self)
{
  for (guint i = 0; i < ZHUPI_W3C_N_TEXTS; i++)
    zhupi_w3c_clear_text (self->texts[i]);
  self->uuid = (ZhupiUuid) { { 0 } };
  self->n_targets = 0;
  self->created = 0;
  self->modified = 0;
  self->score = ZHUPI_SCORE_NONE;
  self->has_bad_time = FALSE;
  self->has_foreign_tag = FALSE;
  self->is_orphan = FALSE;
}

const ZhupiW3cTarget *
zhupi_w3c_item_get_target (ZhupiW3cItem *self,
                           guint         index)
{
  return self->targets->pdata[index];
}

void
zhupi_w3c_set_text (GString        *into,
                    ZhupiJsonSlice  slice)
{
  /* Thousands of short texts: a call less for each. */
  if (slice.n_bytes < into->allocated_len)
    {
      memcpy (into->str, slice.start, slice.n_bytes);
      into->len = slice.n_bytes;
      into->str[into->len] = 0;
      return;
    }
  g_string_truncate (into, 0);
  g_string_append_len (into, slice.start, (gssize) slice.n_bytes);
}

void
zhupi_w3c_read_text (ZhupiJsonReader *reader,
                     GString         *into)
{
  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_STRING)
    zhupi_w3c_set_text (into, zhupi_json_reader_peek_string (reader));
  else
    zhupi_json_reader_skip_value (reader, NULL);
}

void
zhupi_w3c_read_first_text (ZhupiJsonReader *reader,
                           GString         *into)
{
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_ARRAY)
    {
      zhupi_w3c_read_text (reader, into);
      return;
    }
  g_string_truncate (into, 0);
  while (zhupi_json_reader_next_item (reader))
    {
      if (into->len == 0)
        zhupi_w3c_read_text (reader, into);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
}

/* What else tells who it is, for an agent without a name. */
static void
read_other_name (ZhupiJsonReader  *reader,
                 GString         **other)
{
  if (*other == NULL)
    *other = g_string_new (NULL);
  zhupi_w3c_read_first_text (reader, *other);
}

static void
read_agent_object (ZhupiJsonReader *reader,
                   GString         *into)
{
  g_autoptr (GString) other = NULL;
  ZhupiW3cWord word;

  while (zhupi_w3c_next_word (reader, &word) != NULL)
    {
      if (word == ZHUPI_W3C_WORD_NAME)
        zhupi_w3c_read_first_text (reader, into);
      else if (word == ZHUPI_W3C_WORD_NICKNAME
               || (word == ZHUPI_W3C_WORD_ID && (other == NULL || other->len == 0)))
        read_other_name (reader, &other);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
  if (into->len == 0 && other != NULL)
    g_string_append_len (into, other->str, (gssize) other->len);
}

static void
read_one_agent (ZhupiJsonReader *reader,
                GString         *into)
{
  if (into->len > 0)
    zhupi_json_reader_skip_value (reader, NULL);
  else if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_BEGIN_OBJECT)
    read_agent_object (reader, into);
  else
    zhupi_w3c_read_text (reader, into);
}

void
zhupi_w3c_read_agent (ZhupiJsonReader *reader,
                      GString         *into)
{
  g_string_truncate (into, 0);
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_ARRAY)
    {
      read_one_agent (reader, into);
      return;
    }
  while (zhupi_json_reader_next_item (reader))
    read_one_agent (reader, into);
}

void
zhupi_w3c_keep_slice (ZhupiJsonReader      *reader,
                      const ZhupiJsonSlice *name,
                      GString              *members)
{
  gsize old_length = members->len;
  gsize n_bytes;
  const char *json;

  if (members->len > 0)
    g_string_append_c (members, ',');
  zhupi_json_append_string (members, name->start, name->n_bytes);
  g_string_append_c (members, ':');
  json = zhupi_json_reader_skip_value (reader, &n_bytes);
  if (json != NULL)
    zhupi_w3c_extra_append (members, json, n_bytes);
  else
    g_string_truncate (members, old_length);
}

void
zhupi_w3c_keep_member (ZhupiJsonReader *reader,
                       const char      *name,
                       GString         *members)
{
  zhupi_w3c_keep_slice (reader, &(ZhupiJsonSlice) { name, strlen (name) }, members);
}

/* Annotations that one run or one person made often have the same time. */
static gboolean
parse_time (ZhupiW3cItem   *self,
            ZhupiJsonSlice  slice,
            gint64         *time)
{
  GString *last = self->last_time;

  if (last->len != slice.n_bytes || memcmp (last->str, slice.start, last->len) != 0)
    {
      zhupi_w3c_set_text (last, slice);
      self->knows_time = zhupi_w3c_time_parse (last->str, &self->time);
    }
  if (self->knows_time)
    *time = self->time;
  return self->knows_time;
}

static void
read_time (ZhupiW3cItem    *self,
           ZhupiJsonReader *reader,
           gint64          *time)
{
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_STRING
      || !parse_time (self, zhupi_json_reader_peek_string (reader), time))
    self->has_bad_time = TRUE;
  zhupi_json_reader_skip_value (reader, NULL);
}

static void
read_score (ZhupiW3cItem    *self,
            ZhupiJsonReader *reader)
{
  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_INTEGER)
    self->score = CLAMP (zhupi_json_reader_get_integer (reader), 0, MAX_SCORE);
  zhupi_json_reader_skip_value (reader, NULL);
}

/* A body that is nothing but a text. */
static void
read_body_value (ZhupiW3cItem    *self,
                 ZhupiJsonReader *reader)
{
  zhupi_w3c_read_text (reader, self->texts[ZHUPI_W3C_LOOSE]);
}

/* Kept like any other member that is not known, but looked at. */
static void
read_anchor (ZhupiW3cItem    *self,
             ZhupiJsonReader *reader)
{
  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_STRING)
    self->is_orphan = g_str_equal (zhupi_json_reader_get_string (reader, NULL),
                                   ZHUPI_W3C_ORPHAN);
  zhupi_w3c_keep_member (reader, ZHUPI_W3C_KEY_ANCHOR, self->texts[ZHUPI_W3C_MEMBERS]);
}

/* By the time the rest of the item is read, the place of its id has come from memory. */
static void
read_id (ZhupiW3cItem    *self,
         ZhupiJsonReader *reader)
{
  const GString *iri = self->texts[ZHUPI_W3C_ID];

  zhupi_w3c_read_text (reader, self->texts[ZHUPI_W3C_ID]);
  self->uuid = (ZhupiUuid) { { 0 } };
  if (g_str_has_prefix (iri->str, ZHUPI_W3C_URN_UUID)
      && zhupi_uuid_parse (iri->str + strlen (ZHUPI_W3C_URN_UUID), &self->uuid)
      && self->ids != NULL)
    zhupi_uuid_set_prefetch (self->ids, &self->uuid);
}

/* Kept as it stands where it is neither of the two that we write ourselves. */
static void
read_motivation (ZhupiW3cItem    *self,
                 ZhupiJsonReader *reader)
{
  gsize begin = zhupi_json_reader_get_offset (reader);
  gboolean is_text = zhupi_json_reader_get_token (reader) == ZHUPI_JSON_STRING;
  ZhupiJsonSlice text = zhupi_json_reader_peek_string (reader);
  GString *motivation = self->texts[ZHUPI_W3C_MOTIVATION];
  GString *json = self->texts[ZHUPI_W3C_MOTIVATION_JSON];

  zhupi_w3c_read_first_text (reader, motivation);
  if (is_text && !zhupi_w3c_slice_is (&text, "tagging") && !zhupi_w3c_slice_is (&text, "linking"))
    zhupi_json_append_string (json, motivation->str, motivation->len);
  else if (!is_text && motivation->len > 0)
    zhupi_w3c_extra_append (json, self->data + begin,
                            zhupi_json_reader_get_offset (reader) + 1 - begin);
}

static gboolean
is_without_use (ZhupiW3cWord word)
{
  return word == ZHUPI_W3C_WORD_CONTEXT || word == ZHUPI_W3C_WORD_TYPE
         || word == ZHUPI_W3C_WORD_DISCONTINUOUS;
}

/* What says when and by whom; FALSE when @word is no such member. */
static gboolean
read_history_member (ZhupiW3cItem    *self,
                     ZhupiJsonReader *reader,
                     ZhupiW3cWord     word)
{
  if (word == ZHUPI_W3C_WORD_CREATED)
    read_time (self, reader, &self->created);
  else if (word == ZHUPI_W3C_WORD_MODIFIED)
    read_time (self, reader, &self->modified);
  else if (word == ZHUPI_W3C_WORD_CREATOR)
    zhupi_w3c_read_agent (reader, self->texts[ZHUPI_W3C_CREATOR]);
  else if (word == ZHUPI_W3C_WORD_GENERATOR)
    zhupi_w3c_read_agent (reader, self->texts[ZHUPI_W3C_GENERATOR]);
  else if (word == ZHUPI_W3C_WORD_SCORE)
    read_score (self, reader);
  else
    return FALSE;
  return TRUE;
}

static void
read_member (ZhupiW3cItem         *self,
             ZhupiJsonReader      *reader,
             ZhupiW3cWord          word,
             const ZhupiJsonSlice *name)
{
  if (word == ZHUPI_W3C_WORD_ID)
    read_id (self, reader);
  else if (word == ZHUPI_W3C_WORD_MOTIVATION)
    read_motivation (self, reader);
  else if (word == ZHUPI_W3C_WORD_BODY)
    zhupi_w3c_item_read_body (self, reader);
  else if (word == ZHUPI_W3C_WORD_BODY_VALUE)
    read_body_value (self, reader);
  else if (word == ZHUPI_W3C_WORD_TARGET)
    zhupi_w3c_item_read_target (self, reader);
  else if (is_without_use (word))
    zhupi_json_reader_skip_value (reader, NULL);
  else if (word == ZHUPI_W3C_WORD_ANCHOR)
    read_anchor (self, reader);
  else if (!read_history_member (self, reader, word))
    zhupi_w3c_keep_slice (reader, name, self->texts[ZHUPI_W3C_MEMBERS]);
}

static void
move_text (GString *from,
           GString *to)
{
  zhupi_w3c_set_text (to, (ZhupiJsonSlice) { from->str, from->len });
  zhupi_w3c_clear_text (from);
}

void
zhupi_w3c_item_settle_loose (ZhupiW3cItem *self,
                             ZhupiW3cText  text)
{
  gboolean is_tag = text == ZHUPI_W3C_TAG;

  move_text (self->texts[ZHUPI_W3C_LOOSE], self->texts[text]);
  move_text (self->texts[ZHUPI_W3C_LOOSE_BODY],
             self->texts[is_tag ? ZHUPI_W3C_TAG_BODY : ZHUPI_W3C_NOTE_BODY]);
  self->has_foreign_tag |= is_tag;
}

/* A body without purpose whose text found no place in the model. It goes before those that came
 * behind it, so that it is the first one again when this is read again. */
static void
keep_loose_body (ZhupiW3cItem *self)
{
  GString *loose = self->texts[ZHUPI_W3C_LOOSE];
  GString *body = self->texts[ZHUPI_W3C_LOOSE_BODY];
  GString *bodies = self->texts[ZHUPI_W3C_BODIES];

  if (loose->len == 0)
    return;
  if (body->len == 0)
    {
      g_string_append (body, "{\"type\":\"TextualBody\",\"value\":");
      zhupi_json_append_string (body, loose->str, loose->len);
      g_string_append_c (body, '}');
    }
  if (bodies->len > 0)
    g_string_prepend_c (bodies, ',');
  g_string_prepend_len (bodies, body->str, (gssize) body->len);
  zhupi_w3c_clear_text (loose);
}

/* Gives a body without purpose the one that the motivation of the annotation says; there is one
 * class alone. */
static void
settle_loose_body (ZhupiW3cItem *self)
{
  static const char * const labels[] = { "tagging", "classifying", "linking", NULL };
  const char *motivation = self->texts[ZHUPI_W3C_MOTIVATION]->str;
  ZhupiW3cText text;

  if (self->texts[ZHUPI_W3C_LOOSE]->len == 0 || *motivation == 0)
    return;
  text = g_strv_contains (labels, motivation) ? ZHUPI_W3C_TAG : ZHUPI_W3C_NOTE;
  if (self->texts[text]->len == 0)
    zhupi_w3c_item_settle_loose (self, text);
  else if (text == ZHUPI_W3C_TAG)
    keep_loose_body (self);
}

/* In a set of ours the class is said in our way. */
static void
drop_foreign_tag (ZhupiW3cItem *self)
{
  if (self->has_foreign_tag && self->texts[ZHUPI_W3C_MOTIVATION_JSON]->len == 0)
    zhupi_w3c_clear_text (self->texts[ZHUPI_W3C_TAG_BODY]);
}

char *
zhupi_w3c_item_dup_extra (ZhupiW3cItem *self)
{
  keep_loose_body (self);
  drop_foreign_tag (self);
  return zhupi_w3c_extra_join (&(ZhupiW3cExtraParts) {
    .bodies = self->texts[ZHUPI_W3C_BODIES],
    .targets = self->texts[ZHUPI_W3C_TARGETS],
    .motivation = self->texts[ZHUPI_W3C_MOTIVATION_JSON],
    .tag = self->texts[ZHUPI_W3C_TAG_BODY],
    .note = self->texts[ZHUPI_W3C_NOTE_BODY],
    .reason = self->texts[ZHUPI_W3C_REASON_BODY],
    .members = self->texts[ZHUPI_W3C_MEMBERS],
  });
}

gboolean
zhupi_w3c_item_read (ZhupiW3cItem    *self,
                     ZhupiJsonReader *reader)
{
  gboolean is_object = zhupi_json_reader_get_token (reader) == ZHUPI_JSON_BEGIN_OBJECT;
  const ZhupiJsonSlice *name;
  ZhupiW3cWord word;

  reset (self);
  self->begin = zhupi_json_reader_get_offset (reader);
  if (!is_object)
    zhupi_json_reader_skip_value (reader, &self->n_bytes);
  while (is_object && (name = zhupi_w3c_next_word (reader, &word)) != NULL)
    read_member (self, reader, word, name);
  if (is_object)
    self->n_bytes = zhupi_json_reader_get_offset (reader) + 1 - self->begin;
  settle_loose_body (self);
  return is_object;
}
