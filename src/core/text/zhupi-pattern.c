/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "text/zhupi-fold.h"
#include "text/zhupi-pattern-private.h"

/* Bytes between two looks at the cancellable: about a millisecond. */
#define PIECE_SIZE (256 * 1024)

#define MASK_2 0x1f
#define MASK_3 0x0f
#define MASK_4 0x07
#define MASK_MORE 0x3f
#define LEAD_2 0xc0
#define LEAD_3 0xe0
#define LEAD_4 0xf0
#define BITS 6

/* The code point at @p, and where the next one begins. Valid UTF-8 only: the whole speed of a
 * folded search lies here. */
static inline const char *
decode (const char *p,
        gunichar   *c)
{
  const guint8 *s = (const guint8 *) p;

  if (s[0] < LEAD_2)
    {
      *c = s[0];
      return p + 1;
    }
  if (s[0] < LEAD_3)
    {
      *c = (gunichar) (s[0] & MASK_2) << BITS | (s[1] & MASK_MORE);
      return p + 2;
    }
  *c = (gunichar) (s[1] & MASK_MORE) << BITS | (s[2] & MASK_MORE);
  if (s[0] < LEAD_4)
    {
      *c |= (gunichar) (s[0] & MASK_3) << 2 * BITS;
      return p + 3;
    }
  *c = (gunichar) (s[0] & MASK_4) << 3 * BITS | *c << BITS | (s[3] & MASK_MORE);
  return p + 4;
}

static inline gunichar
fold (const gunichar2 *table,
      gunichar         c)
{
  return G_LIKELY (c < ZHUPI_FOLD_PLANE) ? table[c] : g_unichar_tolower (c);
}

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c)
         && (c < ZHUPI_FOLD_CASELESS_FIRST || c > ZHUPI_FOLD_CASELESS_LAST);
}

/* Whether letters or digits go on over the border at @byte. */
static gboolean
is_inside_word (const ZhupiPatternSearch *self,
                gsize                     byte)
{
  const char *p = self->utf8 + byte;

  return byte > 0 && byte < self->n_bytes && is_word_char (g_utf8_get_char (p))
         && is_word_char (g_utf8_get_char (g_utf8_prev_char (p)));
}

gboolean
zhupi_pattern_search_hit (ZhupiPatternSearch *self,
                          gsize               start,
                          gsize               end)
{
  if ((self->pattern->flags & ZHUPI_FIND_WHOLE_WORD) == 0
      || (!is_inside_word (self, start) && !is_inside_word (self, end)))
    self->stopped = !self->func (start, end, self->user_data);
  return !self->stopped;
}

/* Looks for matches that begin before @until; returns where the next one may begin. */
static gsize
search_literal_piece (ZhupiPatternSearch *self,
                      gsize               from,
                      gsize               until)
{
  const ZhupiPattern *pattern = self->pattern;
  const char *end = self->utf8 + MIN (until + pattern->literal_size - 1, self->n_bytes);
  const char *p = self->utf8 + from;

  while ((p = memmem (p, end - p, pattern->literal, pattern->literal_size)) != NULL)
    {
      gsize start = p - self->utf8;

      p += pattern->literal_size;
      if (!zhupi_pattern_search_hit (self, start, p - self->utf8))
        return self->n_bytes;
      if (p >= end)
        return p - self->utf8;
      until = MAX (until, (gsize) (p - self->utf8));
    }
  return until;
}

/* The end of a folded match whose first code point fits, or %NULL. */
static const char *
match_rest (const gunichar2 *table,
            const char      *p,
            const char      *end,
            const gunichar  *pattern)
{
  gunichar c;

  for (; *pattern != 0; pattern++)
    {
      if (p >= end)
        return NULL;
      p = decode (p, &c);
      if (fold (table, c) != *pattern)
        return NULL;
    }
  return p;
}

static gsize
search_folded_piece (ZhupiPatternSearch *self,
                     gsize               from,
                     gsize               until)
{
  const gunichar2 *table = zhupi_fold_get_table ();
  const gunichar *pattern = self->pattern->folded;
  const char *end = self->utf8 + self->n_bytes;
  const char *p = self->utf8 + from;
  gunichar c;

  while (p < self->utf8 + until)
    {
      const char *start = p;
      const char *match_end;

      p = decode (p, &c);
      if (G_LIKELY (fold (table, c) != pattern[0]))
        continue;
      match_end = match_rest (table, p, end, pattern + 1);
      if (match_end == NULL)
        continue;
      p = match_end;
      if (!zhupi_pattern_search_hit (self, start - self->utf8, p - self->utf8))
        break;
    }
  return p - self->utf8;
}

static gboolean
search_pieces (ZhupiPatternSearch  *self,
               GError             **error)
{
  gsize from = 0;

  while (from < self->n_bytes && !self->stopped)
    {
      gsize until = MIN (from + PIECE_SIZE, self->n_bytes);

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return FALSE;
      from = self->pattern->folded != NULL ? search_folded_piece (self, from, until)
                                           : search_literal_piece (self, from, until);
    }
  return TRUE;
}

gboolean
zhupi_pattern_foreach (const ZhupiPattern  *self,
                       const char          *utf8,
                       gsize                n_bytes,
                       GCancellable        *cancellable,
                       ZhupiHitFunc         func,
                       gpointer             user_data,
                       GError             **error)
{
  ZhupiPatternSearch search = { self, utf8, n_bytes, cancellable, func, user_data };

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (utf8 != NULL || n_bytes == 0, FALSE);
  g_return_val_if_fail (func != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (self->literal_size == 0)
    return TRUE;
  if (self->regex != NULL)
    return zhupi_pattern_search_regex (&search, error);
  return search_pieces (&search, error);
}

/* %NULL when the bytes as they are do: nothing else folds to these characters. */
static gunichar *
fold_literal (const char *utf8)
{
  g_autofree gunichar *folded = g_utf8_to_ucs4_fast (utf8, -1, NULL);
  gboolean alone = TRUE;

  for (gunichar *c = folded; *c != 0; c++)
    {
      gunichar before = *c;

      *c = zhupi_fold_char (before);
      alone = alone && *c == before && zhupi_fold_is_alone (*c);
    }
  return alone ? NULL : g_steal_pointer (&folded);
}

ZhupiPattern *
zhupi_pattern_new (const char      *utf8,
                   ZhupiFindFlags   flags,
                   GError         **error)
{
  g_autoptr(ZhupiPattern) self = g_new0 (ZhupiPattern, 1);

  g_return_val_if_fail (utf8 != NULL, NULL);

  self->flags = flags;
  self->literal = g_strdup (utf8);
  self->literal_size = strlen (utf8);
  if ((flags & ZHUPI_FIND_REGEX) != 0)
    {
      self->regex = zhupi_pattern_new_regex (utf8, flags, error);
      return self->regex != NULL ? g_steal_pointer (&self) : NULL;
    }
  if ((flags & ZHUPI_FIND_EXACT) == 0)
    self->folded = fold_literal (utf8);
  return g_steal_pointer (&self);
}

void
zhupi_pattern_free (ZhupiPattern *self)
{
  g_clear_pointer (&self->regex, g_regex_unref);
  g_free (self->literal);
  g_free (self->folded);
  g_free (self);
}
