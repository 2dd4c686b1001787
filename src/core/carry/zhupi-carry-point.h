/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "anchor/zhupi-anchor.h"
#include "w3c/zhupi-w3c-carry.h"

G_BEGIN_DECLS

/* What a person puts in stands at a point and quotes nothing. It is looked for as the two
 * characters around it. */

/* FALSE when the quote is none of these; what @wanted borrows is added to @strings. */
gboolean zhupi_carry_point_widen  (const ZhupiW3cQuote *quote,
                                   ZhupiAnchorQuote    *wanted,
                                   GPtrArray           *strings);
/* From the two characters back to the point; an orphan when they are not side by side. */
void     zhupi_carry_point_narrow (const ZhupiW3cQuote *quote,
                                   ZhupiAnchorPlace    *place);

G_END_DECLS
