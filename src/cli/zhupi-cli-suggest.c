/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-arguments.h"

#include "zhupi-cli-filter.h"
#include "zhupi-cli-input.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-set.h"
#include "zhupi-cli-sink.h"
#include "zhupi-cli-suggestions.h"

#include <glib/gi18n.h>

/* One collection a line: what a filter over many articles wants. */
#define LINES_FORMAT "jsonl"

#define MAX_JOBS 256

typedef struct
{
  ZhupiCliArguments *arguments;
  ZhupiCliSink sink;
} Suggest;

static gboolean by_line;
static gboolean is_plain;
static int n_jobs = 1;

static gboolean
is_standard_stream (const char *path)
{
  return path == NULL || g_str_equal (path, "-");
}

static gboolean
write_cb (GOutputStream  *output,
          gboolean        in_one_line,
          gpointer        user_data,
          GError        **error)
{
  return zhupi_cli_suggestions_write (user_data, output, in_one_line, error);
}

/* What our own format holds is found and written without a set, so that an article may be as long
 * as it likes. */
static ZhupiExit
stream_article (Suggest    *self,
                const char *path)
{
  g_autoptr (ZhupiCliSuggestions) suggestions = NULL;
  ZhupiCliText text = { NULL };
  ZhupiExit result;
  GError *error = NULL;

  if (zhupi_cli_text_open (&text, path, self->arguments->charset, &error))
    suggestions = zhupi_cli_suggestions_find (&self->arguments->recognition, &text, path, &error);
  result = suggestions != NULL ? zhupi_cli_sink_stream (&self->sink, path, write_cb, suggestions)
                               : zhupi_cli_fail (path, error);
  zhupi_cli_text_clear (&text);
  return result;
}

static ZhupiExit
suggest_article (Suggest    *self,
                 const char *path)
{
  ZhupiCliRecognition *recognition = &self->arguments->recognition;
  g_autoptr (ZhupiArticle) article = NULL;
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  if (g_str_equal (self->sink.format->id, "w3c"))
    return stream_article (self, path);
  article = zhupi_cli_read_article (path, self->arguments->charset, &error);
  if (article != NULL)
    set = zhupi_cli_recognition_suggest (recognition, article, path, NULL, &error);
  if (set != NULL)
    bytes = zhupi_exchange_write (self->sink.format, set, &error);
  if (bytes == NULL)
    return zhupi_cli_fail (path, error);

  return zhupi_cli_sink_add (&self->sink, path, bytes);
}

/* In a stream of lines the name of a file says whether it holds one article or many. */
static gboolean
holds_lines (Suggest    *self,
             const char *path)
{
  return by_line || is_plain
         || (self->sink.in_lines
             && (is_standard_stream (path) || g_str_has_suffix (path, "." LINES_FORMAT)));
}

static ZhupiExit
suggest_lines (Suggest    *self,
               const char *path)
{
  const ZhupiCliFilter filter = {
    .recognition = &self->arguments->recognition,
    .output = self->sink.lines,
    .n_jobs = n_jobs > 0 ? (guint) n_jobs : g_get_num_processors (),
    .is_plain = is_plain,
    .charset = self->arguments->charset,
  };

  zhupi_cli_recognition_share (filter.recognition);
  return zhupi_cli_filter_run (&filter, path);
}

/* An article that cannot be read does not keep the others from being read. */
static ZhupiExit
suggest_all (Suggest *self)
{
  static char *standard_input[] = { (char *) "-", NULL };
  char **files = self->arguments->files != NULL ? self->arguments->files : standard_input;
  ZhupiExit result = ZHUPI_EXIT_DONE;

  for (char **file = files; *file != NULL; file++)
    result = zhupi_cli_worse (result, holds_lines (self, *file) ? suggest_lines (self, *file)
                                                                : suggest_article (self, *file));
  return result;
}

