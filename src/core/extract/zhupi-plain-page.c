/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "extract/zhupi-plain-page.h"

#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NO_BREAK_SPACE 0xA0
#define SOURCE_GAP "  "

void
zhupi_plain_page_init (ZhupiPlainPage *self)
{
  *self = (ZhupiPlainPage) { .paragraphs = g_string_new (NULL) };
  self->headings = g_array_new (FALSE, FALSE, sizeof (ZhupiPlainHeading));
}

void
zhupi_plain_page_clear (ZhupiPlainPage *self)
{
  g_free (self->title);
  g_free (self->date);
  g_free (self->source);
  if (self->paragraphs != NULL)
    g_string_free (self->paragraphs, TRUE);
  g_clear_pointer (&self->headings, g_array_unref);
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || c == NO_BREAK_SPACE;
}

/* Blanks around it go; the ideographic ones of an indent too. */
static char *
trim (const char *text,
      gssize      n_bytes)
{
  g_autofree char *copy = n_bytes < 0 ? g_strdup (text) : g_strndup (text, (gsize) n_bytes);
  const char *start = copy;
  const char *end = copy + strlen (copy);

  while (*start != '\0' && is_blank (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_blank (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (start, (gsize) (end - start));
}

void
zhupi_plain_page_add_paragraph (ZhupiPlainPage *self,
                                const char     *text,
                                gssize          n_bytes)
{
  g_autofree char *paragraph = trim (text, n_bytes);

  if (*paragraph == '\0')
    return;
  if (self->paragraphs->len == 0 && g_strcmp0 (paragraph, self->title) == 0)
    return;
  g_string_append (self->paragraphs, paragraph);
  g_string_append_c (self->paragraphs, '\n');
}

void
zhupi_plain_page_add_heading (ZhupiPlainPage *self,
                              const char     *text,
                              guint           level)
{
  ZhupiPlainHeading heading = { self->paragraphs->len, level };

  zhupi_plain_page_add_paragraph (self, text, -1);
  if (self->paragraphs->len > heading.place)
    g_array_append_val (self->headings, heading);
}

/* A title or a date is one line. */
static void
append_line (GString    *text,
             const char *line)
{
  g_autofree char *trimmed = trim (line, -1);

  g_strdelimit (trimmed, "\r\n\t", ' ');
  g_string_append (text, trimmed);
}

static void
append_head (GString              *text,
             const ZhupiPlainPage *self)
{
  if (self->title != NULL)
    append_line (text, self->title);
  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (self->date != NULL)
    append_line (text, self->date);
  if (self->date != NULL && self->source != NULL)
    g_string_append (text, SOURCE_GAP);
  if (self->source != NULL)
    append_line (text, self->source);
  if (self->date != NULL || self->source != NULL)
    g_string_append_c (text, '\n');
}

static void
append_headings (GArray               *headings,
                 const ZhupiPlainPage *self,
                 gsize                 head_length)
{
  for (guint i = 0; i < self->headings->len; i++)
    {
      ZhupiPlainHeading heading = g_array_index (self->headings, ZhupiPlainHeading, i);

      heading.place += head_length;
      g_array_append_val (headings, heading);
    }
}

GBytes *
zhupi_plain_page_to_bytes (ZhupiPlainPage  *self,
                           GArray          *headings,
                           GError         **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_head (text, self);
  append_headings (headings, self, text->len);
  g_string_append_len (text, self->paragraphs->str, (gssize) self->paragraphs->len);
  if (text->len == 0)
    {
      g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_NOT_TEXT,
                   _("There is no text in this document; it may be made of pictures alone."));
      return NULL;
    }
  return g_string_free_to_bytes (g_steal_pointer (&text));
}
