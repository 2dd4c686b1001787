/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "article/zhupi-structure-private.h"

#include "article/zhupi-date-private.h"
#include "text/zhupi-segments.h"

#include <string.h>

/* A longer first line is text, not a title. */
#define MAX_TITLE 80

/* A line with a date and more than this beside it is text, not a date line. */
#define MAX_DATE_LINE 80

/* The date line is one of the first lines. */
#define MAX_LINES_TO_DATE 5

#define LINE_SEPARATOR "\342\200\250"
#define PARAGRAPH_SEPARATOR "\342\200\251"
#define SEPARATOR_BYTES 3

static gboolean
is_separator (const char *p,
              const char *end)
{
  return end - p >= SEPARATOR_BYTES
         && (memcmp (p, LINE_SEPARATOR, SEPARATOR_BYTES) == 0
             || memcmp (p, PARAGRAPH_SEPARATOR, SEPARATOR_BYTES) == 0);
}

static gboolean
is_line_end (const char *p,
             const char *end)
{
  return *p == '\n' || *p == '\r' || *p == '\f'
         || (*p == LINE_SEPARATOR[0] && is_separator (p, end));
}

static const char *
find_line_end (const char *p,
               const char *end)
{
  while (p < end && !is_line_end (p, end))
    p++;
  return p;
}

static gboolean
is_blank (const char *p,
          const char *end)
{
  for (; p < end; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static void
append_line (GArray          *lines,
             const ZhupiText *text,
             const char      *utf8,
             const char      *start,
             const char      *end)
{
  ZhupiRange line;

  if (is_blank (start, end))
    return;

  line.start = zhupi_text_from_byte (text, start - utf8);
  line.end = zhupi_text_from_byte (text, end - utf8);
  g_array_append_val (lines, line);
}

static GArray *
list_paragraphs (const ZhupiText *text)
{
  GArray *paragraphs = g_array_new (FALSE, FALSE, sizeof (ZhupiRange));
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (text, &n_bytes);
  const char *end = utf8 + n_bytes;

  for (const char *p = utf8; p < end;)
    {
      const char *line_end = find_line_end (p, end);

      append_line (paragraphs, text, utf8, p, line_end);
      p = line_end < end ? g_utf8_next_char (line_end) : end;
    }

  return paragraphs;
}

static ZhupiRangeList *
list_sentences (const ZhupiText *text,
                const GArray    *paragraphs)
{
  ZhupiRangeList *sentences = zhupi_range_list_new ();

  for (guint i = 0; i < paragraphs->len; i++)
    {
      ZhupiRange paragraph = g_array_index (paragraphs, ZhupiRange, i);
      g_autoptr (GArray) inside = zhupi_segments_list_sentences (text, paragraph);

      for (guint j = 0; j < inside->len; j++)
        zhupi_range_list_append (sentences, g_array_index (inside, ZhupiRange, j));
    }

  return sentences;
}

static gboolean
find_date_in (ZhupiStructure  *self,
              const ZhupiText *text,
              ZhupiRange       line)
{
  gsize n_bytes;
  const char *utf8 = zhupi_text_peek (text, line, &n_bytes);
  gsize first = utf8 - zhupi_text_get_utf8 (text, NULL);
  ZhupiDate date;

  if (!zhupi_date_find (utf8, n_bytes, &date))
    return FALSE;

  self->date_line.start = zhupi_text_from_byte (text, first + date.start);
  self->date_line.end = zhupi_text_from_byte (text, first + date.end);
  self->date = g_strdup (date.iso);
  return TRUE;
}

/* Text has full stops; a line of date, source and author has none. */
static gboolean
is_date_line (const ZhupiText *text,
              ZhupiRange       line)
{
  gsize n_bytes;
  const char *utf8 = zhupi_text_peek (text, line, &n_bytes);

  return zhupi_range_length (line) <= MAX_DATE_LINE
         && g_strstr_len (utf8, n_bytes, "。") == NULL;
}

static void
find_date_line (ZhupiStructure  *self,
                const ZhupiText *text)
{
  guint n_lines = MIN (self->paragraphs->len, MAX_LINES_TO_DATE);

  for (guint i = 0; i < n_lines; i++)
    {
      ZhupiRange line = g_array_index (self->paragraphs, ZhupiRange, i);

      if (is_date_line (text, line) && find_date_in (self, text, line))
        return;
    }
}

static ZhupiRange
trim_blanks (const ZhupiText *text,
             ZhupiRange       range)
{
  while (range.start < range.end
         && g_unichar_isspace (zhupi_text_get_char (text, range.start)))
    range.start++;
  while (range.start < range.end
         && g_unichar_isspace (zhupi_text_get_char (text, range.end - 1)))
    range.end--;
  return range;
}

/* The first line, if it is short and text follows; a date at its end is not of the title. */
static void
find_title (ZhupiStructure  *self,
            const ZhupiText *text)
{
  ZhupiRange line;

  if (self->paragraphs->len < 2)
    return;

  line = trim_blanks (text, g_array_index (self->paragraphs, ZhupiRange, 0));
  if (self->date != NULL && self->date_line.end == line.end)
    line = trim_blanks (text, (ZhupiRange) { line.start, self->date_line.start });
  if (zhupi_range_length (line) <= MAX_TITLE)
    self->title = line;
}

/* Linear in the text. */
void
zhupi_structure_init (ZhupiStructure  *self,
                      const ZhupiText *text)
{
  *self = (ZhupiStructure) { NULL };
  self->paragraphs = list_paragraphs (text);
  self->sentences = list_sentences (text, self->paragraphs);
  find_date_line (self, text);
  find_title (self, text);
}

void
zhupi_structure_clear (ZhupiStructure *self)
{
  g_clear_pointer (&self->paragraphs, g_array_unref);
  g_clear_pointer (&self->sentences, zhupi_range_list_free);
  g_clear_pointer (&self->date, g_free);
}
