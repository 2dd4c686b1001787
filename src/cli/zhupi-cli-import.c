/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-arguments.h"

#include "w3c/zhupi-w3c.h"
#include "zhupi-cli-input.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-set.h"

#include <glib/gi18n.h>

/* What could not be placed is in the set, yet a script must learn of it. */
static ZhupiExit
write_set (ZhupiCliArguments  *arguments,
           ZhupiAnnotationSet *set)
{
  g_autoptr (GBytes) written = zhupi_w3c_write (set);
  ZhupiExit result = zhupi_cli_write (arguments->output, written);

  if (zhupi_annotation_set_get_unplaced (set)->len > 0)
    result = zhupi_cli_worse (result, ZHUPI_EXIT_FINDINGS);
  return result;
}

static ZhupiExit
import_file (ZhupiCliArguments         *arguments,
             const ZhupiExchangeFormat *format,
             ZhupiArticle              *article)
{
  const char *path = arguments->files[0];
  g_autoptr (GPtrArray) findings = zhupi_cli_new_findings ();
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = zhupi_cli_read_set (path, &error);
  if (bytes != NULL)
    set = zhupi_exchange_read (format, &(ZhupiExchangeInput) { .bytes = bytes, .article = article },
                               findings, &error);
  if (set == NULL)
    return zhupi_cli_fail (path, error);

  zhupi_cli_tell_findings (path, findings);
  return write_set (arguments, set);
}

static ZhupiExit
run (ZhupiCliArguments *arguments)
{
  const ZhupiExchangeFormat *format;
  g_autoptr (ZhupiArticle) article = NULL;
  GError *error = NULL;

  if (arguments->format == NULL)
    return zhupi_cli_misused (&zhupi_cli_import, _("--format is missing"));
  if (arguments->article == NULL)
    return zhupi_cli_misused (&zhupi_cli_import, _("--article is missing"));

  format = zhupi_cli_find_format (&zhupi_cli_import, arguments->format, TRUE);
  if (format == NULL)
    return ZHUPI_EXIT_USAGE;
  article = zhupi_cli_read_article (arguments->article, arguments->charset, &error);
  if (article == NULL)
    return zhupi_cli_fail (arguments->article, error);

  return import_file (arguments, format, article);
}

const ZhupiCliCommand zhupi_cli_import = {
  .name = "import",
  .summary = N_("Make a set file of a file in another format"),
  .description = N_("Example:\n"
                    "  zhupi-cli import notes.json --format=w3c --article=article.txt \\\n"
                    "      --output=article.zhupi.json\n"
                    "\n"
                    "Exit status 1 says that the place of some annotations was not found; they "
                    "are kept in the\nset all the same."),
  .files = N_("FILE"),
  .takes = ZHUPI_CLI_FORMAT | ZHUPI_CLI_ARTICLE | ZHUPI_CLI_OUTPUT | ZHUPI_CLI_CHARSET
           | ZHUPI_CLI_ONE_FILE | ZHUPI_CLI_TELLS_READABLE,
  .run = run,
};
