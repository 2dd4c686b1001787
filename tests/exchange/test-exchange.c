/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-annotation-set-private.h"
#include "exchange/zhupi-exchange-files.h"
#include "exchange/zhupi-loss.h"

#include <string.h>

static void
test_formats (void)
{
  guint n_formats;
  const ZhupiExchangeFormat *formats = zhupi_exchange_get_formats (&n_formats);

  g_assert_cmpuint (n_formats, >=, 2);
  for (guint i = 0; i < n_formats; i++)
    {
      g_assert_true (zhupi_exchange_find_format (formats[i].id) == &formats[i]);
      g_assert_cmpstr (zhupi_exchange_format_get_label (&formats[i]), !=, "");
      g_assert_false (g_str_has_prefix (formats[i].extension, "."));
      g_assert_cmpstr (formats[i].mime_type, !=, "");
      g_assert_true (formats[i].write != NULL || formats[i].read != NULL);
    }
}

static void
test_unknown (void)
{
  g_assert_null (zhupi_exchange_find_format ("bogus"));
  g_assert_null (zhupi_exchange_find_format (""));
}

/* What is whole can be read back to the same bytes. */
static void
test_round_trip (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new ("云帆电池");
  g_autoptr (ZhupiArticle) article = zhupi_article_new (text, NULL);
  g_autoptr (ZhupiAnnotationSet) set = zhupi_annotation_set_new (article, "云");
  guint n_formats;
  const ZhupiExchangeFormat *formats = zhupi_exchange_get_formats (&n_formats);

  for (guint i = 0; i < n_formats; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) once = formats[i].write (set, &error);
      g_autoptr (GBytes) again = NULL;
      g_autoptr (ZhupiAnnotationSet) read = NULL;

      g_assert_no_error (error);
      if (formats[i].holds != ZHUPI_TRAITS_ALL)
        continue;
      read = zhupi_exchange_read (&formats[i],
                                  &(ZhupiExchangeInput) { .bytes = once, .article = article },
                                  NULL, &error);
      g_assert_no_error (error);
      again = formats[i].write (read, &error);
      g_assert_true (g_bytes_equal (once, again));
    }
}

static ZhupiAnnotationRecord
make_record (guint         start,
             guint         end,
             const char   *tag,
             ZhupiDetails *details)
{
  ZhupiAnnotationRecord record = { .start = start, .end = end,
                                   .tag = g_quark_from_string (tag), .details = details };

  zhupi_uuid_init_random (&record.id);
  return record;
}

/* What was put into a text is a mention of nothing elsewhere: it is lost as is told, and does not
 * keep the rest from being read. */
static void
test_insertions (void)
{
  g_autoptr (ZhupiText) text = zhupi_text_new ("云帆电池");
  g_autoptr (ZhupiArticle) article = zhupi_article_new (text, NULL);
  g_autoptr (ZhupiAnnotationSet) set = zhupi_annotation_set_new (article, "云");
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;
  g_autoptr (ZhupiDetails) details = zhupi_details_new (&fields);
  ZhupiAnnotationRecord records[] = {
    make_record (0, 0, ZHUPI_EDITING_TAG, details), make_record (0, 4, "company", details),
    make_record (2, 2, ZHUPI_EDITING_TAG, details),
  };
  guint n_formats;
  const ZhupiExchangeFormat *formats = zhupi_exchange_get_formats (&n_formats);

  zhupi_annotation_set_begin_change (set);
  zhupi_annotation_set_fill (set, records, G_N_ELEMENTS (records));
  zhupi_annotation_set_end_change (set);
  g_assert_cmpuint (zhupi_loss_count (set, ZHUPI_TRAIT_INSERTIONS), ==, 2);
  for (guint i = 0; i < n_formats; i++)
    {
      gboolean has_all = (formats[i].holds & ZHUPI_TRAIT_INSERTIONS) != 0;
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = zhupi_exchange_write (&formats[i], set, &error);
      g_autoptr (ZhupiAnnotationSet) read = NULL;

      g_test_message ("%s", formats[i].id);
      g_assert_no_error (error);
      if (formats[i].read == NULL || (formats[i].holds & ZHUPI_TRAIT_MENTIONS) == 0)
        continue;
      read = zhupi_exchange_read (&formats[i],
                                  &(ZhupiExchangeInput) { .bytes = bytes, .article = article },
                                  NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (zhupi_annotation_set_get_size (read), ==, has_all ? 3 : 1);
      g_assert_cmpuint (zhupi_annotation_set_get_unplaced (read)->len, ==, 0);
    }
}

static const ZhupiExchangeFormat *
guess (const char *name,
       const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return zhupi_exchange_guess_format (name, bytes);
}

static void
test_guess (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    const char *id;
  } cases[] = {
    { "a.ann", "T1\tPerson 0 1\ta", "brat" },
    { "a.csv", "class,text\n", "csv" },
    { "a.json", "[{\"data\":{},\"annotations\":[]}]", "label-studio" },
    { "a.json", "{\"total\":0,\"rows\":[]}", "hypothesis" },
    { "a.json", "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"label\":\"a\"}", "w3c" },
    { "a.jsonl", "{\"text\":\"a\",\"label\":[[0,1,\"b\"]]}\n{\"text\":", "doccano" },
    { "a.jsonl", "{\"text\":\"a\",\"label\":{\"b\":{\"a\":[[0,0]]}}}", "cluener" },
    { "a.jsonl", "{\"text\":\"a\",\"relations\":[],\"spans\":[]}", "spacy" },
    { "a.jsonl", "{\"text\":\"a\",\"entities\":[],\"relations\":[]}", "doccano" },
    { "a.bmes", "a B-b\n", "conll" },
    { "nothing", "", "w3c" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (guess (cases[i].name, cases[i].text)->id, ==, cases[i].id);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/table/every-format", test_formats);
  g_test_add_func ("/exchange/table/unknown", test_unknown);
  g_test_add_func ("/exchange/table/format-is-found-out", test_guess);
  g_test_add_func ("/exchange/whole-formats/round-trip", test_round_trip);
  g_test_add_func ("/exchange/insertions/lost-alone", test_insertions);

  return g_test_run ();
}
