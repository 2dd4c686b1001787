/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-anchor.h"

#include "anchor/zhupi-anchor-neighbors.h"
#include "anchor/zhupi-anchor-search.h"
#include "text/zhupi-segments.h"

#include <string.h>

/* Quotes between two looks at the cancellable. */
#define CANCEL_STRIDE 64u

typedef struct
{
  const ZhupiAnchorQuote *quotes;
  guint n_quotes;
  ZhupiText *old_text;
  ZhupiText *new_text;
  ZhupiSequence old;
  ZhupiSequence new;
  ZhupiTextMap *map;
  ZhupiAnchorSearch search;
  GArray *places;
} Attach;

const char *
zhupi_anchor_state_get_name (ZhupiAnchorState state)
{
  static const char *const names[] = { "exact", "moved", "orphan" };

  g_return_val_if_fail (state < G_N_ELEMENTS (names), NULL);
  return names[state];
}

const char *
zhupi_anchor_method_get_name (ZhupiAnchorMethod method)
{
  static const char *const names[] = { "none", "identity", "diff", "quote", "fuzzy" };

  g_return_val_if_fail (method < G_N_ELEMENTS (names), NULL);
  return names[method];
}

static ZhupiSequence
decode (const char *utf8,
        gsize       n_bytes)
{
  glong length = 0;
  gunichar *items = g_utf8_to_ucs4_fast (utf8, (glong) n_bytes, &length);

  return (ZhupiSequence) { items, (guint) length };
}

static ZhupiSequence
decode_text (ZhupiText *text)
{
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (text, &n_bytes);

  return decode (utf8, n_bytes);
}

static ZhupiSequence
decode_string (const char *utf8)
{
  return utf8 == NULL ? (ZhupiSequence) { NULL, 0 } : decode (utf8, strlen (utf8));
}

static gboolean
texts_equal (ZhupiText *a,
             ZhupiText *b)
{
  gsize n_a, n_b;
  const char *x = zhupi_text_get_utf8 (a, &n_a);
  const char *y = zhupi_text_get_utf8 (b, &n_b);

  return n_a == n_b && memcmp (x, y, n_a) == 0;
}

/* Whether the quote stands in the old text where it says. */
static gboolean
is_at_home (const Attach           *self,
            const ZhupiAnchorQuote *quote)
{
  if (self->old_text == NULL || quote->old.start >= quote->old.end
      || quote->old.end > zhupi_text_get_length (self->old_text))
    return FALSE;
  return quote->exact == NULL
    || zhupi_text_slice_equals (self->old_text, quote->old, quote->exact, -1);
}

static ZhupiAnchorPattern
make_pattern_from_text (const Attach *self,
                        ZhupiRange    old)
{
  guint begin = old.start > ZHUPI_ANCHOR_CONTEXT ? old.start - ZHUPI_ANCHOR_CONTEXT : 0;
  guint end = MIN (self->old.length - old.end, ZHUPI_ANCHOR_CONTEXT);

  return (ZhupiAnchorPattern) {
    .exact = { self->old.items + old.start, zhupi_range_length (old) },
    .prefix = { self->old.items + begin, old.start - begin },
    .suffix = { self->old.items + old.end, end },
    .map = self->map,
    .guess = zhupi_text_map_guess (self->map, old.start),
  };
}

static void
search_pattern (Attach                *self,
                ZhupiAnchorPattern    *pattern,
                const ZhupiAnchorHint *hints,
                guint                  n_hints,
                ZhupiAnchorPlace      *place)
{
  g_autoptr (GArray) candidates = NULL;

  for (pattern->n_hints = 0; pattern->n_hints < n_hints; pattern->n_hints++)
    pattern->hints[pattern->n_hints] = hints[pattern->n_hints];
  candidates = zhupi_anchor_search_run (&self->search, pattern);
  zhupi_anchor_decide (pattern, candidates, place);
}

/* Without the old text all there is are the words of the quote and its context. */
static void
attach_words (Attach                 *self,
              const ZhupiAnchorQuote *quote,
              const ZhupiAnchorHint  *hints,
              guint                   n_hints,
              ZhupiAnchorPlace       *place)
{
  ZhupiAnchorPattern pattern = {
    .exact = decode_string (quote->exact),
    .prefix = decode_string (quote->prefix),
    .suffix = decode_string (quote->suffix),
  };

  search_pattern (self, &pattern, hints, n_hints, place);
  g_free ((gpointer) pattern.exact.items);
  g_free ((gpointer) pattern.prefix.items);
  g_free ((gpointer) pattern.suffix.items);
}

