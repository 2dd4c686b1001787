/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli.h"

#include "zhupi-cli-input.h"
#include "zhupi-cli-marks.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-set.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

typedef struct
{
  char *set_path;
  char *color;
  char *charset;
  char **articles;
  ZhupiCliRecognition recognition;
} Show;

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
find_color (Show     *self,
            gboolean *colored)
{
  if (self->color == NULL || g_str_equal (self->color, "auto"))
    *colored = is_color_wanted ();
  else if (g_str_equal (self->color, "always"))
    *colored = TRUE;
  else if (g_str_equal (self->color, "never"))
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
show_article (Show *self)
{
  const char *path;
  g_autoptr (ZhupiArticle) article = NULL;
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  GError *error = NULL;
  gboolean colored;
  ZhupiExit result;

  if (!zhupi_cli_needs_one (&zhupi_cli_show, self->articles))
    return ZHUPI_EXIT_USAGE;
  if (!find_color (self, &colored))
    return zhupi_cli_misused (&zhupi_cli_show, _("--color is auto, always or never"));

  path = self->articles[0];
  article = zhupi_cli_read_article (path, self->charset, &error);
  if (article == NULL)
    return zhupi_cli_fail (path, error);
  set = zhupi_cli_find_set (&zhupi_cli_show, self->set_path, article, path, &self->recognition,
                            &result);
  if (set == NULL)
    return result;

  return show_marks (set, colored);
}

static ZhupiExit
run (char **args)
{
  Show self = { NULL };
  ZhupiExit result;
  const GOptionEntry entries[] = {
    { "set", 's', 0, G_OPTION_ARG_FILENAME, &self.set_path,
      N_("Set whose marks are shown; without one, what the recognizer suggests"), N_("SET") },
    { "color", 0, 0, G_OPTION_ARG_STRING, &self.color,
      N_("auto, always or never; never shows [quote|class]"), N_("WHEN") },
    { "charset", 0, 0, G_OPTION_ARG_STRING, &self.charset,
      N_("Character encoding of the article, such as GB18030"), N_("NAME") },
    ZHUPI_CLI_RECOGNITION_ENTRIES (&self.recognition),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self.articles, NULL,
      N_("ARTICLE") },
    { NULL },
  };

  if (zhupi_cli_parse (&zhupi_cli_show, entries, args, &result))
    result = show_article (&self);

  g_free (self.set_path);
  g_free (self.color);
  g_free (self.charset);
  g_strfreev (self.articles);
  zhupi_cli_recognition_clear (&self.recognition);
  return result;
}

const ZhupiCliCommand zhupi_cli_show = {
  .name = "show",
  .summary = N_("Show an article with its marks in the terminal"),
  .description = N_("Examples:\n"
                    "  zhupi-cli show article.txt\n"
                    "  zhupi-cli show article.txt --set=article.zhupi.json --color=always "
                    "| less -R"),
  .run = run,
};
