/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-bigrams.h"
#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-latin-words.h"
#include "recognize/zhupi-normal-form.h"
#include "recognize/zhupi-reading.h"
#include "recognize/zhupi-segmenter.h"

#include <string.h>

void
zhupi_reading_free (ZhupiReading *self)
{
  g_free (self->chars);
  g_clear_pointer (&self->tokens, g_array_unref);
  g_free (self->hits);
  g_clear_pointer (&self->latin_words, g_array_unref);
  g_clear_pointer (&self->bigrams, zhupi_bigrams_free);
  g_free (self->token_of);
  g_free (self->hits_from);
  g_free (self->hits_to);
  g_free (self->tagged);
  g_free (self);
}

/* So many hits are made room for at a time; a reading is not long. */
#define HITS_A_BATCH 4096u

#define FIRST_IDEOGRAPH 0x4e00u
#define LAST_IDEOGRAPH 0x9fffu

/* First byte of a character of three bytes, as nearly all of Chinese are, and of a longer one. */
#define FIRST_OF_THREE 0xE0
#define FIRST_OF_FOUR 0xF0

/* As g_utf8_get_char() and g_utf8_next_char(), without a call for what is usual. */
static inline gunichar
take_char (const char **p)
{
  const guint8 *bytes = (const guint8 *) *p;
  gunichar c;

  if (bytes[0] >= FIRST_OF_THREE && bytes[0] < FIRST_OF_FOUR)
    {
      *p += 3;
      return (bytes[0] & 0x0fu) << 12 | (bytes[1] & 0x3fu) << 6 | (bytes[2] & 0x3fu);
    }
  c = g_utf8_get_char (*p);
  *p = g_utf8_next_char (*p);
  return c;
}

static void
read_chars (ZhupiReading       *self,
            const ZhupiText    *text,
            ZhupiRange          range,
            const ZhupiLexicon *lexicon)
{
  gsize n_bytes;
  const char *p = zhupi_text_peek (text, range, &n_bytes);

  self->n_chars = zhupi_range_length (range);
  self->chars = g_new (gunichar, self->n_chars + 1);
  for (guint i = 0; i < self->n_chars; i++)
    self->chars[i] = zhupi_normal_form (lexicon, take_char (&p));
  self->chars[self->n_chars] = 0;
}

void
zhupi_reading_add_hit (ZhupiReading *self,
                       guint         start,
                       guint         end,
                       guint32       kinds)
{
  ZhupiHitChain *from = &self->hits_from[start];
  ZhupiHitChain *to = &self->hits_to[end];

  if (self->n_hits % HITS_A_BATCH == 0)
    self->hits = g_renew (ZhupiHit, self->hits, self->n_hits + HITS_A_BATCH);
  self->hits[self->n_hits] = (ZhupiHit) { start, end, kinds, from->first, to->first };
  *from = (ZhupiHitChain) { self->n_hits, from->kinds | kinds };
  *to = (ZhupiHitChain) { self->n_hits, to->kinds | kinds };
  self->n_hits++;
}

/* Number 0 is nobody's, so that 0 ends a chain. */
static void
make_room (ZhupiReading *self)
{
  self->hits_from = g_new0 (ZhupiHitChain, self->n_chars + 1);
  self->hits_to = g_new0 (ZhupiHitChain, self->n_chars + 1);
  self->token_of = g_new0 (guint32, self->n_chars + 1);
  self->tokens = g_array_new (FALSE, FALSE, sizeof (ZhupiToken));
  zhupi_reading_add_hit (self, 0, 0, 0);
}

static gboolean
find_signs (const ZhupiReading *self)
{
  for (guint i = 0; i < self->n_chars; i++)
    if (self->chars[i] == U'、' || self->chars[i] == '(')
      return TRUE;
  return FALSE;
}

ZhupiReading *
zhupi_reading_new (const ZhupiText    *text,
                   ZhupiRange          range,
                   const ZhupiLexicon *lexicon,
                   const ZhupiLexicon *user_lexicon)
{
  ZhupiReading *self = g_new0 (ZhupiReading, 1);

  self->offset = range.start;
  read_chars (self, text, range, lexicon);
  self->has_signs = find_signs (self);
  self->latin_words = zhupi_latin_words_list (self);
  self->bigrams = zhupi_bigrams_new (self);
  make_room (self);
  zhupi_segmenter_run (self, lexicon, user_lexicon);
  return self;
}

const ZhupiHit *
zhupi_reading_longest_from (const ZhupiReading *self,
                            guint32             number,
                            guint32             kinds)
{
  const ZhupiHit *longest = NULL;

  for (guint32 i = number; i != 0;)
    {
      const ZhupiHit *hit = zhupi_reading_get_hit (self, i);

      if (hit->kinds & kinds && (longest == NULL || hit->end > longest->end))
        longest = hit;
      i = hit->next_from_start;
    }
  return longest;
}

const ZhupiHit *
zhupi_reading_longest_to (const ZhupiReading *self,
                          guint32             number,
                          guint32             kinds)
{
  const ZhupiHit *longest = NULL;

  for (guint32 i = number; i != 0;)
    {
      const ZhupiHit *hit = zhupi_reading_get_hit (self, i);

      if (hit->kinds & kinds && (longest == NULL || hit->start < longest->start))
        longest = hit;
      i = hit->next_from_end;
    }
  return longest;
}

/* A dot between parts of a name, an ampersand and a hyphen may stand inside one. */
gboolean
zhupi_reading_is_break (const ZhupiReading *self,
                        guint               position)
{
  gunichar c = self->chars[position];

  if (c < ZHUPI_ASCII_END)
    return !(g_ascii_isalnum (c) || c == '&' || c == '-');
  if (c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH)
    return FALSE;
  return c != U'·' && !g_unichar_isalnum (c);
}
