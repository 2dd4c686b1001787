/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/zhupi-exchange.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes a part of a set in a format, in a worker, and replaces the file as a whole. */
void        zhupi_export_job_run_async  (ZhupiAnnotationSet        *set,
                                         const ZhupiExchangeFormat *format,
                                         GHashTable                *hidden_tags,
                                         guint                      states,
                                         GFile                     *file,
                                         GAsyncReadyCallback        callback,
                                         gpointer                   user_data);
gboolean    zhupi_export_job_run_finish (GAsyncResult              *result,
                                         GError                   **error);
/* Tells what the format has no room for, in a worker: "notes (2), ids", %NULL for nothing. */
void        zhupi_export_job_look_async  (ZhupiAnnotationSet        *set,
                                          const ZhupiExchangeFormat *format,
                                          GHashTable                *hidden_tags,
                                          guint                      states,
                                          GCancellable              *cancellable,
                                          GAsyncReadyCallback        callback,
                                          gpointer                   user_data);
char       *zhupi_export_job_look_finish (GAsyncResult              *result,
                                          GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
/* Name of the file that was written, for a person. */
const char *zhupi_export_job_get_name   (GAsyncResult              *result);

G_END_DECLS
