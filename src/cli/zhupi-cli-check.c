/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-arguments.h"

#include "w3c/zhupi-w3c-schema.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-cli-input.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-quotes.h"
#include "zhupi-cli-set.h"
#include "zhupi-cli-syntax.h"

#include <glib/gi18n.h>

static gboolean only_syntax;

static ZhupiAnnotationSet *
read_set (GBytes        *bytes,
          ZhupiArticle  *article,
          GPtrArray     *findings,
          GError       **error)
{
  if (article != NULL)
    return zhupi_w3c_read (bytes, article, findings, error);
  return zhupi_cli_quotes_read_set (bytes, findings, error);
}

static ZhupiExit
check_set (const char   *path,
           ZhupiArticle *article)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) findings = zhupi_cli_new_findings ();
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  g_autofree char *lines = NULL;
  GError *error = NULL;

  bytes = zhupi_cli_read_set (path, &error);
  if (bytes != NULL)
    set = read_set (bytes, article, findings, &error);
  if (set == NULL)
    return zhupi_cli_fail (path, error);

  zhupi_w3c_check_schema (bytes, findings);
  if (findings->len == 0)
    return ZHUPI_EXIT_DONE;

  lines = zhupi_cli_format_findings (path, findings);
  return zhupi_cli_worse (ZHUPI_EXIT_FINDINGS, zhupi_cli_print (lines));
}

static ZhupiExit
check_one (const char   *path,
           ZhupiArticle *article)
{
  return only_syntax ? zhupi_cli_check_syntax (path) : check_set (path, article);
}

static ZhupiExit
run (ZhupiCliArguments *arguments)
{
  g_autoptr (ZhupiArticle) article = NULL;
  ZhupiExit result = ZHUPI_EXIT_DONE;
  GError *error = NULL;

  if (arguments->article != NULL)
    {
      article = zhupi_cli_read_article (arguments->article, arguments->charset, &error);
      if (article == NULL)
        return zhupi_cli_fail (arguments->article, error);
    }

  for (char **file = arguments->files; *file != NULL; file++)
    result = zhupi_cli_worse (result, check_one (*file, article));
  return result;
}

static const GOptionEntry entries[] = {
  { "syntax", 0, 0, G_OPTION_ARG_NONE, &only_syntax,
    N_("Judge only whether each file is JSON by RFC 8259"), NULL },
  { NULL },
};

const ZhupiCliCommand zhupi_cli_check = {
  .name = "check",
  .summary = N_("Check set files: one line a finding"),
  .description = N_("Examples:\n"
                    "  zhupi-cli check article.zhupi.json\n"
                    "  zhupi-cli check --article=article.txt *.zhupi.json\n"
                    "  zhupi-cli check --syntax *.json\n"
                    "\n"
                    "Looks at structure, classes, ids, places and quotes, and in files of Zhupi at "
                    "all that its\nJSON Schema demands. Without the article the quotes in the "
                    "file are held against each\nother."),
  .files = N_("FILE…"),
  .article = N_("Article to hold the quotes against"),
  .takes = ZHUPI_CLI_ARTICLE | ZHUPI_CLI_CHARSET | ZHUPI_CLI_FILES,
  .entries = entries,
  .run = run,
};
