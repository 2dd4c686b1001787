/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/zhupi-desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiDeskPane:
 *
 * The left side: the articles on the desk with date, number of marks and whether they are done;
 * filters as you type. Property `desk`.
 *
 * ZhupiDeskPane::opened: (ZhupiDeskArticle *article): the person chose it.
 * ZhupiDeskPane::removed: (ZhupiDeskArticle *article): taken off the desk; for a toast with Undo.
 */
#define ZHUPI_TYPE_DESK_PANE (zhupi_desk_pane_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiDeskPane, zhupi_desk_pane, ZHUPI, DESK_PANE, GtkWidget)

void zhupi_desk_pane_set_desk    (ZhupiDeskPane    *self,
                                  ZhupiDesk        *desk);
/* Shows which article is open, without emitting anything. */
void zhupi_desk_pane_set_current (ZhupiDeskPane    *self,
                                  ZhupiDeskArticle *article);

G_END_DECLS
