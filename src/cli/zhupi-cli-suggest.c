/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli.h"

#include "zhupi-cli-input.h"
#include "zhupi-cli-options.h"
#include "zhupi-cli-output.h"
#include "zhupi-cli-set.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define NEW_FOLDER_MODE 0777

/* One collection a line: what a filter over many articles wants. */
#define LINES_FORMAT "jsonl"

typedef struct
{
  char *format_id;
  char *output;
  char *charset;
  char **articles;

  const ZhupiExchangeFormat *format;
  gboolean in_lines;
  gboolean into_folder;
  ZhupiRecognizer *recognizer;
  GHashTable *paths;
  GString *lines;
} Suggest;

/* In JSON a line end is always between words, never in a text. */
static void
append_as_line (GString *lines,
                GBytes  *collection)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (collection, &n_bytes);

  for (gsize i = 0; i < n_bytes; i++)
    if (data[i] != '\n')
      g_string_append_c (lines, data[i]);
  g_string_append_c (lines, '\n');
}

/* Two articles of one name in different folders must not overwrite each other's set. */
static char *
make_output_path (Suggest    *self,
                  const char *article)
{
  g_autofree char *base = g_path_get_basename (article);
  char *dot = strrchr (base, '.');
  char *path;

  if (dot != NULL && dot != base)
    *dot = '\0';

  path = g_strdup_printf ("%s/%s.%s", self->output, base, self->format->extension);
  for (guint n = 2; !g_hash_table_add (self->paths, g_strdup (path)); n++)
    {
      g_free (path);
      path = g_strdup_printf ("%s/%s-%u.%s", self->output, base, n, self->format->extension);
    }

  return path;
}

static ZhupiExit
write_result (Suggest    *self,
              const char *article,
              GBytes     *bytes)
{
  g_autofree char *path = NULL;

  if (self->in_lines)
    {
      append_as_line (self->lines, bytes);
      return ZHUPI_EXIT_DONE;
    }
  if (!self->into_folder)
    return zhupi_cli_write (self->output, bytes);

  path = make_output_path (self, article);
  return zhupi_cli_write (path, bytes);
}

static ZhupiExit
suggest_one (Suggest    *self,
             const char *path)
{
  g_autoptr (ZhupiArticle) article = NULL;
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  article = zhupi_cli_read_article (path, self->charset, &error);
  if (article != NULL)
    set = zhupi_cli_suggest_set (self->recognizer, article, &error);
  if (set != NULL)
    bytes = self->format->write (set, &error);
  if (bytes == NULL)
    return zhupi_cli_fail (path, error);

  return write_result (self, path, bytes);
}

/* Lines leave one by one, so that a filter's next step can begin; a file is written at the end. */
static ZhupiExit
flush_lines (Suggest  *self,
             gboolean  at_end)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!self->in_lines || (self->output != NULL && !at_end))
    return ZHUPI_EXIT_DONE;

  bytes = g_bytes_new (self->lines->str, self->lines->len);
  g_string_truncate (self->lines, 0);
  return zhupi_cli_write (self->output, bytes);
}

/* An article that cannot be read does not keep the others from being read. */
static ZhupiExit
suggest_all (Suggest *self)
{
  ZhupiExit result = ZHUPI_EXIT_DONE;

  self->recognizer = zhupi_cli_new_recognizer ();
  self->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->lines = g_string_new (NULL);

  for (char **article = self->articles; *article != NULL; article++)
    {
      ZhupiExit written;

      result = zhupi_cli_worse (result, suggest_one (self, *article));
      written = flush_lines (self, FALSE);
      result = zhupi_cli_worse (result, written);
      if (written == ZHUPI_EXIT_IO)
        break;
    }

  return zhupi_cli_worse (result, flush_lines (self, TRUE));
}

static gboolean
prepare_folder (Suggest   *self,
                ZhupiExit *result)
{
  if (g_mkdir_with_parents (self->output, NEW_FOLDER_MODE) == 0)
    return TRUE;

  zhupi_cli_complain (self->output, _("The folder cannot be made: %s."), g_strerror (errno));
  *result = ZHUPI_EXIT_IO;
  return FALSE;
}

static gboolean
is_standard_output (const char *output)
{
  return output == NULL || g_str_equal (output, "-");
}

static gboolean
prepare (Suggest   *self,
         ZhupiExit *result)
{
  *result = ZHUPI_EXIT_USAGE;
  if (self->articles == NULL)
    {
      zhupi_cli_misused (&zhupi_cli_suggest, _("An article is missing"));
      return FALSE;
    }

  self->in_lines = g_strcmp0 (self->format_id, LINES_FORMAT) == 0;
  self->format = zhupi_cli_find_format (&zhupi_cli_suggest,
                                        self->in_lines || self->format_id == NULL
                                          ? "w3c" : self->format_id, FALSE);
  if (self->format == NULL)
    return FALSE;
  if (is_standard_output (self->output))
    g_clear_pointer (&self->output, g_free);
  if (self->in_lines)
    return TRUE;

  self->into_folder = self->output != NULL
                      && (self->articles[1] != NULL || g_file_test (self->output, G_FILE_TEST_IS_DIR));
  if (self->into_folder)
    return prepare_folder (self, result);
  if (self->articles[1] == NULL)
    return TRUE;

  zhupi_cli_misused (&zhupi_cli_suggest,
                     _("Several articles need --output=FOLDER or --format=jsonl"));
  return FALSE;
}

static void
clear (Suggest *self)
{
  g_free (self->format_id);
  g_free (self->output);
  g_free (self->charset);
  g_strfreev (self->articles);
  g_clear_object (&self->recognizer);
  g_clear_pointer (&self->paths, g_hash_table_unref);
  if (self->lines != NULL)
    g_string_free (self->lines, TRUE);
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
    { "charset", 0, 0, G_OPTION_ARG_STRING, &self.charset,
      N_("Character encoding of the articles, such as GB18030"), N_("NAME") },
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
                    "  pdftotext report.pdf - | zhupi-cli suggest - --format=csv\n"
                    "\n"
                    "The same article gives the same bytes each time."),
  .run = run,
};
