/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli.h"

#include "compare/zhupi-agreement.h"
#include "zhupi-cli-comparison.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-pair.h"

#include <glib/gi18n.h>

static gboolean accepted;

static const GOptionEntry entries[] = {
  { "accepted", 0, 0, G_OPTION_ARG_NONE, &accepted, N_("Compare marks alone, no suggestions"),
    NULL },
  { NULL },
};

static gboolean
is_equal (ZhupiComparison *comparison)
{
  guint n_differences;
  const ZhupiDifference *differences =
    zhupi_comparison_get_differences (comparison, &n_differences);

  for (guint i = 0; i < n_differences; i++)
    {
      if (differences[i].kind != ZHUPI_DIFFERENCE_NONE)
        return FALSE;
    }
  return TRUE;
}

static ZhupiExit
print (const ZhupiCliPair *pair,
       ZhupiComparison    *comparison,
       gboolean            as_json)
{
  ZhupiAgreement agreement = zhupi_agreement_measure (pair->left, pair->right, 0, pair->states);
  ZhupiText *text = zhupi_article_get_text (zhupi_annotation_set_get_article (pair->left));
  g_autofree char *report = as_json ? zhupi_cli_comparison_to_json (comparison, &agreement, text)
                                    : zhupi_cli_comparison_to_text (comparison, &agreement, text);
  ZhupiExit result = zhupi_cli_print (report);

  return is_equal (comparison) ? result : zhupi_cli_worse (ZHUPI_EXIT_FINDINGS, result);
}

static ZhupiExit
run (ZhupiCliArguments *arguments)
{
  gboolean as_json = g_strcmp0 (arguments->format, "json") == 0;
  g_autoptr (ZhupiComparison) comparison = NULL;
  g_auto (ZhupiCliPair) pair = { NULL };
  ZhupiExit result;
  GError *error = NULL;

  if (!as_json && arguments->format != NULL && !g_str_equal (arguments->format, "text"))
    return zhupi_cli_misused (&zhupi_cli_compare, _("--format is text or json"));
  result = zhupi_cli_pair_read (&pair, &zhupi_cli_compare, arguments, accepted);
  if (result != ZHUPI_EXIT_DONE)
    return result;
  comparison = zhupi_comparison_new (pair.left, pair.right, pair.states, &error);
  return comparison != NULL ? print (&pair, comparison, as_json)
                            : zhupi_cli_fail (arguments->files[1], error);
}

const ZhupiCliCommand zhupi_cli_compare = {
  .name = "compare",
  .summary = N_("Tell where two sets differ, and how far they agree"),
  .description = N_("Examples:\n"
                    "  zhupi-cli compare mine.json yours.json --article=article.txt\n"
                    "  zhupi-cli compare gold.json found.json --article=a.txt --format=json\n"
                    "\n"
                    "One line a difference, then for each class the numbers of marks and F1, and "
                    "agreement\nby character. Exit status 1 when the sets differ."),
  .files = N_("SET SET"),
  .takes = ZHUPI_CLI_ARTICLE | ZHUPI_CLI_CHARSET | ZHUPI_CLI_FORMAT | ZHUPI_CLI_FILES,
  .format = N_("text (usual) or json"),
  .entries = entries,
  .run = run,
};
