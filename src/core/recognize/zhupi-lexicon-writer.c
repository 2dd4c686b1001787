/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-double-array.h"
#include "recognize/zhupi-lexicon-cells.h"

#include <string.h>

/* A node that waits for a place: the names [first, last) share @depth codes, which lead to @slot. */
typedef struct
{
  guint slot;
  guint first;
  guint last;
  guint depth;
} Node;

typedef struct
{
  ZhupiLexiconCells cells;
  const guint16 *codes;
  GArray *names;
  ZhupiDoubleArray array;
  GArray *waiting[ZHUPI_DOUBLE_ARRAY_N_CLASSES];
  GArray *entry_of;
  GArray *entries;
  GHashTable *entry_index;
} Writer;

static inline const ZhupiLexiconName *
name_at (const Writer *self,
         guint         i)
{
  return &g_array_index (self->names, ZhupiLexiconName, i);
}

static int
compare_names_cb (gconstpointer a,
                  gconstpointer b,
                  gpointer      codes)
{
  const ZhupiLexiconName *x = a;
  const ZhupiLexiconName *y = b;
  const guint16 *s = (const guint16 *) codes + x->start;
  const guint16 *t = (const guint16 *) codes + y->start;

  for (guint i = 0; i < MIN (x->length, y->length); i++)
    if (s[i] != t[i])
      return s[i] < t[i] ? -1 : 1;
  return (x->length > y->length) - (x->length < y->length);
}

static void
join_entries (ZhupiLexiconEntry       *into,
              const ZhupiLexiconEntry *other)
{
  into->kinds |= other->kinds;
  into->word_class = MAX (into->word_class, other->word_class);
  into->cost = into->cost == 0 ? other->cost : MIN (into->cost, other->cost);
}

static void
sort_and_join (Writer *self)
{
  GArray *names = self->names;
  gpointer codes = (gpointer) self->codes;
  guint kept = 0;

  g_array_sort_with_data (names, compare_names_cb, codes);
  for (guint i = 0; i < names->len; i++)
    {
      ZhupiLexiconName *name = &g_array_index (names, ZhupiLexiconName, i);
      ZhupiLexiconName *last = kept > 0 ? &g_array_index (names, ZhupiLexiconName, kept - 1) : NULL;

      if (last != NULL && compare_names_cb (last, name, codes) == 0)
        join_entries (&last->entry, &name->entry);
      else
        g_array_index (names, ZhupiLexiconName, kept++) = *name;
    }
  g_array_set_size (names, kept);
}

static guint16
entry_number (Writer                  *self,
              const ZhupiLexiconEntry *entry)
{
  gint64 key = (gint64) entry->kinds << 16 | entry->word_class << 8 | entry->cost;
  gpointer number = g_hash_table_lookup (self->entry_index, &key);

  if (number == NULL)
    {
      g_array_append_val (self->entries, *entry);
      number = GUINT_TO_POINTER (self->entries->len);
      g_hash_table_insert (self->entry_index, g_memdup2 (&key, sizeof key), number);
    }
  return GPOINTER_TO_UINT (number) - 1;
}

static void
set_terminal (Writer                 *self,
              guint                   slot,
              const ZhupiLexiconName *name)
{
  g_array_index (self->array.slots, ZhupiLexiconSlot, slot).base |= ZHUPI_LEXICON_TERMINAL;
  if (self->entry_of->len <= slot)
    g_array_set_size (self->entry_of, slot + 1);
  g_array_index (self->entry_of, guint16, slot) = entry_number (self, &name->entry);
}

static guint16
code_at (const Writer *self,
         guint         name,
         guint         depth)
{
  return self->codes[name_at (self, name)->start + depth];
}

/* The end of the run of names from @i on whose code at this depth is the same. */
static guint
run_end (const Writer *self,
         const Node   *node,
         guint         i)
{
  guint16 code = code_at (self, i, node->depth);

  while (i < node->last && code_at (self, i, node->depth) == code)
    i++;
  return i;
}

static void
wait_for_place (Writer *self,
                Node    node)
{
  guint n_children = 0;

  if (name_at (self, node.first)->length == node.depth)
    set_terminal (self, node.slot, name_at (self, node.first++));
  for (guint i = node.first; i < node.last; i = run_end (self, &node, i))
    n_children++;
  if (n_children > 0)
    g_array_append_val (self->waiting[zhupi_double_array_class_of (n_children)], node);
}

