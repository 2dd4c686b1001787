/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "extract/zhupi-extractors-private.h"
#include "extract/zhupi-html-head.h"
#include "extract/zhupi-html-page.h"
#include "text/zhupi-decoder.h"

#include <string.h>

/* Where a page says that it is one, in bytes. */
#define MAX_SIGN_PLACE 1024

static const char *const patterns[] = { "*.html", "*.htm", "*.xhtml", "*.shtml", NULL };

static gboolean
matches (GBytes     *bytes,
         const char *name)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  g_autofree char *head = NULL;

  if (zhupi_extractor_has_name (name, patterns))
    return TRUE;
  if (n_bytes == 0)
    return FALSE;
  head = g_ascii_strdown (data, (gssize) MIN (n_bytes, MAX_SIGN_PLACE));
  return strstr (head, "<!doctype html") != NULL || strstr (head, "<html") != NULL;
}

/* A name that nobody knows is no name. */
static ZhupiDecoded *
decode (GBytes      *bytes,
        const char  *charset,
        GError     **error)
{
  g_autofree char *named = NULL;
  ZhupiDecoded *decoded = NULL;

  if (charset != NULL)
    return zhupi_decode (bytes, charset, error);
  named = zhupi_html_head_dup_charset (bytes);
  if (named != NULL)
    decoded = zhupi_decode (bytes, named, NULL);
  return decoded != NULL ? decoded : zhupi_decode (bytes, NULL, error);
}

static GBytes *
extract (GBytes      *bytes,
         const char  *charset,
         GArray      *headings,
         GError     **error)
{
  g_autoptr (ZhupiDecoded) decoded = decode (bytes, charset, error);
  g_auto (ZhupiPlainPage) page = { NULL };
  const char *utf8;
  gsize n_bytes;

  if (decoded == NULL)
    return NULL;
  zhupi_plain_page_init (&page);
  utf8 = zhupi_text_get_utf8 (decoded->text, &n_bytes);
  zhupi_html_page_add (&page, utf8, n_bytes, FALSE);
  return zhupi_plain_page_to_bytes (&page, headings, error);
}

const ZhupiExtractor zhupi_html_extractor = {
  .id = "html",
  .patterns = patterns,
  .mime_type = "text/html",
  .matches = matches,
  .extract = extract,
};
