/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-quotes.h"

#include "json/zhupi-json-reader.h"
#include "w3c/zhupi-w3c.h"

#include <string.h>

/* Places beyond this are not believed: the text that stands in must fit into memory. */
#define MAX_LENGTH (64 * 1024 * 1024)

/* What stands where no quote is. */
#define UNKNOWN 0xFFFC

#define SHA256_DIGITS 64

typedef struct
{
  ZhupiJsonReader *reader;
  GArray *text;           /* of gunichar */
  gint64 start;
  gint64 end;
  GString *quote;
  gint64 length;          /* as the file has it, 0 for not at all */
  gsize sha256_offset;    /* of its first digit in the file, 0 for none */
} Quotes;

static void read_value (Quotes *self);

static gboolean
is_string (Quotes *self)
{
  return zhupi_json_reader_get_token (self->reader) == ZHUPI_JSON_STRING;
}

static void
read_place (Quotes *self,
            gint64 *place)
{
  if (zhupi_json_reader_get_token (self->reader) == ZHUPI_JSON_INTEGER)
    *place = zhupi_json_reader_get_integer (self->reader);
  zhupi_json_reader_skip_value (self->reader, NULL);
}

static void
read_quote (Quotes *self)
{
  if (is_string (self))
    g_string_assign (self->quote, zhupi_json_reader_get_string (self->reader, NULL));
  zhupi_json_reader_skip_value (self->reader, NULL);
}

static void
read_selector (Quotes *self)
{
  const char *name;

  while ((name = zhupi_json_reader_next_member (self->reader)) != NULL)
    {
      if (g_str_equal (name, "start"))
        read_place (self, &self->start);
      else if (g_str_equal (name, "end"))
        read_place (self, &self->end);
      else if (g_str_equal (name, "exact"))
        read_quote (self);
      else
        read_value (self);
    }
}

static void
grow (Quotes *self,
      guint   length)
{
  const gunichar unknown = UNKNOWN;

  while (self->text->len < length)
    g_array_append_val (self->text, unknown);
}

/* A quote that does not fit its place is left out, and found missing afterwards. */
static void
put_quote (Quotes *self)
{
  gint64 n_chars = g_utf8_strlen (self->quote->str, -1);
  const char *p = self->quote->str;

  if (self->start < 0 || n_chars == 0 || self->end - self->start != n_chars
      || self->end > MAX_LENGTH || (self->length > 0 && self->end > self->length))
    return;

  grow (self, (guint) self->end);
  for (gint64 i = self->start; i < self->end; i++, p = g_utf8_next_char (p))
    g_array_index (self->text, gunichar, (guint) i) = g_utf8_get_char (p);
}

/* One selector or a list of them, which all say the same place. */
static void
read_selectors (Quotes *self)
{
  self->start = self->end = -1;
  g_string_truncate (self->quote, 0);

  if (zhupi_json_reader_get_token (self->reader) == ZHUPI_JSON_BEGIN_OBJECT)
    read_selector (self);
  else if (zhupi_json_reader_get_token (self->reader) == ZHUPI_JSON_BEGIN_ARRAY)
    while (zhupi_json_reader_next_item (self->reader))
      {
        if (zhupi_json_reader_get_token (self->reader) == ZHUPI_JSON_BEGIN_OBJECT)
          read_selector (self);
        else
          zhupi_json_reader_skip_value (self->reader, NULL);
      }
  else
    zhupi_json_reader_skip_value (self->reader, NULL);

  put_quote (self);
}

static void
read_sha256 (Quotes *self)
{
  gsize n_bytes = 0;

  if (is_string (self) && zhupi_json_reader_get_string (self->reader, &n_bytes) != NULL
      && n_bytes == SHA256_DIGITS)
    self->sha256_offset = zhupi_json_reader_get_offset (self->reader) + strlen ("\"");
  zhupi_json_reader_skip_value (self->reader, NULL);
}

static void
read_text_name (Quotes *self)
{
  const char *name;

  while ((name = zhupi_json_reader_next_member (self->reader)) != NULL)
    {
      if (g_str_equal (name, "sha256"))
        read_sha256 (self);
      else if (g_str_equal (name, "length"))
        read_place (self, &self->length);
      else
        zhupi_json_reader_skip_value (self->reader, NULL);
    }
}

static void
read_object (Quotes *self)
{
  const char *name;

  while ((name = zhupi_json_reader_next_member (self->reader)) != NULL)
    {
      if (g_str_equal (name, "selector"))
        read_selectors (self);
      else if (g_str_equal (name, "zhupi:text")
               && zhupi_json_reader_get_token (self->reader) == ZHUPI_JSON_BEGIN_OBJECT)
        read_text_name (self);
      else
        read_value (self);
    }
}

/* The reader bounds the depth. */
static void
read_value (Quotes *self)
{
  ZhupiJsonToken token = zhupi_json_reader_get_token (self->reader);

  if (token == ZHUPI_JSON_BEGIN_OBJECT)
    read_object (self);
  else if (token == ZHUPI_JSON_BEGIN_ARRAY)
    while (zhupi_json_reader_next_item (self->reader))
      read_value (self);
  else
    zhupi_json_reader_skip_value (self->reader, NULL);
}

static ZhupiArticle *
make_article (Quotes *self)
{
  g_autofree char *utf8 = NULL;
  g_autoptr (ZhupiText) text = NULL;
  glong n_bytes = 0;

  if (self->length > 0 && self->length <= MAX_LENGTH)
    grow (self, (guint) self->length);
  utf8 = g_ucs4_to_utf8 ((const gunichar *) (gpointer) self->text->data, self->text->len,
                         NULL, &n_bytes, NULL);
  text = zhupi_text_new_take (g_steal_pointer (&utf8), (gsize) n_bytes);
  return zhupi_article_new (text, NULL);
}

/* The file's own checksum would not be that of the text that stands in. */
static GBytes *
replace_sha256 (Quotes       *self,
                GBytes       *bytes,
                ZhupiArticle *article)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  char *copy;

  if (self->sha256_offset == 0 || self->sha256_offset + SHA256_DIGITS > n_bytes)
    return g_bytes_ref (bytes);

  copy = g_memdup2 (data, n_bytes);
  memcpy (copy + self->sha256_offset, zhupi_article_get_sha256 (article), SHA256_DIGITS);
  return g_bytes_new_take (copy, n_bytes);
}

ZhupiAnnotationSet *
zhupi_cli_quotes_read_set (GBytes     *bytes,
                           GPtrArray  *findings,
                           GError    **error)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  Quotes quotes = { .reader = zhupi_json_reader_new (data, n_bytes) };
  g_autoptr (ZhupiArticle) article = NULL;
  g_autoptr (GBytes) fitted = NULL;

  quotes.text = g_array_new (FALSE, FALSE, sizeof (gunichar));
  quotes.quote = g_string_new (NULL);
  zhupi_json_reader_next (quotes.reader);
  read_value (&quotes);
  article = make_article (&quotes);
  fitted = replace_sha256 (&quotes, bytes, article);
  zhupi_json_reader_free (quotes.reader);
  g_array_unref (quotes.text);
  g_string_free (quotes.quote, TRUE);

  return zhupi_w3c_read (fitted, article, findings, error);
}
