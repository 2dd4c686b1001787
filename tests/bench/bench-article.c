/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-annotation-set-private.h"

#include "bench-article.h"

#define SEED 20240607

/* Bytes: a few of these make a piece between two soft breaks. */
#define SHORT_SENTENCE 46

/* Notes, entities and authors of the marks come in so many kinds. */
#define N_DETAILS 1000

/* The text: no two sentences alike, a common skew of characters. */

static gunichar
random_ideograph (GRand *rand)
{
  double skewed = g_rand_double (rand);

  return 0x4E00 + (gunichar) (skewed * skewed * skewed * 5000);
}

static void
append_sentence (GString *text,
                 GRand   *rand)
{
  static const char *const names[] = { "星河重工", "云帆电池", "北岸高新区", "储能电站", "2021年" };
  guint n_words = (guint) g_rand_int_range (rand, 4, 20);

  for (guint i = 0; i < n_words; i++)
    {
      if (g_rand_int_range (rand, 0, 4) == 0)
        g_string_append (text, names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))]);
      else
        {
          g_string_append_unichar (text, random_ideograph (rand));
          g_string_append_unichar (text, random_ideograph (rand));
        }
      if (g_rand_int_range (rand, 0, 6) == 0)
        g_string_append (text, "，");
    }
  g_string_append (text, "。");
}

static void
append_short_sentence (GString *text,
                       GRand   *rand)
{
  gsize end = text->len + SHORT_SENTENCE;

  while (text->len < end)
    {
      guint n_letters = (guint) g_rand_int_range (rand, 2, 7);

      for (guint i = 0; i < n_letters; i++)
        g_string_append_c (text, (char) g_rand_int_range (rand, 'a', 'z'));
      g_string_append_c (text, ' ');
    }
  text->str[text->len - 1] = '.';
  g_string_append (text, " X");
}

char *
bench_article_make_text (const BenchCase *what,
                         gsize           *length)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);
  GString *text = g_string_sized_new (what->bytes + 1024);

  while (text->len < what->bytes)
    {
      if (what->letters)
        g_string_append_c (text, (char) g_rand_int_range (rand, 'a', 'z'));
      else if (what->sentences)
        append_short_sentence (text, rand);
      else
        append_sentence (text, rand);
      if (!what->one_paragraph && g_rand_int_range (rand, 0, 6) == 0)
        g_string_append_c (text, '\n');
    }
  *length = text->len;
  return g_string_free (text, FALSE);
}

static ZhupiDetails *
make_details (guint i)
{
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;
  g_autofree char *reason = g_strdup_printf ("stands in list %u", i);

  fields.generator = "lexicon";
  fields.reason = reason;
  fields.created = (gint64) i * G_USEC_PER_SEC;
  return zhupi_details_new (&fields);
}

void
bench_article_fill_set (const BenchCase    *what,
                        ZhupiAnnotationSet *set)
{
  g_autofree ZhupiAnnotationRecord *records = g_new0 (ZhupiAnnotationRecord, what->n_marks);
  static const char *const tags[] = { "company", "project", "person", "place" };
  ZhupiDetails *details[N_DETAILS];
  guint length = zhupi_article_get_length (zhupi_annotation_set_get_article (set));

  for (guint i = 0; i < N_DETAILS; i++)
    details[i] = make_details (i);
  for (guint i = 0; i < what->n_marks; i++)
    {
      records[i].start = (guint) ((double) i * (length - 220) / what->n_marks);
      if (i < what->n_piled)
        records[i].start = i / 32;
      records[i].end = records[i].start + (i % 50 == 0 ? 200 : 4 + i % 8);
      records[i].tag = g_quark_from_static_string (tags[i % G_N_ELEMENTS (tags)]);
      records[i].details = details[i % N_DETAILS];
      zhupi_uuid_init_random (&records[i].id);
    }
  zhupi_annotation_set_fill (set, records, what->n_marks);
  for (guint i = 0; i < N_DETAILS; i++)
    zhupi_details_unref (details[i]);
}
