/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-webanno-tsv.h"

#include "exchange/zhupi-cas-names.h"
#include "exchange/zhupi-numbering.h"
#include "exchange/zhupi-tsv-cells.h"
#include "exchange/zhupi-tsv-tokens.h"

#include <string.h>

#define HEADER "#FORMAT=WebAnno TSV 3.3\n#T_SP=" ZHUPI_CAS_MENTION_TYPE "|" ZHUPI_CAS_VALUE "\n"
#define RELATION_HEADER \
  "#T_RL=" ZHUPI_CAS_RELATION_TYPE "|" ZHUPI_CAS_LABEL "|BT_" ZHUPI_CAS_MENTION_TYPE "\n"

/* A mention and the rows that it is in. */
typedef struct
{
  GQuark tag;
  guint first;
  guint last;
  guint id; /* 0 when nothing could be taken for it */
} Mention;

typedef struct
{
  ZhupiArticle *article;
  GString *file;
  GArray *tokens;
  GArray *units;    /* (element-type guint): number of the sentence of each token */
  GArray *mentions; /* in the order of the set */
  GArray *links;    /* by row, once the mentions are known */
  GArray *active;   /* (element-type guint): mentions in the row that is written */
  guint next_mention;
  guint next_link;
  guint n_in_sentence;
} Writing;

static ZhupiTsvToken *
get_token (Writing *self,
           guint    index)
{
  return &g_array_index (self->tokens, ZhupiTsvToken, index);
}

static Mention *
get_mention (Writing *self,
             guint    index)
{
  return &g_array_index (self->mentions, Mention, index);
}

/* The last token that starts at @place or before. */
static guint
find_token (Writing *self,
            guint    place)
{
  guint low = 0;
  guint high = self->tokens->len - 1;

  while (low < high)
    {
      guint middle = low + (high - low + 1) / 2;

      if (get_token (self, middle)->range.start <= place)
        low = middle;
      else
        high = middle - 1;
    }
  return low;
}

static gboolean
add_mention_cb (const ZhupiAnnotationRecord *record,
                gpointer                     user_data)
{
  Writing *self = user_data;
  Mention mention = { record->tag, find_token (self, record->start),
                      find_token (self, record->end - 1), 0 };

  g_array_append_val (self->mentions, mention);
  return TRUE;
}

/* Mentions that share a row with another one, or that have several rows, need a number. */
static void
number_mentions (Writing *self)
{
  guint last_id = 0;
  guint reach = 0; /* last row of the mentions before, and one */

  for (guint i = 0; i < self->mentions->len; i++)
    {
      Mention *mention = get_mention (self, i);
      gboolean meets_next = i + 1 < self->mentions->len
                            && get_mention (self, i + 1)->first <= mention->last;

      if (mention->first != mention->last || mention->first < reach || meets_next)
        mention->id = ++last_id;
      reach = MAX (reach, mention->last + 1);
    }
}

/* "#Text=" for each line of the sentence, up to where the next one begins. */
static void
write_text (Writing *self,
            guint    index)
{
  ZhupiRange range = { get_token (self, index)->range.start, 0 };
  const char *text, *end;
  guint next = index + 1;
  gsize n_bytes;

  while (next < self->tokens->len && !get_token (self, next)->begins_sentence)
    next++;
  range.end = next < self->tokens->len ? get_token (self, next)->range.start
                                       : zhupi_article_get_length (self->article);
  text = zhupi_text_peek (zhupi_article_get_text (self->article), range, &n_bytes);
  for (end = text + n_bytes; text <= end; text++)
    {
      const char *line_end = memchr (text, '\n', (gsize) (end - text));

      line_end = line_end != NULL ? line_end : end;
      g_string_append (self->file, "#Text=");
      zhupi_tsv_append_text (self->file, text, (gsize) (line_end - text));
      g_string_append_c (self->file, '\n');
      text = line_end;
    }
}

static void
begin_sentence (Writing *self,
                guint    index)
{
  g_string_append_c (self->file, '\n');
  write_text (self, index);
  self->n_in_sentence = 0;
}

static void
append_unit (Writing *self,
             guint    index)
{
  guint first = index;

  while (!get_token (self, first)->begins_sentence)
    first--;
  g_string_append_printf (self->file, "%u-%u", g_array_index (self->units, guint, index),
                          index - first + 1);
}

static void
append_word (Writing *self,
             guint    index)
{
  const ZhupiText *text = zhupi_article_get_text (self->article);
  ZhupiRange range = get_token (self, index)->range;
  gsize n_bytes;
  const char *utf8 = zhupi_text_peek (text, range, &n_bytes);

  g_string_append_printf (self->file, "%u-%u\t%u-%u\t",
                          g_array_index (self->units, guint, index), ++self->n_in_sentence,
                          zhupi_text_to_utf16 (text, range.start),
                          zhupi_text_to_utf16 (text, range.end));
  zhupi_tsv_append_value (self->file, utf8, n_bytes);
  g_string_append_c (self->file, '\t');
}

