/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli.h"

#include "zhupi-cli-input.h"
#include "zhupi-cli-lines.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-set.h"
#include "zhupi-cli-sink.h"

#include <glib/gi18n.h>

/* One collection a line: what a filter over many articles wants. */
#define LINES_FORMAT "jsonl"

typedef struct
{
  char *format_id;
  char *output;
  char *charset;
  gboolean by_line;
  char **articles;

  ZhupiCliSink sink;
  ZhupiCliRecognition recognition;
} Suggest;

static ZhupiExit
suggest_article (ZhupiArticle *article,
                 const char   *name,
                 gpointer      user_data)
{
  Suggest *self = user_data;
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  set = zhupi_cli_recognition_suggest (&self->recognition, article, name, &error);
  if (set != NULL)
    bytes = self->sink.format->write (set, &error);
  if (bytes == NULL)
    return zhupi_cli_fail (name, error);

  return zhupi_cli_sink_add (&self->sink, name, bytes);
}

static ZhupiExit
suggest_file (Suggest    *self,
              const char *path)
{
  g_autoptr (ZhupiArticle) article = NULL;
  GError *error = NULL;

  if (self->by_line)
    return zhupi_cli_lines_foreach (path, suggest_article, self);

  article = zhupi_cli_read_article (path, self->charset, &error);
  if (article == NULL)
    return zhupi_cli_fail (path, error);
  return suggest_article (article, path, self);
}

/* An article that cannot be read does not keep the others from being read. */
static ZhupiExit
suggest_all (Suggest *self)
{
  ZhupiExit result = ZHUPI_EXIT_DONE;

  for (char **article = self->articles; *article != NULL; article++)
    result = zhupi_cli_worse (result, suggest_file (self, *article));
  return zhupi_cli_worse (result, zhupi_cli_sink_close (&self->sink));
}

static gboolean
is_standard_output (const char *output)
{
  return output == NULL || g_str_equal (output, "-");
}

/* Several articles do not fit into one file but as lines. */
static gboolean
find_place (Suggest *self)
{
  gboolean several = self->articles[1] != NULL;

  if (!is_standard_output (self->output))
    self->sink.output = self->output;
  if (self->sink.in_lines)
    return TRUE;

  self->sink.into_folder = self->sink.output != NULL
                           && (several || g_file_test (self->output, G_FILE_TEST_IS_DIR));
  if (self->sink.into_folder || !several)
    return TRUE;

  zhupi_cli_misused (&zhupi_cli_suggest,
                     _("Several articles need --output=FOLDER or --format=jsonl"));
  return FALSE;
}

static gboolean
prepare (Suggest   *self,
         ZhupiExit *result)
{
  const char *format_id = self->format_id != NULL ? self->format_id : "w3c";

  *result = ZHUPI_EXIT_USAGE;
  if (self->articles == NULL)
    {
      zhupi_cli_misused (&zhupi_cli_suggest, _("An article is missing"));
      return FALSE;
    }

  self->sink.in_lines = self->by_line || g_str_equal (format_id, LINES_FORMAT);
  self->sink.format = zhupi_cli_find_format (&zhupi_cli_suggest,
                                             self->sink.in_lines ? "w3c" : format_id, FALSE);
  return self->sink.format != NULL && find_place (self)
         && zhupi_cli_recognition_open (&self->recognition, &zhupi_cli_suggest, result)
         && zhupi_cli_sink_open (&self->sink, result);
}

static void
clear (Suggest *self)
{
  g_free (self->format_id);
  g_free (self->output);
  g_free (self->charset);
  g_strfreev (self->articles);
  zhupi_cli_recognition_clear (&self->recognition);
  zhupi_cli_sink_clear (&self->sink);
}

static ZhupiExit
run (char **args)
{
  Suggest self = { NULL };
  ZhupiExit result;
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &self.format_id,
      N_("w3c (usual), csv, or jsonl: one collection a line"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self.output,
      N_("File to write; a folder for several articles"), N_("PATH") },
    { "lines", 'l', 0, G_OPTION_ARG_NONE, &self.by_line,
      N_("Each line read is an article: {\"text\": …}; each line written is a set"), NULL },
    { "charset", 0, 0, G_OPTION_ARG_STRING, &self.charset,
      N_("Character encoding of the articles, such as GB18030"), N_("NAME") },
    ZHUPI_CLI_RECOGNITION_ENTRIES (&self.recognition),
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self.articles, NULL,
      N_("ARTICLE…") },
    { NULL },
  };

  if (zhupi_cli_parse (&zhupi_cli_suggest, entries, args, &result) && prepare (&self, &result))
    result = suggest_all (&self);
  clear (&self);
  return result;
}

const ZhupiCliCommand zhupi_cli_suggest = {
  .name = "suggest",
  .summary = N_("Find companies and projects in articles"),
  .description = N_("Examples:\n"
                    "  zhupi-cli suggest article.txt --output=article.zhupi.json\n"
                    "  zhupi-cli suggest *.txt --output=sets\n"
                    "  zhupi-cli suggest --format=jsonl *.txt | gzip > sets.jsonl.gz\n"
                    "  zhupi-cli suggest --lines - < articles.jsonl > sets.jsonl\n"
                    "  zhupi-cli suggest article.txt --lexicon=names.tsv --threshold=70\n"
                    "  pdftotext report.pdf - | zhupi-cli suggest - --format=csv\n"
                    "\n"
                    "The same article gives the same bytes each time."),
  .run = run,
};
