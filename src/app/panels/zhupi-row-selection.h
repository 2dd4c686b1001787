/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiRowSelection:
 *
 * At most one selected row, kept as a number. #GtkSingleSelection keeps the item and, when many
 * rows change, asks the model for each of them; this asks for none, so that a hundred thousand
 * annotations can change at once.
 *
 * ZhupiRowSelection::chosen: (guint row): the person (not the program) selected a row.
 */
#define ZHUPI_TYPE_ROW_SELECTION (zhupi_row_selection_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiRowSelection, zhupi_row_selection, ZHUPI, ROW_SELECTION, GObject)

ZhupiRowSelection *zhupi_row_selection_new          (void) G_GNUC_WARN_UNUSED_RESULT;
GListModel        *zhupi_row_selection_get_model    (ZhupiRowSelection *self);
void               zhupi_row_selection_set_model    (ZhupiRowSelection *self,
                                                     GListModel        *model);
/* GTK_INVALID_LIST_POSITION when no row is selected. */
guint              zhupi_row_selection_get_selected (ZhupiRowSelection *self);
void               zhupi_row_selection_set_selected (ZhupiRowSelection *self,
                                                     guint              row);

G_END_DECLS
