/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-text.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define ZHUPI_TYPE_ARTICLE (zhupi_article_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiArticle, zhupi_article, ZHUPI, ARTICLE, GObject)

/**
 * ZhupiArticle:
 *
 * A news article: the decoded text exactly as it stands, its SHA-256 and where title, date
 * line, paragraphs and sentences lie. Immutable and safe to read from every thread.
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
const ZhupiRange *zhupi_article_get_sentences  (ZhupiArticle *self,
                                                guint        *n_sentences);
ZhupiRange        zhupi_article_sentence_at    (ZhupiArticle *self,
                                                guint         code_point);
ZhupiRange        zhupi_article_paragraph_at   (ZhupiArticle *self,
                                                guint         code_point);

G_END_DECLS
