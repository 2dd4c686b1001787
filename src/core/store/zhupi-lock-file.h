/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ZHUPI_LOCK_FILE_NONE (-1)

/* A lock between programs, and between parts of one program: a file that is locked by its open
 * file description. What the file system does not lock counts as locked.
 * Returns: 0 with @fd set, EBUSY when somebody else has it, or another errno value */
int  zhupi_lock_file_take (const char *path,
                           int        *fd) G_GNUC_WARN_UNUSED_RESULT;
/* Gives the lock up and removes the file. */
void zhupi_lock_file_drop (const char *path,
                           int        *fd);

G_END_DECLS
