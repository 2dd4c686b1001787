/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-project-walk.h"

G_BEGIN_DECLS

/* Whether what surrounds the name that ends at @end says that it is one. */
gboolean zhupi_project_context_tells    (const ZhupiReading     *reading,
                                         const ZhupiProjectWalk *walk,
                                         guint                   end,
                                         const guint32          *company_to,
                                         guint                   previous_end);
gboolean zhupi_project_context_is_built (const ZhupiReading     *reading,
                                         guint                   start,
                                         guint                   end);

G_END_DECLS