static void
append_mention (Writing       *self,
                const Mention *mention,
                gboolean       is_first)
{
  const char *tag = g_quark_to_string (mention->tag);

  if (!is_first)
    g_string_append_c (self->file, '|');
  zhupi_tsv_append_value (self->file, tag, strlen (tag));
  if (mention->id > 0)
    g_string_append_printf (self->file, "[%u]", mention->id);
}

/* Those that go on from the row before, and those that begin in this one. */
static void
update_active (Writing *self,
               guint    index)
{
  guint n_kept = 0;

  for (guint i = 0; i < self->active->len; i++)
    {
      guint mention = g_array_index (self->active, guint, i);

      if (get_mention (self, mention)->last >= index)
        g_array_index (self->active, guint, n_kept++) = mention;
    }
  g_array_set_size (self->active, n_kept);
  while (self->next_mention < self->mentions->len
         && get_mention (self, self->next_mention)->first <= index)
    {
      g_array_append_val (self->active, self->next_mention);
      self->next_mention++;
    }
}

static void
append_mentions (Writing *self,
                 guint    index)
{
  update_active (self, index);
  for (guint i = 0; i < self->active->len; i++)
    append_mention (self, get_mention (self, g_array_index (self->active, guint, i)), i == 0);
  g_string_append (self->file, self->active->len > 0 ? "\t" : ZHUPI_TSV_NONE "\t");
}

static void
append_source (Writing                 *self,
               const ZhupiNumberedLink *link)
{
  const Mention *from = get_mention (self, link->from - 1);
  const Mention *to = get_mention (self, link->to - 1);

  append_unit (self, from->first);
  if (from->id > 0 || to->id > 0)
    g_string_append_printf (self->file, "[%u_%u]", from->id, to->id);
}

static const ZhupiNumberedLink *
get_link (Writing *self,
          guint    index)
{
  return &g_array_index (self->links, ZhupiNumberedLink, index);
}

/* Relations stand in the first row of the mention that they lead to. */
static guint
get_row (Writing                 *self,
         const ZhupiNumberedLink *link)
{
  return get_mention (self, link->to - 1)->first;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  guint x = get_row (user_data, a);
  guint y = get_row (user_data, b);

  return x < y ? -1 : x > y;
}

static void
append_relations (Writing *self,
                  guint    index)
{
  guint first = self->next_link;

  while (self->next_link < self->links->len
         && get_row (self, get_link (self, self->next_link)) == index)
    self->next_link++;
  for (guint i = first; i < self->next_link; i++)
    {
      const char *kind = get_link (self, i)->kind;

      g_string_append (self->file, i > first ? "|" : "");
      zhupi_tsv_append_value (self->file, kind, strlen (kind));
    }
  g_string_append (self->file, first < self->next_link ? "\t" : ZHUPI_TSV_NONE "\t");
  for (guint i = first; i < self->next_link; i++)
    {
      g_string_append (self->file, i > first ? "|" : "");
      append_source (self, get_link (self, i));
    }
  g_string_append (self->file, first < self->next_link ? "\t" : ZHUPI_TSV_NONE "\t");
}

static void
number_sentences (Writing *self)
{
  guint sentence = 0;

  for (guint i = 0; i < self->tokens->len; i++)
    {
      sentence += get_token (self, i)->begins_sentence;
      g_array_append_val (self->units, sentence);
    }
}

static void
write_rows (Writing *self)
{
  for (guint i = 0; i < self->tokens->len; i++)
    {
      if (get_token (self, i)->begins_sentence)
        begin_sentence (self, i);
      append_word (self, i);
      append_mentions (self, i);
      if (self->links->len > 0)
        append_relations (self, i);
      g_string_append_c (self->file, '\n');
    }
}

GBytes *
zhupi_webanno_tsv_write (ZhupiAnnotationSet  *set,
                         GError             **error)
{
  g_autoptr (GArray) tokens = zhupi_tsv_tokens_list (set);
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  g_autoptr (GArray) links = zhupi_numbering_list_links (set);
  g_autoptr (GArray) active = g_array_new (FALSE, FALSE, sizeof (guint));
  Writing self = { .article = zhupi_annotation_set_get_article (set), .tokens = tokens,
                   .units = units, .mentions = mentions, .links = links, .active = active };

  self.file = g_string_new (HEADER);
  if (links->len > 0)
    g_string_append (self.file, RELATION_HEADER);
  /* With the one before each sentence, two before the first. */
  g_string_append_c (self.file, '\n');
  if (tokens->len > 0)
    {
      zhupi_record_table_foreach (zhupi_annotation_set_get_records (set), add_mention_cb, &self);
      g_array_sort_with_data (links, compare_rows, &self);
    }
  number_mentions (&self);
  number_sentences (&self);
  write_rows (&self);
  return g_string_free_to_bytes (self.file);
}
