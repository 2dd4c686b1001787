/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-lines.h"

#include "json/zhupi-json-reader.h"
#include "zhupi-cli-output.h"
#include "zhupi-error.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

static GInputStream *
open_stream (const char  *path,
             GError     **error)
{
  g_autoptr (GFile) file = NULL;

  if (g_str_equal (path, "-"))
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);
  file = g_file_new_for_commandline_arg (path);
  return (GInputStream *) g_file_read (file, NULL, error);
}

/* The two members that are known; a member that comes twice is an error of the reader. */
static void
read_members (ZhupiJsonReader  *reader,
              GBytes          **text,
              char            **source)
{
  const char *name;
  gsize n_bytes;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      const gboolean is_string = zhupi_json_reader_get_token (reader) == ZHUPI_JSON_STRING;

      if (is_string && g_str_equal (name, "text"))
        {
          const char *value = zhupi_json_reader_get_string (reader, &n_bytes);

          *text = g_bytes_new (value, n_bytes);
        }
      else if (is_string && g_str_equal (name, "source"))
        *source = g_strdup (zhupi_json_reader_get_string (reader, NULL));
      zhupi_json_reader_skip_value (reader, NULL);
    }
}

static ZhupiArticle *
parse_article (const char  *line,
               gsize        n_bytes,
               GError     **error)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (line, n_bytes);
  g_autoptr (GBytes) text = NULL;
  g_autofree char *source = NULL;

  if (zhupi_json_reader_next (reader) == ZHUPI_JSON_BEGIN_OBJECT)
    {
      read_members (reader, &text, &source);
      zhupi_json_reader_next (reader);
    }
  if (!zhupi_json_reader_check (reader, error))
    return NULL;
  if (text != NULL)
    return zhupi_article_new_from_bytes (text, "UTF-8", source, error);

  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
                       _("This is no article: a JSON object with “text” is expected."));
  return NULL;
}

static ZhupiExit
run_line (const char          *name,
          const char          *line,
          gsize                n_bytes,
          ZhupiCliArticleFunc  func,
          gpointer             user_data)
{
  GError *error = NULL;
  g_autoptr (ZhupiArticle) article = parse_article (line, n_bytes, &error);

  if (article == NULL)
    return zhupi_cli_fail (name, error);
  return func (article, name, user_data);
}

static gboolean
is_blank (const char *line)
{
  return strspn (line, " \t\r") == strlen (line);
}

ZhupiExit
zhupi_cli_lines_foreach (const char          *path,
                         ZhupiCliArticleFunc  func,
                         gpointer             user_data)
{
  GError *error = NULL;
  g_autoptr (GInputStream) stream = open_stream (path, &error);
  g_autoptr (GDataInputStream) data = NULL;
  ZhupiExit result = ZHUPI_EXIT_DONE;

  if (stream == NULL)
    return zhupi_cli_fail (path, error);

  data = g_data_input_stream_new (stream);
  for (guint n = 1; ; n++)
    {
      gsize n_bytes = 0;
      g_autofree char *line = g_data_input_stream_read_line (data, &n_bytes, NULL, &error);
      g_autofree char *name = g_strdup_printf ("%s:%u", path, n);

      if (error != NULL)
        return zhupi_cli_worse (result, zhupi_cli_fail (path, error));
      if (line == NULL)
        return result;
      if (!is_blank (line))
        result = zhupi_cli_worse (result, run_line (name, line, n_bytes, func, user_data));
    }
}
