/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "store/zhupi-lock-file.h"

#define FILE_MODE 0600

/* Whoever drops a lock removes its file: what was locked may be a file that is gone. */
static gboolean
is_still_there (const char *path,
                int         fd)
{
  GStatBuf of_path, of_fd;

  return g_stat (path, &of_path) == 0 && fstat (fd, &of_fd) == 0 &&
         of_path.st_ino == of_fd.st_ino && of_path.st_dev == of_fd.st_dev;
}

static gboolean
is_unsupported (int code)
{
  return code == ENOLCK || code == ENOTSUP || code == ENOSYS;
}

/* Returns: 0, EAGAIN when the file is gone meanwhile, or another errno value */
static int
try_to_take (const char *path,
             int        *fd)
{
  int code = 0;

  *fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, FILE_MODE);
  if (*fd < 0)
    return errno;
  if (flock (*fd, LOCK_EX | LOCK_NB) != 0 && !is_unsupported (errno))
    code = errno == EWOULDBLOCK ? EBUSY : errno;
  else if (!is_still_there (path, *fd))
    code = EAGAIN;
  if (code != 0)
    g_close (g_steal_fd (fd), NULL);
  return code;
}

int
zhupi_lock_file_take (const char *path,
                      int        *fd)
{
  int code;

  do
    code = try_to_take (path, fd);
  while (code == EAGAIN);
  return code;
}

void
zhupi_lock_file_drop (const char *path,
                      int        *fd)
{
  if (*fd == ZHUPI_LOCK_FILE_NONE)
    return;
  if (is_still_there (path, *fd))
    g_unlink (path);
  g_close (g_steal_fd (fd), NULL);
}
