/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-lexicon-builder.h"
#include "recognize/zhupi-lexicon-walk.h"
#include "recognize/zhupi-names.h"

#include <string.h>

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
      Key key = { self->reading->chars + name->full_start, name->full_end - name->full_start };
      gpointer full = name->n_full == 1 ? g_hash_table_lookup (self->index, &key) : NULL;

      if (full == NULL ||
          zhupi_names_get (self, GPOINTER_TO_UINT (full) - 1)->score < threshold)
        break;
      number = GPOINTER_TO_UINT (full) - 1;
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
  name->probability = 1 - (1 - name->probability) * (1 - probability);
}

static ZhupiLexicon *
make_lexicon (ZhupiNames *self)
{
  g_autoptr (ZhupiLexiconBuilder) builder = zhupi_lexicon_builder_new ();
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < MIN (self->names->len, G_MAXUINT16); i++)
    {
      const ZhupiName *name = zhupi_names_get (self, i);
      ZhupiLexiconEntry entry = { .kinds = i };

      zhupi_lexicon_builder_add_chars (builder, self->reading->chars + name->start,
                                       name->end - name->start, &entry);
    }
  bytes = zhupi_lexicon_builder_finish (builder);
  return zhupi_lexicon_new (bytes, NULL);
}

static void
find_at (ZhupiNames         *self,
         const ZhupiLexicon *lexicon,
         guint               start)
{
  const ZhupiLexiconEntry *entry;

  for (guint i = start, state = 0; i < self->reading->n_chars; i++)
    {
      state = zhupi_lexicon_walk (lexicon, state, self->reading->chars[i], &entry);
      if (state == 0)
        return;
      if (entry != NULL)
        {
          ZhupiOccurrence occurrence = { start, i + 1, entry->kinds };

          g_array_append_val (self->occurrences, occurrence);
          zhupi_names_get (self, entry->kinds)->count++;
        }
    }
}

void
zhupi_names_find_occurrences (ZhupiNames *self)
{
  g_autoptr (ZhupiLexicon) lexicon = NULL;

  g_array_set_size (self->occurrences, 0);
  for (guint i = 0; i < self->names->len; i++)
    zhupi_names_get (self, i)->count = 0;
  if (self->names->len == 0)
    return;
  lexicon = make_lexicon (self);
  for (guint i = 0; i < self->reading->n_chars; i++)
    find_at (self, lexicon, i);
}

char *
zhupi_names_dup_span (const ZhupiReading *reading,
                      guint               start,
                      guint               end)
{
  return g_ucs4_to_utf8 (reading->chars + start, end - start, NULL, NULL, NULL);
}
