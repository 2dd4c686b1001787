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
  char *format_id;
  char *article_path;
  char *charset;
  char *output;
  char **sets;
} Export;

static ZhupiAnnotationSet *
read_set (const char    *path,
          ZhupiArticle  *article,
          GPtrArray     *findings,
          GError       **error)
{
  g_autoptr (GBytes) bytes = zhupi_cli_read_set (path, error);

  if (bytes == NULL)
    return NULL;
  if (article == NULL)
    return zhupi_cli_quotes_read_set (bytes, findings, error);
  return zhupi_w3c_read (bytes, article, findings, error);
}

static ZhupiExit
export_set (Export                    *self,
            const ZhupiExchangeFormat *format,
            ZhupiArticle              *article)
{
  const char *path = self->sets[0];
  g_autoptr (GPtrArray) findings = zhupi_cli_new_findings ();
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  g_autoptr (GBytes) exported = NULL;
  GError *error = NULL;

  set = read_set (path, article, findings, &error);
  if (set != NULL)
    exported = format->write (set, &error);
  if (exported == NULL)
    return zhupi_cli_fail (path, error);

  zhupi_cli_tell_findings (path, findings);
  return zhupi_cli_write (self->output, exported);
}

static ZhupiExit
export_with_article (Export                    *self,
                     const ZhupiExchangeFormat *format)
{
  g_autoptr (ZhupiArticle) article = NULL;
  GError *error = NULL;

  if (self->article_path == NULL)
    return export_set (self, format, NULL);

  article = zhupi_cli_read_article (self->article_path, self->charset, &error);
  if (article == NULL)
    return zhupi_cli_fail (self->article_path, error);
  return export_set (self, format, article);
}

static ZhupiExit
export_checked (Export *self)
{
  const ZhupiExchangeFormat *format;

  if (!zhupi_cli_needs_one (&zhupi_cli_export, self->sets))
    return ZHUPI_EXIT_USAGE;
  if (self->format_id == NULL)
    return zhupi_cli_misused (&zhupi_cli_export, _("--format is missing"));

  format = zhupi_cli_find_format (&zhupi_cli_export, self->format_id, FALSE);
  if (format == NULL)
    return ZHUPI_EXIT_USAGE;
  /* The context of the quotes, the checksum or all of the text is in such a file. */
  if (!format->may_lack_text && self->article_path == NULL)
    return zhupi_cli_misused (&zhupi_cli_export,
                              _("This format needs the text: give --article=ARTICLE"));

  return export_with_article (self, format);
}

static ZhupiExit
run (char **args)
{
  Export self = { NULL };
  ZhupiExit result;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &self.format_id,
      N_("What to write; see below"), N_("FORMAT") },
    { "article", 'a', 0, G_OPTION_ARG_FILENAME, &self.article_path,
      N_("Article of the set"), N_("ARTICLE") },
    { "charset", 0, 0, G_OPTION_ARG_STRING, &self.charset,
      N_("Character encoding of the article, such as GB18030"), N_("NAME") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self.output,
      N_("File to write; usually standard output"), N_("PATH") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self.sets, NULL, N_("SET") },
    { NULL },
  };

  if (zhupi_cli_parse (&zhupi_cli_export, entries, args, &result))
    result = export_checked (&self);

  g_free (self.format_id);
  g_free (self.article_path);
  g_free (self.charset);
  g_free (self.output);
  g_strfreev (self.sets);
  return result;
}

const ZhupiCliCommand zhupi_cli_export = {
  .name = "export",
  .summary = N_("Write a set in another format"),
  .description = N_("Examples:\n"
                    "  zhupi-cli export article.zhupi.json --format=csv > mentions.csv\n"
                    "  zhupi-cli export set.json --format=w3c --article=article.txt -o clean.json"),
  .run = run,
};
