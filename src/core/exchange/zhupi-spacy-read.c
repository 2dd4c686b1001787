/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-spacy.h"

#include "exchange/zhupi-draft.h"
#include "exchange/zhupi-json-documents.h"

#include <glib/gi18n-lib.h>

#define NO_TOKEN (-1)

/* A mention of the document; its number is what the draft calls it. */
typedef struct
{
  ZhupiDraftPiece piece;
  gint64 last_token;
  char *tag;
  char *quote;
} Span;

/* An end of a relation as it stands in the file. */
typedef struct
{
  gint64 token;
  Span span;
  gboolean has_span;
} End;

typedef struct
{
  End head;
  End child;
  char *kind;
} Link;

typedef struct
{
  char *text;
  char *name;
  char *answer;
  GArray *spans; /* Span */
  GArray *links; /* Link */
} Document;

static void
span_clear (Span *self)
{
  g_free (self->tag);
  g_free (self->quote);
}

static void
link_clear (Link *self)
{
  span_clear (&self->head.span);
  span_clear (&self->child.span);
  g_free (self->kind);
}

static void
document_clear (Document *self)
{
  g_free (self->text);
  g_free (self->name);
  g_free (self->answer);
  g_array_unref (self->spans);
  g_array_unref (self->links);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Document, document_clear)

static void
document_init (Document *self)
{
  *self = (Document) { NULL };
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  g_array_set_clear_func (self->spans, (GDestroyNotify) span_clear);
  self->links = g_array_new (FALSE, FALSE, sizeof (Link));
  g_array_set_clear_func (self->links, (GDestroyNotify) link_clear);
}

/* Reads the value into @text when that has none yet. */
static void
read_text (ZhupiJsonReader  *reader,
           char            **text)
{
  g_autofree char *value = zhupi_json_read_text (reader);

  if (*text == NULL)
    *text = g_steal_pointer (&value);
}

static void
read_span_object (ZhupiJsonReader *reader,
                  Span            *span)
{
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "start"))
        span->piece.start = zhupi_json_read_integer (reader);
      else if (g_str_equal (name, "end"))
        span->piece.end = zhupi_json_read_integer (reader);
      else if (g_str_equal (name, "token_end"))
        span->last_token = zhupi_json_read_integer (reader);
      else if (g_str_equal (name, "label"))
        read_text (reader, &span->tag);
      else if (g_str_equal (name, "text"))
        read_text (reader, &span->quote);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
}

/* [start, end, class] */
static void
read_span_list (ZhupiJsonReader *reader,
                Span            *span)
{
  for (guint i = 0; zhupi_json_reader_next_item (reader); i++)
    {
      if (i == 0)
        span->piece.start = zhupi_json_read_integer (reader);
      else if (i == 1)
        span->piece.end = zhupi_json_read_integer (reader);
      else
        read_text (reader, &span->tag);
    }
}

static gboolean
read_span (ZhupiJsonReader *reader,
           Span            *span)
{
  *span = (Span) { { ZHUPI_DRAFT_NOWHERE, ZHUPI_DRAFT_NOWHERE }, NO_TOKEN, NULL, NULL };
  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_BEGIN_ARRAY)
    read_span_list (reader, span);
  else if (zhupi_json_reader_enter_object (reader))
    read_span_object (reader, span);
  else
    return FALSE;
  return TRUE;
}

static void
read_spans (ZhupiJsonReader *reader,
            GArray          *spans)
{
  Span span;

  if (!zhupi_json_reader_enter_array (reader))
    return;
  while (zhupi_json_reader_next_item (reader))
    if (read_span (reader, &span))
      g_array_append_val (spans, span);
}

/* A list, or by spaCy's DocBin in JSON an object with a list for each group. */
static void
read_span_groups (ZhupiJsonReader *reader,
                  GArray          *spans)
{
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_OBJECT)
    {
      read_spans (reader, spans);
      return;
    }
  while (zhupi_json_reader_next_member (reader) != NULL)
    read_spans (reader, spans);
}

static void
read_end_span (ZhupiJsonReader *reader,
               End             *end)
{
  span_clear (&end->span);
  end->has_span = read_span (reader, &end->span);
}

