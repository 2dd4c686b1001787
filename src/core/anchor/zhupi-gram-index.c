/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-gram-index.h"

#define MIN_BITS 8u
#define MAX_BITS 20u
#define HASH_FACTOR G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)
#define HASH_BITS 64u

/* The places of slot s are places[begins[s]] to places[begins[s + 1] - 1]. */
struct _ZhupiGramIndex
{
  guint gram;
  guint bits;
  guint32 *begins;
  guint32 *places;
};

static guint
get_slot (const ZhupiGramIndex *self,
          const gunichar       *gram)
{
  guint64 hash = 0;

  for (guint i = 0; i < self->gram; i++)
    hash = (hash + gram[i]) * HASH_FACTOR;
  return (guint) (hash >> (HASH_BITS - self->bits));
}

static guint
choose_bits (guint length)
{
  return CLAMP (g_bit_storage (length), MIN_BITS, MAX_BITS);
}

/* Counts a slot's places behind its begin, which therefore ends as the begin of the next. */
static void
fill (ZhupiGramIndex *self,
      const gunichar *text,
      guint           n_grams)
{
  gsize n_slots = (gsize) 1 << self->bits;

  for (guint i = 0; i < n_grams; i++)
    self->begins[get_slot (self, text + i) + 2]++;
  for (gsize slot = 2; slot < n_slots + 2; slot++)
    self->begins[slot] += self->begins[slot - 1];
  for (guint i = 0; i < n_grams; i++)
    self->places[self->begins[get_slot (self, text + i) + 1]++] = i;
}

ZhupiGramIndex *
zhupi_gram_index_new (const gunichar *text,
                      guint           length,
                      guint           gram)
{
  ZhupiGramIndex *self = g_new0 (ZhupiGramIndex, 1);
  guint n_grams = length < gram ? 0 : length - gram + 1;

  self->gram = gram;
  self->bits = choose_bits (length);
  self->begins = g_new0 (guint32, ((gsize) 1 << self->bits) + 2);
  self->places = g_new (guint32, n_grams + 1);
  fill (self, text, n_grams);
  return self;
}

void
zhupi_gram_index_free (ZhupiGramIndex *self)
{
  if (self == NULL)
    return;
  g_free (self->begins);
  g_free (self->places);
  g_free (self);
}

const guint32 *
zhupi_gram_index_look_up (const ZhupiGramIndex *self,
                          const gunichar       *gram,
                          guint                *n_places)
{
  guint slot = get_slot (self, gram);

  *n_places = self->begins[slot + 1] - self->begins[slot];
  return self->places + self->begins[slot];
}
