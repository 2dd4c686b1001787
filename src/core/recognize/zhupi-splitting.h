/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-reading.h"

G_BEGIN_DECLS

/**
 * zhupi_splitting_run:
 * @start: of a run of names without anything between them
 * @end: of the run
 * @n_names: how many names there are, 0 when that is not known
 * @certain: (out): whether every piece is known, or ends like a company, or all is counted out
 *
 * Tiles a run of glued names: known names, names that end like a company, pieces of usual
 * length, cutting as few words as possible. Quadratic in the longest name, linear in the run.
 *
 * Returns: (transfer full) (element-type guint): the ends of the pieces, empty when it does not fit
 */
GArray *zhupi_splitting_run (const ZhupiReading *reading,
                             guint               start,
                             guint               end,
                             guint               n_names,
                             gboolean           *certain) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
