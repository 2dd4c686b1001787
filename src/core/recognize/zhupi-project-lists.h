/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-project-walk.h"

G_BEGIN_DECLS

/* 云岭药谷、江阴会展城等30余个重点项目: each item is a project, whatever it ends in. */

/* Where the last item ends; 0 when what is called 项目 at @head_start closes no list. */
guint    zhupi_project_lists_find_end  (const ZhupiReading     *reading,
                                        guint                   head_start);
/* What the item that ends at @end is called; FALSE when it is nothing that one builds. */
gboolean zhupi_project_lists_find_head (const ZhupiReading     *reading,
                                        guint                   end,
                                        ZhupiHit               *head);
/* Whether the item has a name of its own. */
gboolean zhupi_project_lists_is_named  (const ZhupiProjectWalk *walk,
                                        const ZhupiHit         *head);
/* Where the item before the one at @start ends; 0 when there is none. */
guint    zhupi_project_lists_previous  (const ZhupiReading     *reading,
                                        guint                   start);

G_END_DECLS
