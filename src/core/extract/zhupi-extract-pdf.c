/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "extract/zhupi-extractors-private.h"
#include "extract/zhupi-plain-page.h"
#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <poppler.h>
#include <string.h>

#define SIGN "%PDF-"

/* A line that is this part (in percent) of the longest one goes on in the next. */
#define FULL_LINE 85
#define WHOLE 100

static const char *const patterns[] = { "*.pdf", NULL };

static gboolean
matches (GBytes     *bytes,
         const char *name)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);

  return n_bytes > strlen (SIGN) && memcmp (data, SIGN, strlen (SIGN)) == 0;
}

/* Columns that a line takes: an ideograph two. */
static guint
measure (const char *line)
{
  guint n_columns = 0;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    n_columns += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
  return n_columns;
}

static gboolean
ends_wide (const GString *text)
{
  return text->len > 0
         && g_unichar_iswide (g_utf8_get_char (g_utf8_prev_char (text->str + text->len)));
}

/* The lines of a page, joined to paragraphs where one fills the column and the next goes on. */
static void
add_page (ZhupiPlainPage *page,
          const char     *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) paragraph = g_string_new (NULL);
  guint longest = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    longest = MAX (longest, measure (g_strchomp (lines[i])));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (paragraph->len > 0 && !ends_wide (paragraph))
        g_string_append_c (paragraph, ' ');
      g_string_append (paragraph, lines[i]);
      if (measure (lines[i]) * WHOLE >= longest * FULL_LINE)
        continue;
      zhupi_plain_page_add_paragraph (page, paragraph->str, (gssize) paragraph->len);
      g_string_truncate (paragraph, 0);
    }
  zhupi_plain_page_add_paragraph (page, paragraph->str, (gssize) paragraph->len);
}

static void
add_pages (ZhupiPlainPage  *page,
           PopplerDocument *document)
{
  int n_pages = poppler_document_get_n_pages (document);

  for (int i = 0; i < n_pages; i++)
    {
      PopplerPage *sheet = poppler_document_get_page (document, i);
      g_autofree char *text = sheet != NULL ? poppler_page_get_text (sheet) : NULL;

      if (text != NULL)
        add_page (page, text);
      g_clear_object (&sheet);
    }
}

/* The title in the properties is left alone: mostly it is the name of some file. */
static GBytes *
extract (GBytes      *bytes,
         const char  *charset,
         GArray      *headings,
         GError     **error)
{
  g_autoptr (GError) local = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &local);
  g_auto (ZhupiPlainPage) page = { NULL };

  if (document == NULL)
    {
      g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
                   _("This PDF cannot be read (%s); nothing was changed. Open it in a document "
                     "viewer to see whether it is whole."), local->message);
      return NULL;
    }
  zhupi_plain_page_init (&page);
  add_pages (&page, document);
  g_object_unref (document);
  return zhupi_plain_page_to_bytes (&page, headings, error);
}

const ZhupiExtractor zhupi_pdf_extractor = {
  .id = "pdf",
  .patterns = patterns,
  .mime_type = "application/pdf",
  .matches = matches,
  .extract = extract,
};
