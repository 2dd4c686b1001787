/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-names.h"
#include "recognize/zhupi-project-walk.h"

G_BEGIN_DECLS

/* Whether a line, or an item of a list, begins at @start. */
gboolean zhupi_project_items_begin (const ZhupiReading *reading,
                                    guint               start);
/* The item that goes from a company to the head at @head_start, not before @limit: fills @walk and
 * returns TRUE, else leaves it alone. */
gboolean zhupi_project_items_walk  (ZhupiProjectWalk   *walk,
                                    const ZhupiReading *reading,
                                    const GArray       *companies,
                                    const guint32      *company_to,
                                    guint               head_start,
                                    guint               limit);

/* Whether what begins there stands behind a company and a comma. */
gboolean zhupi_project_items_is_behind_owner (const ZhupiReading *reading,
                                              guint               start,
                                              const guint32      *company_to);

G_END_DECLS
