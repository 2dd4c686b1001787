/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-suggestion.h"

#include <string.h>

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

/* The suggestion as it stands, then its reason with the NUL. */
void
zhupi_suggestions_pack (const GArray *suggestions,
                        GByteArray   *packed)
{
  g_byte_array_set_size (packed, 0);
  for (guint i = 0; i < suggestions->len; i++)
    {
      const ZhupiSuggestion *one = &g_array_index (suggestions, ZhupiSuggestion, i);
      const char *reason = one->reason != NULL ? one->reason : "";

      g_byte_array_append (packed, (const guint8 *) one, sizeof *one);
      g_byte_array_append (packed, (const guint8 *) reason, (guint) strlen (reason) + 1);
    }
}

GArray *
zhupi_suggestions_unpack (const GByteArray *packed)
{
  GArray *suggestions = zhupi_suggestions_new ();

  for (guint i = 0; i < packed->len;)
    {
      const char *reason = (const char *) packed->data + i + sizeof (ZhupiSuggestion);
      ZhupiSuggestion one;

      memcpy (&one, packed->data + i, sizeof one);
      one.reason = g_strdup (reason);
      g_array_append_val (suggestions, one);
      i += (guint) (sizeof one + strlen (reason) + 1);
    }
  return suggestions;
}
