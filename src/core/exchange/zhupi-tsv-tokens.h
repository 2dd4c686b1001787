/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-annotation-set.h"

G_BEGIN_DECLS

/**
 * ZhupiTsvToken:
 * @range: in the text
 * @begins_sentence: whether a sentence begins with it
 *
 * A word of Latin letters or digits, or one character of anything else that is not blank.
 */
typedef struct
{
  ZhupiRange range;
  gboolean begins_sentence;
} ZhupiTsvToken;

/* The tokens of the article (element-type ZhupiTsvToken), so that each mention of the set begins
 * and ends with one. */
GArray *zhupi_tsv_tokens_list (ZhupiAnnotationSet *set) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
