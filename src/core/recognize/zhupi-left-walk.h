/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-reading.h"

G_BEGIN_DECLS

/* Whether no name reaches over this token: a verb, a function word, a number, a break. */
gboolean zhupi_left_walk_is_boundary (const ZhupiReading *reading,
                                      const ZhupiToken   *token);
/* Whether the token is an everyday word that says nothing of who is meant. */
gboolean zhupi_left_walk_is_common   (const ZhupiToken   *token);
/* Where a company's name begins of which the part from @end on is sure: at most @max_length
 * characters back. Returns @end when there is no room for a name. */
guint    zhupi_left_walk_company     (const ZhupiReading *reading,
                                      guint               end,
                                      guint               max_length);

G_END_DECLS
