/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-project-walk.h"

G_BEGIN_DECLS

/* 推进江阴电子合作园建设, 星河重工江阴园区: a project that no head of the lexicon ends. */

/* What may be built there, or 园区, which may be anyone's; FALSE where nothing of the kind ends at
 * @end, in code points of @reading. */
gboolean zhupi_project_built_find_head (const ZhupiReading     *reading,
                                        guint                   end,
                                        ZhupiHit               *head);
/* Whether the sentence says that it is being built, or the name whose it is. */
gboolean zhupi_project_built_is_told   (const ZhupiReading     *reading,
                                        const ZhupiProjectWalk *walk,
                                        const ZhupiHit         *head);

G_END_DECLS
