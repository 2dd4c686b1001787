/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/**
 * ZhupiW3cQuote:
 * @item: number of its annotation in the file, from 0
 * @start: first code point, or -1
 * @end: code point after the last one, or -1
 * @exact: (nullable): the quote
 * @prefix: (nullable): what stands before it
 * @suffix: (nullable): what stands behind it
 *
 * A piece of text that an annotation of a file points to, as the file says it.
 */
typedef struct
{
  guint item;
  gint64 start;
  gint64 end;
  char *exact;
  char *prefix;
  char *suffix;
} ZhupiW3cQuote;

/**
 * ZhupiW3cQuotes:
 * @quotes: (element-type ZhupiW3cQuote): in the order of the file
 * @n_items: annotations in the file, those without a quote among them
 * @sha256: (nullable): of the text that the file was made for
 */
typedef struct
{
  GPtrArray *quotes;
  guint n_items;
  char *sha256;
} ZhupiW3cQuotes;

/**
 * ZhupiW3cCarried:
 * @ranges: (nullable): where the pieces of the annotation are in another text, as many as it has
 *   quotes; %NULL when it was not found again and is kept unplaced with its old selectors
 * @members: (nullable): JSON members that tell how, each beginning with "zhupi:anchor"; they
 *   take the place of such members in the file
 *
 * What became of an annotation.
 */
typedef struct
{
  const ZhupiRange *ranges;
  const char *members;
} ZhupiW3cCarried;

/* Reads what a set file quotes, without its text. Errors as of zhupi_w3c_read(). */
ZhupiW3cQuotes     *zhupi_w3c_read_quotes  (GBytes                 *bytes,
                                            GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void                zhupi_w3c_quotes_free  (ZhupiW3cQuotes         *self);
/* Reads a set file as a set of another article: with the same ids, each annotation where
 * @carried, one for each item of the file, says. */
ZhupiAnnotationSet *zhupi_w3c_read_carried (GBytes                 *bytes,
                                            ZhupiArticle           *article,
                                            const ZhupiW3cCarried  *carried,
                                            guint                   n_carried,
                                            GPtrArray              *findings,
                                            GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiW3cQuotes, zhupi_w3c_quotes_free)

G_END_DECLS
