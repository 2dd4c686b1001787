/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-arguments.h"

#include "exchange/zhupi-loss.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-cli-input.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-quotes.h"
#include "zhupi-cli-set.h"

#include <glib/gi18n.h>

static ZhupiAnnotationSet *
read_set (const char    *path,
          ZhupiArticle  *article,
          GPtrArray     *findings,
          GError       **error)
{
  g_autoptr (GBytes) bytes = zhupi_cli_read_set (path, error);

  if (bytes == NULL)
    return NULL;
  if (article == NULL)
    return zhupi_cli_quotes_read_set (bytes, findings, error);
  return zhupi_w3c_read (bytes, article, findings, error);
}

/* What the file has no room for, said where it does not get into a pipe. */
static void
tell_losses (const char                *path,
             const ZhupiExchangeFormat *format,
             ZhupiAnnotationSet        *set)
{
  g_autofree char *losses = zhupi_loss_describe (format, set);

  if (losses != NULL)
    zhupi_cli_complain (path, _("“%s” has no room for: %s."), format->id, losses);
}

static ZhupiExit
export_set (ZhupiCliArguments         *arguments,
            const ZhupiExchangeFormat *format,
            ZhupiArticle              *article)
{
  const char *path = arguments->files[0];
  g_autoptr (GPtrArray) findings = zhupi_cli_new_findings ();
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  g_autoptr (GBytes) exported = NULL;
  ZhupiExit result;
  GError *error = NULL;

  set = read_set (path, article, findings, &error);
  if (set != NULL)
    exported = zhupi_exchange_write (format, set, &error);
  if (exported == NULL)
    return zhupi_cli_fail (path, error);

  zhupi_cli_tell_findings (path, findings);
  result = zhupi_cli_write (arguments->output, exported);
  if (result == ZHUPI_EXIT_DONE)
    tell_losses (path, format, set);
  return result;
}

static ZhupiExit
export_with_article (ZhupiCliArguments         *arguments,
                     const ZhupiExchangeFormat *format)
{
  g_autoptr (ZhupiArticle) article = NULL;
  GError *error = NULL;

  if (arguments->article == NULL)
    return export_set (arguments, format, NULL);

  article = zhupi_cli_read_article (arguments->article, arguments->charset, &error);
  if (article == NULL)
    return zhupi_cli_fail (arguments->article, error);
  return export_set (arguments, format, article);
}

static ZhupiExit
run (ZhupiCliArguments *arguments)
{
  const ZhupiExchangeFormat *format;

  if (arguments->format == NULL)
    return zhupi_cli_misused (&zhupi_cli_export, _("--format is missing"));

  format = zhupi_cli_find_format (&zhupi_cli_export, arguments->format, FALSE);
  if (format == NULL)
    return ZHUPI_EXIT_USAGE;
  /* The context of the quotes, the checksum or all of the text is in such a file. */
  if (!format->may_lack_text && arguments->article == NULL)
    return zhupi_cli_misused (&zhupi_cli_export,
                              _("This format needs the text: give --article=ARTICLE"));

  return export_with_article (arguments, format);
}

const ZhupiCliCommand zhupi_cli_export = {
  .name = "export",
  .summary = N_("Write a set in another format"),
  .description = N_("Examples:\n"
                    "  zhupi-cli export article.zhupi.json --format=csv > mentions.csv\n"
                    "  zhupi-cli export set.json --format=w3c --article=article.txt -o clean.json"),
  .files = N_("SET"),
  .takes = ZHUPI_CLI_FORMAT | ZHUPI_CLI_ARTICLE | ZHUPI_CLI_OUTPUT | ZHUPI_CLI_CHARSET
           | ZHUPI_CLI_ONE_FILE | ZHUPI_CLI_TELLS_WRITABLE,
  .run = run,
};
