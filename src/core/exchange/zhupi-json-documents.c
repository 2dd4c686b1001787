/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "exchange/zhupi-json-documents.h"

#include "zhupi-error.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

typedef struct
{
  ZhupiJsonDocumentFunc func;
  gpointer user_data;
  GError *error;
  gboolean is_stopped;
} Documents;

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
                       _("This is not a file of JSON documents: an object is expected in each "
                         "line or in one list; nothing was read."));
  return FALSE;
}

static gboolean
read_document (Documents       *self,
               ZhupiJsonReader *reader)
{
  if (zhupi_json_reader_get_token (reader) != ZHUPI_JSON_BEGIN_OBJECT)
    return fail (&self->error);

  self->is_stopped = !self->func (reader, self->user_data, &self->error);
  return self->error == NULL && zhupi_json_reader_check (reader, &self->error);
}

static void
read_array (Documents       *self,
            ZhupiJsonReader *reader)
{
  while (!self->is_stopped && zhupi_json_reader_next_item (reader))
    if (!read_document (self, reader))
      return;
  if (self->is_stopped || !zhupi_json_reader_check (reader, &self->error))
    return;

  zhupi_json_reader_next (reader);
  zhupi_json_reader_check (reader, &self->error);
}

/* From the first byte of a value; past it, 0 when there is nothing more to read. */
static gsize
read_value (Documents  *self,
            const char *data,
            gsize       n_bytes,
            gsize       begin)
{
  g_autoptr (ZhupiJsonReader) reader = zhupi_json_reader_new_within (data, n_bytes, begin);

  if (zhupi_json_reader_next (reader) == ZHUPI_JSON_BEGIN_ARRAY && begin == 0)
    {
      read_array (self, reader);
      return 0;
    }
  if (!zhupi_json_reader_check (reader, &self->error) || !read_document (self, reader)
      || self->is_stopped)
    return 0;
  return zhupi_json_reader_get_offset (reader) + 1;
}

static gsize
skip_blanks (const char *data,
             gsize       n_bytes,
             gsize       at)
{
  while (at < n_bytes && g_ascii_isspace (data[at]))
    at++;
  return at;
}

gboolean
zhupi_json_documents_foreach (GBytes                 *bytes,
                              ZhupiJsonDocumentFunc   func,
                              gpointer                user_data,
                              GError                **error)
{
  Documents self = { func, user_data, NULL, FALSE };
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  gsize at = 0;

  do
    {
      at = read_value (&self, data, n_bytes, at);
      if (at > 0)
        at = skip_blanks (data, n_bytes, at);
    }
  while (at > 0 && at < n_bytes);

  if (self.error == NULL)
    return TRUE;
  g_propagate_error (error, self.error);
  return FALSE;
}

static gboolean
check_text (const char  *text,
            guint        number,
            GError     **error)
{
  if (text != NULL)
    return TRUE;

  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_FORMAT,
               _("Document %u of the file has no text; nothing was read of it and of what "
                 "follows."), number);
  return FALSE;
}

typedef struct
{
  const ZhupiExchangeInput *input;
  ZhupiOffsetUnit usual;
  ZhupiJsonDraftFunc func;
  ZhupiExchangeFound found;
  gpointer user_data;
  guint n_documents;
} Drafts;

static gboolean
read_draft_cb (ZhupiJsonReader  *reader,
               gpointer          user_data,
               GError          **error)
{
  Drafts *self = user_data;
  g_autoptr (ZhupiDraft) draft = zhupi_draft_new (self->input, self->usual);
  g_autofree char *text = self->func (reader, draft);

  self->n_documents++;
  if (!zhupi_json_reader_check (reader, error) || !check_text (text, self->n_documents, error))
    return FALSE;
  zhupi_draft_set_text (draft, text);
  return zhupi_draft_finish (draft, self->found, self->user_data, error);
}

gboolean
zhupi_json_documents_read (const ZhupiExchangeInput  *input,
                           ZhupiOffsetUnit            usual,
                           ZhupiJsonDraftFunc         func,
                           ZhupiExchangeFound         found,
                           gpointer                   user_data,
                           GError                   **error)
{
  Drafts self = { input, usual, func, found, user_data, 0 };

  return zhupi_json_documents_foreach (input->bytes, read_draft_cb, &self, error);
}

char *
zhupi_json_read_text (ZhupiJsonReader *reader)
{
  char *text = NULL;

  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_STRING)
    text = g_strdup (zhupi_json_reader_get_string (reader, NULL));
  else if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_INTEGER)
    text = g_strdup_printf ("%" PRId64, zhupi_json_reader_get_integer (reader));
  zhupi_json_reader_skip_value (reader, NULL);
  return text;
}

gint64
zhupi_json_read_integer (ZhupiJsonReader *reader)
{
  gint64 value = -1;

  if (zhupi_json_reader_get_token (reader) == ZHUPI_JSON_INTEGER)
    value = zhupi_json_reader_get_integer (reader);
  zhupi_json_reader_skip_value (reader, NULL);
  return value;
}
