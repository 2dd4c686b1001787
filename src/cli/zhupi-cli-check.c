/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli.h"

#include "w3c/zhupi-w3c.h"
#include "zhupi-cli-input.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-quotes.h"
#include "zhupi-cli-set.h"

#include <glib/gi18n.h>

typedef struct
{
  char *article_path;
  char *charset;
  char **sets;
  ZhupiArticle *article;
} Check;

static ZhupiAnnotationSet *
read_set (Check      *self,
          GBytes     *bytes,
          GPtrArray  *findings,
          GError    **error)
{
  if (self->article != NULL)
    return zhupi_w3c_read (bytes, self->article, findings, error);
  return zhupi_cli_quotes_read_set (bytes, findings, error);
}

static ZhupiExit
check_one (Check      *self,
           const char *path)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) findings = zhupi_cli_new_findings ();
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  g_autofree char *lines = NULL;
  GError *error = NULL;

  bytes = zhupi_cli_read_set (path, &error);
  if (bytes != NULL)
    set = read_set (self, bytes, findings, &error);
  if (set == NULL)
    return zhupi_cli_fail (path, error);

  if (findings->len == 0)
    return ZHUPI_EXIT_DONE;

  lines = zhupi_cli_format_findings (path, findings);
  return zhupi_cli_worse (ZHUPI_EXIT_FINDINGS, zhupi_cli_print (lines));
}

static ZhupiExit
check_all (Check *self)
{
  ZhupiExit result = ZHUPI_EXIT_DONE;
  GError *error = NULL;

  if (self->sets == NULL)
    return zhupi_cli_misused (&zhupi_cli_check, _("A set file is missing"));

  if (self->article_path != NULL)
    {
      self->article = zhupi_cli_read_article (self->article_path, self->charset, &error);
      if (self->article == NULL)
        return zhupi_cli_fail (self->article_path, error);
    }

  for (char **set = self->sets; *set != NULL; set++)
    result = zhupi_cli_worse (result, check_one (self, *set));
  return result;
}

static ZhupiExit
run (char **args)
{
  Check self = { NULL };
  ZhupiExit result;
  const GOptionEntry entries[] = {
    { "article", 'a', 0, G_OPTION_ARG_FILENAME, &self.article_path,
      N_("Article to hold the quotes against"), N_("ARTICLE") },
    { "charset", 0, 0, G_OPTION_ARG_STRING, &self.charset,
      N_("Character encoding of the article, such as GB18030"), N_("NAME") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self.sets, NULL, N_("SET…") },
    { NULL },
  };

  if (zhupi_cli_parse (&zhupi_cli_check, entries, args, &result))
    result = check_all (&self);

  g_free (self.article_path);
  g_free (self.charset);
  g_strfreev (self.sets);
  g_clear_object (&self.article);
  return result;
}

const ZhupiCliCommand zhupi_cli_check = {
  .name = "check",
  .summary = N_("Check set files: one line a finding"),
  .description = N_("Examples:\n"
                    "  zhupi-cli check article.zhupi.json\n"
                    "  zhupi-cli check --article=article.txt *.zhupi.json\n"
                    "\n"
                    "Looks at structure, classes, ids, places and quotes. Without the article the "
                    "quotes in\nthe file are held against each other."),
  .run = run,
};
