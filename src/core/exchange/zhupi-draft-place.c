/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-draft-private.h"

#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_UNITS 4

/* A way to read the offsets, and how well it fits. */
typedef struct
{
  ZhupiOffsets *offsets; /* borrowed */
  ZhupiOffsetUnit unit;
  guint n_fit;   /* mentions that are somewhere, with the letters of their quote */
  guint n_exact; /* those among them with exactly their quote */
} Trial;

static const ZhupiOffsetUnit all_units[N_UNITS] = {
  ZHUPI_OFFSET_CODE_POINTS, ZHUPI_OFFSET_UTF16, ZHUPI_OFFSET_BYTES, ZHUPI_OFFSET_GRAPHEMES,
};

static const char *
get_unit_name (ZhupiOffsetUnit unit)
{
  switch (unit)
    {
    case ZHUPI_OFFSET_UTF16:
      return _("UTF-16 units");
    case ZHUPI_OFFSET_BYTES:
      return _("bytes");
    case ZHUPI_OFFSET_GRAPHEMES:
      return _("characters as a reader sees them");
    case ZHUPI_OFFSET_UNKNOWN:
    case ZHUPI_OFFSET_CODE_POINTS:
    default:
      return _("code points");
    }
}

/* Goes past white space, which other programs add, drop and change in quotes. */
static const char *
skip_blanks (const char *at,
             const char *end)
{
  while (at < end && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

/* Takes the letters of @piece off the beginning of @quote; %NULL when they are others. */
static const char *
match_letters (const char *quote,
               const char *piece,
               gsize       n_bytes)
{
  const char *quote_end = quote + strlen (quote);
  const char *end = piece + n_bytes;

  while ((piece = skip_blanks (piece, end)) < end)
    {
      quote = skip_blanks (quote, quote_end);
      if (quote == quote_end || g_utf8_get_char (quote) != g_utf8_get_char (piece))
        return NULL;
      quote = g_utf8_next_char (quote);
      piece = g_utf8_next_char (piece);
    }

  return skip_blanks (quote, quote_end);
}

static gboolean
convert (ZhupiDraft           *self,
         const Trial          *trial,
         const ZhupiDraftItem *item,
         guint                 index,
         ZhupiRange           *counted,
         ZhupiRange           *range)
{
  const ZhupiDraftPiece *piece =
    &g_array_index (self->pieces, ZhupiDraftPiece, item->first_piece + index);

  return zhupi_offsets_convert (trial->offsets, trial->unit, piece->start, piece->end, counted,
                                range);
}

/* Compares one mention with the text; @is_exact only counts when it fits. */
static gboolean
fits (ZhupiDraft           *self,
      const Trial          *trial,
      const ZhupiDraftItem *item,
      gboolean             *is_exact)
{
  const ZhupiText *text = zhupi_offsets_get_counted (trial->offsets);
  const char *rest = item->mention.quote;
  ZhupiRange counted, range;

  for (guint i = 0; i < item->mention.n_pieces; i++)
    {
      gsize n_bytes;
      const char *piece;

      if (!convert (self, trial, item, i, &counted, &range))
        return FALSE;
      piece = zhupi_text_peek (text, counted, &n_bytes);
      if (rest != NULL && (rest = match_letters (rest, piece, n_bytes)) == NULL)
        return FALSE;
    }

  if (rest != NULL && *rest != '\0')
    return FALSE;
  *is_exact = item->mention.quote != NULL && item->mention.n_pieces == 1
              && zhupi_text_slice_equals (text, counted, item->mention.quote, -1);
  return TRUE;
}

static gboolean
has_offsets (const ZhupiDraftItem *item)
{
  return item->mention.n_pieces > 0;
}

static void
try (ZhupiDraft *self,
     Trial      *trial)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const ZhupiDraftItem *item = &g_array_index (self->items, ZhupiDraftItem, i);
      gboolean is_exact = FALSE;

      if (!has_offsets (item) || !fits (self, trial, item, &is_exact))
        continue;
      trial->n_fit++;
      trial->n_exact += is_exact;
    }
}

/* The same text with the other line ends, or %NULL when it has none of those. */
static ZhupiText *
change_line_ends (const ZhupiText *text,
                  gboolean         to_crlf)
{
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (text, &n_bytes);
  g_autoptr (GString) changed = g_string_sized_new (n_bytes);

  for (gsize i = 0; i < n_bytes; i++)
    {
      gboolean is_crlf = utf8[i] == '\r' && i + 1 < n_bytes && utf8[i + 1] == '\n';

      if (is_crlf && !to_crlf)
        continue;
      if (to_crlf && utf8[i] == '\n' && (i == 0 || utf8[i - 1] != '\r'))
        g_string_append_c (changed, '\r');
      g_string_append_c (changed, utf8[i]);
    }

  return changed->len != n_bytes ? zhupi_text_new (changed->str) : NULL;
}

static void
add_base (ZhupiDraft *self,
          GPtrArray  *bases,
          ZhupiText  *counted)
{
  ZhupiOffsets *offsets = zhupi_offsets_new (counted, zhupi_article_get_text (self->article),
                                             self->is_loose);

  if (offsets != NULL)
    g_ptr_array_add (bases, offsets);
}

static GPtrArray *
list_bases (ZhupiDraft *self,
            ZhupiText  *carried)
{
  ZhupiText *first = carried != NULL ? carried : zhupi_article_get_text (self->article);
  g_autoptr (ZhupiText) lf = change_line_ends (first, FALSE);
  g_autoptr (ZhupiText) crlf = change_line_ends (first, TRUE);
  GPtrArray *bases = g_ptr_array_new_with_free_func ((GDestroyNotify) zhupi_offsets_free);

  add_base (self, bases, first);
  if (lf != NULL)
    add_base (self, bases, lf);
  if (crlf != NULL)
    add_base (self, bases, crlf);
  return bases;
}

