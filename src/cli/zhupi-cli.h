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

/* Which of the options that commands share a command has, and how many files. */
typedef enum
{
  ZHUPI_CLI_ARTICLE = 1 << 0,
  ZHUPI_CLI_CHARSET = 1 << 1,
  ZHUPI_CLI_FORMAT = 1 << 2,
  ZHUPI_CLI_OUTPUT = 1 << 3,
  ZHUPI_CLI_SET = 1 << 4,
  ZHUPI_CLI_RECOGNITION = 1 << 5,
  ZHUPI_CLI_ONE_FILE = 1 << 6,
  ZHUPI_CLI_FILES = 1 << 7,
  ZHUPI_CLI_NO_FILE_OR_FILES = 1 << 8,
  ZHUPI_CLI_TELLS_READABLE = 1 << 9, /* --help lists the formats that are read */
  ZHUPI_CLI_TELLS_WRITABLE = 1 << 10,
} ZhupiCliTakes;

typedef struct _ZhupiCliArguments ZhupiCliArguments;

/**
 * ZhupiCliCommand:
 * @name: the word on the command line
 * @summary: one line, untranslated
 * @description: examples for --help, untranslated
 * @files: what its files are, untranslated
 * @takes: what it has of the shared options
 * @article: (nullable): what --article is here, when it is not the usual thing; untranslated
 * @format: (nullable): likewise
 * @output: (nullable): likewise
 * @entries: (nullable): options of its own, ended by one without name
 * @run: does it
 *
 * A sub-command.
 */
typedef struct
{
  const char *name;
  const char *summary;
  const char *description;
  const char *files;
  ZhupiCliTakes takes;
  const char *article;
  const char *format;
  const char *output;
  const GOptionEntry *entries;
  ZhupiExit (*run) (ZhupiCliArguments *arguments);
} ZhupiCliCommand;

extern const ZhupiCliCommand zhupi_cli_anchor;
extern const ZhupiCliCommand zhupi_cli_check;
extern const ZhupiCliCommand zhupi_cli_compare;
extern const ZhupiCliCommand zhupi_cli_convert;
extern const ZhupiCliCommand zhupi_cli_export;
extern const ZhupiCliCommand zhupi_cli_import;
extern const ZhupiCliCommand zhupi_cli_merge;
extern const ZhupiCliCommand zhupi_cli_snapshot;
extern const ZhupiCliCommand zhupi_cli_show;
extern const ZhupiCliCommand zhupi_cli_suggest;

ZhupiExit zhupi_cli_run (int    argc,
                         char **argv);

G_END_DECLS
