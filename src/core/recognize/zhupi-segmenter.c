/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-lexicon-walk.h"
#include "recognize/zhupi-segmenter.h"

/* Costs of what no lexicon knows, in the unit of #ZhupiLexiconEntry. */
#define UNKNOWN_COST 255
#define ASCII_RUN_COST 120
/* No entry is longer. */
#define MAX_LENGTH 64

/* Kinds that the rules ask for by place. */
#define HIT_KINDS (~(ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_WORD) | \
                     ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_SURNAME)))

/* The best way to a place: what it costs, and the last word on it. */
typedef struct
{
  guint32 cost;
  ZhupiToken token;
} Step;

static void
add_hit (ZhupiReading *reading,
         guint         start,
         guint         end,
         guint32       kinds)
{
  ZhupiHit hit = { start, end, kinds, reading->hits_from[start], reading->hits_to[end] };

  g_array_append_val (reading->hits, hit);
  reading->hits_from[start] = reading->hits->len - 1;
  reading->hits_to[end] = reading->hits->len - 1;
}

static inline void
offer (Step       *steps,
       ZhupiToken  token)
{
  Step *to = &steps[token.start + token.length];
  guint32 cost = steps[token.start].cost + token.cost;

  if (cost < to->cost) /* NOLINT: every step was set */
    *to = (Step) { cost, token };
}

static void
walk (ZhupiReading       *reading,
      Step               *steps,
      guint               start,
      const ZhupiLexicon *lexicon)
{
  guint last = MIN (reading->n_chars, start + MAX_LENGTH);

  for (guint i = start, state = 0; i < last; i++)
    {
      const ZhupiLexiconEntry *entry;

      state = zhupi_lexicon_walk (lexicon, state, reading->chars[i], &entry);
      if (state == 0)
        return;
      if (entry == NULL)
        continue;
      offer (steps, (ZhupiToken) { start, i + 1 - start, entry->word_class, entry->cost, 0,
                                   entry->kinds });
      if (entry->kinds & HIT_KINDS)
        add_hit (reading, start, i + 1, entry->kinds);
    }
}

/* Letters and digits stay together, whatever the lexicon thinks of them. */
static guint
ascii_run_end (const ZhupiReading *reading,
               guint               start)
{
  guint end = start;

  while (end < reading->n_chars && end < start + G_MAXUINT8 && reading->chars[end] < 0x80 &&
         g_ascii_isalnum (reading->chars[end]))
    end++;
  return end;
}

static void
offer_unknown (const ZhupiReading *reading,
               Step               *steps,
               guint               start)
{
  guint end = ascii_run_end (reading, start);

  if (end > start + 1)
    offer (steps, (ZhupiToken) { start, end - start, ZHUPI_WORD_NONE, ASCII_RUN_COST, 0, 0 });
  offer (steps, (ZhupiToken) { start, 1, ZHUPI_WORD_NONE, UNKNOWN_COST, 0, 0 });
}

static void
collect_tokens (ZhupiReading *reading,
                const Step   *steps)
{
  GArray *tokens = reading->tokens;

  for (guint end = reading->n_chars; end > 0; end = steps[end].token.start)
    g_array_append_val (tokens, steps[end].token);
  for (guint i = 0; i < tokens->len / 2; i++)
    {
      ZhupiToken *a = &g_array_index (tokens, ZhupiToken, i);
      ZhupiToken *b = &g_array_index (tokens, ZhupiToken, tokens->len - 1 - i);
      ZhupiToken swapped = *a;

      *a = *b;
      *b = swapped;
    }
  for (guint i = 0; i < tokens->len; i++)
    {
      const ZhupiToken *token = &g_array_index (tokens, ZhupiToken, i);
      for (guint j = 0; j < token->length; j++)
        reading->token_of[token->start + j] = i;
    }
  reading->token_of[reading->n_chars] = tokens->len;
}

void
zhupi_segmenter_run (ZhupiReading       *reading,
                     const ZhupiLexicon *lexicon,
                     const ZhupiLexicon *user_lexicon)
{
  g_autofree Step *steps = g_new (Step, reading->n_chars + 1);

  for (guint i = 0; i <= reading->n_chars; i++)
    steps[i].cost = G_MAXUINT32;
  steps[0].cost = 0;
  for (guint i = 0; i < reading->n_chars; i++)
    {
      offer_unknown (reading, steps, i);
      if (lexicon != NULL)
        walk (reading, steps, i, lexicon);
      if (user_lexicon != NULL)
        walk (reading, steps, i, user_lexicon);
    }
  collect_tokens (reading, steps);
}
