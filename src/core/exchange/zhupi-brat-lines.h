/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZhupiBratLine:
 * @number: of the line in the file, from 1
 * @id: such as "T1"; its first letter is the kind of the line, '*' has nothing behind it
 * @words: of its second field; the first one is the type
 * @n_words: how many they are
 * @text: (nullable): its third field and all that follows
 */
typedef struct
{
  guint number;
  char *id;
  GStrv words;
  guint n_words;
  char *text;
} ZhupiBratLine;

/* All lines of a file that are not empty (element-type ZhupiBratLine). */
GPtrArray *zhupi_brat_lines_split  (const char          *utf8) G_GNUC_WARN_UNUSED_RESULT;
/* The word at @index, empty past the last one. */
const char *zhupi_brat_line_get_word (const ZhupiBratLine *self,
                                      guint                index);
/* The id behind the colon of such a word: "T1" of "Arg1:T1". */
const char *zhupi_brat_line_get_argument (const ZhupiBratLine *self,
                                          guint                index);

G_END_DECLS
