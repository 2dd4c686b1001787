/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "extract/zhupi-extractors-private.h"
#include "extract/zhupi-html-page.h"
#include "extract/zhupi-markdown-tables.h"
#include "text/zhupi-decoder.h"

#include <cmark.h>
#include <string.h>

static const char *const patterns[] = { "*.md", "*.markdown", NULL };

static gboolean
matches (GBytes     *bytes,
         const char *name)
{
  return zhupi_extractor_has_name (name, patterns);
}

/* Lines "key: value" between two lines "---" before the text. */
static const char *
read_front_matter (const char     *text,
                   ZhupiPlainPage *page)
{
  g_auto (GStrv) lines = NULL;
  const char *end;

  if (!g_str_has_prefix (text, "---\n") || (end = strstr (text + 3, "\n---")) == NULL)
    return text;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && !g_str_has_prefix (lines[i], "---"); i++)
    {
      char **field = g_str_has_prefix (lines[i], "title:") ? &page->title
                     : g_str_has_prefix (lines[i], "date:") ? &page->date
                     : g_str_has_prefix (lines[i], "source:") ? &page->source
                                                              : NULL;

      if (field == NULL || *field != NULL)
        continue;
      *field = g_strdup (strchr (lines[i], ':') + 1);
      g_strstrip (g_strdelimit (*field, "\"", ' '));
    }
  end += strlen ("\n---");
  return end + strcspn (end, "\n");
}

/* By way of HTML: its walk knows what a paragraph is. */
static GBytes *
extract (GBytes      *bytes,
         const char  *charset,
         GArray      *headings,
         GError     **error)
{
  g_autoptr (ZhupiDecoded) decoded = zhupi_decode (bytes, charset, error);
  g_auto (ZhupiPlainPage) page = { NULL };
  g_autofree char *markdown = NULL;
  const char *text;
  char *html;

  if (decoded == NULL)
    return NULL;
  zhupi_plain_page_init (&page);
  text = read_front_matter (zhupi_text_get_utf8 (decoded->text, NULL), &page);
  markdown = zhupi_markdown_part_tables (text);
  html = cmark_markdown_to_html (markdown, strlen (markdown), CMARK_OPT_UNSAFE);
  zhupi_html_page_add (&page, html, strlen (html), TRUE);
  free (html);
  return zhupi_plain_page_to_bytes (&page, headings, error);
}

const ZhupiExtractor zhupi_markdown_extractor = {
  .id = "markdown",
  .patterns = patterns,
  .mime_type = "text/markdown",
  .matches = matches,
  .extract = extract,
};
