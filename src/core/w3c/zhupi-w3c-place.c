/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "w3c/zhupi-w3c-place.h"

/* Quotes that do not fit are searched for; a file full of them must not take minutes. */
#define SEARCH_BUDGET ((gsize) 1024 * 1024 * 1024)

typedef struct
{
  const char *all;
  const char *in_context;
  guint n_all;
  guint n_in_context;
} Hits;

void
zhupi_w3c_placer_init (ZhupiW3cPlacer  *self,
                       const ZhupiText *text)
{
  *self = (ZhupiW3cPlacer) {
    .text = text, .cursor = { .text = text }, .trusts_positions = TRUE, .budget = SEARCH_BUDGET,
  };
}

static gboolean
stands_before (const char    *utf8,
               const char    *at,
               const GString *prefix)
{
  return (gsize) (at - utf8) >= prefix->len &&
         memcmp (at - prefix->len, prefix->str, prefix->len) == 0;
}

static gboolean
stands_behind (const char    *end,
               const char    *at,
               const GString *suffix)
{
  return (gsize) (end - at) >= suffix->len && memcmp (at, suffix->str, suffix->len) == 0;
}

static void
find_hits (ZhupiW3cPlacer       *self,
           const ZhupiW3cTarget *target,
           Hits                 *hits)
{
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (self->text, &n_bytes);
  const char *end = utf8 + n_bytes;
  const char *from = utf8;
  const char *at;

  while (hits->n_in_context < 2 && self->budget > (gsize) (end - from) &&
         (at = memmem (from, end - from, target->exact->str, target->exact->len)) != NULL)
    {
      self->budget -= at + 1 - from;
      hits->all = at;
      hits->n_all++;
      if (stands_before (utf8, at, target->prefix) &&
          stands_behind (end, at + target->exact->len, target->suffix))
        {
          hits->in_context = at;
          hits->n_in_context++;
        }
      from = at + 1;
    }
  self->budget -= MIN (self->budget, (gsize) (end - from));
}

static ZhupiW3cPlacement
place_by_quote (ZhupiW3cPlacer       *self,
                const ZhupiW3cTarget *target,
                ZhupiRange           *range)
{
  const char *utf8 = zhupi_text_get_utf8 (self->text, NULL);
  const char *at;
  Hits hits = { NULL };

  find_hits (self, target, &hits);
  if (hits.n_in_context == 1)
    at = hits.in_context;
  else if (hits.n_all == 1)
    at = hits.all;
  else
    return ZHUPI_W3C_LOST;
  range->start = zhupi_text_from_byte (self->text, at - utf8);
  range->end = zhupi_text_from_byte (self->text, at - utf8 + target->exact->len);
  return ZHUPI_W3C_MOVED;
}

static gboolean
stands_at (ZhupiW3cPlacer       *self,
           const ZhupiW3cTarget *target,
           ZhupiRange            range)
{
  gsize n_bytes;
  const char *piece = zhupi_text_cursor_peek (&self->cursor, range, &n_bytes);

  return n_bytes == target->exact->len && memcmp (piece, target->exact->str, n_bytes) == 0;
}

/* Programs in JavaScript count UTF-16 units, whatever the standard says; the quote proves it. */
static gboolean
place_by_utf16 (ZhupiW3cPlacer       *self,
                const ZhupiW3cTarget *target,
                ZhupiRange           *range)
{
  guint n_units = zhupi_text_to_utf16 (self->text, zhupi_text_get_length (self->text));

  if (target->start < 0 || target->start >= target->end || target->end > n_units)
    return FALSE;
  range->start = zhupi_text_from_utf16 (self->text, target->start);
  range->end = zhupi_text_from_utf16 (self->text, target->end);
  return range->start < range->end && stands_at (self, target, *range);
}

static ZhupiW3cPlacement
place_by_position (ZhupiW3cPlacer       *self,
                   const ZhupiW3cTarget *target,
                   ZhupiRange           *range)
{
  if (target->start < 0 || target->end > zhupi_text_get_length (self->text))
    return ZHUPI_W3C_OUTSIDE;
  if (target->start >= target->end)
    return ZHUPI_W3C_BACKWARDS;
  *range = (ZhupiRange) { target->start, target->end };
  return ZHUPI_W3C_FITS;
}

/* Between what stands before and what stands behind, when these stand together but once. */
static ZhupiW3cPlacement
place_point_by_context (ZhupiW3cPlacer       *self,
                        const ZhupiW3cTarget *target,
                        ZhupiRange           *range)
{
  g_autofree char *both = g_strconcat (target->prefix->str, target->suffix->str, NULL);
  gsize n_both = strlen (both);
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (self->text, &n_bytes);
  gboolean is_sought = n_both > 0 && self->budget > n_bytes;
  const char *at = is_sought ? memmem (utf8, n_bytes, both, n_both) : NULL;
  gsize rest = at != NULL ? n_bytes - (gsize) (at + 1 - utf8) : 0;

  self->budget -= MIN (self->budget, n_bytes);
  if (at == NULL || memmem (at + 1, rest, both, n_both) != NULL)
    return ZHUPI_W3C_LOST;
  range->start = range->end = zhupi_text_from_byte (self->text,
                                                    at - utf8 + target->prefix->len);
  return ZHUPI_W3C_MOVED;
}

static ZhupiW3cPlacement
place_point (ZhupiW3cPlacer       *self,
             const ZhupiW3cTarget *target,
             ZhupiRange           *range)
{
  if (target->start < 0 || target->end > zhupi_text_get_length (self->text))
    return ZHUPI_W3C_OUTSIDE;
  if (!self->trusts_positions)
    return place_point_by_context (self, target, range);
  *range = (ZhupiRange) { target->start, target->end };
  return ZHUPI_W3C_TRUSTED;
}

ZhupiW3cPlacement
zhupi_w3c_placer_place (ZhupiW3cPlacer       *self,
                        const ZhupiW3cTarget *target,
                        ZhupiRange           *range)
{
  ZhupiW3cPlacement placement;

  if (self->allows_points && target->exact->len == 0 && target->start == target->end)
    return place_point (self, target, range);
  placement = place_by_position (self, target, range);
  if (target->exact->len == 0)
    {
      if (placement != ZHUPI_W3C_FITS)
        return placement;
      return self->trusts_positions ? ZHUPI_W3C_TRUSTED : ZHUPI_W3C_LOST;
    }
  if (placement == ZHUPI_W3C_FITS && stands_at (self, target, *range))
    return ZHUPI_W3C_FITS;
  if (place_by_utf16 (self, target, range))
    return ZHUPI_W3C_MOVED;
  return place_by_quote (self, target, range);
}
