/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "sets.h"
#include "w3c/zhupi-w3c.h"

/* Writes sets of all kinds into a folder, for other programs to check. */

#define N_RANDOM_SETS 5
#define N_RANDOM_RECORDS 60

static void
write_set (const char         *folder,
           const char         *name,
           ZhupiAnnotationSet *set)
{
  g_autoptr (GBytes) bytes = zhupi_w3c_write (set);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

static void
write_sets (const char *folder,
            const char *prefix,
            const char *source)
{
  g_autoptr (ZhupiArticle) article = sets_make_article (source);
  g_autoptr (ZhupiAnnotationSet) empty = sets_make_empty (article);
  g_autoptr (ZhupiAnnotationSet) rich = sets_make_rich (article);
  g_autofree char *empty_name = g_strconcat (prefix, "-empty.json", NULL);
  g_autofree char *rich_name = g_strconcat (prefix, "-rich.json", NULL);

  write_set (folder, empty_name, empty);
  write_set (folder, rich_name, rich);
  for (guint32 i = 0; i < N_RANDOM_SETS; i++)
    {
      g_autoptr (ZhupiAnnotationSet) set = sets_make_random (article, N_RANDOM_RECORDS, i);
      g_autofree char *name = g_strdup_printf ("%s-random-%u.json", prefix, i);

      write_set (folder, name, set);
    }
}

/* What another program wrote, once it went through here. */
static void
write_foreign_set (const char *folder)
{
  static const char json[] =
    "[{\"type\":\"Annotation\",\"id\":\"https://example.org/1\",\"motivation\":\"questioning\","
    "\"stylesheet\":{\"type\":\"CssStylesheet\",\"value\":\".red{color:red}\"},"
    "\"body\":[\"https://example.org/a.mp3\",{\"type\":\"TextualBody\",\"purpose\":"
    "\"questioning\",\"value\":\"真的？\"}],\"target\":{\"source\":\"https://例子.example/新闻\","
    "\"styleClass\":\"red\",\"selector\":[{\"type\":\"XPathSelector\",\"value\":\"/p[1]\","
    "\"refinedBy\":{\"type\":\"TextPositionSelector\",\"start\":1,\"end\":3}},"
    "{\"type\":\"TextQuoteSelector\",\"exact\":\"张三\"}]}},"
    "{\"type\":\"Annotation\",\"id\":\"https://example.org/2\",\"motivation\":\"highlighting\","
    "\"target\":{\"source\":\"https://example.org/\",\"selector\":"
    "{\"type\":\"TextQuoteSelector\",\"exact\":\"张三\"}}},"
    "{\"type\":\"Annotation\",\"id\":\"https://example.org/3\","
    "\"motivation\":[\"describing\",\"tagging\"],\"body\":[{\"type\":\"TextualBody\","
    "\"value\":\"<i>记者</i>\",\"format\":\"text/html\",\"language\":\"zh\"}],"
    "\"target\":{\"source\":\"https://example.org/\",\"selector\":"
    "{\"type\":\"TextQuoteSelector\",\"exact\":\"张三\"}}}]";
  g_autoptr (ZhupiArticle) article = sets_make_article (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (ZhupiAnnotationSet) set = zhupi_w3c_read (bytes, article, NULL, &error);

  g_assert_no_error (error);
  write_set (folder, "foreign.json", set);
}

int
main (int   argc,
      char *argv[])
{
  g_assert_cmpint (argc, ==, 2);
  write_sets (argv[1], "local", "file:///somewhere/article.txt");
  write_sets (argv[1], "web", "https://例子.example/新闻?a=1&b=二");
  write_foreign_set (argv[1]);
  return 0;
}
