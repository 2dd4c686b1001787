/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-bigrams.h"

#include <string.h>

#define MIN_BUCKETS 64u
#define MAX_BUCKETS 16384u
/* Keeps a text of one character repeated linear. */
#define MAX_LOOKS 100

struct _ZhupiBigrams
{
  const ZhupiReading *reading;
  guint mask;
  guint32 *first;
  guint32 *next;
};

static guint
bucket_of (const ZhupiBigrams *self,
           guint               position)
{
  const ZhupiReading *reading = self->reading;
  guint32 hash = reading->chars[position] * 0x9e3779b1u ^
                 reading->chars[position + 1] * 0x85ebca6bu;

  return hash >> 18 & self->mask;
}

/* Places are kept plus one, so that 0 ends a chain. */
ZhupiBigrams *
zhupi_bigrams_new (const ZhupiReading *reading)
{
  ZhupiBigrams *self = g_new0 (ZhupiBigrams, 1);
  guint n_buckets = MIN_BUCKETS;

  while (n_buckets < MIN (reading->n_chars, MAX_BUCKETS))
    n_buckets *= 2;
  self->reading = reading;
  self->mask = n_buckets - 1;
  self->first = g_new0 (guint32, n_buckets);
  self->next = g_new0 (guint32, reading->n_chars + 1);
  for (guint i = reading->n_chars; i-- > 1;)
    {
      guint bucket = bucket_of (self, i - 1);

      self->next[i - 1] = self->first[bucket];
      self->first[bucket] = i;
    }
  return self;
}

void
zhupi_bigrams_free (ZhupiBigrams *self)
{
  g_free (self->first);
  g_free (self->next);
  g_free (self);
}

guint
zhupi_bigrams_count (const ZhupiBigrams *self,
                     guint               start,
                     guint               end)
{
  const ZhupiReading *reading = self->reading;
  gsize n_bytes = (end - start) * sizeof (gunichar);
  guint count = 0;
  guint looks = 0;

  for (guint32 at = self->first[bucket_of (self, start)]; at != 0 && looks < MAX_LOOKS;
       at = self->next[at - 1], looks++)
    if (at - 1 + (end - start) <= reading->n_chars &&
        memcmp (reading->chars + at - 1, reading->chars + start, n_bytes) == 0)
      count++;
  return count;
}
