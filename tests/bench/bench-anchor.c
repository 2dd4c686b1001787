/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-anchor.h"
#include "json/zhupi-json-writer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench-edition.h"

/* How many quotes are found again in a changed text, how many are put in a wrong place, and how
 * long that takes. Changes are made up, with fixed seeds; so is the text, when no articles are
 * given as arguments. With --cases=PATH first, what is looked for without the old text is written
 * there too, for other programs to try. */

#define SEED 20260610u
#define QUALITY_CHARS 272000u
#define N_QUOTES 1500u
#define SPEED_CHARS 350000u
#define N_SPEED_QUOTES 10000u
#define CONTEXT 32u
#define CASES_OPTION "--cases="
#define MS_PER_US 0.001
#define PER_CENT 100.0

static const BenchChange changes[] = {
  { "1 % edited", 0.01, 0 },
  { "5 % edited", 0.05, 0 },
  { "15 % edited", 0.15, 0 },
  { "news update", 0.005, 0.1 },
};

static const guint lengths[] = { 2, 4, 8, 20, 60 };

/* Inside one line, as mentions are. */
static ZhupiRange
random_range (const BenchEdition *text,
              GRand              *rand,
              guint               length)
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
make_quotes (const BenchEdition *edition,
             ZhupiText          *text,
             GRand              *rand,
             guint               n_quotes,
             guint               length)
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

/* For each code point of the old text its place in the new one, or BENCH_NOWHERE. */
static guint *
invert (const BenchEdition *new,
        guint               n_old)
{
  guint *places = g_new (guint, n_old);

  memset (places, 0xFF, n_old * sizeof *places);
  for (guint i = 0; i < new->origins->len; i++)
    if (g_array_index (new->origins, guint, i) != BENCH_NOWHERE)
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
count_left (const BenchEdition *new,
            const guint        *places,
            ZhupiRange          old,
            ZhupiRange         *truth)
{
  guint n_left = 0;

  *truth = (ZhupiRange) { BENCH_NOWHERE, 0 };
  for (guint i = old.start; i < old.end; i++)
    if (places[i] != BENCH_NOWHERE)
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
find_fate (const BenchEdition *new,
           const guint        *places,
           ZhupiRange          old,
           ZhupiRange         *truth)
{
  guint length = zhupi_range_length (old);
  guint n_left = count_left (new, places, old, truth);

  if (n_left == 0 && truth->start == BENCH_NOWHERE)
    return FATE_GONE;
  if (2 * n_left >= length && zhupi_range_length (*truth) <= 2 * length)
    return FATE_ALIVE;
  return FATE_NEITHER;
}

static void
judge (const ZhupiAnchorPlace *place,
       const BenchEdition     *new,
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
             const BenchEdition     *new,
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
write_cases (const BenchChange      *change,
             guint                   length,
             const ZhupiAnchorQuote *quotes,
             const BenchEdition     *new,
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
measure (const BenchChange  *change,
         const BenchEdition *old,
         const BenchEdition *new,
         GRand              *rand,
         guint               length,
         gboolean            with_old)
{
  g_autoptr (ZhupiText) old_text = bench_edition_dup_text (old);
  g_autoptr (ZhupiText) new_text = bench_edition_dup_text (new);
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
print_count (const BenchChange *change,
             guint              length,
             gboolean           with_old,
             const Count       *count)
{
  g_print ("%-12s %-4s %3u  %5u %7.2f %7.2f  %5u %9.2f\n", change->name, with_old ? "yes" : "no",
           length, count->n_survivors, get_share (count->n_right, count->n_survivors),
           get_share (count->n_wrong, count->n_survivors), count->n_removed,
           get_share (count->n_misplaced, count->n_removed));
}

static BenchEdition
make_quality_text (GRand  *rand,
                   char  **paths)
{
  BenchEdition self = bench_edition_new ();

  if (*paths == NULL)
    {
      bench_edition_free (&self);
      return bench_edition_make (rand, QUALITY_CHARS);
    }
  for (; *paths != NULL; paths++)
    {
      g_autofree char *utf8 = NULL;

      if (g_file_get_contents (*paths, &utf8, NULL, NULL) && g_utf8_validate (utf8, -1, NULL))
        for (const char *p = utf8; *p != 0; p = g_utf8_next_char (p))
          bench_edition_add (&self, g_utf8_get_char (p), self.chars->len);
    }
  return self;
}

static void
measure_quality (char **paths)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  BenchEdition old = make_quality_text (rand, paths);

  g_print ("%u code points, %u quotes a line of the table\n", old.chars->len, N_QUOTES);
  g_print ("change       old  len  alive right %% wrong %%   gone misplaced %%\n");
  for (guint with_old = 0; with_old < 2; with_old++)
    for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
      {
        BenchEdition new = bench_edition_mutate (&old, &changes[i], rand);

        for (guint j = 0; j < G_N_ELEMENTS (lengths); j++)
          {
            Count count = measure (&changes[i], &old, &new, rand, lengths[j],
                                   with_old == 0);

            print_count (&changes[i], lengths[j], with_old == 0, &count);
          }
        bench_edition_free (&new);
      }
  bench_edition_free (&old);
}

static void
time_one (const char         *name,
          const BenchEdition *old,
          const BenchEdition *new,
          GRand              *rand)
{
  g_autoptr (ZhupiText) old_text = bench_edition_dup_text (old);
  g_autoptr (ZhupiText) new_text = bench_edition_dup_text (new);
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
  BenchEdition old = bench_edition_make (rand, SPEED_CHARS);
  BenchEdition update = bench_edition_mutate (&old, &changes[G_N_ELEMENTS (changes) - 1], rand);
  BenchEdition edited = bench_edition_mutate (&old, &changes[2], rand);
  BenchEdition other = bench_edition_make (rand, SPEED_CHARS);

  g_print ("\n%u code points, %u quotes\n", old.chars->len, N_SPEED_QUOTES);
  time_one ("news update", &old, &update, rand);
  time_one ("15 % edited", &old, &edited, rand);
  time_one ("everything replaced", &old, &other, rand);
  bench_edition_free (&old);
  bench_edition_free (&update);
  bench_edition_free (&edited);
  bench_edition_free (&other);
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
