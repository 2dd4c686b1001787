/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-editing.h"

G_BEGIN_DECLS

/**
 * ZhupiSameKind:
 * @ZHUPI_SAME_FREE: nothing stands there, or a suggestion of the class
 * @ZHUPI_SAME_COVERED: it lies in an accepted mark or in a longer suggestion
 * @ZHUPI_SAME_REJECTED: the class was rejected there
 */
typedef enum
{
  ZHUPI_SAME_FREE,
  ZHUPI_SAME_COVERED,
  ZHUPI_SAME_REJECTED,
} ZhupiSameKind;

/* A place with the same text as another one. */
typedef struct
{
  ZhupiRange range;
  ZhupiSameKind kind;
} ZhupiSamePlace;

/* The other places of the article with the text of @range, as #ZhupiSamePlace in text order. Left
 * out are those that have an accepted mark of class @tag, overlap an earlier one, or are part of
 * a word in a script that has spaces; any place within a clause of Chinese counts. Linear in the
 * text. */
GArray       *zhupi_same_text_find   (ZhupiAnnotationSet          *set,
                                      ZhupiRange                   range,
                                      GQuark                       tag) G_GNUC_WARN_UNUSED_RESULT;
/* Whether @range itself still needs a mark of that class. */
gboolean      zhupi_same_text_is_open (ZhupiAnnotationSet         *set,
                                       ZhupiRange                  range,
                                       GQuark                      tag);
/* One step that marks @range and @places (in the article; what has the mark already is left as
 * it is). %NULL when nothing would change. */
ZhupiCommand *zhupi_same_text_mark   (ZhupiAnnotationSet          *set,
                                      ZhupiRange                   range,
                                      GQuark                       tag,
                                      const ZhupiRange            *places,
                                      guint                        n_places,
                                      const ZhupiAuthor           *author) G_GNUC_WARN_UNUSED_RESULT;
/* One step that accepts or rejects every suggestion with the text and class of @record. */
ZhupiCommand *zhupi_same_text_decide (ZhupiAnnotationSet          *set,
                                      const ZhupiAnnotationRecord *record,
                                      ZhupiState                   state,
                                      const ZhupiAuthor           *author) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
