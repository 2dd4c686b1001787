/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "article/zhupi-article.h"
#include "text/zhupi-segments.h"

G_BEGIN_DECLS

/**
 * ZhupiWords:
 * @article: the article
 * @lookup: (nullable): the dictionary
 * @user_data: for @lookup
 *
 * What the steps of a selection are found by.
 */
typedef struct
{
  ZhupiArticle *article;
  ZhupiWordLookup lookup;
  gpointer user_data;
} ZhupiWords;

/* Whole user-perceived characters. */
ZhupiRange zhupi_reader_selection_snap     (const ZhupiWords *words,
                                            ZhupiRange        range);
ZhupiRange zhupi_reader_selection_word     (const ZhupiWords *words,
                                            guint             code_point);
/* The place @count words on (back when negative), signs and blanks left out. */
guint      zhupi_reader_selection_step     (const ZhupiWords *words,
                                            guint             code_point,
                                            int               count);
/* The next larger of word, clause, sentence and paragraph, or the same when there is none. */
ZhupiRange zhupi_reader_selection_grow     (const ZhupiWords *words,
                                            ZhupiRange        range);
/* The next smaller of them at the beginning of the range; empty below a word. */
ZhupiRange zhupi_reader_selection_shrink   (const ZhupiWords *words,
                                            ZhupiRange        range);

G_END_DECLS
