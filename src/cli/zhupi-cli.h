/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a script can tell from the exit status. */
typedef enum
{
  ZHUPI_EXIT_DONE = 0,
  ZHUPI_EXIT_FINDINGS = 1,
  ZHUPI_EXIT_USAGE = 2,
  ZHUPI_EXIT_INPUT = 3,
  ZHUPI_EXIT_IO = 4,
} ZhupiExit;

/**
 * ZhupiCliCommand:
 * @name: the word on the command line
 * @summary: one line, untranslated
 * @description: examples for --help, untranslated
 * @run: does it; @args holds the name and what follows it
 *
 * A sub-command.
 */
typedef struct
{
  const char *name;
  const char *summary;
  const char *description;
  ZhupiExit (*run) (char **args);
} ZhupiCliCommand;

extern const ZhupiCliCommand zhupi_cli_anchor;
extern const ZhupiCliCommand zhupi_cli_check;
extern const ZhupiCliCommand zhupi_cli_export;
extern const ZhupiCliCommand zhupi_cli_import;
extern const ZhupiCliCommand zhupi_cli_snapshot;
extern const ZhupiCliCommand zhupi_cli_show;
extern const ZhupiCliCommand zhupi_cli_suggest;

ZhupiExit zhupi_cli_run (int    argc,
                         char **argv);

G_END_DECLS