static void
read_link (ZhupiJsonReader *reader,
           Link            *link)
{
  const char *name;

  *link = (Link) { .head.token = NO_TOKEN, .child.token = NO_TOKEN };
  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "head"))
        link->head.token = zhupi_json_read_integer (reader);
      else if (g_str_equal (name, "child"))
        link->child.token = zhupi_json_read_integer (reader);
      else if (g_str_equal (name, "head_span"))
        read_end_span (reader, &link->head);
      else if (g_str_equal (name, "child_span"))
        read_end_span (reader, &link->child);
      else if (g_str_equal (name, "label"))
        read_text (reader, &link->kind);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
}

static void
read_links (ZhupiJsonReader *reader,
            GArray          *links)
{
  Link link;

  if (!zhupi_json_reader_enter_array (reader))
    return;
  while (zhupi_json_reader_next_item (reader))
    {
      if (!zhupi_json_reader_enter_object (reader))
        continue;
      read_link (reader, &link);
      g_array_append_val (links, link);
    }
}

static void
read_members (ZhupiJsonReader *reader,
              Document        *document)
{
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      if (g_str_equal (name, "text"))
        read_text (reader, &document->text);
      else if (g_str_equal (name, "name") || g_str_equal (name, "title"))
        read_text (reader, &document->name);
      else if (g_str_equal (name, "answer"))
        read_text (reader, &document->answer);
      else if (g_str_equal (name, "spans"))
        read_span_groups (reader, document->spans);
      else if (g_str_equal (name, "ents") || g_str_equal (name, "entities"))
        read_spans (reader, document->spans);
      else if (g_str_equal (name, "relations"))
        read_links (reader, document->links);
      else
        zhupi_json_reader_skip_value (reader, NULL);
    }
}

/* What was answered holds for all spans of a document. */
static const char *
get_state (const Document *document)
{
  if (g_strcmp0 (document->answer, "reject") == 0)
    return "rejected";
  return g_strcmp0 (document->answer, "ignore") == 0 ? "suggested" : NULL;
}

static void
add_spans (const Document *document,
           ZhupiDraft     *draft)
{
  for (guint i = 0; i < document->spans->len; i++)
    {
      const Span *span = &g_array_index (document->spans, Span, i);
      ZhupiDraftMention mention = ZHUPI_DRAFT_MENTION_INIT;
      char id[16];

      g_snprintf (id, sizeof id, "%u", i);
      mention.id = id;
      mention.tag = span->tag;
      mention.pieces = &span->piece;
      mention.n_pieces = 1;
      mention.quote = span->quote;
      mention.state = get_state (document);
      zhupi_draft_add_mention (draft, &mention);
    }
}

static gboolean
is_end (const End  *end,
        const Span *span)
{
  if (end->has_span)
    return end->span.piece.start == span->piece.start && end->span.piece.end == span->piece.end
           && (end->span.tag == NULL || g_strcmp0 (end->span.tag, span->tag) == 0);
  return end->token != NO_TOKEN && end->token == span->last_token;
}

/* The number of the span, or %NULL; @id is filled. */
static const char *
find_end (const Document *document,
          const End      *end,
          char            id[16])
{
  for (guint i = 0; i < document->spans->len; i++)
    {
      if (!is_end (end, &g_array_index (document->spans, Span, i)))
        continue;
      g_snprintf (id, 16, "%u", i);
      return id;
    }

  return NULL;
}

static void
add_links (const Document *document,
           ZhupiDraft     *draft)
{
  for (guint i = 0; i < document->links->len; i++)
    {
      const Link *link = &g_array_index (document->links, Link, i);
      char from_id[16];
      char to_id[16];
      const char *from = find_end (document, &link->head, from_id);
      const char *to = find_end (document, &link->child, to_id);

      if (from != NULL && to != NULL)
        zhupi_draft_add_relation (draft, &(ZhupiDraftRelation) { NULL, link->kind, from, to,
                                                                 NULL });
      else
        zhupi_draft_tell (draft, g_strdup_printf (_("Relation %u is not between two mentions of "
                                                    "the document; it was left out."), i + 1));
    }
}

static char *
read_document (ZhupiJsonReader *reader,
               ZhupiDraft      *draft)
{
  g_auto (Document) document;

  document_init (&document);
  read_members (reader, &document);
  zhupi_draft_set_name (draft, document.name);
  add_spans (&document, draft);
  add_links (&document, draft);
  return g_steal_pointer (&document.text);
}

gboolean
zhupi_spacy_read (const ZhupiExchangeInput  *input,
                  ZhupiExchangeFound         found,
                  gpointer                   user_data,
                  GError                   **error)
{
  return zhupi_json_documents_read (input, ZHUPI_OFFSET_CODE_POINTS, read_document, found, user_data,
                                    error);
}
