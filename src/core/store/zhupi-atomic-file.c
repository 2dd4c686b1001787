/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "journal/zhupi-file-calls.h"
#include "store/zhupi-atomic-file.h"
#include "zhupi-error.h"

#define FILE_MODE 0600
/* Between the file's name and the number of the process that writes the new one. */
#define NEW_SUFFIX ".new-"

/* Returns: 0 or an errno value */
static int
write_new_file (const char *path,
                GBytes     *bytes)
{
  const ZhupiFileCalls *calls = zhupi_file_calls_get ();
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  int fd = calls->open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, FILE_MODE);
  int code;

  if (fd < 0)
    return errno;
  code = zhupi_file_calls_write (fd, data, n_bytes, 0);
  if (code == 0 && calls->sync (fd) != 0)
    code = errno;
  if (calls->close (fd) != 0 && code == 0)
    code = errno;
  return code;
}

static gboolean
is_of_the_disk (int code)
{
  return code == EIO || code == ENOSPC || code == EDQUOT;
}

/* So that the new name outlives a power cut; what cannot sync a folder needs no such call.
 * Returns: 0 or an errno value */
static int
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  int code = 0;

  if (fd < 0)
    return 0;
  if (zhupi_file_calls_get ()->sync (fd) != 0 && is_of_the_disk (errno))
    code = errno;
  close (fd);
  return code;
}

int
zhupi_atomic_file_write (const char *path,
                         GBytes     *bytes)
{
  g_autofree char *new_path = g_strdup_printf ("%s" NEW_SUFFIX "%d", path, (int) getpid ());
  int code = write_new_file (new_path, bytes);

  if (code == 0 && zhupi_file_calls_get ()->rename (new_path, path) != 0)
    code = errno;
  if (code == 0)
    return sync_folder (path);
  zhupi_file_calls_get ()->unlink (new_path);
  return code;
}

void
zhupi_atomic_file_clean (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *prefix = g_strconcat (name, NEW_SUFFIX, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *left = g_build_filename (folder, entry, NULL);

      if (g_str_has_prefix (entry, prefix))
        g_unlink (left);
    }
}

static char *
describe (int         code,
          const char *name)
{
  switch (code)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return g_strdup_printf (_("The disk is full, so “%s” is not saved; your work is safe in "
                                "memory and is saved as soon as there is space again."), name);
    case EROFS:
    case EACCES:
    case EPERM:
      return g_strdup_printf (_("The folder of “%s” may not be written, so it is not saved; your "
                                "work is safe in memory and is saved as soon as the folder may be "
                                "written."), name);
    case ENOENT:
    case ENOTDIR:
      return g_strdup_printf (_("The folder of “%s” is gone, so it is not saved; your work is safe "
                                "in memory and is saved as soon as the folder is back."), name);
    default:
      return g_strdup_printf (_("“%s” is not saved (%s); your work is safe in memory, and saving "
                                "is tried again."), name, g_strerror (code));
    }
}

void
zhupi_atomic_file_set_error (GError    **error,
                             int         code,
                             const char *name)
{
  g_autofree char *message = describe (code, name);

  g_set_error_literal (error, ZHUPI_ERROR, ZHUPI_ERROR_IO, message);
}
