/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes a file so that it is there whole or not at all, whatever happens meanwhile: a new file
 * beside it, fsync, rename, fsync of the folder. Blocks. Returns: 0, or an errno value; then the
 * new file may be there all the same, when only its name is not safe yet */
int  zhupi_atomic_file_write     (const char  *path,
                                  GBytes      *bytes) G_GNUC_WARN_UNUSED_RESULT;
/* Removes what an interrupted writing of @path has left. */
void zhupi_atomic_file_clean     (const char  *path);
/* Says in one sentence why @name was not written, that it is safe, and what to do. */
void zhupi_atomic_file_set_error (GError     **error,
                                  int          code,
                                  const char  *name);

G_END_DECLS
