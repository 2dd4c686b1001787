/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "compare/zhupi-comparison.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ZhupiDifferenceRow:
 *
 * A difference in a list: the class and the words, what is otherwise in the other set, and a
 * button that takes that over.
 *
 * ZhupiDifferenceRow::taken: (): the person wants what the other set says
 */
#define ZHUPI_TYPE_DIFFERENCE_ROW (zhupi_difference_row_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiDifferenceRow, zhupi_difference_row, ZHUPI, DIFFERENCE_ROW, GtkWidget)

GtkWidget *zhupi_difference_row_new  (void);
/* @set: the set that is worked on; @other: the one it is compared with. */
void       zhupi_difference_row_show (ZhupiDifferenceRow    *self,
                                      const ZhupiDifference *difference,
                                      ZhupiAnnotationSet    *set,
                                      ZhupiAnnotationSet    *other);

G_END_DECLS
