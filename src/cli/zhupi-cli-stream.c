/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-stream.h"

#include "zhupi-cli-output.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define TEMPORARY_SUFFIX ".XXXXXX"
#define NEW_FILE_MODE 0666

struct _ZhupiCliStream
{
  FILE *file;
  char *path;       /* (nullable): none for standard output */
  char *temporary;  /* (nullable): becomes @path */
  GOutputStream *output;  /* (nullable): into @file */
  gboolean has_failed;
};

static gboolean
complain (ZhupiCliStream *self)
{
  if (!self->has_failed)
    zhupi_cli_complain (self->path, _("Writing failed: %s."), g_strerror (errno));
  self->has_failed = TRUE;
  return FALSE;
}

/* A device or a pipe must not be replaced by a file. */
static gboolean
is_written_in_place (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && !S_ISREG (status.st_mode);
}

static FILE *
open_temporary (ZhupiCliStream *self)
{
  int descriptor;

  self->temporary = g_strconcat (self->path, TEMPORARY_SUFFIX, NULL);
  descriptor = g_mkstemp_full (self->temporary, O_WRONLY | O_CLOEXEC, NEW_FILE_MODE);
  if (descriptor >= 0)
    return fdopen (descriptor, "wb");
  g_clear_pointer (&self->temporary, g_free);
  return NULL;
}

static FILE *
open_file (ZhupiCliStream *self)
{
  if (self->path == NULL)
    return stdout;
  return is_written_in_place (self->path) ? g_fopen (self->path, "wbe") : open_temporary (self);
}

ZhupiCliStream *
zhupi_cli_stream_open (const char *path,
                       ZhupiExit  *result)
{
  ZhupiCliStream *self = g_new0 (ZhupiCliStream, 1);

  self->path = path == NULL || g_str_equal (path, "-") ? NULL : g_strdup (path);
  self->file = open_file (self);
  if (self->file != NULL)
    return self;
  complain (self);
  *result = zhupi_cli_stream_close (self);
  return NULL;
}

/* In JSON a line end is always between words, never in a text. */
static gboolean
write_without_line_ends (ZhupiCliStream *self,
                         const char     *at,
                         const char     *end)
{
  while (at < end)
    {
      const char *line_end = memchr (at, '\n', (gsize) (end - at));
      gsize n_bytes = (gsize) ((line_end != NULL ? line_end : end) - at);

      if (fwrite (at, 1, n_bytes, self->file) != n_bytes)
        return FALSE;
      at += n_bytes + 1;
    }
  return TRUE;
}

gboolean
zhupi_cli_stream_add_json (ZhupiCliStream *self,
                           GBytes         *json)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (json, &n_bytes);

  if (self->has_failed)
    return FALSE;
  if (write_without_line_ends (self, data, data + n_bytes) && putc ('\n', self->file) != EOF
      && fflush (self->file) == 0)
    return TRUE;
  return complain (self);
}

GOutputStream *
zhupi_cli_stream_get_output (ZhupiCliStream *self)
{
  if (self->output == NULL)
    self->output = g_unix_output_stream_new (fileno (self->file), FALSE);
  return self->output;
}

void
zhupi_cli_stream_spoil (ZhupiCliStream *self)
{
  self->has_failed = TRUE;
}

static void
close_file (ZhupiCliStream *self)
{
  if (self->file == NULL || self->file == stdout)
    return;
  if (fclose (self->file) != 0)
    complain (self);
  if (self->temporary != NULL && !self->has_failed
      && g_rename (self->temporary, self->path) != 0)
    complain (self);
  if (self->temporary != NULL && self->has_failed)
    g_unlink (self->temporary);
}

ZhupiExit
zhupi_cli_stream_close (ZhupiCliStream *self)
{
  ZhupiExit result;

  g_clear_object (&self->output);
  close_file (self);
  result = self->has_failed ? ZHUPI_EXIT_IO : ZHUPI_EXIT_DONE;
  g_free (self->path);
  g_free (self->temporary);
  g_free (self);
  return result;
}
