/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-names.h"
#include "recognize/zhupi-tagger.h"

G_BEGIN_DECLS

/* Runs the rules over a reading and adds the companies found to @suggestions. @tagging: %NULL
 * without a tagger; @weights: what evidence weighs, %NULL for the project's own. Returns their #ZhupiOccurrence, in text order. */
GArray *zhupi_companies_suggest (const ZhupiReading *reading,
                                 const ZhupiTagging *tagging,
                                 const int          *weights,
                                 int                 threshold,
                                 GArray             *suggestions) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
