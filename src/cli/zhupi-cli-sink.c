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
  self->lines = g_string_new (NULL);

  if (!self->into_folder || g_mkdir_with_parents (self->output, NEW_FOLDER_MODE) == 0)
    return TRUE;

  zhupi_cli_complain (self->output, _("The folder cannot be made: %s."), g_strerror (errno));
  *result = ZHUPI_EXIT_IO;
  return FALSE;
}

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

static ZhupiExit
flush_lines (ZhupiCliSink *self)
{
  g_autoptr (GBytes) bytes = g_bytes_new (self->lines->str, self->lines->len);

  g_string_truncate (self->lines, 0);
  return zhupi_cli_write (self->output, bytes);
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
    {
      append_as_line (self->lines, bytes);
      /* At once, so that a filter's next step can begin. */
      return self->output == NULL ? flush_lines (self) : ZHUPI_EXIT_DONE;
    }
  if (!self->into_folder)
    return zhupi_cli_write (self->output, bytes);

  path = make_path (self, article);
  return zhupi_cli_write (path, bytes);
}

ZhupiExit
zhupi_cli_sink_close (ZhupiCliSink *self)
{
  return self->in_lines && self->output != NULL ? flush_lines (self) : ZHUPI_EXIT_DONE;
}

void
zhupi_cli_sink_clear (ZhupiCliSink *self)
{
  g_clear_pointer (&self->paths, g_hash_table_unref);
  if (self->lines != NULL)
    g_string_free (g_steal_pointer (&self->lines), TRUE);
}
