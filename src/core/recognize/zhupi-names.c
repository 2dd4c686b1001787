/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-names.h"

#include <stdlib.h>
#include <string.h>

/* Multiplicative hashing; the low bits of a character are spread enough by it. */
#define HASH_FACTOR 0x9e3779b1u
#define HASH_SHIFT 12
#define MIN_CHAINS 256u
#define CHAINS_A_NAME 4

/* A short form of a short form of a full name. */
#define MAX_SHORTENED 4
/* From here on the tagger has said that it is one. */
#define TAGGED_PROBABILITY 0.5

/* A string of the reading, as a key. */
typedef struct
{
  const gunichar *chars;
  guint length;
} Key;

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;
  guint hash = key->length;

  for (guint i = 0; i < key->length; i++)
    hash = hash * 16777619u ^ key->chars[i];
  return hash;
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *x = a;
  const Key *y = b;

  return x->length == y->length &&
         memcmp (x->chars, y->chars, x->length * sizeof (gunichar)) == 0;
}

static void
name_free (ZhupiName *name)
{
  for (guint i = 0; i < ZHUPI_N_EVIDENCES; i++)
    g_free (name->details[i]);
  g_free (name);
}

ZhupiNames *
zhupi_names_new (const ZhupiReading *reading)
{
  ZhupiNames *self = g_new0 (ZhupiNames, 1);

  self->reading = reading;
  self->other = g_new0 (gboolean, reading->n_chars + 1);
  self->whole = g_new0 (guint8, reading->n_chars + 1);
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) name_free);
  self->index = g_hash_table_new_full (key_hash, key_equal, g_free, NULL);
  self->occurrences = g_array_new (FALSE, FALSE, sizeof (ZhupiOccurrence));
  return self;
}

void
zhupi_names_free (ZhupiNames *self)
{
  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->index);
  g_array_unref (self->occurrences);
  g_free (self->other);
  g_free (self->whole);
  g_free (self);
}

ZhupiName *
zhupi_names_lookup (ZhupiNames *self,
                    guint       start,
                    guint       end)
{
  Key key = { self->reading->chars + start, end - start };
  gpointer number = g_hash_table_lookup (self->index, &key);

  return number != NULL ? zhupi_names_get (self, GPOINTER_TO_UINT (number) - 1) : NULL;
}

static ZhupiName *
ensure (ZhupiNames *self,
        guint       start,
        guint       end)
{
  Key key = { self->reading->chars + start, end - start };
  ZhupiName *name = zhupi_names_lookup (self, start, end);

  if (name != NULL)
    return name;
  name = g_new0 (ZhupiName, 1);
  name->start = start;
  name->end = end;
  name->number = self->names->len;
  g_ptr_array_add (self->names, name);
  g_hash_table_insert (self->index, g_memdup2 (&key, sizeof key),
                       GUINT_TO_POINTER (self->names->len));
  return name;
}

void
zhupi_names_add (ZhupiNames   *self,
                 guint         start,
                 guint         end,
                 ZhupiEvidence evidence,
                 const char   *detail)
{
  ZhupiName *name = ensure (self, start, end);

  name->evidence |= ZHUPI_EVIDENCE_MASK (evidence);
  if (name->details[evidence] == NULL)
    name->details[evidence] = g_strdup (detail);
}

void
zhupi_names_add_with_span (ZhupiNames   *self,
                           guint         start,
                           guint         end,
                           ZhupiEvidence evidence,
                           guint         detail_start,
                           guint         detail_end)
{
  ZhupiName *name = ensure (self, start, end);

  name->evidence |= ZHUPI_EVIDENCE_MASK (evidence);
  if (name->details[evidence] == NULL)
    name->details[evidence] = zhupi_names_dup_span (self->reading, detail_start, detail_end);
}

static gboolean
equals (const ZhupiReading *reading,
        guint               a_start,
        guint               a_end,
        guint               b_start,
        guint               b_end)
{
  Key a = { reading->chars + a_start, a_end - a_start };
  Key b = { reading->chars + b_start, b_end - b_start };

  return key_equal (&a, &b);
}

void
zhupi_names_add_short (ZhupiNames   *self,
                       guint         start,
                       guint         end,
                       ZhupiEvidence evidence,
                       guint         full_start,
                       guint         full_end)
{
  ZhupiName *name = ensure (self, start, end);

  zhupi_names_add_with_span (self, start, end, evidence, full_start, full_end);
  if (name->n_full > 0 &&
      equals (self->reading, name->full_start, name->full_end, full_start, full_end))
    return;
  name->n_full++;
  name->full_start = full_start;
  name->full_end = full_end;
}

guint
zhupi_names_get_full (ZhupiNames *self,
                      guint       number,
                      int         threshold)
{
  for (guint i = 0; i < MAX_SHORTENED; i++)
    {
      const ZhupiName *name = zhupi_names_get (self, number);
      const ZhupiName *full = name->n_full != 1 ? NULL :
                                zhupi_names_lookup (self, name->full_start, name->full_end);

      if (full == NULL || full->score < threshold)
        break;
      number = full->number;
    }
  return number;
}

void
zhupi_names_add_probability (ZhupiNames *self,
                             guint       start,
                             guint       end,
                             double      probability)
{
  ZhupiName *name = ensure (self, start, end);

  name->evidence |= ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_TAGGED);
  name->n_tagged += probability >= TAGGED_PROBABILITY;
  name->total += probability;
  name->probability = 1 - (1 - name->probability) * (1 - probability);
}

