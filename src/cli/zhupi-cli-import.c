/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli.h"

#include "w3c/zhupi-w3c.h"
#include "zhupi-cli-input.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-set.h"

#include <glib/gi18n.h>

typedef struct
{
  char *format_id;
  char *article_path;
  char *charset;
  char *output;
  char **files;
} Import;

/* What could not be placed is in the set, yet a script must learn of it. */
static ZhupiExit
write_set (Import             *self,
           ZhupiAnnotationSet *set)
{
  g_autoptr (GBytes) written = zhupi_w3c_write (set);
  ZhupiExit result = zhupi_cli_write (self->output, written);

  if (zhupi_annotation_set_get_unplaced (set)->len > 0)
    result = zhupi_cli_worse (result, ZHUPI_EXIT_FINDINGS);
  return result;
}

static ZhupiExit
import_file (Import                    *self,
             const ZhupiExchangeFormat *format,
             ZhupiArticle              *article)
{
  const char *path = self->files[0];
  g_autoptr (GPtrArray) findings = zhupi_cli_new_findings ();
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = zhupi_cli_read_set (path, &error);
  if (bytes != NULL)
    set = zhupi_exchange_read (format, &(ZhupiExchangeInput) { .bytes = bytes, .article = article },
                               findings, &error);
  if (set == NULL)
    return zhupi_cli_fail (path, error);

  zhupi_cli_tell_findings (path, findings);
  return write_set (self, set);
}

static ZhupiExit
import_checked (Import *self)
{
  const ZhupiExchangeFormat *format;
  g_autoptr (ZhupiArticle) article = NULL;
  GError *error = NULL;

  if (!zhupi_cli_needs_one (&zhupi_cli_import, self->files))
    return ZHUPI_EXIT_USAGE;
  if (self->format_id == NULL)
    return zhupi_cli_misused (&zhupi_cli_import, _("--format is missing"));
  if (self->article_path == NULL)
    return zhupi_cli_misused (&zhupi_cli_import, _("--article is missing"));

  format = zhupi_cli_find_format (&zhupi_cli_import, self->format_id, TRUE);
  if (format == NULL)
    return ZHUPI_EXIT_USAGE;
  article = zhupi_cli_read_article (self->article_path, self->charset, &error);
  if (article == NULL)
    return zhupi_cli_fail (self->article_path, error);

  return import_file (self, format, article);
}

static ZhupiExit
run (char **args)
{
  Import self = { NULL };
  ZhupiExit result;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &self.format_id,
      N_("What to read; see below"), N_("FORMAT") },
    { "article", 'a', 0, G_OPTION_ARG_FILENAME, &self.article_path,
      N_("Article that the file annotates"), N_("ARTICLE") },
    { "charset", 0, 0, G_OPTION_ARG_STRING, &self.charset,
      N_("Character encoding of the article, such as GB18030"), N_("NAME") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self.output,
      N_("File to write; usually standard output"), N_("PATH") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self.files, NULL, N_("FILE") },
    { NULL },
  };

  if (zhupi_cli_parse (&zhupi_cli_import, entries, args, &result))
    result = import_checked (&self);

  g_free (self.format_id);
  g_free (self.article_path);
  g_free (self.charset);
  g_free (self.output);
  g_strfreev (self.files);
  return result;
}

const ZhupiCliCommand zhupi_cli_import = {
  .name = "import",
  .summary = N_("Make a set file of a file in another format"),
  .description = N_("Example:\n"
                    "  zhupi-cli import notes.json --format=w3c --article=article.txt \\\n"
                    "      --output=article.zhupi.json\n"
                    "\n"
                    "Exit status 1 says that the place of some annotations was not found; they "
                    "are kept in the\nset all the same."),
  .run = run,
};
