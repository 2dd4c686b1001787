/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "carry/zhupi-carry.h"

#include "carry/zhupi-carry-point.h"
#include "json/zhupi-json-writer.h"
#include "w3c/zhupi-w3c-carry.h"

#include <string.h>

/**
 * Carry:
 * @places: (element-type ZhupiAnchorPlace): one a quote
 * @ranges: (element-type ZhupiRange): one a quote
 * @carried: one an annotation
 * @members: texts that @carried points to
 * @strings: texts that were put together for the search
 */
typedef struct
{
  ZhupiW3cQuotes *quotes;
  ZhupiText *old_text;
  ZhupiText *new_text;
  GArray *places;
  GArray *ranges;
  ZhupiW3cCarried *carried;
  GPtrArray *members;
  GPtrArray *strings;
  ZhupiCarryCounts *counts;
} Carry;

static const ZhupiW3cQuote *
get_quote (const Carry *self,
           guint        index)
{
  return self->quotes->quotes->pdata[index];
}

static const ZhupiAnchorPlace *
get_place (const Carry *self,
           guint        index)
{
  return &g_array_index (self->places, ZhupiAnchorPlace, index);
}

static ZhupiAnchorQuote
make_anchor_quote (const ZhupiW3cQuote *quote)
{
  ZhupiAnchorQuote self = { { ZHUPI_ANCHOR_NO_PLACE, ZHUPI_ANCHOR_NO_PLACE }, quote->exact,
                            quote->prefix, quote->suffix };

  if (quote->start >= 0 && quote->start < quote->end && quote->end < ZHUPI_ANCHOR_NO_PLACE)
    self.old = (ZhupiRange) { (guint) quote->start, (guint) quote->end };
  return self;
}

static gboolean
find_places (Carry         *self,
             GCancellable  *cancellable,
             GError       **error)
{
  GPtrArray *quotes = self->quotes->quotes;
  g_autofree ZhupiAnchorQuote *wanted = g_new (ZhupiAnchorQuote, quotes->len + 1);

  for (guint i = 0; i < quotes->len; i++)
    if (!zhupi_carry_point_widen (get_quote (self, i), &wanted[i], self->strings))
      wanted[i] = make_anchor_quote (get_quote (self, i));
  self->places = zhupi_anchor_attach (wanted, quotes->len, self->old_text, self->new_text,
                                      cancellable, error);
  for (guint i = 0; self->places != NULL && i < quotes->len; i++)
    {
      ZhupiAnchorPlace *place = &g_array_index (self->places, ZhupiAnchorPlace, i);

      zhupi_carry_point_narrow (get_quote (self, i), place);
      g_array_append_val (self->ranges, place->range);
    }
  return self->places != NULL;
}

static void
append_string (GString    *json,
               const char *name,
               const char *value)
{
  g_string_append_printf (json, ",\"%s\":", name);
  zhupi_json_append_string (json, value, strlen (value));
}

static char *
dup_old_words (const Carry         *self,
               const ZhupiW3cQuote *quote)
{
  ZhupiRange range = make_anchor_quote (quote).old;

  if (quote->exact != NULL)
    return g_strdup (quote->exact);
  if (self->old_text == NULL || range.end > zhupi_text_get_length (self->old_text))
    return g_strdup ("");
  return zhupi_text_dup_slice (self->old_text, range);
}

static void
append_moved (const Carry *self,
              guint        index,
              GString     *json)
{
  const ZhupiAnchorPlace *place = get_place (self, index);
  g_autofree char *old_words = dup_old_words (self, get_quote (self, index));
  g_autofree char *new_words = zhupi_text_dup_slice (self->new_text, place->range);

  append_string (json, "zhupi:anchorMethod", zhupi_anchor_method_get_name (place->method));
  g_string_append_printf (json, ",\"zhupi:anchorScore\":%d", place->score);
  append_string (json, "zhupi:anchorOld", old_words);
  append_string (json, "zhupi:anchorNew", new_words);
}

