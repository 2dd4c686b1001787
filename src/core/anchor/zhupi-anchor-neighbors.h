/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "anchor/zhupi-anchor.h"

G_BEGIN_DECLS

/* When each quote has a place or candidates: an orphan takes the candidate that lies between its
 * neighbors just as it did before. Then, of quotes that lay apart but would take one and the same
 * place, the worse ones become orphans. */
void zhupi_anchor_settle_neighbors (const ZhupiAnchorQuote *quotes,
                                    GArray                 *places,
                                    ZhupiText              *new_text);

G_END_DECLS
