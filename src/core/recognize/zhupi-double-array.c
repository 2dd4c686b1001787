/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-double-array.h"

/* When this many free slots did not fit a node, nodes of its size begin behind them. */
#define PATIENCE 6000

typedef struct
{
  guint next;
  guint previous;
} Link;

static inline ZhupiLexiconSlot *
slot_at (ZhupiDoubleArray *self,
         guint             index)
{
  return &g_array_index (self->slots, ZhupiLexiconSlot, index);
}

static inline Link *
link_at (ZhupiDoubleArray *self,
         guint             index)
{
  return &g_array_index (self->links, Link, index);
}

static void
grow (ZhupiDoubleArray *self,
      guint             length)
{
  guint old = self->slots->len;

  if (length <= old)
    return;
  g_array_set_size (self->slots, length);
  g_array_set_size (self->links, length);
  for (guint i = old; i < length; i++)
    {
      guint last = link_at (self, 0)->previous;

      *slot_at (self, i) = (ZhupiLexiconSlot) { 0, ZHUPI_LEXICON_FREE };
      *link_at (self, i) = (Link) { 0, last };
      link_at (self, last)->next = i;
      link_at (self, 0)->previous = i;
    }
}

void
zhupi_double_array_init (ZhupiDoubleArray *self)
{
  self->slots = g_array_new (FALSE, TRUE, sizeof (ZhupiLexiconSlot));
  self->links = g_array_new (FALSE, TRUE, sizeof (Link));
  g_array_set_size (self->slots, 1);
  g_array_set_size (self->links, 1);
}

void
zhupi_double_array_clear (ZhupiDoubleArray *self)
{
  g_clear_pointer (&self->slots, g_array_unref);
  g_clear_pointer (&self->links, g_array_unref);
}

guint
zhupi_double_array_class_of (guint n_codes)
{
  return g_bit_storage (n_codes) - 1;
}

static gboolean
is_free (ZhupiDoubleArray *self,
         guint             index)
{
  return index >= self->slots->len || slot_at (self, index)->check == ZHUPI_LEXICON_FREE;
}

static gboolean
fits (ZhupiDoubleArray *self,
      guint             base,
      const guint16    *codes,
      guint             n_codes)
{
  for (guint i = 0; i < n_codes; i++)
    if (!is_free (self, base + codes[i]))
      return FALSE;
  return TRUE;
}

/* Where to begin: where the last node of this size found room, or the first free slot. */
static guint
first_slot (ZhupiDoubleArray *self,
            guint             size_class)
{
  guint start = self->start_of_class[size_class];

  return start != 0 && is_free (self, start) && start < self->slots->len ?
           start :
           link_at (self, 0)->next;
}

/* Every base is 1 or more: with 0 the children of the root would be children of others too. */
static guint
find_base (ZhupiDoubleArray *self,
           const guint16    *codes,
           guint             n_codes,
           guint             size_class)
{
  guint slot = first_slot (self, size_class);
  guint tries = 0;

  for (self->start_of_class[size_class] = slot; slot != 0; slot = link_at (self, slot)->next)
    {
      if (slot > codes[0] && fits (self, slot - codes[0], codes, n_codes))
        return slot - codes[0];
      if (++tries % PATIENCE == 0)
        self->start_of_class[size_class] = slot;
    }
  return MAX (self->slots->len, codes[0] + 1u) - codes[0];
}

static void
take (ZhupiDoubleArray *self,
      guint             index,
      guint             parent)
{
  Link *link = link_at (self, index);

  link_at (self, link->previous)->next = link->next;
  link_at (self, link->next)->previous = link->previous;
  slot_at (self, index)->check = parent;
}

guint
zhupi_double_array_place (ZhupiDoubleArray *self,
                          guint             parent,
                          const guint16    *codes,
                          guint             n_codes)
{
  guint size_class = zhupi_double_array_class_of (n_codes);
  guint base = find_base (self, codes, n_codes, size_class);

  grow (self, base + codes[n_codes - 1] + 1);
  for (guint i = 0; i < n_codes; i++)
    {
      if (self->start_of_class[size_class] == base + codes[i])
        self->start_of_class[size_class] = link_at (self, base + codes[i])->next;
      take (self, base + codes[i], parent);
    }
  slot_at (self, parent)->base = base | (slot_at (self, parent)->base & ZHUPI_LEXICON_TERMINAL);
  return base;
}
