/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-project-walk.h"

G_BEGIN_DECLS

/* Whether what surrounds the name that ends at @end says that it is one. @company_to: for each code
 * point of @reading the company that ends there (its number + 1, 0 for none); @previous_end: where
 * the project before it ends, 0 for none. */
gboolean zhupi_project_context_tells    (const ZhupiReading     *reading,
                                         const ZhupiProjectWalk *walk,
                                         guint                   end,
                                         const guint32          *company_to,
                                         guint                   previous_end);
/* Whether the sentence says of what stands in [@start, @end) that it begins, or works now: 投产. */
gboolean zhupi_project_context_is_built (const ZhupiReading     *reading,
                                         guint                   start,
                                         guint                   end);

G_END_DECLS