void
zhupi_names_keep_whole (ZhupiNames *self,
                        guint       start,
                        guint       end)
{
  for (guint i = start + 1; i < end; i++)
    self->whole[i] = TRUE;
}

/* A name in a chain, with what tells most others from it. */
typedef struct
{
  gunichar second;  /* 0 in a name of one character, and then not looked at */
  guint32 start;
  guint32 length;
  guint32 next;
} Link;

/* The names by their first character: chains that begin with the shortest. Numbers are kept plus
 * one, so that 0 ends a chain. */
typedef struct
{
  guint32 *first;
  Link *links;
  guint mask;
} Chains;

static guint
chain_of (const Chains *chains,
          gunichar      c)
{
  return (c * HASH_FACTOR >> HASH_SHIFT) & chains->mask;
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const ZhupiName *x = *(const ZhupiName *const *) a;
  const ZhupiName *y = *(const ZhupiName *const *) b;
  guint x_length = x->end - x->start;
  guint y_length = y->end - y->start;

  if (x_length != y_length)
    return x_length > y_length ? -1 : 1;
  return x->number > y->number ? -1 : 1;
}

static void
add_link (Chains          *chains,
          const gunichar  *chars,
          const ZhupiName *name)
{
  guint chain = chain_of (chains, chars[name->start]);
  guint length = name->end - name->start;

  chains->links[name->number] = (Link) { length > 1 ? chars[name->start + 1] : 0, name->start,
                                         length, chains->first[chain] };
  chains->first[chain] = name->number + 1;
}

/* Of the names that were not searched for before. */
static void
fill_chains (Chains     *chains,
             ZhupiNames *self)
{
  guint n_names = self->names->len - self->n_searched;
  g_autofree const ZhupiName **sorted = g_memdup2 (self->names->pdata + self->n_searched,
                                                   n_names * sizeof (gpointer));
  guint n_chains = MIN_CHAINS;

  while (n_chains < n_names * CHAINS_A_NAME)
    n_chains *= 2;
  chains->mask = n_chains - 1;
  chains->first = g_new0 (guint32, n_chains);
  chains->links = g_new (Link, self->names->len);
  qsort (sorted, n_names, sizeof (gpointer), compare_lengths);
  for (guint i = 0; i < n_names; i++)
    add_link (chains, self->reading->chars, sorted[i]);
}

static gboolean
stands_at (const ZhupiReading *reading,
           const Link         *link,
           guint               start)
{
  const gunichar *chars = reading->chars;

  if (link->second != 0 && link->second != chars[start + 1])
    return FALSE;
  return start + link->length <= reading->n_chars
         && memcmp (chars + start, chars + link->start, link->length * sizeof (gunichar)) == 0;
}

static void
find_at (ZhupiNames   *self,
         const Chains *chains,
         guint         start)
{
  guint32 i = chains->first[chain_of (chains, self->reading->chars[start])];

  for (; i != 0; i = chains->links[i - 1].next)
    {
      const Link *link = &chains->links[i - 1];
      ZhupiOccurrence occurrence = { start, start + link->length, i - 1 };

      if (!stands_at (self->reading, link, start))
        continue;
      g_array_append_val (self->occurrences, occurrence);
      zhupi_names_get (self, i - 1)->count++;
    }
}

static gboolean
is_before (const ZhupiOccurrence *a,
           const ZhupiOccurrence *b)
{
  return a->start != b->start ? a->start < b->start : a->end < b->end;
}

/* Both in order, and no place in both. */
static GArray *
merge (const GArray *a,
       const GArray *b)
{
  GArray *all = g_array_sized_new (FALSE, FALSE, sizeof (ZhupiOccurrence), a->len + b->len);
  const ZhupiOccurrence *from_a = (const ZhupiOccurrence *) (const void *) a->data;
  const ZhupiOccurrence *from_b = (const ZhupiOccurrence *) (const void *) b->data;
  const ZhupiOccurrence *end_a = from_a + a->len;
  const ZhupiOccurrence *end_b = from_b + b->len;

  while (from_a < end_a && from_b < end_b)
    g_array_append_vals (all, is_before (from_a, from_b) ? from_a++ : from_b++, 1);
  g_array_append_vals (all, from_a, (guint) (end_a - from_a));
  g_array_append_vals (all, from_b, (guint) (end_b - from_b));
  return all;
}

void
zhupi_names_find_occurrences (ZhupiNames *self)
{
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) found = NULL;
  Chains chains;

  if (self->names->len == self->n_searched)
    return;
  before = g_steal_pointer (&self->occurrences);
  self->occurrences = found = g_array_new (FALSE, FALSE, sizeof (ZhupiOccurrence));
  fill_chains (&chains, self);
  for (guint i = 0; i < self->reading->n_chars; i++)
    find_at (self, &chains, i);
  g_free (chains.first);
  g_free (chains.links);
  self->occurrences = merge (before, found);
  self->n_searched = self->names->len;
}

char *
zhupi_names_dup_span (const ZhupiReading *reading,
                      guint               start,
                      guint               end)
{
  return g_ucs4_to_utf8 (reading->chars + start, end - start, NULL, NULL, NULL);
}
