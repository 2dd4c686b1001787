/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-arguments.h"

#include "zhupi-cli-input.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-set.h"
#include "zhupi-page-file.h"

#include <glib/gi18n.h>

static const char *theme;
static gboolean serif;
static gboolean with_index;

static gboolean
find_theme (ZhupiTheme *found)
{
  static const char *const names[ZHUPI_N_THEMES] = {
    "light", "sepia", "dark", "contrast-light", "contrast-dark",
  };

  for (guint i = 0; i < ZHUPI_N_THEMES; i++)
    {
      if (theme != NULL && !g_str_equal (theme, names[i]))
        continue;
      *found = i;
      return TRUE;
    }
  return FALSE;
}

static ZhupiExit
draw (ZhupiCliArguments    *arguments,
      ZhupiArticle         *article,
      const ZhupiPageStyle *style)
{
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  g_autoptr (ZhupiPage) page = NULL;
  GError *error = NULL;
  ZhupiExit result;

  set = zhupi_cli_find_set (&zhupi_cli_snapshot, arguments->set, article, arguments->files[0],
                            &arguments->recognition, &result);
  if (set == NULL)
    return result;
  page = zhupi_page_new (article, set, style);
  if (!zhupi_page_save (page, arguments->output, &error))
    return zhupi_cli_fail (arguments->output, error);
  return ZHUPI_EXIT_DONE;
}

static ZhupiExit
run (ZhupiCliArguments *arguments)
{
  const char *path = arguments->files[0];
  ZhupiPageStyle style = ZHUPI_PAGE_STYLE_INIT;
  g_autoptr (ZhupiArticle) article = NULL;
  GError *error = NULL;

  if (arguments->output == NULL)
    return zhupi_cli_misused (&zhupi_cli_snapshot, _("--output names the picture"));
  if (!find_theme (&style.theme))
    return zhupi_cli_misused (&zhupi_cli_snapshot,
                              _("--theme is light, sepia, dark, contrast-light or contrast-dark"));

  style.serif = serif;
  style.index = with_index;
  article = zhupi_cli_read_article (path, arguments->charset, &error);
  if (article == NULL)
    return zhupi_cli_fail (path, error);
  return draw (arguments, article, &style);
}

static const GOptionEntry entries[] = {
  { "theme", 0, 0, G_OPTION_ARG_STRING, &theme,
    N_("light, sepia, dark, contrast-light or contrast-dark"), N_("NAME") },
  { "serif", 0, 0, G_OPTION_ARG_NONE, &serif, N_("Song type instead of Hei"), NULL },
  { "with-index", 0, 0, G_OPTION_ARG_NONE, &with_index,
    N_("Number notes and sentences, and add the notes and an index behind the text"), NULL },
  { NULL },
};

const ZhupiCliCommand zhupi_cli_snapshot = {
  .name = "snapshot",
  .summary = N_("Draw an article with its marks as a picture"),
  .description = N_("Examples:\n"
                    "  zhupi-cli snapshot article.txt --output=article.png\n"
                    "  zhupi-cli snapshot article.txt --set=article.zhupi.json --theme=sepia "
                    "-o article.pdf\n"
                    "  zhupi-cli snapshot article.txt --set=article.zhupi.json --with-index "
                    "-o article.pdf"),
  .files = N_("ARTICLE"),
  .takes = ZHUPI_CLI_SET | ZHUPI_CLI_OUTPUT | ZHUPI_CLI_CHARSET | ZHUPI_CLI_RECOGNITION
           | ZHUPI_CLI_ONE_FILE,
  .output = N_("Picture to write: .png, .svg or .pdf"),
  .entries = entries,
  .run = run,
};
