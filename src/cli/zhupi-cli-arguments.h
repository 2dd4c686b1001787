/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-cli.h"
#include "zhupi-cli-recognition.h"

G_BEGIN_DECLS

/**
 * ZhupiCliArguments:
 * @article: (nullable): what follows --article
 * @charset: (nullable): what follows --charset
 * @format: (nullable): what follows --format
 * @output: (nullable): what follows --output
 * @set: (nullable): what follows --set
 * @files: (nullable): what is no option; not %NULL in a command that needs a file
 * @recognition: how names are looked for
 *
 * The options that several commands have, so that each means the same everywhere.
 */
struct _ZhupiCliArguments
{
  char *article;
  char *charset;
  char *format;
  char *output;
  char *set;
  char **files;
  ZhupiCliRecognition recognition;
};

/* Reads what @args says into @self, which starts from zeros. FALSE when the command is not to go
 * on: help was asked for or the arguments are wrong; then @result is the exit status. */
gboolean zhupi_cli_arguments_parse (ZhupiCliArguments      *self,
                                    const ZhupiCliCommand  *command,
                                    char                  **args,
                                    ZhupiExit              *result);
void     zhupi_cli_arguments_clear (ZhupiCliArguments      *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ZhupiCliArguments, zhupi_cli_arguments_clear)

G_END_DECLS
