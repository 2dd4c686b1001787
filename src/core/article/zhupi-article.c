/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "article/zhupi-article.h"

#include "article/zhupi-headings-private.h"
#include "article/zhupi-language-private.h"
#include "article/zhupi-structure-private.h"
#include "extract/zhupi-extractor.h"
#include "extract/zhupi-plain-page.h"
#include "text/zhupi-decoder.h"

struct _ZhupiArticle
{
  GObject parent_instance;

  ZhupiText *text;
  ZhupiStructure structure;
  GArray *headings;
  char *sha256;
  char *source;
  char *charset;
  char *title;
  const char *language;
  const char *extraction;
  guint n_replaced;
};

G_DEFINE_FINAL_TYPE (ZhupiArticle, zhupi_article, G_TYPE_OBJECT)

static void
zhupi_article_finalize (GObject *object)
{
  ZhupiArticle *self = ZHUPI_ARTICLE (object);

  g_clear_pointer (&self->text, zhupi_text_unref);
  zhupi_structure_clear (&self->structure);
  g_clear_pointer (&self->headings, g_array_unref);
  g_clear_pointer (&self->sha256, g_free);
  g_clear_pointer (&self->source, g_free);
  g_clear_pointer (&self->charset, g_free);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (zhupi_article_parent_class)->finalize (object);
}

static void
zhupi_article_class_init (ZhupiArticleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_article_finalize;
}

static void
zhupi_article_init (ZhupiArticle *self)
{
  self->headings = g_array_new (FALSE, FALSE, sizeof (ZhupiHeading));
}

static gboolean
is_present (ZhupiRange range)
{
  return range.end > range.start;
}

static ZhupiArticle *
article_new (ZhupiText  *text,
             const char *charset,
             guint       n_replaced,
             const char *source)
{
  ZhupiArticle *self = g_object_new (ZHUPI_TYPE_ARTICLE, NULL);
  gsize n_bytes;
  const char *utf8 = zhupi_text_get_utf8 (text, &n_bytes);

  self->text = zhupi_text_ref (text);
  self->charset = g_strdup (charset);
  self->n_replaced = n_replaced;
  self->source = g_strdup (source);
  self->sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) utf8, n_bytes);
  self->language = zhupi_language_guess (text);
  zhupi_structure_init (&self->structure, text);
  if (is_present (self->structure.title))
    self->title = zhupi_text_dup_slice (text, self->structure.title);

  return self;
}

/**
 * zhupi_article_new:
 * @text: its text
 * @source: (nullable): URI of the file or page it comes from
 *
 * Finds title, date, paragraphs and sentences and the SHA-256; linear in the text.
 *
 * Returns: (transfer full): the article
 */
ZhupiArticle *
zhupi_article_new (ZhupiText  *text,
                   const char *source)
{
  g_return_val_if_fail (text != NULL, NULL);

  return article_new (text, "UTF-8", 0, source);
}

/**
 * zhupi_article_new_from_bytes:
 * @bytes: a file
 * @charset: (nullable): its character encoding, or %NULL to find out
 * @source: (nullable): its URI
 * @error: return location for the errors of zhupi_decode()
 *
 * Returns: (transfer full) (nullable): the article
 */
ZhupiArticle *
zhupi_article_new_from_bytes (GBytes      *bytes,
                              const char  *charset,
                              const char  *source,
                              GError     **error)
{
  g_autoptr (ZhupiDecoded) decoded = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  decoded = zhupi_decode (bytes, charset, error);
  if (decoded == NULL)
    return NULL;
  return article_new (decoded->text, decoded->charset, decoded->n_replaced, source);
}

static ZhupiArticle *
new_from_extractor (const ZhupiExtractor  *extractor,
                    GBytes                *bytes,
                    const char            *charset,
                    const char            *source,
                    GError               **error)
{
  g_autoptr (GArray) plain = g_array_new (FALSE, FALSE, sizeof (ZhupiPlainHeading));
  g_autoptr (GBytes) text = extractor->extract (bytes, charset, plain, error);
  GArray *headings;
  ZhupiArticle *self;

  if (text == NULL)
    return NULL;
  self = zhupi_article_new_from_bytes (text, "UTF-8", source, error);
  if (self == NULL)
    return NULL;
  self->extraction = extractor->id;
  headings = zhupi_headings_new_from_plain (self, plain);
  g_array_unref (self->headings);
  self->headings = headings;
  return self;
}

/**
 * zhupi_article_new_from_document:
 * @bytes: a file: plain text or a document that text can be taken out of
 * @name: (nullable): its name, which may tell what it is
 * @charset: (nullable): its character encoding, or %NULL to find out
 * @source: (nullable): its URI
 * @error: return location for the errors of zhupi_decode() and of the extractor
 *
 * Returns: (transfer full) (nullable): the article
 */
ZhupiArticle *
zhupi_article_new_from_document (GBytes      *bytes,
                                 const char  *name,
                                 const char  *charset,
                                 const char  *source,
                                 GError     **error)
{
  const ZhupiExtractor *extractor;

  g_return_val_if_fail (bytes != NULL, NULL);

  extractor = zhupi_extractors_find (bytes, name);
  if (extractor == NULL)
    return zhupi_article_new_from_bytes (bytes, charset, source, error);
  return new_from_extractor (extractor, bytes, charset, source, error);
}

/* Returns: (transfer none): the text */
ZhupiText *
zhupi_article_get_text (ZhupiArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), NULL);

  return self->text;
}

/* Returns: number of code points */
guint
zhupi_article_get_length (ZhupiArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), 0);

  return zhupi_text_get_length (self->text);
}

