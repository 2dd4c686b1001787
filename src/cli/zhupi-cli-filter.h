/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli-recognition.h"
#include "zhupi-cli-stream.h"

G_BEGIN_DECLS

/**
 * ZhupiCliFilter:
 * @recognition: open; told of no progress
 * @output: where the lines go
 * @n_jobs: threads that look for names
 * @is_plain: whether a line is the text of an article, not JSON
 * @charset: (nullable): of plain lines; UTF-8 without
 *
 * An article a line in, a set a line out, in the same order. However long the input is, no more
 * than a few lines for each thread are in memory.
 */
typedef struct
{
  ZhupiCliRecognition *recognition;
  ZhupiCliStream *output;
  guint n_jobs;
  gboolean is_plain;
  const char *charset;
} ZhupiCliFilter;

/* Reads all of @path (or "-"). For a line that is no article an object {"error","line","id"} is
 * written in its place, and the exit status is %ZHUPI_EXIT_FINDINGS at the end. Blank lines are
 * passed over. */
ZhupiExit zhupi_cli_filter_run (const ZhupiCliFilter *self,
                                const char           *path);

G_END_DECLS
