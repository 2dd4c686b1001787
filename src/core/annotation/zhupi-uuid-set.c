/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-uuid-set.h"

#include <string.h>
#include <sys/mman.h>

#define FIRST_PLACES 64
#define HUGE_PAGE ((gsize) 2 * 1024 * 1024)
/* A file's ids need not be random: they are mixed before a place is taken from them. */
#define HASH_MULTIPLIER G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)
#define HASH_BITS 64

struct _ZhupiUuidSet
{
  ZhupiUuid *places; /* of "none" where there is no id */
  guint n_bits;      /* so that there are 2^n_bits places */
  gsize n_ids;
};

/* Each look goes to another page of memory, so that large pages save half of its time. */
static void
allocate (ZhupiUuidSet *self,
          guint         n_bits)
{
  gsize n_places = (gsize) 1 << n_bits;
  gsize n_bytes = n_places * sizeof (ZhupiUuid);

  self->n_bits = n_bits;
  self->places = g_aligned_alloc (n_places, sizeof (ZhupiUuid), MIN (n_bytes, HUGE_PAGE));
  if (n_bytes >= HUGE_PAGE)
    madvise (self->places, n_bytes, MADV_HUGEPAGE);
  memset (self->places, 0, n_bytes);
}

/* Three quarters full at most. */
static gboolean
is_full (gsize n_ids,
         guint n_bits)
{
  return n_ids >= ((gsize) 3 << n_bits) / 4;
}

ZhupiUuidSet *
zhupi_uuid_set_new (gsize n_expected)
{
  ZhupiUuidSet *self = g_new0 (ZhupiUuidSet, 1);
  guint n_bits = g_bit_storage (FIRST_PLACES);

  while (is_full (n_expected, n_bits))
    n_bits++;
  allocate (self, n_bits);
  return self;
}

void
zhupi_uuid_set_free (ZhupiUuidSet *self)
{
  g_aligned_free (self->places);
  g_free (self);
}

static inline gsize
first_place (const ZhupiUuidSet *self,
             const ZhupiUuid    *id)
{
  guint64 halves[2];

  memcpy (halves, id->bytes, sizeof halves);
  return (gsize) (((halves[0] ^ (halves[1] * HASH_MULTIPLIER)) * HASH_MULTIPLIER)
                  >> (HASH_BITS - self->n_bits));
}

/* The place of @id, or the free one where it belongs. */
static gsize
find_place (const ZhupiUuidSet *self,
            const ZhupiUuid    *id)
{
  gsize mask = ((gsize) 1 << self->n_bits) - 1;
  gsize place = first_place (self, id);

  while (!zhupi_uuid_is_none (&self->places[place]) && !zhupi_uuid_equal (&self->places[place], id))
    place = (place + 1) & mask;
  return place;
}

static void
grow (ZhupiUuidSet *self)
{
  ZhupiUuid *old = self->places;
  gsize n_old = (gsize) 1 << self->n_bits;

  allocate (self, self->n_bits + 1);
  for (gsize i = 0; i < n_old; i++)
    if (!zhupi_uuid_is_none (&old[i]))
      self->places[find_place (self, &old[i])] = old[i];
  g_aligned_free (old);
}

gboolean
zhupi_uuid_set_add (ZhupiUuidSet    *self,
                    const ZhupiUuid *id)
{
  gsize place;

  g_return_val_if_fail (self != NULL && id != NULL, FALSE);
  g_return_val_if_fail (!zhupi_uuid_is_none (id), FALSE);

  if (is_full (self->n_ids, self->n_bits))
    grow (self);
  place = find_place (self, id);
  if (!zhupi_uuid_is_none (&self->places[place]))
    return FALSE;
  self->places[place] = *id;
  self->n_ids++;
  return TRUE;
}

void
zhupi_uuid_set_prefetch (const ZhupiUuidSet *self,
                         const ZhupiUuid    *id)
{
  __builtin_prefetch (&self->places[first_place (self, id)], TRUE);
}

gboolean
zhupi_uuid_set_contains (const ZhupiUuidSet *self,
                         const ZhupiUuid    *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, FALSE);

  return !zhupi_uuid_is_none (id)
         && !zhupi_uuid_is_none (&self->places[find_place (self, id)]);
}
