/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-view-text.h"

#include <string.h>

#include "text/zhupi-segments.h"

/* Code points of a piece: it ends at the first end of a sentence after the first, of a clause
 * after the second, and wherever it may be at the last. Breaking lines inside unbreakable text
 * is quadratic in the piece, so the last must not grow. */
#define PIECE_SENTENCE 150
#define PIECE_CLAUSE 300
#define PIECE_MAX 600

/* A last piece shorter than this stays with the one before it. */
#define PIECE_MIN 60

/* Bytes at the beginning of a paragraph that tell its script, and how many may come to each
 * ideograph. */
#define SAMPLE_BYTES 2048
#define BYTES_FOR_A_WIDE 16
/* Of a character from U+3000 on, in UTF-8. */
#define FIRST_WIDE_BYTE 0xE3

struct _ZhupiViewText
{
  ZhupiArticle *article;
  guint longest;
  GArray *breaks;      /* guint: the code point before which a soft break stands, ascending */
  guint fed;           /* code points that have been made */
  guint paragraph;     /* index of the first paragraph that ends after @fed */
  ZhupiRangeIter sentences;
  ZhupiRange sentence; /* at or before the next break */
};

/**
 * zhupi_view_text_new:
 * @article: an article
 * @longest: code points; only longer paragraphs get soft breaks
 *
 * Returns: (transfer full): a view text of which nothing has been made
 */
ZhupiViewText *
zhupi_view_text_new (ZhupiArticle *article,
                     guint         longest)
{
  ZhupiViewText *self;

  g_return_val_if_fail (ZHUPI_IS_ARTICLE (article), NULL);

  self = g_new0 (ZhupiViewText, 1);
  self->article = g_object_ref (article);
  self->longest = MAX (longest, PIECE_SENTENCE + PIECE_MIN);
  self->breaks = g_array_new (FALSE, FALSE, sizeof (guint));
  zhupi_range_iter_init (&self->sentences, zhupi_article_get_sentences (article), 0);
  return self;
}

void
zhupi_view_text_free (ZhupiViewText *self)
{
  g_object_unref (self->article);
  g_array_unref (self->breaks);
  g_free (self);
}

static gboolean
is_clause_stop (gunichar c)
{
  return c == 0xFF0C || c == 0xFF1B || c == 0xFF1A || c == 0x3001 || c == ',' || c == ';';
}

/* First place after a clause stop in a range, or its end. */
static guint
find_clause_end (ZhupiText  *text,
                 ZhupiRange  range)
{
  const char *p = zhupi_text_get_utf8 (text, NULL) + zhupi_text_to_byte (text, range.start);

  for (guint at = range.start; at < range.end; at++, p = g_utf8_next_char (p))
    {
      if (is_clause_stop (g_utf8_get_char (p)))
        return at + 1;
    }
  return range.end;
}

/* Where the first sentence after a place begins: blanks stay on the line before. */
static guint
find_sentence_start (ZhupiViewText *self,
                     guint          code_point)
{
  while (self->sentence.start < code_point)
    {
      if (!zhupi_range_iter_next (&self->sentences, &self->sentence))
        self->sentence.start = G_MAXUINT;
    }
  return self->sentence.start;
}

/* Where the piece that begins at @start ends. */
static guint
find_piece_end (ZhupiViewText *self,
                guint          start,
                guint          paragraph_end)
{
  ZhupiText *text = zhupi_article_get_text (self->article);
  guint end = find_sentence_start (self, start + PIECE_SENTENCE);

  if (end > start + PIECE_CLAUSE)
    end = find_clause_end (text, (ZhupiRange) { MIN (start + PIECE_CLAUSE, paragraph_end),
                                                MIN (MIN (end, start + PIECE_MAX), paragraph_end) });
  if (end + PIECE_MIN >= paragraph_end)
    return paragraph_end;
  end = zhupi_segments_grapheme_floor (text, end);
  return end > start ? end : paragraph_end;
}

/* The next place up to which the text can be copied as it is. */
static guint
find_stop (ZhupiViewText *self,
           gboolean      *soft)
{
  guint n_paragraphs;
  const ZhupiRange *paragraphs = zhupi_article_get_paragraphs (self->article, &n_paragraphs);
  guint end;

  *soft = FALSE;
  while (self->paragraph < n_paragraphs && paragraphs[self->paragraph].end <= self->fed)
    self->paragraph++;
  if (self->paragraph == n_paragraphs)
    return zhupi_article_get_length (self->article);
  end = paragraphs[self->paragraph].end;
  if (zhupi_range_length (paragraphs[self->paragraph]) <= self->longest)
    return end;
  end = find_piece_end (self, MAX (self->fed, paragraphs[self->paragraph].start), end);
  *soft = end < paragraphs[self->paragraph].end;
  return end;
}

