/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "compare/zhupi-comparison.h"

G_BEGIN_DECLS

/**
 * ZhupiDifferenceItem:
 *
 * One difference on the screen. Immutable.
 */
#define ZHUPI_TYPE_DIFFERENCE_ITEM (zhupi_difference_item_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiDifferenceItem, zhupi_difference_item, ZHUPI, DIFFERENCE_ITEM, GObject)

const ZhupiDifference *zhupi_difference_item_get  (ZhupiDifferenceItem  *self);

/**
 * ZhupiDifferenceList:
 *
 * Where two sets differ, in text order, as a GListModel of #ZhupiDifferenceItem; what is equal is
 * left out. A new comparison changes only the stretch that is not as it was.
 */
#define ZHUPI_TYPE_DIFFERENCE_LIST (zhupi_difference_list_get_type ())
G_DECLARE_FINAL_TYPE (ZhupiDifferenceList, zhupi_difference_list, ZHUPI, DIFFERENCE_LIST, GObject)

ZhupiDifferenceList   *zhupi_difference_list_new  (void) G_GNUC_WARN_UNUSED_RESULT;
/* @comparison: %NULL for none. */
void                   zhupi_difference_list_show (ZhupiDifferenceList  *self,
                                                   ZhupiComparison      *comparison);
/* The differences in the list, one after the other (borrowed). */
const ZhupiDifference *zhupi_difference_list_peek (ZhupiDifferenceList  *self,
                                                   guint                *n_differences);

G_END_DECLS
