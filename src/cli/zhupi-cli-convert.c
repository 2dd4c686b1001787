/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-arguments.h"

#include "exchange/zhupi-loss.h"
#include "zhupi-cli-conversion.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"

#include <glib/gi18n.h>
#include <inttypes.h>

static char *from_id;
static char *to_id;

static gboolean
find_formats (ZhupiCliConversion *conversion)
{
  if (from_id == NULL || to_id == NULL)
    {
      zhupi_cli_misused (&zhupi_cli_convert, _("--from and --to name the formats"));
      return FALSE;
    }
  conversion->from = zhupi_cli_find_format (&zhupi_cli_convert, from_id, TRUE);
  if (conversion->from != NULL)
    conversion->to = zhupi_cli_find_format (&zhupi_cli_convert, to_id, FALSE);
  return conversion->to != NULL;
}

/* Said once for all files, where it does not get into a pipe. */
static void
tell_losses (const ZhupiCliConversion *conversion)
{
  g_autoptr (GString) losses = g_string_new (NULL);

  for (guint i = 0; i < ZHUPI_N_TRAITS; i++)
    if (conversion->n_lost[i] > 0)
      g_string_append_printf (losses, _("%s%s (%" PRIu64 ")"), losses->len > 0 ? ", " : "",
                              zhupi_loss_get_name ((ZhupiTrait) (1u << i)), conversion->n_lost[i]);
  if (losses->len > 0)
    zhupi_cli_complain (NULL, _("“%s” has no room for: %s."), conversion->to->id, losses->str);
}

static void
tell_counts (const ZhupiCliConversion *conversion,
             guint                     n_files,
             guint                     n_failed)
{
  zhupi_cli_complain (NULL, _("converted: %u, already done: %u, with findings or errors: %u"),
                      n_files - conversion->n_skipped - n_failed, conversion->n_skipped, n_failed);
}

static ZhupiExit
convert_all (ZhupiCliConversion *conversion,
             GPtrArray          *inputs)
{
  ZhupiCliProgress progress = { 0 };
  ZhupiExit result = ZHUPI_EXIT_DONE;
  guint n_failed = 0;

  zhupi_cli_progress_init (&progress, FALSE);
  for (guint i = 0; i < inputs->len; i++)
    {
      const ZhupiCliInput *input = inputs->pdata[i];
      ZhupiExit file_result;

      zhupi_cli_progress_count (&progress, input->path, i + 1, inputs->len);
      file_result = zhupi_cli_conversion_run (conversion, input);
      n_failed += file_result != ZHUPI_EXIT_DONE;
      result = zhupi_cli_worse (result, file_result);
    }
  zhupi_cli_progress_end (&progress);
  tell_losses (conversion);
  tell_counts (conversion, inputs->len, n_failed);
  return result;
}

static ZhupiExit
run (ZhupiCliArguments *arguments)
{
  ZhupiCliConversion conversion = { .output = arguments->output, .charset = arguments->charset };
  g_autoptr (GPtrArray) inputs = NULL;
  ZhupiExit result = ZHUPI_EXIT_DONE;

  if (!find_formats (&conversion))
    return ZHUPI_EXIT_USAGE;
  if (arguments->output == NULL)
    return zhupi_cli_misused (&zhupi_cli_convert, _("--output names the folder"));

  inputs = zhupi_cli_inputs_list (arguments->files, conversion.from->extension, arguments->output,
                                  &result);
  result = zhupi_cli_worse (result, convert_all (&conversion, inputs));
  zhupi_cli_conversion_clear (&conversion);
  return result;
}

static const GOptionEntry entries[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &from_id, N_("Format of the input; see below"),
    N_("FORMAT") },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to_id, N_("Format to write; see below"), N_("FORMAT") },
  { NULL },
};

const ZhupiCliCommand zhupi_cli_convert = {
  .name = "convert",
  .summary = N_("Turn files and folders into another format"),
  .description = N_("Examples:\n"
                    "  zhupi-cli convert --from=doccano --to=w3c project.jsonl --output=sets\n"
                    "  zhupi-cli convert --from=w3c --to=cas-json sets --output=inception\n"
                    "\n"
                    "Of a folder all files with the ending of the format are taken. A text that is "
                    "not in the\nfile is looked for beside it, as NAME.txt, and written so. What is "
                    "newer than its input is\nnot done again. A file that cannot be read is told, "
                    "and the exit status is 1."),
  .files = N_("INPUT…"),
  .takes = ZHUPI_CLI_OUTPUT | ZHUPI_CLI_CHARSET | ZHUPI_CLI_FILES | ZHUPI_CLI_TELLS_READABLE
           | ZHUPI_CLI_TELLS_WRITABLE,
  .output = N_("Folder to write"),
  .entries = entries,
  .run = run,
};
