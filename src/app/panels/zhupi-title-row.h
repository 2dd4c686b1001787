/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "panels/zhupi-group-title.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiTitleRow:
 *
 * The row of the annotation list above a group: its name and how many it has.
 */
#define ZHUPI_TYPE_TITLE_ROW (zhupi_title_row_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiTitleRow, zhupi_title_row, ZHUPI, TITLE_ROW, GtkWidget)

GtkWidget *zhupi_title_row_new  (void);
/* %NULL before the row is used for something else. */
void       zhupi_title_row_show (ZhupiTitleRow   *self,
                                 ZhupiGroupTitle *title);

G_END_DECLS
