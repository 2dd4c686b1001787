/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-lexicon-cells.h"

typedef struct
{
  gunichar c;
  guint count;
} Count;

static guint
cell_index (const ZhupiLexiconCells *self,
            gunichar                 c)
{
  return self->page_of[c >> ZHUPI_LEXICON_PAGE_BITS] * ZHUPI_LEXICON_PAGE_SIZE +
         (c & (ZHUPI_LEXICON_PAGE_SIZE - 1));
}

static ZhupiLexiconCell *
make_cell (ZhupiLexiconCells *self,
           gunichar           c)
{
  guint16 *page = &self->page_of[c >> ZHUPI_LEXICON_PAGE_BITS];

  if (*page == 0)
    {
      *page = self->n_pages++;
      g_array_set_size (self->cells, self->n_pages * ZHUPI_LEXICON_PAGE_SIZE);
    }
  return &g_array_index (self->cells, ZhupiLexiconCell, cell_index (self, c));
}

static int
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const Count *x = a;
  const Count *y = b;

  if (x->count != y->count)
    return x->count < y->count ? 1 : -1;
  return x->c < y->c ? -1 : 1;
}

/* Until the numbers are given, the cells hold the places of the counts. */
static GArray *
count_code_points (ZhupiLexiconCells *self,
                   const GArray      *chars)
{
  GArray *counts = g_array_new (FALSE, FALSE, sizeof (Count));

  for (guint i = 0; i < chars->len; i++)
    {
      gunichar c = g_array_index (chars, gunichar, i);
      ZhupiLexiconCell *cell = make_cell (self, c);

      if (cell->code == 0)
        {
          Count count = { c, 0 };
          if (counts->len == G_MAXUINT16)
            continue;
          g_array_append_val (counts, count);
          cell->code = counts->len;
        }
      g_array_index (counts, Count, cell->code - 1).count++;
    }
  g_array_sort (counts, compare_counts);
  return counts;
}

void
zhupi_lexicon_cells_init (ZhupiLexiconCells       *self,
                          const ZhupiLexiconNames *names)
{
  g_autoptr (GArray) counts = NULL;

  self->page_of = g_new0 (guint16, ZHUPI_LEXICON_N_PAGES);
  self->cells = g_array_new (FALSE, TRUE, sizeof (ZhupiLexiconCell));
  self->n_pages = 1;
  g_array_set_size (self->cells, ZHUPI_LEXICON_PAGE_SIZE);
  counts = count_code_points (self, names->chars);
  for (guint i = 0; i < counts->len; i++)
    make_cell (self, g_array_index (counts, Count, i).c)->code = i + 1;
  for (guint i = 0; i < names->folds->len; i++)
    {
      const ZhupiLexiconFold *fold = &g_array_index (names->folds, ZhupiLexiconFold, i);
      make_cell (self, fold->from)->fold = fold->to;
    }
}

void
zhupi_lexicon_cells_clear (ZhupiLexiconCells *self)
{
  g_clear_pointer (&self->page_of, g_free);
  g_clear_pointer (&self->cells, g_array_unref);
}

guint16
zhupi_lexicon_cells_code (const ZhupiLexiconCells *self,
                          gunichar                 c)
{
  return g_array_index (self->cells, ZhupiLexiconCell, cell_index (self, c)).code;
}
