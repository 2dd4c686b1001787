/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Opens a file, for zhupi_file_read() or to be read piece by piece; the same errors. */
GFileInputStream *zhupi_file_open (GFile         *file,
                                   gsize          max_bytes,
                                   GCancellable  *cancellable,
                                   GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *zhupi_file_read (GFile         *file,
                         gsize          max_bytes,
                         GCancellable  *cancellable,
                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;

/* Makes one sentence for a person of what reading the file said, which is taken. FALSE. */
gboolean zhupi_file_fail_reading (GFile         *file,
                                  GError        *cause,
                                  GError       **error);

G_END_DECLS
