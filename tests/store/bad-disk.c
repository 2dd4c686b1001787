/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bad-disk.h"
#include "journal/zhupi-file-calls.h"

#define MAX_FILES 256

/* What is known of an open file. */
typedef struct
{
  gboolean is_dirty;
  gint64 n_synced; /* bytes that are safe */
} OpenFile;

static BadDisk disk;
static guint n_calls;
static OpenFile files[MAX_FILES];

guint
bad_disk_get_n_calls (void)
{
  return n_calls;
}

/* Of what was not synced, any part may be there or not. */
static void
lose_unsynced (void)
{
  for (int fd = 0; fd < MAX_FILES; fd++)
    {
      struct stat status;
      gint64 n_unsynced;

      if (!files[fd].is_dirty || fstat (fd, &status) != 0)
        continue;
      n_unsynced = MAX (status.st_size - files[fd].n_synced, 0);
      if (ftruncate (fd, files[fd].n_synced +
                     g_rand_int_range (disk.random, 0, n_unsynced + 1)) != 0)
        _exit (1);
    }
}

static void
end_here (void)
{
  if (disk.kind == BAD_DISK_POWER_CUT)
    lose_unsynced ();
  kill (getpid (), SIGKILL);
}

static gboolean
is_deadly (void)
{
  return (disk.kind == BAD_DISK_KILL || disk.kind == BAD_DISK_POWER_CUT) && n_calls == disk.at;
}

/* FALSE when the call is to fail, with errno set. */
static gboolean
begin_call (void)
{
  n_calls++;
  if (is_deadly () && g_rand_boolean (disk.random))
    end_here ();
  if ((disk.kind == BAD_DISK_FAIL_ONCE && n_calls == disk.at) ||
      (disk.kind == BAD_DISK_FAIL && n_calls >= disk.at))
    {
      errno = disk.code;
      return FALSE;
    }
  return TRUE;
}

static void
end_call (void)
{
  if (is_deadly ())
    end_here ();
}

static OpenFile *
get_file (int fd)
{
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (fd, <, MAX_FILES);
  /* The compiler takes an assertion for something that may return. */
  return &files[CLAMP (fd, 0, MAX_FILES - 1)];
}

static int
bad_open (const char *path,
          int         flags,
          int         mode)
{
  struct stat status;
  int fd;

  if (!begin_call ())
    return -1;
  fd = open (path, flags, mode);
  if (fd >= 0)
    *get_file (fd) = (OpenFile) { FALSE, fstat (fd, &status) == 0 ? status.st_size : 0 };
  end_call ();
  return fd;
}

/* Half of it is written in any case. */
static gssize
bad_pwrite (int           fd,
            gconstpointer data,
            gsize         n_bytes,
            gint64        offset)
{
  gsize half = n_bytes / 2;
  gboolean is_good = begin_call ();
  int code = errno;

  get_file (fd)->is_dirty = TRUE;
  if (pwrite (fd, data, half, offset) != (gssize) half)
    return -1;
  if (is_deadly ())
    end_here ();
  errno = code;
  if (!is_good)
    return -1;
  return half + pwrite (fd, (const char *) data + half, n_bytes - half, offset + half);
}

static int
bad_sync (int fd)
{
  struct stat status;
  int result;

  if (!begin_call ())
    return -1;
  result = fsync (fd);
  if (fstat (fd, &status) == 0 && S_ISREG (status.st_mode))
    *get_file (fd) = (OpenFile) { FALSE, status.st_size };
  end_call ();
  return result;
}

static int
bad_truncate (int    fd,
              gint64 n_bytes)
{
  int result;

  if (!begin_call ())
    return -1;
  result = ftruncate (fd, n_bytes);
  get_file (fd)->n_synced = MIN (get_file (fd)->n_synced, n_bytes);
  end_call ();
  return result;
}

static void
assert_all_synced (void)
{
  for (guint fd = 0; fd < MAX_FILES; fd++)
    g_assert_false (files[fd].is_dirty);
}

static int
bad_rename (const char *from,
            const char *to)
{
  int result;

  if (!begin_call ())
    return -1;
  assert_all_synced ();
  result = rename (from, to);
  end_call ();
  return result;
}

static int
bad_unlink (const char *path)
{
  int result;

  if (!begin_call ())
    return -1;
  result = unlink (path);
  end_call ();
  return result;
}

/* A file that is closed after a failure is left or removed, not renamed. */
static int
bad_close (int fd)
{
  gboolean is_good = begin_call ();
  int code = errno;
  int result = close (fd);

  *get_file (fd) = (OpenFile) { FALSE, 0 };
  end_call ();
  errno = code;
  return is_good ? result : -1;
}

static const ZhupiFileCalls calls = {
  .open = bad_open,
  .pwrite = bad_pwrite,
  .sync = bad_sync,
  .truncate = bad_truncate,
  .rename = bad_rename,
  .unlink = bad_unlink,
  .close = bad_close,
};

void
bad_disk_use (const BadDisk *chosen)
{
  disk = *chosen;
  n_calls = 0;
  zhupi_file_calls_set (&calls);
}