/* Several articles do not fit into one file but as lines. */
static gboolean
find_place (Suggest *self)
{
  const char *output = self->arguments->output;
  gboolean several = self->arguments->files != NULL && self->arguments->files[1] != NULL;

  if (!is_standard_stream (output))
    self->sink.output = output;
  if (self->sink.in_lines)
    return TRUE;

  self->sink.into_folder = self->sink.output != NULL
                           && (several || g_file_test (output, G_FILE_TEST_IS_DIR));
  if (self->sink.into_folder || !several)
    return TRUE;

  zhupi_cli_misused (&zhupi_cli_suggest,
                     _("Several articles need --output=FOLDER or --format=jsonl"));
  return FALSE;
}

static gboolean
check_arguments (Suggest *self)
{
  if (self->arguments->files == NULL && !self->sink.in_lines)
    zhupi_cli_misused (&zhupi_cli_suggest, _("A file is missing"));
  else if (n_jobs < 0 || n_jobs > MAX_JOBS)
    zhupi_cli_misused (&zhupi_cli_suggest, _("--jobs is a number from 0 to 256"));
  else
    return TRUE;
  return FALSE;
}

static gboolean
prepare (Suggest   *self,
         ZhupiExit *result)
{
  const char *format_id = self->arguments->format != NULL ? self->arguments->format : "w3c";

  *result = ZHUPI_EXIT_USAGE;
  self->sink.in_lines = by_line || is_plain || g_str_equal (format_id, LINES_FORMAT);
  if (!check_arguments (self))
    return FALSE;
  self->sink.format = zhupi_cli_find_format (&zhupi_cli_suggest,
                                             self->sink.in_lines ? "w3c" : format_id, FALSE);
  return self->sink.format != NULL && find_place (self)
         && zhupi_cli_recognition_open (&self->arguments->recognition, &zhupi_cli_suggest, result)
         && zhupi_cli_sink_open (&self->sink, result);
}

static ZhupiExit
run (ZhupiCliArguments *arguments)
{
  Suggest self = { .arguments = arguments };
  ZhupiExit result;

  if (prepare (&self, &result))
    result = suggest_all (&self);
  return zhupi_cli_worse (result, zhupi_cli_sink_close (&self.sink));
}

static const GOptionEntry entries[] = {
  { "lines", 'l', 0, G_OPTION_ARG_NONE, &by_line,
    N_("Each line read is an article: {\"text\": …}; each line written is a set"), NULL },
  { "plain", 0, 0, G_OPTION_ARG_NONE, &is_plain,
    N_("Each line read is the text of an article; each line written is a set"), NULL },
  { "jobs", 'j', 0, G_OPTION_ARG_INT, &n_jobs,
    N_("Threads for articles in lines (usual: 1); 0 for one a processor"), N_("N") },
  { NULL },
};

const ZhupiCliCommand zhupi_cli_suggest = {
  .name = "suggest",
  .summary = N_("Find companies and projects in articles"),
  .description = N_("Examples:\n"
                    "  zhupi-cli suggest article.txt --output=article.zhupi.json\n"
                    "  zhupi-cli suggest *.txt --output=sets\n"
                    "  zhupi-cli suggest --format=jsonl *.txt | gzip > sets.jsonl.gz\n"
                    "  zhupi-cli suggest --format=jsonl --jobs=4 < articles.jsonl > sets.jsonl\n"
                    "  zhupi-cli suggest article.txt --lexicon=names.tsv --threshold=70\n"
                    "  pdftotext report.pdf - | zhupi-cli suggest - --format=csv\n"
                    "\n"
                    "The same article gives the same bytes each time. With --format=jsonl standard "
                    "input and\nfiles *.jsonl hold an article a line: {\"id\": …, \"text\": …}. "
                    "A line that is none gives\n{\"error\": …} in its place, and the exit status "
                    "is 1."),
  .files = N_("ARTICLE…"),
  .takes = ZHUPI_CLI_FORMAT | ZHUPI_CLI_OUTPUT | ZHUPI_CLI_CHARSET | ZHUPI_CLI_RECOGNITION
           | ZHUPI_CLI_NO_FILE_OR_FILES | ZHUPI_CLI_TELLS_WRITABLE,
  .format = N_("Format to write, see below (usual: w3c); or jsonl: a set a line"),
  .output = N_("File to write; a folder for several articles"),
  .entries = entries,
  .run = run,
};
