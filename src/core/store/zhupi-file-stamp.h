/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZhupiFileStamp:
 * @is_known: whether anything has been read or written yet
 *
 * What a file held when we last saw it. Size, time and inode say quickly that it is the same;
 * where they differ the checksum decides. The checksum is fast, not safe against malice: it is
 * taken with each saving, also of large sets.
 */
typedef struct
{
  gboolean is_known;
  guint64 size;
  guint64 inode;
  gint64 seconds;
  gint64 nanoseconds;
  guint64 checksum;
} ZhupiFileStamp;

guint64  zhupi_file_stamp_compute (GBytes         *bytes);
/* Takes the stamp of a file that held @bytes a moment ago. */
void     zhupi_file_stamp_take    (ZhupiFileStamp *self,
                                   const char     *path,
                                   GBytes         *bytes);
/* Whether the file is there and holds something else. */
gboolean zhupi_file_stamp_differs (ZhupiFileStamp *self,
                                   const char     *path);

G_END_DECLS
