/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-tagged-reading.h"

#include <string.h>

/* The lexicon knows better: the tagger takes 三一 for a number. */
#define NAME_KINDS (ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_COMPANY) | \
                    ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_AMBIGUOUS) | \
                    ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_USER_COMPANY))

#define MAX_FUNCTION_WORD 4

static ZhupiWordClass
class_of_tag (const char *tag)
{
  static const struct
  {
    const char *prefix;
    ZhupiWordClass word_class;
  } classes[] = {
    { "PER", ZHUPI_WORD_PERSON }, { "nr", ZHUPI_WORD_PERSON }, { "LOC", ZHUPI_WORD_PLACE },
    { "ns", ZHUPI_WORD_PLACE }, { "ORG", ZHUPI_WORD_NAME }, { "nt", ZHUPI_WORD_NAME },
    { "nz", ZHUPI_WORD_NAME }, { "nw", ZHUPI_WORD_NAME }, { "TIME", ZHUPI_WORD_TIME },
    { "t", ZHUPI_WORD_TIME }, { "vn", ZHUPI_WORD_VERBAL_NOUN }, { "v", ZHUPI_WORD_VERB },
    { "an", ZHUPI_WORD_NOUN }, { "a", ZHUPI_WORD_ADJECTIVE }, { "n", ZHUPI_WORD_NOUN },
    { "s", ZHUPI_WORD_NOUN }, { "m", ZHUPI_WORD_NUMBER }, { "q", ZHUPI_WORD_NUMBER },
    { "d", ZHUPI_WORD_FUNCTION }, { "p", ZHUPI_WORD_FUNCTION }, { "c", ZHUPI_WORD_FUNCTION },
    { "u", ZHUPI_WORD_FUNCTION }, { "r", ZHUPI_WORD_FUNCTION }, { "f", ZHUPI_WORD_FUNCTION },
    { "xc", ZHUPI_WORD_FUNCTION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    if (g_str_has_prefix (tag, classes[i].prefix))
      return classes[i].word_class;
  return ZHUPI_WORD_NONE;
}

/* A word that both see with the same edges has the class that the tagger sees in this sentence. */
static void
override_token (ZhupiReading *reading,
                guint         start,
                guint         end,
                guint8        word_class)
{
  ZhupiToken *token = &g_array_index (reading->tokens, ZhupiToken, reading->token_of[start]);

  if (token->start == start && token->start + token->length == end && token->length > 1 &&
      (token->kinds & NAME_KINDS) == 0)
    token->word_class = word_class;
}

static ZhupiToken
make_token (const ZhupiReading *reading,
            const ZhupiLexicon *lexicon,
            guint               start,
            guint               end,
            guint8              word_class)
{
  ZhupiToken token = { start, end - start, word_class, G_MAXUINT8, 0, 0 };
  const ZhupiLexiconEntry *entry = lexicon != NULL ?
    zhupi_lexicon_lookup (lexicon, reading->chars + start, end - start) : NULL;

  if (entry != NULL)
    {
      token.kinds = entry->kinds;
      token.cost = entry->cost;
      token.word_class = word_class != ZHUPI_WORD_NONE ? word_class : entry->word_class;
    }
  return token;
}

/* 企业 of 本地企业 is a word too; what is none falls into characters. */
static void
append_part (GArray             *tokens,
             const ZhupiReading *reading,
             const ZhupiLexicon *lexicon,
             guint               start,
             guint               end)
{
  ZhupiToken whole = make_token (reading, lexicon, start, end, ZHUPI_WORD_NONE);

  if (whole.kinds != 0)
    {
      g_array_append_val (tokens, whole);
      return;
    }
  for (guint i = start; i < end; i++)
    {
      ZhupiToken token = make_token (reading, lexicon, i, i + 1, ZHUPI_WORD_NONE);
      g_array_append_val (tokens, token);
    }
}

/* Appends the tokens of the dictionary between two places; those that reach over an end are
 * taken apart. */
static void
append_between (GArray             *tokens,
                const ZhupiReading *reading,
                const ZhupiLexicon *lexicon,
                guint               start,
                guint               end)
{
  while (start < end)
    {
      const ZhupiToken *token = zhupi_reading_token_at (reading, start);
      guint token_end = token->start + token->length;

      if (token->start == start && token_end <= end)
        g_array_append_vals (tokens, token, 1);
      else
        append_part (tokens, reading, lexicon, start, MIN (token_end, end));
      start = MIN (token_end, end);
    }
}

static void
replace_tokens (ZhupiReading *reading,
                GArray       *tokens)
{
  g_array_unref (reading->tokens);
  reading->tokens = tokens;
  for (guint i = 0; i < tokens->len; i++)
    {
      const ZhupiToken *token = &g_array_index (tokens, ZhupiToken, i);

      for (guint j = 0; j < token->length; j++)
        reading->token_of[token->start + j] = i;
    }
  reading->token_of[reading->n_chars] = tokens->len;
}

/* 其中 before a name is a word of its own, whatever dictionary word may begin with 中. */
static gboolean
is_function_word (const ZhupiTaggedWord *word,
                  guint8                 word_class)
{
  return word_class == ZHUPI_WORD_FUNCTION && word->end - word->start > 1 &&
         word->end - word->start <= MAX_FUNCTION_WORD;
}

void
zhupi_tagged_reading_apply (ZhupiReading       *reading,
                            const ZhupiLexicon *lexicon,
                            const ZhupiTagger  *tagger,
                            const ZhupiTagging *tagging)
{
  GArray *tokens;
  guint done = 0;

  g_return_if_fail (reading->tagged == NULL);

  tokens = g_array_sized_new (FALSE, FALSE, sizeof (ZhupiToken), reading->tokens->len);
  reading->tagged = g_new0 (guint8, reading->n_chars + 1);
  for (guint i = 0; i < tagging->words->len; i++)
    {
      const ZhupiTaggedWord *word = &g_array_index (tagging->words, ZhupiTaggedWord, i);
      guint8 word_class = class_of_tag (zhupi_tagger_get_tag_name (tagger, word->tag));

      memset (reading->tagged + word->start, word_class, word->end - word->start);
      override_token (reading, word->start, word->end, word_class);
      if (is_function_word (word, word_class))
        {
          ZhupiToken token = make_token (reading, lexicon, word->start, word->end, word_class);

          append_between (tokens, reading, lexicon, done, word->start);
          g_array_append_val (tokens, token);
          done = word->end;
        }
    }
  append_between (tokens, reading, lexicon, done, reading->n_chars);
  replace_tokens (reading, tokens);
}
