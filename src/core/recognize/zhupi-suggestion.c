/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-suggestion.h"

static void
clear_cb (gpointer data)
{
  ZhupiSuggestion *suggestion = data;

  g_free (suggestion->reason);
}

GArray *
zhupi_suggestions_new (void)
{
  GArray *suggestions = g_array_new (FALSE, FALSE, sizeof (ZhupiSuggestion));

  g_array_set_clear_func (suggestions, clear_cb);
  return suggestions;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const ZhupiSuggestion *x = a;
  const ZhupiSuggestion *y = b;

  if (x->range.start != y->range.start)
    return x->range.start < y->range.start ? -1 : 1;
  if (x->range.end != y->range.end)
    return x->range.end < y->range.end ? -1 : 1;
  return g_strcmp0 (g_quark_to_string (x->tag), g_quark_to_string (y->tag));
}

void
zhupi_suggestions_sort (GArray *suggestions)
{
  g_array_sort (suggestions, compare);
}
