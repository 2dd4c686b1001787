/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gstdio.h>

#include "store/zhupi-file-stamp.h"

static void
take_status (ZhupiFileStamp *self,
             const GStatBuf *status)
{
  self->size = status->st_size;
  self->inode = status->st_ino;
  self->seconds = status->st_mtim.tv_sec;
  self->nanoseconds = status->st_mtim.tv_nsec;
}

static void
take_checksum (ZhupiFileStamp *self,
               GBytes         *bytes)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  g_strlcpy (self->sha256, sha256, sizeof self->sha256);
}

void
zhupi_file_stamp_take (ZhupiFileStamp *self,
                       const char     *path,
                       GBytes         *bytes)
{
  GStatBuf status;

  *self = (ZhupiFileStamp) { .is_known = TRUE };
  take_checksum (self, bytes);
  if (g_stat (path, &status) == 0)
    take_status (self, &status);
}

static gboolean
has_other_content (const ZhupiFileStamp *self,
                   const char           *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = NULL;
  ZhupiFileStamp now;

  if (file == NULL)
    return FALSE;
  bytes = g_mapped_file_get_bytes (file);
  take_checksum (&now, bytes);
  return !g_str_equal (now.sha256, self->sha256);
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
