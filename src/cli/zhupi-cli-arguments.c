/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-arguments.h"

#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"

#include <glib/gi18n.h>

#define ANY_FILES (ZHUPI_CLI_ONE_FILE | ZHUPI_CLI_FILES | ZHUPI_CLI_NO_FILE_OR_FILES)

static void
add_entries (GOptionContext     *context,
             const GOptionEntry *entries)
{
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

/* Adds the one entry when the command has it. */
static void
add_shared (GOptionContext        *context,
            const ZhupiCliCommand *command,
            ZhupiCliTakes          what,
            GOptionEntry           entry)
{
  const GOptionEntry entries[] = { entry, { NULL } };

  if ((command->takes & what) != 0)
    add_entries (context, entries);
}

/* In the order in which --help tells them. */
static void
add_all_shared (ZhupiCliArguments     *self,
                GOptionContext        *context,
                const ZhupiCliCommand *command)
{
  const GOptionEntry recognition[] = { ZHUPI_CLI_RECOGNITION_ENTRIES (&self->recognition),
                                       { NULL } };

  add_shared (context, command, ZHUPI_CLI_ARTICLE, (GOptionEntry) {
    "article", 'a', 0, G_OPTION_ARG_FILENAME, &self->article,
    command->article != NULL ? command->article : N_("Article that is annotated"),
    N_("ARTICLE") });
  add_shared (context, command, ZHUPI_CLI_SET, (GOptionEntry) {
    "set", 's', 0, G_OPTION_ARG_FILENAME, &self->set,
    N_("Set with the marks; without one, what the recognizer suggests"), N_("SET") });
  add_shared (context, command, ZHUPI_CLI_FORMAT, (GOptionEntry) {
    "format", 'f', 0, G_OPTION_ARG_STRING, &self->format,
    command->format != NULL ? command->format : N_("Format of the file; see below"),
    N_("FORMAT") });
  add_shared (context, command, ZHUPI_CLI_OUTPUT, (GOptionEntry) {
    "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
    command->output != NULL ? command->output : N_("File to write; usually standard output"),
    N_("PATH") });
  add_shared (context, command, ZHUPI_CLI_CHARSET, (GOptionEntry) {
    "charset", 0, 0, G_OPTION_ARG_STRING, &self->charset,
    N_("Character encoding of the article, such as GB18030"), N_("NAME") });
  if ((command->takes & ZHUPI_CLI_RECOGNITION) != 0)
    add_entries (context, recognition);
  add_shared (context, command, ANY_FILES, (GOptionEntry) {
    G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->files, NULL,
    command->files });
}

static gboolean
check_files (ZhupiCliArguments     *self,
             const ZhupiCliCommand *command,
             ZhupiExit             *result)
{
  gboolean is_missing = self->files == NULL
                        && (command->takes & (ZHUPI_CLI_ONE_FILE | ZHUPI_CLI_FILES)) != 0;
  gboolean is_too_many = self->files != NULL && self->files[1] != NULL
                         && (command->takes & ZHUPI_CLI_ONE_FILE) != 0;

  if (!is_missing && !is_too_many)
    return TRUE;
  *result = zhupi_cli_misused (command, is_missing ? _("A file is missing")
                                                   : _("More than one file was given"));
  return FALSE;
}

gboolean
zhupi_cli_arguments_parse (ZhupiCliArguments      *self,
                           const ZhupiCliCommand  *command,
                           char                  **args,
                           ZhupiExit              *result)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  add_entries (context, command->entries);
  add_all_shared (self, context, command);
  return zhupi_cli_parse (command, context, args, result)
         && check_files (self, command, result);
}

void
zhupi_cli_arguments_clear (ZhupiCliArguments *self)
{
  g_free (self->article);
  g_free (self->charset);
  g_free (self->format);
  g_free (self->output);
  g_free (self->set);
  g_strfreev (self->files);
  zhupi_cli_recognition_clear (&self->recognition);
}
