/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "anchor/zhupi-fuzzy-match.h"
#include "anchor/zhupi-gram-index.h"
#include "anchor/zhupi-sequence-diff.h"
#include "text/random-text.h"

#define N_ROUNDS 300u
#define MAX_LENGTH 200
#define ALPHABET 6

static guint32 *
random_items (GRand *rand,
              guint *length)
{
  guint32 *items;

  *length = (guint) g_rand_int_range (rand, 0, MAX_LENGTH);
  items = g_new (guint32, *length + 1);
  for (guint i = 0; i < *length; i++)
    items[i] = (guint32) g_rand_int_range (rand, 0, ALPHABET);
  return items;
}

/* Pairs are equal items, in the same order on both sides. */
static void
test_pairs (void)
{
  static const guint grams[] = { 8, 4, 2, 0 };
  g_autoptr (GRand) rand = random_text_new_rand ();

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      ZhupiSequence old, new;
      g_autofree guint32 *old_items = random_items (rand, &old.length);
      g_autofree guint32 *new_items = random_items (rand, &new.length);
      g_autofree guint32 *pairs = g_new (guint32, old.length + 1);
      guint next = 0;

      old.items = old_items;
      new.items = new_items;
      zhupi_sequence_diff (old, new, grams, pairs);
      for (guint i = 0; i < old.length; i++)
        {
          if (pairs[i] == ZHUPI_NO_MATCH)
            continue;
          g_assert_cmpuint (pairs[i], >=, next);
          g_assert_cmpuint (pairs[i], <, new.length);
          g_assert_cmpuint (old_items[i], ==, new_items[pairs[i]]);
          next = pairs[i] + 1;
        }
    }
}

static guint
count_common (const guint32 *a,
              guint          n_a,
              const guint32 *b,
              guint          n_b)
{
  g_autofree guint *row = g_new0 (guint, n_b + 1);

  for (guint i = 0; i < n_a; i++)
    for (guint j = 0, diagonal = 0; j < n_b; j++)
      {
        guint above = row[j + 1];

        row[j + 1] = a[i] == b[j] ? diagonal + 1 : MAX (above, row[j]);
        diagonal = above;
      }
  return row[n_b];
}

/* Item by item nothing that is common is missed while there are few differences. */
static void
test_shortest (void)
{
  static const guint grams[] = { 0 };
  g_autoptr (GRand) rand = random_text_new_rand ();

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      ZhupiSequence old, new;
      g_autofree guint32 *old_items = random_items (rand, &old.length);
      g_autofree guint32 *new_items = random_items (rand, &new.length);
      g_autofree guint32 *pairs = g_new (guint32, old.length + 1);
      guint n_pairs = 0;

      old.items = old_items;
      new.items = new_items;
      old.length = MIN (old.length, 80);
      new.length = MIN (new.length, 80);
      zhupi_sequence_diff (old, new, grams, pairs);
      for (guint i = 0; i < old.length; i++)
        n_pairs += pairs[i] != ZHUPI_NO_MATCH;
      g_assert_cmpuint (n_pairs, ==, count_common (old_items, old.length, new_items, new.length));
    }
}

/* The table of all distances, by the book; the hit may begin anywhere or at the start alone. */
static guint
get_least_errors (const guint32 *pattern,
                  guint          length,
                  const guint32 *text,
                  guint          n_text,
                  gboolean       is_anchored)
{
  g_autofree guint *column = g_new (guint, length + 1);
  guint least = length;

  for (guint i = 0; i <= length; i++)
    column[i] = i;
  for (guint j = 0; j < n_text; j++)
    {
      guint diagonal = column[0];

      column[0] = is_anchored ? j + 1 : 0;
      for (guint i = 0; i < length; i++)
        {
          guint best = MIN (MIN (column[i], column[i + 1]) + 1, diagonal + (pattern[i] != text[j]));

          diagonal = column[i + 1];
          column[i + 1] = best;
        }
      least = MIN (least, column[length]);
    }
  return least;
}

static void
test_fuzzy (void)
{
  g_autoptr (GRand) rand = random_text_new_rand ();

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      guint n_pattern, n_text;
      g_autofree guint32 *pattern = random_items (rand, &n_pattern);
      g_autofree guint32 *text = random_items (rand, &n_text);
      gboolean is_anchored = round % 2;
      ZhupiFuzzyHit hit;

      if (n_pattern == 0)
        continue;
      hit = zhupi_fuzzy_match ((ZhupiRun) { pattern, n_pattern, 1 },
                               (ZhupiRun) { text, n_text, 1 }, is_anchored);
      g_assert_cmpuint (hit.end, <=, n_text);
      g_assert_cmpuint (hit.n_errors, ==,
                        get_least_errors (pattern, n_pattern, text, n_text, is_anchored));
    }
}

static void
test_gram_index (void)
{
  g_autoptr (GRand) rand = random_text_new_rand ();

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      guint length, gram = 1 + round % 4;
      g_autofree guint32 *text = random_items (rand, &length);
      g_autoptr (ZhupiGramIndex) index = zhupi_gram_index_new (text, length, gram);

      for (guint i = 0; i + gram <= length; i++)
        {
          guint n_places, n_hits = 0;
          const guint32 *places = zhupi_gram_index_look_up (index, text + i, &n_places);

          for (guint j = 0; j < n_places; j++)
            n_hits += places[j] == i;
          g_assert_cmpuint (n_hits, ==, 1);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/anchor/diff/pairs-are-equal-and-in-order", test_pairs);
  g_test_add_func ("/anchor/diff/is-shortest-for-few-differences", test_shortest);
  g_test_add_func ("/anchor/fuzzy/has-the-fewest-errors", test_fuzzy);
  g_test_add_func ("/anchor/grams/each-place-is-known", test_gram_index);
  return g_test_run ();
}
