/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "extract/zhupi-extractors-private.h"
#include "extract/zhupi-epub.h"
#include "extract/zhupi-html-page.h"

#include <string.h>

/* The first file of the archive is "mimetype", stored as it is: its name and what it says stand
 * at a fixed place. */
#define NAME_PLACE 30
#define NAME "mimetypeapplication/epub+zip"

static const char *const patterns[] = { "*.epub", NULL };

static gboolean
matches (GBytes     *bytes,
         const char *name)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);

  if (n_bytes < NAME_PLACE + strlen (NAME) || memcmp (data, "PK", 2) != 0)
    return FALSE;
  return memcmp (data + NAME_PLACE, NAME, strlen (NAME)) == 0
         || zhupi_extractor_has_name (name, patterns);
}

static GBytes *
extract (GBytes      *bytes,
         const char  *charset,
         GArray      *headings,
         GError     **error)
{
  g_autoptr (ZhupiEpub) book = zhupi_epub_open (bytes, error);
  g_auto (ZhupiPlainPage) page = { NULL };

  if (book == NULL)
    return NULL;
  zhupi_plain_page_init (&page);
  zhupi_epub_read_head (book, &page);
  for (guint i = 0; i < zhupi_epub_get_n_chapters (book); i++)
    {
      GBytes *chapter = zhupi_epub_get_chapter (book, i);
      gsize n_bytes = 0;
      const char *html = chapter != NULL ? g_bytes_get_data (chapter, &n_bytes) : NULL;

      if (n_bytes > 0)
        zhupi_html_page_add (&page, html, n_bytes, TRUE);
    }
  return zhupi_plain_page_to_bytes (&page, headings, error);
}

const ZhupiExtractor zhupi_epub_extractor = {
  .id = "epub",
  .patterns = patterns,
  .mime_type = "application/epub+zip",
  .matches = matches,
  .extract = extract,
};
