/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-exchange.h"

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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/exchange/table/every-format", test_formats);
  g_test_add_func ("/exchange/table/unknown", test_unknown);
  g_test_add_func ("/exchange/whole-formats/round-trip", test_round_trip);

  return g_test_run ();
}
