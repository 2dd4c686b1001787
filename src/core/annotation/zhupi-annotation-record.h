/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "annotation/zhupi-details.h"

G_BEGIN_DECLS

typedef enum
{
  ZHUPI_STATE_ACCEPTED,
  ZHUPI_STATE_SUGGESTED,
  ZHUPI_STATE_REJECTED,
  ZHUPI_N_STATES,
} ZhupiState;

/**
 * ZhupiAnnotationRecord:
 * @id: given once, kept for ever
 * @start: first code point (of the first fragment)
 * @end: code point after the last one (of the last fragment)
 * @tag: quark of the class id, such as "company"
 * @state: a #ZhupiState
 * @details: (transfer none): everything else; never %NULL in a set
 *
 * One annotation as it lies in memory: 40 bytes. Records are ordered by (start, end, id).
 * A record on the stack borrows its details; a set holds a reference of its own.
 */
typedef struct
{
  ZhupiUuid id;
  guint start;
  guint end;
  GQuark tag;
  guint8 state;
  ZhupiDetails *details;
} ZhupiAnnotationRecord;

static inline ZhupiRange
zhupi_annotation_record_get_range (const ZhupiAnnotationRecord *self)
{
  return (ZhupiRange) { self->start, self->end };
}

/* Gives back the details of one that holds a reference to them. */
void              zhupi_annotation_record_clear (ZhupiAnnotationRecord *self);

/* Class of what a person puts in where the text seems to have lost something. */
#define ZHUPI_EDITING_TAG "editing"

/* Whether it stands between two characters and puts something in there: its note. */
gboolean          zhupi_annotation_record_is_insertion (const ZhupiAnnotationRecord *self);
/* The pieces of the mention in order: its fragments, or @whole, which is set to its range. */
const ZhupiRange *zhupi_annotation_record_get_pieces (const ZhupiAnnotationRecord *self,
                                                      ZhupiRange                  *whole,
                                                      guint                       *n_pieces);
/* Whether both stand on the same code points: same range, same pieces. */
gboolean zhupi_annotation_record_same_span (const ZhupiAnnotationRecord *a,
                                            const ZhupiAnnotationRecord *b);
int zhupi_annotation_record_compare (const ZhupiAnnotationRecord *a,
                                     const ZhupiAnnotationRecord *b);

G_END_DECLS
