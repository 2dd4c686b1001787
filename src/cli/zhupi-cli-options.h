/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli.h"

#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

/* Reads the options that @context knows. FALSE when the command is not to go on: help was asked
 * for or the arguments are wrong; then @result is the exit status. */
gboolean zhupi_cli_parse        (const ZhupiCliCommand  *command,
                                 GOptionContext         *context,
                                 char                  **args,
                                 ZhupiExit              *result);
/* Complains of wrong usage; returns the exit status for it. */
ZhupiExit zhupi_cli_misused     (const ZhupiCliCommand  *command,
                                 const char             *message);

/* The format of that name that can be written or read; %NULL after a complaint. */
const ZhupiExchangeFormat *zhupi_cli_find_format (const ZhupiCliCommand *command,
                                                  const char            *id,
                                                  gboolean               for_reading);

G_END_DECLS
