/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-arguments.h"

#include "zhupi-cli-input.h"
#include "zhupi-cli-marks.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-set.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

static const char *wanted_color = "auto";

/* The convention of no-color.org: any value but the empty one says no. */
static gboolean
is_color_wanted (void)
{
  const char *no_color = g_getenv ("NO_COLOR");
  const char *terminal = g_getenv ("TERM");

  if (no_color != NULL && *no_color != '\0')
    return FALSE;
  return isatty (fileno (stdout)) && g_strcmp0 (terminal, "dumb") != 0;
}

static gboolean
find_color (gboolean *colored)
{
  if (g_str_equal (wanted_color, "auto"))
    *colored = is_color_wanted ();
  else if (g_str_equal (wanted_color, "always"))
    *colored = TRUE;
  else if (g_str_equal (wanted_color, "never"))
    *colored = FALSE;
  else
    return FALSE;
  return TRUE;
}

static ZhupiExit
show_marks (ZhupiAnnotationSet *set,
            gboolean            colored)
{
  gboolean colored_legend = colored && isatty (fileno (stderr));
  GString *text = zhupi_cli_marks_format (set, colored);
  g_autofree char *legend = zhupi_cli_marks_format_legend (set, colored_legend);
  ZhupiExit result = zhupi_cli_print (text->str);

  g_string_free (text, TRUE);
  zhupi_cli_say (legend);
  return result;
}

static ZhupiExit
run (ZhupiCliArguments *arguments)
{
  const char *path = arguments->files[0];
  g_autoptr (ZhupiArticle) article = NULL;
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  GError *error = NULL;
  gboolean colored;
  ZhupiExit result;

  if (!find_color (&colored))
    return zhupi_cli_misused (&zhupi_cli_show, _("--color is auto, always or never"));

  article = zhupi_cli_read_article (path, arguments->charset, &error);
  if (article == NULL)
    return zhupi_cli_fail (path, error);
  set = zhupi_cli_find_set (&zhupi_cli_show, arguments->set, article, path,
                            &arguments->recognition, &result);
  if (set == NULL)
    return result;

  return show_marks (set, colored);
}

static const GOptionEntry entries[] = {
  { "color", 0, 0, G_OPTION_ARG_STRING, &wanted_color,
    N_("auto, always or never; never shows [quote|class]"), N_("WHEN") },
  { NULL },
};

const ZhupiCliCommand zhupi_cli_show = {
  .name = "show",
  .summary = N_("Show an article with its marks in the terminal"),
  .description = N_("Examples:\n"
                    "  zhupi-cli show article.txt\n"
                    "  zhupi-cli show article.txt --set=article.zhupi.json --color=always "
                    "| less -R"),
  .files = N_("ARTICLE"),
  .takes = ZHUPI_CLI_SET | ZHUPI_CLI_CHARSET | ZHUPI_CLI_RECOGNITION | ZHUPI_CLI_ONE_FILE,
  .entries = entries,
  .run = run,
};
