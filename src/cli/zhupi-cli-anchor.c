/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-arguments.h"

#include "carry/zhupi-carry.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-cli-input.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-set.h"

#include <glib/gi18n.h>

static char *old_path;

static void
tell_counts (const char             *path,
             const ZhupiCarryCounts *counts)
{
  zhupi_cli_complain (path, _("exact: %u, moved: %u, orphan: %u"),
                      counts->n_states[ZHUPI_ANCHOR_EXACT], counts->n_states[ZHUPI_ANCHOR_MOVED],
                      counts->n_states[ZHUPI_ANCHOR_ORPHAN]);
}

static ZhupiExit
carry (ZhupiCliArguments *arguments,
       ZhupiArticle      *old,
       ZhupiArticle      *article)
{
  const char *path = arguments->files[0];
  g_autoptr (GPtrArray) findings = zhupi_cli_new_findings ();
  g_autoptr (GBytes) bytes = NULL, written = NULL;
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  ZhupiCarryCounts counts = { { 0 } };
  ZhupiExit result;
  GError *error = NULL;

  bytes = zhupi_cli_read_set (path, &error);
  if (bytes != NULL)
    set = zhupi_carry_set (bytes, old, article, findings, &counts, NULL, &error);
  if (set == NULL)
    return zhupi_cli_fail (path, error);

  zhupi_cli_tell_findings (path, findings);
  written = zhupi_w3c_write (set);
  result = zhupi_cli_write (arguments->output, written);
  tell_counts (path, &counts);
  if (counts.n_states[ZHUPI_ANCHOR_ORPHAN] > 0)
    result = zhupi_cli_worse (result, ZHUPI_EXIT_FINDINGS);
  return result;
}

static ZhupiExit
run (ZhupiCliArguments *arguments)
{
  g_autoptr (ZhupiArticle) article = NULL;
  g_autoptr (ZhupiArticle) old = NULL;
  GError *error = NULL;

  if (arguments->article == NULL)
    return zhupi_cli_misused (&zhupi_cli_anchor, _("--article is missing"));
  article = zhupi_cli_read_article (arguments->article, arguments->charset, &error);
  if (article == NULL)
    return zhupi_cli_fail (arguments->article, error);
  if (old_path != NULL)
    old = zhupi_cli_read_article (old_path, arguments->charset, &error);
  if (old_path != NULL && old == NULL)
    return zhupi_cli_fail (old_path, error);
  return carry (arguments, old, article);
}

static const GOptionEntry entries[] = {
  { "old", 0, 0, G_OPTION_ARG_FILENAME, &old_path,
    N_("Edition that the set was made on"), N_("OLD") },
  { NULL },
};

const ZhupiCliCommand zhupi_cli_anchor = {
  .name = "anchor",
  .summary = N_("Carry a set over to a changed text"),
  .description = N_("Examples:\n"
                    "  zhupi-cli anchor set.json --article=new.txt --old=old.txt -o new.json\n"
                    "  zhupi-cli anchor set.json --article=new.txt > new.json\n"
                    "\n"
                    "Each annotation says as zhupi:anchor what became of it: exact, moved or "
                    "orphan. An\norphan keeps its old place and is not shown. With the old "
                    "edition more is found.\nThe exit status is 1 when there are orphans."),
  .files = N_("SET"),
  .takes = ZHUPI_CLI_ARTICLE | ZHUPI_CLI_OUTPUT | ZHUPI_CLI_CHARSET | ZHUPI_CLI_ONE_FILE,
  .article = N_("New edition of the article"),
  .entries = entries,
  .run = run,
};
