/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-loss.h"
#include "facts.h"
#include "random-set.h"

#define N_SETS 300

static ZhupiAnnotationSet *
read_back (const ZhupiExchangeFormat *format,
           ZhupiAnnotationSet        *set,
           ZhupiArticle              *article,
           GBytes                    *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) conf = NULL;
  ZhupiExchangeInput input = { .bytes = bytes, .article = article };
  ZhupiAnnotationSet *read;

  if (format->write_conf != NULL)
    conf = format->write_conf (set, NULL);
  input.conf = conf;
  read = zhupi_exchange_read (format, &input, NULL, &error);
  g_assert_no_error (error);
  return read;
}

/* What comes back is all but what the table says gets lost, and that is default. */
static void
check (const ZhupiExchangeFormat *format,
       ZhupiAnnotationSet        *set,
       gboolean                   with_article)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = format->write (set, &error);
  g_autoptr (ZhupiAnnotationSet) read = NULL;
  g_autofree char *expected = facts_list (set, format->holds);
  g_autofree char *actual = NULL;

  g_assert_no_error (error);
  read = read_back (format, set, with_article ? zhupi_annotation_set_get_article (set) : NULL,
                    bytes);
  actual = facts_list (read, format->holds & ~ZHUPI_TRAIT_SET);
  if (format->holds & ZHUPI_TRAIT_SET)
    {
      g_free (actual);
      actual = facts_list (read, ZHUPI_TRAITS_ALL);
    }
  g_assert_cmpstr (actual, ==, expected);
}

/* To the letter, with all its white space. */
static gboolean
carries_text (const ZhupiExchangeFormat *format)
{
  return format->holds_text && (format->holds & ZHUPI_TRAIT_BLANKS) != 0;
}

static void
test_random (gconstpointer data)
{
  const ZhupiExchangeFormat *format = data;
  guint32 seed = g_test_rand_int ();

  for (guint32 i = 0; i < N_SETS; i++)
    {
      g_autoptr (ZhupiAnnotationSet) set = random_set_new (seed + i);

      g_test_message ("seed %u", seed + i);
      check (format, set, TRUE);
      if (carries_text (format))
        check (format, set, FALSE);
    }
}

static void
test_empty (gconstpointer data)
{
  const ZhupiExchangeFormat *format = data;
  g_autoptr (ZhupiAnnotationSet) set = random_set_new_empty (1);

  check (format, set, TRUE);
  if (carries_text (format))
    check (format, set, FALSE);
}

/* The same bytes twice, and what is read twice is the same with all its ids. */
static void
test_repeatable (gconstpointer data)
{
  const ZhupiExchangeFormat *format = data;
  g_autoptr (ZhupiAnnotationSet) set = random_set_new (7);
  ZhupiArticle *article = zhupi_annotation_set_get_article (set);
  g_autoptr (GBytes) bytes = format->write (set, NULL);
  g_autoptr (GBytes) again = format->write (set, NULL);
  g_autoptr (ZhupiAnnotationSet) read = read_back (format, set, article, bytes);
  g_autoptr (ZhupiAnnotationSet) read_again = read_back (format, set, article, bytes);
  g_autofree char *facts = facts_list (read, ZHUPI_TRAITS_ALL);
  g_autofree char *facts_again = facts_list (read_again, ZHUPI_TRAITS_ALL);

  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_cmpstr (facts, ==, facts_again);
}

/* Cut off or damaged anywhere, a file is read or refused, and never more. */
static void
test_damage (gconstpointer data)
{
  const ZhupiExchangeFormat *format = data;
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint32 i = 0; i < N_SETS; i++)
    {
      g_autoptr (ZhupiAnnotationSet) set = random_set_new (seed + i / 10);
      g_autoptr (GBytes) bytes = format->write (set, NULL);
      gsize n_bytes = g_bytes_get_size (bytes);
      g_autofree char *damaged = g_memdup2 (g_bytes_get_data (bytes, NULL), n_bytes);
      gsize place = n_bytes > 0 ? (gsize) g_rand_int_range (random, 0, (int) n_bytes) : 0;
      gboolean cut = g_rand_boolean (random);
      g_autoptr (GBytes) broken = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (ZhupiAnnotationSet) read = NULL;

      if (!cut && n_bytes > 0)
        damaged[place] = "{}[]\",:0\t\n -\xff"[g_rand_int_range (random, 0, 13)];
      broken = g_bytes_new (damaged, cut ? place : n_bytes);
      read = zhupi_exchange_read (format, &(ZhupiExchangeInput) {
                                    .bytes = broken,
                                    .article = zhupi_annotation_set_get_article (set) },
                                  NULL, &error);
      g_assert_true ((read == NULL) == (error != NULL));
    }
}

static void
add_tests (const ZhupiExchangeFormat *format)
{
  g_autofree char *random = g_strdup_printf ("/round-trip/%s/loses-only-what-is-documented",
                                             format->id);
  g_autofree char *empty = g_strdup_printf ("/round-trip/%s/empty-set", format->id);
  g_autofree char *repeatable = g_strdup_printf ("/round-trip/%s/repeatable", format->id);
  g_autofree char *damage = g_strdup_printf ("/round-trip/%s/damaged-file", format->id);

  g_test_add_data_func (random, format, test_random);
  g_test_add_data_func (empty, format, test_empty);
  g_test_add_data_func (repeatable, format, test_repeatable);
  g_test_add_data_func (damage, format, test_damage);
}

int
main (int   argc,
      char *argv[])
{
  guint n_formats;
  const ZhupiExchangeFormat *formats = zhupi_exchange_get_formats (&n_formats);

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < n_formats; i++)
    if (formats[i].write != NULL && formats[i].read != NULL)
      add_tests (&formats[i]);

  return g_test_run ();
}
