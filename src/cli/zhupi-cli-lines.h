/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli.h"

G_BEGIN_DECLS

/* A longer line is no article; so much is kept of it. */
#define ZHUPI_CLI_MAX_LINE (64u * 1024 * 1024)

/**
 * ZhupiCliLines:
 *
 * The lines of a file of any size, one after the other in the memory of the longest one.
 */
typedef struct _ZhupiCliLines ZhupiCliLines;

/* @path: "-" for standard input; %NULL with @error set when it cannot be opened. */
ZhupiCliLines *zhupi_cli_lines_open (const char     *path,
                                     GError        **error) G_GNUC_WARN_UNUSED_RESULT;
void           zhupi_cli_lines_free (ZhupiCliLines  *self);
/* The next line without its end, cut after %ZHUPI_CLI_MAX_LINE and one more byte. FALSE after the
 * last one, and with @error set when reading fails. */
gboolean       zhupi_cli_lines_next (ZhupiCliLines  *self,
                                     GString        *line,
                                     GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiCliLines, zhupi_cli_lines_free)

G_END_DECLS