static gboolean
is_better (const Trial *a,
           const Trial *b)
{
  return a->n_fit > b->n_fit || (a->n_fit == b->n_fit && a->n_exact > b->n_exact);
}

static void
try_unit (ZhupiDraft      *self,
          GPtrArray       *bases,
          ZhupiOffsetUnit  unit,
          Trial           *best)
{
  for (guint i = 0; i < bases->len; i++)
    {
      Trial trial = { bases->pdata[i], unit, 0, 0 };

      try (self, &trial);
      if (best->offsets == NULL || is_better (&trial, best))
        *best = trial;
    }
}

/* Of what fits as well, the usual unit and the line ends as they are come first. */
static void
find_best (ZhupiDraft *self,
           GPtrArray  *bases,
           Trial      *best)
{
  ZhupiOffsetUnit first = self->unit != ZHUPI_OFFSET_UNKNOWN ? self->unit : self->usual;

  try_unit (self, bases, first, best);
  if (self->unit != ZHUPI_OFFSET_UNKNOWN)
    return;
  for (guint i = 0; i < N_UNITS; i++)
    if (all_units[i] != first)
      try_unit (self, bases, all_units[i], best);
}

typedef struct
{
  guint n_items;
  guint n_quoted;
} Counts;

static Counts
count_items (ZhupiDraft *self)
{
  Counts counts = { 0, 0 };

  for (guint i = 0; i < self->items->len; i++)
    {
      const ZhupiDraftItem *item = &g_array_index (self->items, ZhupiDraftItem, i);

      counts.n_items += has_offsets (item);
      counts.n_quoted += has_offsets (item) && item->mention.quote != NULL;
    }

  return counts;
}

/* Quotes prove a unit when most of them fit: the text may have been edited since. Without quotes
 * nothing shows that the others are right when one is wrong. */
static gboolean
is_proven (const Trial  *best,
           const Counts *counts)
{
  if (best->n_fit == counts->n_items)
    return TRUE;
  return counts->n_quoted == counts->n_items && best->n_fit * 2 > counts->n_items;
}

static gboolean
fail (ZhupiDraft    *self,
      const Trial   *best,
      const Counts  *counts,
      GError       **error)
{
  if (self->unit != ZHUPI_OFFSET_UNKNOWN)
    g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_MISMATCH,
                 _("The places in this file do not fit the text as %s: %u of %u do; nothing was "
                   "read."),
                 get_unit_name (self->unit), best->n_fit, counts->n_items);
  else
    g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_MISMATCH,
                 _("The places in this file do not fit the text, whether they count code points, "
                   "UTF-16 units or bytes: at best %u of %u do; nothing was read."),
                 best->n_fit, counts->n_items);
  return FALSE;
}

/* Whether two readings put any mention at different places. */
static gboolean
differ (ZhupiDraft  *self,
        const Trial *a,
        const Trial *b)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const ZhupiDraftItem *item = &g_array_index (self->items, ZhupiDraftItem, i);

      for (guint k = 0; has_offsets (item) && k < item->mention.n_pieces; k++)
        {
          ZhupiRange counted, x, y;

          if (convert (self, a, item, k, &counted, &x) && convert (self, b, item, k, &counted, &y)
              && !zhupi_range_equal (x, y))
            return TRUE;
        }
    }
  return FALSE;
}

/* A text in which the units differ, in a file that quotes nothing of it, proves nothing. */
static void
tell_doubt (ZhupiDraft   *self,
            const Trial  *best,
            const Counts *counts)
{
  const ZhupiText *text = zhupi_offsets_get_counted (best->offsets);
  Trial other = { best->offsets, ZHUPI_OFFSET_UTF16, 0, 0 };

  if (best->unit == ZHUPI_OFFSET_UTF16)
    other.unit = ZHUPI_OFFSET_CODE_POINTS;
  if (counts->n_quoted > 0 || counts->n_items == 0 || self->unit != ZHUPI_OFFSET_UNKNOWN
      || zhupi_text_to_utf16 (text, G_MAXUINT) == zhupi_text_get_length (text))
    return;

  try (self, &other);
  if (other.n_fit == best->n_fit && differ (self, best, &other))
    zhupi_draft_tell (self, g_strdup_printf (_("The places were read as %s, but as %s they would "
                                               "be in the text too; look at some of them."),
                                             get_unit_name (best->unit),
                                             get_unit_name (other.unit)));
}

static void
take (ZhupiDraft  *self,
      const Trial *best)
{
  g_array_set_size (self->ranges, self->pieces->len);
  for (guint i = 0; i < self->items->len; i++)
    {
      ZhupiDraftItem *item = &g_array_index (self->items, ZhupiDraftItem, i);
      ZhupiRange counted;
      gboolean is_exact;

      item->is_placed = has_offsets (item) && fits (self, best, item, &is_exact);
      for (guint k = 0; item->is_placed && k < item->mention.n_pieces; k++)
        convert (self, best, item, k, &counted,
                 &g_array_index (self->ranges, ZhupiRange, item->first_piece + k));
    }
}

gboolean
zhupi_draft_place (ZhupiDraft  *self,
                   ZhupiText   *carried,
                   GError     **error)
{
  g_autoptr (GPtrArray) bases = list_bases (self, carried);
  Counts counts = count_items (self);
  Trial best = { NULL };

  find_best (self, bases, &best);
  if (!is_proven (&best, &counts))
    return fail (self, &best, &counts, error);

  tell_doubt (self, &best, &counts);
  take (self, &best);
  return TRUE;
}
