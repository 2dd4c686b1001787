/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZhupiCliStream:
 *
 * A file that is written piece by piece in little memory, and appears as a whole when it is
 * closed, or not at all. Standard output and devices are written to at once.
 */
typedef struct _ZhupiCliStream ZhupiCliStream;

/* @path: "-" or %NULL for standard output. %NULL after a complaint; then @result is set. */
ZhupiCliStream *zhupi_cli_stream_open     (const char     *path,
                                           ZhupiExit      *result) G_GNUC_WARN_UNUSED_RESULT;
/* Writes JSON as one line, at once, so that the next program of a pipe has it. FALSE after a
 * complaint. */
gboolean        zhupi_cli_stream_add_json (ZhupiCliStream *self,
                                           GBytes         *json);
/* For what is written piece by piece; must not outlive @self. Whoever cannot write all of it says
 * so to the person and with zhupi_cli_stream_spoil(). */
GOutputStream  *zhupi_cli_stream_get_output (ZhupiCliStream *self);
/* What was written is of no use: the file is not to appear. */
void            zhupi_cli_stream_spoil    (ZhupiCliStream *self);
/* Ends the file and frees @self; the exit status of all that was written. */
ZhupiExit       zhupi_cli_stream_close    (ZhupiCliStream *self);

G_END_DECLS
