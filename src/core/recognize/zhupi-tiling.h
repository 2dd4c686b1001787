/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-names.h"

G_BEGIN_DECLS

/* Chooses among the occurrences of names with at least @threshold per mille those that do not
 * overlap and whose scores sum up highest; of equal sums the one with fewer, longer, earlier
 * names. Returns #ZhupiOccurrence in text order. Linear in text and occurrences. */
GArray *zhupi_tiling_choose (const ZhupiNames *names,
                             int               threshold) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
