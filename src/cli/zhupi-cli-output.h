/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli.h"

G_BEGIN_DECLS

/* Standard output is data alone, and always UTF-8. */
ZhupiExit zhupi_cli_print      (const char   *text);
/* @path: a file, replaced as a whole or not at all; "-" or NULL for standard output. */
ZhupiExit zhupi_cli_write      (const char   *path,
                                GBytes       *bytes);

/* Messages go to standard error, each with the program's name and that of a file (nullable). */
void      zhupi_cli_say        (const char   *text);
void      zhupi_cli_complain   (const char   *file,
                                const char   *format,
                                ...) G_GNUC_PRINTF (2, 3);
/* Tells the error and gives the exit status for it; takes @error. */
ZhupiExit zhupi_cli_fail       (const char   *file,
                                GError       *error);
/* The more serious of two. */
ZhupiExit zhupi_cli_worse      (ZhupiExit     a,
                                ZhupiExit     b);

G_END_DECLS
