/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-editing.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads a file of annotations by the format its name and contents speak for, in a worker. */
void                zhupi_import_job_run_async  (GFile                *file,
                                                 ZhupiArticle         *article,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
ZhupiAnnotationSet *zhupi_import_job_run_finish (GAsyncResult         *result,
                                                 GError              **error) G_GNUC_WARN_UNUSED_RESULT;
/* The command that adds what @other has and @set has not; %NULL when that is nothing. */
ZhupiCommand       *zhupi_import_job_compose    (ZhupiAnnotationSet   *set,
                                                 ZhupiAnnotationSet   *other) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
