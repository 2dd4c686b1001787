/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "carry/zhupi-edition-diff.h"

#include "anchor/zhupi-sequence-diff.h"
#include "anchor/zhupi-text-lines.h"

/* A line of no more is blank: it stands everywhere and would pair what does not belong together. */
#define BLANK_LENGTH 2u

/**
 * Lines:
 * @all: every line
 * @places: (element-type guint32): which of them say something
 * @numbers: (element-type guint32): of those
 */
typedef struct
{
  ZhupiTextLines all;
  GArray *places;
  GArray *numbers;
} Lines;

typedef struct
{
  Lines old;
  Lines new;
  GArray *changes;
} Diff;

static ZhupiSequence
decode (ZhupiArticle *article)
{
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (zhupi_article_get_text (article), &n_bytes);
  glong length = 0;
  gunichar *items = g_utf8_to_ucs4_fast (utf8, (glong) n_bytes, &length);

  return (ZhupiSequence) { items, (guint) length };
}

static void
lines_skip_blank (Lines *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < self->all.ranges->len; i++)
    {
      guint32 number = zhupi_text_lines_get_number (&self->all, i);

      if (zhupi_range_length (zhupi_text_lines_get_range (&self->all, i)) <= BLANK_LENGTH)
        continue;
      g_array_append_val (self->places, i);
      g_array_append_val (self->numbers, number);
    }
}

static void
lines_clear (Lines *self)
{
  zhupi_text_lines_clear (&self->all);
  g_array_unref (self->places);
  g_array_unref (self->numbers);
}

static ZhupiSequence
get_numbers (const Lines *lines)
{
  return (ZhupiSequence) { (const guint32 *) (gpointer) lines->numbers->data,
                           lines->numbers->len };
}

static ZhupiRange
get_range (const Lines *self,
           guint        index)
{
  return zhupi_text_lines_get_range (&self->all, g_array_index (self->places, guint32, index));
}

/* From the first code point of line @begin to the last of the line before @end. */
static ZhupiRange
join (const Lines *self,
      guint        begin,
      guint        end)
{
  if (begin >= end)
    return (ZhupiRange) { 0, 0 };
  return (ZhupiRange) { get_range (self, begin).start, get_range (self, end - 1).end };
}

static void
add_change (Diff       *self,
            ZhupiRange  in_old,
            ZhupiRange  in_new)
{
  ZhupiEditionChange change = { join (&self->old, in_old.start, in_old.end),
                                join (&self->new, in_new.start, in_new.end) };

  if (in_old.start < in_old.end || in_new.start < in_new.end)
    g_array_append_val (self->changes, change);
}

static void
list_changes (Diff          *self,
              const guint32 *pairs)
{
  guint n_old = self->old.numbers->len;
  ZhupiRange old = { 0, 0 }, new = { 0, 0 };

  for (guint i = 0; i < n_old; i++)
    {
      if (pairs[i] == ZHUPI_NO_MATCH)
        continue;
      old.end = i;
      new.end = pairs[i];
      add_change (self, old, new);
      old.start = i + 1;
      new.start = new.end + 1;
    }
  old.end = n_old;
  new.end = self->new.numbers->len;
  add_change (self, old, new);
}

GArray *
zhupi_edition_diff (ZhupiArticle *old,
                    ZhupiArticle *new)
{
  static const guint grams[] = { 1, 0 };
  Diff self = { .changes = g_array_new (FALSE, FALSE, sizeof (ZhupiEditionChange)) };
  ZhupiSequence old_text, new_text;
  g_autofree guint32 *pairs = NULL;

  g_return_val_if_fail (ZHUPI_IS_ARTICLE (old), NULL);
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (new), NULL);

  old_text = decode (old);
  new_text = decode (new);
  zhupi_text_lines_init_pair (&self.old.all, old_text.items, old_text.length, &self.new.all,
                              new_text.items, new_text.length);
  lines_skip_blank (&self.old);
  lines_skip_blank (&self.new);
  pairs = g_new (guint32, self.old.numbers->len + 1);
  zhupi_sequence_diff (get_numbers (&self.old), get_numbers (&self.new), grams, pairs);
  list_changes (&self, pairs);

  lines_clear (&self.old);
  lines_clear (&self.new);
  g_free ((gpointer) old_text.items);
  g_free ((gpointer) new_text.items);
  return self.changes;
}
