/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "zhupi-json-plain.h"
#include "zhupi-json-scanner.h"
#include "zhupi-json-writer.h"

/* The buffer is sent to the stream when it holds so much. */
#define FLUSH_BYTES (64 * 1024)
#define MAX_DIGITS 20 /* of a whole number, with its sign */
#define FIRST_WIDE 0x80
#define REPLACEMENT "\xEF\xBF\xBD"

struct _ZhupiJsonWriter
{
  GOutputStream *stream;
  GCancellable *cancellable;
  GString *buffer;
  GError *error;
  gboolean needs_comma;
  gboolean breaks_line;
  gboolean in_one_line;
};

ZhupiJsonWriter *
zhupi_json_writer_new (GOutputStream *stream,
                       GCancellable  *cancellable)
{
  ZhupiJsonWriter *self = g_new0 (ZhupiJsonWriter, 1);

  g_set_object (&self->stream, stream);
  g_set_object (&self->cancellable, cancellable);
  self->buffer = g_string_sized_new (stream != NULL ? FLUSH_BYTES : 0);
  return self;
}

void
zhupi_json_writer_free (ZhupiJsonWriter *self)
{
  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  g_clear_error (&self->error);
  if (self->buffer != NULL)
    g_string_free (self->buffer, TRUE);
  g_free (self);
}

/* As g_string_append_len(), without a call where there is room. */
static inline void
append (GString    *buffer,
        const char *bytes,
        gsize       n_bytes)
{
  if (n_bytes >= buffer->allocated_len - buffer->len)
    {
      g_string_append_len (buffer, bytes, (gssize) n_bytes);
      return;
    }
  memcpy (buffer->str + buffer->len, bytes, n_bytes);
  buffer->len += n_bytes;
  buffer->str[buffer->len] = 0;
}

static void
flush (ZhupiJsonWriter *self)
{
  if (self->error == NULL)
    g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL,
                               self->cancellable, &self->error);
  g_string_truncate (self->buffer, 0);
}

static void
start (ZhupiJsonWriter *self)
{
  if (self->needs_comma)
    g_string_append_c (self->buffer, ',');
  if (self->stream != NULL && self->buffer->len >= FLUSH_BYTES)
    flush (self);
  if (self->breaks_line && !self->in_one_line)
    g_string_append_c (self->buffer, '\n');
  self->breaks_line = FALSE;
  self->needs_comma = TRUE;
}

static void
open_level (ZhupiJsonWriter *self,
            char             bracket)
{
  start (self);
  g_string_append_c (self->buffer, bracket);
  self->needs_comma = FALSE;
}

static void
close_level (ZhupiJsonWriter *self,
             char             bracket)
{
  self->needs_comma = FALSE;
  start (self);
  g_string_append_c (self->buffer, bracket);
}

void
zhupi_json_writer_begin_object (ZhupiJsonWriter *self)
{
  open_level (self, '{');
}

void
zhupi_json_writer_end_object (ZhupiJsonWriter *self)
{
  close_level (self, '}');
}

void
zhupi_json_writer_begin_array (ZhupiJsonWriter *self)
{
  open_level (self, '[');
}

void
zhupi_json_writer_end_array (ZhupiJsonWriter *self)
{
  close_level (self, ']');
}

void
zhupi_json_writer_break_line (ZhupiJsonWriter *self)
{
  self->breaks_line = TRUE;
}

static void
append_escaped (GString *buffer,
                char     byte)
{
  static const char letters[] = "btn\0fr";
  guint index = (guchar) byte - '\b';

  if (byte == '"' || byte == '\\')
    g_string_append_printf (buffer, "\\%c", byte);
  else if (index < G_N_ELEMENTS (letters) - 1 && letters[index] != 0)
    g_string_append_printf (buffer, "\\%c", letters[index]);
  else
    g_string_append_printf (buffer, "\\u%04x", (guint) (guchar) byte);
}

typedef const char *(*SkipFunc) (const char *at,
                                 const char *end);

