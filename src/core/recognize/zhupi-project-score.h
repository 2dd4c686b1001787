/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-project-walk.h"

G_BEGIN_DECLS

/* Per mille. @end: of the name, at or behind the end of @head. @company_to: for each place of the
 * reading the number + 1 of the company that ends there. @previous_end: of the last project found before; 0
 * when there is none. */
int zhupi_project_score (const ZhupiReading     *reading,
                         const ZhupiProjectWalk *walk,
                         const ZhupiHit         *head,
                         guint                   end,
                         const guint32          *company_to,
                         guint                   previous_end);

G_END_DECLS
