/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-annotation-set-private.h"

#include "bench-article.h"

#define SEED 20240607

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
      else
        append_sentence (text, rand);
      if (!what->one_paragraph && g_rand_int_range (rand, 0, 6) == 0)
        g_string_append_c (text, '\n');
    }
  *length = text->len;
  return g_string_free (text, FALSE);
}

void
bench_article_fill_set (const BenchCase    *what,
                        ZhupiAnnotationSet *set)
{
  g_autofree ZhupiAnnotationRecord *records = g_new0 (ZhupiAnnotationRecord, what->n_marks);
  static const char *const tags[] = { "company", "project", "person", "place" };
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;
  g_autoptr(ZhupiDetails) details = zhupi_details_new (&fields);
  guint length = zhupi_article_get_length (zhupi_annotation_set_get_article (set));

  for (guint i = 0; i < what->n_marks; i++)
    {
      records[i].start = (guint) ((double) i * (length - 220) / what->n_marks);
      if (i < what->n_piled)
        records[i].start = i / 32;
      records[i].end = records[i].start + (i % 50 == 0 ? 200 : 4 + i % 8);
      records[i].tag = g_quark_from_static_string (tags[i % G_N_ELEMENTS (tags)]);
      records[i].details = zhupi_details_ref (details);
      zhupi_uuid_init_random (&records[i].id);
    }
  zhupi_annotation_set_fill (set, g_steal_pointer (&records), what->n_marks);
}
