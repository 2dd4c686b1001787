/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fuzz.h"

static void
read_as (GBytes     *bytes,
         const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ZhupiArticle) article =
    zhupi_article_new_from_document (bytes, name, NULL, NULL, &error);
  const ZhupiRange *paragraphs;
  guint n_paragraphs;

  g_assert_true ((article == NULL) == (error != NULL));
  if (article == NULL)
    return;
  paragraphs = zhupi_article_get_paragraphs (article, &n_paragraphs);
  for (guint i = 0; i < n_paragraphs; i++)
    g_assert_cmpuint (paragraphs[i].end, <=, zhupi_article_get_length (article));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         n_bytes)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, n_bytes);

  read_as (bytes, "article.txt");
  read_as (bytes, "article.html");
  return 0;
}
