/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
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

/* What no lexicon knows. */
static const ZhupiLexiconEntry unknown = { .cost = UNKNOWN_COST };
static const ZhupiLexiconEntry ascii_run = { .cost = ASCII_RUN_COST };

/* The best way to a place: what it costs, where the last word on it begins, and that word. */
typedef struct
{
  guint32 cost;
  guint32 start;
  const ZhupiLexiconEntry *word;
} Step;

/* @cost: of the way to @start */
static inline void
offer (Step                    *steps,
       guint                    start,
       guint                    end,
       guint32                  cost,
       const ZhupiLexiconEntry *word)
{
  cost += word->cost;
  if (cost < steps[end].cost) /* NOLINT: every step was set */
    steps[end] = (Step) { cost, start, word };
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

/* The walk ends before or at the 0 behind the codes. */
static inline void
walk (ZhupiReading       *reading,
      Step               *steps,
      guint               start,
      const ZhupiLexicon *lexicon,
      const guint16      *codes)
{
  guint32 cost = steps[start].cost;

  for (guint end = start + 1, state = 0; end <= start + MAX_LENGTH; end++)
    {
      const ZhupiLexiconEntry *entry;

      state = zhupi_lexicon_step (lexicon, state, codes[end - 1], &entry);
      if (state == 0)
        return;
      if (entry == NULL)
        continue;
      offer (steps, start, end, cost, entry);
      if (entry->kinds & HIT_KINDS)
        zhupi_reading_add_hit (reading, start, end, entry->kinds);
    }
}

/* Letters and digits stay together, whatever the lexicon thinks of them. */
static guint
ascii_run_end (const ZhupiReading *reading,
               guint               start)
{
  guint end = start;

  while (end < reading->n_chars && end < start + G_MAXUINT8 &&
         zhupi_char_is_ascii_word (reading->chars[end]))
    end++;
  return end;
}

static void
offer_unknown (const ZhupiReading *reading,
               Step               *steps,
               guint               start)
{
  guint end = reading->chars[start] < ZHUPI_ASCII_END ? ascii_run_end (reading, start) : start;

  if (end > start + 1)
    offer (steps, start, end, steps[start].cost, &ascii_run);
  offer (steps, start, start + 1, steps[start].cost, &unknown);
}

static guint
count_tokens (const ZhupiReading *reading,
              const Step         *steps)
{
  guint n_tokens = 0;

  for (guint end = reading->n_chars; end > 0; end = steps[end].start)
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
      const ZhupiLexiconEntry *word = steps[end].word;
      guint start = steps[end].start;

      g_array_index (reading->tokens, ZhupiToken, i) =
        (ZhupiToken) { .start = start,
                       .length = (guint8) (end - start),
                       .word_class = word->word_class,
                       .cost = word->cost,
                       .kinds = word->kinds };
      while (end > start)
        reading->token_of[--end] = i;
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
