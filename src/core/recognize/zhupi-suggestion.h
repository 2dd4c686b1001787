/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-range.h"

G_BEGIN_DECLS

/**
 * ZhupiSuggestion:
 * @range: where, in code points of the article
 * @tag: quark of the class id
 * @score: per mille, 1 to 1000
 * @reason: why, in plain English with parts joined by "; ", made from the templates that
 *   zhupi_reason_translate() knows, such as "ends in 新材; 4 times in this text"
 * @entity: where the full name of what is named stands, if it has several names in this article;
 *   empty otherwise
 *
 * What a recognizer found.
 */
typedef struct
{
  ZhupiRange range;
  GQuark tag;
  int score;
  char *reason;
  ZhupiRange entity;
} ZhupiSuggestion;

static inline gboolean
zhupi_suggestion_has_entity (const ZhupiSuggestion *self)
{
  return self->entity.start < self->entity.end;
}

/* An array of #ZhupiSuggestion that frees their reasons. */
GArray *zhupi_suggestions_new  (void) G_GNUC_WARN_UNUSED_RESULT;
/* By start, end and class. */
void    zhupi_suggestions_sort (GArray *suggestions);
/* As bytes and back again, within one run of the program. @packed is written anew. */
void    zhupi_suggestions_pack (const GArray *suggestions,
                                GByteArray   *packed);
GArray *zhupi_suggestions_unpack (const GByteArray *packed) G_GNUC_WARN_UNUSED_RESULT;

/* The reason in the language of the person who reads it. */
char *zhupi_reason_translate (const char *reason) G_GNUC_WARN_UNUSED_RESULT;
/* Such as "85%"; %NULL for %ZHUPI_SCORE_NONE. @score: per mille */
char *zhupi_score_describe   (int         score) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
