/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/zhupi-desk-article.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiDeskRow:
 *
 * An article in the list: title, date, number of marks, whether it is done, and a menu that
 * activates `desk.done` and `desk.remove` with the SHA-256 of the article.
 */
#define ZHUPI_TYPE_DESK_ROW (zhupi_desk_row_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiDeskRow, zhupi_desk_row, ZHUPI, DESK_ROW, GtkWidget)

GtkWidget        *zhupi_desk_row_new         (void);
/* %NULL before the row is used for something else. */
void              zhupi_desk_row_set_article (ZhupiDeskRow     *self,
                                              ZhupiDeskArticle *article);
ZhupiDeskArticle *zhupi_desk_row_get_article (ZhupiDeskRow     *self);
void              zhupi_desk_row_set_current (ZhupiDeskRow     *self,
                                              gboolean          current);

G_END_DECLS
