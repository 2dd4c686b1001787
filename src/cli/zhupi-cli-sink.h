/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli-stream.h"

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

/**
 * ZhupiCliSink:
 * @output: a file, a folder, or %NULL for standard output (borrowed)
 * @format: what each set is written as
 * @in_lines: one set a line; the format is JSON
 * @into_folder: one file a set in the folder @output
 *
 * Where the sets of several articles go.
 */
typedef struct
{
  const char *output;
  const ZhupiExchangeFormat *format;
  gboolean in_lines;
  gboolean into_folder;

  GHashTable *paths;
  ZhupiCliStream *lines; /* only with @in_lines */
} ZhupiCliSink;

/* Writes a set; @in_one_line: without line ends but the last. */
typedef gboolean (*ZhupiCliSinkWriteFunc) (GOutputStream  *output,
                                           gboolean        in_one_line,
                                           gpointer        user_data,
                                           GError        **error);

/* Makes the folder or opens the file of lines if there is to be one; @result tells of a failure.
 * To be closed in either case. */
gboolean  zhupi_cli_sink_open  (ZhupiCliSink  *self,
                                ZhupiExit     *result);
/* @article: where the set comes from; its name is that of the file in a folder. */
ZhupiExit zhupi_cli_sink_add   (ZhupiCliSink  *self,
                                const char    *article,
                                GBytes        *bytes);
/* The same for a set that is written piece by piece. */
ZhupiExit zhupi_cli_sink_stream (ZhupiCliSink          *self,
                                 const char            *article,
                                 ZhupiCliSinkWriteFunc  write,
                                 gpointer               user_data);
ZhupiExit zhupi_cli_sink_close (ZhupiCliSink  *self);

G_END_DECLS
