/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-range.h"

G_BEGIN_DECLS

/**
 * ZhupiRangeList:
 *
 * Many ranges in order and apart, such as the sentences of a text: mostly two bytes and a quarter
 * each. By number or by place one is found in O(log n) and less than 32 short steps. Only grows;
 * once it does not any more, every thread may read it.
 */
typedef struct _ZhupiRangeList ZhupiRangeList;

/**
 * ZhupiRangeIter:
 * @list: a list that does not grow meanwhile, borrowed
 * @index: number of the range that comes next
 * @place: where the one before it ends
 * @at: where it is written
 *
 * Goes through a list; on the stack.
 */
typedef struct
{
  const ZhupiRangeList *list;
  guint index;
  guint place;
  const guint8 *at;
} ZhupiRangeIter;

ZhupiRangeList *zhupi_range_list_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void            zhupi_range_list_free         (ZhupiRangeList       *self);
void            zhupi_range_list_append       (ZhupiRangeList       *self,
                                               ZhupiRange            range);
guint           zhupi_range_list_get_size     (const ZhupiRangeList *self);
ZhupiRange      zhupi_range_list_nth          (const ZhupiRangeList *self,
                                               guint                 index);
guint           zhupi_range_list_count_before (const ZhupiRangeList *self,
                                               guint                 code_point);
ZhupiRange      zhupi_range_list_find         (const ZhupiRangeList *self,
                                               guint                 code_point);

void            zhupi_range_iter_init         (ZhupiRangeIter       *self,
                                               const ZhupiRangeList *list,
                                               guint                 index);
gboolean        zhupi_range_iter_next         (ZhupiRangeIter       *self,
                                               ZhupiRange           *range);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiRangeList, zhupi_range_list_free)

G_END_DECLS
