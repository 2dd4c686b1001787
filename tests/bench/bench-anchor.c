/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-anchor.h"
#include "json/zhupi-json-writer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How many quotes are found again in a changed text, how many are put in a wrong place, and how
 * long that takes. Changes are made up, with fixed seeds; so is the text, when no articles are
 * given as arguments. With --cases=PATH first, what is looked for without the old text is written
 * there too, for other programs to try. */

#define SEED 20260610u
#define N_LINES 3400u
#define MIN_LINE 30
#define MAX_LINE 130
#define N_NAMES 400u
#define N_SIGNS 2400u
#define FIRST_SIGN 0x4E00
#define N_QUOTES 1500u
#define SPEED_CHARS 350000u
#define N_SPEED_QUOTES 10000u
#define CONTEXT 32u
#define NONE G_MAXUINT
#define CASES_OPTION "--cases="
#define FULL_STOP 0x3002
#define MS_PER_US 0.001
#define PER_CENT 100.0

/* A text, and for each of its code points which one of the first text it is or stands for. */
typedef struct
{
  GArray *chars;
  GArray *origins;
  GArray *is_other; /* stands for one, but is another */
} Edition;

typedef struct
{
  const char *name;
  double chars_edited;
  double lines_changed;
} Change;

static const Change changes[] = {
  { "1 % edited", 0.01, 0 },
  { "5 % edited", 0.05, 0 },
  { "15 % edited", 0.15, 0 },
  { "news update", 0.005, 0.1 },
};

static const guint lengths[] = { 2, 4, 8, 20, 60 };

static Edition
edition_new (void)
{
  return (Edition) { g_array_new (FALSE, FALSE, sizeof (gunichar)),
                     g_array_new (FALSE, FALSE, sizeof (guint)),
                     g_array_new (FALSE, FALSE, sizeof (gboolean)) };
}

static void
edition_free (Edition *self)
{
  g_array_unref (self->chars);
  g_array_unref (self->origins);
  g_array_unref (self->is_other);
}

static void
add_as (Edition  *self,
        gunichar  c,
        guint     origin,
        gboolean  is_other)
{
  g_array_append_val (self->chars, c);
  g_array_append_val (self->origins, origin);
  g_array_append_val (self->is_other, is_other);
}

static void
add (Edition  *self,
     gunichar  c,
     guint     origin)
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
add_name (Edition *self,
          GRand   *rand)
{
  guint name = (guint) g_rand_int_range (rand, 0, N_NAMES);
  guint length = 2 + name % 5;

  for (guint i = 0; i < length; i++)
    add (self, FIRST_SIGN + (name * 37 + i * 101) % N_SIGNS, NONE);
}

static void
add_line (Edition *self,
          GRand   *rand)
{
  guint end = self->chars->len + (guint) g_rand_int_range (rand, MIN_LINE, MAX_LINE);

  while (self->chars->len < end)
    {
      gint32 kind = g_rand_int_range (rand, 0, 12);

      if (kind == 0)
        add_name (self, rand);
      else
        add (self, kind == 1 ? 0xFF0C : random_sign (rand), NONE);
    }
  add (self, '\n', NONE);
}

static Edition
make_text (GRand *rand,
           guint  n_chars)
{
  Edition self = edition_new ();

  while (self.chars->len < n_chars)
    add_line (&self, rand);
  for (guint i = 0; i < self.chars->len; i++)
    g_array_index (self.origins, guint, i) = i;
  return self;
}

