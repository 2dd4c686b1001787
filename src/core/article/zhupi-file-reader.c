/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "article/zhupi-file-reader.h"

#include "zhupi-error.h"

#include <glib/gi18n-lib.h>

#define QUERY_ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE

/* Bytes that are asked for at a time. */
#define READ_BYTES (256u * 1024)

#define MEBIBYTE (1024u * 1024)

/* Turns what GIO says into one sentence for a person; a cancellation stays what it is. */
gboolean
zhupi_file_fail_reading (GFile   *file,
                         GError  *cause,
                         GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) owned = cause;

  if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&owned));
  else if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
           || g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
                 _("There is no file “%s”; check its name and folder."), name);
  else if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
                 _("You may not read the file “%s”; ask its owner for permission."), name);
  else
    g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
                 _("The file “%s” could not be read: %s."), name, owned->message);
  return FALSE;
}

static gboolean
fail_folder (GFile   *file,
             GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_IO,
               _("“%s” is a folder; open a text file inside it."), name);
  return FALSE;
}

static gboolean
fail_too_large (GFile   *file,
                gsize    max_bytes,
                GError **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_TOO_LARGE,
               _("The file “%s” is larger than %u MiB; split it and open the parts."),
               name, (guint) (max_bytes / MEBIBYTE));
  return FALSE;
}

/* What can be refused is refused before a byte is read. */
static gboolean
check_file (GFile         *file,
            gsize          max_bytes,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInfo) info = NULL;
  GError *cause = NULL;

  info = g_file_query_info (file, QUERY_ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, &cause);
  if (info == NULL)
    return zhupi_file_fail_reading (file, cause, error);
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return fail_folder (file, error);
  if (g_file_info_get_size (info) > (goffset) max_bytes)
    return fail_too_large (file, max_bytes, error);
  return TRUE;
}

/* A pipe or a growing file has no size that could be believed, so it is watched while reading. */
static gboolean
read_all (GFile         *file,
          GInputStream  *stream,
          GByteArray    *array,
          gsize          max_bytes,
          GCancellable  *cancellable,
          GError       **error)
{
  gsize n_read;

  do
    {
      guint n_before = array->len;
      GError *cause = NULL;

      if (n_before > max_bytes)
        return fail_too_large (file, max_bytes, error);
      g_byte_array_set_size (array, n_before + READ_BYTES);
      if (!g_input_stream_read_all (stream, array->data + n_before, READ_BYTES, &n_read,
                                    cancellable, &cause))
        return zhupi_file_fail_reading (file, cause, error);
      g_byte_array_set_size (array, n_before + (guint) n_read);
    }
  while (n_read == READ_BYTES);

  return TRUE;
}

GFileInputStream *
zhupi_file_open (GFile         *file,
                 gsize          max_bytes,
                 GCancellable  *cancellable,
                 GError       **error)
{
  GFileInputStream *stream;
  GError *cause = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (!check_file (file, max_bytes, cancellable, error))
    return NULL;
  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    zhupi_file_fail_reading (file, cause, error);
  return stream;
}

/**
 * zhupi_file_read:
 * @file: a file
 * @max_bytes: the largest size that is read, in bytes, below 2 GiB
 * @cancellable: (nullable): a cancellable
 * @error: return location for %ZHUPI_ERROR_IO, %ZHUPI_ERROR_TOO_LARGE or %G_IO_ERROR_CANCELLED
 *
 * Reads a whole file; blocks. A folder or a file that is too large is refused unread.
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
zhupi_file_read (GFile         *file,
                 gsize          max_bytes,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) array = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (max_bytes < G_MAXINT32, NULL);

  stream = zhupi_file_open (file, max_bytes, cancellable, error);
  if (stream == NULL)
    return NULL;

  array = g_byte_array_new ();
  if (!read_all (file, G_INPUT_STREAM (stream), array, max_bytes, cancellable, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}
