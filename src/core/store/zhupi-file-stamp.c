/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "store/zhupi-file-stamp.h"

#define MULTIPLIER G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)

static void
take_status (ZhupiFileStamp *self,
             const GStatBuf *status)
{
  self->size = status->st_size;
  self->inode = status->st_ino;
  self->seconds = status->st_mtim.tv_sec;
  self->nanoseconds = status->st_mtim.tv_nsec;
}

/* Eight bytes at a time, mixed by the multiplier of Fibonacci hashing; the same on every machine. */
guint64
zhupi_file_stamp_compute (GBytes *bytes)
{
  gsize n_bytes;
  const guint8 *data = g_bytes_get_data (bytes, &n_bytes);
  guint64 checksum = n_bytes;

  while (n_bytes > 0)
    {
      gsize n_taken = MIN (n_bytes, sizeof (guint64));
      guint64 word = 0;

      memcpy (&word, data, n_taken);
      checksum = (checksum ^ GUINT64_FROM_LE (word)) * MULTIPLIER;
      checksum ^= checksum >> 32;
      data += n_taken;
      n_bytes -= n_taken;
    }
  return checksum;
}

static gboolean
has_other_content (const ZhupiFileStamp *self,
                   const char           *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (file == NULL)
    return FALSE;
  bytes = g_mapped_file_get_bytes (file);
  return zhupi_file_stamp_compute (bytes) != self->checksum;
}

/* Another program may have replaced the file by now: what its inode and time are is then not to be
 * taken for those of @bytes, or nobody would look into it again. */
void
zhupi_file_stamp_take (ZhupiFileStamp *self,
                       const char     *path,
                       GBytes         *bytes)
{
  GStatBuf status;

  *self = (ZhupiFileStamp) { .is_known = TRUE, .size = g_bytes_get_size (bytes) };
  self->checksum = zhupi_file_stamp_compute (bytes);
  if (g_stat (path, &status) == 0 && !has_other_content (self, path))
    take_status (self, &status);
}

gboolean
zhupi_file_stamp_differs (ZhupiFileStamp *self,
                          const char     *path)
{
  GStatBuf status;
  ZhupiFileStamp now = *self;

  if (g_stat (path, &status) != 0)
    return FALSE;
  if (!self->is_known)
    return TRUE;
  take_status (&now, &status);
  if (now.size == self->size && now.inode == self->inode && now.seconds == self->seconds &&
      now.nanoseconds == self->nanoseconds)
    return FALSE;
  return now.size != self->size || has_other_content (self, path);
}
