/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "zhupi-cli-output.h"

#include "zhupi-error.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define NEW_FILE_MODE 0666

static ZhupiExit
fail_writing (const char *path,
              const char *reason)
{
  zhupi_cli_complain (path, _("Writing failed: %s."), reason);
  return ZHUPI_EXIT_IO;
}

static ZhupiExit
write_stream (FILE       *stream,
              const char *path,
              GBytes     *bytes)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);

  if (fwrite (data, 1, n_bytes, stream) == n_bytes && fflush (stream) == 0)
    return ZHUPI_EXIT_DONE;
  return fail_writing (path, g_strerror (errno));
}

/* A device or a pipe is written to; it must not be replaced by a file. */
static ZhupiExit
write_in_place (const char *path,
                GBytes     *bytes)
{
  FILE *stream = g_fopen (path, "wbe");
  ZhupiExit result;

  if (stream == NULL)
    return fail_writing (path, g_strerror (errno));

  result = write_stream (stream, path, bytes);
  fclose (stream);
  return result;
}

static ZhupiExit
replace_file (const char *path,
              GBytes     *bytes)
{
  g_autoptr (GError) error = NULL;
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);

  if (g_file_set_contents_full (path, data, n_bytes, G_FILE_SET_CONTENTS_CONSISTENT,
                                NEW_FILE_MODE, &error))
    return ZHUPI_EXIT_DONE;

  zhupi_cli_complain (path, _("Writing failed and nothing was changed: %s."), error->message);
  return ZHUPI_EXIT_IO;
}

ZhupiExit
zhupi_cli_write (const char *path,
                 GBytes     *bytes)
{
  GStatBuf status;

  if (path == NULL || g_str_equal (path, "-"))
    return write_stream (stdout, NULL, bytes);
  if (g_stat (path, &status) == 0 && !S_ISREG (status.st_mode))
    return write_in_place (path, bytes);
  return replace_file (path, bytes);
}

ZhupiExit
zhupi_cli_print (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return zhupi_cli_write (NULL, bytes);
}

void
zhupi_cli_say (const char *text)
{
  fputs (text, stderr);
}

void
zhupi_cli_complain (const char *file,
                    const char *format,
                    ...)
{
  g_autofree char *message = NULL;
  g_autofree char *shown = file != NULL ? g_filename_display_name (file) : NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  if (shown != NULL)
    fprintf (stderr, "zhupi-cli: %s: %s\n", shown, message);
  else
    fprintf (stderr, "zhupi-cli: %s\n", message);
}

ZhupiExit
zhupi_cli_fail (const char *file,
                GError     *error)
{
  g_autoptr (GError) owned = error;
  gboolean names_file = strstr (owned->message, file) != NULL;

  zhupi_cli_complain (names_file ? NULL : file, "%s", owned->message);
  if (g_error_matches (owned, ZHUPI_ERROR, ZHUPI_ERROR_IO) || owned->domain == G_IO_ERROR
      || owned->domain == G_FILE_ERROR)
    return ZHUPI_EXIT_IO;
  return ZHUPI_EXIT_INPUT;
}

ZhupiExit
zhupi_cli_worse (ZhupiExit a,
                 ZhupiExit b)
{
  return MAX (a, b);
}
