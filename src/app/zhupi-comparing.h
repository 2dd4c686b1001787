/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "compare/zhupi-agreement.h"
#include "compare/zhupi-comparison.h"
#include "zhupi-document.h"

G_BEGIN_DECLS

/**
 * ZhupiComparing:
 *
 * Holds another set of the same article against the one that is worked on, in a worker, and
 * again after each change of the latter or of the former's file. Marks and suggestions count,
 * rejected ones do not.
 *
 * ZhupiComparing::compared: (): there is a new comparison
 * ZhupiComparing::failed: (char *sentence): the other set could not be read
 */
#define ZHUPI_TYPE_COMPARING (zhupi_comparing_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiComparing, zhupi_comparing, ZHUPI, COMPARING, GObject)

/* Reads the set @id of the document's article. */
ZhupiComparing       *zhupi_comparing_new            (ZhupiDocument   *document,
                                                      const ZhupiUuid *id) G_GNUC_WARN_UNUSED_RESULT;
/* Forgets what is under way: nothing is told any more. */
void                  zhupi_comparing_stop           (ZhupiComparing  *self);
/* %NULL until the other set has been read. */
ZhupiAnnotationSet   *zhupi_comparing_get_other      (ZhupiComparing  *self);
/* %NULL until there is one. */
ZhupiComparison      *zhupi_comparing_get_comparison (ZhupiComparing  *self);
const ZhupiAgreement *zhupi_comparing_get_agreement  (ZhupiComparing  *self);

G_END_DECLS