static void
place_children (Writer *self,
                Node    node,
                GArray *codes)
{
  guint base;

  g_array_set_size (codes, 0);
  for (guint i = node.first; i < node.last; i = run_end (self, &node, i))
    {
      guint16 code = code_at (self, i, node.depth);
      g_array_append_val (codes, code);
    }
  base = zhupi_double_array_place (&self->array, node.slot, (guint16 *) (void *) codes->data,
                                   codes->len);
  for (guint i = node.first, end; i < node.last; i = end)
    {
      guint slot = base + code_at (self, i, node.depth);

      end = run_end (self, &node, i);
      wait_for_place (self, (Node) { slot, i, end, node.depth + 1 });
    }
}

static GArray *
fullest_queue (Writer *self)
{
  for (guint i = ZHUPI_DOUBLE_ARRAY_N_CLASSES; i-- > 0;)
    if (self->waiting[i]->len > 0)
      return self->waiting[i];
  return NULL;
}

/* The nodes with many children choose first, those with one fill the holes. */
static void
place_all (Writer *self)
{
  g_autoptr (GArray) codes = g_array_new (FALSE, FALSE, sizeof (guint16));

  if (self->names->len > 0)
    wait_for_place (self, (Node) { 0, 0, self->names->len, 0 });
  for (GArray *queue = fullest_queue (self); queue != NULL; queue = fullest_queue (self))
    {
      Node node = g_array_index (queue, Node, queue->len - 1);

      g_array_set_size (queue, queue->len - 1);
      place_children (self, node, codes);
    }
}

static void
append_padded (GByteArray   *out,
               gconstpointer data,
               gsize         n_bytes)
{
  static const guint8 zeros[8];

  g_byte_array_append (out, data, n_bytes);
  g_byte_array_append (out, zeros, zhupi_lexicon_pad (n_bytes) - n_bytes);
}

static GBytes *
write_sections (Writer *self)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  ZhupiLexiconHeader header = { .version = ZHUPI_LEXICON_VERSION,
                                .byte_order = ZHUPI_LEXICON_BYTE_ORDER,
                                .n_pages = self->cells.n_pages,
                                .n_slots = self->array.slots->len,
                                .n_entries = self->entries->len,
                                .n_strings = self->names->len };

  memcpy (header.magic, ZHUPI_LEXICON_MAGIC, sizeof header.magic);
  g_array_set_size (self->entry_of, header.n_slots);
  append_padded (out, &header, sizeof header);
  append_padded (out, self->cells.page_of, ZHUPI_LEXICON_N_PAGES * sizeof (guint16));
  append_padded (out, self->cells.cells->data, self->cells.cells->len * sizeof (ZhupiLexiconCell));
  append_padded (out, self->array.slots->data, header.n_slots * sizeof (ZhupiLexiconSlot));
  append_padded (out, self->entry_of->data, header.n_slots * sizeof (guint16));
  append_padded (out, self->entries->data, header.n_entries * sizeof (ZhupiLexiconEntry));
  header.checksum = zhupi_lexicon_checksum (out->data + sizeof header, out->len - sizeof header);
  memcpy (out->data, &header, sizeof header);
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}

static void
writer_init (Writer            *self,
             ZhupiLexiconNames *names)
{
  guint16 *codes = g_new (guint16, MAX (names->chars->len, 1u));

  zhupi_lexicon_cells_init (&self->cells, names);
  for (guint i = 0; i < names->chars->len; i++)
    codes[i] = zhupi_lexicon_cells_code (&self->cells, g_array_index (names->chars, gunichar, i));
  self->codes = codes;
  self->names = names->names;
  self->entry_of = g_array_new (FALSE, TRUE, sizeof (guint16));
  self->entries = g_array_new (FALSE, FALSE, sizeof (ZhupiLexiconEntry));
  self->entry_index = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  for (guint i = 0; i < ZHUPI_DOUBLE_ARRAY_N_CLASSES; i++)
    self->waiting[i] = g_array_new (FALSE, FALSE, sizeof (Node));
  zhupi_double_array_init (&self->array);
}

static void
writer_clear (Writer *self)
{
  zhupi_lexicon_cells_clear (&self->cells);
  g_free ((gpointer) self->codes);
  g_array_unref (self->entry_of);
  g_array_unref (self->entries);
  g_hash_table_unref (self->entry_index);
  for (guint i = 0; i < ZHUPI_DOUBLE_ARRAY_N_CLASSES; i++)
    g_array_unref (self->waiting[i]);
  zhupi_double_array_clear (&self->array);
}

GBytes *
zhupi_lexicon_write (ZhupiLexiconNames *names)
{
  Writer writer = { 0 };
  GBytes *bytes;

  writer_init (&writer, names);
  sort_and_join (&writer);
  place_all (&writer);
  bytes = write_sections (&writer);
  writer_clear (&writer);
  return bytes;
}
