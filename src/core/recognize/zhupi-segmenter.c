/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-lexicon-walk.h"
#include "recognize/zhupi-segmenter.h"

#include <string.h>

/* Costs of what no lexicon knows, in the unit of #ZhupiLexiconEntry. */
#define UNKNOWN_COST 255
#define ASCII_RUN_COST 120
/* So many characters before it is walked from, a place is fetched into the cache. */
#define PREFETCH_DISTANCE 8
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

/* The number that the lexicon has for each character, and 0 behind them. */
static guint16 *
number_chars (const ZhupiReading *reading,
              const ZhupiLexicon *lexicon)
{
  guint16 *codes = g_new (guint16, reading->n_chars + PREFETCH_DISTANCE + 1);

  for (guint i = 0; i < reading->n_chars; i++)
    codes[i] = zhupi_lexicon_cell_of (lexicon, reading->chars[i])->code;
  memset (codes + reading->n_chars, 0, (PREFETCH_DISTANCE + 1) * sizeof *codes);
  return codes;
}

static void
walk (ZhupiReading       *reading,
      Step               *steps,
      guint               start,
      const ZhupiLexicon *lexicon,
      const guint16      *codes)
{
  guint last = MIN (reading->n_chars, start + MAX_LENGTH);

  for (guint i = start, state = 0; i < last; i++)
    {
      const ZhupiLexiconEntry *entry;

      state = zhupi_lexicon_step (lexicon, state, codes[i], &entry);
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

static guint
count_tokens (const ZhupiReading *reading,
              const Step         *steps)
{
  guint n_tokens = 0;

  for (guint end = reading->n_chars; end > 0; end = steps[end].token.start)
    n_tokens++;
  return n_tokens;
}

/* From the last to the first, as they are found. */
static void
collect_tokens (ZhupiReading *reading,
                const Step   *steps)
{
  guint i = count_tokens (reading, steps);
  guint end = reading->n_chars;

  g_array_set_size (reading->tokens, i);
  reading->token_of[end] = i;
  while (i-- > 0)
    {
      const ZhupiToken *token = &steps[end].token;

      g_array_index (reading->tokens, ZhupiToken, i) = *token;
      for (guint j = 0; j < token->length; j++)
        reading->token_of[token->start + j] = i;
      end = token->start;
    }
}

static void
walk_everywhere (ZhupiReading       *reading,
                 Step               *steps,
                 const ZhupiLexicon *lexicon,
                 const ZhupiLexicon *user_lexicon)
{
  g_autofree guint16 *codes = lexicon != NULL ? number_chars (reading, lexicon) : NULL;
  g_autofree guint16 *user_codes = user_lexicon != NULL ? number_chars (reading, user_lexicon)
                                                        : NULL;

  for (guint i = 0; i < reading->n_chars; i++)
    {
      offer_unknown (reading, steps, i);
      if (lexicon != NULL)
        {
          zhupi_lexicon_prefetch (lexicon, codes[i + PREFETCH_DISTANCE],
                                  codes[i + PREFETCH_DISTANCE + 1]);
          walk (reading, steps, i, lexicon, codes);
        }
      if (user_lexicon != NULL)
        walk (reading, steps, i, user_lexicon, user_codes);
    }
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
  walk_everywhere (reading, steps, lexicon, user_lexicon);
  collect_tokens (reading, steps);
}
