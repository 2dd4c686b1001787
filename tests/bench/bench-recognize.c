/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-plain-network.h"
#include "recognize/zhupi-data-file.h"
#include "recognize/zhupi-lexicon-builder.h"
#include "recognize/zhupi-recognizer.h"
#include "recognize/zhupi-tagger.h"

#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

/* How fast names are found, in processor time, so that other programs disturb it little.
 * Arguments: texts to read; those that are missing are left out. */

#define PER_CHARACTERS 10000.0
#define MILLISECONDS 1e3
#define MEGABYTE 1e6
#define PASSES 7
#define N_NAMES 1000000u
#define FIRST_HAN 0x4e00u
#define N_HAN 3500
#define WORD_LENGTH 2
#define N_PLACES 300
#define N_TRADES 120
#define CLAUSE_LENGTH 10
#define HAN_BYTES 3
#define VARIED_LENGTH 1000000u
#define STREAM_LENGTH (20u * 1000 * 1000)

static double
seconds_since (clock_t start)
{
  return (clock () - start) / (double) CLOCKS_PER_SEC;
}

/* All texts one after the other, a line apart. */
static char *
read_texts (int    n,
            char **paths)
{
  GString *all = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *contents = NULL;

      if (g_file_get_contents (paths[i], &contents, NULL, NULL))
        g_string_append_printf (all, "%s\n", contents);
    }
  return g_string_free (all, FALSE);
}

static gunichar
random_han (GRand *rand)
{
  /* Squared, so that some are as frequent as in language. */
  double share = g_rand_double (rand);

  return FIRST_HAN + (guint) (share * share * N_HAN);
}

static void
append_word (GRand    *rand,
             GArray   *name,
             gunichar *words,
             guint     n_words)
{
  g_array_append_vals (name, words + WORD_LENGTH * g_rand_int_range (rand, 0, n_words),
                       WORD_LENGTH);
}

/* As names are made: of some a place, then a stem of two characters, of most a trade. */
static void
make_name (GRand    *rand,
           gunichar *words,
           GArray   *name)
{
  g_array_set_size (name, 0);
  if (g_rand_int_range (rand, 0, 3) == 0)
    append_word (rand, name, words, N_PLACES);
  for (guint i = 0; i < WORD_LENGTH; i++)
    {
      gunichar c = random_han (rand);
      g_array_append_val (name, c);
    }
  if (g_rand_int_range (rand, 0, 4) != 0)
    append_word (rand, name, words + WORD_LENGTH * N_PLACES, N_TRADES);
}

static ZhupiLexicon *
make_large_lexicon (GRand    *rand,
                    gunichar *words)
{
  g_autoptr (ZhupiLexiconBuilder) builder = zhupi_lexicon_builder_new ();
  g_autoptr (GArray) name = g_array_new (FALSE, FALSE, sizeof (gunichar));
  g_autoptr (GBytes) bytes = NULL;
  clock_t start = clock ();

  for (guint i = 0; i < N_NAMES; i++)
    {
      ZhupiLexiconEntry entry = { .kinds = 1, .cost = 1 };

      make_name (rand, words, name);
      zhupi_lexicon_builder_add_chars (builder, (const gunichar *) (const void *) name->data,
                                       name->len, &entry);
    }
  bytes = zhupi_lexicon_builder_finish (builder);
  g_print ("lexicon of 1,000,000 names, build              %8.2f s   (bar 3.00), %.1f MB\n",
           seconds_since (start), g_bytes_get_size (bytes) / MEGABYTE);
  return zhupi_lexicon_new (bytes, NULL);
}

/* Every other clause is a name of the same making, the rest is the text. */
static GArray *
make_varied_text (GRand      *rand,
                  gunichar   *words,
                  const char *text)
{
  GArray *varied = g_array_new (FALSE, FALSE, sizeof (gunichar));
  g_autoptr (GArray) name = g_array_new (FALSE, FALSE, sizeof (gunichar));
  glong length;
  g_autofree gunichar *chars = g_utf8_to_ucs4 (text, -1, NULL, &length, NULL);

  while (varied->len < VARIED_LENGTH && length > CLAUSE_LENGTH)
    {
      make_name (rand, words, name);
      g_array_append_vals (varied, name->data, name->len);
      g_array_append_vals (varied, chars + g_rand_int_range (rand, 0, length - CLAUSE_LENGTH),
                           CLAUSE_LENGTH);
    }
  return varied;
}

static guint
match_all (const ZhupiLexicon *lexicon,
           const gunichar     *chars,
           guint               length)
{
  guint n_found = 0;

  for (guint i = 0; i < length;)
    {
      guint n = zhupi_lexicon_longest (lexicon, chars + i, length - i);

      n_found += n > 0;
      i += MAX (n, 1);
    }
  return n_found;
}

static void
bench_lexicon (const char *text)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  gunichar words[WORD_LENGTH * (N_PLACES + N_TRADES)];
  g_autoptr (ZhupiLexicon) lexicon = NULL;
  g_autoptr (GArray) varied = NULL;
  double best = G_MAXDOUBLE;
  guint n_found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    words[i] = random_han (rand);
  lexicon = make_large_lexicon (rand, words);
  varied = make_varied_text (rand, words, text);
  for (guint pass = 0; pass < PASSES; pass++)
    {
      clock_t start = clock ();

      n_found = match_all (lexicon, (const gunichar *) (const void *) varied->data, varied->len);
      best = MIN (best, seconds_since (start));
    }
  g_print ("longest match in it                            %8.0f MB/s (bar 150), %u found in %u\n",
           HAN_BYTES * varied->len / MEGABYTE / best, n_found, varied->len);
}

