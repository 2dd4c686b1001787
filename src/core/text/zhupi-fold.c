/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "text/zhupi-fold-private.h"
#include "text/zhupi-fold.h"

/* Full-width forms of ASCII, and how far they are from it. */
#define FULLWIDTH_FIRST 0xff01
#define FULLWIDTH_LAST 0xff5e
#define FULLWIDTH_SHIFT 0xfee0
#define IDEOGRAPHIC_SPACE 0x3000

typedef struct
{
  gunichar2 folded[ZHUPI_FOLD_PLANE];
  gboolean shared[ZHUPI_FOLD_PLANE];
} FoldTable;

static gunichar
fold_case_and_width (gunichar c)
{
  if (c >= FULLWIDTH_FIRST && c <= FULLWIDTH_LAST)
    c -= FULLWIDTH_SHIFT;
  else if (c == IDEOGRAPHIC_SPACE)
    c = ' ';
  return g_unichar_tolower (c);
}

static void
fill_pairs (FoldTable *table)
{
  for (guint i = 0; i < zhupi_n_fold_pairs; i++)
    table->folded[zhupi_fold_pairs[i][0]] = zhupi_fold_pairs[i][1];
  /* Some simplified characters are traditional for another one. */
  for (guint i = 0; i < zhupi_n_fold_pairs; i++)
    table->folded[zhupi_fold_pairs[i][0]] = table->folded[zhupi_fold_pairs[i][1]];
}

static FoldTable *
make_table (void)
{
  FoldTable *table = g_new0 (FoldTable, 1);

  for (gunichar c = 0; c < ZHUPI_FOLD_PLANE; c++)
    {
      gunichar folded = fold_case_and_width (c);

      table->folded[c] = (gunichar2) (folded < ZHUPI_FOLD_PLANE ? folded : c);
    }
  fill_pairs (table);
  for (gunichar c = 0; c < ZHUPI_FOLD_PLANE; c++)
    {
      if (table->folded[c] != c)
        table->shared[table->folded[c]] = TRUE;
    }
  return table;
}

static const FoldTable *
get_table (void)
{
  static FoldTable *table;

  if (g_once_init_enter (&table))
    g_once_init_leave (&table, make_table ());
  return table;
}

const gunichar2 *
zhupi_fold_get_table (void)
{
  return get_table ()->folded;
}

gunichar
zhupi_fold_char (gunichar c)
{
  return c < ZHUPI_FOLD_PLANE ? get_table ()->folded[c] : g_unichar_tolower (c);
}

gboolean
zhupi_fold_is_alone (gunichar c)
{
  return c < ZHUPI_FOLD_PLANE ? !get_table ()->shared[c] : g_unichar_toupper (c) == c;
}
