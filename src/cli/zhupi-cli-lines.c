/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-lines.h"

#include "zhupi-error.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

/* Bytes that are asked for at a time. */
#define READ_BYTES (64u * 1024)

struct _ZhupiCliLines
{
  char *path;
  GInputStream *stream;
  char *buffer;
  gsize at;
  gsize n_bytes; /* in the buffer */
};

/* Makes one sentence of what GIO says. */
static gboolean
fail (const char  *path,
      GError      *cause,
      GError     **error)
{
  g_autoptr (GError) owned = cause;
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO, _("The file “%s” could not be read: %s."),
               shown, owned->message);
  return FALSE;
}

static GInputStream *
open_stream (const char  *path,
             GError     **error)
{
  g_autoptr (GFile) file = NULL;
  GFileInputStream *stream;
  GError *cause = NULL;

  if (g_str_equal (path, "-"))
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);
  file = g_file_new_for_commandline_arg (path);
  stream = g_file_read (file, NULL, &cause);
  if (stream == NULL)
    fail (path, cause, error);
  return (GInputStream *) stream;
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
  self->path = g_strdup (path);
  self->stream = stream;
  self->buffer = g_malloc (READ_BYTES);
  return self;
}

void
zhupi_cli_lines_free (ZhupiCliLines *self)
{
  g_object_unref (self->stream);
  g_free (self->buffer);
  g_free (self->path);
  g_free (self);
}

/* FALSE at the end, or with @error set. */
static gboolean
fill (ZhupiCliLines  *self,
      GError        **error)
{
  GError *cause = NULL;
  gssize n_read = g_input_stream_read (self->stream, self->buffer, READ_BYTES, NULL, &cause);

  if (n_read < 0)
    fail (self->path, cause, error);
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
