/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-lines.h"

#include <gio/gunixinputstream.h>
#include <string.h>
#include <unistd.h>

/* Bytes that are asked for at a time. */
#define READ_BYTES (64u * 1024)

struct _ZhupiCliLines
{
  GInputStream *stream;
  char *buffer;
  gsize at;
  gsize n_bytes; /* in the buffer */
};

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

ZhupiCliLines *
zhupi_cli_lines_open (const char  *path,
                      GError     **error)
{
  GInputStream *stream = open_stream (path, error);
  ZhupiCliLines *self;

  if (stream == NULL)
    return NULL;
  self = g_new0 (ZhupiCliLines, 1);
  self->stream = stream;
  self->buffer = g_malloc (READ_BYTES);
  return self;
}

void
zhupi_cli_lines_free (ZhupiCliLines *self)
{
  g_object_unref (self->stream);
  g_free (self->buffer);
  g_free (self);
}

/* FALSE at the end, or with @error set. */
static gboolean
fill (ZhupiCliLines  *self,
      GError        **error)
{
  gssize n_read = g_input_stream_read (self->stream, self->buffer, READ_BYTES, NULL, error);

  self->at = 0;
  self->n_bytes = (gsize) MAX (n_read, 0);
  return n_read > 0;
}

static void
append (GString    *line,
        const char *bytes,
        gsize       n_bytes)
{
  gsize room = ZHUPI_CLI_MAX_LINE + 1 - line->len;

  g_string_append_len (line, bytes, (gssize) MIN (n_bytes, room));
}

/* Takes what there is of a line; TRUE when that was all of it. */
static gboolean
take (ZhupiCliLines *self,
      GString       *line)
{
  const char *start = self->buffer + self->at;
  const char *end = memchr (start, '\n', self->n_bytes - self->at);
  gsize n_taken = end != NULL ? (gsize) (end - start) : self->n_bytes - self->at;

  append (line, start, n_taken);
  self->at += n_taken + (end != NULL);
  return end != NULL;
}

gboolean
zhupi_cli_lines_next (ZhupiCliLines  *self,
                      GString        *line,
                      GError        **error)
{
  gboolean has_begun = FALSE;

  g_string_truncate (line, 0);
  while (self->at < self->n_bytes || fill (self, error))
    {
      has_begun = TRUE;
      if (take (self, line))
        return TRUE;
    }
  return has_begun && *error == NULL;
}