/* Whether a wide character stands right before or right after a blank. */
static gboolean
is_beside_wide (const char *begin,
                const char *blank,
                const char *end)
{
  if (blank > begin && g_unichar_iswide (g_utf8_get_char (g_utf8_prev_char (blank))))
    return TRUE;
  return blank + 1 < end && g_unichar_iswide (g_utf8_get_char (blank + 1));
}

/* Whether a stretch of text is written in ideographs, though words of other scripts be among them:
 * from this byte on a character begins that is beyond U+3000. */
static gboolean
is_ideographic (const char *utf8,
                gsize       n_bytes)
{
  gsize n_looked = MIN (n_bytes, SAMPLE_BYTES);
  gsize n_wide = 0;

  for (gsize i = 0; i < n_looked; i++)
    n_wide += (guchar) utf8[i] >= FIRST_WIDE_BYTE;
  return n_wide * BYTES_FOR_A_WIDE >= n_looked;
}

/* Pango gives all that a justified line lacks to its blanks, so that the few blanks of a line of
 * ideographs become holes. A quarter em is no blank to it: the line is spread evenly. */
static void
append_with_thin_blanks (GString    *out,
                         const char *utf8,
                         gsize       n_bytes)
{
  const char *end = utf8 + n_bytes;
  const char *at = utf8;
  gboolean all = is_ideographic (utf8, n_bytes);

  for (const char *p = utf8; (p = memchr (p, ' ', (gsize) (end - p))) != NULL; p++)
    {
      if (!all && !is_beside_wide (utf8, p, end))
        continue;
      g_string_append_len (out, at, p - at);
      g_string_append (out, ZHUPI_VIEW_TEXT_THIN_BLANK);
      at = p + 1;
    }
  g_string_append_len (out, at, end - at);
}

static void
append_to (ZhupiViewText *self,
           GString       *out,
           guint          stop)
{
  const char *utf8;
  gsize n_bytes;

  utf8 = zhupi_text_peek (zhupi_article_get_text (self->article),
                          (ZhupiRange) { self->fed, stop }, &n_bytes);
  append_with_thin_blanks (out, utf8, n_bytes);
  self->fed = stop;
}

/**
 * zhupi_view_text_feed:
 * @self: a view text
 * @out: where the text is appended
 * @n_bytes: how much to make; some more may come, less only at the end
 *
 * Makes the next stretch of the view text.
 *
 * Returns: whether there is more
 */
gboolean
zhupi_view_text_feed (ZhupiViewText *self,
                      GString       *out,
                      gsize          n_bytes)
{
  gsize wanted = out->len + n_bytes;
  guint length = zhupi_article_get_length (self->article);

  while (self->fed < length && out->len < wanted)
    {
      gboolean soft;

      append_to (self, out, find_stop (self, &soft));
      if (soft)
        {
          g_array_append_val (self->breaks, self->fed);
          g_string_append_c (out, '\n');
        }
    }
  return self->fed < length;
}

/* Returns: number of code points of the article that have been made */
guint
zhupi_view_text_get_fed (const ZhupiViewText *self)
{
  return self->fed;
}

/* Returns: number of soft breaks made so far */
guint
zhupi_view_text_get_n_breaks (const ZhupiViewText *self)
{
  return self->breaks->len;
}

/* Number of soft breaks at or before a code point. */
static guint
count_breaks (const ZhupiViewText *self,
              guint                code_point)
{
  const guint *breaks = (const guint *) (gpointer) self->breaks->data;
  guint low = 0;
  guint high = self->breaks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (breaks[middle] <= code_point)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Returns: the buffer offset of a character: after the soft breaks that stand before it */
guint
zhupi_view_text_to_buffer (const ZhupiViewText *self,
                           guint                code_point)
{
  return code_point + count_breaks (self, code_point);
}

/* Returns: the buffer offset of the end of a range: before a soft break that stands there */
guint
zhupi_view_text_end_to_buffer (const ZhupiViewText *self,
                               guint                code_point)
{
  return code_point == 0 ? 0 : zhupi_view_text_to_buffer (self, code_point - 1) + 1;
}

/* Returns: the code point at a buffer offset; both sides of a soft break are the same place */
guint
zhupi_view_text_from_buffer (const ZhupiViewText *self,
                             guint                offset)
{
  const guint *breaks = (const guint *) (gpointer) self->breaks->data;
  guint low = 0;
  guint high = self->breaks->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (breaks[middle] + middle < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return offset - low;
}
