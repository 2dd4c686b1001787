/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-options.h"

#include "zhupi-cli-output.h"

#include <glib/gi18n.h>

#define FORMAT_COLUMN 14

static gboolean
is_usable (const ZhupiExchangeFormat *format,
           gboolean                   for_reading)
{
  return for_reading ? format->read != NULL : format->write != NULL;
}

/* The formats a command knows come from the one table. */
static void
append_formats (GString    *lines,
                const char *heading,
                gboolean    for_reading)
{
  guint n_formats;
  const ZhupiExchangeFormat *formats = zhupi_exchange_get_formats (&n_formats);

  g_string_append (lines, heading);
  for (guint i = 0; i < n_formats; i++)
    if (is_usable (&formats[i], for_reading))
      g_string_append_printf (lines, "\n  %-*s%s", FORMAT_COLUMN, formats[i].id,
                              zhupi_exchange_format_get_label (&formats[i]));
  g_string_append (lines, "\n\n");
}

static char *
make_description (const ZhupiCliCommand *command)
{
  g_autoptr (GString) formats = g_string_new (NULL);

  if ((command->takes & ZHUPI_CLI_TELLS_READABLE) != 0)
    append_formats (formats, _("Formats that are read:"), TRUE);
  if ((command->takes & ZHUPI_CLI_TELLS_WRITABLE) != 0)
    append_formats (formats, _("Formats that are written:"), FALSE);
  g_string_append (formats, _(command->description));
  return g_string_free (g_steal_pointer (&formats), FALSE);
}

/* Only for the list of options: asks_for_help() sees it before they are read. */
static const GOptionEntry help_entries[] = {
  { "help", 'h', 0, G_OPTION_ARG_NONE, NULL, N_("Tell this"), NULL },
  { NULL },
};

static void
describe (const ZhupiCliCommand *command,
          GOptionContext        *context)
{
  g_autofree char *description = make_description (command);

  g_option_context_set_summary (context, _(command->summary));
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, help_entries, GETTEXT_PACKAGE);
  /* GLib would print the help in the encoding of the locale and exit. */
  g_option_context_set_help_enabled (context, FALSE);
}

static gboolean
asks_for_help (char **args)
{
  for (; *args != NULL && !g_str_equal (*args, "--"); args++)
    if (g_str_equal (*args, "--help") || g_str_equal (*args, "-h"))
      return TRUE;

  return FALSE;
}

gboolean
zhupi_cli_parse (const ZhupiCliCommand  *command,
                 GOptionContext         *context,
                 char                  **args,
                 ZhupiExit              *result)
{
  g_autofree char *name = g_strconcat ("zhupi-cli ", command->name, NULL);
  g_auto (GStrv) copy = g_strdupv (args);
  g_autoptr (GError) error = NULL;

  describe (command, context);
  g_set_prgname (name);
  if (asks_for_help (args))
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      *result = zhupi_cli_print (help);
      return FALSE;
    }
  if (!g_option_context_parse_strv (context, &copy, &error))
    {
      *result = zhupi_cli_misused (command, error->message);
      return FALSE;
    }
  return TRUE;
}

ZhupiExit
zhupi_cli_misused (const ZhupiCliCommand *command,
                   const char            *message)
{
  zhupi_cli_complain (command->name, _("%s; “zhupi-cli %s --help” tells more."), message,
                      command->name);
  return ZHUPI_EXIT_USAGE;
}

const ZhupiExchangeFormat *
zhupi_cli_find_format (const ZhupiCliCommand *command,
                       const char            *id,
                       gboolean               for_reading)
{
  const ZhupiExchangeFormat *format = zhupi_exchange_find_format (id);
  g_autofree char *message = NULL;

  if (format != NULL && is_usable (format, for_reading))
    return format;

  message = for_reading ? g_strdup_printf (_("The format “%s” cannot be read here"), id)
                        : g_strdup_printf (_("The format “%s” cannot be written here"), id);
  zhupi_cli_misused (command, message);
  return NULL;
}
