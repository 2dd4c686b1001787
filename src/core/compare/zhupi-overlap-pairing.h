/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "compare/zhupi-pairing.h"

G_BEGIN_DECLS

/* The last step of the pairing: among the items without a partner, within each class, those
 * pairs that together overlap most. Both arrays are sorted by start. */
void zhupi_overlap_pairing_run (GArray *left,
                                GArray *right);

G_END_DECLS
