/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-fuzzy-match.h"

#define WORD_BITS 64u
#define MAX_WORDS (ZHUPI_FUZZY_MAX_LENGTH / WORD_BITS)
#define HASH_FACTOR 0x9E3779B1u

/* Where in the pattern a code point stands: a list of places a code point, through a hash. */
typedef struct
{
  gint16 heads[2 * ZHUPI_FUZZY_MAX_LENGTH];
  gint16 next[ZHUPI_FUZZY_MAX_LENGTH];
  guint shift;
} Places;

/* Vertical differences of one column, 64 rows a word. */
typedef struct
{
  guint64 plus[MAX_WORDS];
  guint64 minus[MAX_WORDS];
} Column;

static gunichar
get_char (const ZhupiRun *run,
          guint           i)
{
  return run->first[(int) i * run->step];
}

static guint
get_slot (const Places *self,
          gunichar      c)
{
  return (guint32) (c * HASH_FACTOR) >> self->shift;
}

static void
places_init (Places         *self,
             const ZhupiRun *pattern)
{
  guint n_slots = 2;

  for (self->shift = 31; n_slots < 2 * pattern->length; n_slots *= 2)
    self->shift--;
  for (guint i = 0; i < n_slots; i++)
    self->heads[i] = -1;
  for (guint i = 0; i < pattern->length; i++)
    {
      guint slot = get_slot (self, get_char (pattern, i));

      self->next[i] = self->heads[slot];
      self->heads[slot] = (gint16) i;
    }
}

static void
get_equal (const Places   *self,
           const ZhupiRun *pattern,
           gunichar        c,
           guint64        *words,
           guint           n_words)
{
  for (guint i = 0; i < n_words; i++)
    words[i] = 0;
  for (int i = self->heads[get_slot (self, c)]; i >= 0; i = self->next[i])
    if (get_char (pattern, (guint) i) == c)
      words[i / WORD_BITS] |= G_GUINT64_CONSTANT (1) << (i % WORD_BITS);
}

/* One word of the next column; @carry is the difference that comes in above and goes out below
 * the row of @last. */
static void
advance_word (Column  *self,
              guint    word,
              guint64  equal,
              guint64  last,
              int     *carry)
{
  guint64 plus = self->plus[word], minus = self->minus[word];
  guint64 vertical = equal | minus;
  guint64 horizontal, up, down;
  int in = *carry;

  equal |= in < 0;
  horizontal = (((equal & plus) + plus) ^ plus) | equal;
  up = minus | ~(horizontal | plus);
  down = plus & horizontal;
  *carry = (up & last) != 0 ? 1 : (down & last) != 0 ? -1 : 0;
  up = (up << 1) | (in > 0);
  down = (down << 1) | (in < 0);
  self->plus[word] = down | ~(vertical | up);
  self->minus[word] = up & vertical;
}

static int
advance (Column        *self,
         const guint64 *equal,
         guint          length,
         int            carry)
{
  guint n_words = (length + WORD_BITS - 1) / WORD_BITS;

  for (guint i = 0; i < n_words; i++)
    {
      guint bit = i + 1 < n_words ? WORD_BITS - 1 : (length - 1) % WORD_BITS;

      advance_word (self, i, equal[i], G_GUINT64_CONSTANT (1) << bit, &carry);
    }
  return carry;
}

/* Whether @hit, which comes behind @best, ends nearer to where a hit without errors would. */
static gboolean
is_better (ZhupiFuzzyHit hit,
           ZhupiFuzzyHit best,
           guint         length,
           gboolean      is_anchored)
{
  if (hit.n_errors != best.n_errors || !is_anchored)
    return hit.n_errors < best.n_errors;
  return ABS ((int) hit.end - (int) length) < ABS ((int) best.end - (int) length);
}

ZhupiFuzzyHit
zhupi_fuzzy_match (ZhupiRun pattern,
                   ZhupiRun text,
                   gboolean is_anchored)
{
  guint n_words = (pattern.length + WORD_BITS - 1) / WORD_BITS;
  ZhupiFuzzyHit best = { pattern.length, 0 }, hit;
  int n_errors = (int) pattern.length;
  guint64 equal[MAX_WORDS];
  Places places;
  Column column;

  g_return_val_if_fail (pattern.length > 0 && pattern.length <= ZHUPI_FUZZY_MAX_LENGTH, best);

  places_init (&places, &pattern);
  for (guint i = 0; i < n_words; i++)
    {
      column.plus[i] = ~G_GUINT64_CONSTANT (0);
      column.minus[i] = 0;
    }
  for (guint i = 0; i < text.length; i++)
    {
      get_equal (&places, &pattern, get_char (&text, i), equal, n_words);
      n_errors += advance (&column, equal, pattern.length, is_anchored);
      hit = (ZhupiFuzzyHit) { (guint) n_errors, i + 1 };
      if (is_better (hit, best, pattern.length, is_anchored))
        best = hit;
    }
  return best;
}
