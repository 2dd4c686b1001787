/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The cells of WebAnno TSV. A backslash keeps a character from meaning something. */

#define ZHUPI_TSV_NONE "_"
#define ZHUPI_TSV_NO_VALUE "*"

/**
 * ZhupiTsvValue:
 * @text: what stands there, unescaped; %NULL for an annotation without a value
 * @id: number in brackets behind it, 0 for none
 * @target_id: the second number, in a place that relations come from
 *
 * One of the values that are stacked in a cell.
 */
typedef struct
{
  char *text;
  guint id;
  guint target_id;
} ZhupiTsvValue;

/* The values of a cell (element-type ZhupiTsvValue); none for "_". @separator: '|', or ';' in
 * slots. */
GArray *zhupi_tsv_cell_split    (const char *cell,
                                 char        separator) G_GNUC_WARN_UNUSED_RESULT;
/* Undoes all escapes. */
char   *zhupi_tsv_unescape      (const char *text,
                                 gssize      n_bytes) G_GNUC_WARN_UNUSED_RESULT;
/* For a value or a word. */
void    zhupi_tsv_append_value  (GString    *into,
                                 const char *text,
                                 gsize       n_bytes);
/* For a line of text: what is no letter in it is escaped, and what would end it is not there. */
void    zhupi_tsv_append_text   (GString    *into,
                                 const char *text,
                                 gsize       n_bytes);

G_END_DECLS
