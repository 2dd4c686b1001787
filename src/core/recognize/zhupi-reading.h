/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-lexicon.h"
#include "text/zhupi-text.h"

G_BEGIN_DECLS

typedef struct _ZhupiBigrams ZhupiBigrams;

/**
 * ZhupiToken:
 * @start: first character
 * @length: in characters
 * @word_class: a #ZhupiWordClass
 * @cost: of the lexicon's entry; 255 for what it does not know
 * @kinds: of the lexicon's entry
 *
 * A word of the text.
 */
typedef struct
{
  guint32 start;
  guint8 length;
  guint8 word_class;
  guint8 cost;
  guint8 reserved;
  guint32 kinds;
} ZhupiToken;

/* A string that the rules want to know of, such as a suffix or a name. */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 kinds;
  guint32 next_from_start;
  guint32 next_from_end;
} ZhupiHit;

/* The hits that start or end at one place: the number of the first, and the kinds of all. */
typedef struct
{
  guint32 first;
  guint32 kinds;
} ZhupiHitChain;

/**
 * ZhupiReading:
 * @offset: code point of the article at which the reading begins
 * @chars: the text in normal form (half width, simplified), a code point a code point
 * @n_chars: how many
 * @tokens: the words; each character lies in one
 * @token_of: for each character the number of its token; one more at the end
 * @hits: what the lexicons found, in the order of starts; number 0 stands for none
 * @n_hits: how many, with that one
 * @hits_from: for each character the hits that start there
 * @hits_to: for each character, and the end, the hits that end there
 * @latin_words: of #ZhupiLatinWord: words of Latin letters and figures
 * @bigrams: where each pair of characters comes again
 * @tagged: for each character the #ZhupiWordClass that the tagger sees; %NULL without a tagger
 * @has_signs: whether there are list commas or brackets; a text without may have lost them, and
 *   names stand side by side in it
 *
 * A piece of an article as the rules read it. Positions are code points from @offset on.
 */
typedef struct
{
  guint offset;
  gunichar *chars;
  guint n_chars;
  GArray *tokens;
  guint32 *token_of;
  ZhupiHit *hits;
  guint n_hits;
  ZhupiHitChain *hits_from;
  ZhupiHitChain *hits_to;
  GArray *latin_words;
  ZhupiBigrams *bigrams;
  guint8 *tagged;
  gboolean has_signs;
} ZhupiReading;

ZhupiReading *zhupi_reading_new  (const ZhupiText     *text,
                                  ZhupiRange           range,
                                  const ZhupiLexicon  *lexicon,
                                  const ZhupiLexicon  *user_lexicon) G_GNUC_WARN_UNUSED_RESULT;
void          zhupi_reading_free (ZhupiReading        *self);

/* Adds what a lexicon found; starts never become less. */
void          zhupi_reading_add_hit (ZhupiReading       *self,
                                     guint               start,
                                     guint               end,
                                     guint32             kinds);

/* The longest hit of one of the kinds among those from the one of that number on. */
const ZhupiHit *zhupi_reading_longest_from (const ZhupiReading *self,
                                            guint32             number,
                                            guint32             kinds);
const ZhupiHit *zhupi_reading_longest_to   (const ZhupiReading *self,
                                            guint32             number,
                                            guint32             kinds);
/* Whether the character ends every name: punctuation, white space, a control character. */
gboolean        zhupi_reading_is_break (const ZhupiReading *self,
                                        guint               position);

/* g_ascii_isdigit() looks at one byte alone. */
static inline gboolean
zhupi_reading_is_digit (const ZhupiReading *self,
                        guint               position)
{
  return self->chars[position] >= '0' && self->chars[position] <= '9';
}

static inline const ZhupiToken *
zhupi_reading_token_at (const ZhupiReading *self,
                        guint               position)
{
  return &g_array_index (self->tokens, ZhupiToken, self->token_of[position]);
}

static inline const ZhupiHit *
zhupi_reading_get_hit (const ZhupiReading *self,
                       guint               number)
{
  return &self->hits[number];
}

/* The longest hit of one of the kinds that starts or ends there; %NULL when there is none. Most
 * places have no such hit at all. */
static inline const ZhupiHit *
zhupi_reading_hit_from (const ZhupiReading *self,
                        guint               position,
                        guint32             kinds)
{
  const ZhupiHitChain *chain = &self->hits_from[position];

  return chain->kinds & kinds ? zhupi_reading_longest_from (self, chain->first, kinds) : NULL;
}

static inline const ZhupiHit *
zhupi_reading_hit_to (const ZhupiReading *self,
                      guint               position,
                      guint32             kinds)
{
  const ZhupiHitChain *chain = &self->hits_to[position];

  return chain->kinds & kinds ? zhupi_reading_longest_to (self, chain->first, kinds) : NULL;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiReading, zhupi_reading_free)

G_END_DECLS