static void
attach_at_home (Attach           *self,
                ZhupiRange        old,
                ZhupiAnchorPlace *place)
{
  ZhupiAnchorPattern pattern;

  if (self->map == NULL)
    {
      *place = (ZhupiAnchorPlace) { ZHUPI_ANCHOR_EXACT, ZHUPI_ANCHOR_BY_IDENTITY,
                                    ZHUPI_ANCHOR_MAX_SCORE, old, { { 0 } }, 0 };
      return;
    }
  if (zhupi_anchor_decide_map (self->map, old, place))
    return;
  pattern = make_pattern_from_text (self, old);
  search_pattern (self, &pattern, NULL, 0, place);
}

static void
look_again_cb (guint                  number,
               const ZhupiAnchorHint *hints,
               guint                  n_hints,
               ZhupiAnchorPlace      *place,
               gpointer               user_data)
{
  Attach *self = user_data;
  const ZhupiAnchorQuote *quote = &self->quotes[number];

  if (is_at_home (self, quote))
    {
      ZhupiAnchorPattern pattern = make_pattern_from_text (self, quote->old);

      search_pattern (self, &pattern, hints, n_hints, place);
    }
  else
    attach_words (self, quote, hints, n_hints, place);
}

/* No place may cut what is one character to a reader. */
static void
round_to_graphemes (Attach           *self,
                    ZhupiAnchorPlace *place)
{
  ZhupiRange range = place->range;

  place->range.start = zhupi_segments_grapheme_floor (self->new_text, range.start);
  place->range.end = zhupi_segments_grapheme_ceil (self->new_text, range.end);
  if (!zhupi_range_equal (range, place->range))
    place->state = ZHUPI_ANCHOR_MOVED;
}

static gboolean
attach_all (Attach        *self,
            GCancellable  *cancellable,
            GError       **error)
{
  for (guint i = 0; i < self->n_quotes; i++)
    {
      const ZhupiAnchorQuote *quote = &self->quotes[i];
      ZhupiAnchorPlace place = { .state = ZHUPI_ANCHOR_ORPHAN };

      if (i % CANCEL_STRIDE == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (is_at_home (self, quote))
        attach_at_home (self, quote->old, &place);
      else
        attach_words (self, quote, NULL, 0, &place);
      g_array_append_val (self->places, place);
    }
  zhupi_anchor_settle_neighbors (self->quotes, self->places, look_again_cb, self);
  for (guint i = 0; i < self->n_quotes; i++)
    {
      ZhupiAnchorPlace *place = &g_array_index (self->places, ZhupiAnchorPlace, i);

      if (place->state != ZHUPI_ANCHOR_ORPHAN && place->method != ZHUPI_ANCHOR_BY_IDENTITY)
        round_to_graphemes (self, place);
    }
  return TRUE;
}

static gboolean
make_map (Attach        *self,
          GCancellable  *cancellable,
          GError       **error)
{
  if (self->old_text == NULL || texts_equal (self->old_text, self->new_text))
    return TRUE;
  self->old = decode_text (self->old_text);
  self->map = zhupi_text_map_new (self->old, self->new, cancellable, error);
  return self->map != NULL;
}

GArray *
zhupi_anchor_attach (const ZhupiAnchorQuote  *quotes,
                     guint                    n_quotes,
                     ZhupiText               *old_text,
                     ZhupiText               *new_text,
                     GCancellable            *cancellable,
                     GError                 **error)
{
  Attach self = { quotes, n_quotes, old_text, new_text };
  gboolean is_done;

  g_return_val_if_fail (quotes != NULL || n_quotes == 0, NULL);
  g_return_val_if_fail (new_text != NULL, NULL);

  self.places = g_array_new (FALSE, TRUE, sizeof (ZhupiAnchorPlace));
  self.new = decode_text (new_text);
  self.search.text = self.new;
  is_done = make_map (&self, cancellable, error) && attach_all (&self, cancellable, error);

  zhupi_anchor_search_clear (&self.search);
  zhupi_text_map_free (self.map);
  g_free ((gpointer) self.old.items);
  g_free ((gpointer) self.new.items);
  if (!is_done)
    g_clear_pointer (&self.places, g_array_unref);
  return self.places;
}
