/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli-inputs.h"

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

/**
 * ZhupiCliConversion:
 * @from: what is read
 * @to: what is written
 * @output: the folder for it
 * @charset: (nullable): of texts beside the files
 * @n_lost: how often something has no room in @to, for each #ZhupiTrait
 * @n_skipped: files whose output is newer than they
 *
 * Files of one format on their way to another one. Start from zeros.
 */
typedef struct
{
  const ZhupiExchangeFormat *from;
  const ZhupiExchangeFormat *to;
  const char *output;
  const char *charset;
  guint64 n_lost[ZHUPI_N_TRAITS];
  guint n_skipped;

  GHashTable *outputs; /* names that are taken */
} ZhupiCliConversion;

/* Converts one file: NAME.EXTENSION for its document, or NAME-1.EXTENSION and so on, and, where
 * the format does not hold it, the text as NAME.txt. What was done before is not done again. The
 * first document is written last: when it is there, all are. */
ZhupiExit zhupi_cli_conversion_run   (ZhupiCliConversion  *self,
                                      const ZhupiCliInput *input);
void      zhupi_cli_conversion_clear (ZhupiCliConversion  *self);

G_END_DECLS