static void
copy_char (Edition       *self,
           const Edition *from,
           guint          i,
           double         edited,
           GRand         *rand)
{
  gunichar c = g_array_index (from->chars, gunichar, i);
  guint origin = g_array_index (from->origins, guint, i);
  double chance = c == '\n' ? 1 : g_rand_double (rand);

  if (chance >= edited)
    add (self, c, origin);
  else if (chance < edited / 3)
    add_as (self, random_sign (rand), origin, TRUE);
  else if (chance < 2 * edited / 3)
    {
      add (self, random_sign (rand), NONE);
      add (self, c, origin);
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
list_lines (const Edition *self)
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

/* A third of the changes drops a line, a third puts one in, a third moves one. */
static void
change_lines (GArray *lines,
              GRand  *rand,
              double  share)
{
  guint n = (guint) (lines->len * share);
  ZhupiRange added = { NONE, NONE };

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

static Edition
mutate (const Edition *old,
        const Change  *change,
        GRand         *rand)
{
  Edition self = edition_new ();
  g_autoptr (GArray) lines = list_lines (old);

  change_lines (lines, rand, change->lines_changed);
  for (guint i = 0; i < lines->len; i++)
    {
      ZhupiRange line = g_array_index (lines, ZhupiRange, i);

      if (line.start == NONE)
        add_line (&self, rand);
      else
        for (guint c = line.start; c < line.end; c++)
          copy_char (&self, old, c, change->chars_edited, rand);
    }
  return self;
}

static ZhupiText *
make_zhupi_text (const Edition *self)
{
  glong n_bytes;
  char *utf8 = g_ucs4_to_utf8 ((const gunichar *) (gpointer) self->chars->data, self->chars->len,
                               NULL, &n_bytes, NULL);

  return zhupi_text_new_take (utf8, (gsize) n_bytes);
}

/* Inside one line, as mentions are. */
static ZhupiRange
random_range (const Edition *text,
              GRand         *rand,
              guint          length)
{
  for (;;)
    {
      guint start = (guint) g_rand_int_range (rand, 0, (gint32) (text->chars->len - length));
      guint i = 0;

      while (i < length && g_array_index (text->chars, gunichar, start + i) != '\n')
        i++;
      if (i == length)
        return (ZhupiRange) { start, start + length };
    }
}

static ZhupiAnchorQuote
make_quote (ZhupiText  *text,
            ZhupiRange  range)
{
  guint length = zhupi_text_get_length (text);
  ZhupiRange before = { range.start > CONTEXT ? range.start - CONTEXT : 0, range.start };
  ZhupiRange behind = { range.end, MIN (range.end + CONTEXT, length) };

  return (ZhupiAnchorQuote) { range, zhupi_text_dup_slice (text, range),
                              zhupi_text_dup_slice (text, before),
                              zhupi_text_dup_slice (text, behind) };
}

static ZhupiAnchorQuote *
make_quotes (const Edition *edition,
             ZhupiText     *text,
             GRand         *rand,
             guint          n_quotes,
             guint          length)
{
  ZhupiAnchorQuote *quotes = g_new (ZhupiAnchorQuote, n_quotes);

  for (guint i = 0; i < n_quotes; i++)
    quotes[i] = make_quote (text, random_range (edition, rand, length > 0 ? length
                                                : lengths[i % G_N_ELEMENTS (lengths)]));
  return quotes;
}

static void
free_quotes (ZhupiAnchorQuote *quotes,
             guint             n_quotes)
{
  for (guint i = 0; i < n_quotes; i++)
    {
      g_free ((gpointer) quotes[i].exact);
      g_free ((gpointer) quotes[i].prefix);
      g_free ((gpointer) quotes[i].suffix);
    }
  g_free (quotes);
}

/* For each code point of the old text its place in the new one, or NONE. */
static guint *
invert (const Edition *new,
        guint          n_old)
{
  guint *places = g_new (guint, n_old);

  memset (places, 0xFF, n_old * sizeof *places);
  for (guint i = 0; i < new->origins->len; i++)
    if (g_array_index (new->origins, guint, i) != NONE)
      places[g_array_index (new->origins, guint, i)] = i;
  return places;
}

typedef struct
{
  guint n_survivors;
  guint n_right;
  guint n_wrong;
  guint n_removed;
  guint n_misplaced;
} Count;

static guint
count_left (const Edition *new,
            const guint   *places,
            ZhupiRange     old,
            ZhupiRange    *truth)
{
  guint n_left = 0;

  *truth = (ZhupiRange) { NONE, 0 };
  for (guint i = old.start; i < old.end; i++)
    if (places[i] != NONE)
      {
        n_left += !g_array_index (new->is_other, gboolean, places[i]);
        truth->start = MIN (truth->start, places[i]);
        truth->end = MAX (truth->end, places[i] + 1);
      }
  return n_left;
}

static gboolean
is_right (ZhupiRange range,
          ZhupiRange truth,
          guint      length)
{
  gint64 tolerance = MAX (1, length * 15 / 100);

  return ABS ((gint64) range.start - truth.start) <= tolerance
    && ABS ((gint64) range.end - truth.end) <= tolerance;
}

/* What is damaged by more than half, or torn apart, counts neither as a survivor nor as removed. */
typedef enum
{
  FATE_NEITHER,
  FATE_ALIVE,
  FATE_GONE,
} Fate;

static Fate
find_fate (const Edition *new,
           const guint   *places,
           ZhupiRange     old,
           ZhupiRange    *truth)
{
  guint length = zhupi_range_length (old);
  guint n_left = count_left (new, places, old, truth);

  if (n_left == 0 && truth->start == NONE)
    return FATE_GONE;
  if (2 * n_left >= length && zhupi_range_length (*truth) <= 2 * length)
    return FATE_ALIVE;
  return FATE_NEITHER;
}

static void
judge (const ZhupiAnchorPlace *place,
       const Edition          *new,
       const guint            *places,
       ZhupiRange              old,
       Count                  *count)
{
  gboolean is_placed = place->state != ZHUPI_ANCHOR_ORPHAN;
  ZhupiRange truth;
  Fate fate = find_fate (new, places, old, &truth);

  if (fate == FATE_GONE)
    {
      count->n_removed++;
      count->n_misplaced += is_placed;
    }
  else if (fate == FATE_ALIVE)
    {
      gboolean right = is_placed && is_right (place->range, truth, zhupi_range_length (old));

      count->n_survivors++;
      count->n_right += right;
      count->n_wrong += is_placed && !right;
    }
}

/* One line of JSON for each line of the table. */
static FILE *cases_file;

static void
append_member (GString    *json,
               const char *name,
               const char *value)
{
  g_string_append_printf (json, "\"%s\":", name);
  zhupi_json_append_string (json, value, strlen (value));
  g_string_append_c (json, ',');
}

static void
append_case (GString                *json,
             const ZhupiAnchorQuote *quote,
             const Edition          *new,
             const guint            *places)
{
  ZhupiRange truth;
  Fate fate = find_fate (new, places, quote->old, &truth);

  if (fate == FATE_NEITHER)
    return;
  g_string_append (json, json->str[json->len - 1] == '[' ? "{" : ",{");
  append_member (json, "exact", quote->exact);
  append_member (json, "prefix", quote->prefix);
  append_member (json, "suffix", quote->suffix);
  append_member (json, "fate", fate == FATE_GONE ? "gone" : "alive");
  g_string_append_printf (json, "\"start\":%u,\"from\":%u,\"to\":%u}", quote->old.start,
                          fate == FATE_GONE ? 0 : truth.start, fate == FATE_GONE ? 0 : truth.end);
}

static void
write_cases (const Change           *change,
             guint                   length,
             const ZhupiAnchorQuote *quotes,
             const Edition          *new,
             const guint            *places)
{
  g_autofree char *text = g_ucs4_to_utf8 ((const gunichar *) (gpointer) new->chars->data,
                                          new->chars->len, NULL, NULL, NULL);
  g_autoptr (GString) json = g_string_new ("{");

  append_member (json, "change", change->name);
  append_member (json, "text", text);
  g_string_append_printf (json, "\"length\":%u,\"quotes\":[", length);
  for (guint i = 0; i < N_QUOTES; i++)
    append_case (json, &quotes[i], new, places);
  fprintf (cases_file, "%s]}\n", json->str);
}

static Count
measure (const Change  *change,
         const Edition *old,
         const Edition *new,
         GRand         *rand,
         guint          length,
         gboolean       with_old)
{
  g_autoptr (ZhupiText) old_text = make_zhupi_text (old);
  g_autoptr (ZhupiText) new_text = make_zhupi_text (new);
  g_autofree guint *places = invert (new, old->chars->len);
  ZhupiAnchorQuote *quotes = make_quotes (old, old_text, rand, N_QUOTES, length);
  g_autoptr (GArray) found = zhupi_anchor_attach (quotes, N_QUOTES, with_old ? old_text : NULL,
                                                  new_text, NULL, NULL);
  Count count = { 0 };

  for (guint i = 0; i < N_QUOTES; i++)
    judge (&g_array_index (found, ZhupiAnchorPlace, i), new, places, quotes[i].old, &count);
  if (cases_file != NULL && !with_old)
    write_cases (change, length, quotes, new, places);
  free_quotes (quotes, N_QUOTES);
  return count;
}

static double
get_share (guint part,
           guint whole)
{
  return whole == 0 ? 0 : PER_CENT * part / whole;
}

static void
print_count (const Change *change,
             guint         length,
             gboolean      with_old,
             const Count  *count)
{
  g_print ("%-12s %-4s %3u  %5u %7.2f %7.2f  %5u %9.2f\n", change->name, with_old ? "yes" : "no",
           length, count->n_survivors, get_share (count->n_right, count->n_survivors),
           get_share (count->n_wrong, count->n_survivors), count->n_removed,
           get_share (count->n_misplaced, count->n_removed));
}

static Edition
make_quality_text (GRand *rand,
                   char **paths)
{
  Edition self = edition_new ();

  if (*paths == NULL)
    {
      edition_free (&self);
      return make_text (rand, N_LINES * (MIN_LINE + MAX_LINE) / 2);
    }
  for (; *paths != NULL; paths++)
    {
      g_autofree char *utf8 = NULL;

      if (g_file_get_contents (*paths, &utf8, NULL, NULL) && g_utf8_validate (utf8, -1, NULL))
        for (const char *p = utf8; *p != 0; p = g_utf8_next_char (p))
          add (&self, g_utf8_get_char (p), self.chars->len);
    }
  return self;
}

static void
measure_quality (char **paths)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  Edition old = make_quality_text (rand, paths);

  g_print ("%u code points, %u quotes a line of the table\n", old.chars->len, N_QUOTES);
  g_print ("change       old  len  alive right %% wrong %%   gone misplaced %%\n");
  for (guint with_old = 0; with_old < 2; with_old++)
    for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
      {
        Edition new = mutate (&old, &changes[i], rand);

        for (guint j = 0; j < G_N_ELEMENTS (lengths); j++)
          {
            Count count = measure (&changes[i], &old, &new, rand, lengths[j],
                                   with_old == 0);

            print_count (&changes[i], lengths[j], with_old == 0, &count);
          }
        edition_free (&new);
      }
  edition_free (&old);
}

static void
time_one (const char    *name,
          const Edition *old,
          const Edition *new,
          GRand         *rand)
{
  g_autoptr (ZhupiText) old_text = make_zhupi_text (old);
  g_autoptr (ZhupiText) new_text = make_zhupi_text (new);
  ZhupiAnchorQuote *quotes = make_quotes (old, old_text, rand, N_SPEED_QUOTES, 0);

  for (guint with_old = 0; with_old < 2; with_old++)
    {
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (GArray) found = zhupi_anchor_attach (quotes, N_SPEED_QUOTES,
                                                      with_old == 0 ? old_text : NULL, new_text,
                                                      NULL, NULL);

      g_print ("%-22s %-12s %8.1f ms\n", name, with_old == 0 ? "with old" : "without old",
               (g_get_monotonic_time () - begin) * MS_PER_US);
      g_assert_cmpuint (found->len, ==, N_SPEED_QUOTES);
    }
  free_quotes (quotes, N_SPEED_QUOTES);
}

static void
measure_speed (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  Edition old = make_text (rand, SPEED_CHARS);
  Edition update = mutate (&old, &changes[G_N_ELEMENTS (changes) - 1], rand);
  Edition edited = mutate (&old, &changes[2], rand);
  Edition other = make_text (rand, SPEED_CHARS);

  g_print ("\n%u code points, %u quotes\n", old.chars->len, N_SPEED_QUOTES);
  time_one ("news update", &old, &update, rand);
  time_one ("15 % edited", &old, &edited, rand);
  time_one ("everything replaced", &old, &other, rand);
  edition_free (&old);
  edition_free (&update);
  edition_free (&edited);
  edition_free (&other);
}

int
main (int   argc,
      char *argv[])
{
  char **paths = argv + 1;

  if (argc > 1 && g_str_has_prefix (argv[1], CASES_OPTION))
    {
      cases_file = fopen (argv[1] + strlen (CASES_OPTION), "w");
      paths++;
    }
  measure_quality (paths);
  if (*paths == NULL && cases_file == NULL)
    measure_speed ();
  if (cases_file != NULL && fclose (cases_file) != 0)
    return EXIT_FAILURE;
  return EXIT_SUCCESS;
}
