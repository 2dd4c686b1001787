/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-project-walk.h"

G_BEGIN_DECLS

/* Before the brackets, or the quotes, that end at @position and hold no sentence; @position when
 * there are none. */
guint    zhupi_project_edges_skip_brackets (const ZhupiReading *reading,
                                            guint               position);
guint    zhupi_project_edges_skip_quotes   (const ZhupiReading *reading,
                                            guint               position);
/* Behind what belongs to a name that ends at @position: 二期, （一期）. */
guint    zhupi_project_edges_end           (const ZhupiReading *reading,
                                            guint               position);
/* Whether the head there is a part of what is named before it: 产业园一期厂房. */
gboolean zhupi_project_edges_is_part       (const ZhupiReading *reading,
                                            guint               start,
                                            guint               end);
/* Whether 二期 at @token ends a name by itself: nothing behind it goes on. */
gboolean zhupi_project_edges_is_last_stage (const ZhupiReading *reading,
                                            const ZhupiToken   *token);
/* Without what stands before the name: a country before another place, 投资 before a number. */
guint    zhupi_project_edges_trim          (const ZhupiReading *reading,
                                            guint               start,
                                            guint               head_start);
/* Whether nothing but Latin letters, figures and signs stands in the brackets there. */
gboolean zhupi_project_edges_holds_latin   (const ZhupiReading *reading,
                                            guint               start,
                                            guint               end);
/* Whether a sum begins there, such as 3+5. */
gboolean zhupi_project_edges_begin_sum     (const ZhupiReading *reading,
                                            guint               start);

G_END_DECLS
