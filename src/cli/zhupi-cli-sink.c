/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-sink.h"

#include "zhupi-cli-output.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define NEW_FOLDER_MODE 0777

gboolean
zhupi_cli_sink_open (ZhupiCliSink *self,
                     ZhupiExit    *result)
{
  self->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (self->in_lines)
    {
      self->lines = zhupi_cli_stream_open (self->output, result);
      return self->lines != NULL;
    }
  if (!self->into_folder || g_mkdir_with_parents (self->output, NEW_FOLDER_MODE) == 0)
    return TRUE;

  zhupi_cli_complain (self->output, _("The folder cannot be made: %s."), g_strerror (errno));
  *result = ZHUPI_EXIT_IO;
  return FALSE;
}

/* Two articles of one name in different folders must not overwrite each other's set. */
static char *
make_path (ZhupiCliSink *self,
           const char   *article)
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

ZhupiExit
zhupi_cli_sink_add (ZhupiCliSink *self,
                    const char   *article,
                    GBytes       *bytes)
{
  g_autofree char *path = NULL;

  if (self->in_lines)
    return zhupi_cli_stream_add_json (self->lines, bytes) ? ZHUPI_EXIT_DONE : ZHUPI_EXIT_IO;
  if (!self->into_folder)
    return zhupi_cli_write (self->output, bytes);

  path = make_path (self, article);
  return zhupi_cli_write (path, bytes);
}

static ZhupiExit
write_into (ZhupiCliSink          *self,
            ZhupiCliStream        *stream,
            const char            *article,
            ZhupiCliSinkWriteFunc  write,
            gpointer               user_data)
{
  GError *error = NULL;

  if (write (zhupi_cli_stream_get_output (stream), self->in_lines, user_data, &error))
    return ZHUPI_EXIT_DONE;
  zhupi_cli_stream_spoil (stream);
  return zhupi_cli_fail (article, error);
}

ZhupiExit
zhupi_cli_sink_stream (ZhupiCliSink          *self,
                       const char            *article,
                       ZhupiCliSinkWriteFunc  write,
                       gpointer               user_data)
{
  g_autofree char *path = NULL;
  ZhupiCliStream *stream;
  ZhupiExit result;

  if (self->in_lines)
    return write_into (self, self->lines, article, write, user_data);
  if (self->into_folder)
    path = make_path (self, article);
  stream = zhupi_cli_stream_open (path != NULL ? path : self->output, &result);
  if (stream == NULL)
    return result;
  result = write_into (self, stream, article, write, user_data);
  return zhupi_cli_worse (result, zhupi_cli_stream_close (stream));
}

ZhupiExit
zhupi_cli_sink_close (ZhupiCliSink *self)
{
  g_clear_pointer (&self->paths, g_hash_table_unref);
  return self->lines != NULL ? zhupi_cli_stream_close (g_steal_pointer (&self->lines))
                             : ZHUPI_EXIT_DONE;
}
