/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-utf8-scan.h"
#include "zhupi-cli-spool.h"

G_BEGIN_DECLS

/**
 * ZhupiCliText:
 * @stream: its bytes, as often as they are asked for
 * @scan: what they are
 * @file: (nullable): where they come from; %NULL for standard input
 *
 * The text of an article that is not held whole. Start from zeros; to be cleared in either case.
 */
typedef struct
{
  GInputStream *stream;
  ZhupiUtf8Scan scan;
  GFile *file;

  ZhupiCliSpool *spool;
} ZhupiCliText;

/* Opens and scans a text; tells of what could not be read in it. @path: "-" for standard input. */
gboolean zhupi_cli_text_open  (ZhupiCliText  *self,
                               const char    *path,
                               const char    *charset,
                               GError       **error);
/* Makes one sentence of what a reading of the stream said, which is taken. FALSE. */
gboolean zhupi_cli_text_fail  (ZhupiCliText  *self,
                               GError        *cause,
                               GError       **error);
void     zhupi_cli_text_clear (ZhupiCliText  *self);

G_END_DECLS
