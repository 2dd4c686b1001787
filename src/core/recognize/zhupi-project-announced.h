/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-reading.h"

G_BEGIN_DECLS

/* 开工项目3个，分别是云岭会展城、江阴基地二期和启东电池项目: whatever stands between the signs is
 * a project, from its first character on. */

/* Whether the first item of such a list begins at @start. */
gboolean zhupi_project_announced_begins (const ZhupiReading *reading,
                                         guint               start);
/* Where the item at @start ends, and its @head; 0 when what stands there is no project. */
guint    zhupi_project_announced_end    (const ZhupiReading *reading,
                                         guint               start,
                                         ZhupiHit           *head);
/* Where the item behind the one that ends at @end begins; 0 when that is the last one. */
guint    zhupi_project_announced_next   (const ZhupiReading *reading,
                                         guint               end);

G_END_DECLS