/* @skip: finds the first byte that may not stand there as it is */
static inline void
append_string (GString    *buffer,
               const char *utf8,
               gsize       n_bytes,
               SkipFunc    skip)
{
  const char *end = utf8 + n_bytes;

  g_string_append_c (buffer, '"');
  for (;;)
    {
      const char *stop = skip (utf8, end);

      append (buffer, utf8, (gsize) (stop - utf8));
      if (stop == end)
        break;
      if ((guchar) *stop >= FIRST_WIDE || *stop == 0)
        append (buffer, REPLACEMENT, strlen (REPLACEMENT));
      else
        append_escaped (buffer, *stop);
      utf8 = stop + 1;
    }
  g_string_append_c (buffer, '"');
}

void
zhupi_json_append_string (GString    *buffer,
                          const char *utf8,
                          gsize       n_bytes)
{
  append_string (buffer, utf8, n_bytes, zhupi_json_skip_plain);
}

void
zhupi_json_writer_set_one_line (ZhupiJsonWriter *self,
                                gboolean         in_one_line)
{
  self->in_one_line = in_one_line;
}

void
zhupi_json_writer_name (ZhupiJsonWriter *self,
                        const char      *name)
{
  start (self);
  zhupi_json_append_string (self->buffer, name, strlen (name));
  g_string_append_c (self->buffer, ':');
  self->needs_comma = FALSE;
}

void
zhupi_json_writer_raw_name (ZhupiJsonWriter *self,
                            const char      *json,
                            gsize            n_bytes)
{
  start (self);
  append (self->buffer, json, n_bytes);
  self->needs_comma = FALSE;
}

void
zhupi_json_writer_string (ZhupiJsonWriter *self,
                          const char      *utf8,
                          gssize           n_bytes)
{
  start (self);
  zhupi_json_append_string (self->buffer, utf8, n_bytes < 0 ? strlen (utf8) : (gsize) n_bytes);
}

void
zhupi_json_writer_text (ZhupiJsonWriter *self,
                        const char      *utf8,
                        gsize            n_bytes)
{
  start (self);
  append_string (self->buffer, utf8, n_bytes, zhupi_json_skip_valid);
}

static void
append_integer (GString *buffer,
                gint64   value)
{
  char digits[MAX_DIGITS];
  char *first = digits + sizeof digits;
  guint64 rest = (guint64) ABS (value);

  do
    *--first = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (value < 0)
    *--first = '-';
  append (buffer, first, (gsize) (digits + sizeof digits - first));
}

void
zhupi_json_writer_integer (ZhupiJsonWriter *self,
                           gint64           value)
{
  g_return_if_fail (value >= -ZHUPI_JSON_MAX_INTEGER && value <= ZHUPI_JSON_MAX_INTEGER);

  start (self);
  append_integer (self->buffer, value);
}

void
zhupi_json_writer_boolean (ZhupiJsonWriter *self,
                           gboolean         value)
{
  start (self);
  g_string_append (self->buffer, value ? "true" : "false");
}

void
zhupi_json_writer_raw (ZhupiJsonWriter *self,
                       const char      *json,
                       gssize           n_bytes)
{
  start (self);
  append (self->buffer, json, n_bytes < 0 ? strlen (json) : (gsize) n_bytes);
}

void
zhupi_json_writer_add_string (ZhupiJsonWriter *self,
                              const char      *name,
                              const char      *value)
{
  if (value == NULL)
    return;
  zhupi_json_writer_name (self, name);
  zhupi_json_writer_string (self, value, -1);
}

void
zhupi_json_writer_add_integer (ZhupiJsonWriter *self,
                               const char      *name,
                               gint64           value)
{
  zhupi_json_writer_name (self, name);
  zhupi_json_writer_integer (self, value);
}

gboolean
zhupi_json_writer_finish (ZhupiJsonWriter *self,
                          GError         **error)
{
  g_string_append_c (self->buffer, '\n');
  if (self->stream != NULL)
    flush (self);
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

GBytes *
zhupi_json_writer_free_to_bytes (ZhupiJsonWriter *self)
{
  GBytes *bytes = g_string_free_to_bytes (g_steal_pointer (&self->buffer));

  zhupi_json_writer_free (self);
  return bytes;
}
