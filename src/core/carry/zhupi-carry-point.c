/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "carry/zhupi-carry-point.h"

#include <string.h>

static gboolean
is_point (const ZhupiW3cQuote *quote)
{
  return quote->exact == NULL && quote->start >= 0 && quote->start == quote->end
    && quote->end < ZHUPI_ANCHOR_NO_PLACE && (quote->prefix != NULL || quote->suffix != NULL);
}

static char *
keep (GPtrArray *strings,
      char      *string)
{
  g_ptr_array_add (strings, string);
  return string;
}

gboolean
zhupi_carry_point_widen (const ZhupiW3cQuote *quote,
                         ZhupiAnchorQuote    *wanted,
                         GPtrArray           *strings)
{
  const char *prefix = quote->prefix != NULL ? quote->prefix : "";
  const char *suffix = quote->suffix != NULL ? quote->suffix : "";
  const char *last = prefix + strlen (prefix);
  const char *second = suffix;

  if (!is_point (quote))
    return FALSE;
  if (*prefix != 0)
    last = g_utf8_prev_char (last);
  if (*suffix != 0)
    second = g_utf8_next_char (suffix);
  wanted->old.start = (guint) quote->start - (*prefix != 0 ? 1 : 0);
  wanted->old.end = (guint) quote->end + (*suffix != 0 ? 1 : 0);
  wanted->prefix = keep (strings, g_strndup (prefix, last - prefix));
  wanted->exact = keep (strings, g_strdup_printf ("%s%.*s", last, (int) (second - suffix), suffix));
  wanted->suffix = second;
  return TRUE;
}

void
zhupi_carry_point_narrow (const ZhupiW3cQuote *quote,
                          ZhupiAnchorPlace    *place)
{
  guint n_before = quote->prefix != NULL ? 1 : 0;
  guint n_behind = quote->suffix != NULL ? 1 : 0;

  if (!is_point (quote))
    return;
  for (guint i = 0; i < place->n_candidates; i++)
    place->candidates[i].end = place->candidates[i].start += n_before;
  if (place->state == ZHUPI_ANCHOR_ORPHAN)
    return;
  place->range.start += n_before;
  if (zhupi_range_length (place->range) == n_behind)
    {
      place->range.end = place->range.start;
      return;
    }
  place->state = ZHUPI_ANCHOR_ORPHAN;
  place->candidates[0] = (ZhupiRange) { place->range.start, place->range.start };
  place->n_candidates = 1;
  place->range = (ZhupiRange) { 0, 0 };
}
