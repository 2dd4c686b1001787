/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-annotation-record.h"

/**
 * zhupi_annotation_record_compare:
 * @a: a record
 * @b: another one
 *
 * The order of a set: by start, end and id.
 *
 * Returns: less than, equal to or more than 0
 */
int
zhupi_annotation_record_compare (const ZhupiAnnotationRecord *a,
                                 const ZhupiAnnotationRecord *b)
{
  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  if (a->end != b->end)
    return a->end < b->end ? -1 : 1;
  return zhupi_uuid_compare (&a->id, &b->id);
}
