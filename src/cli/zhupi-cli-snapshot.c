/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli.h"

#include "zhupi-cli-input.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-set.h"
#include "zhupi-page-file.h"

#include <glib/gi18n.h>

typedef struct
{
  char *set_path;
  char *output;
  char *theme;
  char *charset;
  gboolean serif;
  gboolean with_index;
  char **articles;
  ZhupiCliRecognition recognition;
} Snapshot;

static gboolean
find_theme (const char *name,
            ZhupiTheme *theme)
{
  static const char *const names[ZHUPI_N_THEMES] = {
    "light", "sepia", "dark", "contrast-light", "contrast-dark",
  };

  for (guint i = 0; i < ZHUPI_N_THEMES; i++)
    {
      if (name != NULL && !g_str_equal (name, names[i]))
        continue;
      *theme = i;
      return TRUE;
    }
  return FALSE;
}

static ZhupiExit
draw (Snapshot             *self,
      ZhupiArticle         *article,
      const ZhupiPageStyle *style)
{
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  g_autoptr (ZhupiPage) page = NULL;
  GError *error = NULL;
  ZhupiExit result;

  set = zhupi_cli_find_set (&zhupi_cli_snapshot, self->set_path, article, self->articles[0],
                            &self->recognition, &result);
  if (set == NULL)
    return result;
  page = zhupi_page_new (article, set, style);
  if (!zhupi_page_save (page, self->output, &error))
    return zhupi_cli_fail (self->output, error);
  return ZHUPI_EXIT_DONE;
}

static ZhupiExit
take_snapshot (Snapshot *self)
{
  ZhupiPageStyle style = ZHUPI_PAGE_STYLE_INIT;
  g_autoptr (ZhupiArticle) article = NULL;
  GError *error = NULL;

  if (!zhupi_cli_needs_one (&zhupi_cli_snapshot, self->articles))
    return ZHUPI_EXIT_USAGE;
  if (self->output == NULL)
    return zhupi_cli_misused (&zhupi_cli_snapshot, _("--output names the picture"));
  if (!find_theme (self->theme, &style.theme))
    return zhupi_cli_misused (&zhupi_cli_snapshot,
                              _("--theme is light, sepia, dark, contrast-light or contrast-dark"));

  style.serif = self->serif;
  style.index = self->with_index;
  article = zhupi_cli_read_article (self->articles[0], self->charset, &error);
  if (article == NULL)
    return zhupi_cli_fail (self->articles[0], error);
  return draw (self, article, &style);
}

static ZhupiExit
run (char **args)
{
  Snapshot self = { NULL };
  ZhupiExit result;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self.output,
      N_("Picture to write: .png, .svg or .pdf"), N_("PATH") },
    { "set", 's', 0, G_OPTION_ARG_FILENAME, &self.set_path,
      N_("Set whose marks are drawn; without one, what the recognizer suggests"), N_("SET") },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &self.theme,
      N_("light, sepia, dark, contrast-light or contrast-dark"), N_("NAME") },
    { "serif", 0, 0, G_OPTION_ARG_NONE, &self.serif, N_("Song type instead of Hei"), NULL },
    { "with-index", 0, 0, G_OPTION_ARG_NONE, &self.with_index,
      N_("Number notes and sentences, and add the notes and an index behind the text"), NULL },
    { "charset", 0, 0, G_OPTION_ARG_STRING, &self.charset,
      N_("Character encoding of the article, such as GB18030"), N_("NAME") },
    ZHUPI_CLI_RECOGNITION_ENTRIES (&self.recognition),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self.articles, NULL,
      N_("ARTICLE") },
    { NULL },
  };

  if (zhupi_cli_parse (&zhupi_cli_snapshot, entries, args, &result))
    result = take_snapshot (&self);

  g_free (self.set_path);
  g_free (self.output);
  g_free (self.theme);
  g_free (self.charset);
  g_strfreev (self.articles);
  zhupi_cli_recognition_clear (&self.recognition);
  return result;
}

const ZhupiCliCommand zhupi_cli_snapshot = {
  .name = "snapshot",
  .summary = N_("Draw an article with its marks as a picture"),
  .description = N_("Examples:\n"
                    "  zhupi-cli snapshot article.txt --output=article.png\n"
                    "  zhupi-cli snapshot article.txt --set=article.zhupi.json --theme=sepia "
                    "-o article.pdf\n"
                    "  zhupi-cli snapshot article.txt --set=article.zhupi.json --with-index "
                    "-o article.pdf"),
  .run = run,
};
