/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "journal/zhupi-file-calls.h"
#include "journal/zhupi-journal-file.h"
#include "journal/zhupi-journal-frame.h"

#define BLOCK_SIZE 4096
#define SEARCH_SIZE (256 * 1024)

struct _ZhupiJournalFile
{
  GMutex mutex; /* of what is written */
  int fd;
  guint64 end;
};

int
zhupi_journal_file_open (const char        *path,
                         gboolean           is_writable,
                         ZhupiJournalFile **file)
{
  int flags = (is_writable ? O_RDWR : O_RDONLY) | O_CLOEXEC;
  int fd = zhupi_file_calls_get ()->open (path, flags, 0);

  if (fd < 0)
    return errno;
  *file = g_atomic_rc_box_new0 (ZhupiJournalFile);
  g_mutex_init (&(*file)->mutex);
  (*file)->fd = fd;
  (*file)->end = zhupi_journal_file_get_size (*file);
  return 0;
}

ZhupiJournalFile *
zhupi_journal_file_ref (ZhupiJournalFile *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
journal_file_clear (gpointer data)
{
  ZhupiJournalFile *self = data;

  zhupi_file_calls_get ()->close (self->fd);
  g_mutex_clear (&self->mutex);
}

void
zhupi_journal_file_unref (ZhupiJournalFile *self)
{
  g_atomic_rc_box_release_full (self, journal_file_clear);
}

guint64
zhupi_journal_file_get_size (ZhupiJournalFile *self)
{
  struct stat status;

  return fstat (self->fd, &status) == 0 ? (guint64) status.st_size : 0;
}

/* Returns: how many bytes there were, at most @n_bytes */
static gsize
read_bytes (int      fd,
            char    *into,
            gsize    n_bytes,
            guint64  place)
{
  gsize n_read = 0;

  while (n_read < n_bytes)
    {
      gssize n_more = pread (fd, into + n_read, n_bytes - n_read, place + n_read);

      if (n_more == 0 || (n_more < 0 && errno != EINTR))
        break;
      n_read += MAX (n_more, 0);
    }
  return n_read;
}

gboolean
zhupi_journal_file_is_at (ZhupiJournalFile *self,
                          const char       *path)
{
  struct stat of_path, of_fd;

  return stat (path, &of_path) == 0 && fstat (self->fd, &of_fd) == 0 &&
         of_path.st_ino == of_fd.st_ino && of_path.st_dev == of_fd.st_dev;
}

GBytes *
zhupi_journal_file_copy (ZhupiJournalFile *self)
{
  guint64 end = zhupi_journal_file_get_end (self);
  char *copy = g_malloc (end);

  return g_bytes_new_take (copy, read_bytes (self->fd, copy, end, 0));
}

/* A length that cannot be is found out before anything of that size is asked for. */
static gboolean
is_within (ZhupiJournalFile *self,
           guint64           place,
           gsize             n_bytes)
{
  guint64 size = zhupi_journal_file_get_size (self);

  return place <= size && n_bytes <= size - place;
}

static gboolean
read_rest (ZhupiJournalFile *self,
           guint64           place,
           GString          *frame,
           gsize             frame_size)
{
  gsize n_present = frame->len;

  if (frame_size <= n_present)
    return TRUE;
  if (!is_within (self, place, frame_size))
    return FALSE;
  g_string_set_size (frame, frame_size);
  return read_bytes (self->fd, frame->str + n_present, frame_size - n_present,
                     place + n_present) == frame_size - n_present;
}

gboolean
zhupi_journal_file_read (ZhupiJournalFile *self,
                         guint64           place,
                         GString          *json,
                         guint64          *next)
{
  guint32 n_bytes, checksum;
  gsize frame_size;

  g_string_set_size (json, BLOCK_SIZE);
  g_string_set_size (json, read_bytes (self->fd, json->str, BLOCK_SIZE, place));
  if (json->len < ZHUPI_JOURNAL_HEAD_SIZE ||
      !zhupi_journal_frame_parse_head (json->str, &n_bytes, &checksum))
    return FALSE;
  frame_size = (gsize) ZHUPI_JOURNAL_HEAD_SIZE + n_bytes + ZHUPI_JOURNAL_TAIL_SIZE;
  if (!read_rest (self, place, json, frame_size) ||
      !zhupi_journal_frame_check (json->str, json->str + ZHUPI_JOURNAL_HEAD_SIZE))
    return FALSE;
  *next = place + frame_size;
  g_string_truncate (json, frame_size - ZHUPI_JOURNAL_TAIL_SIZE);
  g_string_erase (json, 0, ZHUPI_JOURNAL_HEAD_SIZE);
  return TRUE;
}

/* The lines of one piece of the file, each of which may begin an entry. */
static gboolean
find_in_piece (ZhupiJournalFile *self,
               const char       *piece,
               gsize             n_bytes,
               guint64           place,
               guint64          *found)
{
  g_autoptr (GString) json = g_string_new (NULL);
  const char *end = piece + n_bytes;
  guint64 next;

  for (const char *at = memchr (piece, '\n', n_bytes); at != NULL;
       at = memchr (at + 1, '\n', end - at - 1))
    {
      *found = place + (at + 1 - piece);
      if (zhupi_journal_file_read (self, *found, json, &next))
        return TRUE;
    }
  return FALSE;
}

gboolean
zhupi_journal_file_find (ZhupiJournalFile *self,
                         guint64           place,
                         guint64          *found)
{
  g_autofree char *piece = g_malloc (SEARCH_SIZE);
  gsize n_read;

  while ((n_read = read_bytes (self->fd, piece, SEARCH_SIZE, place)) > 0)
    {
      if (find_in_piece (self, piece, n_read, place, found))
        return TRUE;
      place += n_read;
    }
  return FALSE;
}

guint64
zhupi_journal_file_get_end (ZhupiJournalFile *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return self->end;
}

void
zhupi_journal_file_set_end (ZhupiJournalFile *self,
                            guint64           end)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  self->end = end;
}

/* What an interrupted writing has left would else be taken for an entry that lies behind. */
static int
cut_tail (ZhupiJournalFile *self)
{
  if (zhupi_journal_file_get_size (self) <= self->end)
    return 0;
  return zhupi_file_calls_get ()->truncate (self->fd, self->end) == 0 ? 0 : errno;
}

int
zhupi_journal_file_append (ZhupiJournalFile *self,
                           const GByteArray *entries)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  int code = cut_tail (self);

  if (code == 0)
    code = zhupi_file_calls_write (self->fd, entries->data, entries->len, self->end);
  if (code == 0 && zhupi_file_calls_get ()->sync (self->fd) != 0)
    code = errno;
  if (code == 0)
    self->end += entries->len;
  return code;
}
