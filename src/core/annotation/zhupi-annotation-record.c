/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-annotation-record.h"

#include <string.h>

void
zhupi_annotation_record_clear (ZhupiAnnotationRecord *self)
{
  g_return_if_fail (self != NULL);

  if (self->details != NULL)
    zhupi_details_unref (self->details);
  self->details = NULL;
}

gboolean
zhupi_annotation_record_is_insertion (const ZhupiAnnotationRecord *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->start == self->end
         && self->tag == g_quark_from_static_string (ZHUPI_EDITING_TAG);
}

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

const ZhupiRange *
zhupi_annotation_record_get_pieces (const ZhupiAnnotationRecord *self,
                                    ZhupiRange                  *whole,
                                    guint                       *n_pieces)
{
  const ZhupiDetailsFields *fields;

  g_return_val_if_fail (self != NULL && self->details != NULL, NULL);
  g_return_val_if_fail (whole != NULL && n_pieces != NULL, NULL);

  fields = zhupi_details_get_fields (self->details);
  *whole = zhupi_annotation_record_get_range (self);
  *n_pieces = MAX (fields->n_fragments, 1);
  return fields->n_fragments > 0 ? fields->fragments : whole;
}

gboolean
zhupi_annotation_record_same_span (const ZhupiAnnotationRecord *a,
                                   const ZhupiAnnotationRecord *b)
{
  ZhupiRange whole_a, whole_b;
  guint n_a = 0;
  guint n_b = 0;
  const ZhupiRange *pieces_a = zhupi_annotation_record_get_pieces (a, &whole_a, &n_a);
  const ZhupiRange *pieces_b = zhupi_annotation_record_get_pieces (b, &whole_b, &n_b);

  return zhupi_range_equal (whole_a, whole_b)
         && n_a == n_b
         && memcmp (pieces_a, pieces_b, n_a * sizeof *pieces_a) == 0;
}