/* Returns: SHA-256 of the text in UTF-8, as 64 hexadecimal digits */
const char *
zhupi_article_get_sha256 (ZhupiArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), NULL);

  return self->sha256;
}

/* Returns: (nullable): URI of where it comes from */
const char *
zhupi_article_get_source (ZhupiArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), NULL);

  return self->source;
}

/* Returns: "zh-CN", "zh-TW" or "en", guessed */
const char *
zhupi_article_get_language (ZhupiArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), NULL);

  return self->language;
}

/* Returns: name of the character encoding that the file had */
const char *
zhupi_article_get_charset (ZhupiArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), NULL);

  return self->charset;
}

/* Returns: (nullable): what the text was taken out of, such as "html"; %NULL: it is the file */
const char *
zhupi_article_get_extraction (ZhupiArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), NULL);

  return self->extraction;
}

/* Returns: how many unreadable things of the file became U+FFFD */
guint
zhupi_article_get_n_replaced (ZhupiArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), 0);

  return self->n_replaced;
}

/* Returns: (nullable): the title */
const char *
zhupi_article_get_title (ZhupiArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), NULL);

  return self->title;
}

/* Returns: (nullable): the date by ISO 8601, such as "2021-06-04T10:35" or "2021-06-04" */
const char *
zhupi_article_get_date (ZhupiArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), NULL);

  return self->structure.date;
}

/* Returns: whether there is a title; if so, @range is where */
gboolean
zhupi_article_get_title_range (ZhupiArticle *self,
                               ZhupiRange   *range)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), FALSE);
  g_return_val_if_fail (range != NULL, FALSE);

  *range = self->structure.title;
  return is_present (*range);
}

/* Returns: whether there is a date; if so, @range is where it stands with its time */
gboolean
zhupi_article_get_date_range (ZhupiArticle *self,
                              ZhupiRange   *range)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), FALSE);
  g_return_val_if_fail (range != NULL, FALSE);

  *range = self->structure.date_line;
  return is_present (*range);
}

/* Returns: (transfer none): the lines that are not blank, without their ends, in text order */
const ZhupiRange *
zhupi_article_get_paragraphs (ZhupiArticle *self,
                              guint        *n_paragraphs)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), NULL);

  if (n_paragraphs != NULL)
    *n_paragraphs = self->structure.paragraphs->len;
  return (const ZhupiRange *) (gpointer) self->structure.paragraphs->data;
}

/* Returns: (transfer none): the sentences of all paragraphs in text order */
const ZhupiRangeList *
zhupi_article_get_sentences (ZhupiArticle *self)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), NULL);

  return self->structure.sentences;
}

/* Returns: number, from 1, of the last sentence that begins at or before a place; of the first one
 * for what lies before it. O(log n) */
guint
zhupi_article_sentence_number (ZhupiArticle *self,
                               guint         code_point)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), 1);

  return MAX (zhupi_range_list_count_before (self->structure.sentences, code_point + 1), 1);
}

/* Returns: the sentence over a place or ending at it; empty between sentences. O(log n) */
ZhupiRange
zhupi_article_sentence_at (ZhupiArticle *self,
                           guint         code_point)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), ((ZhupiRange) { 0, 0 }));

  return zhupi_range_list_find (self->structure.sentences, code_point);
}

guint
zhupi_article_count_paragraphs_before (ZhupiArticle *self,
                                       guint         code_point)
{
  const ZhupiRange *paragraphs;
  guint low = 0;
  guint high = 0;

  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), 0);

  paragraphs = zhupi_article_get_paragraphs (self, &high);
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (paragraphs[middle].start < code_point)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Returns: the paragraph over a place or ending at it; empty in a blank line. O(log n) */
ZhupiRange
zhupi_article_paragraph_at (ZhupiArticle *self,
                            guint         code_point)
{
  const ZhupiRange *paragraphs = zhupi_article_get_paragraphs (self, NULL);
  guint count = zhupi_article_count_paragraphs_before (self, code_point + 1);

  if (count > 0 && code_point <= paragraphs[count - 1].end)
    return paragraphs[count - 1];
  return (ZhupiRange) { code_point, code_point };
}

/* Returns: (transfer none): the paragraphs that are headings */
const ZhupiHeading *
zhupi_article_get_headings (ZhupiArticle *self,
                            guint        *n_headings)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), NULL);
  g_return_val_if_fail (n_headings != NULL, NULL);

  *n_headings = self->headings->len;
  return (const ZhupiHeading *) (gpointer) self->headings->data;
}

/* Returns: (transfer none) (nullable): the heading */
const ZhupiHeading *
zhupi_article_find_heading (ZhupiArticle *self,
                            guint         code_point)
{
  g_return_val_if_fail (ZHUPI_IS_ARTICLE (self), NULL);

  return zhupi_headings_find (self->headings, code_point);
}

/* Returns: whether one begins there */
gboolean
zhupi_article_is_heading (ZhupiArticle *self,
                          guint         code_point)
{
  const ZhupiHeading *heading = zhupi_article_find_heading (self, code_point);

  return heading != NULL && heading->range.start == code_point;
}

void
zhupi_article_set_headings (ZhupiArticle       *self,
                            const ZhupiHeading *headings,
                            guint               n_headings)
{
  GArray *checked;

  g_return_if_fail (ZHUPI_IS_ARTICLE (self));
  g_return_if_fail (headings != NULL || n_headings == 0);

  checked = zhupi_headings_new (self, headings, n_headings);
  g_array_unref (self->headings);
  self->headings = checked;
}
