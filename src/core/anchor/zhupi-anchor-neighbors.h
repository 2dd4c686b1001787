/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "anchor/zhupi-anchor-search.h"

G_BEGIN_DECLS

/* Looks for number @quote again, knowing @hints of its neighbors. */
typedef void (*ZhupiAnchorRetry) (guint                  quote,
                                  const ZhupiAnchorHint *hints,
                                  guint                  n_hints,
                                  ZhupiAnchorPlace      *place,
                                  gpointer               user_data);

/* When each quote has a place or candidates: those that stand among quotes from elsewhere become
 * orphans; an orphan is looked for again between its neighbors. Then, of quotes that lay apart but
 * would take one and the same place, the worse ones become orphans. */
void zhupi_anchor_settle_neighbors (const ZhupiAnchorQuote *quotes,
                                    GArray                 *places,
                                    ZhupiAnchorRetry        retry,
                                    gpointer                user_data);

G_END_DECLS
