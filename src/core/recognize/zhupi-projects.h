/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recognize/zhupi-names.h"

G_BEGIN_DECLS

/* Finds named projects, plants, lines and bases: a head such as 生产线 with the company, the place
 * or the product before it. @companies: the #ZhupiOccurrence that were chosen, in text order.
 * Adds to @suggestions what has at least @threshold per mille. */
void zhupi_projects_suggest (const ZhupiReading *reading,
                             const GArray       *companies,
                             int                 threshold,
                             GArray             *suggestions);

G_END_DECLS
