/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-edition.h"

#define MIN_LINE 30
#define MAX_LINE 130
#define N_NAMES 400u
#define N_SIGNS 2400u
#define FIRST_SIGN 0x4E00
#define COMMA 0xFF0C
#define FULL_STOP 0x3002

BenchEdition
bench_edition_new (void)
{
  return (BenchEdition) { g_array_new (FALSE, FALSE, sizeof (gunichar)),
                          g_array_new (FALSE, FALSE, sizeof (guint)),
                          g_array_new (FALSE, FALSE, sizeof (gboolean)) };
}

void
bench_edition_free (BenchEdition *self)
{
  g_array_unref (self->chars);
  g_array_unref (self->origins);
  g_array_unref (self->is_other);
}

static void
add_as (BenchEdition *self,
        gunichar      c,
        guint         origin,
        gboolean      is_other)
{
  g_array_append_val (self->chars, c);
  g_array_append_val (self->origins, origin);
  g_array_append_val (self->is_other, is_other);
}

void
bench_edition_add (BenchEdition *self,
                   gunichar      c,
                   guint         origin)
{
  add_as (self, c, origin, FALSE);
}

/* Some signs are much commoner than others, as in any text. */
static gunichar
random_sign (GRand *rand)
{
  double x = g_rand_double (rand);

  return FIRST_SIGN + (gunichar) (x * x * x * N_SIGNS);
}

static void
add_name (BenchEdition *self,
          GRand        *rand)
{
  guint name = (guint) g_rand_int_range (rand, 0, N_NAMES);
  guint length = 2 + name % 5;

  for (guint i = 0; i < length; i++)
    bench_edition_add (self, FIRST_SIGN + (name * 37 + i * 101) % N_SIGNS, BENCH_NOWHERE);
}

static void
add_line (BenchEdition *self,
          GRand        *rand)
{
  guint end = self->chars->len + (guint) g_rand_int_range (rand, MIN_LINE, MAX_LINE);

  while (self->chars->len < end)
    {
      gint32 kind = g_rand_int_range (rand, 0, 12);

      if (kind == 0)
        add_name (self, rand);
      else
        bench_edition_add (self, kind == 1 ? COMMA : random_sign (rand), BENCH_NOWHERE);
    }
  bench_edition_add (self, '\n', BENCH_NOWHERE);
}

BenchEdition
bench_edition_make (GRand *rand,
                    guint  n_chars)
{
  BenchEdition self = bench_edition_new ();

  while (self.chars->len < n_chars)
    add_line (&self, rand);
  for (guint i = 0; i < self.chars->len; i++)
    g_array_index (self.origins, guint, i) = i;
  return self;
}

static void
copy_char (BenchEdition       *self,
           const BenchEdition *from,
           guint               i,
           double              edited,
           GRand              *rand)
{
  gunichar c = g_array_index (from->chars, gunichar, i);
  guint origin = g_array_index (from->origins, guint, i);
  double chance = c == '\n' ? 1 : g_rand_double (rand);

  if (chance >= edited)
    bench_edition_add (self, c, origin);
  else if (chance < edited / 3)
    add_as (self, random_sign (rand), origin, TRUE);
  else if (chance < 2 * edited / 3)
    {
      bench_edition_add (self, random_sign (rand), BENCH_NOWHERE);
      bench_edition_add (self, c, origin);
    }
}

/* An article may be one long line: then sentences come and go. */
static gboolean
ends_line (gunichar c,
           gboolean is_last)
{
  return c == '\n' || c == FULL_STOP || is_last;
}

static GArray *
list_lines (const BenchEdition *self)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  ZhupiRange line = { 0, 0 };

  for (guint i = 0; i < self->chars->len; i++)
    if (ends_line (g_array_index (self->chars, gunichar, i), i + 1 == self->chars->len))
      {
        line.end = i + 1;
        g_array_append_val (lines, line);
        line.start = i + 1;
      }
  return lines;
}

/* Each change drops a line, puts one in and moves one. */
static void
change_lines (GArray *lines,
              GRand  *rand,
              double  share)
{
  guint n = (guint) (lines->len * share);
  ZhupiRange added = { BENCH_NOWHERE, BENCH_NOWHERE };

  for (guint i = 0; i < n; i++)
    {
      guint at = (guint) g_rand_int_range (rand, 0, (gint32) lines->len);
      guint to = (guint) g_rand_int_range (rand, 0, (gint32) lines->len);
      ZhupiRange line;

      g_array_remove_index (lines, at);
      g_array_insert_val (lines, to % (lines->len + 1), added);
      at = (guint) g_rand_int_range (rand, 0, (gint32) lines->len);
      line = g_array_index (lines, ZhupiRange, at);
      g_array_remove_index (lines, at);
      to = (guint) g_rand_int_range (rand, 0, (gint32) lines->len);
      g_array_insert_val (lines, to, line);
    }
}

BenchEdition
bench_edition_mutate (const BenchEdition *old,
                      const BenchChange  *change,
                      GRand              *rand)
{
  BenchEdition self = bench_edition_new ();
  g_autoptr (GArray) lines = list_lines (old);

  change_lines (lines, rand, change->lines_changed);
  for (guint i = 0; i < lines->len; i++)
    {
      ZhupiRange line = g_array_index (lines, ZhupiRange, i);

      if (line.start == BENCH_NOWHERE)
        add_line (&self, rand);
      else
        for (guint c = line.start; c < line.end; c++)
          copy_char (&self, old, c, change->chars_edited, rand);
    }
  return self;
}

ZhupiText *
bench_edition_dup_text (const BenchEdition *self)
{
  glong n_bytes;
  char *utf8 = g_ucs4_to_utf8 ((const gunichar *) (gpointer) self->chars->data, self->chars->len,
                               NULL, &n_bytes, NULL);

  return zhupi_text_new_take (utf8, (gsize) n_bytes);
}
