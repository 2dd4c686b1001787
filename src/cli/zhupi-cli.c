/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli.h"

#include "zhupi-cli-arguments.h"
#include "zhupi-cli-output.h"

#include <glib/gi18n.h>
#include <locale.h>

#define COMMAND_COLUMN 10

static const ZhupiCliCommand *const commands[] = {
  &zhupi_cli_suggest,
  &zhupi_cli_show,
  &zhupi_cli_check,
  &zhupi_cli_export,
  &zhupi_cli_import,
  &zhupi_cli_convert,
  &zhupi_cli_snapshot,
  &zhupi_cli_anchor,
  &zhupi_cli_compare,
  &zhupi_cli_merge,
};

static void
set_up_language (void)
{
  const char *folder = g_getenv ("ZHUPI_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static char *
make_help (void)
{
  GString *help = g_string_new (NULL);

  g_string_append_printf (help, "%s\n  zhupi-cli %s\n\n%s\n", _("Usage:"),
                          _("COMMAND [OPTION…] FILE…"), _("Commands:"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (help, "  %-*s%s\n", COMMAND_COLUMN, commands[i]->name,
                            _(commands[i]->summary));
  g_string_append_printf (help, "\n%s\n",
                          _("“zhupi-cli COMMAND --help” tells more, with examples. “-” stands for "
                            "standard input\nor output. Exit status: 0 done, 1 findings, 2 wrong "
                            "usage, 3 bad input, 4 reading\nor writing failed."));
  return g_string_free (help, FALSE);
}

static ZhupiExit
run_command (const ZhupiCliCommand  *command,
             char                  **args)
{
  g_auto (ZhupiCliArguments) arguments = { NULL };
  ZhupiExit result;

  if (zhupi_cli_arguments_parse (&arguments, command, args, &result))
    result = command->run (&arguments);
  return result;
}

static ZhupiExit
run_option (const char *option)
{
  g_autofree char *help = make_help ();

  if (g_str_equal (option, "--help") || g_str_equal (option, "-h") || g_str_equal (option, "help"))
    return zhupi_cli_print (help);
  if (g_str_equal (option, "--version"))
    return zhupi_cli_print ("zhupi-cli " PACKAGE_VERSION "\n");

  zhupi_cli_complain (NULL, _("There is no command “%s”; “zhupi-cli --help” lists them."), option);
  return ZHUPI_EXIT_USAGE;
}

/**
 * zhupi_cli_run:
 * @argc: number of arguments
 * @argv: arguments
 *
 * Runs the command that the arguments name.
 *
 * Returns: the exit status
 */
ZhupiExit
zhupi_cli_run (int    argc,
               char **argv)
{
  set_up_language ();

  if (argc < 2)
    {
      g_autofree char *help = make_help ();

      zhupi_cli_say (help);
      return ZHUPI_EXIT_USAGE;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, argv[1]))
      return run_command (commands[i], argv + 1);

  return run_option (argv[1]);
}
