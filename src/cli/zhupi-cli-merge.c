/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli.h"

#include "compare/zhupi-merging.h"
#include "edit/zhupi-history.h"
#include "w3c/zhupi-w3c.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-pair.h"

#include <glib/gi18n.h>

static gboolean accepted;
static char *prefer;

static const GOptionEntry entries[] = {
  { "prefer", 'p', 0, G_OPTION_ARG_STRING, &prefer,
    N_("Where the sets contradict each other: left, right, both or neither"), N_("SIDE") },
  { "accepted", 0, 0, G_OPTION_ARG_NONE, &accepted, N_("Compare marks alone, no suggestions"),
    NULL },
  { NULL },
};

static const char *const policies[] = {
  [ZHUPI_MERGE_LEFT] = "left",
  [ZHUPI_MERGE_RIGHT] = "right",
  [ZHUPI_MERGE_BOTH] = "both",
  [ZHUPI_MERGE_NEITHER] = "neither",
};

static gboolean
find_policy (const char       *name,
             ZhupiMergePolicy *policy)
{
  for (guint i = 0; i < G_N_ELEMENTS (policies); i++)
    {
      *policy = (ZhupiMergePolicy) i;
      if (g_strcmp0 (policies[i], name) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Makes @set, a copy of the left one, what the policy says. */
static gboolean
merge_into (ZhupiAnnotationSet  *set,
            const ZhupiCliPair  *pair,
            ZhupiMergePolicy     policy,
            GError             **error)
{
  g_autoptr (ZhupiHistory) history = zhupi_history_new (set);
  g_autoptr (ZhupiComparison) comparison =
    zhupi_comparison_new (set, pair->right, pair->states, error);
  g_autoptr (ZhupiCommand) command = NULL;

  if (comparison == NULL)
    return FALSE;
  command = zhupi_merging_merge (set, pair->right, comparison, policy);
  return command == NULL || zhupi_history_apply (history, command, error);
}

static ZhupiExit
write_merged (const ZhupiCliPair      *pair,
              const ZhupiCliArguments *arguments,
              ZhupiMergePolicy         policy)
{
  g_autofree char *name = g_strdup_printf ("%s + %s", zhupi_annotation_set_get_name (pair->left),
                                           zhupi_annotation_set_get_name (pair->right));
  g_autoptr (ZhupiAnnotationSet) merged = zhupi_annotation_set_duplicate (pair->left, name);
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  if (!merge_into (merged, pair, policy, &error))
    return zhupi_cli_fail (arguments->files[1], error);
  bytes = zhupi_w3c_write (merged);
  return zhupi_cli_write (arguments->output, bytes);
}

static ZhupiExit
run (ZhupiCliArguments *arguments)
{
  g_auto (ZhupiCliPair) pair = { NULL };
  ZhupiMergePolicy policy;
  ZhupiExit result;

  if (!find_policy (prefer != NULL ? prefer : policies[ZHUPI_MERGE_BOTH], &policy))
    return zhupi_cli_misused (&zhupi_cli_merge,
                              _("--prefer is one of left, right, both and neither"));
  result = zhupi_cli_pair_read (&pair, &zhupi_cli_merge, arguments, accepted);
  return result == ZHUPI_EXIT_DONE ? write_merged (&pair, arguments, policy) : result;
}

const ZhupiCliCommand zhupi_cli_merge = {
  .name = "merge",
  .summary = N_("Make one set of two"),
  .description = N_("Examples:\n"
                    "  zhupi-cli merge mine.json yours.json --article=article.txt -o both.json\n"
                    "  zhupi-cli merge mine.json yours.json --article=article.txt --prefer=left\n"
                    "\n"
                    "The new set has what either has. Where class or edges differ, --prefer says "
                    "whose mark\nstays; with neither only what both say stays. The two files stay "
                    "as they are."),
  .files = N_("SET SET"),
  .takes = ZHUPI_CLI_ARTICLE | ZHUPI_CLI_CHARSET | ZHUPI_CLI_OUTPUT | ZHUPI_CLI_FILES,
  .entries = entries,
  .run = run,
};
