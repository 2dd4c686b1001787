/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "text/zhupi-range-list.h"
#include "text/zhupi-text.h"

G_BEGIN_DECLS

/**
 * ZhupiStructure:
 * @paragraphs: (element-type ZhupiRange): lines that are not blank, without their ends
 * @sentences: in all paragraphs
 * @title: the title, empty when there is none
 * @date_line: the date with the time as it stands, empty when there is none
 * @date: (nullable): the same by ISO 8601
 *
 * What the parts of an article are.
 */
typedef struct
{
  GArray *paragraphs;
  ZhupiRangeList *sentences;
  ZhupiRange title;
  ZhupiRange date_line;
  char *date;
} ZhupiStructure;

void zhupi_structure_init  (ZhupiStructure  *self,
                            const ZhupiText *text);
void zhupi_structure_clear (ZhupiStructure  *self);

G_END_DECLS
