/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-cluener.h"

#include "exchange/zhupi-draft.h"
#include "exchange/zhupi-json-documents.h"
#include "json/zhupi-json-writer.h"

#include <string.h>

typedef struct
{
  const char *tag;
  char *text;
  ZhupiRange range;
} Mention;

static void
mention_free (Mention *self)
{
  g_free (self->text);
  g_free (self);
}

typedef struct
{
  GPtrArray *mentions;
  const ZhupiText *text;
} Listing;

static gboolean
append_cb (const ZhupiAnnotationRecord *record,
           gpointer                     user_data)
{
  Listing *self = user_data;
  Mention *mention = g_new (Mention, 1);

  mention->tag = g_quark_to_string (record->tag);
  mention->range = zhupi_annotation_record_get_range (record);
  mention->text = zhupi_text_dup_slice (self->text, mention->range);
  g_ptr_array_add (self->mentions, mention);
  return TRUE;
}

/* By class, then by text; what is equal stays in the order of the set. */
static int
compare_mentions (gconstpointer a,
                  gconstpointer b)
{
  const Mention *x = *(const Mention * const *) a;
  const Mention *y = *(const Mention * const *) b;
  int order = strcmp (x->tag, y->tag);

  if (order == 0)
    order = strcmp (x->text, y->text);
  if (order == 0)
    order = x->range.start < y->range.start ? -1 : x->range.start > y->range.start;
  return order;
}

static GPtrArray *
list_mentions (ZhupiAnnotationSet *set,
               const ZhupiText    *text)
{
  Listing self = { g_ptr_array_new_with_free_func ((GDestroyNotify) mention_free), text };

  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), append_cb, &self);
  g_ptr_array_sort (self.mentions, compare_mentions);
  return self.mentions;
}

/* The places of one text in one class; returns the mention behind them. */
static guint
write_places (ZhupiJsonWriter *writer,
              GPtrArray       *mentions,
              guint            i)
{
  const Mention *first = mentions->pdata[i];

  zhupi_json_writer_name (writer, first->text);
  zhupi_json_writer_begin_array (writer);
  for (; i < mentions->len; i++)
    {
      const Mention *mention = mentions->pdata[i];

      if (!g_str_equal (mention->tag, first->tag) || !g_str_equal (mention->text, first->text))
        break;
      zhupi_json_writer_begin_array (writer);
      zhupi_json_writer_integer (writer, mention->range.start);
      zhupi_json_writer_integer (writer, (gint64) mention->range.end - 1);
      zhupi_json_writer_end_array (writer);
    }
  zhupi_json_writer_end_array (writer);
  return i;
}

static void
write_classes (ZhupiJsonWriter *writer,
               GPtrArray       *mentions)
{
  for (guint i = 0; i < mentions->len;)
    {
      const char *tag = ((Mention *) mentions->pdata[i])->tag;

      zhupi_json_writer_name (writer, tag);
      zhupi_json_writer_begin_object (writer);
      while (i < mentions->len && g_str_equal (((Mention *) mentions->pdata[i])->tag, tag))
        i = write_places (writer, mentions, i);
      zhupi_json_writer_end_object (writer);
    }
}

GBytes *
zhupi_cluener_write (ZhupiAnnotationSet  *set,
                     GError             **error)
{
  const ZhupiText *text = zhupi_article_get_text (zhupi_annotation_set_get_article (set));
  g_autoptr (GPtrArray) mentions = list_mentions (set, text);
  ZhupiJsonWriter *writer = zhupi_json_writer_new (NULL, NULL);
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (text, &n_bytes);

  zhupi_json_writer_begin_object (writer);
  zhupi_json_writer_name (writer, "text");
  zhupi_json_writer_string (writer, utf8, (gssize) n_bytes);
  zhupi_json_writer_name (writer, "label");
  zhupi_json_writer_begin_object (writer);
  write_classes (writer, mentions);
  zhupi_json_writer_end_object (writer);
  zhupi_json_writer_end_object (writer);
  zhupi_json_writer_finish (writer, NULL);
  return zhupi_json_writer_free_to_bytes (writer);
}

/* [first, last]; a damaged file may have fewer or more. */
static void
read_place (ZhupiJsonReader *reader,
            ZhupiDraftPiece *piece)
{
  *piece = (ZhupiDraftPiece) { ZHUPI_DRAFT_NOWHERE, ZHUPI_DRAFT_NOWHERE };
  for (guint i = 0; zhupi_json_reader_next_item (reader); i++)
    {
      if (i == 0)
        piece->start = zhupi_json_read_integer (reader);
      else if (i == 1)
        piece->end = zhupi_json_read_integer (reader) + 1;
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
}

static void
read_places (ZhupiJsonReader *reader,
             ZhupiDraft      *draft,
             const char      *tag,
             const char      *quote)
{
  ZhupiDraftPiece piece;
  ZhupiDraftMention mention = ZHUPI_DRAFT_MENTION_INIT;

  mention.tag = tag;
  mention.quote = quote;
  mention.pieces = &piece;
  mention.n_pieces = 1;
  if (!zhupi_json_reader_enter_array (reader))
    return;
  while (zhupi_json_reader_next_item (reader))
    {
      if (!zhupi_json_reader_enter_array (reader))
        continue;
      read_place (reader, &piece);
      zhupi_draft_add_mention (draft, &mention);
    }
}

static void
read_texts (ZhupiJsonReader *reader,
            ZhupiDraft      *draft,
            const char      *tag)
{
  const char *name;

  if (!zhupi_json_reader_enter_object (reader))
    return;
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      g_autofree char *quote = g_strdup (name);

      read_places (reader, draft, tag, quote);
    }
}

static void
read_classes (ZhupiJsonReader *reader,
              ZhupiDraft      *draft)
{
  const char *name;

  if (!zhupi_json_reader_enter_object (reader))
    return;
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      g_autofree char *tag = g_strdup (name);

      read_texts (reader, draft, tag);
    }
}

static char *
read_document (ZhupiJsonReader *reader,
               ZhupiDraft      *draft)
{
  char *text = NULL;
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (text == NULL && g_str_equal (name, "text"))
        text = zhupi_json_read_text (reader);
      else if (g_str_equal (name, "label"))
        read_classes (reader, draft);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
  return text;
}

gboolean
zhupi_cluener_read (const ZhupiExchangeInput  *input,
                    ZhupiExchangeFound         found,
                    gpointer                   user_data,
                    GError                   **error)
{
  return zhupi_json_documents_read (input, ZHUPI_OFFSET_CODE_POINTS, read_document, found, user_data,
                                    error);
}
