/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From now on tooltips are as wide as their words need, up to the usual limit. To be called once,
 * when GTK has been set up. */
void zhupi_tooltips_widen (void);

G_END_DECLS
