/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-line-article.h"

#include "json/zhupi-json-reader.h"
#include "zhupi-error.h"

#include <glib/gi18n.h>

static gboolean
is_id (ZhupiJsonToken token)
{
  return token == ZHUPI_JSON_STRING || token == ZHUPI_JSON_INTEGER;
}

static GBytes *
get_text (ZhupiJsonReader *reader)
{
  gsize n_bytes;
  const char *text = zhupi_json_reader_get_string (reader, &n_bytes);

  return g_bytes_new (text, n_bytes);
}

/* The three members that are known; a member that comes twice is an error of the reader. */
static void
read_members (ZhupiCliLineArticle  *self,
              ZhupiJsonReader      *reader,
              GBytes              **text,
              char                **source)
{
  const char *name;

  while ((name = zhupi_json_reader_next_member (reader)) != NULL)
    {
      ZhupiJsonToken token = zhupi_json_reader_get_token (reader);
      gboolean is_known_id = is_id (token) && g_str_equal (name, "id");
      const char *json;
      gsize n_bytes;

      if (token == ZHUPI_JSON_STRING && g_str_equal (name, "text"))
        *text = get_text (reader);
      else if (token == ZHUPI_JSON_STRING && g_str_equal (name, "source"))
        *source = g_strdup (zhupi_json_reader_get_string (reader, NULL));
      json = zhupi_json_reader_skip_value (reader, &n_bytes);
      if (is_known_id && json != NULL)
        self->id = g_strndup (json, n_bytes);
    }
}

gboolean
zhupi_cli_line_article_parse (ZhupiCliLineArticle  *self,
                              const GString        *line,
                              guint                 number,
                              GError              **error)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new (line->str, line->len);
  g_autoptr (GBytes) text = NULL;
  g_autofree char *source = NULL;

  zhupi_json_reader_set_first_line (reader, number);
  if (zhupi_json_reader_next (reader) == ZHUPI_JSON_BEGIN_OBJECT)
    {
      read_members (self, reader, &text, &source);
      zhupi_json_reader_next (reader);
    }
  if (!zhupi_json_reader_check (reader, error))
    return FALSE;
  if (text != NULL)
    {
      self->article = zhupi_article_new_from_bytes (text, "UTF-8", source, error);
      return self->article != NULL;
    }

  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
                       _("This is no article: a JSON object with “text” is expected."));
  return FALSE;
}

void
zhupi_cli_line_article_clear (ZhupiCliLineArticle *self)
{
  g_free (self->id);
  g_clear_object (&self->article);
}
