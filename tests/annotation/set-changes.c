/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/set-changes.h"

#include "annotation/zhupi-annotation-set-private.h"

ZhupiAnnotationRecord
set_changes_make_record (guint       start,
                         guint       end,
                         guint8      number,
                         const char *tag)
{
  ZhupiDetailsFields fields = ZHUPI_DETAILS_FIELDS_INIT;

  return (ZhupiAnnotationRecord) {
    .id = { { number } },
    .start = start,
    .end = end,
    .tag = g_quark_from_string (tag),
    .details = zhupi_details_new (&fields),
  };
}

gboolean
set_changes_replace (ZhupiAnnotationSet          *set,
                     const ZhupiAnnotationRecord *before,
                     const ZhupiAnnotationRecord *after)
{
  gboolean done;

  zhupi_annotation_set_begin_change (set);
  done = zhupi_annotation_set_replace (set, before, after);
  zhupi_annotation_set_end_change (set);
  return done;
}
