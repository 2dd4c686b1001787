/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-lexicon-names.h"

G_BEGIN_DECLS

/* How code points are numbered and folded: pages of cells. */
typedef struct
{
  guint16 *page_of;
  GArray *cells;
  guint n_pages;
} ZhupiLexiconCells;

/* Numbers the code points of @names, the most frequent first, so that the children of a node
 * lie close together. */
void    zhupi_lexicon_cells_init  (ZhupiLexiconCells       *self,
                                   const ZhupiLexiconNames *names);
void    zhupi_lexicon_cells_clear (ZhupiLexiconCells       *self);
guint16 zhupi_lexicon_cells_code  (const ZhupiLexiconCells *self,
                                   gunichar                 c);

G_END_DECLS
