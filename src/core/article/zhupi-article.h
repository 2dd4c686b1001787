/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-range-list.h"
#include "text/zhupi-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ZHUPI_TYPE_ARTICLE (zhupi_article_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiArticle, zhupi_article, ZHUPI, ARTICLE, GObject)

/**
 * ZhupiHeading:
 * @range: of its paragraph
 * @level: 1 to 6, the highest being 1
 * @depth: how many levels it stands below the highest headings of the article
 *
 * A paragraph that the document which the text was taken out of has as a heading.
 */
typedef struct
{
  ZhupiRange range;
  guint level;
  guint depth;
} ZhupiHeading;

/**
 * ZhupiArticle:
 *
 * A news article: the decoded text exactly as it stands, its SHA-256 and where title, date
 * line, paragraphs, headings and sentences lie. Immutable and safe to read from every thread.
 */
ZhupiArticle     *zhupi_article_new            (ZhupiText    *text,
                                                const char   *source) G_GNUC_WARN_UNUSED_RESULT;
ZhupiArticle     *zhupi_article_new_from_bytes (GBytes       *bytes,
                                                const char   *charset,
                                                const char   *source,
                                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;
ZhupiArticle     *zhupi_article_new_from_document (GBytes      *bytes,
                                                   const char  *name,
                                                   const char  *charset,
                                                   const char  *source,
                                                   GError     **error) G_GNUC_WARN_UNUSED_RESULT;
ZhupiText        *zhupi_article_get_text       (ZhupiArticle *self);
guint             zhupi_article_get_length     (ZhupiArticle *self);
const char       *zhupi_article_get_sha256     (ZhupiArticle *self);
const char       *zhupi_article_get_source     (ZhupiArticle *self);
const char       *zhupi_article_get_language   (ZhupiArticle *self);
const char       *zhupi_article_get_charset    (ZhupiArticle *self);
const char       *zhupi_article_get_extraction (ZhupiArticle *self);
guint             zhupi_article_get_n_replaced (ZhupiArticle *self);
const char       *zhupi_article_get_title      (ZhupiArticle *self);
const char       *zhupi_article_get_date       (ZhupiArticle *self);
gboolean          zhupi_article_get_title_range (ZhupiArticle *self,
                                                 ZhupiRange   *range);
gboolean          zhupi_article_get_date_range  (ZhupiArticle *self,
                                                 ZhupiRange   *range);
const ZhupiRange *zhupi_article_get_paragraphs (ZhupiArticle *self,
                                                guint        *n_paragraphs);
const ZhupiRangeList *zhupi_article_get_sentences (ZhupiArticle *self);
guint             zhupi_article_sentence_number (ZhupiArticle *self,
                                                 guint         code_point);
ZhupiRange        zhupi_article_sentence_at    (ZhupiArticle *self,
                                                guint         code_point);
ZhupiRange        zhupi_article_paragraph_at   (ZhupiArticle *self,
                                                guint         code_point);
/* How many paragraphs begin before a place: the number of the first that does not. O(log n) */
guint             zhupi_article_count_paragraphs_before (ZhupiArticle *self,
                                                         guint         code_point);
/* In text order; without the title. */
const ZhupiHeading *zhupi_article_get_headings (ZhupiArticle *self,
                                                guint        *n_headings);
/* The heading that a place is under or in; %NULL before the first. O(log n) */
const ZhupiHeading *zhupi_article_find_heading (ZhupiArticle *self,
                                                guint         code_point);
/* Whether the paragraph that begins at a place is a heading. O(log n) */
gboolean            zhupi_article_is_heading   (ZhupiArticle *self,
                                                guint         code_point);
/* For who keeps an article without its document: the headings that it had. To be called before
 * anybody else knows the article. Of each heading only the start and the level are looked at;
 * what is no paragraph is left out. */
void                zhupi_article_set_headings (ZhupiArticle       *self,
                                                const ZhupiHeading *headings,
                                                guint               n_headings);

G_END_DECLS
