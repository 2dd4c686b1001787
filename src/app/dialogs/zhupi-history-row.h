/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "edit/zhupi-history.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiHistoryRow:
 *
 * One step in a list with the newest on top: its name and time; the present one is marked, and
 * those that were undone are dimmed.
 */
#define ZHUPI_TYPE_HISTORY_ROW (zhupi_history_row_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiHistoryRow, zhupi_history_row, ZHUPI, HISTORY_ROW, GtkBox)

GtkWidget *zhupi_history_row_new          (ZhupiHistory    *history);
/* Number of the row in the list, from the top. */
void       zhupi_history_row_set_position (ZhupiHistoryRow *self,
                                           guint            position);

G_END_DECLS
