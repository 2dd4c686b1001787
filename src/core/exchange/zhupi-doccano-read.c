/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-doccano.h"

#include "exchange/zhupi-draft.h"
#include "exchange/zhupi-json-documents.h"

/* [start, end, class] */
static void
read_label (ZhupiJsonReader *reader,
            ZhupiDraft      *draft)
{
  ZhupiDraftPiece piece = { ZHUPI_DRAFT_NOWHERE, ZHUPI_DRAFT_NOWHERE };
  ZhupiDraftMention mention = ZHUPI_DRAFT_MENTION_INIT;
  g_autofree char *tag = NULL;

  for (guint i = 0; zhupi_json_reader_next_item (reader); i++)
    {
      if (i == 0)
        piece.start = zhupi_json_read_integer (reader);
      else if (i == 1)
        piece.end = zhupi_json_read_integer (reader);
      else if (tag == NULL)
        tag = zhupi_json_read_text (reader);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }

  mention.tag = tag;
  mention.pieces = &piece;
  mention.n_pieces = 1;
  zhupi_draft_add_mention (draft, &mention);
}

static void
read_entity (ZhupiJsonReader *reader,
             ZhupiDraft      *draft)
{
  static const char *const starts[] = { "start_offset", "start", NULL };
  static const char *const ends[] = { "end_offset", "end", NULL };
  static const char *const labels[] = { "label", "type", "category", NULL };
  ZhupiDraftPiece piece = { ZHUPI_DRAFT_NOWHERE, ZHUPI_DRAFT_NOWHERE };
  ZhupiDraftMention mention = ZHUPI_DRAFT_MENTION_INIT;
  g_autofree char *id = NULL;
  g_autofree char *tag = NULL;
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (id == NULL && g_str_equal (name, "id"))
        id = zhupi_json_read_text (reader);
      else if (tag == NULL && g_strv_contains (labels, name))
        tag = zhupi_json_read_text (reader);
      else if (g_strv_contains (starts, name))
        piece.start = zhupi_json_read_integer (reader);
      else if (g_strv_contains (ends, name))
        piece.end = zhupi_json_read_integer (reader);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }

  mention.id = id;
  mention.tag = tag;
  mention.pieces = &piece;
  mention.n_pieces = 1;
  zhupi_draft_add_mention (draft, &mention);
}

static void
read_mentions (ZhupiJsonReader *reader,
               ZhupiDraft      *draft)
{
  if (!zhupi_json_reader_enter_array (reader))
    return;
  while (zhupi_json_reader_next_item (reader))
    {
      if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_BEGIN_ARRAY)
        read_label (reader, draft);
      else if (zhupi_json_reader_enter_object (reader))
        read_entity (reader, draft);
    }
}

static void
read_relation (ZhupiJsonReader *reader,
               ZhupiDraft      *draft)
{
  g_autofree char *id = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (id == NULL && g_str_equal (name, "id"))
        id = zhupi_json_read_text (reader);
      else if (kind == NULL && g_str_equal (name, "type"))
        kind = zhupi_json_read_text (reader);
      else if (from == NULL && g_str_equal (name, "from_id"))
        from = zhupi_json_read_text (reader);
      else if (to == NULL && g_str_equal (name, "to_id"))
        to = zhupi_json_read_text (reader);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }

  if (from != NULL && to != NULL)
    zhupi_draft_add_relation (draft, &(ZhupiDraftRelation) { id, kind, from, to, NULL });
}

static void
read_relations (ZhupiJsonReader *reader,
                ZhupiDraft      *draft)
{
  if (!zhupi_json_reader_enter_array (reader))
    return;
  while (zhupi_json_reader_next_item (reader))
    if (zhupi_json_reader_enter_object (reader))
      read_relation (reader, draft);
}

static char *
read_document (ZhupiJsonReader *reader,
               ZhupiDraft      *draft)
{
  static const char *const texts[] = { "text", "data", NULL };
  static const char *const mentions[] = { "label", "labels", "entities", NULL };
  static const char *const names[] = { "name", "filename", "title", NULL };
  char *text = NULL;
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (text == NULL && g_strv_contains (texts, name))
        text = zhupi_json_read_text (reader);
      else if (g_strv_contains (mentions, name))
        read_mentions (reader, draft);
      else if (g_str_equal (name, "relations"))
        read_relations (reader, draft);
      else if (g_strv_contains (names, name))
        {
          g_autofree char *value = zhupi_json_read_text (reader);

          zhupi_draft_set_name (draft, value);
        }
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
  return text;
}

gboolean
zhupi_doccano_read (const ZhupiExchangeInput  *input,
                    ZhupiExchangeFound         found,
                    gpointer                   user_data,
                    GError                   **error)
{
  return zhupi_json_documents_read (input, ZHUPI_OFFSET_UTF16, read_document, found, user_data,
                                    error);
}
