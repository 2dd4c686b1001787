/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-reading.h"

G_BEGIN_DECLS

/* 项目名称：江阴轴承项目: whether it is said that a name begins there, and where it ends; 0 when
 * there is none. */
gboolean zhupi_project_labeled_begins (const ZhupiReading *reading,
                                       guint               start);
guint    zhupi_project_labeled_end    (const ZhupiReading *reading,
                                       guint               start);

G_END_DECLS
