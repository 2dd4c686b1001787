/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-reading.h"

G_BEGIN_DECLS

/* A word of Latin letters, with digits, dots and hyphens inside: [start, end) of the reading. */
typedef struct
{
  guint start;
  guint end;
} ZhupiLatinWord;

/* All of them, in text order. */
GArray  *zhupi_latin_words_list         (const ZhupiReading   *reading) G_GNUC_WARN_UNUSED_RESULT;
/* Without regard to case, and to a full stop at the end. */
gboolean zhupi_latin_word_equals        (const ZhupiReading   *reading,
                                         const ZhupiLatinWord *word,
                                         const char           *ascii);
gboolean zhupi_latin_word_is_one_of     (const ZhupiReading   *reading,
                                         const ZhupiLatinWord *word,
                                         const char *const    *list);
/* How many words before number @last, which ends a name, belong to it: capitalized ones, with a
 * single space between each. */
guint    zhupi_latin_words_count_before (const ZhupiReading   *reading,
                                         const GArray         *words,
                                         guint                 last);

G_END_DECLS
