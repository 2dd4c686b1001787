/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "attached.h"

#include <string.h>

#define CONTEXT 32u

void
attached_clear (Attached *self)
{
  zhupi_text_unref (self->old_text);
  zhupi_text_unref (self->new_text);
}

static char *
dup_slice (ZhupiText *text,
           guint      start,
           guint      end)
{
  return zhupi_text_dup_slice (text, (ZhupiRange) { start, end });
}

ZhupiAnchorQuote
make_quote (ZhupiText  *text,
            ZhupiRange  range)
{
  guint length = zhupi_text_get_length (text);
  guint begin = range.start > CONTEXT ? range.start - CONTEXT : 0;

  return (ZhupiAnchorQuote) { range, dup_slice (text, range.start, range.end),
                              dup_slice (text, begin, range.start),
                              dup_slice (text, range.end, MIN (range.end + CONTEXT, length)) };
}

void
clear_quote (ZhupiAnchorQuote *quote)
{
  g_free ((gpointer) quote->exact);
  g_free ((gpointer) quote->prefix);
  g_free ((gpointer) quote->suffix);
}

ZhupiRange
find_words (ZhupiText  *text,
            const char *words,
            guint       nth)
{
  const char *utf8 = zhupi_text_get_utf8 (text, NULL);
  const char *at = strstr (utf8, words);

  for (; nth > 0 && at != NULL; nth--)
    at = strstr (at + 1, words);
  g_assert_nonnull (at);
  return (ZhupiRange) { zhupi_text_from_byte (text, at - utf8),
                        zhupi_text_from_byte (text, at - utf8 + strlen (words)) };
}

Attached
attach (const char *old,
        const char *new,
        const char *words,
        guint       nth,
        gboolean    with_old)
{
  Attached self = { zhupi_text_new (old), zhupi_text_new (new) };
  ZhupiAnchorQuote quote = make_quote (self.old_text, find_words (self.old_text, words, nth));
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) places = zhupi_anchor_attach (&quote, 1, with_old ? self.old_text : NULL,
                                                   self.new_text, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (places->len, ==, 1);
  self.place = g_array_index (places, ZhupiAnchorPlace, 0);
  clear_quote (&quote);
  return self;
}

void
assert_stands (const Attached *attached,
               const char     *words,
               guint           nth)
{
  ZhupiRange range = find_words (attached->new_text, words, nth);

  g_assert_cmpint (attached->place.state, !=, ZHUPI_ANCHOR_ORPHAN);
  g_assert_cmpuint (attached->place.range.start, ==, range.start);
  g_assert_cmpuint (attached->place.range.end, ==, range.end);
}

Attached
attach_first (const char *old,
              const char *new,
              const Mark *marks,
              guint       n_marks)
{
  Attached self = { zhupi_text_new (old), zhupi_text_new (new) };
  g_autofree ZhupiAnchorQuote *quotes = g_new (ZhupiAnchorQuote, n_marks);
  g_autoptr (GArray) places = NULL;

  for (guint i = 0; i < n_marks; i++)
    quotes[i] = make_quote (self.old_text,
                            find_words (self.old_text, marks[i].words, marks[i].nth));
  places = zhupi_anchor_attach (quotes, n_marks, NULL, self.new_text, NULL, NULL);
  self.place = g_array_index (places, ZhupiAnchorPlace, 0);
  for (guint i = 0; i < n_marks; i++)
    clear_quote (&quotes[i]);
  return self;
}
