/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "journal/zhupi-file-calls.h"

static int
system_open (const char *path,
             int         flags,
             int         mode)
{
  return g_open (path, flags, mode);
}

static gssize
system_pwrite (int           fd,
               gconstpointer data,
               gsize         n_bytes,
               gint64        offset)
{
  return pwrite (fd, data, n_bytes, offset);
}

static int
system_truncate (int    fd,
                 gint64 n_bytes)
{
  return ftruncate (fd, n_bytes);
}

static int
system_rename (const char *from,
               const char *to)
{
  return g_rename (from, to);
}

static int
system_unlink (const char *path)
{
  return g_unlink (path);
}

static const ZhupiFileCalls of_the_system = {
  .open = system_open,
  .pwrite = system_pwrite,
  .sync = fsync,
  .truncate = system_truncate,
  .rename = system_rename,
  .unlink = system_unlink,
  .close = close,
};

static const ZhupiFileCalls *present = &of_the_system;

const ZhupiFileCalls *
zhupi_file_calls_get (void)
{
  return present;
}

void
zhupi_file_calls_set (const ZhupiFileCalls *calls)
{
  present = calls != NULL ? calls : &of_the_system;
}

int
zhupi_file_calls_write (int           fd,
                        gconstpointer data,
                        gsize         n_bytes,
                        gint64        offset)
{
  const char *at = data;

  while (n_bytes > 0)
    {
      gssize n_written = present->pwrite (fd, at, n_bytes, offset);

      if (n_written < 0 && errno != EINTR)
        return errno;
      if (n_written == 0)
        return EIO;
      if (n_written > 0)
        {
          at += n_written;
          n_bytes -= n_written;
          offset += n_written;
        }
    }
  return 0;
}
