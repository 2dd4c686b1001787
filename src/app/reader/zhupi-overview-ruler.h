/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-reader-view.h"

G_BEGIN_DECLS

/**
 * ZhupiOverviewRuler:
 *
 * A strip beside the text that shows the whole article at once: the marks by class (the first
 * class in the left half, all others in the right one), suggestions paler, hits of the search,
 * and the part that is in view. A click or a drag goes there. It is nothing to an accessibility
 * client: the list of marks says the same.
 */
#define ZHUPI_TYPE_OVERVIEW_RULER (zhupi_overview_ruler_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiOverviewRuler, zhupi_overview_ruler, ZHUPI, OVERVIEW_RULER, GtkWidget)

/* The view whose article is shown; it must be in its scrolled window by then. */
void zhupi_overview_ruler_set_view (ZhupiOverviewRuler *self,
                                    ZhupiReaderView    *view);

G_END_DECLS
