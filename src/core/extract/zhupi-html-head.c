/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "extract/zhupi-html-head.h"

#include "extract/zhupi-xml.h"

#include <string.h>

/* Where a page may name its character encoding, in bytes. */
#define MAX_CHARSET_PLACE 2048

/* What stands between the title of an article and the names of column and site. */
static const char *const separators[] = { "_", " - ", " | ", "｜", "-", "|" };

/* In code points: a shorter first part is no title, and a longer last one no name. */
#define MIN_TITLE 6
#define MAX_SITE_NAME 12

static char *
dup_first_of (xmlDoc            *document,
              const char *const *expressions)
{
  char *value = NULL;

  for (; *expressions != NULL && value == NULL; expressions++)
    value = zhupi_xml_dup_first (document, *expressions);
  return value;
}

/* Where the last part of a title begins with its separator; %NULL when it is no name of a site. */
static char *
find_site_name (char *title)
{
  char *last = NULL;
  gsize length = 0;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      char *place = g_strrstr (title, separators[i]);

      if (place == NULL || (last != NULL && place <= last))
        continue;
      last = place;
      length = strlen (separators[i]);
    }
  if (last == NULL || g_utf8_strlen (title, last - title) < MIN_TITLE
      || g_utf8_strlen (last + length, -1) > MAX_SITE_NAME)
    return NULL;
  return last;
}

/* Pages put the names of column and site behind the title. */
static char *
cut_site_name (char *title)
{
  char *end;

  while ((end = find_site_name (title)) != NULL)
    *end = '\0';
  return g_strchomp (title);
}

static char *
dup_title (xmlDoc *document)
{
  static const char *const sure[] = {
    "//meta[@property='og:title']/@content",
    "//meta[@name='ArticleTitle']/@content",
    NULL,
  };
  g_autoptr (GPtrArray) headings = NULL;
  char *title = dup_first_of (document, sure);

  if (title != NULL)
    return cut_site_name (title);
  headings = zhupi_xml_list (document, "//h1");
  if (headings->len == 1)
    return g_strdup (g_ptr_array_index (headings, 0));
  title = zhupi_xml_dup_first (document, "//title");
  return title != NULL ? cut_site_name (title) : NULL;
}

/* "2021-06-04T10:35:00+08:00" is "2021-06-04 10:35:00" to a reader. */
static char *
make_readable (char *date)
{
  const gsize day_length = strlen ("2021-06-04");
  char *zone;

  if (date == NULL || strlen (date) < strlen ("2021-06-04T10:35") || date[day_length] != 'T')
    return date;
  date[day_length] = ' ';
  zone = strpbrk (date + day_length, "Z+-.");
  if (zone != NULL)
    *zone = '\0';
  return date;
}

static char *
dup_date (xmlDoc *document)
{
  static const char *const places[] = {
    "//meta[@property='article:published_time']/@content",
    "//meta[@property='og:release_date']/@content",
    ("//meta[@name='publishdate' or @name='PubDate' or @name='pubdate' or @name='publish_date']"
     "/@content"),
    "//meta[@itemprop='datePublished']/@content",
    "//time[@datetime]/@datetime",
    NULL,
  };

  return make_readable (dup_first_of (document, places));
}

static char *
dup_source (xmlDoc *document)
{
  static const char *const places[] = {
    "//meta[@name='source' or @name='ContentSource' or @name='mediaid']/@content",
    "//meta[@property='og:site_name']/@content",
    NULL,
  };

  return dup_first_of (document, places);
}

void
zhupi_html_head_read (xmlDoc         *document,
                      ZhupiPlainPage *page)
{
  page->title = dup_title (document);
  page->date = dup_date (document);
  page->source = dup_source (document);
}

/* Pages that say GB2312 or GBK hold what only GB18030 has. */
static char *
widen (char *charset)
{
  if (g_ascii_strcasecmp (charset, "gb2312") != 0 && g_ascii_strcasecmp (charset, "gbk") != 0)
    return charset;
  g_free (charset);
  return g_strdup ("GB18030");
}

char *
zhupi_html_head_dup_charset (GBytes *bytes)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  g_autofree char *head = g_strndup (n_bytes > 0 ? data : "", MIN (n_bytes, MAX_CHARSET_PLACE));
  g_autofree char *lower = g_ascii_strdown (head, -1);
  const char *place = strstr (lower, "charset=");
  gsize length;

  if (place == NULL)
    place = strstr (lower, "encoding=");
  if (place == NULL)
    return NULL;
  place = strchr (place, '=') + 1;
  place += strspn (place, "\"' ");
  length = strspn (place, "abcdefghijklmnopqrstuvwxyz0123456789-_");
  return length > 0 ? widen (g_strndup (place, length)) : NULL;
}
