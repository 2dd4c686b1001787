/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-anchor-search.h"

/* What is left of a quote: rows of it that still stand in a text. */

/* So many code points in a row are no accident. */
#define FIRM_RUN 6u

static const guint grams[] = { 4, 2, 0 };

static gboolean
goes_on (const guint32 *pairs,
         guint          i)
{
  return pairs[i] != ZHUPI_NO_MATCH && pairs[i + 1] == pairs[i] + 1;
}

/* From the first to the last code point of @text that stands in such a row; their number. */
static guint
find_firm (const guint32 *pairs,
           guint          length,
           ZhupiRange    *range)
{
  guint n_firm = 0;
  guint end;

  for (guint begin = 0; begin < length; begin = end)
    {
      for (end = begin + 1; end < length && goes_on (pairs, end - 1); )
        end++;
      if (end - begin < FIRM_RUN)
        continue;
      if (n_firm == 0)
        range->start = pairs[begin];
      range->end = pairs[end - 1] + 1;
      n_firm += end - begin;
    }
  return n_firm;
}

guint
zhupi_anchor_rest_find (ZhupiSequence  exact,
                        ZhupiSequence  text,
                        ZhupiRange    *range)
{
  g_autofree guint32 *pairs = g_new (guint32, exact.length + 1);
  guint n_firm;

  zhupi_sequence_diff (exact, text, grams, pairs);
  n_firm = find_firm (pairs, exact.length, range);
  return n_firm > 0 && zhupi_range_length (*range) <= 2 * exact.length ? n_firm : 0;
}
