/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "edit/zhupi-editing.h"
#include "exchange/zhupi-exchange.h"

G_BEGIN_DECLS

/**
 * ZhupiImportResult:
 * @format: what the file was read as; also of a file that could not be read
 * @set: (nullable): what is in it
 * @findings: (element-type ZhupiFinding): what is not as it should be
 */
typedef struct
{
  const ZhupiExchangeFormat *format;
  ZhupiAnnotationSet *set;
  GPtrArray *findings;
} ZhupiImportResult;

void               zhupi_import_result_free    (ZhupiImportResult         *self);

/* Reads a file of annotations in a worker: as @format (nullable), or as what its name and contents
 * speak for. */
void               zhupi_import_job_run_async  (GFile                     *file,
                                                const ZhupiExchangeFormat *format,
                                                ZhupiArticle              *article,
                                                GAsyncReadyCallback        callback,
                                                gpointer                   user_data);
/* Always returns a result, without a set when @error is set. */
ZhupiImportResult *zhupi_import_job_run_finish (GAsyncResult              *result,
                                                GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
/* The command that adds what @other has and @set has not; %NULL when that is nothing. */
ZhupiCommand      *zhupi_import_job_compose    (ZhupiAnnotationSet        *set,
                                                ZhupiAnnotationSet        *other) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiImportResult, zhupi_import_result_free)

G_END_DECLS
