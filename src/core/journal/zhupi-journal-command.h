/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-command.h"
#include "json/zhupi-json-reader.h"
#include "json/zhupi-json-writer.h"

G_BEGIN_DECLS

/* The name of a kind of command in a journal. */
const char   *zhupi_journal_kind_to_name  (ZhupiCommandKind  kind);
gboolean      zhupi_journal_kind_from_name (const char       *name,
                                            ZhupiCommandKind *kind);
/* Writes the changes of a command as an array. */
void          zhupi_journal_write_changes (ZhupiJsonWriter  *writer,
                                           ZhupiCommand     *command);
/* Reads an array of changes into @command; FALSE when one is wrong. @length: of the text, in code
 * points. */
gboolean      zhupi_journal_read_changes  (ZhupiJsonReader  *reader,
                                           guint             length,
                                           ZhupiCommand     *command);

G_END_DECLS
