/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZhupiCsvTable:
 * @p: where the next line begins
 * @end: byte after the last one
 * @separator: a comma, semicolon or tab, by what the first line has most of
 * @fields: (element-type utf8): of the line that was read last
 * @line: its number, from 1
 *
 * A table by RFC 4180 that is read line by line. Line ends may be LF or CRLF; a field between
 * quotation marks may hold both.
 */
typedef struct
{
  const char *p;
  const char *end;
  char separator;
  GPtrArray *fields;
  guint line;
} ZhupiCsvTable;

/* Borrows @utf8. */
void        zhupi_csv_table_init  (ZhupiCsvTable  *self,
                                   const char     *utf8,
                                   gsize           n_bytes);
void        zhupi_csv_table_clear (ZhupiCsvTable  *self);
/* Goes on to the next line that is not empty; FALSE at the end, or with @error at a quotation
 * mark that is never closed. */
gboolean    zhupi_csv_table_next  (ZhupiCsvTable  *self,
                                   GError        **error);
/* The field of a column, %NULL when the line has none or an empty one there. */
const char *zhupi_csv_table_get   (ZhupiCsvTable  *self,
                                   int             column);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZhupiCsvTable, zhupi_csv_table_clear)

G_END_DECLS
