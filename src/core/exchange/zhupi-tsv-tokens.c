/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-tsv-tokens.h"

#include "text/zhupi-segments.h"

/* What a mention does at a place. */
enum
{
  STARTS = 1 << 0,
  ENDS = 1 << 1,
};

typedef struct
{
  GArray *tokens;
  guint8 *edges;             /* bits for each place */
  ZhupiRangeIter sentences;
  ZhupiRange next_sentence;
  gboolean is_in_word;       /* the last token may grow */
  gboolean has_line_break;   /* since the last token */
} Tokenizing;

static gboolean
mark_edges_cb (const ZhupiAnnotationRecord *record,
               gpointer                     user_data)
{
  Tokenizing *self = user_data;

  self->edges[record->start] |= STARTS;
  self->edges[record->end] |= ENDS;
  return TRUE;
}

static void
pass_sentence (Tokenizing *self)
{
  if (!zhupi_range_iter_next (&self->sentences, &self->next_sentence))
    self->next_sentence.start = G_MAXUINT;
}

/* Whether an article's sentence begins in what was passed since the last token. */
static gboolean
pass_sentences (Tokenizing *self,
                guint       place)
{
  gboolean begins = self->next_sentence.start <= place;

  while (self->next_sentence.start <= place)
    pass_sentence (self);
  return begins;
}

static void
begin_token (Tokenizing *self,
             guint       place)
{
  ZhupiTsvToken token = { { place, place + 1 }, FALSE };
  gboolean begins = pass_sentences (self, place);

  token.begins_sentence = begins || self->has_line_break || self->tokens->len == 0;
  self->has_line_break = FALSE;
  g_array_append_val (self->tokens, token);
}

static void
grow_token (Tokenizing *self,
            guint       place)
{
  g_array_index (self->tokens, ZhupiTsvToken, self->tokens->len - 1).range.end = place + 1;
}

/* A blank is a token only where a mention begins or ends with it, and at the very beginning: what
 * is before the first token is not in the file. */
static void
add_blank (Tokenizing *self,
           guint       place,
           gunichar    c)
{
  self->is_in_word = FALSE;
  if (place == 0 || (self->edges[place] & STARTS) != 0 || (self->edges[place + 1] & ENDS) != 0)
    begin_token (self, place);
  self->has_line_break |= c == '\n';
}

static void
add_character (Tokenizing *self,
               const char *utf8,
               const char *at,
               guint       place)
{
  gunichar c = g_utf8_get_char (at);
  gboolean is_word = c < 0x80 && g_ascii_isalnum ((char) c);
  gboolean has_token = self->tokens->len > 0
    && g_array_index (self->tokens, ZhupiTsvToken, self->tokens->len - 1).range.end == place;

  if (g_unichar_isspace (c))
    {
      add_blank (self, place, c);
      return;
    }
  if (has_token && self->edges[place] == 0
      && ((is_word && self->is_in_word) || !zhupi_segments_is_grapheme_start_at (utf8, at)))
    grow_token (self, place);
  else
    begin_token (self, place);
  self->is_in_word = is_word;
}

GArray *
zhupi_tsv_tokens_list (ZhupiAnnotationSet *set)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (set);
  const char *utf8 = zhupi_text_get_utf8 (zhupi_article_get_text (article), NULL);
  const char *at = utf8;
  guint length = zhupi_article_get_length (article);
  g_autofree guint8 *edges = g_new0 (guint8, length + 1);
  Tokenizing self = { .tokens = g_array_new (FALSE, FALSE, sizeof (ZhupiTsvToken)),
                      .edges = edges };

  zhupi_range_iter_init (&self.sentences, zhupi_article_get_sentences (article), 0);
  pass_sentence (&self);
  zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), mark_edges_cb, &self);
  for (guint place = 0; place < length; place++, at = g_utf8_next_char (at))
    add_character (&self, utf8, at, place);
  return self.tokens;
}
