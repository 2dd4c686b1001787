/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "zhupi-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The menu for a selection or for the selected mark: classes with their keys, what else can be
 * done with it. All items are actions of the group "mark"; in a locked set only those that
 * change nothing can be chosen. */
GMenuModel *zhupi_mark_menu_new (ZhupiDocument *document,
                                 gboolean       has_selection) G_GNUC_WARN_UNUSED_RESULT;
/* Where a menu of a height opens beside a place in a window, all in px: below, or above where it
 * has more room. */
GtkPositionType zhupi_mark_menu_choose_side (const GdkRectangle *place,
                                             int                 window_height,
                                             int                 menu_height);

G_END_DECLS
