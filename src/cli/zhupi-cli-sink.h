/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli.h"

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
  GString *lines;
} ZhupiCliSink;

/* Makes the folder if there is to be one; @result tells of a failure. */
gboolean  zhupi_cli_sink_open  (ZhupiCliSink  *self,
                                ZhupiExit     *result);
/* @article: where the set comes from; its name is that of the file in a folder. */
ZhupiExit zhupi_cli_sink_add   (ZhupiCliSink  *self,
                                const char    *article,
                                GBytes        *bytes);
/* Lines that go to a file are written here. */
ZhupiExit zhupi_cli_sink_close (ZhupiCliSink  *self);
void      zhupi_cli_sink_clear (ZhupiCliSink  *self);

G_END_DECLS
