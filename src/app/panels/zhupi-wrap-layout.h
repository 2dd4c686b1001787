/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiWrapLayout:
 *
 * Lays children out like words: as many in a line as fit, each in its natural size. GTK has this
 * only as a grid with equal columns, and libadwaita only from 1.7.
 */
#define ZHUPI_TYPE_WRAP_LAYOUT (zhupi_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiWrapLayout, zhupi_wrap_layout, ZHUPI, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