/* As "START-END" each: an array in an array would be no JSON-LD. */
static void
append_candidates (const ZhupiAnchorPlace *place,
                   GString                *json)
{
  if (place->n_candidates == 0)
    return;
  g_string_append (json, ",\"zhupi:anchorCandidates\":[");
  for (guint i = 0; i < place->n_candidates; i++)
    g_string_append_printf (json, "%s\"%u-%u\"", i > 0 ? "," : "", place->candidates[i].start,
                            place->candidates[i].end);
  g_string_append_c (json, ']');
}

/* What is told of a piece is told of the whole annotation. */
static char *
make_members (const Carry *self,
              guint        index)
{
  const ZhupiAnchorPlace *place = get_place (self, index);
  GString *json = g_string_new ("\"zhupi:anchor\":");
  const char *state = zhupi_anchor_state_get_name (place->state);

  zhupi_json_append_string (json, state, strlen (state));
  if (place->state == ZHUPI_ANCHOR_MOVED)
    append_moved (self, index, json);
  else if (place->state == ZHUPI_ANCHOR_ORPHAN)
    append_candidates (place, json);
  return g_string_free (json, FALSE);
}

/* Of the pieces of an annotation the one that fared worst. */
static guint
find_worst (const Carry *self,
            guint        begin,
            guint        end)
{
  guint worst = begin;

  for (guint i = begin + 1; i < end; i++)
    if (get_place (self, i)->state > get_place (self, worst)->state)
      worst = i;
  return worst;
}

static void
carry_item (Carry *self,
            guint  begin,
            guint  end)
{
  guint worst = find_worst (self, begin, end);
  ZhupiAnchorState state = get_place (self, worst)->state;
  ZhupiW3cCarried *carried = &self->carried[get_quote (self, begin)->item];

  g_ptr_array_add (self->members, make_members (self, worst));
  carried->members = self->members->pdata[self->members->len - 1];
  if (state != ZHUPI_ANCHOR_ORPHAN)
    carried->ranges = &g_array_index (self->ranges, ZhupiRange, begin);
  self->counts->n_states[state]++;
}

static void
carry_items (Carry *self)
{
  guint n_quotes = self->quotes->quotes->len;

  self->carried = g_new0 (ZhupiW3cCarried, self->quotes->n_items + 1);
  for (guint begin = 0, end; begin < n_quotes; begin = end)
    {
      end = begin + 1;
      while (end < n_quotes && get_quote (self, end)->item == get_quote (self, begin)->item)
        end++;
      carry_item (self, begin, end);
    }
}

/* The set may have been made for this very text. */
static ZhupiText *
choose_old_text (ZhupiW3cQuotes *quotes,
                 ZhupiArticle   *old,
                 ZhupiArticle   *article)
{
  if (g_strcmp0 (quotes->sha256, zhupi_article_get_sha256 (article)) == 0)
    return zhupi_article_get_text (article);
  return old != NULL ? zhupi_article_get_text (old) : NULL;
}

ZhupiAnnotationSet *
zhupi_carry_set (GBytes            *bytes,
                 ZhupiArticle      *old,
                 ZhupiArticle      *article,
                 GPtrArray         *findings,
                 ZhupiCarryCounts  *counts,
                 GCancellable      *cancellable,
                 GError           **error)
{
  g_autoptr (ZhupiW3cQuotes) quotes = NULL;
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  Carry self = { .ranges = ranges, .members = members, .strings = strings, .counts = counts };
  ZhupiAnnotationSet *set = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (article), NULL);
  g_return_val_if_fail (counts != NULL, NULL);

  quotes = self.quotes = zhupi_w3c_read_quotes (bytes, error);
  if (quotes == NULL)
    return NULL;
  self.old_text = choose_old_text (quotes, old, article);
  self.new_text = zhupi_article_get_text (article);
  if (find_places (&self, cancellable, error))
    {
      carry_items (&self);
      set = zhupi_w3c_read_carried (bytes, article, self.carried, quotes->n_items, findings,
                                    error);
      g_array_unref (self.places);
    }
  g_free (self.carried);
  return set;
}
