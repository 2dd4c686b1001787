/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZhupiFileCalls:
 *
 * The calls of the system with which a set and its journal get to the disk. They are what they
 * are called; a test puts others in their place to see what happens when one fails, or when the
 * program ends in the middle of it.
 */
typedef struct
{
  int (*open) (const char *path,
               int         flags,
               int         mode);
  gssize (*pwrite) (int           fd,
                    gconstpointer data,
                    gsize         n_bytes,
                    gint64        offset);
  int (*sync) (int fd);
  int (*truncate) (int    fd,
                   gint64 n_bytes);
  int (*rename) (const char *from,
                 const char *to);
  int (*unlink) (const char *path);
  int (*close) (int fd);
} ZhupiFileCalls;

const ZhupiFileCalls *zhupi_file_calls_get (void);
/* @calls: borrowed for ever, %NULL for those of the system. Before there are threads. */
void                  zhupi_file_calls_set (const ZhupiFileCalls *calls);
/* All of @data, from @offset on. Returns: 0 or an errno value */
int                   zhupi_file_calls_write (int           fd,
                                              gconstpointer data,
                                              gsize         n_bytes,
                                              gint64        offset) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