static double
milliseconds_per_10000 (double best,
                        guint  length)
{
  return best * MILLISECONDS * PER_CHARACTERS / length;
}

static void
bench_rules (ZhupiRecognizer *recognizer,
             ZhupiArticle    *article)
{
  const ZhupiRecognizerOptions options = { .without_tagger = TRUE };
  double best = G_MAXDOUBLE;

  for (guint pass = 0; pass < PASSES; pass++)
    {
      clock_t start = clock ();
      g_autoptr (GArray) suggestions = zhupi_recognizer_suggest_with (recognizer, article, &options,
                                                                      NULL, NULL);
      best = MIN (best, seconds_since (start));
    }
  g_print ("lexicon and rules, 10,000 characters           %8.2f ms  (bar 10)\n",
           milliseconds_per_10000 (best, zhupi_article_get_length (article)));
}

/* The second run finds what the tagger said in the first. */
static void
bench_lesson (ZhupiRecognizer *recognizer,
              ZhupiArticle    *article)
{
  g_autoptr (GArray) first = zhupi_recognizer_suggest (recognizer, article, NULL, NULL);
  double best = G_MAXDOUBLE;

  for (guint pass = 0; pass < PASSES; pass++)
    {
      clock_t start = clock ();
      g_autoptr (GArray) again = zhupi_recognizer_suggest (recognizer, article, NULL, NULL);

      best = MIN (best, seconds_since (start));
    }
  g_print ("again after a lesson, 5,000 characters         %8.2f ms  (bar 10)\n",
           milliseconds_per_10000 (best, zhupi_article_get_length (article)) / 2);
}

static double
time_tagger (const ZhupiTagger  *tagger,
             const ZhupiReading *reading)
{
  double best = G_MAXDOUBLE;

  for (guint pass = 0; pass < PASSES; pass++)
    {
      clock_t start = clock ();
      g_autoptr (ZhupiTagging) tagging = zhupi_tagger_tag (tagger, reading, NULL);

      best = MIN (best, seconds_since (start));
    }
  return best;
}

static void
bench_tagger (const ZhupiText *text)
{
  static const struct
  {
    const char *name;
    double bar;
  } kernels[] = { { "plain C", 0 }, { "SSE2", 300 }, { "AVX2", 150 } };
  g_autofree char *path = zhupi_data_file_find (NULL, "names.tagger");
  g_autoptr (ZhupiTagger) tagger = zhupi_tagger_open (path, NULL);
  ZhupiRange all = { 0, zhupi_text_get_length (text) };
  g_autoptr (ZhupiReading) reading = zhupi_reading_new (text, all, NULL, NULL);
  double plain = bench_plain_network_seconds (reading->n_chars);

  g_print ("plain float loop, no field, 10,000 characters  %8.1f ms\n",
           milliseconds_per_10000 (plain, reading->n_chars));
  for (guint i = 0; tagger != NULL && i < G_N_ELEMENTS (kernels); i++)
    if (zhupi_tagger_use_kernel (tagger, kernels[i].name))
      {
        double best = time_tagger (tagger, reading);

        g_print ("tagger with marginals, %-8s                %8.1f ms  (bar %.0f), %.2f times the "
                 "plain loop\n", kernels[i].name, milliseconds_per_10000 (best, reading->n_chars),
                 kernels[i].bar, plain / best);
      }
}

static void
bench_stream (ZhupiRecognizer *recognizer,
              const char      *text)
{
  const ZhupiRecognizerOptions options = { .without_tagger = TRUE };
  GString *long_text = g_string_new (NULL);
  g_autoptr (ZhupiArticle) article = NULL;
  g_autoptr (GArray) suggestions = NULL;
  g_autoptr (ZhupiText) decoded = NULL;
  gsize n_bytes;
  clock_t start;

  while (long_text->len < STREAM_LENGTH)
    g_string_append (long_text, text);
  n_bytes = long_text->len;
  decoded = zhupi_text_new_take (g_string_free (long_text, FALSE), n_bytes);
  article = zhupi_article_new (decoded, NULL);
  start = clock ();
  suggestions = zhupi_recognizer_suggest_with (recognizer, article, &options, NULL, NULL);
  g_print ("long text without tagger                       %8.1f MB/s (bar 20), %u suggestions\n",
           n_bytes / MEGABYTE / seconds_since (start), suggestions->len);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *text = read_texts (argc - 1, argv + 1);
  g_autoptr (ZhupiText) decoded = zhupi_text_new (text);
  g_autoptr (ZhupiArticle) article = zhupi_article_new (decoded, NULL);
  g_autoptr (ZhupiRecognizer) recognizer = zhupi_recognizer_new (NULL);

  bench_lexicon (text);
  bench_rules (recognizer, article);
  bench_lesson (recognizer, article);
  bench_tagger (decoded);
  bench_stream (recognizer, text);
  return 0;
}
