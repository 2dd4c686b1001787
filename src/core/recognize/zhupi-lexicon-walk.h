/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-lexicon-format.h"

G_BEGIN_DECLS

/* A lexicon's sections, for the loops that walk over a whole text. Private to this room. */
struct _ZhupiLexicon
{
  GBytes *bytes;
  const guint16 *page_of;
  const ZhupiLexiconCell *cells;
  const ZhupiLexiconSlot *slots;
  const guint16 *entry_of;
  const ZhupiLexiconEntry *entries;
  guint n_slots;
};

static inline const ZhupiLexiconCell *
zhupi_lexicon_cell_of (const ZhupiLexicon *self,
                       gunichar            c)
{
  guint page = self->page_of[c >> ZHUPI_LEXICON_PAGE_BITS];

  return &self->cells[page * ZHUPI_LEXICON_PAGE_SIZE + (c & (ZHUPI_LEXICON_PAGE_SIZE - 1))];
}

/* One step of a walk: from @state (0 to begin) over the code point of that number. Returns the
 * next state, 0 when no string goes on like this; @entry is %NULL when none ends here. */
static inline guint
zhupi_lexicon_step (const ZhupiLexicon       *self,
                    guint                     state,
                    guint                     code,
                    const ZhupiLexiconEntry **entry)
{
  guint next = (self->slots[state].base & ZHUPI_LEXICON_BASE_MASK) + code;

  *entry = NULL;
  if (code == 0 || next >= self->n_slots || self->slots[next].check != state)
    return 0;
  if (self->slots[next].base & ZHUPI_LEXICON_TERMINAL)
    *entry = &self->entries[self->entry_of[next]];
  return next;
}

/* The same over a code point. */
static inline guint
zhupi_lexicon_walk (const ZhupiLexicon       *self,
                    guint                     state,
                    gunichar                  c,
                    const ZhupiLexiconEntry **entry)
{
  return zhupi_lexicon_step (self, state, zhupi_lexicon_cell_of (self, c)->code, entry);
}

/* Asks memory for what the second step of a walk over code points of these numbers will look at:
 * the first steps stand together, but the second ones are anywhere. */
static inline void
zhupi_lexicon_prefetch (const ZhupiLexicon *self,
                        guint               first,
                        guint               second)
{
  guint state = (self->slots[0].base & ZHUPI_LEXICON_BASE_MASK) + first;

  if (first != 0 && state < self->n_slots)
    __builtin_prefetch (self->slots + (self->slots[state].base & ZHUPI_LEXICON_BASE_MASK) + second);
}

G_END_DECLS
